"""Names of people: joined from parts, turned from 'Last, First', and reduced to what two spellings
of one name share.

`join` and `display` work on columns; `key` and `without_initials` on one name. Accents count: Jose
and José may be two people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ladder.intake.columns.vocabulary import employment, plain

Cells = Sequence[str | None]

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々〇·・\s]+|[\uac00-\ud7a3\s]+")
_SPACE = re.compile(r"\s+")
_TOKENS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BRACKETS = re.compile(r" ?[(\[（【<][^()\[\]（）【】<>]*[)\]）】>]$")
IN_BRACKETS_LAST = r"[)\]）】]\s*$"
"""A text that ends in a bracket, for Arrow."""
_CLOSING = frozenset(")]）】>")
_SUFFIXES = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "v", "phd", "md", "mba", "esq", "cpa", "pe", "dr"]
)


def join(firsts: Cells, lasts: Cells) -> list[str | None]:
    """First and last names as one, in the order in which they are spoken: 'Ana Diaz', but 王小明
    for Chinese, Japanese and Korean."""
    return [_joined(first, last) for first, last in zip(firsts, lasts, strict=True)]


def display(cells: Cells) -> list[str | None]:
    """Names as they are spoken: 'Diaz, Ana M' is 'Ana M Diaz'. A name with no comma, or with two
    that are no suffix, stays."""
    spoken = {cell: _spoken(cell) for cell in set(cells)}
    return [spoken[cell] for cell in cells]


def spaced(name: str) -> str:
    """A name on one line with single spaces."""
    return _SPACE.sub(" ", name).strip()


def key(name: str) -> str:
    """What two spellings of one name share: its words in alphabetical order, in lower case and one
    width.

    'Diaz, Ana' = 'ana  DIAZ'. A Chinese, Japanese or Korean name is never turned round, only its
    spaces go: 王 小明 = 王小明."""
    name = plain(name)
    if name.isascii() and name.replace(" ", "").isalpha():  # quick for most
        return " ".join(sorted(name.casefold().split()))
    if cjk(name):
        return _SPACE.sub("", name)
    return " ".join(sorted(_tokens(name)))


def without_initials(name: str) -> tuple[str, frozenset[str]]:
    """(the key of the name without its single letters, the single letters); ('', ...) where that
    leaves fewer than two words."""
    tokens = _tokens(plain(name))
    words = sorted(token for token in tokens if len(token) > 1 or not token.isascii())
    initials = frozenset(token for token in tokens if len(token) == 1 and token.isascii())
    return (" ".join(words) if len(words) > 1 else ""), initials


def without_brackets(name: str) -> str:
    """A name without a remark in brackets at its end: 'Ana Diaz (On Leave)'."""
    return _BRACKETS.sub("", spaced(name)) if name.rstrip()[-1:] in _CLOSING else name


def without_marks(name: str, id_: str) -> str:
    """A name without brackets at its end that hold the id of the person or how they are employed:
    'Ana Diaz (1003) (On Leave)' is 'Ana Diaz'; 'Robert Diaz (Bob)' stays."""
    name = spaced(name)
    while name[-1:] in _CLOSING and (found := _BRACKETS.search(name)):
        inner = found[0].strip()[1:-1].strip()
        is_id = bool(id_) and inner.casefold() == id_.strip().casefold()
        if not name[: found.start()].strip() or not (is_id or _is_employment(inner)):
            break
        name = name[: found.start()].rstrip()
    return name


def _is_employment(text: str) -> bool:
    """Whether a text of several letters says how somebody is employed."""
    return (
        len(text) > (2 if text.isascii() else 1)
        and not text.isdigit()
        and employment([text])[0] is not None
    )


def cjk(name: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean letters only."""
    return not name.isascii() and bool(_CJK.fullmatch(name))


def alike(one: str, other: str) -> bool:
    """Whether two names under one id may well be one person's: the same words, or all words of one
    among those of the other."""
    if one == other or key(one) == key(other):
        return True
    first, second = set(_tokens(plain(one))), set(_tokens(plain(other)))
    return (
        bool(first and second)
        and not (cjk(plain(one)) and cjk(plain(other)))
        and (first <= second or second <= first)
    )


def _tokens(name: str) -> list[str]:
    return _TOKENS.findall(name.casefold().replace("’", "'"))


def _joined(first: str | None, last: str | None) -> str | None:
    first, last = spaced(first or ""), spaced(last or "")
    if not first or not last:
        return first or last or None
    return last + first if cjk(first) and cjk(last) else f"{first} {last}"


def _spoken(cell: str | None) -> str | None:
    name = spaced(cell or "").replace("，", ",")
    if "," not in name:
        return name or None
    remark = _BRACKETS.search(name)
    tail = f" {remark[0].strip()}" if remark else ""
    parts = [part.strip() for part in _BRACKETS.sub("", name).split(",")]
    suffixes = [
        part for part in parts[1:] if part.rstrip(".").replace(".", "").casefold() in _SUFFIXES
    ]
    others = [part for part in parts if part not in suffixes]
    if len(others) != 2 or not all(others):
        return name
    return " ".join([others[1], others[0], *suffixes]) + tail
