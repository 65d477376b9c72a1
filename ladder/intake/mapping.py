"""Stop 1-2: which kind of file this is, which day it speaks of, and which column is which canonical field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from ladder.intake.fields import DATED, FIELDS, KINDS, required_columns
from ladder.intake.model import FileRefusedError
from ladder.intake.values import parse_date

_KIND_IN_NAME = re.compile(rf"(?:.*[/\\])?({'|'.join(KINDS)})(?![^\W\d_])[^/\\]*", re.IGNORECASE)
_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)")
_NOT_COUNTED = re.compile(r"[\s_\-\u200b\ufeff]+")


@dataclass(frozen=True)
class Mapping:
    """`places` gives each canonical field its place in the row, `headings` its heading as written; the rest is `ignored`.

    `repeated` names headings that stand for a field already found: (heading, the heading that is used).
    """

    kind: str
    places: dict[str, int]
    headings: dict[str, str]
    ignored: list[str]
    repeated: list[tuple[str, str]]


def folded(heading: str) -> str:
    """A heading without what people vary: case, spaces, underscores, hyphens, full-width letters."""
    return _NOT_COUNTED.sub("", unicodedata.normalize("NFKC", heading).casefold())


def kind_of(name: str, header: list[str]) -> str:
    """The kind of file: by its name, else the kind all of whose required columns are there and most of whose columns fit.

    Raises FileRefusedError where neither decides; two kinds that fit equally well are not guessed between.
    """
    named = _KIND_IN_NAME.fullmatch(name)
    if named:
        return named[1].lower()
    there = {folded(heading) for heading in header}
    fits = {
        kind: sum(folded(field.name) in there for field in FIELDS[kind])
        for kind in KINDS
        if there.issuperset(map(folded, required_columns(kind)))
    }
    best = [kind for kind, count in fits.items() if count == max(fits.values())]
    if len(best) != 1:
        raise FileRefusedError("kind-unknown", ", ".join(best or KINDS))
    return best[0]


def day_in(name: str) -> date | None:
    """The day written in a file's name as YYYY-MM-DD; raises FileRefusedError for a day that is in no calendar."""
    found = _DAY_IN_NAME.search(name)
    if not found:
        return None
    day, fault = parse_date(found[0].replace(found[2], "-"))
    if fault or not isinstance(day, date):
        raise FileRefusedError("name-day-impossible", found[0])
    return day


def seen_on(name: str, kind: str, changed_on: date, today: date) -> date | None:
    """The day a roster or goals file speaks of: the one in its name, else the day it was changed, never after today."""
    if kind not in DATED:
        return None
    return day_in(name) or min(changed_on, today)


def map_columns(kind: str, header: list[str]) -> Mapping:
    """Headings to canonical fields; raises FileRefusedError naming all required columns that are missing."""
    canonical = {folded(field.name): field.name for field in FIELDS[kind]}
    places: dict[str, int] = {}
    ignored: list[str] = []
    repeated: list[tuple[str, str]] = []
    for place, heading in enumerate(header):
        field = canonical.get(folded(heading))
        if field is None:
            ignored.extend([heading] if heading else [])
        elif field in places:
            repeated.append((heading, header[places[field]]))
        else:
            places[field] = place
    missing = [name for name in required_columns(kind) if name not in places]
    if missing:
        raise FileRefusedError("columns-missing", ", ".join(missing))
    return Mapping(kind, places, {field: header[place] for field, place in places.items()}, ignored, repeated)
