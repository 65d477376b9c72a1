"""Which dataset this reader looks at, their own upload or the shared folder, and what they have
chosen for its files."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit import runtime
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ladder.cards.markdown import markdown
from ladder.company_ladders.import_report import Line
from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.owned_uploads import OwnedUploads, Upload, idle_seconds
from ladder.datasets.shared import on_engine
from ladder.intake.file.zip_of_tables import tables_of
from ladder.intake.model import FileReport, Problem, Source
from ladder.intake.read import several_downloads
from ladder.intake.reader_choices import NOTHING_CHOSEN, Choices
from ladder.screen.frame import address, audited
from ladder.screen.frame.reader import reader, session_id
from ladder.screen.whatif import tried_changes as trial
from ladder.warehouse.engines.engine import Loaded

MARK = "upload"
"""In the address while an upload is shown: whoever opens it without having that upload is told."""
TURN, ROUND, ZONE, LOOKING = "turn", "drop_round", "drop_zone", "only_looking"
SHARED_KEPT = 2


@functools.cache
def uploads() -> OwnedUploads:
    """All that readers have dropped into this process."""
    return OwnedUploads(idle_seconds())


def dataset(others: Dataset) -> Dataset:
    """The reader's upload if they have a usable one, else the shared dataset as they may see it;
    both as they were prepared, nothing is read twice. The address then says which upload it is."""
    upload = _upload(used=not st.session_state.pop(LOOKING, False))
    if upload is None:
        _empty_zone()
    if upload is None or upload.dataset is None:
        return others
    if address.get(MARK) is None:
        address.put(MARK, upload.mark, "")
    return upload.dataset


def lost() -> str | None:
    """Why the upload that the address names is not shown: 'idle', 'forgotten', 'other' where the
    reader has another one, 'unknown' after a restart or to somebody else. None where all is
    well."""
    mark = address.get(MARK)
    upload = _upload()
    if not mark or (upload is not None and upload.dataset is not None and upload.mark == mark):
        return None
    if upload is not None and upload.dataset is not None:
        return "other"
    return uploads().why_ended(mark) or "unknown"


def seconds_left() -> float:
    """Until the upload ends, if nothing is done."""
    return uploads().seconds_left(reader())


def only_look() -> None:
    """The next run looks whether the upload is there, and does not count as using it."""
    st.session_state[LOOKING] = True


def shared() -> Dataset:
    """The dataset of the folder, whoever may see what of it (see viewing.py), read again when a
    file of the folder changes; or that of the engine which LADDER_ENGINE names. Raises
    EngineFault: another dataset never takes its place."""
    engine = on_engine.address()
    if engine is not None:
        return _shared_on_engine(engine, on_engine.loaded_in(engine), date.today())
    folder = datasets.shared_folder()
    return _shared(str(folder), datasets.fingerprint(folder), date.today())


def read_shared_again() -> None:
    """Where what is in force has changed though no file has."""
    _shared.clear()


@st.cache_resource(
    max_entries=SHARED_KEPT, show_spinner=False, on_release=lambda left: left.values.forget()
)
def _shared(folder: str, fingerprint: tuple[tuple[str, int, int], ...], today: date) -> Dataset:
    return datasets.open_folder(pathlib.Path(folder), today)


@st.cache_resource(max_entries=SHARED_KEPT, show_spinner=False)
def _shared_on_engine(engine: str, loaded: Loaded, today: date) -> Dataset:
    return on_engine.open_engine(engine, loaded, today)


def take_dropped() -> None:
    """Make the dropped files the dataset of this session and of no other; without a usable roster
    the present one stays.

    Of two files of one name the later counts: it is the earlier one, mended. Of two downloads of
    one file ('roster (1).csv') the one that was read before stands, and the reader is asked. What
    was chosen before for files with the same headings is applied."""
    zone = [
        file  # what the server no longer has, since its session was away, is no file any more
        for file in st.session_state.get(drop_key()) or []
        if isinstance(file, UploadedFile)
    ]
    dropped = {
        source.name: source
        for file in zone
        for source in tables_of(Source(file.name, file.getvalue(), date.today()))
    }
    before, here = _upload(), st.session_state.get(ZONE, frozenset())
    st.session_state[ZONE] = frozenset(dropped)
    if not dropped:
        return
    elsewhere = tuple(
        source
        for source in (before.sources if before is not None and before.dataset is not None else ())
        if source.name not in dropped and source.name not in here
    )  # dropped before the page was opened anew, or in another tab
    first = _read(Upload((*elsewhere, *dropped.values())))
    known = {
        report.file: uploads().choices_for(reader(), report.understood.fingerprint)
        for report in first.reports
    }
    choices = {file: choice for file, choice in known.items() if choice is not None}
    used = {each.file for each in (before.reports if before else ()) if each.reason is None}
    for downloads in several_downloads(source.name for source in first.sources):
        stands = next((file for file in downloads if file in used), downloads[0])
        choices[stands] = replace(choices.get(stands, NOTHING_CHOSEN), instead=True)
    if choices and first.dataset is not None:
        first.dataset.close()
    _keep(_read(Upload(first.sources, choices)) if choices else first)


def choose(file: str, choices: Choices) -> None:
    """Read the dropped files again with another choice for one of them, and remember it for files
    with the same headings."""
    upload = _upload()
    if upload is None:
        return
    before = dict(upload.choices)
    if choices.instead:  # of several downloads one counts
        for downloads in several_downloads(source.name for source in upload.sources):
            for other in before.keys() & set(downloads if file in downloads else ()):
                before[other] = replace(before[other], instead=False)
    again = _read(Upload(upload.sources, {**before, file: choices}))
    for report in again.reports:
        if report.file == file and report.understood.fingerprint:
            general = replace(choices, instead=False)  # which of two downloads is no habit
            uploads().note_choices(reader(), report.understood.fingerprint, general)
    _keep(again)


def choose_more(file: str, what: str, said: Mapping[str, str]) -> None:
    """The same, with more said of one of the mappings of the choices for it."""
    choose(file, choices_of(file).with_more(what, said))


def remember_for_everyone(report: FileReport) -> None:
    """What this reader chose about the headings of a file, for everybody who brings files with the
    same ones."""
    understood = report.understood
    uploads().remember_for_everyone(
        understood.fingerprint, understood.header, choices_of(report.file)
    )


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
    audited.note("upload_read", kind="usable" if upload.dataset is not None else "refused")
    trial.forget()
    kept = uploads().keep(reader(), upload, session_id(), functools.partial(_free, session_id()))
    if kept.dataset is not None:
        address.put(MARK, kept.mark, "")
    st.session_state[TURN] = turn() + 1


def close_upload() -> None:
    """Back to the shared data; the upload is gone from memory, and from the drop zone, which begins
    anew under another key."""
    trial.forget()
    uploads().end(reader())
    st.query_params.pop(MARK, None)
    _empty_zone()


def _empty_zone() -> None:
    """The drop zone begins anew under another key, where files of an ended upload lie in it."""
    if st.session_state.pop(ZONE, None) is not None:
        st.session_state.pop(drop_key(), None)
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _free(session: str) -> None:
    """What the server still holds of the files that a session has sent."""
    if runtime.exists():
        runtime.get_instance().uploaded_file_mgr.remove_session_files(session)


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


def _upload(*, used: bool = True) -> Upload | None:
    return uploads().of(reader(), used=used)
