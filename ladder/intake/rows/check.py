"""Rows against rows, files and ladders; what contradicts is refused, what points nowhere becomes
null; all listed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import pandas as pd
import pyarrow as pa

from ladder.intake.fields import DATED, FIELDS, KEYS, PERIODS
from ladder.intake.file.distinct import are_distinct
from ladder.intake.ledger import Ledger
from ladder.intake.model import Code, Known
from ladder.intake.people.chains import check_managers
from ladder.intake.people.named_rows import NOBODY, among, named_rows
from ladder.intake.rows.stretches import settle_stretches

Frames = dict[str, pd.DataFrame]


def check(frames: Frames, known: Known, ledger: Ledger) -> Frames:
    """The frames (all files of a kind together) without the rows and values that cannot stand; each
    removal is in the ledger."""
    frames = dict(frames)
    filled = [kind for kind, frame in frames.items() if len(frame)]  # most files are of one kind
    placed = [kind for kind in ("roster", "history") if kind in filled]
    for kind in filled:
        frames[kind] = _distinct(kind, _forward(kind, frames[kind], ledger), ledger)
    people = frames["roster"]["person"]
    for kind in filled:
        frames[kind] = _references(kind, frames[kind], people, known, ledger)
    for kind in placed:
        frames[kind] = _levels(frames[kind], known, ledger)
    settle_stretches(frames["history"], frames["roster"], ledger)
    for kind in placed:
        frames[kind] = check_managers(kind, frames[kind], people, ledger)
    _teams(frames, ledger)
    frames["metrics"] = _wholes(frames["metrics"], ledger)
    frames["plans"] = _one_plan(frames["plans"], ledger)
    return {kind: frame.reset_index(drop=True) for kind, frame in frames.items()}


def _teams(frames: Frames, ledger: Ledger) -> None:
    """Teams of metrics and projects that no roster or history has: their rows stay, and would be
    found nowhere."""
    if frames["metrics"].empty and frames["projects"].empty:
        return
    teams = set(frames["roster"]["team"].dropna()) | set(frames["history"]["team"].dropna())
    for kind in ("metrics", "projects"):
        strange = frames[kind]["team"].notna() & ~among(frames[kind]["team"], teams) & bool(teams)
        ledger.warn(frames[kind][strange], "team", "team_not_in_file")


def _one_plan(frame: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """A plan is of one person and one year, and leads to one place: what its first row says stands;
    a later row that says another person or year is refused, another destination dropped."""
    for field in ("person", "year", "destination"):
        first = frame.groupby("plan")[field].transform("first")
        other = frame[field].notna() & (frame[field] != first)
        said = [f"{value:g}" if field == "year" else str(value) for value in first[other]]
        frame = (
            ledger.blank(frame, other, [field], "plan_of_two", said)
            if field == "destination"
            else ledger.refuse(frame, other, field, "plan_of_two", said)
        )
    return frame


def _wholes(frame: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """A share has a whole above 0 and is no more than it: the whole that cannot be is dropped, the
    share stays."""
    value = frame["value"]
    strange = frame["of"].notna() & (
        (frame["of"] <= 0) | (value < 0) | (value > 100) | value.isna()
    )
    said = value[strange].map(lambda share: "–" if pd.isna(share) else f"{share:g}")
    return ledger.blank(frame, strange, ["of"], "whole_not_usable", said)


def _forward(kind: str, frame: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """No period ends before it starts."""
    for start, end in PERIODS.get(kind, ()):
        backwards = frame[end] < frame[start]
        frame = ledger.refuse(
            frame,
            backwards,
            end,
            "end_before_start",
            frame.loc[backwards, start].dt.strftime("%Y-%m-%d"),
        )
    return frame


def _distinct(kind: str, frame: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """One row per id (and day); of several the first stays, and is listed with a warning that says
    where the next one is."""
    if kind not in KEYS:
        return frame
    key = [*KEYS[kind], *(["seen_on"] if kind in DATED else [])]
    if frame["seen_on"].nunique() == 1 if kind in DATED else False:
        key = key[:-1]
    if len(key) == 1 and are_distinct(pa.array(frame[key[0]])):
        return frame
    later = frame.duplicated(key, keep="first")
    repeated = frame[frame.duplicated(key, keep=False)]
    places = repeated["file"] + ":" + repeated["line"].astype("str")
    firsts: dict[object, int] = {}
    elsewhere: dict[int, str] = {}  # row -> where the same id stands
    for at, name in zip(
        repeated.index, zip(*(repeated[column] for column in key), strict=True), strict=True
    ):
        first = firsts.setdefault(name, at)
        if first != at:
            elsewhere[at] = places[first]
            elsewhere.setdefault(first, places[at])
    ledger.warn(
        frame.loc[list(firsts.values())],
        key[0],
        "id_duplicate",
        [elsewhere[at] for at in firsts.values()],
    )
    return ledger.refuse(
        frame, later, key[0], "id_duplicate", [elsewhere[at] for at in frame.index[later]]
    )


def _references(
    kind: str, frame: pd.DataFrame, people: pd.Series, known: Known, ledger: Ledger
) -> pd.DataFrame:
    """Ids that exist nowhere: the row is refused where the field is required, else the value
    becomes null."""
    targets: dict[str, tuple[AbstractSet[str] | pd.Series, Code]] = {
        "competency": (known.competencies, "competency_not_known"),
        "phase": (known.phases, "phase_not_known"),
        "checkpoint": (known.checkpoints, "checkpoint_not_known"),
    }
    # without a roster everybody would be unknown, and the missing roster is a problem of its own
    if len(people):
        targets["person"] = (people, "person_not_in_file")
    for field in FIELDS[kind]:
        if field.refers == "destination":  # kept in its own words: nobody's aim is dropped
            strange = frame[field.name].notna() & ~among(frame[field.name], known.destinations)
            ledger.warn(frame[strange], field.name, "destination_not_known")
        if field.refers not in targets:
            continue
        ids, code = targets[field.refers]
        cells = frame[field.name]
        found = (
            named_rows(cells, ids) != NOBODY if isinstance(ids, pd.Series) else among(cells, ids)
        )
        unknown = cells.notna() & ~found
        frame = (
            ledger.refuse(frame, unknown, field.name, code)
            if field.required
            else ledger.blank(frame, unknown, [field.name], code)
        )
    return frame


def _levels(frame: pd.DataFrame, known: Known, ledger: Ledger) -> pd.DataFrame:
    """A ladder and a level are known together or not at all: half a pair says nothing that could be
    measured."""
    ladders = {ladder for ladder, _ in known.levels}
    both = ["ladder", "level"]
    frame = ledger.blank(
        frame, frame["ladder"].isna() & frame["level"].notna(), both[::-1], "level_without_ladder"
    )
    frame = ledger.blank(
        frame, frame["ladder"].notna() & frame["level"].isna(), both, "ladder_without_level"
    )
    frame = ledger.blank(
        frame, frame["ladder"].notna() & ~frame["ladder"].isin(ladders), both, "ladder_not_known"
    )
    pairs = (
        frame["ladder"] + "\n" + frame["level"]
    )  # no cell holds a line end, so the pair cannot be mistaken
    unknown = pairs.notna() & ~pairs.isin({f"{ladder}\n{level}" for ladder, level in known.levels})
    return ledger.blank(
        frame, unknown, both[::-1], "level_not_in_ladder", frame.loc[unknown, "ladder"]
    )
