"""What the cards about goals have found, one function per measure, named like it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.goals.tables import CLOSED, JUDGED, UNREAD
from ladder.cards.titles import PROOFS, finder, proof_of_extreme
from ladder.cards.view import View
from ladder.measures import reading_days
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import Extreme, Line, highest


@finder
def goals_by(view: View, rows: pd.DataFrame, *, labels: Sequence[str] = ()) -> str:
    return _furthest_behind(view, rows, labels)


def _furthest_behind(view: View, rows: pd.DataFrame, names: Sequence[str]) -> str:
    found = _off_track_most(rows)
    judged, off = _judged(rows)
    if not judged:
        return _not_judged(
            view, "titles.goals_behind.unread", unread=int(rows[list(UNREAD)].to_numpy().sum())
        )
    if not off:
        return view.say("titles.goals_behind.none")
    if found.kind != "signal":
        return view.say(
            f"titles.goals_behind.{found.kind}", count=off, off=off, of=judged, least=LEAST
        )
    return view.say(
        "titles.goals_behind.furthest",
        who=names[found.place],
        share=found.share,
        without=found.without,
        one_in=found.one_in,
    )


def _judged(rows: pd.DataFrame) -> tuple[int, int]:
    """How many open goals can be judged, and how many of them are off track."""
    judged = int(rows[list(JUDGED)].to_numpy().sum())
    return judged, judged - int(rows["on_track"].sum())


def _off_track_most(rows: pd.DataFrame) -> Extreme:
    """The group with the largest share of goals off track, beside all others, by their owners."""
    judged = rows[list(JUDGED)].sum(axis=1)
    return highest(
        [
            Line(1 - on_track / of if of else None, int(owners))
            for on_track, of, owners in zip(rows["on_track"], judged, rows["owners"], strict=True)
        ]
    )


def _test_of_groups(view: View, rows: pd.DataFrame, *, labels: Sequence[str] = ()) -> str:
    return proof_of_extreme(view, _off_track_most(rows)) if _judged(rows)[1] else ""


PROOFS["goals_by"] = _test_of_groups


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
