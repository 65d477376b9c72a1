"""Given rows, the literal titles of the cards of coverage, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from ladder.cards.coverage.titles import page_title
from tests.cards.titles.given import Case, frame, titles_of
from tests.exports.taken import sample_view

CASES = [
    Case(
        "without ratings nothing is said but that",
        "competency_coverage",
        rows=[{"competency": "delivery", "rated": 0, "people": 9, "share_met": None, "place": 1}],
        en="Nobody has been rated yet",
        zh="还没有任何人的评分",
    ),
    Case(
        "competencies that nobody rated meets are counted",
        "holders",
        rows=[
            {"competency": "delivery", "holders": 0, "rated": 4},
            {"competency": "mentoring", "holders": 1, "rated": 4},
            {"competency": "reliability", "holders": 5, "rated": 6},
        ],
        en="Nobody meets what is expected of one competency",
        zh="1个能力项无人达标",
    ),
    Case(
        "of competencies on which nobody was rated nothing is said",
        "holders",
        rows=[
            {"competency": "delivery", "holders": 0, "rated": 0, "people": 7},
            {"competency": "mentoring", "holders": 0, "rated": 0, "people": 7},
        ],
        en="Nobody has been rated yet",
        zh="还没有任何人的评分",
    ),
    Case(
        "a competency that depends on one person is named",
        "holders",
        rows=[
            {"competency": "delivery", "holders": 3, "rated": 4},
            {"competency": "mentoring", "holders": 1, "rated": 4},
        ],
        en="Mentoring depends on one person",
        zh="只靠一人支撑的能力项有1个，如带教",
    ),
    Case(
        "the fewest people of any competency are said",
        "holders",
        rows=[
            {"competency": "delivery", "holders": 3, "rated": 4},
            {"competency": "mentoring", "holders": 2, "rated": 4},
        ],
        en="Every competency is met by at least 2 people",
        zh="每个能力项至少有2人达标",
    ),
    Case(
        "of competencies that nobody is rated on nothing is said but that",
        "holders",
        rows=[
            {"competency": "delivery", "holders": 3, "rated": 4},
            {"competency": "mentoring", "holders": 0, "rated": 0},
        ],
        en="Every competency that is rated is met by at least 3 people; on one nobody has been rated",
        zh="有评分的能力项每个至少有3人达标；另有1个能力项无人接受评分",
    ),
    Case(
        "a team without any rating is said first",
        "coverage_by_team",
        rows=[
            {"team": "Core", "holders": 1, "rated": 4, "people": 5},
            {"team": "Edge", "holders": 0, "rated": 0, "people": 3},
        ],
        en="Edge has not been assessed",
        zh="1个团队尚未接受评估，如Edge",
    ),
    Case(
        "the largest shortfall of a person is named",
        "competency_gap",
        rows=[
            {"competency": "delivery", "score": 2.0, "expected": 3.0},
            {"competency": "mentoring", "score": 1.0, "expected": 3.0},
            {"competency": "reliability", "score": 4.0, "expected": 3.0},
            {"competency": "design-architecture", "score": None, "expected": 3.0},
        ],
        en="2 of 4 competencies are below what Senior expects; Mentoring most of all",
        zh="4个能力项中有2个未达到Senior的期望值，差距最大的是带教",
        values={"target": "Senior"},
    ),
    Case(
        "a person above all expectations is said so, with what is not rated",
        "competency_gap",
        rows=[
            {"competency": "delivery", "score": 3.0, "expected": 3.0},
            {"competency": "mentoring", "score": None, "expected": 3.0},
        ],
        en="Everything rated reaches what Senior expects; one competency is not rated",
        zh="已评分的能力项均达到Senior的期望值，另有1个未评分",
        values={"target": "Senior"},
    ),
    Case(
        "a person who meets every expectation is said so",
        "competency_gap",
        rows=[{"competency": "delivery", "score": 3.0, "expected": 3.0}],
        en="Every competency reaches what Senior expects",
        zh="各能力项均达到Senior的期望值",
        values={"target": "Senior"},
    ),
    Case(
        "a person who was never rated is said so",
        "competency_gap",
        rows=[{"competency": "delivery", "score": None, "expected": 3.0}],
        en="Nobody has rated this person on these competencies",
        zh="还没有人为此人的这些能力项评分",
        values={"target": "Senior"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)


def team(name: str | None, competency: str, holders: int, rated: int) -> dict[str, Any]:
    share = holders / rated if rated else None
    return {"team": name, "competency": competency, "holders": holders, "rated": rated, "share_met": share}  # fmt: skip


PAGES: list[tuple[str, list[dict[str, Any]], str, str]] = [
    (
        "the team that meets a competency least is said, with the count",
        [team("Ledger", "delivery", 4, 7), team("Checkout", "reliability", 1, 7)],
        "Checkout: 1 of 7 meets Reliability",
        "Checkout：7人中1人可靠性达标",
    ),
    (
        "of two alike the one in which more people fall short",
        [team("Ledger", "delivery", 3, 6), team("Checkout", "reliability", 4, 8)],
        "Checkout: 4 of 8 meet Reliability",
        "Checkout：8人中4人可靠性达标",
    ),
    (
        "a team of fewer than five is told of nothing, and neither is no team",
        [team("Ledger", "delivery", 0, 4), team(None, "delivery", 0, 9), team("Web", "delivery", 5, 6)],
        "Web: 5 of 6 meet Delivery",
        "Web：6人中5人交付达标",
    ),
    (
        "where all are met that is said, of the teams it is known of",
        [team("Ledger", "delivery", 7, 7), team("Web", "delivery", 6, 6), team("Ops", "delivery", 1, 3)],
        "In all 2 teams with 5 or more rated, everybody meets what their level expects",
        "评分满5人的2个团队全员达标",
    ),
    (
        "where no team is large enough, how much is rated",
        [team("Ops", "delivery", 1, 3)],
        "Engineer: 12 of 14 expectations are rated",
        "工程师：14项期望中已评分12项",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("says", "teams", "en", "zh"), PAGES, ids=[each[0] for each in PAGES])
def test_the_page_of_coverage_states_its_worst_team(
    says: str, teams: Sequence[Mapping[str, Any]], en: str, zh: str
) -> None:
    rows = frame([{"rated": 5, "people": 7}, {"rated": 7, "people": 7}])
    titles = [
        page_title(sample_view(language), "engineer", rows, frame(teams))
        for language in ("en", "zh")
    ]
    assert titles == [en, zh], says


def test_a_larger_smallest_group_is_said_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDER_SMALLEST_GROUP", "7")
    teams = frame([team("Ledger", "delivery", 7, 7), team("Web", "delivery", 0, 6)])
    said = page_title(sample_view("en"), "engineer", frame([{"rated": 5, "people": 7}]), teams)
    assert said == "In the one team with 7 or more rated, everybody meets what their level expects"
