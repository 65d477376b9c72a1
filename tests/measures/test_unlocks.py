"""What somebody still needs, whose it is, and when time alone will have met it; leaders' rules
stand in tests/measures/checkpoints."""

from typing import Any

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders

ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2025-10-01",
    "hired_on": "2024-01-08",
    "years_before": 1,
}
TALKS = {
    "kind": "evidence",
    "evidence_kind": "talk",
    "pieces": 2,
    "months": 12,
    "largest_gap_days": 100,
}


def unlocks(
    *rules: dict[str, Any],
    roster: dict[str, Any] = ANA,
    columns: tuple[str, ...] = ("rule", "belongs_to", "earliest_on"),
    **files: Any,
) -> Any:
    checkpoints = [
        Checkpoint(f"c{place}", "senior", "computed", "project", rule)
        for place, rule in enumerate(rules)
    ]
    return answers(
        house(ladders(checkpoints), roster=[roster], **files),
        "unlocks",
        *columns,
        person="ana",
        ladder="craft",
        next_level="senior",
    )


def talk(day: str) -> dict[str, str]:
    return {"person": "ana", "kind": "talk", "title": day, "happened_on": day}


def test_what_is_met_is_left_out() -> None:
    assert unlocks({"kind": "time_in_level", "months": 6}) == []


def test_time_in_level_and_years_name_the_day_on_which_they_are_full() -> None:
    assert unlocks({"kind": "time_in_level", "months": 18}) == [
        ("time_in_level", "time", "2027-04-01")
    ]
    assert unlocks({"kind": "years_experience", "years": 4}) == [
        ("years_experience", "time", "2027-01-08")
    ]


def test_time_whose_beginning_is_not_known_names_no_day() -> None:
    unknown = {**ANA, "level_since": "", "years_before": ""}
    rules = ({"kind": "time_in_level", "months": 60}, {"kind": "years_experience", "years": 9})
    assert unlocks(*rules, roster=unknown) == [
        ("years_experience", "time", None),
        ("time_in_level", "time", "2029-01-08"),  # a first level is held from the hire
    ]


def test_scores_below_are_theirs_and_a_missing_assessment_is_their_managers() -> None:
    low = [
        {
            "person": "ana",
            "competency": "delivery",
            "score": 1,
            "by": "manager",
            "assessed_on": "2026-03-02",
        }
    ]
    assert unlocks({"kind": "competency"}, assessments=low) == [("competency", "theirs", None)]
    assert unlocks({"kind": "competency"}) == [("competency", "manager", None)]


def test_missing_evidence_is_theirs_and_a_missing_word_is_their_managers() -> None:
    assert unlocks(TALKS, {"kind": "attested"}) == [
        ("evidence", "theirs", None),
        ("attested", "manager", None),
    ]


def test_a_pause_that_leaves_the_window_in_time_is_met_by_time_alone() -> None:
    days = ["2020-01-06", "2025-11-03", "2026-07-01", "2026-09-01"]
    assert unlocks(TALKS, evidence=[talk(day) for day in days]) == [
        ("evidence", "time", "2026-11-03")
    ]


def test_a_pause_that_leaves_too_few_behind_it_is_theirs() -> None:
    days = ["2020-01-06", "2025-11-03", "2026-09-01"]
    assert unlocks(TALKS, evidence=[talk(day) for day in days]) == [("evidence", "theirs", None)]


def test_a_pause_that_would_be_followed_by_another_is_theirs() -> None:
    days = [
        "2020-01-06",
        "2026-01-05",
        "2026-07-01",
        "2026-08-03",
    ]  # in January 2027 nothing will have come for five months
    assert unlocks(TALKS, evidence=[talk(day) for day in days]) == [("evidence", "theirs", None)]


def test_theirs_comes_first_then_their_managers_then_time_by_day() -> None:
    rules = (
        {"kind": "time_in_level", "months": 36},
        {"kind": "time_in_level", "months": 18},
        {"kind": "attested"},
        TALKS,
    )
    assert unlocks(*rules, columns=("checkpoint", "belongs_to")) == [
        ("c3", "theirs"),
        ("c2", "manager"),
        ("c1", "time"),
        ("c0", "time"),
    ]


def test_what_the_source_leaves_open_is_nobodys_but_the_companys() -> None:
    catalogue = ladders([Checkpoint("open", "senior", "undefined", "source")])
    asked = {"person": "ana", "ladder": "craft", "next_level": "senior"}
    assert answers(house(catalogue, roster=[ANA]), "unlocks", "rule", "belongs_to", **asked) == [
        (None, "manager")
    ]
