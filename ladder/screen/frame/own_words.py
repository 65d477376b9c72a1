"""What a reader has put in their own words: kept in their session for one view of one dataset, and
nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ladder.cards.view import View

KEPT = "own_words"
Key = tuple[str, str, str, str, tuple[str, ...], bool]


def own_words(view: View) -> tuple[tuple[str, str], ...]:
    """Pairs of kind and text for this view; none where the data say it all. Another day, scope,
    language, convention or dataset has words of its own: what was written of one is not said of
    another."""
    kept: dict[Key, tuple[tuple[str, str], ...]] = st.session_state.get(KEPT, {})
    return kept.get(_key(view), ())


def keep(view: View, said: Mapping[str, str]) -> None:
    """From now on this view says so; without any, the data say it again."""
    kept: dict[Key, tuple[tuple[str, str], ...]] = st.session_state.setdefault(KEPT, {})
    kept[_key(view)] = tuple(said.items())


def _key(view: View) -> Key:
    """The view as far as its sentences depend on it. What was written while names were shown is
    not said in a discreet view, nor the other way round."""
    return (
        view.dataset.read_at.isoformat(),
        view.day.isoformat(),
        view.scope,
        view.language,
        tuple(sorted(view.conventions)),
        view.discreet,
    )
