"""Rules about what people are able to do, and about who rises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ladder.ladders.ladder import Checkpoint
from tests.given import house, ladders
from tests.measures.findings.asking_rules import placed, told
from tests.sample_warehouse import sample_house

YEAR = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
TALK = Checkpoint(
    "talk",
    "senior",
    "counted",
    "project",
    {"kind": "evidence", "evidence_kind": "talk", "pieces": 1, "months": 12},
)
LEADING = [
    Checkpoint(f"c{n}", "lead", "attested", "project", {"kind": "attested"}) for n in range(3)
]


def rated(*scores: float | None, day: str = "2026-01-15", team: str = "Core") -> Any:
    """Juniors, of whom delivery 2 is expected, with their manager's scores."""
    roster = [placed(f"p{n}", team=team) for n in range(len(scores))]
    given = [
        {
            "person": f"p{n}",
            "competency": "delivery",
            "score": score,
            "by": "manager",
            "assessed_on": day,
        }
        for n, score in enumerate(scores)
        if score is not None
    ]
    return house(roster=roster, assessments=given)


def test_a_competency_that_nobody_of_four_rated_holds_is_found() -> None:
    columns = ("tone", "team", "competency", "rated", "close", "consequence")
    assert told(rated(1, 1, 0.5, 0, None), "competency_nobody", *columns) == [
        ("act", "Core", "delivery", 4, 2, 5)
    ]


def test_three_rated_or_one_holder_is_not_nobody() -> None:
    assert told(rated(1, 1, 1, None), "competency_nobody", "team") == []
    assert told(rated(2, 1, 1, 1), "competency_nobody", "team") == []


def test_scores_of_a_team_that_are_all_older_than_a_year_are_stale() -> None:
    columns = ("tone", "team", "people", "newest", "consequence")
    assert told(rated(1, 2, 2, day="2025-09-29"), "stale_assessments", *columns) == [
        ("watch", "Core", 3, "2025-09-29", 3)
    ]


def test_a_year_to_the_day_two_people_or_no_team_is_not_stale() -> None:
    assert told(rated(1, 2, 2, day="2025-09-30"), "stale_assessments", "team") == []
    assert told(rated(1, 2, day="2025-01-15"), "stale_assessments", "team") == []
    assert told(rated(1, 2, 2, day="2025-01-15", team=""), "stale_assessments", "team") == []


def away(*since: str, talked: tuple[str, ...] = ()) -> list[Any]:
    roster = [placed(f"p{n}", level_since=day) for n, day in enumerate(since)]
    talks = [
        {"person": person, "kind": "talk", "title": "A talk", "happened_on": "2026-06-01"}
        for person in talked
    ]
    company = house(ladders((YEAR, TALK)), roster=roster, evidence=talks)
    return told(
        company,
        "one_checkpoint_away",
        "tone",
        "people",
        "name",
        "earliest_on",
        "by_time",
        "consequence",
    )


def test_whoever_lacks_one_of_two_is_away_and_time_alone_is_said() -> None:
    assert away("2024-01-01", "2026-01-05", talked=("p1",)) == [
        ("watch", 2, "P1", "2027-01-05", 1, 2)
    ]


def test_where_time_brings_nobody_no_day_is_said() -> None:
    assert away("2024-01-01") == [("watch", 1, "P0", None, 0, 1)]


def test_whoever_lacks_both_or_nothing_is_not_one_away() -> None:
    assert away("2026-01-05", "2024-01-01", talked=("p1",)) == []


YEARS = [
    Checkpoint(f"y{n}", "lead", "computed", "project", {"kind": "time_in_level", "months": 12 * n})
    for n in (1, 2, 3)
]


def behind(*since: str, leading: Sequence[Checkpoint] = YEARS) -> list[Any]:
    """Bea is a lead with one report; seniors, each in their level since a day, could become leads
    after one, two and three years there."""
    roster = [
        placed("bea", "lead"),
        *(
            placed(f"s{n}", "senior", manager="bea" if n == 0 else "", level_since=day)
            for n, day in enumerate(since)
        ),
    ]
    return told(
        house(ladders(lead_checkpoints=leading), roster=roster),
        "nobody_ready_behind",
        "tone",
        "level",
        "people",
        "candidates",
        "nearest_open",
        "name",
        "consequence",
    )


def test_a_role_that_nobody_is_within_two_checkpoints_of_is_found() -> None:
    assert behind("2026-01-05", "2026-02-02") == [("act", "lead", 1, 2, 3, "Bea", 2)]


def test_somebody_within_two_or_a_single_candidate_is_no_finding() -> None:
    assert behind("2026-01-05", "2025-02-03") == []
    assert behind("2026-01-05") == []


def test_checkpoints_that_cannot_be_told_keep_nobody_away_from_a_role() -> None:
    assert behind("2026-01-05", "2026-02-02", leading=LEADING) == []


def led(
    people: int, since: str = "2024-01-08", promoted: bool = False, known_from: str = "2024-01-08"
) -> list[Any]:
    """Bea leads juniors from a day on; the first may have become a senior in March 2026."""
    history = [{"person": "bea", "starts_on": known_from, "ladder": "lead", "level": "lead"}]
    for n in range(people):
        below = {"person": f"p{n}", "manager": "bea", "ladder": "craft", "level": "junior"}
        if promoted and n == 0:
            history += [
                {**below, "starts_on": since, "ends_on": "2026-03-01"},
                {**below, "starts_on": "2026-03-02", "level": "senior"},
            ]
        else:
            history.append({**below, "starts_on": since})
    roster = [
        placed("bea", "lead"),
        *(
            placed(f"p{n}", "senior" if promoted and n == 0 else "junior", manager="bea")
            for n in range(people)
        ),
    ]
    return told(
        house(roster=roster, history=history), "no_growth", "tone", "name", "people", "consequence"
    )


def test_four_people_led_for_a_year_and_nobody_promoted_is_found() -> None:
    assert led(4) == [("watch", "Bea", 4, 4)]
    assert led(4, since="2025-10-01") == [("watch", "Bea", 4, 4)]


def test_three_people_a_day_less_than_a_year_or_one_promotion_is_not() -> None:
    assert led(3) == []
    assert led(4, since="2025-10-02") == []
    assert led(4, promoted=True) == []


def test_records_of_less_than_two_years_cannot_tell() -> None:
    assert led(4, since="2024-10-01", known_from="2024-10-01") == []


def test_in_the_sample_company_two_will_be_there_by_time_alone() -> None:
    assert told(sample_house(), "one_checkpoint_away", "by_time", "earliest_on") == [
        (2, "2026-11-05")
    ]
