"""The parts of a ladder, a tab for each that it has; those it lacks are said in one quiet line."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.tables import Column, bullets, table, two_lines
from ladder.cards.view import View
from ladder.ladders.ladder import Checkpoint, Ladder
from ladder.screen.ladders import ladder_paths


def ladder_tabs(view: View, ladder: Ladder) -> None:
    """Competencies, levels, responsibilities, checkpoints, phases, stages, visions, practices: as
    far as the ladder has them."""
    present = [part for part in DRAW if getattr(ladder, part)]
    for part, tab in zip(
        present,
        st.tabs(
            [view.say(f"ladders.part.{part}", count=len(getattr(ladder, part))) for part in present]
        ),
        strict=True,
    ):
        with tab:
            DRAW[part](view, ladder)
    absent = [view.say(f"ladders.absent.{part}") for part in DRAW if part not in present]
    if absent:
        st.caption(view.md("ladders.silent", parts=view.words.all_of(absent)))


def level_name(view: View, ladder: Ladder, id: str) -> str:
    return ladder.say(view.language, "levels", id)


def _competencies(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame(
        [
            {"competency": axis.id, "theme": view.of(ladder, "groups", axis.group, "name")}
            for axis in ladder.competencies
        ]
    )
    st.html(
        table(
            view,
            rows,
            [
                Column(
                    "competency",
                    lambda row: two_lines(
                        view.competency_name(row["competency"]),
                        view.of(ladder, "competencies", row["competency"], "meaning"),
                    ),
                ),
                Column("theme"),
            ],
        )
    )


def _levels(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame(
        [
            {
                "level": level.id,
                "rank": level.rank,
                "track": view.say(f"states.{level.track}"),
                "years": level.years_experience,
                "next": view.words.all_of([view.name_of("levels", *step) for step in level.next])
                or view.say("ladders.top"),
                "author": view.say(f"states.by_{level.authored}"),
            }
            for level in ladder.levels
        ]
    )
    st.html(
        table(
            view,
            rows,
            [
                Column("rank", number=True),
                Column(
                    "level",
                    lambda row: two_lines(
                        level_name(view, ladder, row["level"]),
                        view.of(ladder, "levels", row["level"], "summary"),
                    ),
                ),
                Column("track"),
                Column("years", number=True),
                Column("next"),
                Column("author"),
            ],
        )
    )


def _responsibilities(view: View, ladder: Ladder) -> None:
    for level in ladder.levels:
        entries = ladder.of_level("responsibilities", level.id)
        for group in dict.fromkeys(entry.group for entry in entries):
            st.markdown(
                f"**{markdown(level_name(view, ladder, level.id))}** ·"
                f" {markdown(view.of(ladder, 'groups', group, 'name'))}"
            )
            rows = pd.DataFrame(
                [
                    {
                        "text": view.of(ladder, "responsibilities", entry.id),
                        "competency": entry.competency,
                    }
                    for entry in entries
                    if entry.group == group
                ]
            )
            columns = [Column("text", head=view.say("columns.responsibility"))]
            columns += (
                [Column("competency", lambda row: view.competency_name(row["competency"]))]
                if rows["competency"].notna().any()
                else []
            )
            st.html(table(view, rows, columns))


def _focus(view: View, ladder: Ladder) -> None:
    for level in ladder.levels:
        entries = ladder.of_level("focus", level.id)
        if entries:
            st.markdown(f"**{markdown(level_name(view, ladder, level.id))}**")
            st.html(bullets(view, [view.of(ladder, "focus", entry.id) for entry in entries]))


def _checkpoints(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame(
        [
            {"checkpoint": entry.id, "level": entry.level, "how": _how(view, entry)}
            for entry in ladder.checkpoints
        ]
    )
    st.html(
        table(
            view,
            rows,
            [
                Column("level", lambda row: level_name(view, ladder, row["level"])),
                Column(
                    "checkpoint",
                    lambda row: two_lines(
                        view.of(ladder, "checkpoints", row["checkpoint"], "name"),
                        view.of(ladder, "checkpoints", row["checkpoint"]),
                    ),
                ),
                Column("how", head=view.say("columns.kind")),
            ],
        )
    )


def _how(view: View, entry: Checkpoint) -> str:
    said = view.say(
        "checkpoint.how",
        kind=view.say(f"states.{entry.kind}"),
        author=view.say(f"states.by_{entry.authored}"),
    )
    return f"{said} · {view.say('ladders.proposal')}" if entry.proposal else said


DRAW: dict[str, Callable[[View, Ladder], None]] = {
    "competencies": _competencies,
    "levels": _levels,
    "responsibilities": _responsibilities,
    "focus": _focus,
    "checkpoints": _checkpoints,
    "phases": ladder_paths.phases,
    "stages": ladder_paths.stages,
    "visions": ladder_paths.visions,
    "practices": ladder_paths.practices,
}
