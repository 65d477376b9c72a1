"""One prepared file per content: opened rather than prepared again, whole or not at all, and
forgotten in time."""

import os
import pathlib
import stat
from datetime import date

import duckdb
import pytest

from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from ladder.warehouse import filling, versions, warehouse
from tests.given import ladders

TODAY = date(2026, 9, 30)


def intake(*people: str) -> Intake:
    content = "\n".join(["person,name", *(f"{person},{person.title()}" for person in people)])
    roster = Source("roster_2026-09-30.csv", content.encode(), TODAY)
    return read(
        [roster], levels=set(), competencies=set(), phases=set(), checkpoints=set(), today=TODAY
    )


def on_disk(folder: pathlib.Path, version: str, *people: str) -> warehouse.Warehouse:
    return warehouse.on_disk(folder, version, ladders(), intake(*people), TODAY)


def people(house: warehouse.Warehouse) -> list[str]:
    return list(house.ask("select person from people order by 1")["person"])


def broken() -> Intake:
    """What cannot be laid out: whoever prepares it fails half-way."""
    return Intake({"roster": intake("ana").frames["roster"]}, [], [])


def test_the_same_version_is_opened_and_not_prepared_again(tmp_path: pathlib.Path) -> None:
    people(on_disk(tmp_path, "v1", "ana"))
    written = (tmp_path / "v1.duckdb").stat()
    again = warehouse.on_disk(
        tmp_path, "v1", ladders(), broken(), TODAY
    )  # preparing this would fail
    assert people(again) == ["ana"]
    assert (
        (tmp_path / "v1.duckdb").stat().st_ino,
        (tmp_path / "v1.duckdb").stat().st_mtime_ns,
    ) == (written.st_ino, written.st_mtime_ns)


def test_who_asks_for_an_open_version_shares_it(tmp_path: pathlib.Path) -> None:
    first = on_disk(tmp_path, "v1", "ana")
    assert warehouse.opened(tmp_path, "v1") is first


def test_what_was_never_prepared_is_not_opened(tmp_path: pathlib.Path) -> None:
    with pytest.raises(duckdb.IOException):
        warehouse.opened(tmp_path, "v1")


def test_a_preparation_that_fails_leaves_nothing_that_could_be_opened(
    tmp_path: pathlib.Path,
) -> None:
    with pytest.raises(KeyError):
        warehouse.on_disk(tmp_path, "v1", ladders(), broken(), TODAY)
    assert list(tmp_path.iterdir()) == []
    assert people(on_disk(tmp_path, "v1", "ana")) == ["ana"]


def test_a_half_written_draft_of_another_process_is_neither_opened_nor_taken_away(
    tmp_path: pathlib.Path,
) -> None:
    draft = tmp_path / "draft-of-another" / "v1.duckdb"
    draft.parent.mkdir()
    draft.write_bytes(b"half a file")
    assert people(on_disk(tmp_path, "v1", "ana")) == ["ana"]
    assert draft.read_bytes() == b"half a file"


def test_a_prepared_file_is_complete_by_itself(tmp_path: pathlib.Path) -> None:
    on_disk(tmp_path, "v1", "ana")
    assert [path.name for path in tmp_path.iterdir()] == ["v1.duckdb"]


def test_old_versions_are_forgotten_but_for_the_last_few(tmp_path: pathlib.Path) -> None:
    for age in range(7):
        on_disk(tmp_path, f"v{age}", "ana")
        os.utime(tmp_path / f"v{age}.duckdb", (age, age))
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["v2", "v3", "v4", "v5", "v6"]


def test_a_forgotten_version_that_is_still_open_goes_on_answering(tmp_path: pathlib.Path) -> None:
    kept = on_disk(tmp_path, "v0", "ana")
    (tmp_path / "v0.duckdb").unlink()
    assert people(kept) == ["ana"]


def test_a_dataset_in_memory_leaves_no_file(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    house = warehouse.in_memory(ladders(), intake("ana"), TODAY)
    house.ask(
        "select count(*) from (select a.range from range(300000) as a order by hash(a.range))"
    )
    assert list(tmp_path.iterdir()) == []
    assert house.ask("select current_setting('temp_directory') as spill")["spill"][0] == ""


def test_two_datasets_share_nothing(tmp_path: pathlib.Path) -> None:
    houses = [
        on_disk(tmp_path, "v1", "ana"),
        on_disk(tmp_path, "v2", "ben"),
        warehouse.in_memory(ladders(), intake("cyd"), TODAY),
        warehouse.in_memory(ladders(), intake("dan"), TODAY),
    ]
    assert [people(house) for house in houses] == [["ana"], ["ben"], ["cyd"], ["dan"]]
    houses[2].close()
    assert people(houses[3]) == ["dan"]


def test_the_name_of_a_dataset_follows_its_content_and_how_it_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    before = versions.version_of([b"ab", b"c"])
    assert before == versions.version_of([b"ab", b"c"])
    assert before != versions.version_of([b"a", b"bc"])
    step = tmp_path / "step.sql"
    step.write_text("select 1")
    monkeypatch.setattr(versions, "PREPARE", (*filling.PREPARE, step))
    assert before != versions.version_of([b"ab", b"c"])


def test_what_is_kept_is_for_its_owner_only(tmp_path: pathlib.Path) -> None:
    kept = tmp_path / "kept"
    people(on_disk(kept, "v1", "ana"))
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (kept, kept / "v1.duckdb")]
    assert modes == [0o700, 0o600]
