"""Lines of managers: a link to nobody, to oneself or in a circle is cut and listed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter

import pandas as pd

from ladder.intake.columns.parse import OPEN_END
from ladder.intake.ledger import Ledger
from ladder.intake.people.circles import chain, circles
from ladder.intake.people.lines import check_lines, without_circles
from ladder.intake.people.named_rows import NOBODY, named_rows

Stretch = tuple[int, str | None, pd.Timestamp]  # its row, the manager, its last day


def check_managers(
    kind: str, frame: pd.DataFrame, people: pd.Series, ledger: Ledger
) -> pd.DataFrame:
    """Roster or history without links that lead nowhere. Someone who manages themselves is read as
    the top."""
    itself = frame["manager"].notna() & (frame["manager"] == frame["person"])
    frame = ledger.blank(frame, itself, ["manager"], "manager_self").reset_index(drop=True)
    if kind == "roster":
        itself = frame["manager2"].notna() & (frame["manager2"] == frame["person"])
        strange = frame["manager2"].notna() & (named_rows(frame["manager2"], people) == NOBODY)
        frame = ledger.blank(frame, itself, ["manager2"], "manager_self")
        frame = ledger.blank(frame, strange, ["manager2"], "manager_not_in_file")
        return check_lines(frame.reset_index(drop=True), ledger)
    missing = frame["manager"].notna() & (named_rows(frame["manager"], people) == NOBODY)
    missing &= len(people) > 0
    frame = ledger.blank(frame, missing, ["manager"], "manager_not_in_file").reset_index(drop=True)
    return without_circles(frame, _in_history(frame), ledger)


def _in_history(frame: pd.DataFrame) -> dict[int, str]:
    """Row -> chain. A circle only closes on a day on which a stretch of a member starts, so those
    walks are enough."""
    found: dict[int, str] = {}
    newest: dict[str, Stretch] = {}
    ordered = frame.sort_values("starts_on", kind="stable")
    managers = ordered["manager"].astype(object).where(ordered["manager"].notna(), None)
    stretches = zip(
        ordered["starts_on"],
        ordered["person"],
        ordered.index,
        managers,
        ordered["ends_on"].fillna(OPEN_END),
        strict=True,
    )
    for day, starting in groupby(stretches, key=itemgetter(0)):
        started = {person: (row, manager, end) for _, person, row, manager, end in starting}
        newest.update(started)
        for members in list(circles(started, partial(_manager_on, day, newest, found))):
            found |= dict.fromkeys((newest[member][0] for member in members), chain(members))
    return found


def _manager_on(
    day: pd.Timestamp, newest: Mapping[str, Stretch], cut: Mapping[int, str], person: str
) -> str | None:
    if person not in newest:
        return None
    row, manager, end = newest[person]
    return manager if end >= day and row not in cut else None
