"""An upload has one owner and an end, and nothing of it is left then."""

from __future__ import annotations

import gc
import threading
import weakref
from datetime import date
from typing import Any

import pytest

from ladder.datasets.datasets import Dataset, open_upload
from ladder.datasets.owned_uploads import FORGOTTEN, IDLE, OwnedUploads, Upload, idle_seconds
from ladder.datasets.whatif import Leave, tried
from ladder.intake.model import Source
from ladder.intake.reader_choices import Choices
from ladder.warehouse.warehouse import Closed

DAY = date(2026, 9, 30)
HOUR = 3600.0


def dropped(*names: str) -> Upload:
    rows = "\n".join(f"{name.lower()},{name},2024-01-01" for name in names)
    source = Source("roster.csv", f"person,name,hired_on\n{rows}\n".encode(), DAY)
    return Upload((source,), dataset=open_upload([source], DAY).dataset)


def names(dataset: Dataset | None) -> list[str]:
    assert dataset is not None
    return sorted(dataset.ask("people_on", day=DAY, scope="*")["name"])


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def uploads(clock: Clock) -> OwnedUploads:
    return OwnedUploads(2 * HOUR, clock)


def kept(uploads: OwnedUploads, owner: str, upload: Upload) -> Upload:
    return uploads.keep(owner, upload, "tab", lambda: None)


def test_each_owner_sees_their_own_upload_and_nobody_else_any(uploads: OwnedUploads) -> None:
    kept(uploads, "rosa", dropped("Ada"))
    kept(uploads, "idris", dropped("Bea", "Cal"))
    rosa, idris = uploads.of("rosa"), uploads.of("idris")
    assert rosa is not None
    assert idris is not None
    assert (names(rosa.dataset), names(idris.dataset)) == (["Ada"], ["Bea", "Cal"])
    assert uploads.of("mei") is None


def test_an_upload_ends_when_nobody_has_used_it_for_two_hours(
    uploads: OwnedUploads, clock: Clock
) -> None:
    upload = kept(uploads, "rosa", dropped("Ada"))
    clock.now = 1.9 * HOUR
    assert uploads.of("rosa") is upload
    clock.now = 3.8 * HOUR
    assert uploads.of("rosa", used=False) is upload
    assert uploads.seconds_left("rosa") == pytest.approx(0.1 * HOUR)
    clock.now = 3.9 * HOUR
    assert uploads.of("rosa", used=False) is None
    assert uploads.why_ended(upload.mark) == IDLE
    with pytest.raises(Closed):
        names(upload.dataset)


def test_what_is_forgotten_is_gone_at_once_and_its_end_is_known(uploads: OwnedUploads) -> None:
    upload, freed = dropped("Ada"), []
    uploads.keep("rosa", upload, "one tab", lambda: freed.append("one tab"))
    again = uploads.keep("rosa", upload, "another", lambda: freed.append("another"))
    uploads.end("rosa")
    assert (uploads.of("rosa"), uploads.why_ended(again.mark)) == (None, FORGOTTEN)
    assert freed == ["one tab", "another"]
    assert uploads.why_ended("0badf00d") is None


def test_files_without_a_roster_leave_the_present_data_in_place_and_new_data_free_the_old(
    uploads: OwnedUploads,
) -> None:
    first = kept(uploads, "rosa", dropped("Ada"))
    bad = Source("x.csv", b"a,b\n1,2\n", DAY)
    second = kept(uploads, "rosa", Upload((bad,)))
    assert (second.mark, names(second.dataset)) == (first.mark, ["Ada"])
    third = kept(uploads, "rosa", dropped("Bea"))
    assert names(third.dataset) == ["Bea"]
    with pytest.raises(Closed):
        names(first.dataset)


def test_what_one_reader_chose_for_a_heading_is_nothing_to_another(uploads: OwnedUploads) -> None:
    kept(uploads, "rosa", dropped("Ada"))
    uploads.note_choices("rosa", "f" * 16, Choices())
    assert uploads.choices_for("rosa", "f" * 16) == Choices()
    assert uploads.choices_for("idris", "f" * 16) is None
    uploads.end("rosa")
    assert uploads.choices_for("rosa", "f" * 16) is None


def test_only_what_headings_mean_is_remembered_for_everyone_and_no_title_of_anybody(
    uploads: OwnedUploads,
) -> None:
    chosen = Choices(
        kind="roster",
        sheet="Redundancies",
        columns={"person": "No."},
        levels={"Head of Tea | M4 | ": "engineer/engineer"},
    )
    uploads.note_choices("ana", "abc", chosen)
    assert uploads.choices_for("bea", "abc") is None
    uploads.remember_for_everyone("abc", ["No.", "Title"], chosen)
    assert uploads.choices_for("bea", "abc") == Choices(kind="roster", columns={"person": "No."})
    assert uploads.choices_for("ana", "abc") == chosen


def test_nothing_of_an_ended_upload_stays_in_memory_though_somebody_tried_a_change(
    uploads: OwnedUploads,
) -> None:
    upload = kept(uploads, "rosa", dropped("Ada", "Bea"))
    assert upload.dataset is not None
    answer = weakref.ref(upload.dataset.ask("people_on", day=DAY, scope="*"))
    changed = tried(upload.dataset, [Leave("ada")], DAY)
    left: list[weakref.ref[Any]] = [
        weakref.ref(upload.dataset),
        weakref.ref(upload),
        weakref.ref(upload.sources[0]),
    ]
    uploads.end("rosa")
    with pytest.raises(Closed):
        changed.dataset.ask("people_on", day=DAY, scope="*")
    del upload, changed
    gc.collect()
    assert [each() for each in (*left, answer)] == [None] * 4


def test_reading_ten_uploads_leaves_one_thread_at_most_that_waits_for_their_end(
    uploads: OwnedUploads,
) -> None:
    kept(uploads, "first", dropped("Ada"))  # what libraries start once for the process
    uploads.end("first")
    before = threading.active_count()
    for number in range(10):
        kept(uploads, f"reader {number}", dropped("Ada"))
    assert threading.active_count() <= before + 1


@pytest.mark.parametrize(
    ("said", "hours"), [("", 2), ("0.5", 0.5), ("0", 2), ("-1", 2), ("soon", 2), ("nan", 2)]
)
def test_how_long_an_upload_may_be_idle_can_be_said(
    said: str, hours: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_UPLOAD_HOURS", said)
    assert idle_seconds() == hours * HOUR
