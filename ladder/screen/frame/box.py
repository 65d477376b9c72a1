"""A bordered box with a title, for what only a screen has: forms, lists of links, files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import streamlit as st

from ladder.cards.markdown import markdown


@contextlib.contextmanager
def box(title: str, subtitle: str = "", *, key: str) -> Iterator[None]:
    """What it holds is drawn by the caller."""
    with st.container(border=True, key=f"card_{key}", height="stretch", gap="xsmall"):
        with st.container(horizontal=True):  # as a card's, so that its caption keeps its distance
            st.subheader(markdown(title), anchor=False)
        if subtitle:
            st.caption(markdown(subtitle))
        yield
