"""Stop 5: which dataset this browser session looks at: its own upload, else the shared folder."""

from __future__ import annotations

import pathlib
from datetime import date

import streamlit as st

from ladder import datasets
from ladder.datasets import Dataset
from ladder.intake.model import Intake, Source

UPLOAD = "upload"
REJECTED = "rejected"
ROUND = "drop_round"
SHARED_KEPT = 2


def dataset() -> Dataset:
    """The session's upload if it has one, else the shared dataset; both as they were prepared, nothing is read twice."""
    upload: Dataset | None = st.session_state.get(UPLOAD)
    return upload or shared()


def shared() -> Dataset:
    """The dataset everybody sees; read again when a file of the folder changes."""
    folder = datasets.shared_folder()
    return _shared(str(folder), datasets.fingerprint(folder), date.today())


@st.cache_resource(max_entries=SHARED_KEPT, show_spinner=False)
def _shared(folder: str, fingerprint: tuple[tuple[str, int, int], ...], today: date) -> Dataset:
    return datasets.open_folder(pathlib.Path(folder), today)


def take_dropped() -> None:
    """Make the dropped files the dataset of this session and of no other; without a usable roster the present one stays.

    Of two files of one name the later counts: it is the earlier one, mended.
    """
    dropped = {file.name: Source(file.name, file.getvalue(), date.today()) for file in st.session_state.get(drop_key()) or []}
    st.session_state.pop(REJECTED, None)
    if not dropped:
        return
    try:
        st.session_state[UPLOAD] = datasets.open_upload(list(dropped.values()), date.today())
    except datasets.NoRoster as refusal:
        st.session_state[REJECTED] = refusal.intake


def rejected() -> Intake | None:
    """What was dropped last and could not be used at all."""
    found: Intake | None = st.session_state.get(REJECTED)
    return found


def close_upload() -> None:
    """Back to the shared data; the upload is gone from memory, and from the drop zone, which begins anew under another key."""
    st.session_state.pop(UPLOAD, None)
    st.session_state.pop(REJECTED, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def drop_key() -> str:
    """The key of this session's drop zone."""
    return f"dropped_{st.session_state.get(ROUND, 0)}"
