"""A company's ladders beside the shipped ones: ids, steps between ladders and shared competencies;
the whole still makes a warehouse."""

from __future__ import annotations

from datetime import date
from typing import Any

from ladder.company_ladders.merge import own_ids, settled, with_company_ladders
from ladder.company_ladders.read_ladder import read_any
from ladder.intake.model import Source
from ladder.intake.read import read
from ladder.ladders import catalogue
from ladder.ladders.rules import faults_between
from ladder.warehouse import warehouse

SHIPPED = catalogue.shipped()
ENGINEER = read_any("engineer.csv", b"Competency,Junior,Senior\nDelivery,1,3\nCraft,2,4\n")
SECOND = read_any("Engineer.csv", b"Competency,One,Two\nDepth,1,3\n")


def test_an_id_that_is_taken_gets_a_number_and_steps_stay_within_the_ladder() -> None:
    both = with_company_ladders(SHIPPED, [ENGINEER, SECOND])
    assert list(both)[len(SHIPPED) :] == ["engineer-2", "engineer-3"]
    assert own_ids(SHIPPED, [ENGINEER, SECOND]) == {"engineer-2", "engineer-3"}
    assert both["engineer"] is SHIPPED["engineer"]
    assert both["engineer-2"].levels[0].next == (("engineer-2", "senior"),)
    assert faults_between(both) == []


def test_what_was_changed_is_a_line_of_that_files_report_and_the_import_itself_is_not_touched() -> (
    None
):
    first, second = settled(SHIPPED, [ENGINEER, SECOND])
    assert [
        (line.file, line.place, line.code, line.detail) for line in first.report.lines[-2:]
    ] == [
        ("engineer.csv", "engineer", "id_changed", "engineer-2"),
        ("engineer.csv", "engineer", "competency_shared", "engineer/delivery"),
    ]
    assert [line.detail for line in second.report.lines if line.code == "id_changed"] == [
        "engineer-3"
    ]
    assert "id_changed" not in ENGINEER.report.codes


def test_a_step_to_a_level_that_no_ladder_has_is_taken_out_and_said() -> None:
    lonely = dict(with_company_ladders({}, [ENGINEER]))
    assert lonely["engineer"].levels[0].next == (("engineer", "senior"),)
    shipped = {"engineer": SHIPPED["engineer"]}
    (alone,) = settled({}, [type(ENGINEER)((shipped["engineer"],), file="ours.zip")])
    assert [(line.place, line.code, line.detail) for line in alone.report.lines] == [
        ("levels.senior-engineer", "next_unknown", "engineering-manager/engineering-manager")
    ]
    assert faults_between({each.id: each for each in alone.ladders}) == []


def test_people_can_stand_on_a_companys_ladder_in_the_warehouse() -> None:
    ladders: Any = with_company_ladders(SHIPPED, [ENGINEER])
    day = date(2026, 9, 30)
    roster = Source("roster.csv", b"person,name,ladder,level\np1,Ana,engineer-2,senior\n", day)
    levels = {(ladder.id, level.id) for ladder in ladders.values() for level in ladder.levels}
    intake = read(
        [roster], levels=levels, competencies=set(), phases=set(), checkpoints=set(), today=day
    )
    house = warehouse.in_memory(ladders, intake, day)
    found = house.ask(
        "select p.level, e.competency, e.score from positions as p join expectations as e using (ladder, level) order by 2",
        {},
    )
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("senior", "craft", 4),
        ("senior", "delivery", 3),
    ]
