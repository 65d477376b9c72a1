"""What the data says of each practice of a ladder."""

import dataclasses

from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import Ladder, Practice
from tests.given import answers, house, ladders

ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2024-01-08",
    "hired_on": "2024-01-08",
}


def practising() -> dict[str, Ladder]:
    found = ladders()
    practices = (
        Practice("train", "build-path", evidence_kind="training"),
        Practice("review", "review", every_months=3),
    )
    return {**found, "craft": dataclasses.replace(found["craft"], practices=practices)}


def test_pieces_of_the_last_twelve_months_count_and_the_newest_is_named_even_if_older() -> None:
    kept = [
        {"person": "ana", "kind": "training", "title": day, "happened_on": day}
        for day in ("2025-09-30", "2025-10-01", "2026-09-30")
    ]
    rows = answers(
        house(practising(), roster=[ANA], evidence=kept),
        "practice_evidence",
        "practice",
        "pieces",
        "newest_on",
        person="ana",
    )
    assert rows == [("train", 2, "2026-09-30"), ("review", None, None)]
    old = answers(
        house(practising(), roster=[ANA], evidence=kept[:1]),
        "practice_evidence",
        "pieces",
        "newest_on",
        person="ana",
    )
    assert old[0] == (0, "2025-09-30")


def test_evidence_of_another_kind_person_or_a_later_day_says_nothing() -> None:
    kept = [
        {"person": "ana", "kind": "talk", "title": "a", "happened_on": "2026-03-02"},
        {"person": "ben", "kind": "training", "title": "b", "happened_on": "2026-03-02"},
        {"person": "ana", "kind": "training", "title": "c", "happened_on": "2026-09-01"},
    ]
    roster = [ANA, {**ANA, "person": "ben"}]
    rows = answers(
        house(practising(), roster=roster, evidence=kept),
        "practice_evidence",
        "pieces",
        "newest_on",
        person="ana",
        day="2026-06-30",
    )
    assert rows == [(0, None), (None, None)]


def test_all_nine_practices_of_the_pmo_ladder_have_a_kind_of_evidence() -> None:
    assert (
        sum(entry.evidence_kind is not None for entry in shipped()["pmo"].practices)
        == len(shipped()["pmo"].practices)
        == 9
    )
