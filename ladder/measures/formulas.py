"""Formulas that many questions need, each written once: it stands by its name in a .sql, and in
full in the text that runs."""

from __future__ import annotations

import re

ARGUMENT = r"((?:[^(),]|\([^(),]*\))+)"
CALL = re.compile(rf"\b(months_between|in_force|stays_after)\({ARGUMENT}, {ARGUMENT}\)")


def written_out(sql: str) -> str:
    """The text with every formula in full.

    months_between(since, until): the whole months from one day to another, as many as can be added
    to the first without passing the second. A month added to the 31st, or a year to 29 February,
    ends on the last day of its month, as `+ interval '1 month'` has it; so the last day of a month
    makes it full.

    in_force(p, day): the stretch p (of positions, places, employments or levels) holds on the day;
    both its ends are days of it, and an empty end is still open.

    stays_after(p, day): it holds on the day and does not end with it, as whoever leaves on a day is
    no longer there at its end."""
    return CALL.sub(lambda call: FORMULAS[call.group(1)](*map(str.strip, call.group(2, 3))), sql)


def _months(since: str, until: str) -> str:
    whole = (
        f"(extract(year from {until}) - extract(year from {since})) * 12"
        f" + extract(month from {until}) - extract(month from {since})"
    )
    is_short = (
        f"extract(day from {until}) < extract(day from {since})"
        f" and extract(day from {until} + 1) > 1"
    )
    return f"({whole} - case when {is_short} then 1 else 0 end)"


def _in_force(stretch: str, day: str) -> str:
    return f"({stretch}.starts_on <= {day} and coalesce({stretch}.ends_on, {day}) >= {day})"


def _stays_after(stretch: str, day: str) -> str:
    return f"({stretch}.starts_on <= {day} and coalesce({stretch}.ends_on > {day}, true))"


FORMULAS = {"months_between": _months, "in_force": _in_force, "stays_after": _stays_after}
