"""Faults in words, in files and in several ladders at once: nothing hides behind the first of
them."""

from __future__ import annotations

import pathlib

import pytest

from ladder.ladders.catalogue import CatalogueFaults, read
from tests.ladders.test_catalogue import LADDER, TIME, WORDS, faults, folder


def test_a_word_that_is_missing_in_one_language_is_said_for_that_language(
    tmp_path: pathlib.Path,
) -> None:
    zh = (
        WORDS.replace('name = "Senior", ', "")
        .replace("groups.results.name", "groups.other.name")
        .replace('summary = "A small ladder."', "")
    )
    assert sorted(faults(folder(tmp_path, zh=zh))) == [
        "craft/zh.toml: groups.other: nothing in ladder.toml has this id",
        "craft/zh.toml: groups.results.name: the word is missing",
        "craft/zh.toml: levels.senior.name: the word is missing",
        "craft/zh.toml: summary: the word is missing",
    ]


def test_words_for_nothing_are_said(tmp_path: pathlib.Path) -> None:
    en = WORDS + 'levels.staff = { name = "Staff", summary = "Is not there." }'
    assert faults(folder(tmp_path, en=en)) == [
        "craft/en.toml: levels.staff: nothing in ladder.toml has this id"
    ]


def test_an_empty_word_is_a_missing_word(tmp_path: pathlib.Path) -> None:
    assert faults(folder(tmp_path, en=WORDS.replace('"Begins."', '""'))) == [
        "craft/en.toml: levels.junior.summary: the word is missing"
    ]


def test_a_missing_file_is_said(tmp_path: pathlib.Path) -> None:
    (folder(tmp_path) / "craft" / "zh.toml").unlink()
    assert faults(tmp_path)[0] == "craft/zh.toml: the file is missing"
    (tmp_path / "craft" / "ladder.toml").unlink()
    assert {"craft/ladder.toml: the file is missing", "craft/zh.toml: the file is missing"} <= set(
        faults(tmp_path)
    )


def test_a_file_that_is_no_toml_is_said_with_the_place_in_it(tmp_path: pathlib.Path) -> None:
    found = faults(folder(tmp_path, en="name = \n"))
    assert found[0].startswith("craft/en.toml: is not readable as TOML: ")
    assert "line 1" in found[0]


def test_a_file_in_another_encoding_is_said(tmp_path: pathlib.Path) -> None:
    (folder(tmp_path) / "craft" / "zh.toml").write_bytes('name = "职级"'.encode("gb18030"))
    assert faults(tmp_path)[0].startswith("craft/zh.toml: is not readable as TOML: ")


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("[[competencies]]\n", "[competencies]\n"),
        ("[[phases]]\n", "[phases.early]\n"),
        (
            'scale = ["not-yet", "aware", "foundational", "working", "practised", "expert"]',
            "scale = 6",
        ),
        ("expects = { delivery = 2 }", "expects = 2"),
        (TIME, 'rule = "time_in_level"'),
        (TIME, "rule = { kind = [1] }"),
        ('next = ["senior"]', "next = [2]"),
        ('id = "early"', "id = 7"),
    ],
)
def test_a_ladder_of_another_shape_is_a_fault_and_never_a_crash(
    tmp_path: pathlib.Path, sound: str, broken: str
) -> None:
    assert sound in LADDER
    assert any(
        fault.startswith("craft/ladder.toml: ")
        for fault in faults(folder(tmp_path, LADDER.replace(sound, broken, 1)))
    )


@pytest.mark.parametrize(
    "en",
    [
        WORDS.replace('groups.results.name = "Results"', 'groups = "Results"'),
        WORDS.replace('{ name = "Junior", summary = "Begins." }', '"Junior"'),
        WORDS.replace('name = "Senior"', "name = 3"),
    ],
)
def test_words_of_another_shape_are_a_fault_and_never_a_crash(
    tmp_path: pathlib.Path, en: str
) -> None:
    assert any(fault.startswith("craft/en.toml: ") for fault in faults(folder(tmp_path, en=en)))


def test_all_faults_of_all_ladders_are_raised_once_together(tmp_path: pathlib.Path) -> None:
    broken = LADDER.replace('next = ["senior"]', 'next = ["staff"]').replace(
        "{ delivery = 2 }", "{ delivery = 9 }"
    )
    broken = (
        broken.replace("teams = [1, 2]", "teams = [5, 2]")
        .replace("months = 18", "days = 500")
        .replace("to_year = 3", "to_year = 3\nlength = 3")
    )
    folder(tmp_path, broken, zh=WORDS.replace("phases.early", "phases.earlier"))
    folder(tmp_path, LADDER.replace('version = "1.0.0"', 'version = "one"'), en="[", name="lead")
    found = faults(tmp_path)
    assert (
        found.count("lead/ladder.toml: version: 'one' is not a semantic version such as 1.0.0") == 1
    )
    assert {
        "craft/ladder.toml: levels.junior: next names the unknown level craft/staff",
        "craft/ladder.toml: levels.junior: expects.delivery = 9 is not a score from 0 to 5",
        "craft/ladder.toml: levels.senior: scope.teams = 5-2 is upside down",
        "craft/ladder.toml: checkpoints.enough-time: rule.months is missing",
        "craft/ladder.toml: checkpoints.enough-time: rule.days is not known to the rule time_in_level",
        "craft/ladder.toml: phases.early: length is not known here",
        "craft/zh.toml: phases.earlier: nothing in ladder.toml has this id",
    } <= set(found)
    assert sum(fault.startswith("lead/en.toml: is not readable as TOML") for fault in found) == 1
    assert len(found) == len(set(found))


def test_a_level_may_lead_to_another_ladder(tmp_path: pathlib.Path) -> None:
    folder(tmp_path, name="lead")
    ladders = read(
        folder(tmp_path, LADDER.replace('next = ["senior"]', 'next = ["senior", "lead/junior"]'))
    )
    assert list(ladders) == ["craft", "lead"]
    assert ladders["craft"].level("junior").next == (("craft", "senior"), ("lead", "junior"))


def test_a_fault_is_a_value_error() -> None:
    assert issubclass(CatalogueFaults, ValueError)
