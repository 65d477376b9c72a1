"""Benches: who could take over a role, how deep that is when everybody is counted once, and what
breaks if one person leaves."""

from __future__ import annotations

from typing import Any

from ladder.ladders.ladder import Checkpoint
from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house, ladders

TIME = Checkpoint("time", "lead", "computed", "project", {"kind": "time_in_level", "months": 12})
SKILL = Checkpoint("skill", "lead", "computed", "project", {"kind": "competency"})
ROOT = {"person": "ada", "ladder": "lead", "level": "head", "team": "All"}
LEAD = {"person": "lea", "manager": "ada", "ladder": "lead", "level": "lead", "team": "Core"}


def senior(
    person: str,
    since: str = "2020-01-01",
    manager: str = "lea",
    team: str = "Core",
    level: str = "senior",
) -> dict[str, Any]:
    return {
        "person": person,
        "manager": manager,
        "team": team,
        "ladder": "craft",
        "level": level,
        "level_since": since,
        "hired_on": since,
    }


def score(person: str, value: float, competency: str = "coaching") -> dict[str, Any]:
    return {
        "person": person,
        "competency": competency,
        "score": value,
        "by": "manager",
        "assessed_on": "2026-01-15",
    }


def company(
    *people: dict[str, Any],
    scores: list[dict[str, Any]] | None = None,
    checkpoints: tuple[Checkpoint, ...] = (TIME, SKILL),
) -> Warehouse:
    return house(
        ladders(lead_checkpoints=checkpoints),
        roster=[ROOT, LEAD, *people],
        assessments=scores or [],
    )


def bench(*people: dict[str, Any], **given: Any) -> list[Any]:
    return answers(
        company(*people, **given),
        "bench",
        "person",
        "open_checkpoints",
        "gaps",
        "unrated",
        "ready",
        role="lea",
    )


def test_ready_now_means_every_checkpoint_and_every_competency() -> None:
    assert bench(senior("ana"), scores=[score("ana", 3)]) == [("ana", 0, 0, 0, "now")]


RISES = [
    {**score(f"old{number}", value, "design"), "assessed_on": day}
    for number in range(5)
    for value, day in ((2, "2024-01-10"), (3, "2024-07-08"))
]
"""Five people of another line rose by a step in 180 days each: the organisation's own pace."""
OTHERS = [senior(f"old{number}", manager="ada", team="Old", level="junior") for number in range(5)]


def test_what_is_open_is_expected_within_a_year_by_its_date_and_by_the_usual_time_of_a_step() -> (
    None
):
    """Twelve months in the level are full on 5 January, and a step takes half a year."""
    late = bench(senior("ana", "2026-01-05"), *OTHERS, scores=[score("ana", 2), *RISES])
    assert late == [("ana", 2, 1, 0, "year")]
    home = company(senior("ana", "2026-01-05"), *OTHERS, scores=[score("ana", 2), *RISES])
    assert answers(
        home, "bench_gaps", "competency", "checkpoint", "by_on", "basis", "basis_n", role="lea"
    ) == [
        ("coaching", None, "2027-03-29", "step", 5),
        (None, "time", "2027-01-05", "date", None),
        (None, "skill", None, None, None),
    ]
    assert answers(home, "bench", "by_on", role="lea") == ["2027-03-29"]


def test_three_steps_at_half_a_year_each_are_more_than_a_year() -> None:
    assert bench(senior("ana"), *OTHERS, scores=[score("ana", 0), *RISES]) == [
        ("ana", 1, 1, 0, "no")
    ]


def test_below_five_steps_seen_no_day_is_given_and_a_failed_checkpoint_is_not_yet() -> None:
    assert bench(senior("ana"), scores=[score("ana", 2)]) == [("ana", 1, 1, 0, "unknown")]
    assert bench(senior("ana", "2026-01-05"), scores=[score("ana", 2)]) == [("ana", 2, 1, 0, "no")]


def test_a_checkpoint_that_time_meets_only_after_a_year_is_not_yet() -> None:
    longer = Checkpoint(
        "longer", "lead", "computed", "project", {"kind": "time_in_level", "months": 24}
    )
    assert bench(
        senior("ana", "2026-01-05"), scores=[score("ana", 3)], checkpoints=(TIME, SKILL, longer)
    ) == [("ana", 2, 0, 0, "no")]


def test_a_known_failed_checkpoint_beside_one_that_cannot_be_told_is_not_yet() -> None:
    word = Checkpoint("word", "lead", "attested", "project", {"kind": "attested"})
    asked = (TIME, SKILL, word)
    new = bench(senior("ana", "2026-01-05"), scores=[score("ana", 3)], checkpoints=asked)
    assert new == [("ana", 2, 0, 0, "no")]
    assert bench(senior("ana"), scores=[score("ana", 3)], checkpoints=asked) == [
        ("ana", 1, 0, 0, "unknown")
    ]


