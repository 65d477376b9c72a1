"""The people of a scope as a roster that can be completed and dropped again: who stands where, and
at which level; what nobody has said is left to be filled in."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.view import View
from ladder.intake.fields import FIELDS
from ladder.intake.file.safe_csv import csv_bytes

KNOWN_AS = {"manager": "reports_to"}
"""A field of a roster -> the column in which the question names it."""


def filled_roster(view: View, headings: Mapping[str, str]) -> bytes:
    """One row a person, those without a level first; the columns are those of a roster that are
    known of anybody, and ladder and level. `headings`: field -> heading."""
    people = view.ask("people_on")
    people = people.assign(_placed=people["level"].notna()).sort_values("_placed", kind="stable")
    fields = [field.name for field in FIELDS["roster"]]
    columns = {name: KNOWN_AS.get(name, name) for name in fields}
    shown = people[[column for column in columns.values() if column in people]]
    named = {column: headings.get(name, name) for name, column in columns.items()}
    days = {str(day): shown[day].dt.date for day in shown.select_dtypes("datetime")}
    return csv_bytes(shown.assign(**days).rename(columns=named))
