"""The plan of a person for a year as a file that can be completed and dropped again: what it says
already, and a row for each gap of the destination that it does not name yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ladder.intake.fields import FIELDS
from ladder.intake.file.safe_csv import csv_bytes

KNOWN_AS = {"from": "from_score", "to": "to_score"}
"""A field of a plan -> the column in which questions name it."""


def filled_plan(
    actions: pd.DataFrame,
    reviews: pd.DataFrame,
    gaps: pd.DataFrame,
    *,
    person: str,
    year: int,
    destination: str,
    headings: Mapping[str, str],
) -> bytes:
    """One row per action, gap and review of the plan (as plan_actions_of and plan_reviews_of give
    them), and one per row of `gaps` (competency, score, next_expected) that it lacks. `headings`:
    field -> heading."""
    names = [field.name for field in FIELDS["plans"]]
    columns = {name: KNOWN_AS.get(name, name) for name in names}
    said = actions.drop(columns=["partner_name", "days_left", "state"])
    kept = reviews[["plan", "year", "place", "review_on", "causes", "adjustment"]]
    rows = said.merge(kept, how="outer", on=["plan", "year", "place"]).sort_values(
        ["plan", "place"]
    )
    plan = str(rows["plan"].iloc[0]) if len(rows) else f"{person}-{year}"
    missing = gaps[~gaps["competency"].isin(set(actions["competency"].dropna()))]
    fresh = pd.DataFrame(
        {
            "plan": plan,
            "year": year,
            "competency": missing["competency"],
            "from_score": missing["score"],
            "to_score": missing["next_expected"],
        }
    )
    parts = [part for part in (rows, fresh) if len(part)]
    whole = pd.concat(parts, ignore_index=True) if parts else rows
    whole = whole.reindex(columns=list(dict.fromkeys([*whole.columns, *columns.values()])))
    whole = whole.assign(
        person=person,
        destination=whole["destination"].where(whole["destination"].notna(), destination),
        year=whole["year"].astype("int64"),
    )
    days = {day: pd.to_datetime(whole[day]).dt.date for day in ("due_on", "review_on")}
    shown = whole.assign(**days)[list(columns.values())]
    return csv_bytes(shown.set_axis(_headed(names, headings), axis=1))


def _headed(names: Sequence[str], headings: Mapping[str, str]) -> list[str]:
    return [headings.get(name, name) for name in names]
