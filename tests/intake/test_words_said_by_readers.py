"""Words of a file: whatever the screen calls a closed word is read in any language, and what nobody
knows is read as its reader says."""

from __future__ import annotations

from typing import Any

from ladder.cards.shared.said_of_problems import said
from ladder.intake.columns.closed_words import by_its_name, word_name
from ladder.intake.fields import FIELDS
from ladder.intake.reader_choices import Choices, word_key
from ladder.words import LANGUAGES, words

STAFF = (
    "Employee ID,Name,Department,Employment Status\n"
    "1,Ann Fox,Ops,Active\n2,Bo Oak,Ops,Furlo 2\n3,Cy Day,Ops,furlo  2\n4,Di Poe,Ops,Zorgbl\n"
)
GOALS = "goal,person,title,status\ng1,1,Ship it,Simmering\ng2,1,Sell it,done\n"


def test_every_closed_word_is_read_by_the_names_that_the_screen_shows() -> None:
    faults = [
        (field.name, word, name)
        for fields in FIELDS.values()
        for field in fields
        for word in field.words
        for language in LANGUAGES
        if by_its_name(name := word_name(words(language), field.name, word), field) != word
    ]
    assert faults == []


def test_names_of_the_screen_are_read_in_our_own_template_too(intake_of: Any, rows: Any) -> None:
    goals = "goal,person,title,status\ng1,1,Ship it,进行中\ng2,1,Sell it,At risk\n"
    found = intake_of({"roster.csv": "person,name\n1,Ann Fox\n", "goals.csv": goals})
    assert rows(found.frames["goals"], "goal", "status") == [
        ("g1", "in-progress"),
        ("g2", "at-risk"),
    ]


def test_a_list_of_closed_words_is_said_in_the_reader_s_language(intake_of: Any) -> None:
    roster = "person,name,worker_type\n1,Ann Fox,zorgbl\n"
    found = intake_of({"roster.csv": roster})
    (problem,) = (each for each in found.problems if each.code == "word_unknown")
    assert said(words("zh"), problem, "roster") == (
        "roster.csv第2行worker_type列的zorgbl不在可选值之内：正式员工、外包人员、实习生和派遣人员。"
    )


def test_a_status_of_ones_own_is_read_as_the_reader_says(intake_of: Any, rows: Any) -> None:
    meant = {word_key("Employment Status", "Furlo 2"): "leave"}
    plain = intake_of({"staff.csv": STAFF})
    told = intake_of({"staff.csv": STAFF}, choices={"staff.csv": Choices(words=meant)})

    def employment(found: Any) -> list[tuple[Any, ...]]:
        return list(rows(found.frames["roster"], "person", "employment"))

    assert employment(plain) == [("1", "active"), *((str(n), "unknown") for n in (2, 3, 4))]
    assert employment(told) == [("1", "active"), ("2", "leave"), ("3", "leave"), ("4", "unknown")]
    unknown = [each.value for each in told.problems if each.code == "status_unknown"]
    assert unknown == ["Zorgbl"]


def test_what_the_reader_says_goes_before_what_a_word_usually_means(
    intake_of: Any, rows: Any
) -> None:
    meant = {word_key("Employment Status", "Active"): "leave"}
    told = intake_of({"staff.csv": STAFF}, choices={"staff.csv": Choices(words=meant)})
    assert rows(told.frames["roster"], "person", "employment")[0] == ("1", "leave")


def test_who_has_left_by_a_word_of_ones_own_has_left(intake_of: Any, rows: Any) -> None:
    meant = {word_key("Employment Status", "Zorgbl"): "left"}
    told = intake_of({"staff.csv": STAFF}, choices={"staff.csv": Choices(words=meant)})
    (gone,) = (row for row in rows(told.frames["roster"], "person", "left_on") if row[0] == "4")
    assert gone[1] is not None


def test_a_state_of_goals_is_read_as_the_reader_says(intake_of: Any, rows: Any) -> None:
    meant = {word_key("status", "simmering"): "in-progress"}
    files = {"roster.csv": "person,name\n1,Ann Fox\n", "goals.csv": GOALS}
    told = intake_of(files, choices={"goals.csv": Choices(words=meant)})
    assert rows(told.frames["goals"], "goal", "status") == [("g1", "in-progress"), ("g2", "done")]


def test_a_meaning_that_is_none_of_ours_changes_nothing(intake_of: Any, rows: Any) -> None:
    meant = {word_key("status", "Simmering"): "boiling"}
    files = {"roster.csv": "person,name\n1,Ann Fox\n", "goals.csv": GOALS}
    told = intake_of(files, choices={"goals.csv": Choices(words=meant)})
    assert rows(told.frames["goals"], "goal", "status") == [("g1", None), ("g2", "done")]


def test_words_of_cells_are_never_remembered_for_everyone() -> None:
    chosen = Choices(words={word_key("Status", "Furlo"): "leave"})
    assert chosen.of_headings(["Status"]) == Choices()
    assert Choices.from_json(chosen.to_json()) == chosen
