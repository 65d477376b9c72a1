"""Stop 5: the address bar as the one memory of what a reader has chosen; it holds codes and days, never labels."""

from __future__ import annotations

import streamlit as st

CARRIED = ("lang", "day", "scope", "ladder", "person")
"""The choices that go along from page to page; others belong to one page."""


def get(key: str) -> str | None:
    """What the address says for a key; None where it says nothing."""
    return st.query_params.get(key)


def put(key: str, value: str, default: str) -> None:
    """Keep a choice in the address; the default is left out, so that addresses stay short."""
    if value == default:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = value


def put_widget(key: str, widget: str, default: str) -> None:
    """The same from a widget's callback: the widget's new value goes into the address before the page is run."""
    put(key, str(st.session_state[widget]), default)


def present() -> dict[str, str]:
    """The choices to be carried to another page."""
    return {key: value for key in CARRIED if (value := get(key)) is not None}


def everything() -> dict[str, str]:
    """All that the address says."""
    return dict(st.query_params.to_dict())
