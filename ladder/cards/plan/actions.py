"""The actions of a plan as tables: under the gap that each closes, quarter by quarter, and one by
one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup, escape

from ladder.cards.tables import Column, sign, two_lines, unbroken, under_one_another
from ladder.cards.view import Row, View
from ladder.words import is_missing
from ladder.words.fiscal_year import first_day_of_year, quarter_of

EARLIER, LATER, UNDATED = "earlier", "later", "undated"
QUARTERS = 4
ORDER = (
    "past_due",
    "due_soon",
    "unsaid",
    "under_way",
    "not_started",
    "unplanned",
    "done",
    "cancelled",
)
OTHER = ""
"""The row of actions that name no competency."""


def year_of(day: date) -> int:
    """The organisation's year of a day, by the calendar year in which it begins."""
    return first_day_of_year(day).year


def quarters_of(year: int) -> list[date]:
    """The first days of the four quarters of an organisation's year."""
    first = first_day_of_year(date(year, 12, 31))
    return [(pd.Timestamp(first) + pd.DateOffset(months=3 * nth)).date() for nth in range(QUARTERS)]


def standing(rows: pd.DataFrame) -> pd.DataFrame:
    """The actions of a plan that are not cancelled; a gap without an action is none."""
    acts: pd.DataFrame = rows[rows["action"].notna() & (rows["state"] != "cancelled")]
    return acts


def by_quarter(
    view: View, rows: pd.DataFrame, gaps: Sequence[str], year: int
) -> tuple[pd.DataFrame, list[Column]]:
    """One row per gap, the gaps of the destination first, and a column per quarter of the year;
    what is due after it or on no day has a column where there is any."""
    acts = rows[rows["action"].notna()].copy()
    named = [str(id) for id in rows["competency"].dropna().unique()]
    order = [*gaps, *(id for id in named if id not in gaps)]
    order += [OTHER] if acts["competency"].isna().any() else []
    firsts = quarters_of(year)
    acts["slot"] = [_slot(each, firsts) for each in acts["due_on"]]
    slots = [EARLIER] if (acts["slot"] == EARLIER).any() else []
    slots += [str(nth) for nth in range(QUARTERS)]
    slots += [slot for slot in (LATER, UNDATED) if (acts["slot"] == slot).any()]
    heads = {str(nth): _quarter(view, day) for nth, day in enumerate(firsts)}
    heads |= {slot: view.say(f"plans.{slot}") for slot in (EARLIER, LATER, UNDATED)}
    columns = [Column("competency", lambda row: _gap(view, row, acts), head=view.say("plans.gap"))]
    columns += [Column(slot, _cells(view, acts, slot), head=heads[slot]) for slot in slots]
    return pd.DataFrame({"competency": pd.Series(order, dtype="str")}), columns


def _cells(view: View, acts: pd.DataFrame, slot: str) -> Callable[[Row], object]:
    """How the cells of one quarter are written."""
    return lambda row: _cell(view, acts, str(row["competency"]), slot)


def _slot(due: object, firsts: Sequence[date]) -> str:
    if is_missing(due):
        return UNDATED
    day = pd.Timestamp(str(due)).date()
    end = (pd.Timestamp(firsts[-1]) + pd.DateOffset(months=3)).date()
    if day >= end:
        return LATER
    return str(sum(first <= day for first in firsts) - 1) if day >= firsts[0] else EARLIER


def _quarter(view: View, first: date) -> str:
    quarter, year = quarter_of(first)
    return view.say("delivery.period.quarter", quarter=quarter, year=year)


def _gap(view: View, row: Row, acts: pd.DataFrame) -> object:
    """The name of a gap; that nothing is planned for it."""
    name = view.competency_name(row["competency"]) if row["competency"] else view.say("plans.other")
    planned = _of_gap(acts, str(row["competency"]))
    return name if planned.any() else two_lines(name, view.say("plans.nothing_planned"))


def _of_gap(acts: pd.DataFrame, competency: str) -> pd.Series:
    """Which actions are about a gap, or name none."""
    return acts["competency"].isna() if competency == OTHER else acts["competency"] == competency


def _cell(view: View, acts: pd.DataFrame, competency: str, slot: str) -> object:
    """The actions of one gap that are due in one quarter; None where there is none."""
    of_gap = _of_gap(acts, competency)
    found = acts[of_gap & (acts["slot"] == slot)].sort_values("due_on", kind="stable")
    if found.empty:
        return None
    return Markup("<br>").join(
        under_one_another([row["action"], _about(view, row)]) for row in found.to_dict("records")
    )


def _about(view: View, row: Row) -> Markup:
    """How an action stands, its way of learning, with whom, and the day it is due; the state is not
    said quietly, so that its colour can be read."""
    state, said = sign(view, row["state"]), details(view, row)
    if not said:
        return state
    quiet = Markup(" · ").join(escape(each) for each in said)
    return Markup('{} <span class="quiet">· {}</span>').format(state, quiet)


def details(view: View, row: Row) -> list[object]:
    """Way of learning, with whom, and the day it is due, as far as they are said."""
    said: list[object] = []
    if not is_missing(row["way"]):
        said.append(view.say(f"plans.way.{row['way']}"))
    if not is_missing(row["partner_name"]):
        said.append(view.say("plans.with", name=row["partner_name"]))
    if not is_missing(row["due_on"]):
        said.append(unbroken(view.words.day(row["due_on"])))
    return said


def by_need(rows: pd.DataFrame) -> pd.DataFrame:
    """Actions that need attention first, then by the day they are due."""
    order = rows["state"].map({state: nth for nth, state in enumerate(ORDER)})
    return rows.assign(nth=order).sort_values(["nth", "due_on", "place"]).drop(columns="nth")


def action_columns(view: View) -> list[Column]:
    """Action by action: what, for which gap, how, and how it stands."""
    return [
        Column("action", lambda row: two_lines(row["action"], _gap_of(view, row))),
        Column("way", lambda row: two_lines(_way(view, row), _with(view, row))),
        Column("state", lambda row: sign(view, row["state"])),
        Column("due_on"),
    ]


def _gap_of(view: View, row: Row) -> str:
    if is_missing(row["competency"]):
        return view.say("plans.other")
    return view.competency_name(row["competency"])


def _way(view: View, row: Row) -> str:
    return "–" if is_missing(row["way"]) else view.say(f"plans.way.{row['way']}")


def _with(view: View, row: Row) -> str:
    return (
        "" if is_missing(row["partner_name"]) else view.say("plans.with", name=row["partner_name"])
    )
