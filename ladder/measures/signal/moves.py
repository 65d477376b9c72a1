"""Whether a number moved: the same people on two days, and the whole line, newcomers apart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from ladder.measures.signal import chance

LEAST_DAYS = 4
"""A line of fewer days (or months) is no line."""
LEAST_MONTHS = 6
Kind = Literal["change", "line", "months"]


@dataclass(frozen=True)
class Look:
    """One way of looking at a number. change: the same people on two days; line: the people seen on
    two days or more of all; months: the same teams month by month.

    `units` are the people (or months) it rests on, `apart` those who are there on one day only;
    `before` and `now` the share of the same people (nan for months); `way` is 1 where it rises, -1
    where it falls; `since` is the first day; `chance` is two-sided and not corrected;
    `goes_along` is whether the number shown goes the same way, and farther than its margin."""

    kind: Kind
    units: int
    apart: int
    before: float
    now: float
    way: int
    since: pd.Timestamp
    chance: float
    goes_along: bool = True


def change(units: pd.DataFrame, before: pd.Timestamp, now: pd.Timestamp) -> Look:
    """The change from one day to another, of those who are there on both; `units` has a row per day
    and person with part and whole.

    A person's stroke is the change of their own share, weighted by what both days rest on."""
    first, last = (
        units[units["day"] == day].set_index("person")[["part", "whole"]].add_suffix(suffix)
        for day, suffix in ((before, "_before"), (now, "_now"))
    )
    both = first.join(last, how="inner")
    then, today = both["whole_before"], both["whole_now"]
    weight = 2 * then * today / (then + today)
    strokes = weight * (both["part_now"] / today - both["part_before"] / then)
    return Look(
        "change",
        len(both),
        len(last) - len(both),
        _share(both["part_before"], then),
        _share(both["part_now"], today),
        int(np.sign(strokes.sum())),
        before,
        chance.of_turned(list(strokes)),
    )


def line(units: pd.DataFrame) -> Look | None:
    """The whole line of the people seen on two days or more; those who only come or go do not make
    one. None of fewer than four days.

    A person's stroke is the sum over their days of (day - mean day) * (part - share of all *
    whole): the score of a trend in the share, each person counted once with all that is theirs, so
    that one who has many goals, or the same one for long, is one person."""
    days = units["day"].drop_duplicates().sort_values()
    if len(days) < LEAST_DAYS:
        return None
    seen = units.groupby("person")["day"].transform("nunique")
    again = units[seen > 1]
    time = (again["day"] - days.iloc[0]).dt.days.astype(float)
    mean = float((time * again["whole"]).sum() / again["whole"].sum()) if len(again) else 0.0
    beyond = again["part"] - _share(again["part"], again["whole"]) * again["whole"]
    strokes = ((time - mean) * beyond).groupby(again["person"]).sum()
    ends = [again[again["day"] == day] for day in (days.iloc[0], days.iloc[-1])]
    return Look(
        "line",
        len(strokes),
        units["person"].nunique() - len(strokes),
        _share(ends[0]["part"], ends[0]["whole"]),
        _share(ends[1]["part"], ends[1]["whole"]),
        int(np.sign(strokes.sum())),
        days.iloc[0],
        chance.of_turned(list(strokes)),
    )


def months(readings: pd.DataFrame) -> Look | None:
    """The line of a metric, month by month, of the teams that reported in every month; `readings`
    has a row per month and team with a value. None of fewer than six months."""
    wide = readings.pivot_table(index="month", columns="team", values="value", aggfunc="mean")
    kept = wide.dropna(axis="columns")
    if len(kept) < LEAST_MONTHS or kept.shape[1] == 0:
        return None
    means = kept.mean(axis=1)
    halves = np.sign(np.subtract.outer(means.to_numpy(), means.to_numpy()))
    return Look(
        "months",
        len(means),
        int(wide.shape[1] - kept.shape[1]),
        math.nan,
        math.nan,
        int(np.sign(np.tril(halves).sum())),
        means.index[0],
        chance.of_line(list(means)),
    )


def _share(part: pd.Series[float], whole: pd.Series[float]) -> float:
    return float(part.sum() / whole.sum()) if len(whole) and whole.sum() else math.nan
