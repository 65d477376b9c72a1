"""The portfolio page: what it says without files, of an earlier day, and of names that try to
act."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from ladder.cards.portfolio.board import board, metrics, missing, said
from ladder.cards.portfolio.stages import stage_name, stage_of
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import LANGUAGES, words
from tests.pages_opened import folder, html_of, opened
from tests.pages_opened import said as read

ROSTER = [{"person": "ana", "name": "Ana", "team": "Core", "hired_on": "2019-01-07"}]
HOSTILE = "<img src=x onerror=alert(1)> $x^2$"
PROJECT = {
    "project": "p1",
    "name": HOSTILE,
    "owner": "ana",
    "team": "Core",
    "stage": "Execution monitoring and coordination",
    "starts_on": "2024-01-08",
    "due_on": "2024-05-31",
    "forecast_on": "2024-08-30",
    "budget": 0,
    "spent": 5,
}
METRIC = {"team": "Core", "metric": "flaky tests", "month": "2024-05-01", "value": 3}


def view(day: date, language: str = "en", scope: str = "*") -> View:
    return View(
        "portfolio",
        words(language),
        LIGHT,
        datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30)),
        day,
        scope,
        None,
    )


@pytest.mark.parametrize(
    ("files", "drop"),
    [
        ({}, ["projects.csv", "metrics.csv"]),
        ({"metrics": [METRIC]}, ["projects.csv"]),
        ({"projects": [PROJECT]}, ["metrics.csv"]),
    ],
)
def test_the_page_says_which_file_to_drop(
    files: dict[str, list[dict[str, object]]],
    drop: list[str],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, {"roster_2024-06-30": ROSTER, **files})))
    test = opened("pages/portfolio.py", lang="en")
    assert not test.exception
    assert all(name.replace(".", "\\.") in test.info[0].value for name in drop)
    assert len(test.info) == 1


def test_a_hostile_name_is_shown_and_does_nothing(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "LADDER_DATA",
        str(
            folder(
                tmp_path, {"roster_2024-06-30": ROSTER, "projects": [PROJECT], "metrics": [METRIC]}
            )
        ),
    )
    test = opened("pages/portfolio.py", lang="en")
    assert not test.exception
    assert "flaky tests" in read(test)
    assert any("&lt;img" in html for html in html_of(test))
    assert not any("<img" in html for html in html_of(test))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("day", "scope"),
    [
        ("2026-09-30", "*"),
        ("2025-11-15", "*"),
        ("2024-04-01", "*"),
        ("2026-09-30", "p-008"),
        ("2026-09-30", "p-011"),
    ],
)
def test_every_card_has_a_title_on_any_day_and_scope(language: str, day: str, scope: str) -> None:
    here = view(date.fromisoformat(day), language, scope)
    cards = board(here, {}).cards
    reported = 2 if metrics(here) else 0  # a line that reports nothing has no card of it
    named = {"project_gates", "stage_checklist", "project_benefits"}
    named |= {"project_dependencies", "risks_on"}  # where the files say anything of them
    gated = [card for card in cards if {card.name, card.measure} & named]
    assert len({card.id for card in cards}) == len(cards) == 7 + reported + len(gated)
    assert all(card.title(here) and "{" not in card.title(here) for card in cards)
    assert said(here)
    assert len(gated) == {"2026-09-30": 5, "2025-11-15": 2, "2024-04-01": 0}[day]


def test_the_findings_of_the_sample_company() -> None:
    here = view(date(2026, 9, 30))
    assert missing(here) == ""
    assert (
        said(here)
        == "One of 10 running projects is past its due day; 2 more are forecast to miss theirs"
    )
    assert [card.title(here) for card in board(here, {"answers": "cto"}).cards][-1] == (
        "Chief technology officer: 14 of 41 owned with a current goal, 27 without one, 0 without an owner here"
    )


def test_an_earlier_day_says_what_it_cannot_know() -> None:
    here = view(date(2025, 12, 31))
    assert (
        said(here)
        == "One of 5 running projects is past its due day; forecasts are not known for this day"
    )
    titles = {card.id: card.title(here) for card in board(here, {}).cards}
    assert (
        titles["project_money"]
        == "What open projects have spent of their budgets is not known for this day"
    )
    assert titles["projects_in_stages"] == "Which stage projects stood in is not known for this day"


def test_a_stage_is_recognised_by_its_name_in_either_language() -> None:
    here = view(date(2026, 9, 30), "zh")
    assert [
        stage_of(here, written) for written in ("EXECUTION", "执行监控与协调", "Pilot", None)
    ] == ["execution", "execution", "Pilot", None]
    assert stage_name(here, "execution monitoring and coordination") == "执行监控与协调"
