"""Given rows, the literal titles of the cards of since, in both languages."""

from __future__ import annotations

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "people with a change are counted once",
        "changes_of_people",
        rows=[{"person": "a"}, {"person": "a"}, {"person": "b"}],
        en="2 people joined, left, moved or changed level",
        zh="2人入职、离职、调动或级别变动",
    ),
    Case(
        "checkpoints met and lost since are told apart",
        "flipped_checkpoints",
        rows=[
            {"state": "met", "state_before": "not_met"},
            {"state": "met", "state_before": "cannot_tell"},
            {"state": "not_met", "state_before": "met"},
        ],
        en="2 checkpoints are newly met, 1 no longer",
        zh="新满足2项晋升条件，1项不再满足",
    ),
    Case(
        "checkpoints met since are counted",
        "flipped_checkpoints",
        rows=[{"state": "met", "state_before": "not_met"}],
        en="One checkpoint is newly met",
        zh="新满足1项晋升条件",
    ),
    Case(
        "verdicts that only became known are counted",
        "flipped_checkpoints",
        rows=[{"state": "not_met", "state_before": "cannot_tell"}],
        en="One verdict has changed, none is newly met",
        zh="1项判定有变化，没有新满足的晋升条件",
    ),
    Case(
        "goals late, done and new since are counted",
        "changes_of_goals",
        rows=[
            {"state": "late", "state_before": "on_track"},
            {"state": "done", "state_before": "on_track"},
            {"state": "done", "state_before": "late"},
            {"state": "on_track", "state_before": None},
        ],
        en="1 goal is newly late, 2 done, 1 new",
        zh="新逾期1个目标，完成2个，新增1个",
    ),
    Case(
        "managers whose span changed are counted",
        "changes_of_spans",
        rows=[{"x": 1}, {"x": 2}],
        en="2 managers lead more or fewer people",
        zh="2名管理者的直接下属人数有变化",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
