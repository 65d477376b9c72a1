"""Twenty thousand people: every page still opens, whole, with nothing left out of a sentence."""

from __future__ import annotations

import pathlib

import pytest

from tests.pages_opened import PAGES, folder, opened, said

PEOPLE = 20_000
SPAN = 8
GOALS = 2_000
DAY = "2024-06-30"


@pytest.fixture(scope="session")
def large_company(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A tree in which everyone has up to eight reports: managers on their ladder, the leaves on the
    engineers', a few goals and scores."""
    managers = (PEOPLE - 2) // SPAN + 1
    roster = [
        {
            "person": f"p{n}",
            "name": f"Person {n}",
            "manager": f"p{(n - 1) // SPAN}" if n else "",
            "team": f"Team {(n - 1) // SPAN // SPAN}",
            "ladder": "engineering-manager" if n < managers else "engineer",
            "level": "engineering-manager"
            if n < managers
            else ("engineer", "senior-engineer", "staff-engineer")[n % 3],
            "level_since": "2022-01-10",
            "hired_on": "2020-01-06",
        }
        for n in range(PEOPLE)
    ]
    goals = [
        {
            "goal": f"g{n}",
            "person": f"p{n * 20}",
            "title": f"Goal {n}",
            "baseline": 0,
            "target": 10,
            "current": n % 11,
            "starts_on": "2024-01-08",
            "due_on": "2024-12-20",
        }
        for n in range(GOALS)
    ]
    scores = [
        {
            "person": f"p{n * 10}",
            "competency": "delivery",
            "score": n % 6,
            "by": "manager",
            "assessed_on": "2024-05-02",
        }
        for n in range(PEOPLE // 10)
    ]
    return folder(
        tmp_path_factory.mktemp("large"),
        {f"roster_{DAY}": roster, f"goals_{DAY}": goals, "assessments": scores},
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_twenty_thousand_people(
    page: str, large_company: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(large_company))
    test = opened(page, lang="en")
    assert not test.exception
    assert test.title[0].value
    assert "{" not in said(test)


def test_all_of_them_are_counted(
    large_company: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(large_company))
    assert [metric.value for metric in opened("app.py", lang="en").metric][:3] == [
        "20,000",
        "8",
        "6",
    ]
