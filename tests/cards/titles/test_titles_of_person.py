"""Given rows, the literal titles of the cards of person, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "a person's own goals are told like everybody's",
        "person_goals",
        rows=[{"state": "late"}, {"state": "late"}, {"state": "on_track"}],
        en="2 goals are late; 1 on track",
        zh="2个目标逾期，1个进展正常",
    ),
    Case(
        "what unlocks the level is told by whose it is",
        "unlocks",
        rows=[
            {"belongs_to": "theirs", "earliest_on": None},
            {"belongs_to": "theirs", "earliest_on": None},
            {"belongs_to": "manager", "earliest_on": None},
            {"belongs_to": "time", "earliest_on": date(2027, 3, 1)},
            {"belongs_to": "time", "earliest_on": date(2027, 5, 1)},
        ],
        en="What is left: 2 depend on the person, one depends on their manager or the organisation, 2 will be met by time alone, the last on 1 May 2027",
        zh="还差：2项取决于本人，1项取决于上级或组织，2项只需时间，最迟2027年5月1日满足",
    ),
    Case(
        "time without a day is said without one",
        "unlocks",
        rows=[{"belongs_to": "time", "earliest_on": None}],
        en="What is left: one needs only time",
        zh="还差：1项只需时间",
    ),
    Case(
        "a scope above the ladder's is told part by part",
        "scope_over_time",
        rows=[
            {
                "day": date(2026, 6, 30),
                "low": 3,
                "high": 4,
                "value": 3,
                "standing": "within",
                "part": "teams",
            },
            {
                "day": date(2026, 9, 30),
                "low": 3,
                "high": 4,
                "value": 6,
                "standing": "above",
                "part": "teams",
            },
            {
                "day": date(2026, 9, 30),
                "low": 8,
                "high": 20,
                "value": 5,
                "standing": "below",
                "part": "people",
            },
        ],
        en="Teams: 6, above the ladder's 3–4 and People: 5, below the ladder's 8–20",
        zh="团队数6，高于职级体系的3–4，人数5，低于职级体系的8–20",
    ),
    Case(
        "a scope within the ladder's is said",
        "scope_over_time",
        rows=[
            {
                "day": date(2026, 9, 30),
                "low": 3,
                "high": 4,
                "value": 3,
                "standing": "within",
                "part": "teams",
            }
        ],
        en="What they lead is within the ladder's range",
        zh="管理范围符合职级体系要求",
    ),
    Case(
        "a ladder silent on scope is said",
        "scope_over_time",
        rows=[
            {
                "day": date(2026, 9, 30),
                "low": None,
                "high": None,
                "value": 3,
                "standing": "silent",
                "part": "teams",
            }
        ],
        en="The ladder gives their level no range",
        zh="职级体系未规定该级别的管理范围",
    ),
    Case(
        "practices kept up are counted, silent ones beside them",
        "practices_kept",
        rows=[
            {"newest_on": date(2026, 9, 1), "keep_up": 1},
            {"newest_on": date(2026, 8, 1), "keep_up": 0},
            {"newest_on": None, "keep_up": 0},
        ],
        en="1 of 3 practices is kept up by somebody; the data say nothing about 1",
        zh="3项发展举措中，1项有人落实；1项在数据中没有体现",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
