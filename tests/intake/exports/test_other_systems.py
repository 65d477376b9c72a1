"""Exports of systems that none of the cases is from, read beside the truth that was written down
before: `siblings/truth.toml`."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from ladder.intake.model import Intake, Source
from ladder.intake.raw_columns import RawColumns
from ladder.intake.read import read
from ladder.intake.summary import assessments_summary, goals_summary, roster_summary
from ladder.ladders import catalogue

SIBLINGS = Path(__file__).parent.parent / "siblings"
TODAY = date(2026, 11, 27)


def as_read(name: str) -> tuple[Source, Intake]:
    """The file alone, as the command line reads it."""
    ladders = catalogue.shipped()
    source = Source(name, (SIBLINGS / name).read_bytes(), TODAY)
    every = ladders.values()
    found = read(
        [source],
        today=TODAY,
        levels={(each.id, level.id) for each in every for level in each.levels},
        competencies={axis.id for each in every for axis in each.competencies},
        phases=set(),
        checkpoints=set(),
        catalogue=ladders,
    )
    return source, found


def faults_of(name: str, truth: dict[str, Any]) -> list[str]:
    """What was read otherwise than it stands in the truth."""
    source, found = as_read(name)
    (report,) = found.files
    if truth.get("refused"):
        return [] if report.reason else [f"{name}: read as {report.kind}"]
    if (report.kind, report.reason) != (truth["kind"], None):
        return [f"{name}: {report.kind}, {report.reason}"]
    frame, raw = found.frames[truth["kind"]], RawColumns(source, report)
    numbers: dict[str, Any] = (
        roster_summary(frame, raw, TODAY)
        if report.kind == "roster"
        else goals_summary(frame, raw, TODAY, None)
        if report.kind == "goals"
        else assessments_summary(frame)
    )
    wanted = [("columns", report.columns), ("numbers", numbers)]
    faults = [
        f"{name}: {field} is {said.get(field)!r}, not {value!r}"
        for part, said in wanted
        for field, value in truth.get(part, {}).items()
        if said.get(field) != value
    ]
    kept = set(truth.get("dropped", [])) - set(report.understood.dropped_sensitive)
    return faults + [f"{name}: {heading} is kept" for heading in sorted(kept)]


def test_exports_of_other_systems_are_read_as_their_truth_says() -> None:
    truth = tomllib.loads((SIBLINGS / "truth.toml").read_text("utf-8"))
    assert sorted(truth) == sorted(
        path.name for path in SIBLINGS.iterdir() if path.name != "truth.toml"
    )
    assert [fault for name, said in truth.items() for fault in faults_of(name, said)] == []


def test_a_matrix_of_skills_of_no_known_ladder_says_so_and_is_no_roster() -> None:
    _, found = as_read("matrix_words.csv")
    (problem,) = [each for each in found.problems if each.file]
    assert (problem.code, problem.detail) == ("competencies_unknown", "Python, SQL, Negotiation")


def test_a_key_result_has_its_own_owner_and_numbers_beside_its_objective() -> None:
    _, found = as_read("15five.csv")
    goals = found.frames["goals"]
    assert list(
        zip(goals["title"], goals["person"], goals["current"], goals["target"], strict=True)
    ) == [
        ("Grow the team", "ann@example.org", 75.0, 100.0),
        ("Hire 6", "ann@example.org", 3.0, 6.0),
        ("Keep all", "ben@example.org", 100.0, 100.0),
        ("Cut the queue", "ben@example.org", 100.0, 100.0),
        ("Two days", "ben@example.org", 2.0, 2.0),
    ]


def test_titles_in_steps_are_a_tree_of_goals() -> None:
    _, found = as_read("ado.csv")
    goals = found.frames["goals"].astype({"parent": "object"}).fillna({"parent": ""})
    assert list(zip(goals["goal"], goals["title"], goals["parent"], strict=True)) == [
        ("101", "Portal", ""),
        ("102", "Login", "101"),
        ("103", "Reset", "102"),
        ("104", "Search", "101"),
    ]


def test_a_number_repeated_in_rows_of_several_days_is_the_id_before_the_address() -> None:
    months = ("2026-01-31", "2026-02-28")
    people = [("17", "Ana Nunes"), ("18", "Bo Lima"), ("19", "Caio Rocha"), ("20", "Dora Reis")]
    rows = "".join(
        f"{month};{who};{name};{name.split()[0].lower()}@example.org;ana@example.org\n"
        for month in months
        for who, name in people
    )
    header = "Snapshot Date;Nº de crachá;Colaborador;E-mail corporativo;Supervisor\n"
    source = Source("people.csv", (header + rows).encode(), TODAY)
    found = read(
        [source],
        today=TODAY,
        levels=set(),
        competencies=set(),
        phases=set(),
        checkpoints=set(),
    )
    assert found.files[0].columns["person"] == "Nº de crachá"
    assert list(found.frames["roster"]["manager"].dropna().unique()) == ["17"]
