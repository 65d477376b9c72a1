"""The address bar as the one memory of what a reader has chosen; it holds codes and days, never
labels."""

from __future__ import annotations

import streamlit as st

CARRIED = ("lang", "day", "scope", "ladder", "person", "discreet", "upload", "as")
"""The choices that go along from page to page; others belong to one page."""
CHOSEN, CHOSEN_BEFORE = "chosen", "chosen_before"
NOT_OF_THE_VIEW = {"page", "present", "slide", "owner", "as", "open"}


def get(key: str) -> str | None:
    """What the address says for a key; None where it says nothing."""
    return st.query_params.get(key)


def chosen() -> dict[str, str]:
    """Every choice that the address names, whether it exists or not."""
    return dict(st.query_params.to_dict())


def begin(page: str) -> None:
    """A run of a page begins: what it chooses is noted anew; what the run before had chosen on the
    same page is still known."""
    before = st.session_state.get(CHOSEN, {"page": page})
    st.session_state[CHOSEN_BEFORE] = before if before["page"] == page else {"page": page}
    st.session_state[CHOSEN] = {"page": page}


def note(key: str, value: str) -> None:
    """A choice is in force, whether the address names it or it is the default."""
    st.session_state[CHOSEN][key] = value


def in_force() -> dict[str, str]:
    """Every choice of this view, defaults said aloud: the address that opens the very same view
    later, or on another machine."""
    said = {
        **st.session_state[CHOSEN_BEFORE],
        **st.query_params.to_dict(),
        **st.session_state[CHOSEN],
    }
    return {key: value for key, value in said.items() if key not in NOT_OF_THE_VIEW}


def put(key: str, value: str, default: str) -> None:
    """Keep a choice in the address; the default is left out, so that addresses stay short."""
    if value == default:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = value
    st.session_state.setdefault(CHOSEN, {"page": ""})[key] = value


def drop(key: str) -> None:
    """The address says nothing of a key any more."""
    st.query_params.pop(key, None)


def put_widget(key: str, widget: str, default: str) -> None:
    """The same from a widget's callback: the widget's new value goes into the address before the
    page is run."""
    put(key, str(st.session_state[widget]), default)


def present() -> dict[str, str]:
    """The choices to be carried to another page."""
    said = st.query_params.to_dict()
    return {key: str(said[key]) for key in CARRIED if key in said}


def flag(key: str) -> bool:
    """Whether the address says yes to something that is off unless said; anything but 1 is no."""
    on = get(key) == "1"
    if on:
        note(key, "1")
    return on
