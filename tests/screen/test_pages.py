"""Every page, in every language, over every state of the data, without a browser."""

from __future__ import annotations

import pathlib

import pytest

from ladder.cards.markdown import markdown
from ladder.words import LANGUAGES, Words
from tests.pages_opened import PAGES, Files, folder, opened, said

PLACED = [
    {
        "person": "ana",
        "name": "Ana",
        "hired_on": "2019-01-07",
        "ladder": "engineering-manager",
        "level": "engineering-manager",
        "team": "Core",
    },
    {
        "person": "ben",
        "name": "Ben",
        "manager": "ana",
        "ladder": "engineer",
        "level": "engineer",
        "team": "Core",
        "level_since": "2022-05-02",
    },
    {
        "person": "cyd",
        "name": "Cyd",
        "manager": "ana",
        "ladder": "engineer",
        "level": "senior-engineer",
    },
]
NAMES = [{"person": "ana", "name": "Ana"}, {"person": "ben", "name": "Ben"}]
GOAL = {
    "goal": "g1",
    "person": "ben",
    "title": "Ship it",
    "competency": "delivery",
    "baseline": 0,
    "target": 4,
    "current": 1,
    "starts_on": "2024-01-08",
    "due_on": "2024-12-20",
}
STATES: dict[str, Files] = {
    "a roster alone": {"roster_2024-06-30": PLACED},
    "names alone": {"roster_2024-06-30": NAMES},
    "one person": {"roster_2024-06-30": PLACED[1:2]},
    "everybody gone": {"roster_2024-06-30": [{**row, "left_on": "2024-01-31"} for row in PLACED]},
    "goals that name nobody": {
        "roster_2024-06-30": PLACED,
        "goals_2024-06-30": [GOAL, {"goal": "g2", "title": "No more than a title"}],
    },
    "a heading without rows": {"roster_2024-06-30": []},
    "no roster": {"goals_2024-06-30": [GOAL]},
    "no rows at all": {},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_the_sample_company_in_every_language(page: str, language: str) -> None:
    opens(page, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", STATES)
def test_every_page_opens_on_every_state_of_the_data(
    state: str, page: str, language: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, STATES[state])))
    opens(page, language)


def test_a_folder_that_is_not_there_shows_nobody_and_what_to_do(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(tmp_path / "gone"))
    test = opened("app.py", lang="en")
    assert not test.exception
    assert test.info[0].value == markdown(Words("en").say("empty.nobody"))


@pytest.mark.parametrize("page", ["app.py", "pages/coverage.py", "pages/promotions.py"])
def test_nobody_on_a_ladder_is_said_and_never_drawn_empty(
    page: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, STATES["names alone"])))
    test = opened(page, lang="en")
    assert not test.get("plotly_chart")
    assert page == "app.py" or test.info


def test_a_browser_without_our_language_reads_english() -> None:
    assert (
        opened("app.py", lang="de").caption[-1].value
        == opened("app.py", lang="en").caption[-1].value
    )


def opens(page: str, language: str) -> None:
    """No fault, a title, and no sentence with a value left out."""
    test = opened(page, lang=language)
    assert not test.exception
    assert test.title[0].value
    assert "{" not in said(test)
