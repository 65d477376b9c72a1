"""Several rows of one person in one file: one is the present, the others are where they stood
before."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pyarrow as pa

from ladder.intake.columns import vocabulary
from ladder.intake.columns.parse import DAY, no_rows
from ladder.intake.fields import FIELDS
from ladder.intake.file.distinct import are_distinct
from ladder.intake.rows.settle import Arrival
from ladder.intake.rows.several_rows import sort_out

TOLD = ("hired_on", "left_on", "leaving_reason", "seen_on")
"""What a stretch that was an employment of its own says beside where somebody stood; seen_on is the
day of the file that tells it."""


def present_and_history(frame: pd.DataFrame, arrival: Arrival) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(roster rows, history rows). In a file in our own headings several rows of one person are
    employments one after another, or a fault.

    Of a person with earlier rows the present is a stretch of the history too, so that no day
    between them is unknown. An earlier employment (hired, left, hired again) keeps its own days and
    its own reason of leaving. A row that is neither present nor earlier (a second position, a
    repetition) is refused; a second person under one id is kept as 'id~2'."""
    if are_distinct(pa.array(frame["person"])):
        return frame, no_rows("history")
    rows = frame[frame["person"].duplicated(keep=False)]
    again = _hired_again(rows)
    if arrival.mapping.is_our_own:
        rows = rows[again]
        if rows.empty:
            return frame, no_rows("history")
    again = again.loc[rows.index]
    starts = _starts(rows)
    by_hire = again & starts.isna()
    starts = starts.where(~by_hire, rows["hired_on"])
    found = sort_out(
        _cells(rows, "person"),
        _cells(rows, "name"),
        _cells(rows, "email"),
        _days(starts),
        _days(_until(rows)),
        _flags(rows),
        _days(rows["snapshot_on"]) if "snapshot_on" in rows else None,
        arrival.seen_on,
    )
    role = pd.Series(found.role, index=rows.index)
    speaks = pd.Series([rows.index[at] for at in found.present], index=rows.index)
    frame, rows = _apart(frame, rows, role, speaks, arrival)
    earlier = (role == "history") & starts.notna()
    aside = (role == "aside") | ((role == "history") & starts.isna())
    to_come = role == "to_come"
    arrival.ledger.refuse(
        rows,
        to_come,
        "effective_on" if "effective_on" in rows else "person",
        "change_to_come",
        starts[to_come].dt.strftime("%Y-%m-%d"),
    )
    places = rows["file"] + ":" + rows["line"].astype("str")
    arrival.ledger.refuse(
        rows, aside, "person", "id_duplicate", [places[speaks[at]] for at in rows.index[aside]]
    )
    with_past = rows.index.isin(speaks[earlier]) & starts.notna()
    stretches = rows.index[earlier | with_past]
    history = _stretches(
        rows.loc[stretches].assign(
            is_present=with_past[stretches],
            is_told=(earlier & again)[stretches],
            by_hire=by_hire[stretches],
        ),
        starts,
        arrival,
    )
    frame = _reached(frame, rows, role, speaks, starts, again)
    frame = frame.drop(index=rows.index[(role == "history") | aside | to_come])
    return frame.reset_index(drop=True), history


def _hired_again(rows: pd.DataFrame) -> pd.Series:
    """Rows of people whose rows are employments one after another: each says when they were hired,
    and all but the last ended before the next began."""
    ordered = rows.sort_values(["person", "hired_on"], kind="stable")
    following = ordered.groupby("person", sort=False)["hired_on"].shift(-1)
    last = ~ordered["person"].duplicated(keep="last")
    apart = ordered["hired_on"].notna() & (last | (ordered["left_on"] < following))
    return apart.groupby(ordered["person"]).transform("all").reindex(rows.index)


