"""A part of a card that is drawn when it is opened."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import streamlit as st

from ladder.screen.frame import address, presenting

KEY, EVERY = "open", "all"
"""`open=all` in the address opens all that is drawn on demand."""


def is_every_open() -> bool:
    """Whether the reader has asked for the whole page at once: a slide that is not drawn cannot be
    turned to."""
    return presenting.is_on() or address.get(KEY) == EVERY


@contextlib.contextmanager
def on_demand(key: str, label: str) -> Iterator[bool]:
    """Its place below a label; whether it is open, and so is to be drawn."""
    with st.expander(
        label, key=f"more_{key}", expanded=is_every_open(), on_change="rerun"
    ) as place:
        yield bool(place.open)
