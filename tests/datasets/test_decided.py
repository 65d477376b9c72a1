"""What is decided is kept by one writer, whole or not at all, and read with the folder's files."""

from __future__ import annotations

import pathlib
import shutil
import stat
import threading
from datetime import date

import pytest

from ladder.datasets import datasets
from ladder.datasets.shared import decided
from ladder.datasets.viewers import Viewer
from ladder.intake.model import Source

TODAY = date(2026, 10, 2)
ONE = {
    "decision": "Two seniors for Blue, by autumn",
    "on": "2026-09-30",
    "about": "team",
    "subject": "Blue",
    "outcome": "agreed",
    "reason": 'They said "now"\nand meant it',
    "owner": "p1",
    "due_on": "2026-12-31",
    "by": "Ada, 沈若兰",
}
ROSTER = "person,name,team\np1,Ada Byron,Blue\np2,Bea Cole,Blue\n"


def folder_of(place: pathlib.Path) -> pathlib.Path:
    folder = place / "data"
    folder.mkdir()
    (folder / "roster_2026-09-30.csv").write_text(ROSTER, "utf-8")
    return folder


def rows_of(dataset: datasets.Dataset) -> list[tuple[object, ...]]:
    rows = dataset.ask("decisions_on", day=date(2026, 9, 30), scope="*")
    columns = ["decision", "about", "subject", "outcome", "owner_name", "decided_by"]
    return list(rows[columns].itertuples(index=False, name=None))


KEPT_ROW = [
    ("Two seniors for Blue, by autumn", "team", "Blue", "agreed", "Ada Byron", "Ada, 沈若兰")
]


def test_a_decision_that_is_kept_is_read_with_the_folder(tmp_path: pathlib.Path) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    assert rows_of(datasets.open_folder(folder, TODAY, home)) == []
    decided.keep(folder, home, ONE)
    assert rows_of(datasets.open_folder(folder, TODAY, home)) == KEPT_ROW


def test_words_that_a_spreadsheet_would_take_for_a_formula_are_replaced_as_other_words_are(
    tmp_path: pathlib.Path,
) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    for outcome in ("agreed", "declined"):
        said = {**ONE, "decision": "- two; =seniors", "outcome": outcome}
        decided.keep(folder, home, said)
    (kept,) = decided.read(decided.place(folder, home).read_bytes())
    assert (kept["decision"], kept["outcome"]) == ("- two; =seniors", "declined")


def test_what_was_left_by_one_that_was_killed_while_it_wrote_goes_with_the_next_decision(
    tmp_path: pathlib.Path,
) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    decided.keep(folder, home, ONE)
    beside = decided.place(folder, home).parent
    (beside / ".draft-0").write_text("half", "utf-8")
    decided.keep(folder, home, {**ONE, "on": "2026-10-01"})
    assert sorted(path.name for path in beside.iterdir()) == [".lock", decided.NAME]


def test_a_downloaded_file_says_the_same_when_it_is_dropped_again(tmp_path: pathlib.Path) -> None:
    again = Source("decisions.csv", decided.written([ONE]), TODAY)
    roster = Source("roster_2026-09-30.csv", ROSTER.encode(), TODAY)
    dataset = datasets.open_upload([roster, again], TODAY).dataset
    assert dataset is not None
    assert rows_of(dataset) == KEPT_ROW
    assert decided.read(decided.written(decided.read(again.content))) == decided.read(again.content)


def test_a_cell_that_begins_like_a_formula_runs_in_no_spreadsheet() -> None:
    content = decided.written([{**ONE, "decision": "=cmd|' /C calc'!A0"}]).decode("utf-8-sig")
    assert "\n=cmd" not in content
    assert decided.read(content.encode())[0]["decision"].startswith("=cmd")
    assert "'=cmd" in content


def test_the_same_words_on_the_same_day_are_one_decision(tmp_path: pathlib.Path) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    decided.keep(folder, home, ONE)
    decided.keep(folder, home, {**ONE, "outcome": "deferred"})
    kept = decided.read(decided.place(folder, home).read_bytes())
    assert [row["outcome"] for row in kept] == ["deferred"]


def test_decisions_of_many_at_once_are_all_kept(tmp_path: pathlib.Path) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    writers = [
        threading.Thread(target=decided.keep, args=(folder, home, {**ONE, "decision": f"d{n}"}))
        for n in range(8)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    kept = decided.read(decided.place(folder, home).read_bytes())
    assert sorted(row["decision"] for row in kept) == [f"d{n}" for n in range(8)]


def test_nobody_else_on_the_machine_reads_it_and_no_draft_is_left(tmp_path: pathlib.Path) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    decided.keep(folder, home, ONE)
    file = decided.place(folder, home)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert sorted(path.name for path in file.parent.iterdir()) == [".lock", decided.NAME]


def test_decisions_stay_with_their_own_folder(tmp_path: pathlib.Path) -> None:
    folder, home = folder_of(tmp_path), tmp_path / "home"
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    decided.keep(folder, home, ONE)
    assert rows_of(datasets.open_folder(other, TODAY, home)) == []


def test_what_is_decided_is_kept_only_where_the_server_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(decided.VARIABLE, raising=False)
    assert not decided.may_keep("folder")
    monkeypatch.setenv(decided.VARIABLE, "everyone")
    assert decided.may_keep("folder")
    assert not decided.may_keep("upload")


def test_where_people_sign_in_only_who_sees_everyone_keeps_a_decision(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(decided.VARIABLE, "everyone")
    assert not decided.may_keep("folder", Viewer("p1", lines=("p1",)))
    assert decided.may_keep("folder", Viewer("p1", lines=("*",)))
