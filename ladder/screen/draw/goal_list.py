"""Goals as a table of pages on screen."""

from __future__ import annotations

import pandas as pd

from ladder.cards.goals.tables import by_attention, goal_columns
from ladder.cards.view import View
from ladder.screen.draw.paged_table import paged_table


def goal_list(view: View, goals: pd.DataFrame, key: str, *, owner: bool = True) -> None:
    """Those that need attention first."""
    paged_table(view, by_attention(goals), goal_columns(view, owner=owner), key)
