"""What the cards about goals have found, one function per measure, named like it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.goals.tables import CLOSED, JUDGED, UNREAD
from ladder.cards.titles import finder
from ladder.cards.view import View
from ladder.measures import reading_days


@finder
def goals_by(view: View, rows: pd.DataFrame, *, labels: Sequence[str] = ()) -> str:
    return _furthest_behind(view, rows, labels)


def _furthest_behind(view: View, rows: pd.DataFrame, names: Sequence[str]) -> str:
    lag = (rows["expected"] - rows["attained"]).reset_index(drop=True)
    if lag.isna().all():
        return _not_judged(
            view, "titles.goals_behind.unread", unread=int(rows[list(UNREAD)].to_numpy().sum())
        )
    if lag.max() <= 0:
        return view.say("titles.goals_behind.none")
    return view.say(
        "titles.goals_behind.furthest", who=names[int(lag.argmax())], points=lag.max() * 100
    )


def _not_judged(view: View, key: str, *, unread: int) -> str:
    """Nothing is said of goals that cannot be judged but why."""
    return view.say(key, days=reading_days.days()) if unread else view.say("titles.goals.none")


@finder
def goal_attainment(view: View, rows: pd.DataFrame) -> str:
    late = int((rows["state"] == "late").sum())
    if not rows["state"].isin(JUDGED).any():
        if rows["state"].isin(CLOSED).all():
            return view.say("titles.goal_attainment.nothing")
        unread = rows["state"].isin(UNREAD).sum()
        return _not_judged(view, "titles.goal_attainment.unknown", unread=int(unread))
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
