"""Beside a rate stand its interval where few are counted, a year at its pace, and the rolling twelve
months."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from datetime import date

import pytest

from ladder.cards import boards
from ladder.cards.said import said
from ladder.cards.view import view_of
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import Words
from tests.exports.taken import sample_view
from tests.pages_opened import folder


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


@pytest.mark.parametrize(
    ("language", "attrition", "balance"),
    [
        (
            "en",
            "15% left: one person, 1 Oct 2025 to 30 Sept 2026",
            "From one roster, of 30 Sept 2026: it lists who left since 15 Mar 2025. Whoever left and"
            " is not listed is not counted, and where people stood before is not known.",
        ),
        (
            "zh",
            "2025年10月1日至2026年9月30日，离职1人，离职率15%",
            "仅据2026年9月30日的一份花名册：它列出自2025年3月15日起离职的人。"
            "离职而未列出的人没有计入，此前谁在什么位置也不得而知。",
        ),
    ],
)
def test_one_roster_with_those_who_left_tells_who_left_in_a_year_and_on_what_it_rests(
    tmp_path: pathlib.Path, language: str, attrition: str, balance: str
) -> None:
    people = [{"person": f"p{n}", "name": f"P {n}", "hired_on": "2020-01-06"} for n in range(8)]
    people[0]["left_on"], people[1]["left_on"] = "2025-03-15", "2026-02-28"
    told = cards_of(tmp_path / "told", people, language)
    assert told["attrition"] == attrition
    assert told["movement_balance"] == balance
    assert "internal_promotion_rate" not in told  # where people stood before is not known
    goals = {"goals": [{"goal": "g", "title": "Ship it", "person": "p2"}]}  # of a later day
    later = cards_of(tmp_path / "later", people, language, **goals)
    assert later.keys() == told.keys()
    silent = [{key: each[key] for key in ("person", "name", "hired_on")} for each in people]
    assert cards_of(tmp_path / "silent", silent, language) == {}


def cards_of(
    place: pathlib.Path,
    roster: list[dict[str, str]],
    language: str,
    **more: list[dict[str, str]],
) -> dict[str, str]:
    """Of one roster the title of attrition, and the last line of the other cards of the year."""
    files = {"roster_2026-09-30": roster, **more}
    dataset = datasets.read_folder(folder(place, files), date(2026, 11, 28))
    view = view_of("structure", Words(language), LIGHT, dataset, dataset.newest_day, "*")
    found = {
        card.measure: card
        for card in boards.board("structure")(view, {"window": "year"}).cards
        if card.measure in ("attrition", "movement_balance", "internal_promotion_rate")
        and len(card.rows)
    }
    return {
        name: said(view, card).title if name == "attrition" else list(card.lines)[-1]
        for name, card in found.items()
    }
