"""Stop 1-2: lines of managers: a link to nobody, to oneself or in a circle is cut and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import groupby
from operator import itemgetter

import pandas as pd

from ladder.intake.ledger import Ledger
from ladder.intake.parse import OPEN_END

LONGEST_CHAIN_SHOWN = 12

Stretch = tuple[int, str | None, pd.Timestamp]  # its row, the manager, its last day


def check_managers(kind: str, frame: pd.DataFrame, people: set[str], ledger: Ledger) -> pd.DataFrame:
    """Roster or history without links that lead nowhere. Someone who manages themselves is read as the top."""
    itself = frame["manager"].notna() & (frame["manager"] == frame["person"])
    frame = ledger.blank(frame, itself, ["manager"], "manager-self")
    if kind == "roster":
        there = pd.MultiIndex.from_frame(frame[["person", "seen_on"]])
        missing = frame["manager"].notna() & ~pd.MultiIndex.from_frame(frame[["manager", "seen_on"]]).isin(there)
    else:
        missing = frame["manager"].notna() & ~among(frame["manager"], people) & bool(people)
    frame = ledger.blank(frame, missing, ["manager"], "manager-unknown").reset_index(drop=True)
    found = _in_rosters(frame) if kind == "roster" else _in_history(frame)
    circled = pd.Series(frame.index.isin(found), index=frame.index)
    return ledger.blank(frame, circled, ["manager"], "manager-cycle", [found[at] for at in frame.index[circled]])


def among(column: pd.Series, ids: AbstractSet[str]) -> pd.Series:
    """Which values are ids that are known; with tens of thousands of texts a set is ten times faster than `isin`."""
    return pd.Series([value in ids for value in column], index=column.index, dtype=bool)


def circles(starts: Iterable[str], manager_of: Callable[[str], str | None]) -> Iterator[list[str]]:
    """Each circle that can be reached from `starts`, once, as its members in order of reporting: each looks up to the next."""
    settled: set[str] = set()
    for start in starts:
        walked: dict[str, None] = {}  # in the order of the walk
        person: str | None = start
        while person is not None and person not in settled and person not in walked:
            walked[person] = None
            person = manager_of(person)
        if person is not None and person in walked:
            members = list(walked)
            yield members[members.index(person) :]
        settled.update(walked)


def chain(members: list[str]) -> str:
    """'A -> B -> C -> A', from the smallest id on, so that a circle always reads the same; a very long one is shortened."""
    at = members.index(min(members))
    shown = [*members[at:], *members[:at], members[at]]
    if len(shown) > LONGEST_CHAIN_SHOWN:
        shown = [*shown[: LONGEST_CHAIN_SHOWN - 2], "...", shown[-1]]
    return " -> ".join(shown)


def _in_rosters(frame: pd.DataFrame) -> dict[int, str]:
    """Row -> chain, for the members of circles, roster by roster."""
    found: dict[int, str] = {}
    for _, roster in frame.groupby("seen_on", sort=False):
        linked = roster[roster["manager"].notna()]
        manager_of = dict(zip(linked["person"], linked["manager"], strict=True))
        row_of = dict(zip(linked["person"], linked.index, strict=True))
        for members in circles(manager_of, manager_of.get):
            found |= dict.fromkeys((row_of[member] for member in members), chain(members))
    return found


def _in_history(frame: pd.DataFrame) -> dict[int, str]:
    """Row -> chain. A circle only closes on a day on which a stretch of a member starts, so those walks are enough."""
    found: dict[int, str] = {}
    newest: dict[str, Stretch] = {}
    ordered = frame.sort_values("starts_on", kind="stable")
    managers = ordered["manager"].astype(object).where(ordered["manager"].notna(), None)
    stretches = zip(
        ordered["starts_on"], ordered["person"], ordered.index, managers, ordered["ends_on"].fillna(OPEN_END), strict=True
    )
    for day, starting in groupby(stretches, key=itemgetter(0)):
        started = {person: (row, manager, end) for _, person, row, manager, end in starting}
        newest.update(started)
        for members in list(circles(started, partial(_manager_on, day, newest, found))):
            found |= dict.fromkeys((newest[member][0] for member in members), chain(members))
    return found


def _manager_on(day: pd.Timestamp, newest: Mapping[str, Stretch], cut: Mapping[int, str], person: str) -> str | None:
    if person not in newest:
        return None
    row, manager, end = newest[person]
    return manager if end >= day and row not in cut else None
