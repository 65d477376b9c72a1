"""Names and headings: the kind of a file, its day, and which column is which."""

from __future__ import annotations

from datetime import date

import pytest

from ladder.intake.fields import FIELDS, KINDS
from ladder.intake.file.template import template
from ladder.intake.model import FileRefusedError
from ladder.intake.recognition.best_reading import kind_of
from ladder.intake.recognition.file_day import seen_on
from ladder.intake.recognition.mapping import map_columns

TODAY = date(2026, 4, 15)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("roster.csv", "roster"),
        ("Roster_2026-03-31.csv", "roster"),
        ("goals-2026-03-31 (1).csv", "goals"),
        ("from hr/history.csv", "history"),
        ("C:\\exports\\metrics.csv", "metrics"),
    ],
)
def test_the_name_of_a_file_says_its_kind(name: str, kind: str) -> None:
    assert kind_of(name, ["anything"]) == kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_headings_say_the_kind_where_the_name_does_not(kind: str) -> None:
    assert kind_of("export.csv", [field.name for field in FIELDS[kind]]) == kind


def test_a_word_that_only_begins_like_a_kind_is_no_name_of_it() -> None:
    assert kind_of("goalsetters.csv", ["person", "name", "hired_on"]) == "roster"


def test_a_file_that_fits_no_kind_or_two_is_not_guessed_at() -> None:
    with pytest.raises(FileRefusedError, match="kind_unknown"):
        kind_of("export.csv", ["colour", "shape"])
    with pytest.raises(FileRefusedError) as refusal:
        kind_of("export.csv", ["person", "name", "project"])
    assert refusal.value.detail == "roster, projects"


def test_the_day_is_in_the_name_or_else_the_day_of_change_but_never_after_today() -> None:
    assert seen_on("roster_2026-03-31.csv", "roster", date(2026, 4, 10), TODAY) == date(2026, 3, 31)
    assert seen_on("roster.csv", "roster", date(2026, 4, 10), TODAY) == date(2026, 4, 10)
    assert seen_on("goals.csv", "goals", date(2027, 1, 1), TODAY) == TODAY
    assert seen_on("metrics_2026-03-31.csv", "metrics", date(2026, 4, 10), TODAY) is None


@pytest.mark.parametrize(
    "name", ["roster_2026-02-30.csv", "roster_2026-13-01.csv", "roster_0026-01-01.csv"]
)
def test_a_day_that_is_in_no_calendar_refuses_the_file(name: str) -> None:
    with pytest.raises(FileRefusedError, match="name_day_impossible"):
        seen_on(name, "roster", TODAY, TODAY)


def test_case_spaces_underscores_hyphens_and_width_of_headings_do_not_count() -> None:
    mapping = map_columns(
        "roster", ["PERSON", "Ｎａｍｅ", "Hired On", "left-on", "\u200bTeam", "Salary", ""]
    )
    assert mapping.places == {"person": 0, "name": 1, "hired_on": 2, "left_on": 3, "team": 4}
    assert mapping.headings["hired_on"] == "Hired On"
    assert mapping.ignored == ["Salary"]


def test_all_missing_required_columns_are_named_at_once() -> None:
    with pytest.raises(FileRefusedError) as refusal:
        map_columns("assessments", ["person", "score"])
    assert (refusal.value.code, refusal.value.detail) == (
        "columns_missing",
        "competency, assessed_on",
    )


def test_the_second_heading_for_the_same_field_is_named_and_not_used() -> None:
    mapping = map_columns("roster", ["person", "Name", "name"])
    assert (mapping.places["name"], mapping.repeated, mapping.ignored) == (
        1,
        [("name", "Name")],
        [],
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_a_file_of_its_kind_in_the_order_of_the_fields(kind: str) -> None:
    content = template(kind)
    assert content.startswith(b"\xef\xbb\xbf")
    header = content.decode("utf-8-sig").removesuffix("\r\n").split(",")
    assert list(map_columns(kind_of("new.csv", header), header).places) == [
        field.name for field in FIELDS[kind]
    ]


def test_the_template_of_a_roster_reads_as_documented() -> None:
    assert template("roster").decode("utf-8-sig") == (
        "person,name,email,manager,team,title,ladder,level,level_since,hired_on,left_on,leaving_reason,location,years_before,"
        "worker_type,fte,manager2,employment\r\n"
    )
