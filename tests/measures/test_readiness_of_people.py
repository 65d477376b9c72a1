"""How near people are to their next levels: every verdict, its rows, and the standing that follows
from all of them."""

from dataclasses import replace
from datetime import date

from ladder.ladders.ladder import Checkpoint
from tests.given import Rows, answers, house, ladders

TIME = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
SKILL = Checkpoint("skill", "senior", "computed", "project", {"kind": "competency"})
TALK = Checkpoint(
    "talk",
    "senior",
    "counted",
    "project",
    {"kind": "evidence", "evidence_kind": "talk", "pieces": 1, "months": 12},
)
WORD = Checkpoint("word", "senior", "attested", "project", {"kind": "attested"})
YEARS = Checkpoint(
    "years", "senior", "computed", "project", {"kind": "years_experience", "years": 2}
)
OPEN = Checkpoint("open", "senior", "undefined", "source")
ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2025-03-31",
    "hired_on": "2025-03-31",
    "team": "Core",
}
NEW = {"level_since": "2026-09-01"}


def scores(person: str, value: int = 3) -> Rows:
    return [
        {
            "person": person,
            "competency": axis,
            "score": value,
            "by": "manager",
            "assessed_on": "2026-02-16",
        }
        for axis in ("delivery", "design")
    ]


def standing(
    *checkpoints: Checkpoint, assessments: Rows = (), level_since: str = "2025-03-31"
) -> list[object]:
    company = house(
        ladders(checkpoints), roster=[{**ANA, "level_since": level_since}], assessments=assessments
    )
    return answers(company, "readiness", "standing", "met", "not_met", "cannot_tell", "ready_since")


def test_all_met_is_ready_since_the_last_of_them_was_met() -> None:
    assert standing(TIME, SKILL, assessments=scores("ana")) == [("ready", 2, 0, 0, "2026-03-31")]


def test_one_open_of_several_is_close_whether_failed_or_untold() -> None:
    assert standing(TIME, SKILL, assessments=scores("ana", 1)) == [("close", 1, 1, 0, None)]
    assert standing(TIME, SKILL, assessments=scores("ana")[:1]) == [("close", 1, 0, 1, None)]


def test_more_open_is_further_and_if_none_of_them_has_failed_it_is_unknown() -> None:
    assert standing(TIME, SKILL, WORD, assessments=scores("ana", 1)) == [("further", 1, 1, 1, None)]
    assert standing(TIME, SKILL, WORD, assessments=scores("ana")[:1]) == [
        ("unknown", 1, 0, 2, None)
    ]


def test_a_single_checkpoint_that_is_open_is_never_close() -> None:
    assert standing(OPEN, assessments=scores("ana")) == [("unknown", 0, 0, 1, None)]
    assert standing(TIME, assessments=scores("ana"), level_since="2026-09-01") == [
        ("further", 0, 1, 0, None)
    ]


def test_a_next_level_without_checkpoints_is_not_asked_about_and_nobody_counts_as_ready() -> None:
    assert standing() == []
    company = house(ladders(), roster=[ANA])
    assert answers(company, "ready_now", "value", "whole") == [(0, 0)]


def test_ready_now_counts_people_once_though_two_levels_are_within_reach() -> None:
    catalogue = ladders(
        [TIME],
        [
            Checkpoint(
                "lead-time", "lead", "computed", "project", {"kind": "time_in_level", "months": 12}
            )
        ],
    )
    junior, *others = catalogue["craft"].levels
    forked = replace(
        catalogue["craft"],
        levels=(replace(junior, next=(("craft", "senior"), ("lead", "lead"))), *others),
    )
    rated = [
        {**score, "competency": axis}
        for person in ("ana", "ben")
        for score, axis in zip(scores(person), ("design", "coaching"), strict=True)
    ]
    company = house(
        {**catalogue, "craft": forked},
        roster=[ANA, {**ANA, "person": "ben", **NEW}, {"person": "cyd"}],
        assessments=rated,
    )
    assert answers(company, "readiness", "person", "ladder", "level", "standing") == [
        ("ana", "craft", "senior", "ready"),
        ("ben", "craft", "senior", "further"),
        ("ana", "lead", "lead", "ready"),
        ("ben", "lead", "lead", "further"),
    ]
    assert answers(company, "ready_now", "value", "part", "whole") == [(1, 1, 2)]
    assert answers(company, "next_levels_of", "ladder", "level", person="ana") == [
        ("craft", "senior"),
        ("lead", "lead"),
    ]


