"""Given rows, the literal titles of the cards of a rating round, in both languages."""

from __future__ import annotations

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "whoever owes most is named, whatever the order of the rows",
        "rating_round_by_rater",
        rows=[
            {"rater_name": "Ana", "unanswered": 0},
            {"rater_name": "Ben", "unanswered": 2},
            {"rater_name": "Cyd", "unanswered": 5},
        ],
        en="2 of 3 raters still owe answers, Cyd most: 5",
        zh="3位评分人中有2位尚未评完，Cyd所欠最多：5项",
    ),
    Case(
        "of several who owe alike nobody is named",
        "rating_round_by_rater",
        rows=[
            {"rater_name": "Ana", "unanswered": 5},
            {"rater_name": "Ben", "unanswered": 5},
            {"rater_name": "Cyd", "unanswered": 1},
        ],
        en="3 of 3 raters still owe answers, at most 5 each",
        zh="3位评分人中有3位尚未评完，每位至多欠5项",
    ),
    Case(
        "the only one who owes is said to be that",
        "rating_round_by_rater",
        rows=[{"rater_name": "Ana", "unanswered": 1}, {"rater_name": "Ben", "unanswered": 0}],
        en="Ana owes 1 answer, and nobody else does",
        zh="只有Ana尚欠1项",
    ),
    Case(
        "a complete round is said to be complete",
        "rating_round_by_rater",
        rows=[{"rater_name": "Ana", "unanswered": 0}, {"rater_name": "Ben", "unanswered": 0}],
        en="Nobody owes an answer: 2 raters, everything answered",
        zh="2位评分人均已评完",
    ),
    Case(
        "the one gap of a team is said with its people",
        "opportunity_gap",
        rows=[{"team": "Core", "competency": "mentoring", "unseen": 3, "people": 4}],
        en="Mentoring could not be observed of 3 of 4 people in Core",
        zh="Core：4人中有3人的“带教”无法观察到",
    ),
    Case(
        "the greatest of several is named",
        "opportunity_gap",
        rows=[
            {"team": "Edge", "competency": "delivery", "unseen": 1, "people": 9},
            {"team": "Core", "competency": "mentoring", "unseen": 3, "people": 4},
        ],
        en="2 competencies of teams could not be observed, most often Mentoring in Core: 3 of 4",
        zh="2项团队能力无法观察到，最多的是Core的“带教”：4人中3人",
    ),
    Case(
        "of several that are as great none is named",
        "opportunity_gap",
        rows=[
            {"team": "Edge", "competency": "delivery", "unseen": 3, "people": 9},
            {"team": "Core", "competency": "mentoring", "unseen": 3, "people": 4},
        ],
        en="2 competencies of teams could not be observed, of at most 3 people each",
        zh="2项团队能力无法观察到，每项至多3人",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_titles_say_what_the_rows_hold(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
