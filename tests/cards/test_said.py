"""Cards that leave the app as a deck or document: a withheld cell holds why, whoever writes it."""

from __future__ import annotations

import dataclasses
import pathlib
from datetime import date

import pytest

from ladder.cards.coverage.board import board
from ladder.cards.headlines import headlines, said_headline
from ladder.cards.person.board import board as person
from ladder.cards.person.unlocks import unlocks_card
from ladder.cards.said import Sharing, said
from ladder.cards.since.board import board as since
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.privacy.withheld import Withheld
from ladder.words import Words

EN = Words("en")
WITHHOLDING = Sharing(withholding=True)


@pytest.fixture(scope="module")
def view(kept: pathlib.Path) -> View:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30), kept)
    return View("coverage", EN, LIGHT, sample, date(2026, 9, 30), "*", date(2026, 6, 30))


def test_small_teams_are_marked_with_their_reason_and_other_cells_stay(view: View) -> None:
    whole = board(view, {"ladder": "engineer"}).cards[2]
    teams = said(view, whole, WITHHOLDING)
    small = (whole.rows["rated"] > 0) & (whole.rows["rated"] < 5)
    assert set(teams.rows[small]["share_met"]) == {Withheld(EN.say("withheld.small"))}
    open_ = ~teams.rows["share_met"].map(lambda value: isinstance(value, Withheld))
    assert list(teams.rows[open_]["holders"]) == list(whole.rows[open_]["holders"])
    assert teams.title == EN.say("measures.coverage_by_team.title")
    assert teams.figure is not None


def test_a_column_says_why_where_it_would_be_written_from_a_withheld_cell(view: View) -> None:
    people = said(view, board(view, {"ladder": "engineer"}).cards[3], WITHHOLDING)
    assert people.table is not None
    name, *others = people.table.cells(0, 1)[0]
    assert [str(each.html) for each in others if each.withheld] == [
        '<span class="quiet">withheld: one person&#39;s own</span>'
    ] * 3
    assert str(people.table.rows["name"].iloc[0]) in name.html


def test_a_card_without_sensitive_cells_stays_as_it_is(view: View) -> None:
    whole = board(view, {"ladder": "engineer"}).cards[0]
    shared, here = said(view, whole, WITHHOLDING), said(view, whole)
    assert (shared.title, shared.figure, shared.rows is whole.rows) == (
        here.title,
        whole.figure,
        True,
    )
    assert (shared.notes, shared.withheld) == ((here.proof,), ())
    assert here.proof.startswith("Tested: ")


def test_a_headline_number_of_few_people_says_that_it_is_withheld(view: View) -> None:
    lines = view.dataset.ask("scopes", day=view.day)
    small = lines.sort_values("people")["scope"].iloc[0]
    few = dataclasses.replace(view, scope=str(small))
    (coverage,) = headlines(few, ["coverage"])
    assert 0 < coverage.rows["people_rated"].iloc[-1] < 5
    here, shared = said_headline(few, coverage), said_headline(few, coverage, WITHHOLDING)
    assert here.value.endswith("%")
    assert (shared.value, shared.change, shared.parts) == ("withheld: too few people", None, "")
    assert shared.withheld[0] == "withheld: too few people"


def test_what_unlocks_a_level_says_no_score_to_a_room_or_a_stranger(view: View) -> None:
    cards = person(view, {"person": "p-005"}).cards
    asked = dict(next(card.asked for card in cards if card.measure == "unlocks"))
    room = dataclasses.replace(view, discreet=True)
    read = {
        "here": said(view, unlocks_card(view, asked)),
        "room": said(room, unlocks_card(room, asked)),
        "stranger": said(view, unlocks_card(view, asked), WITHHOLDING),
    }
    told = {
        who: any("Communication 3.5 of 5" in cell.html for row in of.table.cells() for cell in row)
        for who, of in read.items()
        if of.table is not None
    }
    assert told == {"here": True, "room": False, "stranger": False}


def test_a_row_that_opens_a_page_names_it_for_whoever_can_link(view: View) -> None:
    moved = next(card for card in since(view, {}).cards if card.measure == "changes_of_people")
    of = said(view, moved)
    assert of.table is not None
    ways = of.table.ways()
    assert {way.page for way in ways if way} == {"person"}
    assert [way.choices["person"] if way else None for way in ways] == list(moved.rows["person"])
