"""One prepared file per content: opened rather than prepared again, whole or not at all, and
forgotten in time."""

import gc
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from ladder import measures
from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from ladder.ladders.ladder import Checkpoint
from ladder.warehouse import filling, versions, warehouse
from ladder.warehouse.kept_files import seal
from ladder.warehouse.scratch import Scratch, sweep
from tests.given import house, ladders

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


def file_of(folder: pathlib.Path, version: str) -> pathlib.Path:
    (found,) = folder.glob(f"{version}.*.duckdb")
    return found


def broken() -> Intake:
    """What cannot be laid out: whoever prepares it fails half-way."""
    return Intake({"roster": intake("ana").frames["roster"]}, [], [])


def test_the_same_version_is_opened_and_not_prepared_again(tmp_path: pathlib.Path) -> None:
    people(on_disk(tmp_path, "v1", "ana"))
    written = file_of(tmp_path, "v1").stat()
    again = warehouse.on_disk(
        tmp_path, "v1", ladders(), broken(), TODAY
    )  # preparing this would fail
    assert people(again) == ["ana"]
    now = file_of(tmp_path, "v1").stat()
    assert (now.st_ino, now.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_who_asks_for_an_open_version_shares_it(tmp_path: pathlib.Path) -> None:
    first = on_disk(tmp_path, "v1", "ana")
    assert warehouse.opened(tmp_path, "v1") is first


def test_what_was_never_prepared_is_not_opened(tmp_path: pathlib.Path) -> None:
    with pytest.raises(warehouse.NotPrepared):
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
    on_disk(tmp_path, "v1", "ana").close()
    assert list(tmp_path.iterdir()) == [file_of(tmp_path, "v1")]


def test_old_versions_are_forgotten_but_for_the_last_few_and_the_one_in_force(
    tmp_path: pathlib.Path,
) -> None:
    for age in range(7):
        warehouse.on_disk(
            tmp_path, f"v{age}", ladders(), intake("ana"), TODAY, spared=frozenset({"v0"})
        ).close()
        os.utime(file_of(tmp_path, f"v{age}"), (age, age))
    left = sorted(path.name.partition(".")[0] for path in tmp_path.iterdir())
    assert left == ["v0", "v2", "v3", "v4", "v5", "v6"]


def test_a_forgotten_version_that_is_still_open_goes_on_answering(tmp_path: pathlib.Path) -> None:
    kept = on_disk(tmp_path, "v0", "ana")
    file_of(tmp_path, "v0").unlink()
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
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (kept, file_of(kept, "v1"))]
    assert modes == [0o700, 0o600]


def cut_short(path: pathlib.Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flipped(path: pathlib.Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def emptied(path: pathlib.Path) -> None:
    path.write_bytes(b"")


def another(path: pathlib.Path) -> None:
    """The file of another version under this one's name."""
    with tempfile.TemporaryDirectory() as elsewhere:
        on_disk(pathlib.Path(elsewhere), "v2", "zoe").close()
        path.write_bytes(file_of(pathlib.Path(elsewhere), "v2").read_bytes())


def a_folder(path: pathlib.Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


def no_database(path: pathlib.Path) -> None:
    """Whole by its name, and yet no file that DuckDB opens."""
    path.unlink()
    draft = path.with_name("draft")
    draft.write_bytes(b"not a database")
    seal(draft, path.parent, "v1")


@pytest.mark.parametrize("damage", [cut_short, flipped, emptied, another, a_folder, no_database])
def test_a_damaged_file_is_not_opened_and_is_prepared_again(
    damage: Callable[[pathlib.Path], None], tmp_path: pathlib.Path
) -> None:
    on_disk(tmp_path, "v1", "ana").close()
    damage(file_of(tmp_path, "v1"))
    gc.collect()
    with pytest.raises(warehouse.NotPrepared):
        warehouse.opened(tmp_path, "v1")
    assert people(on_disk(tmp_path, "v1", "ana")) == ["ana"]
    assert len(list(tmp_path.glob("v1.*"))) == 1


def test_what_a_process_left_that_was_killed_while_preparing_is_swept_by_the_next(
    tmp_path: pathlib.Path,
) -> None:
    """One is killed, one is still at work, and of one it cannot be told: it is new."""
    killed = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert killed.stdout is not None
    left = pathlib.Path(killed.stdout.readline().strip())
    working, untold = Scratch(tmp_path), tmp_path / "draft-untold"
    untold.mkdir()
    assert (left / "half").exists()
    assert sweep(tmp_path) == 0
    killed.kill()
    killed.wait()
    killed.stdout.close()
    assert sweep(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([working.path, untold])
    os.utime(untold, (0, 0))
    assert sweep(tmp_path) == 1
    working.close()
    assert list(tmp_path.iterdir()) == []


HOLD = """
import pathlib, sys, time
from ladder.warehouse.scratch import Scratch
of = Scratch(pathlib.Path(sys.argv[1]))
(of.path / "half").write_text("half a file")
print(of.path, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_takes_too_much_memory_to_prepare_ends_in_one_word_and_leaves_nothing(
    is_kept: bool, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warehouse, "MEMORY", "2MB")
    with pytest.raises(warehouse.TooLarge):
        _ = (
            on_disk(tmp_path, "v1", "ana")
            if is_kept
            else warehouse.in_memory(ladders(), intake("ana"), TODAY)
        )
    assert list(tmp_path.iterdir()) == []


def test_a_step_that_takes_too_long_to_prepare_ends_in_one_word(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warehouse, "FILLING_SECONDS", 3)
    endless = "insert into kept_verdicts select $day, $scope, '', '', '', 0, 0, '', $since from range(100000000000)"
    with pytest.raises(warehouse.TooLarge):
        warehouse.on_disk(tmp_path, "v1", ladders(), intake("ana"), TODAY, endless)
    assert list(tmp_path.iterdir()) == []


def test_verdicts_kept_day_by_day_are_those_that_are_kept_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Checkpoint("asked", "senior", "computed", "project", {"kind": "competency"})
    rows = []
    for at_once in (50_000, 3, 1):
        monkeypatch.setattr(warehouse, "PEOPLE_DAYS_AT_ONCE", at_once)
        company = house(
            ladders([asked]),
            roster={
                day: [{"person": "ana", "ladder": "craft", "level": "junior"}]
                for day in ("2025-09-30", "2026-09-30")
            },
            assessments=[
                {
                    "person": "ana",
                    "competency": axis,
                    "by": "manager",
                    "score": 3,
                    "assessed_on": day,
                }
                for axis, day in (("delivery", "2025-11-03"), ("design", "2026-05-04"))
            ],
        )
        company.keep(measures.keeping())
        rows.append(company.ask("select * from kept_verdicts order by all"))
    assert list(rows[0]["state"]) == [*["cannot_tell"] * 3, "met", "met"]
    for some in rows[1:]:
        pd.testing.assert_frame_equal(rows[0], some)
