"""An address opens a page as it was left: day, line, person and language; what does not exist is
said, and the page still opens."""

from __future__ import annotations

import pathlib
import re

import pytest
from streamlit.testing.v1 import AppTest

from ladder.words import Words
from tests.pages_opened import PAGES, folder, opened

EN = Words("en")
ANA = {
    "person": "ana",
    "name": "Ana",
    "hired_on": "2019-01-07",
    "ladder": "engineering-manager",
    "level": "engineering-manager",
    "team": "Core",
}
BEN = {
    "person": "ben",
    "name": "Ben",
    "manager": "ana",
    "hired_on": "2021-03-01",
    "ladder": "engineering-manager",
    "level": "engineering-manager",
}
CYD = {
    "person": "cyd",
    "name": "Cyd",
    "manager": "ben",
    "hired_on": "2022-05-02",
    "ladder": "engineer",
    "level": "engineer",
    "team": "Core",
}
DAN = {
    "person": "dan",
    "name": "Dan",
    "manager": "ana",
    "hired_on": "2024-05-13",
    "ladder": "engineer",
    "level": "senior-engineer",
    "team": "Edge",
}


@pytest.fixture(autouse=True)
def _two_quarters(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three people at the end of a quarter, and a fourth at the end of the next."""
    files = {"roster_2024-03-31": [ANA, BEN, CYD], "roster_2024-06-30": [ANA, BEN, CYD, DAN]}
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, files)))


def chosen(test: AppTest) -> dict[str, object]:
    return {str(menu.key).removesuffix("_menu"): menu.value for menu in test.selectbox}


def headcount(test: AppTest) -> str:
    return str(test.metric[0].value)


def notices(test: AppTest) -> list[str]:
    """The standing notices, with the signs that keep Markdown from acting taken away."""
    assert not test.toast
    return [plain(str(warning.value)) for warning in test.warning]


def plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text.replace("\N{WORD JOINER}", ""))


def test_a_bare_address_shows_everyone_on_the_newest_day() -> None:
    test = opened("app.py", lang="en")
    assert chosen(test) | {"day": "2024-06-30", "scope": "*"} == chosen(test)
    assert (headcount(test), notices(test)) == ("4", [])


def test_an_earlier_quarter_shows_the_people_of_that_day() -> None:
    test = opened("app.py", lang="en", day="2024-03-31")
    assert (chosen(test)["day"], headcount(test), notices(test)) == ("2024-03-31", "3", [])


def test_any_known_day_can_be_asked_about_not_only_a_quarter_s_end() -> None:
    assert [headcount(opened("app.py", day=day)) for day in ("2024-05-12", "2024-05-13")] == [
        "3",
        "4",
    ]


def test_a_manager_s_line_is_the_manager_and_everyone_below() -> None:
    test = opened("app.py", lang="en", scope="ben")
    assert (chosen(test)["scope"], headcount(test), notices(test)) == ("ben", "2", [])


def test_day_and_line_go_together() -> None:
    assert [
        headcount(opened("app.py", scope="ana", day=day)) for day in ("2024-03-31", "2024-06-30")
    ] == ["3", "4"]


def test_a_line_hides_those_who_stand_outside_it() -> None:
    people = next(
        menu
        for menu in opened("pages/person.py", scope="ben").selectbox
        if menu.key == "person_menu"
    ).options
    assert [option.partition(" ")[0] for option in people] == ["Ben", "Cyd"]


def test_a_person_in_the_address_is_the_person_shown() -> None:
    test = opened("pages/person.py", lang="en", person="dan")
    assert chosen(test)["person"] == "dan"
    assert "Dan" in test.title[0].value


@pytest.mark.parametrize(
    "day", ["2030-01-01", "1999-12-31", "2024-13-45", "yesterday", "2024-6-1", "*", "' or 1=1 --"]
)
def test_a_day_that_cannot_be_asked_about_is_said_and_the_newest_is_shown(day: str) -> None:
    test = opened("app.py", lang="en", day=day)
    assert not test.exception
    assert (chosen(test)["day"], headcount(test)) == ("2024-06-30", "4")
    assert notices(test) == [EN.say("notice.day", value=day)]


@pytest.mark.parametrize("scope", ["nobody", "dan", "Ana", "' or 1=1 --"])
def test_a_line_that_nobody_leads_is_said_and_everyone_is_shown(scope: str) -> None:
    test = opened("app.py", lang="en", scope=scope)
    assert not test.exception
    assert (chosen(test)["scope"], headcount(test)) == ("*", "4")
    assert notices(test) == [EN.say("notice.scope", value=scope)]


@pytest.mark.parametrize("page", ["pages/person.py", "pages/roadmap.py"])
@pytest.mark.parametrize(("person", "scope"), [("nobody", "*"), ("dan", "ben"), ("Dan", "*")])
def test_instead_of_a_person_who_is_not_there_nobody_is_shown_until_somebody_is_chosen(
    page: str, person: str, scope: str
) -> None:
    test = opened(page, lang="en", person=person, scope=scope)
    assert not test.exception
    assert chosen(test)["person"] is None
    assert notices(test) == [EN.say("notice.person", value=person)]
    assert (test.query_params["person"], len(test.get("plotly_chart"))) == (person, 0)
    assert not re.search("Ana|Ben|Cyd", "".join(map(str, (each.value for each in test.title))))
    again = test.run()
    assert notices(again) == [EN.say("notice.person", value=person)]
    after = again.selectbox(key="person_menu").set_value("cyd").run()
    assert (notices(after), "Cyd" in after.title[0].value) == ([], True)


def test_what_is_not_there_is_said_until_the_reader_goes_on_with_what_is_shown() -> None:
    test = opened("app.py", lang="en", scope="nobody", day="2030-01-01", ladder="rope")
    both = [
        EN.say("notice.day", value="2030-01-01"),
        EN.say("notice.scope", value="nobody"),
        EN.say("notice.ladder", value="rope"),
    ]
    assert (notices(test), notices(test.run())) == (both, both)
    after = test.button(key="go_on_scope").click().run()
    assert notices(after) == [both[0], both[2]]
    after = after.button(key="go_on_day").click().run().button(key="go_on_ladder").click().run()
    assert (notices(after), dict(after.query_params)) == ([], {"open": "all", "lang": "en"})


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_whatever_the_address_says(page: str) -> None:
    keys = (
        "day",
        "scope",
        "ladder",
        "person",
        "target",
        "competency",
        "colour",
        "phase",
        "level",
        "other",
        "span",
        "behind",
    )
    more = ("team", "role", "leaver", "grower", "reports_of", "window", "convention", "since", "by")
    nonsense = dict.fromkeys((*keys, *more), "**{x}** <b> $y$")
    test = opened(page, **nonsense, lang="xx")
    assert not test.exception
    assert test.title[0].value
    said_of_it = [str(each.value) for each in (*test.toast, *test.warning)]
    assert all("**" not in re.sub(r"\\.", "", text) for text in said_of_it)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page != "pages/shared.py"]
)  # a frozen copy has no menu
def test_links_of_the_menu_take_the_reader_s_choices_along(page: str) -> None:
    test = opened(page, lang="zh", scope="ben", day="2024-05-31")
    assert not test.exception
    assert {"lang=zh", "scope=ben", "day=2024-05-31"} <= set(
        test.sidebar.get("page_link")[1].proto.query_string.split("&")
    )
