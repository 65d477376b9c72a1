"""What is written down of a session where people sign in: each thing once, with who it was and
never with what they saw."""

from __future__ import annotations

import functools
import hashlib
import pathlib
from collections.abc import Callable

import streamlit as st

from ladder.datasets import audit, datasets
from ladder.datasets.audit import What
from ladder.screen.frame import sign_in

WRITTEN, WHO, HR = "audited", "audited_who", "audited_hr"


def folder() -> pathlib.Path:
    """Where the lines are kept."""
    return datasets.KEPT / "audit"


def is_of(person: str | None, address: str, *, hr: bool = False) -> None:
    """Who this session is: by the roster, else by a mark of the address that does not say it; and
    whether they may read the lines."""
    st.session_state[HR] = hr
    mark = hashlib.sha256(address.strip().lower().encode()).hexdigest()[:16]
    st.session_state[WHO] = person or f"address {mark}"


def note(what: What, **about: str) -> None:
    """Once for each session: a page that is run again is no second look."""
    if not sign_in.is_set_up() or WHO not in st.session_state:
        return
    written = st.session_state.setdefault(WRITTEN, set())
    key = (what, st.session_state[WHO], *sorted(about.items()))
    if key not in written:
        written.add(key)
        audit.note(folder(), what, str(st.session_state[WHO]), about)


def may_read() -> bool:
    """Whether this run's reader may read the lines; noted anew on every run."""
    return bool(st.session_state.get(HR))


def made(maker: Callable[[], bytes], kind: str, page: str) -> Callable[[], bytes]:
    """A file that is noted each time it is made; who asks is bound here, since it is made on
    another thread, which knows no session."""
    if not sign_in.is_set_up() or WHO not in st.session_state:
        return maker
    return functools.partial(
        _noted, maker, folder(), str(st.session_state[WHO]), kind=kind, page=page
    )


def _noted(
    maker: Callable[[], bytes], place: pathlib.Path, who: str, *, kind: str, page: str
) -> bytes:
    audit.note(place, "export", who, {"kind": kind, "page": page})
    return maker()
