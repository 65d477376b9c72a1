"""A company's titles and levels beside the ladder levels they were taken for; the reader confirms
or corrects."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.intake.levels.placing import APPLIED
from ladder.intake.model import FileReport
from ladder.screen.frame import session

NOWHERE = "-"


def placements(view: View, report: FileReport) -> None:
    """One row per title and level: the suggestion, how sure it is, and how many people it places.
    Unsure ones wait to be confirmed."""
    placed = report.understood.placed
    if not placed:
        return
    levels = {
        f"{ladder.id}/{level.id}": f"{view.ladder_name(ladder.id)}"
        f" · {view.name_of('levels', ladder.id, level.id)}"
        for ladder in view.ladders.values()
        for level in ladder.levels
    }
    names = {NOWHERE: view.say("unknown.ladder"), **levels}
    codes = {name: code for code, name in names.items()}
    chosen_before = session.choices_of(report.file).levels
    rows = pd.DataFrame(
        [
            {
                "cells": cells,
                "taken_for": names[_taken(cells, suggested, sure, chosen_before)],
                "suggested": names.get(suggested or NOWHERE, ""),
                "sure": view.say(f"reading.sure.{'chosen' if cells in chosen_before else sure}"),
                "people": people,
            }
            for cells, suggested, sure, people in placed
        ]
    )
    key = f"placed_{report.file}_{session.turn()}"

    def chosen() -> None:
        edits = st.session_state[key]["edited_rows"]
        picked = {
            str(rows["cells"].iloc[int(at)]): _code(codes, edit["taken_for"])
            for at, edit in edits.items()
            if edit.get("taken_for")
        }
        before = session.choices_of(report.file)
        session.choose(report.file, replace(before, levels={**before.levels, **picked}))

    waiting = [
        (cells, suggested)
        for cells, suggested, sure, _ in placed
        if sure == "likely" and suggested and cells not in chosen_before
    ]
    st.caption(view.md("reading.placing"))
    if waiting:
        counted = {cells: people for cells, _, _, people in placed}
        people = sum(counted[cells] for cells, _ in waiting)
        with st.popover(
            view.say("reading.confirm", count=len(waiting), waiting=len(waiting)),
            icon=":material/done_all:",
        ):
            told = [
                view.say(
                    "reading.will_place",
                    count=counted[cells],
                    title=cells.strip(" |"),
                    level=names[suggested],
                    people=counted[cells],
                )
                for cells, suggested in waiting
                if suggested in names
            ]
            st.html(bullets(view, told))
            st.button(
                view.say("reading.place_them", count=people, people=people),
                key=f"confirm_{key}",
                type="primary",
                on_click=_confirm,
                args=(report.file, dict(waiting)),
            )
    st.data_editor(
        rows,
        key=key,
        hide_index=True,
        on_change=chosen,
        disabled=["cells", "suggested", "sure", "people"],
        column_config={
            "cells": view.say("reading.cells"),
            "suggested": view.say("reading.suggested"),
            "sure": view.say("reading.how"),
            "people": view.say("columns.people"),
            "taken_for": st.column_config.SelectboxColumn(
                view.say("reading.taken_for"), options=list(codes), required=True
            ),
        },
    )


def _code(codes: dict[str, str], name: object) -> str:
    """'ladder/level' for a name in the menu; '' where the reader places nobody."""
    code = codes[str(name)]
    return "" if code == NOWHERE else code


def _taken(cells: str, suggested: str | None, sure: str, chosen: dict[str, str]) -> str:
    """The level in force: what the reader chose, else a suggestion that is sure, else none."""
    if cells in chosen:
        return chosen[cells] or NOWHERE
    return suggested if suggested and sure in APPLIED else NOWHERE


def _confirm(file: str, waiting: dict[str, str]) -> None:
    before = session.choices_of(file)
    session.choose(file, replace(before, levels={**before.levels, **waiting}))
