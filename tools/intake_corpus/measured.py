"""How much of an export came out right, what was said to be missing, and what is wrong in
silence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from tools.intake_corpus.companies import COMPETENCIES, TODAY
from tools.intake_corpus.exports import Export

_FIELDS = {"owners": "person", "parent_title": "parent"}


@dataclass
class Measured:
    """Facts of files: a fact is one field of one file, right where it is right in every row."""

    facts: int = 0
    right: int = 0
    silent: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def add(self, export: Export, intake: Intake) -> None:
        """Compare one file with its truth."""
        report = next(each for each in intake.files if each.file == export.name)
        wrong_kind = report.kind != export.kind and not report.reason
        frame = intake.frames[export.kind]
        frame = frame[frame["file"] == export.name].sort_values("line", kind="stable")
        if export.kind == "roster":  # of rosters of several months the truth is that of the newest
            frame = frame[frame["seen_on"] == frame["seen_on"].max()]
        told = " ".join(
            f"{each.code} {each.column} {each.detail}"
            for each in intake.problems
            if each.file == export.name
        )
        facts = export.facts
        if export.kind == "assessments":  # a column per competency has no order of rows
            frame = frame.sort_values(["person", "competency", "by"], kind="stable")
            keys = list(zip(facts["person"], facts["competency"], facts["by"], strict=True))
            order = sorted(range(len(keys)), key=lambda at: keys[at])
            facts = {name: [values[at] for at in order] for name, values in facts.items()}
        if export.kind == "goals":
            frame = _one_row_a_goal(frame)
        for name, truth in facts.items():
            self.facts += 1
            found = _found(name, frame)
            if found == truth:
                self.right += 1
                continue
            asked, name = report.understood, _FIELDS.get(name, name)
            is_said = (
                report.reason is not None
                or name in asked.ambiguous
                or name in asked.lacking
                or "ambiguous" in (*asked.day_orders.values(), *asked.scales.values())
                or report.columns.get(name, name) in told
                or (name in told)
            )
            what = f"{export.name} ({export.how}) {name}: {report.reason or report.kind}, "
            what += f"{report.columns.get(name)!r}; {_differ(found, truth)}"
            (self.said if is_said and not wrong_kind else self.silent).append(what)


def read_export(export: Export) -> Intake:
    """The file as the intake reads it, with its roster beside."""
    files = [Source(export.name, export.content, TODAY)]
    if export.roster:
        files.append(Source("people.csv", export.roster.encode(), TODAY))
    return read(
        files,
        today=TODAY,
        levels=set(),
        competencies=set(COMPETENCIES),
        phases=set(),
        checkpoints=set(),
    )


def _found(name: str, frame: pd.DataFrame) -> list[Any]:
    if name == "left":
        gone = (frame["left_on"] < pd.Timestamp(TODAY)) | (frame["employment"] == "left")
        return [bool(each) for each in gone]
    if name not in frame:
        return []
    return [_plain(each) for each in frame[name]]


def _one_row_a_goal(goals: pd.DataFrame) -> pd.DataFrame:
    """Goals with all their owners, and the title of the goal above."""
    titles = dict(zip(goals["goal"], goals["title"], strict=True))
    owners = goals.groupby("line", sort=False)["person"].apply(lambda each: sorted(each.dropna()))
    first = goals.drop_duplicates("line")
    above = first["parent"].map(titles).to_numpy(object)
    return first.assign(owners=owners.to_numpy(object), parent_title=above)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value


def _differ(found: list[Any], truth: list[Any]) -> str:
    if len(found) != len(truth):
        return f"{len(found)} rows, not {len(truth)}"
    first = next(at for at, each in enumerate(found) if each != truth[at])
    count = sum(1 for at, each in enumerate(found) if each != truth[at])
    return f"{count} of {len(truth)}: {_shown(found[first])}, not {_shown(truth[first])}"


def _shown(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else repr(value)
