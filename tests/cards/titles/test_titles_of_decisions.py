"""Given rows, the literal titles of the cards of decisions, in both languages."""

from __future__ import annotations

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "those that are due lead",
        "decisions_on",
        rows=[{"standing": "due"}, {"standing": "due"}, {"standing": "open"}],
        values={"which": "waiting"},
        en="2 decisions are due within thirty days, 1 more open",
        zh="2项决定将在三十天内到期，另有1项未到期",
    ),
    Case(
        "where none is due the open ones are counted",
        "decisions_on",
        rows=[{"standing": "open"}],
        values={"which": "waiting"},
        en="One decision is open, and not due within thirty days",
        zh="1项决定未到期，三十天内均不到期",
    ),
    Case(
        "those past are counted by what was expected of them",
        "decisions_on",
        rows=[{"standing": "past"}] * 3,
        values={"which": "past", "verdicts": ["reached", "not_reached", ""]},
        en="1 of 2 decisions reached what was expected",
        zh="2项决定中1项达到预期",
    ),
    Case(
        "where nothing was expected nothing is judged",
        "decisions_on",
        rows=[{"standing": "past"}],
        values={"which": "past", "verdicts": [""]},
        en="One decision is past its day; no number was expected of it",
        zh="1项决定已过期限，均未设定预期数值",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_states_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
