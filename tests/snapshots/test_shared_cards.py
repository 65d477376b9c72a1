"""Cards that leave the app as a deck or document: a withheld cell holds why, whoever writes it."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from ladder.cards.coverage.board import board
from ladder.cards.shared.shared_cards import shared_cards
from ladder.cards.tables import cell
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.privacy.withheld import Withheld
from ladder.words import Words

EN = Words("en")


@pytest.fixture(scope="module")
def view(kept: pathlib.Path) -> View:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30), kept)
    return View("coverage", EN, LIGHT, sample, date(2026, 9, 30), "*", date(2026, 6, 30))


def test_small_teams_are_marked_with_their_reason_and_other_cells_stay(view: View) -> None:
    whole = board(view, {"ladder": "engineer"})[2]
    (teams,) = shared_cards(view, [whole])
    small = (whole.rows["rated"] > 0) & (whole.rows["rated"] < 5)
    assert set(teams.rows[small]["share_met"]) == {Withheld(EN.say("withheld.small"))}
    open_ = ~teams.rows["share_met"].map(lambda value: isinstance(value, Withheld))
    assert list(teams.rows[open_]["holders"]) == list(whole.rows[open_]["holders"])
    assert teams.title(view) == EN.say("measures.coverage_by_team.title")
    assert teams.figure is not None


def test_a_column_says_why_where_it_would_be_written_from_a_withheld_cell(view: View) -> None:
    (people,) = shared_cards(view, [board(view, {"ladder": "engineer"})[3]])
    row = people.rows.to_dict("records")[0]
    said = {column.key: str(cell(view, column, row)) for column in people.columns}
    assert (said["score"], said["gap"]) == ("withheld: one person&#39;s own",) * 2
    assert str(row["name"]) in said["name"]


def test_a_card_without_sensitive_cells_stays_as_it_is(view: View) -> None:
    whole = board(view, {"ladder": "engineer"})[0]
    assert shared_cards(view, [whole])[0] is whole
