"""Pages as values: every board gives cards for every state of the data, with what was chosen or a
sensible default."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ladder.cards import boards
from ladder.cards.card import Card
from ladder.cards.page import Notice
from ladder.cards.said import said
from ladder.cards.tables import Column, text, two_lines
from ladder.cards.view import view_of
from ladder.datasets import datasets
from ladder.exports.talk import slide_of, talk
from ladder.figures.theme import DARK
from ladder.privacy.withheld import Withheld
from ladder.words import LANGUAGES, Words
from tests.exports.taken import sample_view
from tests.states import STATES, FolderOf


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", boards.names())
def test_every_board_has_cards_that_say_what_they_have_found(page: str, language: str) -> None:
    view = sample_view(language)
    cards = boards.board(page)(view, {}).cards
    assert cards
    assert [
        card.title(view) for card in cards if not card.title(view) or "{" in card.title(view)
    ] == []
    assert len({card.id for card in cards}) == len(cards)


@pytest.mark.parametrize("state", [state for state in STATES if STATES[state]])
@pytest.mark.parametrize("page", boards.names())
def test_every_board_can_be_taken_from_every_state_of_the_data(
    page: str, state: str, folder_of: FolderOf
) -> None:
    dataset = datasets.open_folder(folder_of(state), date(2026, 10, 2))
    if dataset.people:
        taken = talk(view_of(page, Words("en"), DARK, dataset, dataset.newest_day, "*"), [page], {})
        assert all(
            slide.nothing or slide.figure is not None or slide.lines or slide.shown
            for slide in taken.slides
        )


@pytest.mark.parametrize(
    ("page", "key"),
    [
        ("person", "person"),
        ("roadmap", "person"),
        ("bench", "leaver"),
        ("managers", "grower"),
        ("promotions", "behind"),
    ],
)
def test_for_somebody_who_is_not_here_nobody_else_is_said(page: str, key: str) -> None:
    view = sample_view()
    whole = boards.board(page)(view, {})
    found = boards.board(page)(view, {key: "p-gone"})
    notices = [part for part in (*found.parts, found.nothing) if isinstance(part, Notice)]
    assert "p-gone" in notices[-1].text
    assert notices[-1].text.endswith("nobody else is shown instead. Please choose.")
    before = len(found.cards)
    assert [card.id for card in found.cards] == [card.id for card in whole.cards[:before]]
    assert before < len(whole.cards)
    assert page not in ("person", "roadmap") or before == 0


def test_what_is_chosen_is_taken_and_what_does_not_exist_is_not() -> None:
    view = sample_view()
    one, other = view.ask("people_on")["person"].iloc[[3, 7]]
    of_other = boards.board("person")(view, {"person": other})
    assert {card.asked["person"] for card in of_other.cards if card.drawn != "folded"} == {other}
    assert of_other.first[0].value == other
    assert one not in {card.asked["person"] for card in of_other.cards if card.drawn != "folded"}
    assert {
        card.asked["ladder"] for card in boards.board("coverage")(view, {"ladder": "pmo"}).cards
    } == {"pmo"}


def test_a_page_without_a_board_cannot_be_taken() -> None:
    with pytest.raises(KeyError):
        boards.board("data")


def test_a_scope_is_called_by_the_name_of_who_leads_it() -> None:
    view = sample_view()
    line = view.dataset.ask("scopes", day=view.day).iloc[0]
    assert (view.scope_name, sample_view(scope=line["scope"]).scope_name) == (
        "Whole organisation",
        f"{line['name']}'s line",
    )


def test_cells_are_taken_as_a_reader_sees_them() -> None:
    rows = pd.DataFrame(
        {
            "name": ["<b>Ana</b> & =1"],
            "gap": [Withheld("Fewer than 5 people are rated.")],
            "due_on": [pd.NaT],
        }
    )
    columns = [
        Column("name", lambda row: two_lines(row["name"], "Core")),
        Column("gap", number=True),
        Column("due_on"),
    ]
    view = sample_view()
    goals = Card("person_goals", rows, columns=columns, said="Goals")
    slide = slide_of(view, said(view, goals))
    assert slide.shown is not None
    assert slide.shown.table.rows == (("<b>Ana</b> & =1 · Core", "withheld", "–"),)
    assert slide.withheld == ("Fewer than 5 people are rated.",)


def test_rows_are_bounded_and_how_many_are_left_is_known() -> None:
    rows = pd.DataFrame({"name": [f"n{at}" for at in range(500)], "share_met": [0.5] * 500})
    view = sample_view()
    goals = Card("person_goals", rows, columns=[Column("name")], said="Goals")
    slide = slide_of(view, said(view, goals))
    assert slide.shown is not None
    assert slide.rows is not None
    assert (
        len(slide.shown.table.rows),
        slide.shown.left,
        len(slide.rows.table.rows),
        slide.rows.left,
    ) == (60, 440, 200, 300)
    assert slide.rows.table.rows[0] == ("n0", "50%")


def test_text_that_is_no_html_stays_as_it_is() -> None:
    assert (text("a<br>b &amp; <c>"), text(two_lines("x<y", "z"))) == (
        "a<br>b &amp; <c>",
        "x<y · z",
    )


def test_the_people_of_one_team_are_shown_where_the_address_names_it() -> None:
    view = sample_view()
    asked = {"ladder": "engineer", "competency": "reliability"}
    everyone, ledger = (
        boards.board("coverage")(view, {**asked, **team}).cards[3]
        for team in ({}, {"team": "Ledger"})
    )
    assert set(ledger.rows["team"]) == {"Ledger"}
    assert 0 < len(ledger.rows) < len(everyone.rows)
    assert "Ledger" in ledger.title(view)
    nobody = boards.board("coverage")(view, {"ladder": "engineer", "team": "Nowhere"}).cards[3]
    assert len(nobody.rows) == len(
        boards.board("coverage")(view, {"ladder": "engineer"}).cards[3].rows
    )
