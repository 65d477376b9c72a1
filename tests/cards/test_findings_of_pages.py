"""The findings at the top of pages of the sample company, literally, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ladder.cards.boards import board
from tests.exports.taken import sample_view

TITLES = {
    "structure": (
        "Lukas Brennecke leads 14 people directly, the most of 22 managers",
        "直接管理超过12人的管理者有1名，最多的是Lukas Brennecke（14人）",
    ),
    "coverage": ("Ledger: 1 of 7 meets Reliability", "Ledger：7人中1人可靠性达标"),
    "ladders": (
        "109 people stand on the ladder Engineer; it has 4 levels",
        "109人在“工程师”发展通道上，共4个级别",
    ),
    "promotions": (
        "5 people are ready now, of 134 with a next level",
        "134名可晋升人员中，5人已满足全部条件",
    ),
    "plan": (
        "Aoife Fontaine: one of 2 actions planned for 2026 is overdue",
        "Aoife Fontaine：2026年计划的2项行动中1项逾期",
    ),
}


@pytest.mark.parametrize("page", TITLES)
def test_a_page_states_its_finding(page: str) -> None:
    views = (replace(sample_view(language), page=page) for language in ("en", "zh"))
    assert tuple(board(page)(view, {}).title for view in views) == TITLES[page]
