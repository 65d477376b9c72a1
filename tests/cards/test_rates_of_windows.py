"""Beside a rate stand its interval where few are counted, a year at its pace, and the rolling twelve
months."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards import boards
from ladder.cards.said import said
from tests.exports.taken import sample_view


def lines_of(measure: str, scope: str, chosen: Mapping[str, str]) -> tuple[str, ...]:
    view = sample_view("en", scope)
    cards = boards.board("structure")(view, chosen).cards
    return next(said(view, card).lines for card in cards if card.measure == measure)


def test_a_quarter_of_a_small_line_says_its_interval_a_year_at_its_pace_and_twelve_months() -> None:
    assert lines_of("attrition", "p-011", {"window": "quarter"})[1:] == (
        "Between 0% and 23% with 90 % certainty (Wilson), counted of 9 people.",
        "A year at this pace would be 0%; the window has 92 days.",
        "Rolling twelve months, from 1 Oct 2025 on: 33%.",
    )


def test_a_year_of_many_people_says_its_rate_alone() -> None:
    assert len(lines_of("attrition", "*", {"window": "year"})) == 1


def test_retention_of_few_people_has_an_interval() -> None:
    assert lines_of("retention", "p-011", {"window": "quarter"})[1:] == (
        "Between 77% and 100% with 90 % certainty (Wilson), counted of 9 people.",
    )
