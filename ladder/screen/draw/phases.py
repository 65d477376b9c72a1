"""What a phase of the plan asks, and the goals that belong to no part of it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.goals.tables import CLOSED
from ladder.cards.roadmap.plan import Plan, phased
from ladder.cards.tables import bullets, two_lines
from ladder.cards.view import View
from ladder.ladders.ladder import Ladder
from ladder.screen.draw.card_frame import plain_card
from ladder.screen.draw.goal_list import goal_list
from ladder.screen.frame.choices import choose


def goals_apart(view: View, goals: pd.DataFrame) -> None:
    """Open goals that name no competency or no phase: they steer towards nothing on the ladder, and
    are listed apart."""
    goals = goals[~goals["state"].isin(CLOSED)]
    loose = goals[
        goals["competency"].isna() | (goals["phase"].isna() & goals["person"].isin(phased(view)))
    ]
    if loose.empty:
        return
    said = view.say("plan.apart", count=len(loose), goals=len(loose))
    with plain_card(view, said, view.say("plan.apart_why"), key="goals_apart"):
        goal_list(view, loose, "apart")


def phase_details(view: View, plan: Plan) -> None:
    """What the phase asks: its core objective, and per dimension goals and key actions."""
    if plan.ladder is None or not plan.ladder.phases:
        st.caption(view.md("plan.no_phases"))
        return
    ladder, here = plan.ladder, plan.present or plan.ladder.phases[0].id
    shown = str(
        choose(
            view,
            "phase",
            [phase.id for phase in ladder.phases],
            shown=view.phase_name,
            default=here,
        )
    )
    with plain_card(
        view,
        view.say("plan.phase_title", phase=view.phase_name(shown)),
        view.of(ladder, "phases", shown, "objective"),
        key="phase",
    ):
        for axis, column in zip(
            (axis for axis in ladder.competencies if axis.group == shown),
            st.columns(4) * 3,
            strict=False,
        ):
            with column:
                st.markdown(f"**{view.competency_name(axis.id)}**")
                st.caption(view.md("columns.goals"))
                st.html(
                    bullets(
                        view,
                        [
                            view.of(ladder, "goals", goal.id, "text")
                            for goal in ladder.goals
                            if goal.competency == axis.id
                        ],
                    )
                )
                st.caption(view.md("columns.actions"))
                actions = [action.id for action in ladder.actions if action.competency == axis.id]
                st.html(
                    bullets(
                        view,
                        [_action(view, ladder, id) for id in actions],
                    )
                )


def _action(view: View, ladder: Ladder, id: str) -> object:
    """An action and what it comes to; one that has no name of its own is said once."""
    name, text = view.of(ladder, "actions", id), view.of(ladder, "actions", id, "text")
    return name if name == text else two_lines(name, text)
