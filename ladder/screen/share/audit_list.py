"""What was done, the newest first, for hr."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.view import View
from ladder.datasets import audit
from ladder.screen.frame import audited

MOST = 2000
COLUMNS = ("at", "who", "what", "page", "person", "kind")


def audit_list(view: View) -> None:
    """A table of the newest lines; without the right to it one sentence."""
    if not audited.may_read():
        st.info(view.md("audit.only_hr"), icon=":material/visibility_off:")
        return
    rows = audit.newest(audited.folder(), MOST)
    if not rows:
        st.info(view.md("audit.nothing"), icon=":material/info:")
        return
    st.caption(view.md("audit.about", count=len(rows), rows=len(rows)))
    told = pd.DataFrame(
        {
            view.say(f"audit.column.{column}"): [_said(view, column, row) for row in rows]
            for column in COLUMNS
        }
    )
    st.dataframe(told, hide_index=True, placeholder="–")


def _said(view: View, column: str, row: dict[str, object]) -> str:
    value = str(row.get(column, ""))
    if column == "what" and view.words.has(f"audit.what.{value}"):
        return view.say(f"audit.what.{value}")
    if column == "page" and view.words.has(f"pages.{value}.name"):
        return view.say(f"pages.{value}.name")
    return value
