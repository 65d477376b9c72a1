"""Where the field counts one thing in two ways, which way is in force: a choice in the address,
like every other."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ladder import measures
from ladder.cards.view import View
from ladder.screen.frame import address

KEY = "convention"


def chosen() -> frozenset[str]:
    """The ways of counting that the address names, of whatever measures."""
    return frozenset((address.get(KEY) or "").split(",")) - {""}


def convention_switch(view: View, measure: str, *, place: str = "", label: str = "") -> None:
    """The ways to count a measure, the one in force marked; nothing where there is one only.
    `place` tells two switches on one page apart."""
    for parameter, ways in measures.conventions_of(measure).items():
        widget = f"convention_{place}{measure}_{parameter}"
        st.session_state[widget] = view.way(measure, parameter)
        st.segmented_control(
            label or view.say("definition.convention"),
            ways,
            key=widget,
            format_func=lambda way: view.say(f"conventions.{way}"),
            required=True,
            on_change=_choose,
            args=(widget, ways),
        )


def _choose(widget: str, ways: Sequence[str]) -> None:
    others = chosen() - set(ways)
    way = str(st.session_state[widget])
    address.put(KEY, ",".join(sorted(others | ({way} if way != ways[0] else set()))), "")
