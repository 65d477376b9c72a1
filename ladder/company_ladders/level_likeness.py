"""Whether names look like levels of a ladder, and in which order they stand: by codes, by nouns of
work and by words of seniority."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence

from ladder.company_ladders.ladder_vocabulary import vocabulary

_CODE = re.compile(
    r"(?:l|ic|p|e|m|t|s|g|d|k|em|swe|sde|lvl|level|grade|band|tier|stage|step|stufe|niveau|nivel)"
    r"[\s\-.]?\d{1,2}[a-z+]?"
)
_WORD = re.compile(r"[^\W\d_]+(?:\d+\+?)?|\d+")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_LONGEST = 80
_MIDDLE = 2  # of the ranks of seniority


def looks_like_a_level(name: str) -> bool:
    """Whether a name says a level: 'IC3', 'Level 2', 'Senior Engineer', '高级工程师', '3'."""
    said = unicodedata.normalize("NFKC", name).casefold().strip()
    if not said or len(said) > _LONGEST:
        return False
    if _CODE.match(said) or said.isdecimal() or said in _ROMAN:
        return True
    words = set(_WORD.findall(said))
    return bool(words & _words()) or any(part in said for part in _parts())


def likeness(names: Iterable[str]) -> float:
    """The share of names that look like levels; 0 for none."""
    found = [looks_like_a_level(name) for name in names]
    return sum(found) / len(found) if found else 0.0


def order_of(names: Sequence[str]) -> list[int] | None:
    """The places of the names from the lowest level to the highest, where every name says its own:
    by the number of one code, or by a word of seniority; None where they do not."""
    for ranks in ([_number(name) for name in names], _by_seniority(names)):
        known = [each for each in ranks if each is not None]
        if len(known) == len(names) and len({key for key, _ in known}) == 1:
            steps = [step for _, step in known]
            if len(set(steps)) == len(steps):
                return sorted(range(len(names)), key=lambda at: steps[at])
    return None


def _number(name: str) -> tuple[str, int] | None:
    """('ic', 3) for 'IC3 - Senior'; the code without its number, and the number."""
    said = unicodedata.normalize("NFKC", name).casefold().strip()
    found = re.match(r"([a-z]{0,6})[\s\-.]?(\d{1,2})(?!\d)", said)
    if found:
        return found[1], int(found[2])
    head, _, tail = said.rpartition(" ")
    return (head, _ROMAN[tail]) if tail in _ROMAN else None


def _by_seniority(names: Sequence[str]) -> list[tuple[str, int] | None]:
    """The rank of each name; one without a word of seniority is in the middle where all names are
    otherwise the same: 'Engineer' between 'Junior Engineer' and 'Senior Engineer'."""
    found = [_seniority(name) for name in names]
    same = len({rest for _, rest in found}) == 1
    return [
        ("", rank) if rank is not None else ("", _MIDDLE) if same else None for rank, _ in found
    ]


def _seniority(name: str) -> tuple[int | None, str]:
    """The rank by a word of seniority, and what is left of the name without it."""
    rest = unicodedata.normalize("NFKC", name).casefold()
    found = []
    for rank, spellings in enumerate(vocabulary()["seniority"]["ranks"]):
        for word in spellings:
            here = re.escape(word) if word[0] >= "\u2e80" else rf"\b{re.escape(word)}\b"
            if re.search(here, rest):
                found.append(rank)
                rest = re.sub(here, "", rest)
    return (found[0] if len(found) == 1 else None), " ".join(_WORD.findall(rest))


@functools.cache
def _words() -> frozenset[str]:
    seniority = vocabulary()["seniority"]
    return frozenset(
        [
            *vocabulary()["level_words"]["words"],
            *seniority["more"],
            *(word for rank in seniority["ranks"] for word in rank),
        ]
    )


@functools.cache
def _parts() -> tuple[str, ...]:
    """Parts of names in scripts that set no spaces between words."""
    ranks = (word for rank in vocabulary()["seniority"]["ranks"] for word in rank)
    return (
        *vocabulary()["level_words"]["parts"],
        *(word for word in ranks if word[0] >= "\u2e80"),
    )
