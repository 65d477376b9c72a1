"""The lines of a roster, day by day: managers who are not in it, circles, managers who have left,
several people at the top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
import pandas as pd

from ladder.intake.ledger import Ledger
from ladder.intake.people.circles import chain, circles
from ladder.intake.people.named_rows import NOBODY, named_rows

MOST_SHOWN = 12
LARGEST_LISTED = 100  # people of a circle, listed one by one
MOST_LAYERS = 100  # the largest companies have about fifteen; what comes of every pair of a
# deep line grows with its square


def check_lines(frame: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """A roster without links to people who are not in the roster of the same day, and without
    circles. Rows are numbered from 0."""
    above = places_of_managers(frame)
    missing = pd.Series(frame["manager"].notna().to_numpy() & (above == NOBODY), index=frame.index)
    frame = ledger.blank(frame, missing, ["manager"], "manager_not_in_file")
    lost = in_or_under_circles(above)
    found: dict[int, str] = {}
    if len(lost):
        manager_at = {int(at): int(above[at]) for at in lost}
        people = frame["person"].tolist()
        for members in circles(manager_at, manager_at.get):
            said = chain([people[at] for at in members])
            found |= dict.fromkeys(members, said)
        frame = without_circles(frame, found, ledger)
        above[list(found)] = NOBODY
    deep = np.flatnonzero(below_layers(above, MOST_LAYERS))
    if len(deep):
        for file, rows in frame.iloc[deep].groupby("file", sort=False):
            ledger.file(str(file), "lines_too_deep", "warning", f"{len(rows):,}")
        above[deep] = NOBODY
        managers = frame["manager"].copy()
        managers.iloc[deep] = None
        frame = frame.assign(manager=managers)
    _warn(frame, above, ledger)
    return frame


def below_layers(above: np.ndarray, layers: int) -> np.ndarray:
    """Which rows stand more than so many layers below the top; for lines without circles."""
    count = len(above)
    up = np.append(np.where(above == NOBODY, count, above), count)
    at = up[:count]
    for _ in range(layers):
        if (at == count).all():
            return np.zeros(count, dtype=bool)
        at = up[at]
    deep: np.ndarray = at != count
    return deep


def without_circles(frame: pd.DataFrame, found: Mapping[int, str], ledger: Ledger) -> pd.DataFrame:
    """The frame with the links of the rows in `found` cut, each listed with its chain; a circle of
    very many is one line."""
    of_row = dict(zip(frame.index, frame["file"], strict=True))
    files = {at: str(of_row[at]) for at in found}
    sizes = Counter((files[at], said) for at, said in found.items())
    large = {(file, said) for (file, said), size in sizes.items() if size > LARGEST_LISTED}
    if large:
        for file, said in sorted(large):
            ledger.file(file, "manager_circle", "warning", said, f"{sizes[file, said]:,}")
        within = {at for at, said in found.items() if (files[at], said) in large}
        frame = frame.assign(manager=frame["manager"].mask(frame.index.isin(list(within))))
        found = {at: said for at, said in found.items() if at not in within}
    circled = pd.Series(frame.index.isin(list(found)), index=frame.index)
    return ledger.blank(
        frame, circled, ["manager"], "manager_cycle", [found[at] for at in frame.index[circled]]
    )


def places_of_managers(frame: pd.DataFrame) -> np.ndarray:
    """Of each row the row of its manager in the roster of the same day; -1 = none. People stand
    once a day."""
    if frame["seen_on"].nunique() == 1:
        return named_rows(frame["manager"], frame["person"])
    above = np.full(len(frame), NOBODY, dtype=np.int64)
    days = frame["seen_on"].to_numpy()
    for day in np.unique(days):
        rows = np.flatnonzero(days == day)
        part = frame.iloc[rows]
        inside = named_rows(part["manager"], part["person"])
        above[rows] = np.where(inside == NOBODY, NOBODY, rows[inside])
    return above


def in_or_under_circles(above: np.ndarray) -> np.ndarray:
    """The rows whose line upwards never ends: after as many steps as there are rows, taken in
    doubling strides, they are still under way."""
    count = len(above)
    far = np.append(np.where(above == NOBODY, count, above), count)
    for _ in range(count.bit_length()):
        if (far == count).all():
            return np.array([], dtype=np.int64)
        far = far[far]
    return np.flatnonzero(far[:count] != count)


def _warn(frame: pd.DataFrame, above: np.ndarray, ledger: Ledger) -> None:
    gone = (frame["left_on"] < frame["seen_on"]).to_numpy()
    if gone.any():
        led = np.where(above == NOBODY, False, gone[above])
        ledger.warn(frame[led & ~gone], "manager", "manager_left")
    leads = np.zeros(len(frame), dtype=bool)
    leads[above[above != NOBODY]] = True
    tops = frame[leads & (above == NOBODY)]
    for file, each_day in tops.groupby("file", sort=False):
        roster = each_day[each_day["seen_on"] == each_day["seen_on"].max()]
        if len(roster) > 1:
            shown = ", ".join(roster["person"][:MOST_SHOWN]) + (
                ", ..." if len(roster) > MOST_SHOWN else ""
            )
            ledger.file(str(file), "several_trees", "warning", shown)
