"""What this session tries out: changes that live in its memory only, and the organisation with and
without them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

import streamlit as st

from ladder.cards.view import View
from ladder.cards.whatif.trial import Trial
from ladder.datasets.changes import Change
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.datasets.whatif import Tried, tried
from ladder.privacy.discreet import initials

PLANNED, TRIED = "whatif_planned", "whatif_tried"
"""What is tried out belongs to one dataset, and is forgotten with it."""


@dataclass(frozen=True)
class _Kept:
    dataset: Dataset
    day: date
    planned: tuple[Change, ...]
    tried: Tried


def may_try(view: View) -> bool:
    """Whether the reader may try changes: only whoever may see everyone."""
    return view.dataset.sees_line(EVERYONE, view.day)


def trial(view: View) -> Trial:
    """What the changes planned in this session come to; worked out once for each list of them, and
    the former copy is closed."""
    kept: _Kept | None = st.session_state.get(TRIED)
    if (
        kept is None
        or kept.dataset.warehouse is not view.dataset.warehouse
        or kept.dataset.looks != view.dataset.looks
        or (kept.day, kept.planned) != (view.day, planned())
    ):
        if kept is not None:
            kept.tried.dataset.warehouse.close()
        kept = _Kept(view.dataset, view.day, planned(), tried(view.dataset, planned(), view.day))
        st.session_state[TRIED] = kept
    found = kept.tried
    names = (
        {person: initials(name) for person, name in found.names.items()}
        if view.discreet
        else found.names
    )
    return Trial(
        view, dataclasses.replace(view, dataset=found.dataset), found.applied, found.refused, names
    )


def planned() -> tuple[Change, ...]:
    """The changes of this session, in the order in which they were added."""
    found: tuple[Change, ...] = st.session_state.get(PLANNED, ())
    return found


def add(change: Change) -> None:
    st.session_state[PLANNED] = (*planned(), change)


def take_back(place: int) -> None:
    """Without the change at that place of the list."""
    st.session_state[PLANNED] = (*planned()[:place], *planned()[place + 1 :])


def take_all_back() -> None:
    st.session_state[PLANNED] = ()


def forget() -> None:
    for key in (PLANNED, TRIED):
        st.session_state.pop(key, None)
