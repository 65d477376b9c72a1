"""Has an open tab look again when its connection comes back or its upload has ended: it must not go
on showing what is no longer there."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import streamlit as st

JS = pathlib.Path(__file__).with_name("connection.js").read_text("utf-8")
GRACE_SECONDS = 2

_watch = st.components.v2.component("ladder_connection", html="<span></span>", js=JS)


def watch(seconds_left: float, on_look: Callable[[], None]) -> None:
    """The page runs again after a lost connection and after `seconds_left`, both by itself."""
    _watch(
        data={"milliseconds": round((seconds_left + GRACE_SECONDS) * 1000)},
        key="connection",
        on_look_change=on_look,
    )
