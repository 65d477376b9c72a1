"""A menu of thousands sends a few of them, and what is typed above it is looked for on the server."""

from __future__ import annotations

import pathlib

import pytest
from streamlit.testing.v1 import AppTest

from ladder.screen.draw import searched_menu
from tests.pages_opened import folder, opened, said

PEOPLE = 2_100
NAMES = {7: "张三", 8: "Léna Åberg", 9: "张三丰"}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    roster = [
        {"person": f"p{n}", "name": NAMES.get(n, f"Person {n}"), "manager": "p0" if n else ""}
        for n in range(PEOPLE)
    ]
    return folder(tmp_path_factory.mktemp("company"), {"roster_2026-06-30": roster})


@pytest.fixture
def person(company: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("LADDER_DATA", str(company))
    return opened("pages/person.py", lang="en", person="p77")


def menu(test: AppTest) -> list[str]:
    return list(test.selectbox(key="person_menu").options)


def test_a_menu_of_thousands_sends_two_hundred_and_the_one_in_force(person: AppTest) -> None:
    assert not person.exception
    assert person.selectbox(key="person_menu").value == "p77"
    assert len(menu(person)) in (searched_menu.SHOWN, searched_menu.SHOWN + 1)
    assert person.text_input(key="find_person").placeholder == (
        "Find among 2,100: type part of a name"
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zhang san", ["张三", "张三丰"]),
        ("张三", ["张三", "张三丰"]),
        ("aberg lena", ["Léna Åberg"]),
        ("PERSON 2099", ["Person 2099"]),
    ],
)
def test_what_is_typed_finds_people_on_the_server(
    person: AppTest, typed: str, found: list[str]
) -> None:
    person.text_input(key="find_person").set_value(typed).run()
    names = [label.partition(" · ")[0].partition(" (")[0] for label in menu(person)]
    assert names == ["Person 77", *found]  # the one in force can always be seen


def test_whoever_is_found_is_chosen_as_anybody_is(person: AppTest) -> None:
    person.text_input(key="find_person").set_value("sanfeng").run()
    person.selectbox(key="person_menu").set_value("p9").run()
    assert not person.exception
    assert person.query_params["person"] == "p9"
    assert person.selectbox(key="person_menu").value == "p9"


def test_what_nobody_is_called_is_said_and_the_page_stays(person: AppTest) -> None:
    person.text_input(key="find_person").set_value("**nobody** <b>").run()
    assert not person.exception
    assert "Nothing here is found by" in said(person)
    assert len(menu(person)) == 1


def test_a_menu_of_few_is_sent_whole_and_has_no_field_above_it() -> None:
    test = opened("pages/person.py", lang="zh")
    assert len(menu(test)) == 141
    assert not [each for each in test.text_input if each.key == "find_person"]
