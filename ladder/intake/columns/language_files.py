"""What the files of `languages/` say together: headings, words of cells, names of months, and what
is nobody's business."""

from __future__ import annotations

import os
import pathlib
import tomllib
import unicodedata
from functools import cache
from itertools import zip_longest
from typing import Any

SHIPPED = pathlib.Path(__file__).with_name("languages")

Headings = dict[str, dict[str, list[list[str]]]]  # kind -> field -> lists in order of preference


_STROKES = str.maketrans("øØđĐðÐłŁħĦıŧŦ", "oOdDdDlLhHitT")


def unaccented(text: str) -> str:
    """Text in one width and without the accents and strokes of Latin letters: 'Prénom' is 'Prenom',
    'Søren' 'Soren'. Other scripts keep their marks."""
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in marked if not "\u0300" <= letter <= "\u036f")
    return unicodedata.normalize("NFKC", bare.translate(_STROKES))


def spellings(text: str) -> list[str]:
    """A text, and the way it is written where a keyboard has no umlauts: 'Führungskraft',
    'Fuehrungskraft'."""
    spelled = text
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spelled = spelled.replace(letter, letters)
    return [text] if spelled == text else [text, spelled]


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a file for, English first: 'en', 'de', ..."""
    found = sorted(path.stem for path in SHIPPED.glob("*.toml"))
    return tuple(sorted(found, key=lambda language: language != "en"))


@cache
def headings() -> Headings:
    """Kind -> field -> the headings of all languages, in lists in order of preference; those of
    LADDER_ALIASES, a file of kinds and fields, are added."""
    tables = [_file(language).get("headings", {}) for language in languages()]
    own = os.environ.get("LADDER_ALIASES")
    if own:
        said = tomllib.loads(pathlib.Path(own).read_text("utf-8"))
        tables.append(said.get("headings", said))
    found: Headings = {}
    for table in tables:
        for kind, fields in table.items():
            there = found.setdefault(kind, {})
            for field, lists in fields.items():
                both = zip_longest(there.get(field, []), lists)
                there[field] = [[*(before or []), *(more or [])] for before, more in both]
    return found


@cache
def cell_words(section: str) -> dict[str, dict[str, list[str]]]:
    """Meaning -> 'words' and 'letters' of all languages in one section of cells ('employment',
    'leaving', 'truth' ...); a section without meanings ('blank') has the one meaning ''."""
    found: dict[str, dict[str, list[str]]] = {}
    for language in languages():
        said = _file(language).get("cells", {}).get(section, {})
        for meaning, lists in ({"": said} if "words" in said else said).items():
            there = found.setdefault(meaning, {})
            for name, words in lists.items():
                there[name] = [*there.get(name, []), *words]
    return found


@cache
def months() -> dict[str, int]:
    """The names of months and how they are shortened, without accents and in lower case; a short
    form of two different months (the 'jui' of juin and juillet) is none."""
    found: dict[str, set[int]] = {}
    for language in languages():
        dates = _file(language)["dates"]
        for names in (dates["months"], dates.get("short", [])):
            for number, said in enumerate(names, 1):
                for name in said.split():
                    for spelling in spellings(name):
                        found.setdefault(unaccented(spelling).casefold(), set()).add(number)
    for name, numbers in list(found.items()):
        for length in range(3, len(name)) if name.isascii() else ():
            found.setdefault(name[:length], set()).update(numbers)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


@cache
def weekdays() -> tuple[str, ...]:
    """The names of weekdays and how they are shortened, without accents, longest first."""
    found = {
        unaccented(name).casefold()
        for language in languages()
        for name in _file(language)["dates"].get("weekdays", [])
    }
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@cache
def abbreviations() -> dict[str, str]:
    """How words of headings are shortened -> the word: 'dt' -> 'date', 'nbr' -> 'number'."""
    return {
        short: word
        for language in reversed(languages())  # English last: 'no' is a number
        for word, forms in _file(language).get("abbreviations", {}).items()
        for short in forms
    }


@cache
def sensitive_words() -> dict[str, list[str]]:
    """What must not be kept -> its words in all languages ('pay', 'birth', 'health' ...); 'not' are
    texts that hold such a word and are none of it."""
    found: dict[str, list[str]] = {}
    for language in languages():
        for about, words in _file(language).get("sensitive", {}).items():
            found[about] = [*found.get(about, []), *words]
    return found


@cache
def _file(language: str) -> dict[str, Any]:
    return tomllib.loads((SHIPPED / f"{language}.toml").read_text("utf-8"))
