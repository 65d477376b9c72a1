"""Stretches of one person that share days, or leave days between them: all are used, and what is
not plain is listed with the rule that settles it."""

from __future__ import annotations

import pandas as pd

from ladder.intake.columns.parse import OPEN_END
from ladder.intake.ledger import Ledger

DAY = pd.Timedelta(days=1)


def settle_stretches(history: pd.DataFrame, roster: pd.DataFrame, ledger: Ledger) -> None:
    """Nothing is refused: on a day that two stretches share the one that starts later counts, of
    two that start on one day the lower row of the file; days between two stretches end no
    employment.
    An end on the day on which the next begins, or no end at all, is how many systems write, and is
    not listed; neither are days between a leaving and the next hire."""
    ordered = history.sort_values(["person", "starts_on"], kind="stable")
    if not ordered["person"].duplicated().any():
        return
    same = ordered["person"] == ordered["person"].shift(1)
    ends = ordered["ends_on"].fillna(OPEN_END)
    until = ends.groupby(ordered["person"], sort=False).cummax().shift(1)
    stated = ordered["ends_on"].shift(1).notna()
    places = (ordered["file"] + ":" + ordered["line"].astype("str")).shift(1)
    twice = ordered["starts_on"] == ordered["starts_on"].shift(1)
    shared = same & ((stated & (ordered["starts_on"] < until)) | twice)
    _warn(ordered, shared, places, "stretch_overlap", ledger)
    between = same & (ordered["starts_on"] > until + DAY)
    if between.any():
        hires = _hires(roster, history)
        hired = pd.Series(
            [
                any(last < day <= start for day in hires.get(person, ()))
                for person, last, start in zip(
                    ordered["person"], until, ordered["starts_on"], strict=True
                )
            ],
            index=ordered.index,
        )
        spans = until.dt.strftime("%Y-%m-%d") + ", " + places
        _warn(ordered, between & ~hired, spans, "stretch_gap", ledger)


def _warn(
    ordered: pd.DataFrame, found: pd.Series, details: pd.Series, code: str, ledger: Ledger
) -> None:
    rows = ordered[found].sort_index()
    ledger.warn(rows, "starts_on", code, list(details.loc[rows.index]))  # type: ignore[arg-type]


def _hires(roster: pd.DataFrame, history: pd.DataFrame) -> dict[str, set[pd.Timestamp]]:
    """Every day on which a file says that somebody was hired."""
    found: dict[str, set[pd.Timestamp]] = {}
    for frame in (roster, history):
        if "hired_on" in frame:
            said = frame.loc[frame["hired_on"].notna(), ["person", "hired_on"]]
            for person, day in zip(said["person"], said["hired_on"], strict=True):
                found.setdefault(person, set()).add(day)
    return found
