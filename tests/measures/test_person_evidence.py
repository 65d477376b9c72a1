"""The evidence of one person, newest first, and what of it is recent."""

from tests.given import answers, house


def test_a_piece_is_recent_for_six_months_and_later_ones_are_not_known_yet() -> None:
    roster = [
        {"person": "ana", "hired_on": "2020-01-06"},
        {"person": "ben", "hired_on": "2020-01-06"},
    ]
    pieces = [
        ("ana", "2026-03-30"),
        ("ana", "2026-04-01"),
        ("ana", "2026-10-01"),
        ("ben", "2026-09-01"),
    ]
    evidence = [
        {"person": person, "kind": "talk", "title": f"Talk of {day}", "happened_on": day}
        for person, day in pieces
    ]
    rows = answers(
        house(roster=roster, evidence=evidence),
        "person_evidence",
        "happened_on",
        "is_recent",
        person="ana",
    )
    assert rows == [("2026-04-01", 1), ("2026-03-30", 0)]
