"""Chinese is spaced and punctuated by one rule, whoever wrote it; and lists in English by one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from ladder import ROOT
from ladder.words import LANGUAGES, texts
from ladder.words.spacing import tight

HAN = "\u4e00-\u9fff"
ASIDE = re.compile(
    rf"(?<=[{HAN}，。、；：（）！？“”])[ \t](?=[\w{{])|(?<=[\w}}%])[ \t](?=[{HAN}，。、；：（）“”])"
)
"""A space between Chinese and a letter, a digit or a value."""
COMMAND = re.compile(r"--\w+ ")
HALF = re.compile(rf"[{HAN}][,;:?!]|[,;:?!][{HAN}]")
OXFORD = re.compile(r"\b[\w’'-]+, [\w’'-]+, (?:and|or) [\w’'-]+\b")


def leaves(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield from ((prefix + key, str(each)) for each in value)
        else:
            yield prefix + key, str(value)


def every_text(language: str) -> Iterator[tuple[str, str]]:
    """Place and text of all that a language says: the catalogue, and the ladders that we ship."""
    yield from leaves({**texts(language)}, "")
    for path in sorted((ROOT / "data" / "ladders").glob(f"*/{language}.toml")):
        yield from leaves(tomllib.loads(path.read_text("utf-8")), f"{path.parent.name}: ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("担任工程师满 18 个月。", "担任工程师满18个月。"),
        ("{file} 第 {line} 行：{value} 不是日期", "{file}第{line}行：{value}不是日期"),
        ("参照 LinearB 的统计（DORA）， 2023 年", "参照LinearB的统计（DORA），2023年"),
        ("接近 100 % 为好", "接近100%为好"),
        ("期初人数 + 入职 − 离职 = 期末人数", "期初人数 + 入职 − 离职 = 期末人数"),
        ("ask --list 可列出全部，不超过 1 MB", "ask --list 可列出全部，不超过1 MB"),
        ("示例公司 · {people} 人", "示例公司 · {people}人"),
    ],
)
def test_nothing_stands_between_chinese_and_a_number_or_a_latin_word(
    written: str, said: str
) -> None:
    assert tight(written) == said
    assert tight(said) == said


def test_no_chinese_text_holds_such_a_space_or_a_comma_of_half_the_width() -> None:
    faults = [
        (place, text)
        for place, text in every_text("zh")
        if ASIDE.search(COMMAND.sub("--", text)) or HALF.search(text) or tight(text) != text
    ]
    assert faults == []


def test_chinese_speaks_to_its_reader_as_nin() -> None:
    assert [(place, text) for place, text in every_text("zh") if "你" in text] == []


def test_a_list_of_words_has_no_comma_before_its_and() -> None:
    assert [(place, text) for place, text in every_text("en") if OXFORD.search(text)] == []


def test_both_languages_have_texts_to_look_through() -> None:
    assert all(sum(1 for _ in every_text(language)) > 2500 for language in LANGUAGES)
