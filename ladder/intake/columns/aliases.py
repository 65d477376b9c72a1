"""Headings by which other systems name our columns, in every language there is a file for, and in a
company's own file."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ladder.intake.columns.language_files import headings, spellings, unaccented

_NOT_COUNTED = re.compile(r"[\W_]+")
_HINT = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]|\*")
_DAY_FORM = re.compile(r"\b(?:yyyy|mm|dd)(?:[-/. ]?(?:yyyy|mm|dd|yy))+\b", re.IGNORECASE)

Found = dict[str, int]  # field -> how far down its lists the heading stands; 0 is our own name


def folded(heading: str) -> str:
    """A heading without what people vary: case, spaces, accents, punctuation, full-width letters;
    '#' stands for 'number'."""
    plain = unaccented(unicodedata.normalize("NFKC", heading)).casefold()
    return _NOT_COUNTED.sub(
        "", plain.replace("#", " number ") if re.search(r"\w\s*#", plain) else plain
    )


def fields_of(kind: str, heading: str) -> Found:
    """The fields of a kind of file that a heading can stand for; nothing where it is unknown."""
    table = _aliases()[kind]
    for form in _forms(heading):
        if form in table:
            return table[form]
    return {}


@lru_cache(maxsize=4096)
def is_heading(text: str) -> bool:
    """Whether a text is a heading of any kind of file."""
    return len(text) < 80 and any(fields_of(kind, text) for kind in _aliases())


@lru_cache(maxsize=4096)
def _forms(heading: str) -> list[str]:
    """The forms to look up: as it stands, without hints in brackets and forms of days, either side
    of a slash, words in any order."""
    bare = _HINT.sub(" ", heading)
    forms = [folded(heading), folded(bare), folded(_DAY_FORM.sub(" ", bare))]
    if "/" in bare or "／" in bare:
        forms += [folded(part) for part in re.split("[/／]", bare)]
    words = re.findall(r"\w+", unaccented(bare).casefold().replace("_", " "))
    if len(words) > 1:
        forms.append(" ".join(sorted(words)))
    return [form for form in dict.fromkeys(forms) if form]


@lru_cache(maxsize=1)
def _aliases() -> dict[str, dict[str, Found]]:
    """Kind -> form of a heading -> fields."""
    found: dict[str, dict[str, Found]] = {}
    for kind, fields in headings().items():
        for field, groups in fields.items():
            for rank, group in enumerate(groups):
                for alias in group:
                    for spelling in spellings(alias):
                        _enter(found.setdefault(kind, {}), spelling, field, rank)
    return found


def _enter(table: dict[str, Found], alias: str, field: str, rank: int) -> None:
    words = re.findall(r"\w+", unaccented(alias).casefold())
    forms = [folded(alias)] + ([" ".join(sorted(words))] if len(words) > 1 else [])
    for form in forms:
        ranks = table.setdefault(form, {})
        ranks[field] = min(rank, ranks.get(field, rank))
