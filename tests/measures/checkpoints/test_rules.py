"""Each rule kind against given rows, its edges among them."""

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders
from tests.measures.checkpoints.asking import ANA, piece, score, verdict

# competency: everything the next level expects
# ---------------------------------------------------------------------

COMPETENCY = {"kind": "competency"}


def test_competency_is_met_since_the_last_expectation_was_reached_and_kept() -> None:
    scores = [
        score("delivery", 3, "2025-06-16"),
        score("design", 3, "2026-01-15"),
        score("delivery", 4, "2026-01-15"),
    ]
    assert verdict(COMPETENCY, assessments=scores) == [(2, 2, "met", "2026-01-15")]
    assert verdict(COMPETENCY, assessments=[*scores, score("design", 5, "2026-07-15")]) == [
        (2, 2, "met", "2026-01-15")
    ]


def test_competency_is_lost_and_regained_from_the_day_it_is_regained() -> None:
    scores = [
        score("delivery", 3, "2025-06-16"),
        score("design", 3, "2025-06-16"),
        score("design", 2, "2026-01-15"),
        score("design", 3, "2026-07-15"),
    ]
    assert verdict(COMPETENCY, assessments=scores, day="2026-03-31") == [(1, 2, "not_met", None)]
    assert verdict(COMPETENCY, assessments=scores) == [(2, 2, "met", "2026-07-15")]


def test_competency_below_anywhere_is_not_met_even_if_another_is_unrated() -> None:
    assert verdict(COMPETENCY, assessments=[score("delivery", 2.5, "2026-01-15")]) == [
        (0, 2, "not_met", None)
    ]


def test_competency_unrated_cannot_tell() -> None:
    assert verdict(COMPETENCY, assessments=[score("delivery", 3, "2026-01-15")]) == [
        (1, 2, "cannot_tell", None)
    ]
    assert verdict(COMPETENCY) == [(0, 2, "cannot_tell", None)]


# time_in_level: months at the level held now
# ------------------------------------------------------------------------

EIGHTEEN = {"kind": "time_in_level", "months": 18}


def test_time_in_level_is_met_on_the_very_day_the_months_are_full() -> None:
    assert verdict(EIGHTEEN, day="2026-09-29") == [(17, 18, "not_met", "2025-03-31")]
    assert verdict(EIGHTEEN, day="2026-09-30") == [(18, 18, "met", "2026-09-30")]


def test_a_first_level_is_held_since_the_hire_where_no_day_is_given() -> None:
    assert verdict(EIGHTEEN, roster=[{**ANA, "level_since": ""}]) == [(32, 18, "met", "2025-07-08")]


def test_time_in_level_unknown_cannot_tell() -> None:
    assert verdict(EIGHTEEN, roster=[{**ANA, "level_since": "", "hired_on": ""}]) == [
        (None, 18, "cannot_tell", None)
    ]


def test_a_lateral_move_does_not_reset_time_in_level() -> None:
    stretches = [
        {
            "person": "ana",
            "starts_on": "2024-01-08",
            "ends_on": "2025-12-31",
            "team": "Core",
            "ladder": "craft",
            "level": "junior",
        },
        {
            "person": "ana",
            "starts_on": "2026-01-01",
            "team": "Edge",
            "ladder": "craft",
            "level": "junior",
        },
    ]
    rows = verdict(
        EIGHTEEN, roster=[{"person": "ana", "hired_on": "2024-01-08"}], history=stretches
    )
    assert rows == [(32, 18, "met", "2025-07-08")]


# years_experience: before and since
# --------------------------------------------------------------------------------

FOUR_YEARS = {"kind": "years_experience", "years": 4}


def test_years_before_and_years_here_add_up() -> None:
    rows = verdict(FOUR_YEARS, roster=[{**ANA, "hired_on": "2024-09-30", "years_before": 2}])
    assert [(round(have, 2), state, since) for have, _, state, since in rows] == [
        (4.0, "not_met", None)
    ]  # 730 days are not quite two years
    assert verdict(
        FOUR_YEARS,
        roster=[{**ANA, "hired_on": "2024-09-29", "years_before": 2}],
        columns=("state", "since"),
    ) == [("met", "2026-09-30")]


def test_unknown_years_before_cannot_tell_unless_the_years_here_are_enough() -> None:
    assert verdict(FOUR_YEARS) == [(None, 4, "cannot_tell", None)]
    assert verdict(FOUR_YEARS, roster=[{**ANA, "hired_on": "2020-01-06"}], columns=("state",)) == [
        "met"
    ]


# attested: somebody's word
# ------------------------------------------------------------------------------------------


def test_attested_is_met_by_an_attestation_that_names_the_checkpoint_and_else_cannot_tell() -> None:
    word = [piece("2026-02-02", "attestation", checkpoint="asked")]
    assert verdict({"kind": "attested"}, evidence=word) == [(1, 1, "met", "2026-02-02")]
    assert verdict({"kind": "attested"}, evidence=word, day="2026-02-01") == [
        (0, 1, "cannot_tell", None)
    ]
    assert verdict({"kind": "attested"}, evidence=[piece("2026-02-02", "attestation")]) == [
        (0, 1, "cannot_tell", None)
    ]


# undefined and the people it is asked of
# ------------------------------------------------------------------------------


def test_what_the_source_leaves_open_is_never_met() -> None:
    catalogue = ladders([Checkpoint("open", "senior", "undefined", "source")])
    assert answers(house(catalogue, roster=[ANA]), "person_checkpoints", "state", person="ana") == [
        "cannot_tell"
    ]


def test_only_people_one_step_below_are_asked() -> None:
    catalogue = ladders([Checkpoint("time", "senior", "computed", "project", EIGHTEEN)])
    roster = [ANA, {"person": "ben", "ladder": "craft", "level": "senior"}, {"person": "cyd"}]
    assert answers(
        house(catalogue, roster=roster), "checklist", "person", "checkpoint", "state"
    ) == [("ana", "time", "met")]
