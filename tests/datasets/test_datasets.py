"""Datasets: the shared folder, known by its content, and uploads, which are their owner's alone."""

import os
import pathlib
from datetime import date, datetime
from typing import Any

import duckdb
import pytest

from ladder.datasets import datasets
from ladder.intake.model import Source
from ladder.warehouse import filling, kept_values, warehouse

TODAY = date(2026, 9, 30)
ROSTER = "person,name,manager\nada,Ada,\nbea,Bea,ada\n"


def written(
    folder: pathlib.Path,
    name: str = "roster_2026-09-30.csv",
    content: str = ROSTER,
    changed_on: date = TODAY,
) -> pathlib.Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(content, "utf-8")
    noon = datetime(changed_on.year, changed_on.month, changed_on.day, 12).astimezone().timestamp()
    os.utime(folder / name, (noon, noon))
    return folder


def versions(kept: pathlib.Path) -> set[str]:
    return {path.stem for path in kept.glob("*.duckdb")}


def upload(content: str = ROSTER) -> datasets.Dataset:
    opened = datasets.open_upload(
        [Source("roster_2026-09-30.csv", content.encode(), TODAY)], TODAY
    ).dataset
    assert opened is not None
    return opened


def test_the_fingerprint_changes_with_a_file_s_name_size_or_time_and_ignores_other_files(
    tmp_path: pathlib.Path,
) -> None:
    folder = written(tmp_path / "data")
    first = datasets.fingerprint(folder)
    assert [name for name, *_ in first] == ["roster_2026-09-30.csv"]
    (folder / "notes.txt").write_text("no data")
    assert datasets.fingerprint(folder) == first
    assert datasets.fingerprint(written(folder, changed_on=date(2026, 9, 1))) != first
    assert datasets.fingerprint(written(folder, name="goals.CSV")) != first
    assert datasets.fingerprint(tmp_path / "nowhere") == ()


def test_the_shared_folder_is_the_one_named_by_the_environment_or_else_the_sample(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(tmp_path))
    assert datasets.shared_folder() == tmp_path
    monkeypatch.setenv("LADDER_DATA", "")
    assert datasets.shared_folder() == datasets.SAMPLE


