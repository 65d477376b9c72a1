"""A reader drops files and sees their own organisation on every page, and nobody else's until they
go back."""

from __future__ import annotations

import pathlib
import re

import pytest
from playwright.sync_api import Page, expect

from ladder.ladders import catalogue
from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Open
from tests.browser.screen import (
    CHART,
    card,
    drawn,
    drop,
    go,
    headcount,
    heading,
    pick,
    settled,
    whose_data,
)

pytestmark = pytest.mark.browser

EN, ZH = Words("en"), Words("zh")


def upload_said(words: Words) -> re.Pattern[str]:
    """The sentence about an upload of the small company, at whatever time it was read; a word
    joiner keeps Markdown from reading its colon."""
    said = words.say("dataset.upload", count=company.PEOPLE, people=company.PEOPLE, at="@")
    return re.compile(re.escape(said).replace("@", r"\d\d:\u2060?\d\d"))


def verdict(page: Page, words: Words, checkpoint: str) -> str:
    """What the person page says of one checkpoint of the engineers' ladder."""
    name = catalogue.shipped()["engineer"].say(words.language, "checkpoints", checkpoint)
    return (
        card(page, "person_checkpoints")
        .locator("tr")
        .filter(has_text=name)
        .locator(".state")
        .inner_text()
    )


def phase(words: Words, id: str) -> str:
    """A phase of the managers' ladder as a chart writes it, without spaces."""
    return "".join(
        catalogue.shipped()["engineering-manager"].say(words.language, "phases", id).split()
    )


def test_roster_and_goals_are_enough_to_see_ones_own_organisation(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    page = open_page("data")
    shared = whose_data(page)
    drop(page, company.write(tmp_path, roster=company.roster(), goals=company.goals()))
    expect(page.locator(".st-key-upload_line")).to_contain_text(upload_said(EN))
    assert upload_said(EN).fullmatch(whose_data(page))

    go(page, "overview", EN)
    assert headcount(page) == str(company.PEOPLE)

    go(page, "person", EN)
    pick(page, "person", company.READY)
    expect(heading(page)).to_contain_text(company.READY)
    expect(card(page, "competency_gap").locator(CHART)).to_have_count(1)
    assert EN.say("states.met") in verdict(page, EN, "senior-time-in-level")
    assert EN.say("states.cannot_tell") in verdict(page, EN, "senior-competencies")

    page.locator(".st-key-back_to_shared button").click()
    expect(page.locator(".st-key-upload_line")).to_have_count(0)
    settled(page)
    assert whose_data(page) == shared


def test_the_roadmap_draws_an_uploaded_goal_across_the_phases_of_its_owner(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    page = open_page("data")
    drop(page, company.write(tmp_path, roster=company.roster(), goals=company.goals()))
    go(page, "roadmap", EN)
    pick(page, "person", company.MANAGER)
    expect(heading(page)).to_contain_text(company.MANAGER)
    roadmap = card(page, "goal_attainment_roadmap").locator(CHART)
    words = drawn(roadmap)
    assert phase(EN, "foundation") in words
    assert phase(EN, "expansion") in words
    assert "".join(company.GOAL.split()) in words
    expect(roadmap.locator(".barlayer .point path")).to_have_count(1)


def test_assessments_and_evidence_decide_checkpoints_in_chinese_too(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    page = open_page("data?lang=zh")
    more = {"assessments": company.assessments(), "evidence": company.evidence()}
    drop(page, company.write(tmp_path, roster=company.roster(), goals=company.goals(), **more))
    expect(page.locator(".st-key-upload_line")).to_contain_text(upload_said(ZH))

    go(page, "person", ZH)
    expect(heading(page)).to_contain_text(
        company.READY
    )  # the one nearest to a next level comes first
    expect(
        card(page, "competency_gap").locator(f"{CHART} .polarlayer .scatterlayer .trace")
    ).not_to_have_count(0)
    for checkpoint in ("senior-competencies", "senior-time-in-level", "senior-design-reviews"):
        assert ZH.say("states.met") in verdict(page, ZH, checkpoint)

    go(page, "promotions", ZH)
    expect(card(page, "committee_cases")).to_contain_text(company.READY)
    go(page, "data", ZH)
    expect(page.locator(".st-key-upload_line")).to_contain_text(upload_said(ZH))
    page.locator(".st-key-back_to_shared button").click()
    expect(page.locator(".st-key-upload_line")).to_have_count(0)
