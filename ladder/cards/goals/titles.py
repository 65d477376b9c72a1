"""What the cards about goals have found, one function per measure, named like it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.finder import finder
from ladder.cards.view import View


@finder
def goals_by(view: View, rows: pd.DataFrame, *, labels: Sequence[str] = ()) -> str:
    return _furthest_behind(view, rows, labels)


def _furthest_behind(view: View, rows: pd.DataFrame, names: Sequence[str]) -> str:
    lag = (rows["expected"] - rows["attained"]).reset_index(drop=True)
    if lag.isna().all() or lag.max() <= 0:
        return view.say("titles.goals_behind.none")
    return view.say(
        "titles.goals_behind.furthest", who=names[int(lag.argmax())], points=lag.max() * 100
    )


@finder
def goal_attainment(view: View, rows: pd.DataFrame) -> str:
    late = int((rows["state"] == "late").sum())
    track = int((rows["state"] == "on_track").sum())
    return view.say(
        "titles.goal_attainment.late" if late else "titles.goal_attainment.none_late",
        count=late,
        late=late,
        track=track,
    )


@finder
def person_goals(view: View, rows: pd.DataFrame) -> str:
    return goal_attainment(view, rows)
