"""A formula that many questions need, written once: it stands by its name in a .sql, and in full in
the text that runs."""

from __future__ import annotations

import re

CALL = re.compile(r"\bmonths_between\(([^(),]+), ([^(),]+)\)")


def written_out(sql: str) -> str:
    """The text with every formula in full.

    months_between(since, until): the whole months from one day to another, as many as can be added
    to the first without passing the second. A month added to the 31st, or a year to 29 February,
    ends on the last day of its month, as `+ interval '1 month'` has it; so the last day of a month
    makes it full."""
    return CALL.sub(lambda call: _months(call.group(1).strip(), call.group(2).strip()), sql)


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
