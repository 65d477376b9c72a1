"""The page of decisions: order, cells and receipts of given rows and of the sample company."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from ladder.cards import boards
from ladder.cards.card import Way
from ladder.cards.decisions.board import board
from ladder.cards.decisions.receipts import receipt
from ladder.cards.said import said
from ladder.cards.tables import text
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.intake.model import Source
from ladder.words import Words
from tests.exports.taken import TODAY, sample_view


def cells(view: View, nth: int) -> list[list[str]]:
    table = said(view, board(view, {}).cards[nth]).table
    assert table is not None
    return [[text(cell.html) for cell in row] for row in table.cells()]


def test_those_that_are_due_come_first_each_with_owner_and_days_left() -> None:
    assert cells(sample_view(), 0)[:3] == [
        [
            "Voucher engine replacement waits until Guest checkout ships"
            " · Project: Voucher engine replacement",
            "23 Sept 2026 · hold · Ingrid Halvorsen",
            "Cheng Yue",
            "15 Oct 2026 · in 15 days",
        ],
        [
            "Insights is assessed once · Team: Insights",
            "15 Sept 2026 · agreed · Ingrid Halvorsen",
            "Elias Vandermolen",
            "20 Oct 2026 · in 20 days",
        ],
        [
            "A senior leads four of Lukas Brennecke's reports · Role: Lukas Brennecke",
            "23 Sept 2026 · agreed · Ingrid Halvorsen",
            "Marcus Ellerby",
            "30 Nov 2026 · in 61 days",
        ],
    ]


def test_each_past_decision_has_its_receipt() -> None:
    assert [row[2:] for row in cells(sample_view(), 1)] == [
        ["123 days overdue", "–", "215 days overdue", "? nothing was expected in numbers"],
        ["Engineer", "–", "Senior engineer", "? nothing was expected in numbers"],
        [
            "0%",
            "70%",
            "0%",
            "✕ not reached · the same 6 people: 0% to 0%, no more than chance makes",
        ],
        [
            "86%",
            "85%",
            "87%",
            "✓ reached · the same 107 people: 87% to 92%, 1 in 186 by chance",
        ],
    ]


def test_the_page_says_its_count_in_both_languages() -> None:
    assert [board(sample_view(language), {}).title for language in ("en", "zh")] == [
        "2 decisions are due within thirty days, 2 more open, 4 past their day",
        "2项决定将在三十天内到期，另有2项未到期，4项已过期限",
    ]


def given(*decisions: str) -> View:
    """Six people, four of whom are rated; two scores are met before June, four after."""
    roster = "person,name,team,ladder,level,hired_on\n" + "".join(
        f"p{n},Person {n},{'Blue' if n < 4 else 'Red'},engineer,engineer,2024-01-08\n"
        for n in range(6)
    )
    head = "decision,on,about,subject,outcome,due_on,measure,expected\n"
    files = {"roster_2026-09-30.csv": roster, "decisions.csv": head + "".join(decisions)}
    sources = [Source(name, text.encode(), TODAY) for name, text in files.items()]
    dataset = datasets.open_upload(sources, TODAY).dataset
    assert dataset is not None
    return view_of("decisions", Words("en"), LIGHT, dataset, dataset.newest_day, "*")


def of_first(view: View) -> tuple[str, ...]:
    row = view.ask("decisions_on").to_dict("records")[0]
    told = receipt(view, row)
    return told.then, told.expected, told.now, told.verdict


def test_a_share_of_fewer_than_five_people_is_never_said() -> None:
    view = given("Rate Blue,2026-09-30,team,Blue,agreed,2026-09-30,coverage,0.8\n")
    assert of_first(view) == ("", "80%", "", "")


def test_a_count_of_people_is_held_against_what_was_expected() -> None:
    view = given("Keep Blue,2026-09-30,team,Blue,agreed,2026-09-30,headcount,4\n")
    assert of_first(view) == ("4", "4", "4", "reached")


def test_a_decision_of_before_the_data_says_so() -> None:
    view = given("Long ago,2020-01-01,team,Blue,agreed,2020-06-30,headcount,4\n")
    assert of_first(view)[2].startswith("decided before the data begin on")


def test_a_decision_about_something_the_files_do_not_know_is_unknown() -> None:
    view = given("Stop it,2026-09-30,project,nothing,stop,2026-09-30,,\n")
    assert of_first(view) == ("", "", "", "")


def test_without_a_file_of_decisions_the_page_says_what_to_drop() -> None:
    view = given()
    card = said(view, board(view, {}).cards[0])
    assert card.nothing.startswith("No file of decisions has been read. Drop decisions.csv")
    assert board(view, {}).title == "No decision is known yet"


def test_a_room_that_is_watching_reads_initials_in_every_text() -> None:
    view = replace(sample_view(), discreet=True)
    everything = " ".join(cell for nth in (0, 1) for row in cells(view, nth) for cell in row)
    assert "Brennecke" not in everything
    assert "冯振宇" not in everything
    assert "L. B." in everything


def test_on_a_day_before_it_a_decision_is_not_there() -> None:
    view = replace(sample_view(), day=date(2026, 6, 30))
    assert set(pd.to_datetime(view.ask("decisions_on")["decided_on"])) <= {
        pd.Timestamp(day) for day in ("2025-06-30", "2026-03-31", "2026-06-30")
    }


def ways_of(page: str) -> list[dict[str, str]]:
    view = replace(sample_view(), page=page)
    parts = boards.board(page)(view, {}).parts
    ways = [part for part in parts if isinstance(part, Way) and part.page == "decisions"]
    return [dict(way.choices) for way in ways]


def test_a_case_a_role_a_person_and_a_project_lead_to_the_form() -> None:
    assert ways_of("portfolio") == [{"decide_about": "project"}]
    for page, about in (("promotions", "person"), ("bench", "role"), ("person", "person")):
        (way,) = ways_of(page)
        assert way["decide_about"] == about
        assert way["decide_subject"]


def test_since_last_time_opens_with_what_was_decided_and_waits() -> None:
    view = replace(sample_view(), page="since")
    first = boards.board("since")(view, {}).cards[0]
    assert first.title(view) == "2 decisions are due within thirty days, 2 more open"


def test_a_decision_of_which_only_words_and_day_are_known_is_shown_so() -> None:
    assert cells(given("Ask the team,2026-09-30,,,,,,\n"), 0) == [
        ["Ask the team · Organisation", "30 Sept 2026", "to be named", "no day named"]
    ]
