"""The boards of the goals and roadmap pages: the same cards without a page, whatever was chosen."""

from __future__ import annotations

from datetime import date

import pytest

from ladder.cards.goals import board as goals
from ladder.cards.goals.smart import offending, smart_columns
from ladder.cards.roadmap import board as roadmap
from ladder.cards.tables import table
from ladder.cards.view import View
from ladder.datasets.datasets import SAMPLE, open_folder
from ladder.figures.theme import look
from ladder.words import words

DAY = date(2026, 9, 30)


def view(language: str = "en", scope: str = "*", day: date = DAY) -> View:
    return View("goals", words(language), look("light"), open_folder(SAMPLE, DAY), day, scope, None)


@pytest.mark.parametrize(
    ("language", "scope", "day"),
    [("en", "*", DAY), ("zh", "p-011", DAY), ("en", "*", date(2024, 4, 2))],
)
@pytest.mark.parametrize("by", [*goals.BY, "nothing of the kind"])
def test_every_card_has_a_finding_and_every_table_can_be_written(
    language: str, scope: str, day: date, by: str
) -> None:
    here = view(language, scope, day)
    for card in goals.board(here, {"by": by}).cards:
        assert card.title(here)
        assert "{" not in card.title(here)
        if card.columns and not card.rows.empty:
            assert "{" not in table(here, card.shown, card.columns)


def test_a_board_that_nothing_was_chosen_for_is_that_of_the_teams() -> None:
    here = view()
    assert dict(goals.board(here, {}).cards[0].asked) == {"by": "team"}
    ids = [
        [card.id for card in roadmap.board(here, chosen).cards]
        for chosen in ({}, {"span": "nothing", "phase": "nothing"})
    ]
    assert ids == [["goal_attainment_roadmap", "phase_of_ladder"]] * 2


def test_what_is_wrong_with_a_goal_is_escaped_and_quoted() -> None:
    here = view()
    row = {"reason": "vague", "offending": "<b>asap</b>", "title": "x", "name": "y", "team": "z"}
    assert offending(here, row) == "“<b>asap</b>”"
    card = goals.smart(here)
    hostile = card.rows.assign(title="<script>", verdict="broken", reason="vague", offending="<b>")
    written = table(here, hostile.drop_duplicates("goal").head(3), smart_columns(here, hostile))
    assert "<script>" not in written
    assert "&lt;script&gt;" in written
    assert "“&lt;b&gt;”" in written
