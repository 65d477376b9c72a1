"""Stop 5: the parts of a ladder, a tab for each that it has; those it lacks are said in one quiet line."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from ladder.ladders import Checkpoint, Ladder
from ladder.screen.tables import Column, bullets, table, two_lines
from ladder.screen.text import markdown
from ladder.screen.view import View


def ladder_tabs(view: View, ladder: Ladder) -> None:
    """Competencies, levels, responsibilities, checkpoints, phases, stages, visions, practices: as far as the ladder has them."""
    present = [part for part in DRAW if getattr(ladder, part)]
    for part, tab in zip(present, st.tabs([view.say(f"ladders.part.{part}", count=len(getattr(ladder, part))) for part in present]), strict=True):
        with tab:
            DRAW[part](view, ladder)
    absent = [view.say(f"ladders.absent.{part}") for part in DRAW if part not in present]
    if absent:
        st.caption(view.md("ladders.silent", parts=view.words.all_of(absent)))


def level_name(view: View, ladder: Ladder, id: str) -> str:
    return ladder.say(view.language, "levels", id)


def _say(view: View, ladder: Ladder, part: str, id: str, key: str = "text") -> str:
    return ladder.say(view.language, part, id, key)


def _competencies(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame([{"competency": axis.id, "theme": _say(view, ladder, "groups", axis.group, "name")} for axis in ladder.competencies])
    st.html(table(view, rows, [
        Column("competency", lambda row: two_lines(view.competency_name(row["competency"]), _say(view, ladder, "competencies", row["competency"], "meaning"))),
        Column("theme"),
    ]))  # fmt: skip


def _levels(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame([
        {"level": level.id, "rank": level.rank, "track": view.say(f"states.{level.track}"), "years": level.years_experience,
         "next": view.words.all_of([view.name_of("levels", *step) for step in level.next]) or view.say("ladders.top"),
         "author": view.say(f"states.by_{level.authored}")}
        for level in ladder.levels
    ])  # fmt: skip
    st.html(table(view, rows, [
        Column("rank", number=True),
        Column("level", lambda row: two_lines(level_name(view, ladder, row["level"]), _say(view, ladder, "levels", row["level"], "summary"))),
        Column("track"), Column("years", number=True), Column("next"), Column("author"),
    ]))  # fmt: skip


def _responsibilities(view: View, ladder: Ladder) -> None:
    for level in ladder.levels:
        entries = ladder.of_level("responsibilities", level.id)
        for group in dict.fromkeys(entry.group for entry in entries):
            st.markdown(f"**{markdown(level_name(view, ladder, level.id))}** · {markdown(_say(view, ladder, 'groups', group, 'name'))}")
            rows = pd.DataFrame([{"text": _say(view, ladder, "responsibilities", entry.id), "competency": entry.competency}
                                 for entry in entries if entry.group == group])  # fmt: skip
            columns = [Column("text", head=view.say("columns.responsibility"))]
            columns += [Column("competency", lambda row: view.competency_name(row["competency"]))] if rows["competency"].notna().any() else []
            st.html(table(view, rows, columns))


def _focus(view: View, ladder: Ladder) -> None:
    for level in ladder.levels:
        entries = ladder.of_level("focus", level.id)
        if entries:
            st.markdown(f"**{markdown(level_name(view, ladder, level.id))}**")
            st.html(bullets(view, [_say(view, ladder, "focus", entry.id) for entry in entries]))


def _checkpoints(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame([{"checkpoint": entry.id, "level": entry.level, "how": _how(view, entry)} for entry in ladder.checkpoints])
    st.html(table(view, rows, [
        Column("level", lambda row: level_name(view, ladder, row["level"])),
        Column("checkpoint", lambda row: two_lines(_say(view, ladder, "checkpoints", row["checkpoint"], "name"), _say(view, ladder, "checkpoints", row["checkpoint"]))),
        Column("how", head=view.say("columns.kind")),
    ]))  # fmt: skip


def _how(view: View, entry: Checkpoint) -> str:
    said = view.say("checkpoint.how", kind=view.say(f"states.{entry.kind}"), author=view.say(f"states.by_{entry.authored}"))
    return f"{said} · {view.say('ladders.proposal')}" if entry.proposal else said


def _phases(view: View, ladder: Ladder) -> None:
    for phase in ladder.phases:
        years = view.say("ladders.years" if phase.to_year is not None else "ladders.years_on", low=phase.from_year, high=phase.to_year)
        st.markdown(f"**{markdown(view.phase_name(phase.id))}** · {markdown(years)}")
        st.caption(markdown(_say(view, ladder, "phases", phase.id, "objective")))
        axes = [axis.id for axis in ladder.competencies if axis.group == phase.id]
        rows = pd.DataFrame([{"competency": axis, "goals": [_say(view, ladder, "goals", goal.id) for goal in ladder.goals if goal.competency == axis],
                              "actions": [_say(view, ladder, "actions", action.id, "name") for action in ladder.actions if action.competency == axis]}
                             for axis in axes])  # fmt: skip
        st.html(table(view, rows, [
            Column("competency", lambda row: view.competency_name(row["competency"])),
            Column("goals", lambda row: view.words.sentences(row["goals"])), Column("actions", lambda row: view.words.all_of(row["actions"])),
        ]))  # fmt: skip


def _stages(view: View, ladder: Ladder) -> None:
    for place, stage in enumerate(ladder.stages, 1):
        st.markdown(f"**{place}\\. {markdown(_say(view, ladder, 'stages', stage.id, 'name'))}** · {markdown(view.say(f'states.by_{stage.authored}'))}")
        st.caption(markdown(_say(view, ladder, "stages", stage.id, "goal")))
        st.html(bullets(view, [_say(view, ladder, "activities", entry.id) for entry in ladder.activities if entry.stage == stage.id]))


def _visions(view: View, ladder: Ladder) -> None:
    rows = pd.DataFrame([{key: _say(view, ladder, "visions", vision.id, key) for key in ("name", "positioning", "end_goal")} for vision in ladder.visions])
    st.html(table(view, rows, [Column("name", head=view.say("columns.vision")), Column("positioning"), Column("end_goal")]))


def _practices(view: View, ladder: Ladder) -> None:
    for kind in dict.fromkeys(practice.kind for practice in ladder.practices):
        st.markdown(f"**{markdown(view.say(f'ladders.practice.{kind}'))}**")
        st.html(bullets(view, [two_lines(_say(view, ladder, "practices", entry.id, "name"), _say(view, ladder, "practices", entry.id))
                               for entry in ladder.practices if entry.kind == kind]))  # fmt: skip


DRAW: dict[str, Callable[[View, Ladder], None]] = {
    "competencies": _competencies, "levels": _levels, "responsibilities": _responsibilities, "focus": _focus, "checkpoints": _checkpoints,
    "phases": _phases, "stages": _stages, "visions": _visions, "practices": _practices,
}  # fmt: skip