def test_a_folder_is_prepared_once_and_opened_from_then_on(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, kept = written(tmp_path / "data"), tmp_path / "kept"
    assert datasets.open_folder(folder, TODAY, kept).people == 2
    monkeypatch.delattr(warehouse, "on_disk")  # preparing again would fail
    again = datasets.open_folder(folder, TODAY, kept)
    assert (again.people, again.origin, again.newest_day, again.known_from) == (
        2,
        "folder",
        TODAY,
        TODAY,
    )


def test_changed_content_is_another_version(tmp_path: pathlib.Path) -> None:
    folder, kept = written(tmp_path / "data"), tmp_path / "kept"
    datasets.open_folder(folder, TODAY, kept)
    assert (
        datasets.open_folder(written(folder, content=ROSTER + "cal,Cal,bea\n"), TODAY, kept).people
        == 3
    )
    assert len(versions(kept)) == 2


def test_an_undated_roster_that_was_touched_is_another_version_for_it_speaks_of_another_day(
    tmp_path: pathlib.Path,
) -> None:
    kept = tmp_path / "kept"
    for name in ("roster.csv", "roster-q3.csv", "roster-1.csv"):
        folder = tmp_path / name.removesuffix(".csv")
        before = datasets.open_folder(
            written(folder, name, changed_on=date(2026, 8, 31)), TODAY, kept
        )
        after = datasets.open_folder(
            written(folder, name, changed_on=date(2026, 9, 15)), TODAY, kept
        )
        assert (before.newest_day, after.newest_day) == (date(2026, 8, 31), date(2026, 9, 15)), name


def test_a_dated_roster_that_was_touched_is_the_same_version(tmp_path: pathlib.Path) -> None:
    folder, kept = written(tmp_path / "data"), tmp_path / "kept"
    datasets.open_folder(folder, TODAY, kept)
    datasets.open_folder(written(folder, changed_on=date(2026, 9, 1)), TODAY, kept)
    assert len(versions(kept)) == 1


@pytest.mark.parametrize("content", [None, "person,name\n", "fruit,colour\napple,red\n"])
def test_a_folder_without_a_usable_roster_is_a_dataset_of_nobody(
    content: str | None, tmp_path: pathlib.Path
) -> None:
    folder = tmp_path / "data"
    if content:
        written(folder, content=content)
    nobody = datasets.open_folder(folder, TODAY, tmp_path / "kept")
    assert (nobody.people, nobody.newest_day) == (0, TODAY)
    assert nobody.ask("scopes", day=TODAY).empty


def test_an_upload_without_a_roster_opens_nothing_and_says_what_was_found_wrong() -> None:
    opened = datasets.open_upload([Source("goals.csv", b"goal,title\ng,Goal\n", TODAY)], TODAY)
    assert opened.dataset is None
    assert [problem.code for problem in opened.intake.problems] == ["roster_missing"]
    assert datasets.open_upload([], TODAY).dataset is None


def test_files_that_take_too_much_to_prepare_are_refused_in_one_sentence_and_not_kept_so(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limited, filled = [True], filling.fill

    def fill(root: duckdb.DuckDBPyConnection, *given: Any) -> None:
        if len(given[1].frames["roster"]) and limited[0]:
            root.execute("set memory_limit = '1MB'")
        filled(root, *given)

    monkeypatch.setattr(warehouse, "fill", fill)
    sources = [Source("roster_2026-09-30.csv", ROSTER.encode(), TODAY)]
    opened = datasets.open_upload(sources, TODAY)
    assert (opened.dataset, opened.intake.usable) == (None, False)
    assert [(each.file, each.code) for each in opened.intake.problems] == [
        ("roster_2026-09-30.csv", "rows_beyond_limits")
    ]
    folder, kept = written(tmp_path / "data"), tmp_path / "kept"
    nobody = datasets.open_folder(folder, TODAY, kept)
    assert nobody.people == 0
    assert list(nobody.ask("problems_found")["code"]) == ["rows_beyond_limits"]
    assert list(kept.iterdir()) == []
    limited[0] = False  # on a machine with more memory
    assert datasets.open_folder(folder, TODAY, kept).people == 2


def test_where_nothing_can_be_written_a_folder_is_read_all_the_same_and_that_is_known(
    tmp_path: pathlib.Path,
) -> None:
    folder = written(tmp_path / "data")
    (tmp_path / "a file").write_text("no folder can lie in it")
    company = datasets.open_folder(folder, TODAY, tmp_path / "a file" / "kept")
    assert (company.people, company.not_kept, company.held_back) == (2, True, None)
    assert len(company.ask("people_on", day=TODAY, scope="*")) == 2
    assert not datasets.open_folder(folder, TODAY, tmp_path / "kept").not_kept


def test_an_upload_stays_in_memory_and_two_of_them_share_nothing(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first, second = upload(), upload("person,name\ncal,Cal\n")
    assert [
        list(each.ask("people_on", day=TODAY, scope="*")["person"]) for each in (first, second)
    ] == [["ada", "bea"], ["cal"]]
    assert (first.origin, list(tmp_path.iterdir())) == ("upload", [])


def test_the_same_question_is_answered_from_what_is_kept() -> None:
    company = upload()
    first = company.ask("headcount", day=TODAY, scope="*", since=TODAY)
    company.warehouse.close()  # nothing can be asked any more
    assert company.ask("headcount", day=TODAY, scope="*", unused="by this question").equals(first)


def test_a_caller_who_changes_an_answer_does_not_change_it_for_the_next() -> None:
    company = upload()
    mine = company.ask("people_on", day=TODAY, scope="*")
    mine.loc[0, "name"] = "Changed"
    mine["more"] = 1
    theirs = company.ask("people_on", day=TODAY, scope="*")
    assert list(theirs["name"]) == ["Ada", "Bea"]
    assert "more" not in theirs


def test_answers_of_all_datasets_together_take_so_much_memory_at_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = upload(), upload()
    monkeypatch.setattr(kept_values, "MOST_BYTES", 1_000_000)
    first.ask("person_goals", day=TODAY, scope="*", person="p0")
    for number in range(200):
        second.ask("person_goals", day=TODAY, scope="*", person=f"p{number}")
    assert first.values.bytes + second.values.bytes <= 1_000_000
    assert second.values.bytes > 900_000  # what was used last has stayed
