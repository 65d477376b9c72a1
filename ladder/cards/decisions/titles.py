"""What the cards about decisions have found, named like their measure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def decisions_on(
    view: View, rows: pd.DataFrame, *, which: str = "waiting", verdicts: Sequence[str] = ()
) -> str:
    """How many wait, and the first of them by its day; of those past how many reached what was
    expected of them."""
    if which == "waiting":
        due = int((rows["standing"] == "due").sum())
        return view.say(
            "titles.decisions_on.due" if due else "titles.decisions_on.open",
            count=due or len(rows),
            due=due,
            open=len(rows) - due,
        )
    judged = [verdict for verdict in verdicts if verdict]
    return view.say(
        "titles.decisions_on.past" if judged else "titles.decisions_on.past_unjudged",
        count=len(judged) or len(rows),
        reached=judged.count("reached"),
        judged=len(judged),
        past=len(rows),
    )
