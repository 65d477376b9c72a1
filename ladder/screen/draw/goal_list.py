"""Goals as a table of pages on screen."""

from __future__ import annotations

import pandas as pd

from ladder.cards.goals.tables import by_attention, goal_columns
from ladder.cards.said import SaidTable
from ladder.cards.shared.sensitive_cells import Hidden
from ladder.cards.view import View
from ladder.screen.draw.paged_table import paged_table


def goal_list(view: View, goals: pd.DataFrame, key: str, *, owner: bool = True) -> None:
    """Those that need attention first."""
    columns = tuple(goal_columns(view, owner=owner))
    paged_table(view, SaidTable(view, columns, by_attention(goals), Hidden()), key)
