"""Columns that say the same of several years (Target 2025, Target 2026): which of them is of the
year that a file speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ladder.intake.columns.aliases import folded

_YEAR = re.compile(
    r"(?<![\dA-Za-z])(?:(?:FY|GJ|EF|AF|CY)[\s_-]?)?((?:19|20)\d\d)(?!\d)(?:年度?|년도?)?"
    r"|(?<![\dA-Za-z])(?:FY|GJ)[\s_-]?(\d\d)(?!\d)",
    re.IGNORECASE,
)


def without_year(heading: str) -> tuple[str, int | None]:
    """A heading without the one year in it, and the year; None where there is none, or several."""
    found = list(_YEAR.finditer(heading))
    if len(found) != 1:
        return heading, None
    rest = " ".join((heading[: found[0].start()] + " " + heading[found[0].end() :]).split())
    return rest.strip(" -_/:()[]"), int(found[0][1] or 2000 + int(found[0][2]))


def of_other_years(header: Sequence[str], year: int | None) -> list[int]:
    """The places of headings that stand there for several years, without those of the `year` (None:
    of the newest): where it has none, of the last before it, else of the first."""
    groups: dict[str, dict[int, int]] = {}
    for at, heading in enumerate(header):
        rest, of = without_year(heading[:200])
        if of is not None and folded(rest):
            groups.setdefault(folded(rest), {})[at] = of
    others = []
    for places in groups.values():
        years = sorted(set(places.values()))
        before = [each for each in years if year is None or each <= year]
        meant = before[-1] if before else years[0]
        others += [at for at, each in places.items() if each != meant]
    return sorted(others)
