"""What a phase of the plan asks: its core objective, and per dimension goals and key actions."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.page import Choices, Notice, Part, choice, row
from ladder.cards.roadmap.plan import Plan
from ladder.cards.tables import Column, under_one_another
from ladder.cards.view import View
from ladder.ladders.ladder import Ladder


def phase_parts(view: View, plan: Plan, chosen: Mapping[str, str]) -> list[Part]:
    """The phase that is looked at, the one the person stands in unless another is chosen."""
    if plan.ladder is None or not plan.ladder.phases:
        return [Notice(view.say("plan.no_phases"), icon="")]
    ids = [phase.id for phase in plan.ladder.phases]
    phase = choice(chosen, "phase", ids, view.phase_name, default=plan.present or ids[0])
    return [Choices((phase,)), row(phase_card(view, plan.ladder, phase.value))]


def phase_card(view: View, ladder: Ladder, phase: str) -> Card:
    """One line per dimension of the phase."""
    rows = pd.DataFrame(
        [
            {
                "competency": axis.id,
                "goals": [
                    view.of(ladder, "goals", goal.id, "text")
                    for goal in ladder.goals
                    if goal.competency == axis.id
                ],
                "actions": [
                    _action(view, ladder, action.id)
                    for action in ladder.actions
                    if action.competency == axis.id
                ],
            }
            for axis in ladder.competencies
            if axis.group == phase
        ],
        columns=["competency", "goals", "actions"],
    )
    columns = [
        Column("competency", lambda row: view.competency_name(row["competency"])),
        Column("goals", lambda row: under_one_another(row["goals"])),
        Column("actions", lambda row: under_one_another(row["actions"])),
    ]
    return Card(
        "phase_of_ladder",
        rows.assign(**{key: rows[key].map(view.words.sentences) for key in ("goals", "actions")}),
        columns=columns,
        table=rows,
        said=view.say("plan.phase_title", phase=view.phase_name(phase)),
        about=view.of(ladder, "phases", phase, "objective"),
    )


def _action(view: View, ladder: Ladder, id: str) -> object:
    """An action and what it comes to; one that has no name of its own is said once."""
    name, text = view.of(ladder, "actions", id), view.of(ladder, "actions", id, "text")
    return name if name == text else Markup("<b>{}</b> {}").format(name, text)
