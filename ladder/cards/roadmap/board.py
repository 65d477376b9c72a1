"""The roadmap as a card: phases as bands over a calendar, goals as bars, reviews as marks, today as
a line."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card, Way
from ladder.cards.charts import left_out
from ladder.cards.goals.tables import CLOSED, by_attention, goal_columns
from ladder.cards.page import Choices, Page, Part, choice, row
from ladder.cards.plan.actions import action_columns, by_need
from ladder.cards.roadmap.owners import SPANS, first_owner, owners
from ladder.cards.roadmap.phases import phase_parts
from ladder.cards.roadmap.plan import ALL, Plan, drawn, goals_of, phased, plan_of, timeline_of
from ladder.cards.view import View


def timeline(view: View, owner: str, plan: Plan, span: str) -> Card:
    """The plan of one person, or of everyone ('*'), over the whole path or near its goals."""
    goals = goals_of(view, owner)
    figure = timeline_of(view, plan, goals, span) if len(goals) or len(plan.bands) else None
    lines = left_out(view, "goals", len(drawn(goals)), len(goals))
    return Card("goal_attainment", goals, figure, lines=lines, key="_roadmap")


def actions(view: View, person: str) -> Card | None:
    """What the plans of one person do besides the goals; None where nothing is planned."""
    rows = view.ask("plan_actions_of", person=person)
    rows = by_need(rows[rows["action"].notna()])
    if rows.empty:
        return None
    return Card("plan_actions_of", rows, columns=action_columns(view), asked={"person": person})


def apart(view: View, owner: str) -> Card | None:
    """Open goals that name no competency or no phase: they steer towards nothing on the ladder, and
    are listed apart; None where there are none."""
    goals = goals_of(view, owner)
    goals = goals[~goals["state"].isin(CLOSED)]
    loose = goals[
        goals["competency"].isna() | (goals["phase"].isna() & goals["person"].isin(phased(view)))
    ]
    if loose.empty:
        return None
    return Card(
        "goal_attainment",
        loose,
        columns=goal_columns(view),
        table=by_attention(loose),
        said=view.say("plan.apart", count=len(loose), goals=len(loose)),
        about=view.say("plan.apart_why"),
        key="_apart",
    )


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: person, span (see SPANS) and phase; without a choice the first person whose ladder
    has phases, around now, in the phase they stand in."""
    names = owners(view)
    owner = choice(chosen, "person", list(names), names.__getitem__, default=first_owner(view))
    plan = plan_of(view, owner.value)
    say = lambda span: view.say(f"plan.span.{span}")  # noqa: E731  # the words of a segment
    span = choice(chosen, "span", SPANS, say, default=SPANS[1], form="segments")
    drawn_over = SPANS[0] if plan.bands.empty else span.value
    parts: list[Part] = [] if plan.bands.empty else [Choices((span,))]
    parts.append(row(timeline(view, owner.value, plan, drawn_over)))
    if owner.value != ALL and (planned := actions(view, owner.value)) is not None:
        parts += [row(planned), Way("plan", {"person": owner.value})]
    if (loose := apart(view, owner.value)) is not None:
        parts.append(row(loose))
    return Page(
        plan.title(view, goals_of(view, owner.value)),
        (*parts, *phase_parts(view, plan, chosen)),
        first=(owner,),
    )
