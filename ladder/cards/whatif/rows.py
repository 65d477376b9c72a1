"""The rows that differ between an organisation and the same one changed: who stands where, who
leads how many, who holds what."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.view import Row, View
from ladder.cards.whatif.trial import Trial
from ladder.datasets.whatif import difference
from ladder.words import is_missing
from ladder.words.names import in_order

MOST_PEOPLE = 3000
"""Benches and checkpoints compare everybody with every role: beyond this they are asked of one line
at a time."""


def places(of: Trial) -> pd.DataFrame:
    """Everybody who stands elsewhere, came or went; fate says which."""
    rows = difference(
        *of.both("people_on"),
        ["person"],
        ["name", "manager_name", "reports_to", "team", "ladder", "level"],
    )
    rows["name"] = rows["name_after"].fillna(rows["name_before"])
    rows["has_new_manager"] = (rows["fate"] == "changed") & (
        rows["reports_to_before"].fillna("") != rows["reports_to_after"].fillna("")
    )
    return rows.sort_values(["fate", "name"], ascending=[False, True], key=in_order)


def spans(of: Trial) -> pd.DataFrame:
    """Managers who lead more or fewer people, beside the range that their level's ladder gives; who
    goes beyond it stands first."""
    before, after = of.both("span_of_control")
    rows = difference(
        before,
        after,
        ["person"],
        ["name", "team", "ladder", "level", "direct_reports", "people_in_line"],
    )
    for key in ("name", "team", "ladder", "level"):
        rows[key] = rows[f"{key}_after"].fillna(rows[f"{key}_before"])
    ranges = [_range(of.before, row) for row in rows.to_dict("records")]
    rows["low"], rows["high"] = [each[0] for each in ranges], [each[1] for each in ranges]
    for side in ("before", "after"):
        led = zip(rows[f"direct_reports_{side}"].fillna(0), ranges, strict=True)
        rows[f"standing_{side}"] = [
            "unknown" if low is None else "below" if n < low else "above" if n > high else "within"
            for n, (low, high) in led
        ]
    employed = set(of.after.ask("people_on")["person"])
    grows = rows["direct_reports_after"].fillna(0) > rows["direct_reports_before"].fillna(0)
    rows["goes_beyond"] = (rows["standing_after"] == "above") & grows
    rows["falls_below"] = (
        (rows["standing_after"] == "below") & ~grows & rows["person"].isin(employed)
    )
    order = ["goes_beyond", "falls_below", "direct_reports_after", "name"]
    return rows.sort_values(order, ascending=[False, False, False, True], key=in_order)


def _range(view: View, row: Row) -> tuple[int, int] | tuple[None, None]:
    ladder = view.ladders.get(str(row["ladder"]))
    if ladder is None or is_missing(row["level"]):
        return None, None
    found = ladder.level(str(row["level"])).scope.get("direct_reports")
    return (int(found[0]), int(found[1])) if found else (None, None)


def coverage(of: Trial) -> pd.DataFrame:
    """Competencies of which another number of people meets their level, over all ladders in use."""
    rows = _by_ladder(of, "competency_coverage", ["competency"], ["holders", "rated", "share_met"])
    rows["change"] = rows["share_met_after"] - rows["share_met_before"]
    return rows.sort_values(["holders_after", "change"])


def team_holders(of: Trial) -> pd.DataFrame:
    """Teams in which a competency loses its last holder while people there are still expected to
    hold it."""
    rows = _by_ladder(of, "coverage_by_team", ["team", "competency"], ["people", "holders"])
    return rows[
        (rows["holders_before"] > 0) & (rows["holders_after"] == 0) & (rows["people_after"] > 0)
    ]


def _by_ladder(of: Trial, measure: str, keys: Sequence[str], values: Sequence[str]) -> pd.DataFrame:
    """The difference of a question that is asked ladder by ladder, over every ladder in use before
    or after."""
    before, after = of.both("ladders_used")
    used = sorted({*before["ladder"].dropna(), *after["ladder"].dropna()})
    found = [
        difference(*of.both(measure, ladder=ladder), keys, values).assign(ladder=ladder)
        for ladder in used
    ]
    columns = [
        *keys,
        "ladder",
        "fate",
        *(f"{value}_{side}" for value in values for side in ("before", "after")),
    ]
    return (
        pd.concat([rows for rows in found if len(rows)])
        if any(map(len, found))
        else pd.DataFrame(columns=columns)
    )


def benches(of: Trial) -> pd.DataFrame:
    """Roles of which another number of people could follow; empty where the line is too long to
    ask."""
    values = ["role_name", "role_team", "ready_now", "ready_year", "depth"]
    rows = difference(*of.both("bench_by_role"), ["role"], values)
    for key in ("role_name", "role_team"):
        rows[key] = rows[f"{key}_after"].fillna(rows[f"{key}_before"])
    rows["loses_last"] = (rows["depth_before"] > 0) & (rows["depth_after"] == 0)
    return rows.sort_values(["loses_last", "role_name"], ascending=[False, True], key=in_order)


def flips(of: Trial) -> pd.DataFrame:
    """Checkpoints of which the verdict is another, of people who are asked them before and
    after."""
    keys = ["person", "ladder", "level", "checkpoint"]
    rows = difference(*of.both("checklist"), keys, ["name", "team", "state"])
    rows = rows[rows["fate"] == "changed"].rename(
        columns={"name_after": "name", "team_after": "team"}
    )
    return rows[rows["state_before"] != rows["state_after"]]
