"""The receipt of a decision: what the number was on that day, what was expected, what it is now, of
the same people, and whether that is more than chance makes. A share of fewer than five people is
never said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from ladder.cards.portfolio.words import how_late
from ladder.cards.view import Row, View
from ladder.measures.signal import chance, moves
from ladder.privacy.small_groups import SMALLEST
from ladder.words import is_missing


@dataclass(frozen=True)
class Receipt:
    """Texts as a reader reads them; `verdict` is reached, not_reached, or '' where nothing was
    expected or nothing is known; `like` says how the same people stood on both days."""

    then: str
    expected: str
    now: str
    verdict: str = ""
    like: str = ""


def receipt(view: View, row: Row) -> Receipt:
    """Of a row of decisions_on. On a day before the data begin nothing is known."""
    decided = row["decided_on"].date()
    if decided < view.dataset.known_from:
        return Receipt("", "", view.say("decisions.before_data", day=view.dataset.known_from))
    if not is_missing(row["measure"]):
        return _of_number(view, row, decided)
    made = OF_A_THING.get(str(row["about"]))
    then, now = ("", "") if made is None else made(view, str(row["subject"]), decided)
    return Receipt(then, "", now)


def _of_number(view: View, row: Row, decided: date) -> Receipt:
    measure = str(row["measure"])
    members = _members(view, row)
    if members is None:
        return Receipt("", "", view.say("decisions.no_such_group"))
    then_view = replace(view, day=decided)
    then: float | None
    now: float | None
    if measure == "headcount":
        then, now = (float(len(members(each))) for each in (then_view, view))
        like = ""
    else:
        units = [_units(each, measure, members(each)) for each in (then_view, view)]
        then, now = (_share(each) if len(each) >= SMALLEST else None for each in units)
        like = _like_for_like(view, pd.concat(units), decided)
    write = view.words.number if measure == "headcount" else view.words.percent
    expected = row["expected"]
    verdict = ""
    if now is not None and not is_missing(expected):
        verdict = "reached" if now >= float(expected) - 1e-9 else "not_reached"
    return Receipt(
        "" if is_missing(then) else write(then),
        "" if is_missing(expected) else write(expected),
        "" if is_missing(now) else write(now),
        verdict,
        like,
    )


def _members(view: View, row: Row) -> Callable[[View], set[str]] | None:
    """Whose number it is, on any day: a team's people, one person, or everybody; None for what is
    no group of people."""
    about, subject = row["about"], row["subject"]
    if about == "team":
        return lambda each: set(
            _people(each).query("team == @subject", local_dict={"subject": subject})["person"]
        )
    if about in ("person", "role"):
        return lambda each: {str(subject)} & set(_people(each)["person"])
    if is_missing(about) or about == "organisation":
        return lambda each: set(_people(each)["person"])
    return None


def _people(view: View) -> pd.DataFrame:
    return view.ask("people_on")


def _units(view: View, measure: str, members: set[str]) -> pd.DataFrame:
    """Person by person on the view's day."""
    rows = view.ask(measure, "signal", since=view.day)
    rows = rows[rows["day"] == pd.Timestamp(view.day)]
    return rows[rows["person"].isin(members)]


def _share(units: pd.DataFrame) -> float | None:
    whole = float(units["whole"].sum())
    return float(units["part"].sum()) / whole if whole else None


def _like_for_like(view: View, units: pd.DataFrame, decided: date) -> str:
    look = moves.change(units, pd.Timestamp(decided), pd.Timestamp(view.day))
    if look.units < chance.LEAST:
        return view.say("decisions.few", least=chance.LEAST)
    return view.say(
        "decisions.like" if chance.passes(look.chance) else "decisions.like_chance",
        count=look.units,
        people=look.units,
        before=look.before,
        now=look.now,
        one_in=chance.one_in(look.chance),
    )


def _project(view: View, subject: str, decided: date) -> tuple[str, str]:
    return _state(replace(view, day=decided), subject), _state(view, subject)


def _state(view: View, subject: str) -> str:
    rows = view.ask("projects_on")
    own = rows[rows["project"] == subject].to_dict("records")
    return how_late(view, own[0]) if own else ""


def _level(view: View, subject: str, decided: date) -> tuple[str, str]:
    return _stands(replace(view, day=decided), subject), _stands(view, subject)


def _stands(view: View, subject: str) -> str:
    rows = _people(view)
    own = rows[rows["person"] == subject].to_dict("records")
    if not own:
        return view.say("decisions.not_here")
    if is_missing(own[0]["level"]):
        return ""
    return view.name_of("levels", own[0]["ladder"], own[0]["level"])


def _goal(view: View, subject: str, decided: date) -> tuple[str, str]:
    return _reading(replace(view, day=decided), subject), _reading(view, subject)


def _reading(view: View, subject: str) -> str:
    rows = view.ask("goal_attainment")
    own = rows[rows["goal"] == subject].to_dict("records")
    return view.say(f"states.{own[0]['state']}") if own else ""


OF_A_THING: dict[str, Callable[[View, str, date], tuple[str, str]]] = {
    "project": _project,
    "person": _level,
    "role": _level,
    "goal": _goal,
}
"""How a thing stood on the day and stands now, where no number was named."""
