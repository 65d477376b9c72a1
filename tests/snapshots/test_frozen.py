"""What a snapshot of real cards holds: what is drawn, without small groups and names, and nothing
of what lies behind it."""

from __future__ import annotations

import dataclasses
import json
import pathlib
from datetime import UTC, date, datetime, timedelta

import pytest
from markupsafe import escape

from ladder.cards.card import Card
from ladder.cards.coverage.board import board
from ladder.cards.page import Page, row
from ladder.cards.tables import Column
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.snapshots.freeze import Choice, Frozen, freeze
from ladder.snapshots.record import Snapshot, to_bytes
from ladder.words import Words

EN = Words("en")
SMALL, GIVES_BACK, OWN = (
    str(escape(EN.say(f"withheld.{why}"))) for why in ("small", "subtraction", "individual")
)


@pytest.fixture(scope="module")
def view(kept: pathlib.Path) -> View:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30), kept)
    return View("coverage", EN, LIGHT, sample, date(2026, 9, 30), "*", date(2026, 6, 30))


def cards(view: View) -> Page:
    return board(view, {"ladder": "engineer"})


def team_table(view: View) -> Page:
    """The teams by competency as a table, one column of which is written from a value that may be
    withheld."""
    rows = view.ask("coverage_by_team", ladder="engineer")
    share = Column("share_met", lambda row: view.words.percent(row["share_met"]), number=True)
    table = Card(
        "coverage_by_team",
        rows,
        columns=[Column("team"), Column("competency"), Column("rated", number=True), share],
        asked={"ladder": "engineer"},
    )
    return Page("A title", (row(table),))


def on_disk(view: View, frozen: Frozen) -> str:
    """All that would be on the disk."""
    return to_bytes(
        Snapshot(
            view.page,
            frozen.title,
            "en",
            "2026-09-30",
            frozen.scope,
            "Rosa",
            "0",
            "folder",
            datetime.now(UTC),
            datetime.now(UTC) + timedelta(1),
            True,
            True,
            frozen.cards,
            frozen.told,
        )
    ).decode()


def test_nothing_of_a_person_that_is_not_drawn_is_kept(view: View) -> None:
    people = view.ask("people_on")
    said = on_disk(view, freeze(view, "A title", cards, Choice(withholding=False, discreet=False)))
    drawn = view.ask("competency_people", ladder="engineer")
    name = str(drawn["name"].iloc[0])
    assert name in said
    assert [email for email in people["email"].dropna() if email in said] == []
    assert [id for id in people["person"] if id in said] == []
    assert [place for place in people["location"].dropna().unique() if place in said] == []
    assert "select" not in said.lower()


def test_withheld_values_are_not_in_the_file_and_their_cells_say_why(view: View) -> None:
    (card,) = freeze(view, "A title", team_table, Choice()).cards
    by_cell = {(row[0], row[1]): (row[2], row[3]) for row in card.cells}
    rows = view.ask("coverage_by_team", ladder="engineer")
    small = rows[(rows["rated"] > 0) & (rows["rated"] < 5)]
    assert {
        by_cell[str(row["team"]), str(row["competency"])][1] for row in small.to_dict("records")
    } == {f'<span class="quiet">{SMALL}</span>'}
    assert any(GIVES_BACK in share for _, share in by_cell.values())
    assert card.head[0] == ("Team", False)


def test_with_withheld_cells_the_title_is_the_measure_s_name_and_a_figure_without_a_redraw_is_left_out(
    view: View,
) -> None:
    def without(view: View) -> Page:
        whole = [dataclasses.replace(card, redraw=None) for card in cards(view).cards]
        return Page("A title", tuple(map(row, whole)))

    teams = freeze(view, "A title", without, Choice()).cards[2]
    assert teams.title == EN.say("measures.coverage_by_team.title")
    assert teams.figures == {}
    assert EN.say("withheld.figure") in teams.notes


def test_a_figure_is_drawn_anew_without_the_withheld_cells_for_light_and_dark(view: View) -> None:
    teams = freeze(view, "A title", cards, Choice()).cards[2]
    assert set(teams.figures) == {"light", "dark"}
    whole = freeze(view, "A title", cards, Choice(withholding=False)).cards[2]
    rows = view.ask("coverage_by_team", ladder="engineer")
    few = rows[(rows["rated"] > 0) & (rows["rated"] < 5)].iloc[0]
    said = f'"{few["holders"]}/{few["rated"]}"'
    assert said in whole.figures["light"]
    assert said not in teams.figures["light"]
    assert EN.say("withheld.not_rated") in teams.figures["light"]


def test_scores_of_single_people_go_with_the_small_groups_and_with_the_names(view: View) -> None:
    for choice in (Choice(), Choice(withholding=False), Choice(discreet=False)):
        people = freeze(view, "A title", cards, choice).cards[3]
        assert {row[3] for row in people.cells} == {f'<span class="quiet">{OWN}</span>'}
    open_ = freeze(view, "A title", cards, Choice(withholding=False, discreet=False))
    assert open_.individual
    assert {row[3] for row in open_.cards[3].cells} <= {
        "–",
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "1.5",
        "2.5",
        "3.5",
        "4.5",
    }


def test_discreet_leaves_no_name_anywhere(view: View) -> None:
    names = set(view.ask("people_known")["name"])
    frozen = freeze(view, "Of Ingrid Halvorsen", cards, Choice())
    said = on_disk(view, frozen)
    assert [name for name in names if name in said or json.dumps(name)[1:-1] in said] == []
    assert (frozen.people, frozen.title) == (0, "Of I. H.")


def test_the_sheet_counts_people_the_smallest_group_and_what_is_withheld(view: View) -> None:
    frozen = freeze(view, "A title", cards, Choice(discreet=False))
    assert frozen.people == view.ask("competency_people", ladder="engineer")["person"].nunique()
    assert frozen.smallest is not None
    assert frozen.smallest >= 5
    assert frozen.withheld > 0
    assert not frozen.individual


def test_a_second_link_withholds_what_the_first_withholds_and_says_what_it_showed(
    view: View,
) -> None:
    first = freeze(view, "A title", team_table, Choice())
    again = freeze(view, "A title", team_table, Choice(), [first.told])
    assert [row[3] for row in again.cards[0].cells] == [row[3] for row in first.cards[0].cells]
    assert again.already == 0
    careless = freeze(view, "A title", team_table, Choice(withholding=False))
    assert freeze(view, "A title", team_table, Choice(), [careless.told]).already > 0


def test_a_group_that_differs_by_one_from_an_open_link_is_withheld(view: View) -> None:
    first = freeze(view, "A title", team_table, Choice())
    others = {mark: tuple(size + 1 for size in sizes) for mark, sizes in first.told.items()}
    assert all(
        GIVES_BACK in row[3] or SMALL in row[3] or row[2] == "0"
        for row in freeze(view, "", team_table, Choice(), [others]).cards[0].cells
    )


def test_a_row_that_cannot_be_told_apart_is_withheld(view: View) -> None:
    def by_team(view: View) -> Page:
        rows = view.ask("coverage_by_team", ladder="engineer")
        teams = rows.groupby("team", as_index=False)[["rated", "holders"]].sum()
        table = Card(
            "coverage_by_team",
            rows,
            columns=[Column("team"), Column("holders", number=True)],
            table=teams,
            asked={"ladder": "engineer"},
        )
        return Page("A title", (row(table),))

    (card,) = freeze(view, "A title", by_team, Choice()).cards
    assert {row[1] for row in card.cells} == {f'<span class="quiet">{GIVES_BACK}</span>'}
