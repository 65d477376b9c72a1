"""Lines, levels and steps of the sample company, read from its files for the tests in this folder:
no warehouse, no SQL."""

from __future__ import annotations

import functools

import pandas as pd

from tests import sample_company_files as sample

EVERYWHERE = ["*", "p-002", "p-005", "p-014"]
LADDERS = (
    "cto",
    "engineer",
    "engineering-director",
    "engineering-manager",
    "it-project-director",
    "pmo",
)
LEVELS = {
    (name, level["id"]): (level["track"], level.get("track_rank", level["rank"]))
    for name in LADDERS
    for level in sample.ladder(name)["levels"]
}
"""(ladder, level) -> its track and its rank in it."""


@functools.cache
def employed(day: pd.Timestamp) -> frozenset[str]:
    """Everybody with a stretch on the day."""
    return frozenset(sample.on(day).index)


@functools.cache
def last_days(day: pd.Timestamp) -> frozenset[str]:
    """Everybody whose last day of employment it is."""
    people = sample.roster()
    return frozenset(people.loc[people["left_on"] == day, "person"])


@functools.cache
def line_of(day: pd.Timestamp, top: str) -> frozenset[str]:
    """A manager and everybody below on the day, as far as each manager in between is employed."""
    reports = {
        str(manager): list(rows.index) for manager, rows in sample.on(day).groupby("manager")
    }
    found: set[str] = set()
    waiting = [top] if top in employed(day) else []
    while waiting:
        person = waiting.pop()
        found.add(person)
        waiting += [each for each in reports.get(person, []) if each not in found]
    return frozenset(found)


def members(day: pd.Timestamp, scope: str) -> frozenset[str]:
    return employed(day) if scope == "*" else line_of(day, scope)


def month_ends(start: pd.Timestamp, day: pd.Timestamp) -> list[pd.Timestamp]:
    """The months' last days after the start, and the day for the month that it is in."""
    whole = [
        when for when in pd.date_range(start + pd.Timedelta(days=1), day, freq="ME") if when < day
    ]
    return [*whole, day]


def steps(any_way: bool = False) -> list[tuple[str, pd.Timestamp]]:
    """Person and day of every step to a higher rank of a track or from individual contributor to
    manager; `any_way`: across, too."""
    found = []
    for row in sample.promotions().dropna(subset=["level"]).to_dict("records"):
        (track, rank), (track_before, rank_before) = (
            LEVELS[row["ladder"], row["level"]],
            LEVELS[row["from_ladder"], row["from_level"]],
        )
        up = (track == track_before and rank > rank_before) or (
            track == "manager" and track_before == "ic"
        )
        if up or (any_way and track != track_before):
            found.append((str(row["person"]), pd.Timestamp(row["day"])))
    return found