def test_ready_now_of_earlier_quarters_is_the_same_question_of_those_days() -> None:
    history = [{"person": "ana", "starts_on": "2025-03-31", "ladder": "craft", "level": "junior"}]
    rated = [{**score, "assessed_on": "2025-12-01"} for score in scores("ana")]
    company = house(ladders([TIME]), roster=[ANA], history=history, assessments=rated)
    rows = answers(company, "ready_now", "day", "value", "whole", since="2025-12-31")
    assert rows == [
        ("2025-12-31", 0, 1),
        ("2026-03-31", 1, 1),
        ("2026-06-30", 1, 1),
        ("2026-09-30", 1, 1),
    ]


def test_the_checklist_names_every_checkpoint_of_everyone_in_order() -> None:
    company = house(
        ladders([SKILL, TIME]),
        roster=[ANA, {**ANA, "person": "ben", "team": "", "manager": "ana", **NEW}],
    )
    rows = answers(
        company,
        "checklist",
        "person",
        "team",
        "reports_to",
        "level_now",
        "level",
        "checkpoint",
        "state",
    )
    assert rows == [
        ("ana", "Core", None, "junior", "senior", "skill", "cannot_tell"),
        ("ana", "Core", None, "junior", "senior", "time", "met"),
        ("ben", None, "ana", "junior", "senior", "skill", "cannot_tell"),
        ("ben", None, "ana", "junior", "senior", "time", "not_met"),
    ]
    assert answers(company, "checklist", "person", scope="ben") == ["ben", "ben"]


def test_the_rows_behind_the_verdicts_are_scores_pieces_and_the_days_time_is_counted_from() -> None:
    pieces = [
        {"person": "ana", "kind": "talk", "title": "A talk", "happened_on": "2026-05-05"},
        {"person": "ana", "kind": "talk", "title": "An old talk", "happened_on": "2024-05-05"},
        {
            "person": "ana",
            "kind": "attestation",
            "title": "A word",
            "checkpoint": "word",
            "happened_on": "2026-06-06",
        },
    ]
    company = house(
        ladders([SKILL, TALK, WORD, TIME, YEARS, OPEN]),
        roster=[ANA],
        evidence=pieces,
        assessments=scores("ana")[:1],
    )
    rows = answers(
        company,
        "checkpoint_rows",
        "checkpoint",
        "fact",
        "subject",
        "value",
        "asked",
        "happened_on",
        person="ana",
        ladder="craft",
        next_level="senior",
    )
    assert rows == [
        ("skill", "competency", "delivery", 3, 3, "2026-02-16"),
        ("skill", "competency", "design", None, 3, None),
        ("talk", "evidence", "A talk", 1, None, "2026-05-05"),
        ("word", "evidence", "A word", 1, 1, "2026-06-06"),
        ("time", "level_since", None, None, 12, "2025-03-31"),
        ("years", "hired_on", None, None, None, "2025-03-31"),
        ("years", "years_before", None, None, 2, None),
    ]


def test_the_rows_of_a_grower_are_the_people_grown() -> None:
    grow = Checkpoint(
        "grown",
        "head",
        "computed",
        "project",
        {"kind": "reports_promoted", "reports": 1, "days_managed": 90},
    )
    history = [
        {"person": "lea", "starts_on": "2024-01-01", "ladder": "lead", "level": "lead"},
        {
            "person": "ana",
            "starts_on": "2024-01-01",
            "ends_on": "2024-12-31",
            "manager": "lea",
            "ladder": "craft",
            "level": "junior",
        },
        {
            "person": "ana",
            "starts_on": "2025-01-01",
            "manager": "lea",
            "ladder": "craft",
            "level": "senior",
        },
    ]
    company = house(
        ladders(lead_checkpoints=[grow]),
        roster=[{"person": "lea"}, {"person": "ana"}],
        history=history,
    )
    days = (date(2026, 9, 30) - date(2024, 1, 1)).days + 1
    rows = answers(
        company,
        "checkpoint_rows",
        "fact",
        "subject",
        "value",
        "asked",
        "happened_on",
        person="lea",
        ladder="lead",
        next_level="head",
    )
    assert rows == [("report", "Ana", days, 90, "2025-01-01")]


def test_where_of_nobody_it_can_be_told_the_number_of_people_ready_is_unknown_and_not_nothing() -> (
    None
):
    def asked(
        *checkpoints: Checkpoint, assessments: Rows = (), **place: str
    ) -> tuple[float | None, float, float]:
        company = house(ladders(checkpoints), roster=[{**ANA, **place}], assessments=assessments)
        return tuple(answers(company, "ready_now", "value", "whole", "undecided")[0])

    assert asked(TIME, OPEN, assessments=scores("ana")) == (None, 1, 1)
    assert asked(TIME, SKILL) == (None, 1, 1)
    assert asked(TIME, ladder="", level="") == (None, 0, 0)
    assert asked(TIME, SKILL, assessments=scores("ana", 1)) == (0, 1, 0)
    assert asked(TIME, SKILL, assessments=scores("ana")) == (1, 1, 0)
