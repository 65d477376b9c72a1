"""The stages of a project's life as the ladders name them, and the projects that stand in each."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from markupsafe import Markup

from ladder.cards.portfolio.words import by_attention
from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.ladders.ladder import LANGUAGES, Ladder
from ladder.words import is_missing

MOST_NAMES = 6


def stage_of(view: View, written: object) -> str | None:
    """The id of the stage that a file means, by its id or by its name in either language; else the
    file's own word; None = unknown."""
    if is_missing(written):
        return None
    asked = str(written).strip().casefold()
    for ladder, id in _stages(view):
        if asked in {
            id.casefold(),
            *(ladder.say(language, "stages", id).casefold() for language in LANGUAGES),
        }:
            return id
    return str(written)


def stage_name(view: View, written: object) -> str:
    """The stage in the reader's words, or that it is unknown."""
    id = stage_of(view, written)
    found = next((ladder for ladder, known in _stages(view) if known == id), None)
    return found.say(view.language, "stages", str(id)) if found else view.or_unknown(id, "stage")


def activities_until(view: View, written: object) -> list[str]:
    """The ids of the activities of a stage and of those before it in its ladder, in their order;
    none for a stage that no ladder names activities of."""
    id = stage_of(view, written)
    for ladder in view.ladders.values():
        stages = [stage.id for stage in ladder.stages]
        if id in stages and ladder.activities:
            reached = stages[: stages.index(id) + 1]
            return [
                entry.id for stage in reached for entry in ladder.activities if entry.stage == stage
            ]
    return []


def activity_of(view: View, written: str) -> str:
    """The id of the activity that a file means, by its id or by its text in either language; else
    the file's own words."""
    asked = written.strip().rstrip(".。").casefold()
    for ladder in view.ladders.values():
        for entry in ladder.activities:
            texts = (ladder.say(language, "activities", entry.id, "text") for language in LANGUAGES)
            if asked in {entry.id.casefold(), *(each.rstrip(".。").casefold() for each in texts)}:
                return entry.id
    return written


def by_stage(view: View, projects: pd.DataFrame) -> pd.DataFrame:
    """One row per stage of the workflow in its order, empty ones too, then stages that only the
    file knows, then the unknown ones."""
    placed = by_attention(
        projects.assign(stage=projects["stage"].map(lambda written: stage_of(view, written)))
    )
    goals = {id: ladder.say(view.language, "stages", id, "goal") for ladder, id in _stages(view)}
    own = sorted({str(stage) for stage in placed["stage"].dropna() if stage not in goals})
    rows = [
        _row(stage, goals.get(stage), placed[placed["stage"] == stage]) for stage in [*goals, *own]
    ]
    unknown = placed[placed["stage"].isna()]
    return pd.DataFrame([*rows, *([_row(None, None, unknown)] if len(unknown) else [])])


def _row(stage: str | None, goal: str | None, inside: pd.DataFrame) -> Row:
    return {
        "stage": stage,
        "goal": goal,
        "projects": len(inside),
        "of_them": inside.to_dict("records"),
    }


def stage_columns(view: View) -> list[Column]:
    def names(row: Row) -> Markup:
        inside = row["of_them"]
        lines = [
            Markup("{} {}").format(
                view.or_unknown(each["name"], "title"), sign(view, each["state"])
            )
            for each in inside[:MOST_NAMES]
        ]
        left = len(inside) - MOST_NAMES
        lines += (
            [
                Markup('<span class="quiet">{}</span>').format(
                    view.say("projects.more", count=left, left=left)
                )
            ]
            if left > 0
            else []
        )
        return (
            Markup("<br>").join(lines)
            if lines
            else Markup('<span class="quiet">{}</span>').format(view.say("projects.none_here"))
        )

    return [
        Column("stage", lambda row: _stage(view, row)),
        Column("projects", number=True),
        Column("of_them", names),
    ]


def _stage(view: View, row: Row) -> Markup:
    return two_lines(stage_name(view, row["stage"]), "" if is_missing(row["goal"]) else row["goal"])


def _stages(view: View) -> Iterator[tuple[Ladder, str]]:
    for ladder in view.ladders.values():
        yield from ((ladder, stage.id) for stage in ladder.stages)
