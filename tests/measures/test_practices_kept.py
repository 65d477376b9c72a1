"""How many people of a ladder keep up each of its practices."""

from __future__ import annotations

import dataclasses

from ladder.ladders.ladder import Ladder, Practice
from tests.given import answers, house, ladders

CRAFT = [{"person": person, "ladder": "craft", "level": "junior"} for person in ("ana", "ben")]
COLUMNS = ("practice", "people", "keep_up", "pieces", "newest_on")


def practising() -> dict[str, Ladder]:
    found = ladders()
    practices = (
        Practice("train", "build-path", evidence_kind="training"),
        Practice("review", "review", every_months=3),
    )
    return {**found, "craft": dataclasses.replace(found["craft"], practices=practices)}


def piece(person: str, day: str, kind: str = "training") -> dict[str, str]:
    return {"person": person, "kind": kind, "title": f"{person} {day}", "happened_on": day}


def test_whoever_has_a_piece_of_the_last_twelve_months_keeps_it_up() -> None:
    kept = [piece("ana", "2025-10-01"), piece("ana", "2026-09-30"), piece("ben", "2025-09-30")]
    rows = answers(
        house(practising(), roster=CRAFT, evidence=kept), "practices_kept", *COLUMNS, ladder="craft"
    )
    assert rows == [("train", 2, 1, 2, "2026-09-30"), ("review", 2, None, None, None)]


def test_only_people_of_the_ladder_and_the_scope_and_pieces_up_to_the_day_count() -> None:
    roster = [
        {"person": "lea", "ladder": "lead", "level": "lead"},
        {**CRAFT[0], "manager": "lea"},
        CRAFT[1],
    ]
    kept = [
        piece("lea", "2026-06-01"),
        piece("ben", "2026-06-01"),
        piece("ana", "2026-10-01"),
        piece("ana", "2026-06-01", "talk"),
    ]
    rows = answers(
        house(practising(), roster=roster, evidence=kept),
        "practices_kept",
        *COLUMNS,
        ladder="craft",
        scope="lea",
    )
    assert rows[0] == ("train", 1, 0, 0, None)


def test_a_ladder_that_nobody_here_stands_on_still_lists_its_practices() -> None:
    rows = answers(
        house(practising(), roster=[{"person": "lea", "ladder": "lead", "level": "lead"}]),
        "practices_kept",
        *COLUMNS,
        ladder="craft",
    )
    assert rows == [("train", 0, 0, 0, None), ("review", 0, None, None, None)]
