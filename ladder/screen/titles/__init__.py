"""Stop 5: the title of a card states its finding; one function per measure that has something to find, in the files of this folder."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ladder.screen.titles import coverage, goals, growth, smart, structure  # they join FINDERS
from ladder.screen.titles.finder import FINDERS
from ladder.screen.view import View

__all__ = ["FINDERS", "coverage", "goals", "growth", "smart", "structure", "title"]


def title(view: View, measure: str, rows: pd.DataFrame, **values: Any) -> str:
    """The finding in the rows, or the measure's own name where there is none."""
    if measure in FINDERS and not rows.empty:
        return FINDERS[measure](view, rows, **values)
    return view.say(f"measures.{measure}.title")
