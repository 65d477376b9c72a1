"""People, teams and projects stand in the order of their names on every list, and a menu finds
people by what is typed."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from ladder.cards import boards
from ladder.cards.page import Choice, Choices
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import words
from tests.given import answers, house

NAMES = ("重庆人", "张三", "Zoë Adams", "曾小贤", "bob lower", "李四", "Åsa Berg", "émile", "阿明")
ORDERED = [
    "Åsa Berg",
    "bob lower",
    "émile",
    "Zoë Adams",
    "阿明",
    "李四",
    "曾小贤",
    "张三",
    "重庆人",
]
ROSTER = [
    {"person": str(nth), "name": name, "team": team, "ladder": "craft", "level": "junior",
     "manager": None if nth == 1 else "1"}
    for nth, (name, team) in enumerate(zip(NAMES, ("支付", "存储", "Éclair") * 3, strict=True), 1)
]  # fmt: skip


def test_lists_of_people_teams_and_projects_stand_in_the_order_of_names() -> None:
    given = house(
        roster=ROSTER,
        assessments=[
            {"person": each["person"], "competency": "design", "score": 2, "by": "manager",
             "assessed_on": "2026-09-01"} for each in ROSTER
        ],
        projects=[
            {"project": f"p{nth}", "name": name, "owner": "1", "team": "支付", "starts_on": "2026-01-01",
             "due_on": "2026-09-01"} for nth, name in enumerate(("重庆", "Zoo", "éclair", "安全"))
        ],
    )  # fmt: skip
    assert answers(given, "people_on", "name") == ORDERED
    teams = answers(given, "coverage_by_team", "team", ladder="craft")
    assert list(dict.fromkeys(teams)) == ["Éclair", "存储", "支付"]
    assert answers(given, "projects_in_question", "name") == ["éclair", "Zoo", "安全", "重庆"]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> View:
    """A company whose people have Chinese and accented names."""
    folder: pathlib.Path = tmp_path_factory.mktemp("company")
    lines = [
        "person,name,manager,team",
        *(f"{nth},{name},{'' if nth == 1 else 1},研发" for nth, name in enumerate(NAMES, 1)),
    ]
    (folder / "roster_2026-09-30.csv").write_text("\n".join(lines), "utf-8")
    day = date(2026, 9, 30)
    return View("person", words("zh"), LIGHT, datasets.read_folder(folder, day), day, "*", None)


@pytest.mark.parametrize(("page", "key"), [("person", "person"), ("bench", "leaver")])
def test_the_menu_of_people_is_in_order_and_finds_zhang_and_asa(
    company: View, page: str, key: str
) -> None:
    said = boards.board(page)(company, {})
    rows = [part.items for part in said.parts if isinstance(part, Choices)]
    menus = [each for items in (said.first, *rows) for each in items if isinstance(each, Choice)]
    menu = next(each for each in menus if each.key == key)
    shown = [menu.shown(option).split(" · ")[0] for option in menu.options]
    assert "张三 (zhang san)" in shown
    assert "Åsa Berg (Asa Berg)" in shown
    assert [name.split(" (")[0] for name in shown] == ORDERED
