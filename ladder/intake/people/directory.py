"""The people of a roster by everything they may be called: id, e-mail, name, and mixtures of
these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import Literal

from ladder.intake.columns.language_files import unaccented
from ladder.intake.columns.vocabulary import blank, plain, root
from ladder.intake.people import person_names as naming

Cells = Sequence[str | None]
Kind = Literal["id", "email", "name", "root", "unknown", "ambiguous"]
Found = tuple[Kind, list[str]]
UNKNOWN: Found = ("unknown", [])
LONGEST = 300  # characters; what is longer is a text and nobody's name

_SEPARATED = re.compile(r"\s+[-–—|/:]+\s+|\s*[|/;；、\n()（）\[\]【】<>]+\s*")
_NEXT_TO_DIGITS = re.compile(
    r"\s+(?=\S*\d)|(?<=\d)\s+|(?<=[\u3400-\u9fff])(?=\d)|(?<=\d)(?=[\u3400-\u9fff])"
)
_DIGIT = re.compile(r"\d")
_POINT_ZERO = re.compile(r"\.0+$")
_LETTERS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "oe",
        "å": "aa",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "Ø": "Oe",
        "Å": "Aa",
        "Æ": "Ae",
        "Ł": "L",
    }
)
_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")


def loosened(text: str) -> str:
    """An id without what spreadsheets take from it or give to it: leading zeros, '.0', case.
    '00042' and '42.0' are '42'."""
    text = plain(text).casefold()
    text = _POINT_ZERO.sub("", text) if _DIGIT.match(text) else text
    return text.lstrip("0") or text


class _Index:
    """Called -> the distinct ids that are, in order of first appearance. Hardly any two are called
    the same: those stand apart."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._first: dict[str, str] = {}
        self._several: dict[str, dict[str, None]] = {}
        for called, who in pairs:
            other = self._first.setdefault(called, who)
            if other != who:
                self._several.setdefault(called, {other: None})[who] = None

    def get(self, called: str) -> list[str]:
        """The ids, none for an empty text."""
        if called in self._several:
            return list(self._several[called])
        return [self._first[called]] if called and called in self._first else []


class Directory:
    """Columns of equal length; rows without an id are left out. What is not asked for is not
    built."""

    def __init__(self, ids: Cells, emails: Cells | None, names: Cells | None) -> None:
        self._ids = [None if blank(cell) else (cell or "").strip() for cell in ids]
        self._exact = set(self._ids) - {None}
        self._emails = list(zip(self._ids, emails, strict=True)) if emails is not None else []
        self._names = list(zip(self._ids, names, strict=True)) if names is not None else []

    def find(self, cell: str) -> Found:
        """Who is meant: ('id' | 'email' | 'name', one id), ('ambiguous', several), or ('root' |
        'unknown', none)."""
        text = cell.strip()
        if len(text) > LONGEST:
            return UNKNOWN
        if text not in self._exact and root(text):
            return "root", []
        found = self._whole(text)
        return found if found[0] != "unknown" else self._mixture(text)

    def _whole(self, text: str) -> Found:
        """The text as one id, e-mail or name."""
        if text in self._exact:
            return "id", [text]
        address = plain(text).casefold().removeprefix("mailto:")
        if _EMAIL.fullmatch(address) and (people := self._by_email.get(address)):
            return _one("email", people)
        if people := self._by_loose_id.get(loosened(text)):
            return _one("id", people)
        people = (
            self._by_key.get(naming.key(text))
            or self._by_bare_key.get(naming.key(unaccented(text)))
            or self._by_bare_key.get(naming.key(unaccented(_in_letters(text))))
            or self._lacking_initials(text)
        )
        exactly = (
            [who for who in people if _written(text) in self._spelled[who]]
            if len(people) > 1
            else people
        )
        return _one("name", exactly if len(exactly) == 1 else people)

    def _mixture(self, text: str) -> Found:
        """'Name (id)' and its like: all parts must agree, and an id or e-mail that is nobody's
        makes the whole unknown."""
        parts = _parts(text)
        codes = [part for part in parts if _DIGIT.search(part) or "@" in part]
        told = [self._whole(part) for part in codes]
        if len(parts) < 2 or any(kind == "unknown" for kind, _ in told):
            return UNKNOWN
        told += [self._whole(part) for part in parts if part not in codes]
        fitting = [who for _, who in told if who]
        agreed = set.intersection(*map(set, fitting)) if fitting else set()
        if len(agreed) == 1:
            return next(
                kind for kind, who in sorted(told, key=lambda each: len(each[1])) if who
            ), list(agreed)
        everybody = list(dict.fromkeys(who for several in fitting for who in several))
        return ("ambiguous", everybody) if everybody else UNKNOWN

    def _lacking_initials(self, text: str) -> list[str]:
        """Who is called the same but for initials that one side leaves out; different initials are
        different people."""
        words, initials = naming.without_initials(text)
        people = self._by_words.get(words, []) if words else []
        return list(
            dict.fromkeys(who for who, theirs in people if theirs <= initials or initials <= theirs)
        )

    @cached_property
    def _by_loose_id(self) -> _Index:
        return _Index((loosened(who), who) for who in self._exact if who)

    @cached_property
    def _by_email(self) -> _Index:
        return _Index(
            (plain(email).casefold(), who)
            for who, email in self._emails
            if who and email and "@" in email
        )

    @cached_property
    def _by_key(self) -> _Index:
        named = [(who, name) for who, name in self._names if who and name]
        remarked = (
            (who, bare) for who, name in named if (bare := naming.without_brackets(name)) != name
        )
        return _Index((naming.key(name), who) for who, name in chain(named, remarked))

    @cached_property
    def _by_bare_key(self) -> _Index:
        """Without accents: José is found as Jose where nobody is called so with his accents, and
        Müller as Muller or Mueller."""
        return _Index(
            (naming.key(unaccented(spelled)), who)
            for who, name in self._names
            if who and name
            for spelled in ((name,) if name.isascii() else (name, _in_letters(name)))
        )

    @cached_property
    def _spelled(self) -> dict[str, set[str]]:
        """Id -> its names just as they are written; only asked where one name in any order is
        several people's."""
        spelled: dict[str, set[str]] = {}
        for who, name in self._names:
            if who and name:
                spelled.setdefault(who, set()).add(_written(name))
        return spelled

    @cached_property
    def _by_words(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        people: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for who, name in self._names:
            if who and name:
                words, initials = naming.without_initials(name)
                people.setdefault(words, []).append((who, initials))
        return people


def _parts(text: str) -> list[str]:
    """Cut at brackets and separators; where there are none, next to digits: '1001 Ana Diaz',
    '张伟1001'."""
    parts = [part.strip() for part in _SEPARATED.split(text) if part.strip()]
    return parts if len(parts) > 1 else [part for part in _NEXT_TO_DIGITS.split(text) if part]


def _in_letters(name: str) -> str:
    """A name as keyboards without its letters write it: Zoë Müller is Zoe Mueller."""
    return name.translate(_LETTERS)


def _written(name: str) -> str:
    return naming.spaced(plain(name)).casefold()


def _one(kind: Kind, people: list[str]) -> Found:
    return (kind if len(people) == 1 else "ambiguous", people) if people else UNKNOWN
