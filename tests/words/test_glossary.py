"""One idea, one word: no text uses another name of an idea, and no word stands for two ideas."""

from __future__ import annotations

import itertools
import re
import tomllib
from typing import Any

from ladder import ROOT
from ladder.words import LANGUAGES
from tests.words.test_spacing import every_text

IDEAS: dict[str, dict[str, Any]] = tomllib.loads(
    (ROOT / "ladder" / "words" / "glossary.toml").read_text("utf-8")
)
KEYS = {"means", "en", "zh", "counted", "not", "but"}


def forbidden(language: str) -> re.Pattern[str]:
    """The words that no text may use, but for longer ones in which they are meant otherwise."""
    idea = [(idea.get("not", {}), idea.get("but", {})) for idea in IDEAS.values()]
    words = [word for others, _ in idea for word in others.get(language, [])]
    kept = [word for _, longer in idea for word in longer.get(language, [])]
    edge = r"\b" if language == "en" else ""
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    but = "|".join(map(re.escape, kept))
    return re.compile(rf"(?P<kept>{but})|{edge}(?P<wrong>{either}){edge}", re.IGNORECASE)


def faults(language: str) -> list[tuple[str, str]]:
    pattern = forbidden(language)
    return [
        (place, found["wrong"])
        for place, text in every_text(language)
        for found in pattern.finditer(re.sub(r"\{\w+:?", "{", text))
        if found["wrong"]
    ]


def test_no_text_uses_another_name_of_an_idea() -> None:
    assert {language: faults(language) for language in LANGUAGES} == {"en": [], "zh": []}


def test_no_word_stands_for_two_ideas() -> None:
    for language in LANGUAGES:
        said = [idea[language].casefold() for idea in IDEAS.values()]
        assert sorted(set(said)) == sorted(said)
        others = [word for idea in IDEAS.values() for word in idea.get("not", {}).get(language, [])]
        assert [word for word in others if word.casefold() in said] == []
        assert sorted(set(others)) == sorted(others)


def test_every_idea_is_explained_named_in_both_languages_and_used() -> None:
    said = {language: "\n".join(text for _, text in every_text(language)) for language in LANGUAGES}
    wrong = [
        (name, language)
        for (name, idea), language in itertools.product(IDEAS.items(), LANGUAGES)
        if not idea.get("means")
        or set(idea) - KEYS
        or idea[language].casefold() not in said[language].casefold()
    ]
    assert wrong == []


def test_chinese_counts_an_idea_with_its_own_measure_word() -> None:
    """'3项晋升条件', never '3个晋升条件'."""
    wrong = []
    for idea in IDEAS.values():
        if "counted" not in idea:
            continue
        counted = re.compile(
            rf"(?:\}}|\d|[一两二三四五六七八九十几])([个项条件份套位名])(?:已知的?)?{idea['zh']}"
        )
        wrong += [
            (place, found[0])
            for place, text in every_text("zh")
            for found in counted.finditer(text)
            if found[1] != idea["counted"]
        ]
    assert wrong == []