def test_evidence_is_expected_at_the_usual_pause_between_two_pieces() -> None:
    talks = Checkpoint(
        "talks",
        "lead",
        "counted",
        "project",
        {"kind": "evidence", "evidence_kind": "talk", "pieces": 2, "months": 12},
    )
    given = [
        {"person": "eva", "kind": "talk", "title": f"Talk {month}", "happened_on": day}
        for month, day in enumerate(
            ("2025-01-01", "2025-03-02", "2025-05-01", "2025-06-30", "2025-08-29", "2025-10-28")
        )
    ]
    home = house(
        ladders(lead_checkpoints=(talks,)),
        roster=[ROOT, LEAD, senior("ana"), senior("eva", level="junior")],
        assessments=[score("ana", 3)],
        evidence=given,
    )
    assert answers(home, "bench", "ready", "by_on", role="lea") == [("year", "2027-01-28")]
    assert answers(home, "bench_gaps", "basis", "basis_n", role="lea") == [("pause", 5)]


def test_a_level_whose_checkpoints_are_not_defined_cannot_have_a_bench() -> None:
    open_ended = Checkpoint("open", "lead", "undefined", "source")
    home = company(senior("ana"), scores=[score("ana", 3)], checkpoints=(open_ended,))
    assert answers(
        home, "bench_by_role", "role", "ready_now", "depth", "net_bench", "is_undefined"
    ) == [("ada", 0, 0, 0, 0), ("lea", None, None, None, 1)]
    assert answers(home, "bench", "ready", "is_undefined", role="lea") == [("unknown", 1)]


def test_nobody_unrated_is_called_ready_or_unready() -> None:
    assert bench(senior("ana")) == [("ana", 1, 0, 1, "unknown")]


def test_of_two_of_whom_too_little_is_known_the_unrated_one_stands_last() -> None:
    assert bench(senior("ana"), senior("ben"), scores=[score("ben", 2)]) == [
        ("ben", 1, 1, 0, "unknown"),
        ("ana", 1, 0, 1, "unknown"),
    ]


def test_only_those_one_level_below_are_candidates_wherever_they_report() -> None:
    rows = bench(
        senior("ana"),
        senior("joe", level="junior"),
        senior("zoe", manager="ada", team="Else"),
        scores=[score("ana", 3), score("zoe", 3)],
    )
    assert rows == [("ana", 0, 0, 0, "now"), ("zoe", 0, 0, 0, "now")]


TWO_ROLES = [
    {"person": "liv", "manager": "ada", "ladder": "lead", "level": "lead", "team": "Edge"},
    senior("ben", manager="liv", team="Edge"),
]


def test_a_person_on_two_benches_counts_half_on_each() -> None:
    """Ana is ready, Ben a year away, for Lea's and Liv's role alike: depth 2 each, net 1/2 + 1/2 =
    1; nothing asks Ada's role of Lea and Liv."""
    home = company(
        senior("ana"), *TWO_ROLES, *OTHERS, scores=[score("ana", 3), score("ben", 2), *RISES]
    )
    rows = answers(
        home,
        "bench_by_role",
        "role",
        "ready_now",
        "ready_year",
        "depth",
        "net_bench",
        "cannot_tell",
        "feeders",
    )
    assert rows == [("ada", 0, 0, 0, 0, 2, 1), ("lea", 1, 1, 2, 1, 0, 1), ("liv", 1, 1, 2, 1, 0, 1)]


def test_nobody_below_a_role_without_a_level_that_leads_to_it() -> None:
    roster = [
        {"person": "jim", "ladder": "craft", "level": "junior"},
        {"person": "pam", "manager": "jim", "ladder": "craft", "level": "junior"},
    ]
    assert (
        answers(house(roster=roster), "bench_by_role", "role") == []
    )  # an individual contributor's track is no leading role


def test_a_scope_sees_its_own_roles_and_candidates_only() -> None:
    home = company(senior("ana"), *TWO_ROLES, scores=[score("ana", 3), score("ben", 3)])
    assert answers(home, "bench", "role", "person", scope="lea", role="lea") == [("lea", "ana")]
    assert answers(home, "bench", "role", "person", scope="lea", role="ada") == []


def leaving(home: Warehouse, person: str) -> list[Any]:
    return answers(
        home, "if_leaves", "kind", "person", "team", "competency", "value", person=person
    )


def test_if_the_only_successor_leaves_the_role_has_none() -> None:
    assert ("role", "lea", "Core", None, 1) in leaving(
        company(senior("ana"), scores=[score("ana", 3)]), "ana"
    )
    assert (
        leaving(
            company(senior("ana"), senior("eva"), scores=[score("ana", 3), score("eva", 3)]), "ana"
        )
        == []
    )


