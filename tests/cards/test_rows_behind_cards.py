"""Cards that are told by their rows: on the sample company, each says its title, how many rows it
has, and its first one."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.cards import boards
from tests.exports.taken import sample_view


@pytest.mark.parametrize(
    ("page", "measure", "title", "rows", "first"),
    [
        (
            "person",
            "position_history",
            "Positions",
            3,
            {"title": "Director of Engineering", "team": "Commerce", "reports_to": "p-002"},
        ),
        (
            "person",
            "checkpoint_rows",
            "The rows behind the verdicts",
            64,
            {"checkpoint": "vp-competencies", "subject": "capacity-planning", "value": 4.0},
        ),
        (
            "person",
            "grown_stretches",
            "How this is counted: a worked example",
            5,
            {"name": "Chen Yiran", "days": 309, "people_grown": 4, "strict_count": 3},
        ),
        (
            "coverage",
            "competency_people",
            "Reliability, person by person",
            109,
            {"name": "Caspian Thornbury", "expected": 1, "score": 3.0, "standing": "holder"},
        ),
        (
            "bench",
            "if_leaves",
            "12 things break if Catriona Muirhead leaves",
            12,
            {"kind": "competency", "team": "IT Projects", "competency": "cost-management"},
        ),
    ],
)
def test_a_card_of_rows_says_them(
    page: str, measure: str, title: str, rows: int, first: dict[str, Any]
) -> None:
    view = sample_view()
    asked = {
        "person": {"person": "p-005"},
        "coverage": {"ladder": "engineer"},
        "bench": {"leaver": "p-008"},
    }[page]
    if page == "coverage":
        asked = {**asked, "competency": "reliability"}
    card = next(card for card in boards.board(page)(view, asked).cards if card.measure == measure)
    assert (card.title(view), len(card.rows)) == (title, rows)
    assert {key: card.rows.iloc[0][key] for key in first} == first
