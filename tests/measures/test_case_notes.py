"""What qualifies the verdict that somebody is ready: a rater who rates higher than others, old
scores, a self-image that differs, missing evidence; each in the words of both languages."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.boards import board
from ladder.cards.person.case_notes import notes
from ladder.cards.said import Sharing, said
from ladder.cards.tables import text
from ladder.cards.view import View
from ladder.ladders.ladder import Checkpoint
from ladder.words import words
from tests.exports.taken import sample_view
from tests.given import answers, house, ladders
from tests.sample_warehouse import sample_house

AT_LEVEL = Checkpoint("at-level", "senior", "computed", "source", {"kind": "competency"})
DAY = date(2026, 9, 30)


def rated(person: str, *scores: float, by: str = "manager", on: str = "2026-09-01") -> Any:
    return [
        {"person": person, "competency": axis, "score": score, "by": by, "assessed_on": on}
        for axis, score in zip(("delivery", "design"), scores, strict=True)
    ]


def company(kind: float, *own: dict[str, Any], evidence: Any = ()) -> Any:
    """Two managers of six juniors each, of whom delivery and design 2 are expected, 3 of a senior;
    one manager gives what is expected, the other `kind` more. Ana reports to the kind one."""
    roster = [
        {"person": "kim", "hired_on": "2019-01-07"},
        {"person": "lee", "hired_on": "2019-01-07"},
    ]
    scores: list[dict[str, Any]] = list(own)
    for manager, more in (("kim", kind), ("lee", 0.0)):
        for n in range(1, 6):
            person = f"{manager}{n}"
            roster.append({"person": person, "manager": manager, "ladder": "craft",
                           "level": "junior", "hired_on": "2020-01-06"})  # fmt: skip
            off = 0.1 if n % 2 else -0.1
            scores += rated(person, 2 + more + off, 2 + more - off)
    roster.append({"person": "ana", "manager": "kim", "ladder": "craft", "level": "junior",
                   "hired_on": "2020-01-06"})  # fmt: skip
    return house(ladders([AT_LEVEL]), roster=roster, assessments=scores, evidence=evidence)


COLUMNS = ("person", "rater", "competencies", "reached", "reached_without", "holds")


def test_a_verdict_holds_or_falls_with_the_lenience_of_its_rater_taken_off() -> None:
    holds, falls = rated("ana", 4.5, 4.5), rated("ana", 4.5, 3)
    assert answers(company(0.8, *holds), "case_notes", *COLUMNS) == [("ana", "kim", 2, 2, 2, 1)]
    assert answers(company(0.8, *falls), "case_notes", *COLUMNS) == [("ana", "kim", 2, 2, 1, 0)]


def test_a_rater_who_rates_as_others_do_qualifies_nothing() -> None:
    as_others = company(0.0, *rated("ana", 3, 3))
    assert answers(as_others, "case_notes", *COLUMNS) == [("ana", None, 2, 2, None, None)]


def test_somebody_with_an_open_checkpoint_has_no_verdict_to_qualify() -> None:
    assert answers(company(0.8, *rated("ana", 3, 2)), "case_notes", *COLUMNS) == []


def test_scores_of_oneself_old_scores_and_evidence_are_counted() -> None:
    given = [*rated("ana", 3, 3, on="2025-09-30"), *rated("ana", 4, 3.5, by="self")]
    talk = {"person": "ana", "kind": "talk", "title": "A talk", "happened_on": "2025-10-01"}
    columns = ("oldest_rated_on", "self_above", "self_below", "self_rated", "recent_pieces")
    assert answers(company(0.0, *given, evidence=[talk]), "case_notes", *columns) == [
        ("2025-09-30", 1, 0, 2, 1)
    ]
    aged = {**talk, "happened_on": "2025-09-30"}
    assert answers(company(0.0, *given, evidence=[aged]), "case_notes", "recent_pieces") == [0]


def test_in_the_sample_one_case_holds_at_seven_of_seven_and_one_falls_to_six() -> None:
    told = answers(sample_house(), "case_notes", "name", "reached_without", "competencies", "holds")
    assert told[:2] == [("Kieran Stapleton", 6, 7, 0), ("Caspian Thornbury", 7, 7, 1)]
    assert {each[1] for each in told[2:]} == {None}


ROW: dict[Any, Any] = {
    "manager_name": "Kim Lo",
    "rater_people": 14,
    "lenience": 0.28,
    "low": 0.1,
    "high": 0.45,
    "reached_without": 6,
    "competencies": 7,
    "closest": -0.28,
    "holds": 0,
    "oldest_rated_on": pd.Timestamp("2025-09-30"),
    "self_above": 1,
    "self_below": 2,
    "self_rated": 7,
    "recent_pieces": 0,
}


def test_each_thing_that_qualifies_a_verdict_is_one_sentence() -> None:
    assert notes(words("en"), ROW, DAY) == [
        "Kim Lo rates 0.3 above other managers, more than chance (0.1 to 0.5; 14 people rated). "
        "With that taken off, 6 of 7 are reached, and the furthest is 0.3 short: the verdict does "
        "not hold.",
        "The oldest score that counts is from 30 Sept 2025, more than a year ago.",
        "In one of 7 competencies they rate themselves a step or more above the score that counts.",
        "In 2 of 7 competencies they rate themselves a step or more below the score that counts.",
        "No evidence of the last twelve months is on record.",
    ]
    assert notes(words("zh"), ROW, DAY) == [
        "Kim Lo的评分比其他管理者高0.3，超出偶然（0.1至0.5；评过14人）。扣除之后，7项中6项达标，"
        "差得最多的一项差0.3：判定不成立。",
        "计入的最早评分在2025年9月30日，距今已超过一年。",
        "在7项能力中，有1项的自评比计入的评分高1分以上。",
        "在7项能力中，有2项的自评比计入的评分低1分以上。",
        "最近十二个月没有记录在案的佐证。",
    ]
    plain = {**ROW, "lenience": None, "oldest_rated_on": pd.Timestamp("2026-09-01"),
             "self_above": 0, "self_below": 0, "recent_pieces": 2}  # fmt: skip
    assert notes(words("en"), plain, DAY) == []


def on_page(view: View, page: str, sharing: Sharing | None = None) -> str:
    """Everything that the card says on a page."""
    chosen = {"person": "p-131"} if page == "person" else {}
    cards = [card for card in board(page)(view, chosen).cards if card.measure == "case_notes"]
    told = [said(view, card, sharing or Sharing()) for card in cards]
    cells = [
        text(cell.html)
        for each in told
        if each.table is not None
        for row in each.table.cells()
        for cell in row
    ]
    return "\n".join(
        [*(each.title for each in told), *(line for each in told for line in each.lines), *cells]
    )


def test_the_promotions_page_says_it_and_keeps_it_from_a_room_and_from_a_link() -> None:
    view = dataclasses.replace(sample_view("en"), page="promotions")
    falls = "6 of 7 are reached"
    assert falls in on_page(view, "promotions")
    assert "One verdict of 7 does not hold" in on_page(view, "promotions")
    for shared in (Sharing(withholding=True), Sharing(discreet=True)):
        assert falls not in on_page(view, "promotions", shared)
    watched = dataclasses.replace(view, discreet=True)
    assert falls not in on_page(watched, "promotions")
