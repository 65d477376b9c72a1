"""Goals in time: whose, in which phase, against the calendar; and the tables of goals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ladder.cards.goals.tables import CLOSED, by_attention
from ladder.cards.view import Row, View
from ladder.figures.timeline import Timeline, timeline
from ladder.ladders.ladder import Ladder
from ladder.words.fiscal_year import last_month, quarter_of

ALL = "*"
MOST_BARS = 24
REVIEWS = {3: "quarter", 12: "year"}


@dataclass(frozen=True)
class Plan:
    """Whose roadmap it is, the phases of their ladder over the calendar, and the phase they stand
    in on the day; `at_least`: their start is unknown, so they may be further."""

    name: str
    ladder: Ladder | None
    bands: pd.DataFrame  # phase, label, starts_on, ends_on (null = open)
    present: str | None
    at_least: bool = False

    def title(self, view: View, goals: pd.DataFrame) -> str:
        """Where they stand on the roadmap, and what is late on it."""
        late = int(goals["state"].isin(["late", "behind"]).sum())
        values = {
            "name": self.name,
            "count": late,
            "late": late,
            "goals": int((~goals["state"].isin(CLOSED)).sum()),
        }
        phase = {} if self.present is None else {"phase": _phase(view, self)}
        if not values["goals"]:
            key = "titles.roadmap.phase_no_goals" if phase else "titles.roadmap.no_goals"
            return view.say(key, name=self.name, **phase)
        if self.present is None:
            return view.say(
                "titles.roadmap.plain" if late else "titles.roadmap.plain_clear",
                **values | ({} if late else {"count": values["goals"]}),
            )
        return view.say(
            "titles.roadmap.phase" if late else "titles.roadmap.phase_clear",
            **phase,
            **values,
        )


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
    bands = pd.DataFrame(
        [
            {
                "phase": phase.id,
                "label": ladder.say(view.language, "phases", phase.id),
                "starts_on": began + pd.DateOffset(years=phase.from_year),
                "ends_on": None
                if phase.to_year is None
                else began + pd.DateOffset(years=phase.to_year, days=-1),
            }
            for phase in ladder.phases
        ]
    )
    bands["ends_on"] = pd.to_datetime(bands["ends_on"])
    begun = bands[bands["starts_on"] <= pd.Timestamp(view.day)]
    return Plan(
        str(row["name"]),
        ladder,
        bands,
        None if begun.empty else str(begun["phase"].iloc[-1]),
        bool(start["begins_unknown"].iloc[0]),
    )


def _phase(view: View, plan: Plan) -> str:
    """The phase of the day by name, at least where they may be further."""
    name = view.phase_name(plan.present)
    is_last = plan.ladder is not None and plan.present == plan.ladder.phases[-1].id
    return view.say("plan.at_least", phase=name) if plan.at_least and not is_last else name


def drawn(goals: pd.DataFrame) -> pd.DataFrame:
    """The goals that a timeline has room for: those with both days, and not cancelled."""
    return goals[
        goals["starts_on"].notna() & goals["due_on"].notna() & ~goals["state"].isin(["cancelled"])
    ].head(MOST_BARS)


def timeline_of(view: View, plan: Plan, goals: pd.DataFrame, span: str) -> Timeline:
    """Phases as bands, goals as bars, reviews as marks, today as a line."""
    dated = drawn(goals).sort_values(["starts_on", "due_on", "goal"])
    bars = dated.rename(columns={"due_on": "ends_on"}).assign(
        label=dated["title"],
        state_word=[view.say(f"states.{state}") for state in dated["state"]],
        hover=[_hover(view, row) for row in dated.to_dict("records")],
    )
    window = _window(view, plan, bars, span)
    names = {kind: view.say(f"plan.review.{kind}") for kind in REVIEWS.values()}
    return timeline(
        bars,
        plan.bands,
        _reviews(view, bars, window),
        today=view.day,
        today_word=view.say("plan.today", day=view.day),
        reviews_word=view.say("plan.reviews"),
        mark_names=names,
        width=1060,
        window=window,
        tick_label=lambda day: view.say("plan.tick", day=day),
    )


def _hover(view: View, row: Row) -> str:
    return view.say(
        "plan.hover",
        who=view.or_unknown(row["name"], "name"),
        attained=row["attained"],
        elapsed=row["expected"],
        due=row["due_on"].date(),
    )


def _window(view: View, plan: Plan, bars: pd.DataFrame, span: str) -> tuple[date, date] | None:
    """The whole path from the start in the track into the last phase, or, where there are goals,
    the calendar around them (None)."""
    if plan.bands.empty:
        return None
    if span == "near" and len(bars):
        return None
    last = max(
        [
            plan.bands["starts_on"].max() + pd.DateOffset(years=2),
            pd.Timestamp(view.day) + pd.DateOffset(years=1),
            *bars["ends_on"],
        ]
    )
    return plan.bands["starts_on"].min().date(), last.date()


def _reviews(view: View, bars: pd.DataFrame, window: tuple[date, date] | None) -> pd.DataFrame:
    """The quarterly and yearly reviews that the plan's practices ask for; over a whole path the
    yearly ones only."""
    first, last = window or (
        min([*bars["starts_on"], pd.Timestamp(view.day)]),
        max([*bars["ends_on"], pd.Timestamp(view.day)]),
    )
    every = "QE" if window is None else "YE"
    days = pd.date_range(
        first, pd.Timestamp(last) + pd.DateOffset(months=3), freq=f"{every}-{last_month()}"
    )
    kinds = ["year" if quarter_of(day.date())[0] == 4 else "quarter" for day in days]
    labels = [
        view.say("plan.review_on", kind=view.say(f"plan.review.{kind}"), day=day.date())
        for day, kind in zip(days, kinds, strict=True)
    ]
    return pd.DataFrame({"day": [day.date() for day in days], "kind": kinds, "label": labels})


def phased(view: View) -> set[str]:
    """People whose ladder has phases: only theirs can be missing."""
    people = view.ask("people_on")
    return set(
        people.loc[
            people["ladder"].isin([id for id, ladder in view.ladders.items() if ladder.phases]),
            "person",
        ]
    )
