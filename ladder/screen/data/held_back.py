"""On every page while changed files of the shared folder wait to be confirmed: what has changed,
and for whoever has the right, the way to use them."""

from __future__ import annotations

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.shared.said_of_files import difference
from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.shared import in_force
from ladder.datasets.shared.in_force import HeldBack
from ladder.datasets.viewers import EVERYONE
from ladder.screen.frame import audited, session, sign_in
from ladder.screen.frame.viewing import Eyes
from ladder.words import Words

FAILED = "confirm_failed"


def held_back_line(words: Words, dataset: Dataset, of: Eyes | None) -> None:
    """Nothing where nothing waits. Who is gone is told to whoever sees everyone."""
    held = dataset.held_back
    if held is None:
        return
    with st.container(key="held_back_line"):
        said, names = difference(words, dataset, held)
        st.warning(markdown(said), icon=":material/difference:")
        if names and dataset.sees_line(EVERYONE, dataset.newest_day):
            with st.expander(words.say("in_force.who", count=len(held.lost), lost=len(held.lost))):
                st.markdown(markdown(names))
        if held.version is not None and _may_confirm(of):
            st.button(
                words.say("in_force.confirm"),
                key="confirm_files",
                icon=":material/check:",
                on_click=_confirm,
                args=(held,),
            )
            if why := st.session_state.pop(FAILED, None):
                st.error(markdown(words.say("in_force.failed", why=why)))


def not_kept_line(words: Words, dataset: Dataset) -> None:
    """On every page where nothing can be kept."""
    if dataset.not_kept:
        st.warning(
            markdown(words.say("not_kept.said", place=str(datasets.KEPT))),
            icon=":material/save_as:",
        )


def _may_confirm(of: Eyes | None) -> bool:
    """Hr with their own eyes where people sign in; anybody on a machine that is for one alone."""
    if of is not None:
        return of.own.is_hr and of.through == of.own
    return not sign_in.is_open_to_others()


def _confirm(held: HeldBack) -> None:
    try:
        in_force.confirm(held)
    except OSError as fault:
        st.session_state[FAILED] = fault.strerror or ""
        return
    audited.note("confirmed", kind=str(held.version))
    session.read_shared_again()
