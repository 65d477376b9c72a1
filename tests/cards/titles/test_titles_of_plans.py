"""Given rows, the literal titles of the cards of plans, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cards.titles.given import Case, titles_of


def act(state: str, due: date | None = None) -> dict[str, object]:
    return {"action": None if state == "unplanned" else "Reads", "state": state, "due_on": due}


CASES = [
    Case(
        "overdue actions lead; what is cancelled or only a gap is no action",
        "plan_actions_of",
        rows=[act("past_due"), act("past_due"), act("done"), act("cancelled"), act("unplanned")],
        en="2 of 3 actions are overdue",
        zh="3项行动中2项逾期",
    ),
    Case(
        "where none is overdue the next is said by its day",
        "plan_actions_of",
        rows=[
            act("done", date(2026, 1, 5)),
            act("not_started", date(2026, 12, 1)),
            act("under_way", date(2026, 11, 1)),
        ],
        en="1 of 3 actions done; the next is due on 1 Nov 2026",
        zh="3项行动已完成1项，下一项于2026年11月1日到期",
    ),
    Case(
        "gaps alone are no action",
        "plan_actions_of",
        rows=[act("unplanned")],
        en="Nothing is planned yet about these gaps",
        zh="这些差距尚未安排任何行动",
    ),
    Case(
        "all done is said",
        "plan_actions_of",
        rows=[act("done")],
        en="The one action is done",
        zh="1项行动全部完成",
    ),
    Case(
        "actions without a day are not called next",
        "plan_actions_of",
        rows=[act("done"), act("unsaid")],
        en="1 of 2 actions done; the others name no day",
        zh="2项行动已完成1项，其余未注明日期",
    ),
    Case(
        "a missed review comes before the next",
        "plan_reviews_of",
        rows=[
            {"state": "review_missed", "review_on": date(2026, 4, 15), "days_left": -168},
            {"state": "review_kept", "review_on": date(2026, 7, 15), "days_left": -77},
            {"state": "review_ahead", "review_on": date(2026, 10, 15), "days_left": 15},
        ],
        en="One of 2 reviews was missed: nothing is written down",
        zh="2次复盘中错过1次：没有留下记录",
    ),
    Case(
        "where none was missed the next is counted in days",
        "plan_reviews_of",
        rows=[{"state": "review_ahead", "review_on": date(2026, 10, 15), "days_left": 15}],
        en="The next review is in 15 days",
        zh="距下次复盘还有15天",
    ),
    Case(
        "a review of this day is due today",
        "plan_reviews_of",
        rows=[{"state": "review_ahead", "review_on": date(2026, 9, 30), "days_left": 0}],
        en="A review is due today",
        zh="今天应当复盘",
    ),
    Case(
        "who has no plan leads",
        "plans_of_year",
        rows=[{"state": "no_plan"}, {"state": "past_due"}, {"state": "done"}],
        en="One of 3 people has no plan for the year",
        zh="3人中1人没有本年度的计划",
    ),
    Case(
        "where everybody has one the overdue are counted",
        "plans_of_year",
        rows=[{"state": "past_due"}, {"state": "done"}],
        en="Everybody has a plan; one has overdue actions",
        zh="人人都有计划，其中1人有逾期行动",
    ),
    Case(
        "the gap of most plans is named",
        "plan_actions_by_competency",
        rows=[
            {"competency": "delivery", "people": 3, "with_action": 1},
            {"competency": "mentoring", "people": 2, "with_action": 2},
        ],
        en="Delivery is what most plans are to close: 3 people, 1 with an action",
        zh="交付是最多计划要弥补的差距：3人，其中1人已安排行动",
    ),
    Case(
        "of several gaps in as many plans none is named",
        "plan_actions_by_competency",
        rows=[
            {"competency": "delivery", "people": 2, "with_action": 1},
            {"competency": "mentoring", "people": 2, "with_action": 2},
        ],
        en="2 competencies stand in as many plans each: 2",
        zh="2项能力各出现在2人的计划中",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_of_a_plan_states_what_its_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
