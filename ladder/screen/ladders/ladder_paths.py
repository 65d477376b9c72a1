"""The parts of a ladder that are a way: phases of a plan, stages of a workflow, visions and
practices."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.tables import Column, bullets, table, two_lines
from ladder.cards.view import View
from ladder.ladders.ladder import Ladder
from ladder.screen.draw.card import draw_card
from ladder.screen.ladders.practices import practices_card


def phases(view: View, ladder: Ladder) -> None:
    for phase in ladder.phases:
        years = view.say(
            "ladders.years" if phase.to_year is not None else "ladders.years_on",
            low=phase.from_year,
            high=phase.to_year,
        )
        st.markdown(f"**{markdown(view.phase_name(phase.id))}** · {markdown(years)}")
        st.caption(markdown(view.of(ladder, "phases", phase.id, "objective")))
        axes = [axis.id for axis in ladder.competencies if axis.group == phase.id]
        rows = pd.DataFrame(
            [
                {
                    "competency": axis,
                    "goals": [
                        view.of(ladder, "goals", goal.id)
                        for goal in ladder.goals
                        if goal.competency == axis
                    ],
                    "actions": [
                        view.of(ladder, "actions", action.id, "name")
                        for action in ladder.actions
                        if action.competency == axis
                    ],
                }
                for axis in axes
            ]
        )
        st.html(
            table(
                view,
                rows,
                [
                    Column("competency", lambda row: view.competency_name(row["competency"])),
                    Column("goals", lambda row: view.words.sentences(row["goals"])),
                    Column("actions", lambda row: view.words.all_of(row["actions"])),
                ],
            )
        )


def stages(view: View, ladder: Ladder) -> None:
    for place, stage in enumerate(ladder.stages, 1):
        st.markdown(
            f"**{place}\\. {markdown(view.of(ladder, 'stages', stage.id, 'name'))}**"
            f" · {markdown(view.say(f'states.by_{stage.authored}'))}"
        )
        st.caption(markdown(view.of(ladder, "stages", stage.id, "goal")))
        st.html(
            bullets(
                view,
                [
                    view.of(ladder, "activities", entry.id)
                    for entry in ladder.activities
                    if entry.stage == stage.id
                ],
            )
        )


def visions(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame(
        [
            {
                key: view.of(ladder, "visions", vision.id, key)
                for key in ("name", "positioning", "end_goal")
            }
            for vision in ladder.visions
        ]
    )
    st.html(
        table(
            view,
            rows,
            [
                Column("name", head=view.say("columns.vision")),
                Column("positioning"),
                Column("end_goal"),
            ],
        )
    )


def practices(view: View, ladder: Ladder) -> None:
    """The practices with what the data says of each; without people, the practices alone."""
    if view.dataset.people:
        draw_card(view, practices_card(view, ladder))
        return
    for kind in dict.fromkeys(practice.kind for practice in ladder.practices):
        st.markdown(f"**{markdown(view.say(f'ladders.practice.{kind}'))}**")
        st.html(
            bullets(
                view,
                [
                    two_lines(
                        view.of(ladder, "practices", entry.id, "name"),
                        view.of(ladder, "practices", entry.id),
                    )
                    for entry in ladder.practices
                    if entry.kind == kind
                ],
            )
        )
