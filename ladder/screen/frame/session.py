"""Which dataset this browser session looks at, its own upload or the shared folder, and what it has
chosen for its files."""

from __future__ import annotations

import pathlib
from dataclasses import dataclass, field, replace
from datetime import date

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.datasets import datasets
from ladder.datasets import remembered_choices as remembered
from ladder.datasets.datasets import Dataset
from ladder.intake.choices import Choices
from ladder.intake.ladders.import_report import Line
from ladder.intake.model import FileReport, Problem, Source
from ladder.screen.whatif import tried_changes as trial

UPLOAD, TURN, ROUND = "upload", "turn", "drop_round"
SHARED_KEPT = 2


@dataclass(frozen=True)
class Upload:
    """What this session has dropped: the files, what was chosen for them, and what came of it; no
    dataset without a usable roster."""

    sources: tuple[Source, ...]
    choices: dict[str, Choices] = field(default_factory=dict)
    dataset: Dataset | None = None
    reports: tuple[FileReport, ...] = ()
    problems: tuple[Problem, ...] = ()
    ladder_lines: tuple[Line, ...] = ()


def dataset() -> Dataset:
    """The session's upload if it has a usable one, else the shared dataset; both as they were
    prepared, nothing is read twice."""
    upload = _upload()
    return upload.dataset if upload and upload.dataset else shared()


def shared() -> Dataset:
    """The dataset everybody sees; read again when a file of the folder changes."""
    folder = datasets.shared_folder()
    return _shared(str(folder), datasets.fingerprint(folder), date.today())


@st.cache_resource(max_entries=SHARED_KEPT, show_spinner=False)
def _shared(folder: str, fingerprint: tuple[tuple[str, int, int], ...], today: date) -> Dataset:
    return datasets.open_folder(pathlib.Path(folder), today)


def take_dropped() -> None:
    """Make the dropped files the dataset of this session and of no other; without a usable roster
    the present one stays.

    Of two files of one name the later counts: it is the earlier one, mended. What was chosen before
    for files with the same headings is applied."""
    dropped = {
        file.name: Source(file.name, file.getvalue(), date.today())
        for file in st.session_state.get(drop_key()) or []
    }
    if dropped:
        first = _read(Upload(tuple(dropped.values())))
        known = {
            report.file: remembered.recall(datasets.KEPT, report.understood.fingerprint)
            for report in first.reports
        }
        choices = {file: choice for file, choice in known.items() if choice is not None}
        _keep(_read(Upload(first.sources, choices)) if choices else first)


def choose(file: str, choices: Choices) -> None:
    """Read the dropped files again with another choice for one of them, and remember it for files
    with the same headings."""
    upload = _upload()
    if upload is None:
        return
    again = _read(Upload(upload.sources, {**upload.choices, file: choices}))
    for report in again.reports:
        if report.file == file:
            remembered.remember(datasets.KEPT, report.understood.fingerprint, choices)
    _keep(again)


def _read(upload: Upload) -> Upload:
    """Read files with what was chosen for them; a bar says how far it has come."""
    bar = st.progress(0.0)
    try:
        opened = datasets.open_upload(
            upload.sources,
            date.today(),
            upload.choices,
            told=lambda share, file: bar.progress(share, markdown(file)),
        )
    finally:
        bar.empty()
    intake = opened.intake
    return Upload(
        upload.sources,
        upload.choices,
        opened.dataset,
        tuple(intake.files),
        tuple(intake.problems),
        opened.ladder_lines,
    )


def _keep(upload: Upload) -> None:
    before = _upload()
    if upload.dataset is None and before is not None and before.dataset is not None:
        upload = replace(upload, dataset=before.dataset)
    trial.forget()
    st.session_state[UPLOAD] = upload
    st.session_state[TURN] = turn() + 1


def close_upload() -> None:
    """Back to the shared data; the upload is gone from memory, and from the drop zone, which begins
    anew under another key."""
    trial.forget()
    st.session_state.pop(UPLOAD, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def rejected() -> tuple[Problem, ...] | None:
    """What is wrong with the files dropped last, where none of them could serve as a roster."""
    upload = _upload()
    return (
        upload.problems
        if upload
        and not any(report.kind == "roster" and report.rows_kept for report in upload.reports)
        else None
    )


def reports() -> tuple[FileReport, ...]:
    """How each file dropped last was read."""
    upload = _upload()
    return upload.reports if upload else ()


def problems() -> tuple[Problem, ...]:
    """What was found wrong with the files dropped last."""
    upload = _upload()
    return upload.problems if upload else ()


def ladder_lines() -> tuple[Line, ...]:
    """What was not understood of the ladders dropped last, or had to be decided."""
    upload = _upload()
    return upload.ladder_lines if upload else ()


def choices_of(file: str) -> Choices:
    upload = _upload()
    return upload.choices.get(file, Choices()) if upload else Choices()


def turn() -> int:
    """Counts readings: widgets that show what was read begin anew with each."""
    return int(st.session_state.get(TURN, 0))


def drop_key() -> str:
    """The key of this session's drop zone."""
    return f"dropped_{st.session_state.get(ROUND, 0)}"


def _upload() -> Upload | None:
    found: Upload | None = st.session_state.get(UPLOAD)
    return found
