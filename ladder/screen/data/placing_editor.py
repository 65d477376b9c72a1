"""What a file calls things beside what they were taken for, one row each; the reader corrects a
row, or confirms all likely ones at once after seeing what that will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from ladder.cards.tables import bullets
from ladder.cards.view import View

NOWHERE = "-"
"""What the reader takes it for is none of ours."""
UNSAID = "?"
"""The reader has said nothing yet."""
NONE_CHOSEN = ""


@dataclass(frozen=True)
class Row:
    """One thing to place: as the file writes it, the code it is taken for (or NOWHERE, UNSAID) and
    the one suggested, how sure that is in words, and how much hangs on it."""

    cells: str
    taken_for: str
    suggested: str
    sure: str
    count: int


@dataclass(frozen=True)
class Headings:
    """The headings of the columns."""

    cells: str
    taken_for: str
    count: str


@dataclass(frozen=True)
class Waiting:
    """What can be confirmed at once: name -> code, the words of the button that opens it and of the
    one that does it, and a line for each on what it does."""

    codes: Mapping[str, str]
    opens: str
    does: str
    lines: Sequence[str]


def placing_editor(
    view: View,
    rows: Sequence[Row],
    names: Mapping[str, str],
    headings: Headings,
    waiting: Waiting | None,
    key: str,
    choose: Callable[[Mapping[str, str]], None],
) -> None:
    """The rows, to be changed one by one or confirmed together. `names` gives each code its words,
    first the one of what is not known; `waiting` is None where nothing is suggested; `choose` takes
    name -> code, NONE_CHOSEN where the reader says that it is none."""
    codes = {name: code for code, name in names.items()}
    shown = pd.DataFrame(
        [
            {
                "cells": row.cells,
                "taken_for": names.get(row.taken_for, next(iter(names.values()))),
                "suggested": ""
                if row.suggested in (NOWHERE, UNSAID)
                else names.get(row.suggested, ""),
                "sure": row.sure,
                "count": row.count,
            }
            for row in rows
        ]
    )

    def edited() -> None:
        picked = {
            str(shown["cells"].iloc[int(at)]): codes[str(edit["taken_for"])]
            for at, edit in st.session_state[key]["edited_rows"].items()
            if edit.get("taken_for")
        }
        said = {name: code for name, code in picked.items() if code != UNSAID}
        choose({name: NONE_CHOSEN if code == NOWHERE else code for name, code in said.items()})

    if waiting and waiting.codes:
        with st.popover(waiting.opens, icon=":material/done_all:"):
            st.html(bullets(view, list(waiting.lines)))
            st.button(
                waiting.does,
                key=f"confirm_{key}",
                type="primary",
                on_click=choose,
                args=(dict(waiting.codes),),
            )
    st.data_editor(
        shown,
        key=key,
        hide_index=True,
        on_change=edited,
        disabled=["cells", "suggested", "sure", "count"],
        column_config={
            "cells": headings.cells,
            "suggested": view.say("reading.suggested"),
            "sure": view.say("reading.how"),
            "count": headings.count,
            "taken_for": st.column_config.SelectboxColumn(
                headings.taken_for, options=list(codes), required=True
            ),
        },
    )