def test_if_a_manager_leaves_their_reports_have_no_manager_and_their_role_no_successor() -> None:
    rows = leaving(company(senior("ana"), senior("joe", level="junior")), "lea")
    assert rows == [
        ("own_role", "lea", "Core", None, 0),
        ("report", "ana", "Core", None, None),
        ("report", "joe", "Core", None, None),
    ]
    assert [row[0] for row in leaving(company(senior("ana"), scores=[score("ana", 3)]), "lea")] == [
        "report"
    ]


def test_a_bench_of_whom_nothing_can_be_told_is_not_known_to_be_empty() -> None:
    def known(home: Warehouse) -> list[Any]:
        return [
            row
            for row in answers(home, "if_leaves", "kind", "is_known", person="lea")
            if row[0] == "own_role"
        ]

    assert known(company(senior("ana"))) == [("own_role", 0)]
    assert known(company(senior("joe", level="junior"))) == [("own_role", 1)]


def test_the_only_holder_of_a_competency_in_a_team_is_named_with_those_rated() -> None:
    scores = [
        score("ana", 3, "design"),
        score("ana", 1, "delivery"),
        score("eva", 1, "design"),
        score("eva", 3, "delivery"),
    ]
    home = company(senior("ana"), senior("eva"), scores=scores)
    assert [row for row in leaving(home, "ana") if row[0] == "competency"] == [
        ("competency", None, "Core", "design", 2)
    ]


def test_a_manager_above_would_exceed_twelve_reports_if_they_took_over() -> None:
    """Ada has Lea and eight more; Lea has five: eight without Lea and five are thirteen. With four
    they are twelve, which still goes."""
    eight = [senior(f"a{number}", manager="ada") for number in range(8)]
    five = [senior(f"b{number}") for number in range(5)]
    assert [row for row in leaving(company(*eight, *five), "lea") if row[0] == "manager"] == [
        ("manager", "ada", "All", None, 13)
    ]
    assert [row for row in leaving(company(*eight, *five[:4]), "lea") if row[0] == "manager"] == []


def test_nothing_breaks_for_somebody_who_is_not_there() -> None:
    assert leaving(company(senior("ana"), scores=[score("ana", 3)]), "nobody") == []


def test_what_is_missing_is_named_for_every_candidate_and_unrated_is_no_gap() -> None:
    """Ana is one step short and too short in the level; Eva has all; Zoe is not rated, so that one
    checkpoint cannot be told."""
    home = company(
        senior("ana", "2026-01-05"),
        senior("eva"),
        senior("zoe"),
        scores=[score("ana", 2), score("eva", 3)],
    )
    rows = answers(
        home,
        "bench_gaps",
        "person",
        "competency",
        "checkpoint",
        "have",
        "need",
        "state",
        role="lea",
    )
    assert rows == [
        ("ana", "coaching", None, 2, 3, "below"),
        ("ana", None, "time", 8, 12, "not_met"),
        ("ana", None, "skill", 0, 1, "not_met"),
        ("zoe", None, "skill", 0, 1, "cannot_tell"),
    ]
    assert answers(home, "bench_gaps", "person", role="nobody") == []


def test_whoever_does_not_want_the_role_is_on_no_bench_and_stands_last() -> None:
    no = {
        "person": "ana",
        "kind": "not-wanted",
        "title": "Stays a senior",
        "happened_on": "2026-03-02",
    }
    home = house(
        ladders(lead_checkpoints=(TIME, SKILL)),
        roster=[ROOT, LEAD, senior("ana"), senior("eva")],
        evidence=[no],
        assessments=[score("ana", 3), score("eva", 3)],
    )
    assert answers(home, "bench", "person", "ready", "wish", "benches", role="lea") == [
        ("eva", "now", None, 1),
        ("ana", "no", "not-wanted", 0),
    ]
    assert ("role", "lea", "Core", None, 1) in leaving(home, "eva")


def test_on_the_day_before_the_word_they_were_on_it() -> None:
    no = {
        "person": "ana",
        "kind": "not-wanted",
        "title": "Stays a senior",
        "happened_on": "2026-03-02",
    }
    home = house(
        ladders(lead_checkpoints=(TIME, SKILL)),
        roster=[ROOT, {**LEAD, "level_since": "2020-01-01"}, senior("ana")],
        evidence=[no],
        assessments=[score("ana", 3)],
    )
    assert answers(home, "bench", "ready", role="lea", day="2026-03-01") == ["now"]
    assert answers(home, "bench", "ready", role="lea", day="2026-03-02") == ["no"]


def test_one_person_behind_many_roles_is_counted_with_all_of_them() -> None:
    home = company(senior("ana"), *TWO_ROLES, scores=[score("ana", 3)])
    assert answers(home, "bench_by_person", "person", "roles", "only_one", "of_roles") == [
        ("ana", 2, 2, 2)
    ]