def _reached(
    frame: pd.DataFrame,
    rows: pd.DataFrame,
    role: pd.Series,
    speaks: pd.Series,
    starts: pd.Series,
    again: pd.Series,
) -> pd.DataFrame:
    """Where no column says since when: the level was reached on the day from which all rows of the
    person up to the present say the same level. Rows of people hired again (`again`) are
    employments of their own, and tell nothing of the present one."""
    if "level" not in rows or frame["level_since"].notna().any():
        return frame
    since = frame["level_since"].copy()
    told = rows[role.isin(["history", "present", "another_person"]) & starts.notna() & ~again]
    told = told.assign(begun=starts[told.index], speaks=speaks[told.index])
    for now, all_rows in told.sort_values("begun", kind="stable").groupby("speaks"):
        levels = all_rows["level"].astype(object).where(all_rows["level"].notna(), None)
        if levels.iloc[-1] is None or len(all_rows) < 2:
            continue
        other = (levels != levels.iloc[-1]).to_numpy()
        after = int(other.nonzero()[0].max()) + 1 if other.any() else 0
        since[since.index == now] = all_rows["begun"].iloc[after]
    return frame.assign(level_since=since)


def _apart(
    frame: pd.DataFrame, rows: pd.DataFrame, role: pd.Series, speaks: pd.Series, arrival: Arrival
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two people under one id: both are listed, and the second is called 'id~2' from here on."""
    others = rows.index[role == "another_person"]
    if not len(others):
        return frame, rows
    arrival.ledger.warn(
        rows[
            rows["person"].isin(rows.loc[others, "person"])
            & (role.isin(["present", "another_person"]))
        ],
        "person",
        "id_two_people",
    )
    person = pd.Series(frame["person"].to_numpy(object), index=frame.index)
    for name, group in rows.loc[others].groupby("person", sort=False):
        for nth, at in enumerate(group.index, 2):
            mine = speaks.index[speaks == at]
            person[mine] = str(name) + f"~{nth}"
    frame = frame.assign(person=person.astype("str"))
    return frame, frame.loc[rows.index]


def _stretches(rows: pd.DataFrame, starts: pd.Series, arrival: Arrival) -> pd.DataFrame:
    """History rows: each ends where the file says so, else on the day before the next begins, the
    last where the person left, or not at all.

    Of two that begin on one day the present stands, else the one that stands lower in the file; the
    other is refused."""
    if rows.empty:
        return no_rows("history")
    rows = rows.assign(starts_on=starts.loc[rows.index]).sort_values(
        ["person", "starts_on", "is_present"], kind="stable"
    )
    twice = rows.duplicated(["person", "starts_on"], keep="last")
    rows = arrival.ledger.refuse(rows, twice, "person", "id_duplicate")
    following = rows.groupby("person")["starts_on"].shift(-1) - pd.Timedelta(days=1)
    left = rows["left_on"]
    if "effective_to" in rows:
        following = pd.concat([following, rows["effective_to"]], axis=1).min(axis=1)
    ends = left.where(following.isna() | (rows["is_told"] & (left < following)), following)
    ends = ends.where(ends.isna() | (ends >= rows["starts_on"]), rows["starts_on"])
    rows = rows.assign(ends_on=ends.to_numpy(DAY), starts_on=rows["starts_on"].to_numpy(DAY))
    kept = [*(each.name for each in FIELDS["history"]), *TOLD, "file", "line"]
    told = rows["is_told"]
    rows = rows.assign(
        seen_on=pd.Series(pd.Timestamp(arrival.seen_on), index=rows.index, dtype=DAY).where(
            told | rows["by_hire"]
        ),
        **{
            name: rows[name].where(told, None) for name in ("hired_on", "left_on", "leaving_reason")
        },
    )
    return rows[kept].reset_index(drop=True)


def _until(rows: pd.DataFrame) -> pd.Series:
    """The last day of each row's stretch, where the file says one: of leaving, else of effect."""
    if "effective_to" not in rows:
        return rows["left_on"]
    return rows["left_on"].where(rows["left_on"].notna(), rows["effective_to"])


def _starts(rows: pd.DataFrame) -> pd.Series:
    """The first day of each row's stretch: when it took effect, else the day of its snapshot, else
    the day its level was reached."""
    start = pd.Series(pd.NaT, index=rows.index, dtype=DAY)
    for name in ("effective_on", "snapshot_on", "level_since"):
        if name in rows:
            start = start.where(start.notna(), rows[name])
    return start


def _cells(rows: pd.DataFrame, name: str) -> list[str | None]:
    return [None if pd.isna(cell) else str(cell) for cell in rows[name]]


def _days(column: pd.Series) -> list[date | None]:
    return [None if pd.isna(day) else day.date() for day in column]


def _flags(rows: pd.DataFrame) -> list[bool | None] | None:
    return vocabulary.truth(_cells(rows, "primary")) if "primary" in rows else None
