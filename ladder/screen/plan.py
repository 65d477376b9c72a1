"""Stop 5: goals in time: whose, in which phase, against the calendar; and the tables of goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from ladder.figures.timeline import timeline
from ladder.ladders import Ladder
from ladder.screen.cards import plain_card
from ladder.screen.choices import choose
from ladder.screen.goal_tables import CLOSED, by_attention, goal_list
from ladder.screen.tables import bullets, two_lines
from ladder.screen.view import View

ALL = "*"
MOST_BARS = 24
REVIEWS = {3: "quarter", 12: "year"}


@dataclass(frozen=True)
class Plan:
    """Whose roadmap it is, the phases of their ladder over the calendar, and the phase they stand in on the day."""

    name: str
    ladder: Ladder | None
    bands: pd.DataFrame  # phase, label, starts_on, ends_on (null = open)
    present: str | None

    def title(self, view: View, goals: pd.DataFrame) -> str:
        """Where they stand on the roadmap, and what is late on it."""
        late = int(goals["state"].isin(["late", "behind"]).sum())
        values = {"name": self.name, "count": late, "late": late, "goals": int((~goals["state"].isin(CLOSED)).sum())}
        if self.present is None:
            return view.say("titles.roadmap.plain" if late else "titles.roadmap.plain_clear", **values | ({} if late else {"count": values["goals"]}))
        return view.say("titles.roadmap.phase" if late else "titles.roadmap.phase_clear", phase=view.phase_name(self.present), **values)


def pick_owner(view: View) -> str:
    """One person of the scope, or everyone in it; the first whose ladder has phases, so that a roadmap is to be seen."""
    people = view.ask("people_on").set_index("person")["name"]
    shown = lambda person: view.say("plan.everyone") if person == ALL else str(people[person])  # noqa: E731 - one line reads better
    phased = _phased(view)
    first = next((person for person in people.index if person in phased), ALL)
    return str(choose(view, "person", [ALL, *people.index], shown=shown, default=first))


def goals_of(view: View, owner: str) -> pd.DataFrame:
    """The goals of one person, or of everybody in the scope, those that need attention first."""
    goals = view.ask("goal_attainment")
    goals = goals if owner == ALL else goals[goals["person"] == owner]
    return by_attention(goals)


def plan_of(view: View, owner: str) -> Plan:
    """The phases of the owner's ladder, counted in years from their start in the track."""
    empty = pd.DataFrame({"phase": [], "label": [], "starts_on": [], "ends_on": []})
    if owner == ALL:
        return Plan(view.say("plan.everyone"), None, empty, None)
    row = view.ask("people_on").set_index("person").loc[owner]
    ladder = view.ladders.get(str(row["ladder"]))
    start = view.ask("track_start", person=owner)
    if ladder is None or not ladder.phases or start.empty or pd.isna(start["starts_on"].iloc[0]):
        return Plan(str(row["name"]), ladder, empty, None)
    began = pd.Timestamp(start["starts_on"].iloc[0])
    bands = pd.DataFrame([
        {"phase": phase.id, "label": ladder.say(view.language, "phases", phase.id), "starts_on": began + pd.DateOffset(years=phase.from_year),
         "ends_on": None if phase.to_year is None else began + pd.DateOffset(years=phase.to_year, days=-1)}
        for phase in ladder.phases
    ])  # fmt: skip
    bands["ends_on"] = pd.to_datetime(bands["ends_on"])
    begun = bands[bands["starts_on"] <= pd.Timestamp(view.day)]
    return Plan(str(row["name"]), ladder, bands, None if begun.empty else str(begun["phase"].iloc[-1]))


