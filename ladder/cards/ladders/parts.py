"""The parts of a ladder as cards, one for each that it has; those it lacks are said in one quiet
line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.ladders.levels import level_name
from ladder.cards.ladders.practices import practices_card
from ladder.cards.page import Tabs
from ladder.cards.tables import Column, two_lines, under_one_another
from ladder.cards.view import View
from ladder.ladders.ladder import Checkpoint, Ladder

Table = tuple[list[dict[str, Any]], list[Column]]


def parts_of(view: View, ladder: Ladder) -> tuple[Tabs, list[str]]:
    """Competencies, levels, responsibilities, checkpoints, phases, stages, visions, practices: as
    far as the ladder has them; and the names of those that it has not."""
    present = [part for part in PARTS if getattr(ladder, part)]
    absent = [view.say(f"ladders.absent.{part}") for part in PARTS if part not in present]
    return Tabs(
        tuple((_label(view, ladder, part), _card(view, ladder, part)) for part in present)
    ), absent


def _label(view: View, ladder: Ladder, part: str) -> str:
    if part == "responsibilities" and ladder.requirements():
        duties, requirements = len(ladder.duties()), len(ladder.requirements())
        return view.say("ladders.part.duties", duties=duties, requirements=requirements)
    return view.say(f"ladders.part.{part}", count=len(getattr(ladder, part)))


def _card(view: View, ladder: Ladder, part: str) -> Card:
    """Practices say what the data shows of each, where there are people."""
    if part == "practices" and view.dataset.people and view.may("practices_kept", ladder=ladder.id):
        return practices_card(view, ladder)
    written, columns = PARTS[part](view, ladder)
    table = pd.DataFrame(written)
    several = [str(key) for key in table if isinstance(table[key].iloc[0], list)]
    rows = table.assign(**{key: table[key].map(view.words.sentences) for key in several})
    return Card(
        "ladder",
        rows,
        columns=columns,
        table=table,
        said=_label(view, ladder, part),
        about="",
        key=f"_{part}",
    )


def _competencies(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "competency": axis.id,
            "meaning": view.of(ladder, "competencies", axis.id, "meaning"),
            "theme": view.of(ladder, "groups", axis.group, "name"),
        }
        for axis in ladder.competencies
    ]
    named = Column(
        "competency",
        lambda row: two_lines(view.competency_name(row["competency"]), row["meaning"]),
    )
    return rows, [named, Column("theme")]


def _levels(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "rank": level.rank,
            "level": level_name(view, ladder, level.id),
            "summary": view.of(ladder, "levels", level.id, "summary"),
            "track": view.say(f"structure.track.{level.track}"),
            "years": level.years_experience,
            "next": view.words.all_of([view.name_of("levels", *step) for step in level.next])
            or view.say("ladders.top"),
            "author": view.say(f"states.by_{level.authored}"),
        }
        for level in ladder.levels
    ]
    columns = [
        Column("rank", number=True),
        _named("level", "summary"),
        Column("track"),
        Column("years", number=True),
        Column("next"),
        Column("author"),
    ]
    return rows, columns


def _responsibilities(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "level": level_name(view, ladder, level.id),
            "theme": view.say("ladders.requirement")
            if entry.kind == "requirement"
            else view.of(ladder, "groups", entry.group, "name"),
            "text": view.of(ladder, "responsibilities", entry.id),
            "competency": entry.competency,
        }
        for level in ladder.levels
        for entry in ladder.of_level("responsibilities", level.id)
    ]
    columns = [
        Column("level"),
        Column("theme"),
        Column("text", head=view.say("columns.responsibility")),
    ]
    if any(row["competency"] for row in rows):
        columns.append(_competency(view))
    return rows, columns


def _focus(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "level": level_name(view, ladder, level.id),
            "focus": [view.of(ladder, "focus", entry.id) for entry in entries],
        }
        for level in ladder.levels
        if (entries := ladder.of_level("focus", level.id))
    ]
    label = _label(view, ladder, "focus")
    return rows, [
        Column("level"),
        Column("focus", lambda row: under_one_another(row["focus"]), head=label),
    ]


def _checkpoints(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "level": level_name(view, ladder, entry.level),
            "checkpoint": view.of(ladder, "checkpoints", entry.id, "name"),
            "text": view.of(ladder, "checkpoints", entry.id),
            "how": _how(view, entry),
        }
        for entry in ladder.checkpoints
    ]
    how = Column("how", head=view.say("columns.kind"))
    return rows, [Column("level"), _named("checkpoint", "text"), how]


def _how(view: View, entry: Checkpoint) -> str:
    said = view.say(
        "checkpoint.how",
        kind=view.say(f"states.{entry.kind}"),
        author=view.say(f"states.by_{entry.authored}"),
    )
    return f"{said} · {view.say('ladders.proposal')}" if entry.proposal else said


def _phases(view: View, ladder: Ladder) -> Table:
    """Dimension by dimension, under the phase with its years and its objective."""
    rows = []
    for phase in ladder.phases:
        years = view.say(
            "ladders.years" if phase.to_year is not None else "ladders.years_on",
            low=phase.from_year,
            high=phase.to_year,
        )
        for axis in ladder.competencies:
            if axis.group != phase.id:
                continue
            rows.append(
                {
                    "phase": f"{view.phase_name(phase.id)} · {years}",
                    "objective": view.of(ladder, "phases", phase.id, "objective"),
                    "competency": axis.id,
                    "goals": view.words.sentences(
                        [
                            view.of(ladder, "goals", goal.id)
                            for goal in ladder.goals
                            if goal.competency == axis.id
                        ]
                    ),
                    "actions": view.words.all_of(
                        [
                            view.of(ladder, "actions", action.id, "name")
                            for action in ladder.actions
                            if action.competency == axis.id
                        ]
                    ),
                }
            )
    columns = [_competency(view), Column("goals"), Column("actions")]
    return rows, [_named("phase", "objective"), *columns]


def _stages(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "stage": f"{place}. {view.of(ladder, 'stages', stage.id, 'name')}"
            f" · {view.say(f'states.by_{stage.authored}')}",
            "goal": view.of(ladder, "stages", stage.id, "goal"),
            "activities": [
                view.of(ladder, "activities", entry.id)
                for entry in ladder.activities
                if entry.stage == stage.id
            ],
        }
        for place, stage in enumerate(ladder.stages, 1)
    ]
    activities = Column(
        "activities",
        lambda row: under_one_another(row["activities"]),
        head=view.say("ladders.activities"),
    )
    return rows, [_named("stage", "goal"), activities]


def _visions(view: View, ladder: Ladder) -> Table:
    keys = ("name", "positioning", "end_goal")
    rows = [
        {key: view.of(ladder, "visions", vision.id, key) for key in keys}
        for vision in ladder.visions
    ]
    return rows, [
        Column("name", head=view.say("columns.vision")),
        Column("positioning"),
        Column("end_goal"),
    ]


def _practices(view: View, ladder: Ladder) -> Table:
    rows = [
        {
            "practice": view.of(ladder, "practices", entry.id, "name"),
            "text": view.of(ladder, "practices", entry.id),
            "kind": view.say(f"ladders.practice.{entry.kind}"),
        }
        for entry in ladder.practices
    ]
    return rows, [_named("practice", "text"), Column("kind")]


def _competency(view: View) -> Column:
    return Column("competency", lambda row: view.competency_name(row["competency"]))


def _named(name: str, text: str) -> Column:
    """A name and below it what it means."""
    return Column(name, lambda row: two_lines(row[name], row[text]))


PARTS: dict[str, Callable[[View, Ladder], tuple[Sequence[Any], list[Column]]]] = {
    "competencies": _competencies,
    "levels": _levels,
    "responsibilities": _responsibilities,
    "focus": _focus,
    "checkpoints": _checkpoints,
    "phases": _phases,
    "stages": _stages,
    "visions": _visions,
    "practices": _practices,
}
