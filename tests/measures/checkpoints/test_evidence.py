"""Evidence: so many pieces of a kind in a rolling window, with no longer pause than allowed."""

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders
from tests.measures.checkpoints.asking import ANA, piece, verdict

TWO_IN_A_YEAR = {"kind": "evidence", "evidence_kind": "talk", "pieces": 2, "months": 12}
OLD = piece("2020-02-03", "training")  # the record reaches far back


def test_evidence_counts_a_kind_inside_the_window_only() -> None:
    pieces = [OLD, piece("2025-09-30"), piece("2026-03-02"), piece("2026-04-01", "publication")]
    assert verdict(TWO_IN_A_YEAR, evidence=pieces, day="2026-09-29") == [
        (2, 2, "met", "2026-03-02")
    ]
    assert verdict(TWO_IN_A_YEAR, evidence=pieces, day="2026-09-30") == [(1, 2, "not_met", None)]


def test_evidence_is_met_since_the_count_was_reached_not_since_the_last_piece() -> None:
    pieces = [
        OLD,
        *(piece(day) for day in ("2026-01-15", "2026-02-16", "2026-03-16", "2026-04-15")),
    ]
    assert verdict(TWO_IN_A_YEAR, evidence=pieces) == [(4, 2, "met", "2026-02-16")]


def test_a_record_that_begins_inside_the_window_cannot_tell() -> None:
    assert verdict(TWO_IN_A_YEAR, evidence=[piece("2026-03-02")]) == [(1, 2, "cannot_tell", None)]
    assert verdict(TWO_IN_A_YEAR) == [(0, 2, "cannot_tell", None)]


def test_a_pause_longer_than_allowed_breaks_regularity_until_it_leaves_the_window() -> None:
    regular = {**TWO_IN_A_YEAR, "largest_gap_days": 100}
    pieces = [
        OLD,
        *(piece(day) for day in ("2025-10-01", "2026-04-01", "2026-07-01", "2026-09-15")),
    ]
    assert verdict(regular, evidence=pieces) == [(4, 2, "not_met", None)]
    assert verdict(regular, evidence=pieces, day="2026-10-01") == [(3, 2, "met", "2026-10-01")]
    assert verdict(regular, evidence=pieces, day="2026-12-31", columns=("state",)) == [
        "not_met"
    ]  # nothing for 107 days


def test_evidence_for_another_checkpoint_does_not_count_here() -> None:
    catalogue_wide = [OLD, piece("2026-01-15", checkpoint="asked"), piece("2026-02-16")]
    assert verdict(TWO_IN_A_YEAR, evidence=catalogue_wide, columns=("have",)) == [2]


def test_a_piece_of_the_29th_of_february_counts_until_the_28th_a_year_later() -> None:
    pieces = [OLD, piece("2024-02-29"), piece("2024-06-03")]
    since = [{**ANA, "level_since": "2024-01-08"}]
    found = {
        day: verdict(
            TWO_IN_A_YEAR, roster=since, evidence=pieces, day=day, columns=("have", "state")
        )
        for day in ("2024-02-28", "2024-06-03", "2025-02-27", "2025-02-28")
    }
    assert found == {
        "2024-02-28": [(0, "not_met")],
        "2024-06-03": [(2, "met")],
        "2025-02-27": [(2, "met")],
        "2025-02-28": [(1, "not_met")],
    }


def test_the_rows_behind_a_verdict_are_the_pieces_that_it_counted() -> None:
    """A piece of another kind, for another checkpoint, outside the window or to come is neither
    counted nor shown."""
    catalogue = ladders(
        [
            Checkpoint(
                name, "senior", "computed", "project", {**TWO_IN_A_YEAR, "evidence_kind": kind}
            )
            for name, kind in (("asked", "talk"), ("other", "training"))
        ]
    )
    pieces = [
        OLD,
        piece("2025-09-30"),
        piece("2026-01-15"),
        piece("2026-02-16", checkpoint="asked"),
        piece("2026-03-16", checkpoint="other"),
        piece("2026-10-01"),
    ]
    company = house(catalogue, roster=[ANA], evidence=pieces)
    asked = {"person": "ana", "ladder": "craft", "next_level": "senior"}
    facts = answers(company, "checkpoint_rows", "checkpoint", "fact", "happened_on", **asked)
    shown = sorted(on for name, fact, on in facts if (name, fact) == ("asked", "evidence"))
    assert shown == ["2026-01-15", "2026-02-16"]
    have = dict(answers(company, "person_checkpoints", "checkpoint", "have", person="ana"))
    assert have["asked"] == 2
