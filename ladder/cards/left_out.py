"""Where a figure has no room for all rows, the sentence that says how many it shows; Rows has them
all."""

from __future__ import annotations

from ladder.cards.view import View


def left_out(view: View, what: str, shown: int, every: int) -> list[str]:
    """'24 of 31 projects are drawn, ...' by the kind of rows and their order, or nothing where all
    are drawn."""
    return (
        [view.say(f"left_out.{what}", count=every, shown=shown, all=every)] if shown < every else []
    )
