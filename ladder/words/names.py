"""Names in the order in which readers look for them, and as they are typed where a keyboard has
neither accents nor Chinese."""

from __future__ import annotations

import functools
import pathlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator

import pandas as pd

SURNAMES = pathlib.Path(__file__).parent / "surnames.toml"
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
MARKS = re.compile(r"(?<![иИ])[\u0300-\u036f]")
"""Marks of letters; the Cyrillic short i is a letter of its own."""
LONGEST_PERSON = 4
"""Characters of the longest Chinese names of people: two of a surname, two of a given name."""
AFTER_LETTERS = "~"
PLAIN = str.maketrans(
    {
        **dict(zip("øłđðħıŧ", "olddhit", strict=True)),
        **dict(zip("ØŁĐÐĦŦ", "OLDDHT", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "Æ": "Ae",
        "Œ": "Oe",
        "Þ": "Th",
        "ß": "ss",
        **dict.fromkeys("’‘ʼ`´", "'"),
    }
)
"""Letters that are no letter with a mark to Unicode, and are one to whoever looks for a name."""


def name_order(name: str, *, of_person: bool = False) -> str:
    """What a name is sorted by, compared byte by byte: letters without case and accents, then
    Chinese by the sound and tone of each character, then the name as it is written.

    Of a person, a character that is read otherwise as a surname is read so (曾 Zeng), and the
    others by themselves; of a team or a project, words are read as words (重庆 Chongqing)."""
    folded = bare(name).casefold()
    if folded.isascii():
        return f"{_spaced(folded)}\t{name}"
    sounds = iter(_sounds(folded, of_person))
    found = "".join(
        f"{AFTER_LETTERS}{next(sounds)}{letter}" if HAN.match(letter) else letter
        for letter in _spaced(folded)
    )
    return f"{found}\t{name}"


def in_order(column: pd.Series) -> pd.Series:
    """The `key` of `sort_values`: names of people, teams and projects by their order, every other
    column as it is."""
    name = str(column.name)
    if name == "name" or name.endswith("_name"):
        return _keys(column, of_person=True)
    return _keys(column, of_person=False) if name in ("team", "project_name") else column


def typed(name: str) -> str:
    """How a name is typed where there are neither accents nor Chinese: 'zhang san', 'Lena Aberg';
    '' where it is typed as it is written."""
    plain = bare(name)
    if HAN.search(plain):
        sounds = iter(_sounds(plain, of_person=True))
        parts = (
            f" {next(sounds).rstrip('012345')} " if HAN.match(letter) else letter
            for letter in plain
        )
        plain = "".join(parts)
    return "" if (said := _spaced(plain)) == _spaced(name) else said


def findable(name: str) -> str:
    """A name as a menu says it that is looked through by typing: with what is typed beside it."""
    return f"{name} ({said})" if (said := typed(name)) else name


def search_text(name: str) -> str:
    """What is looked through where a name is looked for: letters without case, accents and width,
    of Chinese also the sounds, and all of it joined too: '张三 zhang san zhangsan'."""
    folded = _spaced(bare(name)).casefold()
    sounds = typed(name).casefold() if HAN.search(folded) else folded
    return " ".join(dict.fromkeys((folded, sounds, sounds.replace(" ", ""))))


def found_by(typed_in: str, searched: str) -> bool:
    """Whether what somebody typed finds a name, given its `search_text`: every word of it stands
    there, in any order. Chinese finds names in Latin letters by their sound, and Chinese ones only
    by the characters: 章 is not 张."""
    return all(
        word in searched
        or (HAN.search(word) and not HAN.search(searched) and _sound_in(word, searched))
        for word in _spaced(bare(typed_in)).casefold().split()
    )


def _sound_in(word: str, searched: str) -> bool:
    return all(sound in searched.split() for sound in typed(word).casefold().split())


def bare(text: str) -> str:
    """Text in one width and without the marks of its letters."""
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return unicodedata.normalize("NFKC", MARKS.sub("", marked))


def _keys(column: pd.Series, *, of_person: bool) -> pd.Series:
    return column.map(lambda name: name_order(str(name), of_person=of_person), na_action="ignore")


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _sounds(text: str, of_person: bool) -> Iterator[str]:
    """Of each Chinese character in turn the sound and its tone, such as 'zhang1'."""
    characters = HAN.findall(text)
    if not of_person or len(characters) > LONGEST_PERSON or not HAN.match(text):
        yield from _read(text, words=True)
        return
    surname = next((written for length in (2, 1) if (written := text[:length]) in _surnames()), "")
    yield from _surnames().get(surname, ())
    yield from _read(text[len(surname) :], words=False)


def _read(text: str, *, words: bool) -> Iterable[str]:
    """A character that has no sound in the dictionary stands for itself."""
    if not words:
        return [_sound(character) for character in HAN.findall(text)]
    found: list[str] = []
    for run in re.findall(f"{HAN.pattern}+", text):
        sounds = _pinyin(run)
        found += sounds if len(sounds) == len(run) else map(_sound, run)
    return found


@functools.cache
def _sound(character: str) -> str:
    return _pinyin(character)[0]


def _pinyin(text: str) -> list[str]:
    # here, since only Chinese needs it: its words take most of a second to load
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return lazy_pinyin(text, style=Style.TONE3)


@functools.cache
def _surnames() -> dict[str, tuple[str, ...]]:
    said = tomllib.loads(SURNAMES.read_text("utf-8"))["readings"]
    return {written: tuple(reading.split()) for written, reading in said.items()}
