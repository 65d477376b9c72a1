"""The links below a finding say which page they open and whom or what they show there; figures say
what they leave out."""

from __future__ import annotations

from datetime import date

import pytest

from ladder.cards.charts import left_out
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.screen.draw.finding_links import lead_word
from ladder.words import words
from tests.pages_opened import opened, said


@pytest.fixture
def view() -> View:
    day = date(2026, 9, 30)
    return View(
        "overview", words("en"), LIGHT, datasets.open_folder(datasets.SAMPLE, day), day, "*", None
    )


def test_a_link_names_the_person_or_the_competency_that_its_page_shows(view: View) -> None:
    boss = view.ask("span_of_control").iloc[0]
    assert lead_word(view, "person", {"person": boss["person"]}) == "Open Person: Lukas Brennecke"
    assert (
        lead_word(view, "coverage", {"ladder": "engineer", "competency": "reliability"})
        == "Open Coverage: Reliability"
    )


def test_a_link_to_a_page_about_everybody_names_the_page_alone(view: View) -> None:
    assert lead_word(view, "structure", {"person": "p-010"}) == "Open Structure"
    assert lead_word(view, "person", {"person": "nobody known"}) == "Open Person"


def test_a_finding_about_a_manager_leads_to_the_manager() -> None:
    links = said(opened("app.py", lang="en")).replace("\\", "").splitlines()
    assert "Open Structure" in links
    assert "Open Person: Lukas Brennecke" in links
    assert "Open Person" not in links


def test_a_figure_without_room_for_all_rows_says_how_many_it_shows(view: View) -> None:
    assert left_out(view, "projects", 24, 31) == [
        "The figure shows 24 of 31 projects: those that need attention first. The table below has them all."
    ]
    assert left_out(view, "projects", 24, 24) == []


def test_the_goals_page_says_how_many_teams_its_figure_leaves_out() -> None:
    assert "14 of 22 teams are drawn" in said(opened("pages/goals.py", lang="en"))