def timeline_of(view: View, plan: Plan, goals: pd.DataFrame) -> go.Figure:
    """Phases as bands, goals as bars, reviews as marks, today as a line."""
    dated = goals[goals["starts_on"].notna() & goals["due_on"].notna() & ~goals["state"].isin(["cancelled"])].head(MOST_BARS)
    dated = dated.sort_values(["starts_on", "due_on", "goal"])
    bars = dated.rename(columns={"due_on": "ends_on"}).assign(
        label=dated["title"], state_word=[view.say(f"states.{state}") for state in dated["state"]],
        hover=[_hover(view, row) for row in dated.to_dict("records")],
    )  # fmt: skip
    names = {kind: view.say(f"plan.review.{kind}") for kind in REVIEWS.values()}
    return timeline(bars, plan.bands, _reviews(view, plan, bars), today=view.day, today_word=view.say("plan.today", day=view.day),
                    reviews_word=view.say("plan.reviews"), mark_names=names, look=view.look, width=1060,
                    tick_label=lambda day: view.say("plan.tick", day=day))  # fmt: skip


def _hover(view: View, row: dict[str, Any]) -> str:
    return view.say("plan.hover", who=view.or_unknown(row["name"], "name"), attained=row["attained"], elapsed=row["expected"], due=row["due_on"].date())


def _reviews(view: View, plan: Plan, bars: pd.DataFrame) -> pd.DataFrame:
    """Quarter ends and year ends within the plan, as the ladder's review practices ask for them (every ladder here: both)."""
    first = min([*bars["starts_on"], pd.Timestamp(view.day)])
    last = max([*bars["ends_on"], pd.Timestamp(view.day)])
    days = pd.date_range(first, last + pd.DateOffset(months=3), freq="QE")
    kinds = ["year" if day.month == 12 else "quarter" for day in days]
    labels = [view.say("plan.review_on", kind=view.say(f"plan.review.{kind}"), day=day.date()) for day, kind in zip(days, kinds, strict=True)]
    return pd.DataFrame({"day": [day.date() for day in days], "kind": kinds, "label": labels})


def goals_apart(view: View, goals: pd.DataFrame) -> None:
    """Open goals that name no competency or no phase: they steer towards nothing on the ladder, and are listed apart."""
    goals = goals[~goals["state"].isin(CLOSED)]
    loose = goals[goals["competency"].isna() | (goals["phase"].isna() & goals["person"].isin(_phased(view)))]
    if loose.empty:
        return
    said = view.say("plan.apart", count=len(loose), goals=len(loose))
    with plain_card(view, said, view.say("plan.apart_why"), key="goals_apart"):
        goal_list(view, loose, "apart")


def _phased(view: View) -> set[str]:
    """People whose ladder has phases: only theirs can be missing."""
    people = view.ask("people_on")
    return set(people.loc[people["ladder"].isin([id for id, ladder in view.ladders.items() if ladder.phases]), "person"])


def phase_details(view: View, plan: Plan) -> None:
    """What the phase asks: its core objective, and per dimension goals and key actions."""
    if plan.ladder is None or not plan.ladder.phases:
        st.caption(view.md("plan.no_phases"))
        return
    ladder, here = plan.ladder, plan.present or plan.ladder.phases[0].id
    shown = str(choose(view, "phase", [phase.id for phase in ladder.phases], shown=view.phase_name, default=here))
    with plain_card(view, view.say("plan.phase_title", phase=view.phase_name(shown)), ladder.say(view.language, "phases", shown, "objective"), key="phase"):
        for axis, column in zip((axis for axis in ladder.competencies if axis.group == shown), st.columns(4) * 3, strict=False):
            with column:
                st.markdown(f"**{view.competency_name(axis.id)}**")
                st.caption(view.md("columns.goals"))
                st.html(bullets(view, [ladder.say(view.language, "goals", goal.id, "text") for goal in ladder.goals if goal.competency == axis.id]))
                st.caption(view.md("columns.actions"))
                actions = [action.id for action in ladder.actions if action.competency == axis.id]
                st.html(bullets(view, [two_lines(ladder.say(view.language, "actions", id), ladder.say(view.language, "actions", id, "text")) for id in actions]))
