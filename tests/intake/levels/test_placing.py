"""Titles and levels as companies write them: which level of which ladder each is taken for, and how
surely."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ladder.intake.levels.placing import Cells, Suggestion, key_of, place, suggest
from ladder.intake.levels.title_words import Aliases, aliases_of, read_aliases
from ladder.ladders import catalogue
from ladder.ladders.ladder import Ladder, Level

SHIPPED = catalogue.shipped()


def read_as(
    title: str | None = None,
    level: str | None = None,
    ladder: str | None = None,
    aliases: Aliases | None = None,
) -> tuple[str | None, str]:
    """('ladder/level' or None, how sure) of one row."""
    (found,) = suggest([(title, level, ladder)], SHIPPED, aliases=aliases).values()
    return f"{found.ladder}/{found.level}" if found.ladder else None, found.sure


@pytest.mark.parametrize(
    ("title", "where", "sure"),
    [
        ("Senior Engineer", "engineer/senior-engineer", "exact"),
        ("高级工程师", "engineer/senior-engineer", "exact"),
        ("ＶＰ of Engineering", "engineering-director/vp", "exact"),
        ("首席技术官（CTO）", "cto/cto", "exact"),
        ("技术总监（CTO）", "cto/cto", "alias"),
        ("Senior Software Engineer", "engineer/senior-engineer", "alias"),
        ("Sr. Software Engineer", "engineer/senior-engineer", "alias"),
        ("Senior Manager, Engineering", "engineering-manager/senior-engineering-manager", "alias"),
        ("Vice President, Engineering", "engineering-director/vp", "alias"),
        ("高级软件工程师", "engineer/senior-engineer", "alias"),
        ("研发总监", "engineering-director/director", "alias"),
        ("Engineering Manager II", "engineering-manager/engineering-manager", "likely"),
        ("Head of Platform Engineering", "engineering-manager/head-of-engineering", "likely"),
        ("高级后端工程师", "engineer/senior-engineer", "likely"),
        ("项目经理", "pmo/intermediate-project-manager", "likely"),
        ("Project Manager", "pmo/intermediate-project-manager", "likely"),
        ("技术总监", "engineering-director/director", "likely"),
        ("P7", "engineer/staff-engineer", "likely"),
        ("产品经理", None, "none"),
        ("HR Director", None, "none"),
        ("Office Manager", None, "none"),
        ("", None, "none"),
    ],
)
def test_a_title_is_read_by_the_ladders_own_words_and_by_alias(
    title: str, where: str | None, sure: str
) -> None:
    assert read_as(title) == (where, sure)


@pytest.mark.parametrize(
    "title",
    [
        "Distinguished Platform Engineer",
        "Assistant Engineering Manager",
        "Deputy Head of Engineering",
        "实习工程师",
    ],
)
def test_a_title_that_says_another_seniority_than_the_level_is_not_suggested_for_it(
    title: str,
) -> None:
    assert read_as(title) == (None, "none")


@pytest.mark.parametrize(
    ("level", "where", "sure"),
    [
        ("Senior engineer", "engineer/senior-engineer", "exact"),
        ("senior-engineer", "engineer/senior-engineer", "exact"),
        ("director", "engineering-director/director", "alias"),
        ("P6", "engineer/senior-engineer", "likely"),
        ("p-6", "engineer/senior-engineer", "likely"),
        ("M2", "engineering-manager/senior-engineering-manager", "likely"),
        ("Band C", None, "none"),
    ],
)
def test_a_level_is_read_by_id_name_or_code(level: str, where: str | None, sure: str) -> None:
    assert read_as(level=level) == (where, sure)


def test_ladder_and_level_said_in_the_ladders_own_words_need_no_title() -> None:
    assert read_as("Wizard", "senior-engineer", "engineer") == ("engineer/senior-engineer", "exact")
    assert read_as("工程经理", "高级工程师", "工程师") == ("engineer/senior-engineer", "exact")


def test_level_and_title_together_say_what_neither_says_alone() -> None:
    assert read_as("Engineer", "Senior") == ("engineer/senior-engineer", "alias")
    assert read_as("项目经理", "高级") == ("pmo/senior-project-manager", "alias")


@pytest.mark.parametrize(
    ("title", "level", "where", "sure"),
    [
        ("Engineering Manager", "Senior engineer", "engineer/senior-engineer", "conflict"),
        ("Engineering Manager", "director", "engineering-manager/engineering-manager", "conflict"),
        ("Software Engineer", "P6", "engineer/engineer", "ranked"),
        ("Senior Engineer", "P5", "engineer/senior-engineer", "ranked"),
        ("Senior Engineer", "P6", "engineer/senior-engineer", "exact"),
        ("Engineering Manager", "M4", "engineering-manager/engineering-manager", "ranked"),
        ("Senior Manager, Engineering", "M5", "engineering-manager/senior-engineering-manager", "ranked"),
        ("Engineering Manager II", "M4", "engineering-manager/engineering-manager", "conflict"),
        ("Customer Success Manager", "M4", None, "none"),
    ],
)  # fmt: skip
def test_cues_are_ranked_and_a_pay_grade_never_overrides_a_title(
    title: str, level: str, where: str | None, sure: str
) -> None:
    assert read_as(title, level) == (where, sure)


def test_a_grade_of_the_companys_own_list_yields_to_an_exact_title_too() -> None:
    own = aliases_of({"levels": {"p6": "engineer/senior-engineer"}})
    assert read_as("Engineer", "P6", aliases=own) == ("engineer/engineer", "ranked")
    assert read_as(None, "P6", aliases=own) == ("engineer/senior-engineer", "alias")


def test_a_level_that_is_not_understood_leaves_a_plain_title_only_likely() -> None:
    assert read_as("Software Engineer", "Band C") == ("engineer/engineer", "likely")
    assert read_as("Senior Software Engineer", "Band C") == ("engineer/senior-engineer", "alias")


def test_a_level_beside_a_title_that_is_not_understood_is_less_sure() -> None:
    assert read_as("Marketing Director", "Director") == ("engineering-director/director", "likely")
    assert read_as("产品经理", "P6") == (None, "none")
    assert read_as("Wizard", "Senior engineer") == ("engineer/senior-engineer", "exact")


def test_the_ladder_cell_decides_between_ladders_and_an_unknown_one_is_no_hindrance() -> None:
    assert read_as("Engineer", None, "PMO manager") == ("engineer/engineer", "exact")
    assert read_as("Senior Engineer", None, "pmo") == (None, "none")


def test_only_exact_and_alias_are_applied_and_the_reader_decides_the_rest() -> None:
    titles = ["Engineer", "Senior Software Engineer", "项目经理", "项目经理", "Chef"]
    nobody: list[str | None] = [None] * 5
    placing = place(titles, nobody, nobody, SHIPPED)
    assert placing.ladders == ["engineer", "engineer", None, None, None]
    assert placing.levels == ["engineer", "senior-engineer", None, None, None]
    assert placing.suggestions[Cells("项目经理", None, None)] == Suggestion(
        "pmo", "intermediate-project-manager", "likely", people=2
    )
    assert next(iter(placing.suggestions)) == ("项目经理", None, None)
    chosen = {
        key_of(Cells("项目经理", None, None)): "pmo/senior-project-manager",
        "Engineer |  | ": "",
        "Chef |  | ": "cook/chef",
    }
    confirmed = place(titles, nobody, nobody, SHIPPED, json.loads(json.dumps(chosen)))
    assert confirmed.levels == [
        None,
        "senior-engineer",
        "senior-project-manager",
        "senior-project-manager",
        None,
    ]


def test_a_company_extends_the_aliases_and_its_words_go_first(tmp_path: Path) -> None:
    own = tmp_path / "placing.toml"
    own.write_text(
        '[levels]\nP7 = "engineer/principal-engineer"\n[titles]\n"Engineer" = "cto/cto"\n"Code Wizard" = "engineer/staff-engineer"\n'
        '"Sales Engineer" = ""\n"Old" = "gone/gone"\n',
        "utf-8",
    )
    aliases = read_aliases(own)
    assert read_as(level="P7", aliases=aliases) == ("engineer/principal-engineer", "alias")
    assert read_as("Wizard, Code", aliases=aliases) == ("engineer/staff-engineer", "alias")
    assert read_as("Sales Engineer", aliases=aliases) == (None, "none")
    assert read_as("Sr Engineer", aliases=aliases) == ("engineer/senior-engineer", "alias")
    assert read_as("Old", aliases=aliases) == (None, "none")


def test_a_name_that_fits_two_ladders_names_none_unless_one_is_the_companys_own() -> None:
    ours = Ladder(
        "ours",
        "1.0.0",
        "x",
        SHIPPED["cto"].scale,
        levels=(Level("l4", 1, "ic"),),
        words={"en": {"levels": {"l4": {"name": "Senior Engineer"}}}},
    )
    both = {**SHIPPED, "ours": ours}
    cells = Cells("Senior engineer", None, None)
    assert suggest([cells], both)[cells].sure == "none"
    assert suggest([cells], both, own={"ours"})[cells] == Suggestion("ours", "l4", "exact", 1)


def test_every_target_of_the_shipped_aliases_is_a_level_of_a_shipped_ladder() -> None:
    levels = {f"{ladder.id}/{level.id}" for ladder in SHIPPED.values() for level in ladder.levels}
    aliases = read_aliases()
    for table in (aliases.titles, aliases.levels, aliases.likely, aliases.likely_levels):
        assert set(table.values()) <= levels


def test_an_alias_file_of_another_form_says_nothing() -> None:
    assert aliases_of({"silent": 3, "titles": ["x"], "same": {"a": 1}}) == Aliases()
