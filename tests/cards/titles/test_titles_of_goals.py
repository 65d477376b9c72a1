"""Given rows, the literal titles of the cards of goals, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "open goals on track and late are counted",
        "goal_attainment",
        rows=[
            {"state": "late"},
            {"state": "on_track"},
            {"state": "on_track"},
            {"state": "behind"},
            {"state": "done"},
        ],
        en="One goal is late; 2 on track",
        zh="1个目标逾期，2个进展正常",
    ),
    Case(
        "no late goal is said",
        "goal_attainment",
        rows=[{"state": "on_track"}, {"state": "at_risk"}, {"state": "on_track"}],
        en="No goal is known to be late; 2 on track",
        zh="没有已知逾期的目标，2个进展正常",
    ),
    Case(
        "nothing open is said",
        "goal_attainment",
        rows=[{"state": "done"}, {"state": "cancelled"}],
        en="No goal is open here",
        zh="这里没有进行中的目标",
    ),
    Case(
        "the reason most goals miss is told",
        "smart_reasons",
        rows=[
            {"verdict": "broken", "reason": "no_number", "goals": 3, "place": 2, "open_goals": 9},
            {"verdict": "broken", "reason": "no_day", "goals": 5, "place": 3, "open_goals": 9},
            {"verdict": "kept", "reason": "", "goals": 9, "place": 1, "open_goals": 9},
        ],
        en="5 of 9 open goals have no date",
        zh="进行中的9个目标里，5个没有截止日期",
    ),
    Case(
        "goals of which none misses a letter are said to, with their number",
        "smart_reasons",
        rows=[{"verdict": "kept", "reason": "", "goals": 9, "place": 1, "open_goals": 9}],
        en="None of the 9 open goals fails a SMART criterion",
        zh="进行中的9个目标都没有不符合SMART的地方",
    ),
    Case(
        "goals that keep every letter are counted once",
        "smart",
        rows=[
            {"goal": "g1", "letters_broken": 0},
            {"goal": "g1", "letters_broken": 0},
            {"goal": "g2", "letters_broken": 2},
            {"goal": "g3", "letters_broken": 0},
        ],
        en="2 of 3 open goals fail no SMART criterion",
        zh="进行中的3个目标里，2个没有不符合SMART的地方",
    ),
    Case(
        "the competency with most people without a goal leads",
        "gaps_by_competency",
        rows=[
            {"competency": "delivery", "without_goal": 4, "people": 6},
            {"competency": "mentoring", "without_goal": 1, "people": 6},
        ],
        en="Delivery: 4 of 6 people below expectation have no goal for it",
        zh="交付：未达期望的6人里，4人没有相应的目标",
    ),
    Case(
        "gaps that all have a goal are said",
        "gaps_by_competency",
        rows=[{"competency": "delivery", "without_goal": 0, "people": 6}],
        en="Everybody below expectation has a goal there: 6 gaps",
        zh="未达期望的6项都已设目标",
    ),
    Case(
        "people with a gap and no goal are counted once",
        "gaps_without_goal",
        rows=[{"person": "a"}, {"person": "a"}, {"person": "b"}],
        en="2 people are below expectation somewhere without a goal for it, 3 gaps in all",
        zh="2人存在未达期望又没有设目标的能力项，共3项",
    ),
    Case(
        "phases with nothing due are counted",
        "phases_due",
        rows=[{"goals": 0}, {"goals": 3}, {"goals": 0}],
        en="For 2 of 3 people no goal is known that is due in the phase they stand in",
        zh="3人里，2人在当前阶段没有已知到期的目标",
    ),
    Case(
        "phases that all have something due are said",
        "phases_due",
        rows=[{"goals": 2}, {"goals": 3}],
        en="Everybody (2) has something due in the phase they stand in",
        zh="2人在当前阶段都有到期的目标",
    ),
    Case(
        "reviews due are counted and the longest due named",
        "reviews_due",
        rows=[
            {"state": "review_due", "person": "a", "name": "Ana", "due_since": date(2026, 3, 1)},
            {"state": "review_due", "person": "b", "name": "Bo", "due_since": date(2026, 7, 1)},
            {"state": "reviewed", "person": "c", "name": "Cy", "due_since": date(2026, 12, 1)},
        ],
        en="2 people are due for a review; Ana has been since 1 Mar 2026",
        zh="2人待复盘；Ana从2026年3月1日起待复盘",
    ),
    Case(
        "open goals of people who have left are counted",
        "orphaned_goals",
        rows=[{"person": "a"}, {"person": "a"}, {"person": "b"}],
        en="3 open goals belong to people who have left",
        zh="3个进行中的目标属于已离职的人",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
