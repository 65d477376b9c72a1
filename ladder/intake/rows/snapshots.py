"""A file whose rows speak of several days, as one file for each of these days: whoever is in an
older roster and not in a newer has left in between, as between files; a goal's are readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import pandas as pd

from ladder.intake.columns.on_arrival import SNAPSHOT
from ladder.intake.columns.parse import DAY
from ladder.intake.rows.settle import Arrival

_MOST_SILENT = 0.1  # of the rows of a roster whose column says their days
_MONTH = pd.offsets.MonthEnd(0)


@dataclass(frozen=True)
class Snapshots:
    """The rows of a file, each with the day it speaks of in `seen_on`; `counts` gives each day its
    people or goals, the oldest first. Nothing in `counts` where the file speaks of one day as a
    whole."""

    frame: pd.DataFrame
    counts: dict[date, int]

    def apart(self, arrival: Arrival) -> Iterator[tuple[pd.DataFrame, Arrival]]:
        """The roster of each day, the oldest first, with what is known of its file on that day."""
        if not self.counts:
            yield self.frame, arrival
        for day in self.counts:
            rows = self.frame[self.frame["seen_on"] == pd.Timestamp(day)].reset_index(drop=True)
            yield rows.drop(columns=[SNAPSHOT]), replace(arrival, seen_on=day)


def snapshots(
    frame: pd.DataFrame, bare_months: bool, arrival: Arrival, of: str = "person"
) -> Snapshots:
    """Each row under its own day, where the file has a column for it and most of a day (people, or
    what the column `of` names) are in the next one too; else nothing is changed. `bare_months`: the
    column names months.

    A month of a roster speaks of its first day, or, where somebody was hired in the course of one
    that lists them, of its last (of the day of the file, if that comes first); a month of goals was
    read at its end. A row that says no day is refused."""
    if SNAPSHOT not in frame or frame[SNAPSHOT].isna().mean() > _MOST_SILENT:
        return Snapshots(frame, {})
    days = frame[SNAPSHOT]
    if bare_months:
        ends = days + _MONTH
        if of != "person" or ((frame["hired_on"] > days) & (frame["hired_on"] <= ends)).any():
            last = max(pd.Timestamp(arrival.seen_on), days.max())
            days = ends.where(ends <= last, last)
    each_day = frame[of].groupby(days)
    who = [set(rows) for _, rows in each_day]
    if any(2 * len(older & newer) < len(older) for older, newer in pairwise(who)):
        return Snapshots(frame, {})
    frame = frame.assign(seen_on=pd.Series(days, dtype=DAY))
    frame = arrival.ledger.refuse(frame, frame[SNAPSHOT].isna(), SNAPSHOT, "value_missing")
    counts = each_day.nunique()
    known = pd.DatetimeIndex(counts.index).date
    return Snapshots(frame, dict(zip(known, map(int, counts), strict=True)))


def first_said(rows: pd.DataFrame, older: pd.DataFrame | None, without: set[str]) -> pd.DataFrame:
    """The same rows; who has left without a day, and had left by an older roster already, left when
    that one says. `without`: people whose row says no day."""
    if older is None or not without or older["left_on"].isna().all():
        return rows
    gone = older[older["left_on"].notna()].set_index("person")["left_on"]
    again = rows["person"].isin(without & set(gone.index)) & rows["left_on"].notna()
    known = rows["person"].map(gone[~gone.index.duplicated()])
    return rows.assign(left_on=pd.Series(rows["left_on"].where(~again, known), dtype=DAY))
