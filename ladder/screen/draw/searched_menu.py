"""The options of a menu as they are sent to a browser: all of a few; of thousands those that are
found, on the server, by what is typed above the menu."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Sequence

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.words import Words
from ladder.words.names import found_by, search_text

MOST_SENT = 2000
"""A menu of more options is searched: every run would send all of them."""
SHOWN = 200
LONGEST_TYPED = 60


def place(options: Sequence[str], width: int) -> contextlib.AbstractContextManager[object]:
    """Where a menu stands: with the field above it as one, where it has one."""
    if len(options) <= MOST_SENT:
        return contextlib.nullcontext()
    return st.container(width=width, gap="xsmall")


def offered(
    words: Words, key: str, options: Sequence[str], shown: Callable[[str], str], value: str | None
) -> list[str]:
    """The options to send; the value in force is always among them. Draws the field to type into
    where there are too many; to be called where the menu is to stand, just before it."""
    if len(options) <= MOST_SENT:
        return list(options)
    typed = st.text_input(
        words.say("choose.find", all=len(options)),
        key=f"find_{key}",
        label_visibility="collapsed",
        placeholder=words.say("choose.find", all=len(options)),
        max_chars=LONGEST_TYPED,
    )
    found = _found(options, shown, typed) if typed.strip() else options
    if not found:
        st.caption(markdown(words.say("choose.found_none", value=typed)))
    in_force = [value] if value is not None and value in options else []
    sent = list(found[:SHOWN])
    return sent if value in sent else in_force + sent


def _found(options: Sequence[str], shown: Callable[[str], str], typed: str) -> list[str]:
    """As many as are shown, in the order of the menu."""
    every = (option for option in options if found_by(typed, search_text(shown(option))))
    return list(itertools.islice(every, SHOWN))
