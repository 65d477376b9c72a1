"""A team of which nobody could be judged on a competency, since it has no work that shows it."""

from __future__ import annotations

from typing import Any

from tests.given import answers, house
from tests.measures.findings.asking_rules import placed


def answered(*scores: object, before: object = None) -> list[Any]:
    """What is said of juniors, of whom delivery is expected, as their managers answer."""
    roster = [placed(f"p{nth}", team="Core") for nth in range(len(scores))]
    days = [("2026-03-02", [before] * len(scores))] if before else []
    days += [("2026-09-02", list(scores))]
    given = [
        {"person": f"p{nth}", "competency": "delivery", "score": score, "by": "manager",
         "assessed_on": day}
        for day, all_of in days
        for nth, score in enumerate(all_of)
        if score is not None
    ]  # fmt: skip
    asked = ("tone", "consequence", "team", "competency", "asked", "again", "certainty")
    company = house(roster=roster, assessments=given)
    return answers(company, "no_work_to_show", *asked, folder="findings")


def test_four_of_whom_nobody_could_judge_it_are_told() -> None:
    assert answered(*["not observed"] * 4, None) == [("watch", 5, "Core", "delivery", 4, 0, 0.8)]
    assert answered(*["not observed"] * 4, None, before="not observed") == [
        ("watch", 5, "Core", "delivery", 5, 4, 1)
    ]


def test_one_score_among_them_or_fewer_than_four_is_no_finding() -> None:
    assert answered(*["not observed"] * 4, 2) == []
    assert answered(*["not observed"] * 3) == []
    assert answered(*[None] * 4) == []
