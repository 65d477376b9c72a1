"""A shared folder that changes is only taken where it reads whole and plausible; else the last good
version stays in force, also after a restart, until somebody confirms what lies there."""

from __future__ import annotations

import os
import pathlib
import shutil
import time
from collections.abc import Callable
from datetime import date

import pytest

from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.shared import in_force
from ladder.warehouse import filling

TODAY = date(2026, 9, 30)
PEOPLE = [f"p{at}" for at in range(10)]


def roster(*people: str) -> str:
    rows = [f"{who},{who.title()}," for who in people]
    return "\n".join(["person,name,left_on", *rows, ""])


@pytest.fixture
def place(tmp_path: pathlib.Path) -> pathlib.Path:
    """A folder of ten people that was opened before."""
    folder = tmp_path / "data"
    folder.mkdir()
    lay(folder, roster(*PEOPLE))
    goals = "goal,person,title\n" + "".join(f"g{who},{who},Goal\n" for who in PEOPLE)
    (folder / "goals_2026-09-30.csv").write_text(goals, "utf-8")
    opened(folder)
    return folder


def lay(folder: pathlib.Path, content: str, name: str = "roster_2026-09-30.csv") -> None:
    (folder / name).write_text(content, "utf-8")


def opened(folder: pathlib.Path) -> Dataset:
    """As a process that has just been started opens it."""
    return datasets.open_folder(folder, TODAY, folder.parent / "kept")


def held(dataset: Dataset) -> tuple[int, tuple[str, ...], tuple[str, ...]] | None:
    back = dataset.held_back
    return None if back is None else (dataset.people, back.lost, back.unread)


def cut_in_copying(folder: pathlib.Path) -> None:
    lay(folder, roster(*PEOPLE)[:60])


def emptied(folder: pathlib.Path) -> None:
    lay(folder, "person,name,left_on\n")


def nothing_at_all(folder: pathlib.Path) -> None:
    lay(folder, "")


def removed(folder: pathlib.Path) -> None:
    (folder / "roster_2026-09-30.csv").unlink()


def folder_gone(folder: pathlib.Path) -> None:
    shutil.rmtree(folder)


def other_numbers(folder: pathlib.Path) -> None:
    lay(folder, roster(*(f"q{at}" for at in range(10))))


def newer_and_shorter(folder: pathlib.Path) -> None:
    lay(folder, roster(*PEOPLE[:7]), "roster_2026-09-29.csv")
    removed(folder)


@pytest.mark.parametrize(
    "change",
    [
        cut_in_copying,
        emptied,
        nothing_at_all,
        removed,
        folder_gone,
        other_numbers,
        newer_and_shorter,
    ],
)
def test_what_is_not_plausible_leaves_the_last_good_version_in_force_until_it_is_confirmed(
    change: Callable[[pathlib.Path], None], place: pathlib.Path
) -> None:
    before = opened(place)
    change(place)
    shown = opened(place)
    assert shown.held_back is not None
    assert (shown.people, shown.newest_day) == (10, before.newest_day)
    assert len(shown.held_back.lost) > 2
    assert shown.held_back.shown_since == shown.read_at
    assert held(datasets.read_folder(place, TODAY, place.parent / "kept")) == held(shown)
    in_force.confirm(shown.held_back)
    now = opened(place)
    assert now.held_back is None
    assert now.people == {"cut_in_copying": 6, "other_numbers": 10, "newer_and_shorter": 7}.get(
        change.__name__, 0
    )


def test_a_few_who_are_gone_and_many_who_are_said_to_have_left_are_taken(
    place: pathlib.Path,
) -> None:
    lay(place, roster(*PEOPLE[:8]))
    assert (opened(place).people, opened(place).held_back) == (8, None)
    gone = "".join(f"{who},{who.title()},2026-08-31\n" for who in PEOPLE[:6])
    lay(place, "person,name,left_on\n" + gone + "p6,P6,\np7,P7,\n")
    assert (opened(place).people, opened(place).held_back) == (2, None)


def test_a_file_of_which_nothing_can_be_used_any_longer_is_not_taken(place: pathlib.Path) -> None:
    lay(place, "<html><body>Please sign in</body></html>", "goals_2026-09-30.csv")
    assert held(opened(place)) == (10, (), ("goals_2026-09-30.csv",))
    assert len(opened(place).ask("person_goals", day=TODAY, scope="*", person="p1")) == 1
    (place / "goals_2026-09-30.csv").unlink()  # taken away on purpose
    assert held(opened(place)) is None


def test_what_was_left_by_one_that_was_killed_while_it_wrote_goes_when_the_next_is_taken(
    place: pathlib.Path,
) -> None:
    (beside,) = place.parent.glob("kept/in_force/*")
    for name, hours in (("old", 2), ("new", 0)):
        (beside / f".draft-{name}").write_text("half", "utf-8")
        then = time.time() - hours * 3600
        os.utime(beside / f".draft-{name}", (then, then))
    lay(place, roster(*PEOPLE, "p10"))
    opened(place)
    assert [path.name for path in beside.glob(".draft-*")] == [".draft-new"]


def test_what_is_mended_is_taken_without_a_word(place: pathlib.Path) -> None:
    emptied(place)
    assert opened(place).held_back is not None
    lay(place, roster(*PEOPLE, "p10"))
    assert (opened(place).people, opened(place).held_back) == (11, None)


def test_who_confirms_one_thing_has_not_confirmed_the_next(place: pathlib.Path) -> None:
    lay(place, roster(*PEOPLE[:7]))
    back = opened(place).held_back
    assert back is not None
    lay(place, roster(*PEOPLE[:2]))
    in_force.confirm(back)
    assert held(opened(place)) == (10, tuple(PEOPLE[2:]), ())


def test_the_last_good_version_outlives_many_that_are_not(place: pathlib.Path) -> None:
    for many in range(7, 0, -1):
        lay(place, roster(*PEOPLE[:many]))
        assert opened(place).people == 10


def test_the_ladders_of_the_last_good_version_stay_with_it(place: pathlib.Path) -> None:
    lay(place, "Competency,Junior Baker,Senior Baker\nDough,1,4\nOvens,2,3\n", "ours.csv")
    assert "ours" in opened(place).ladders
    (place / "ours.csv").unlink()
    emptied(place)
    shown = opened(place)
    assert (shown.people, "ours" in shown.ladders) == (10, True)


def test_where_the_last_good_version_can_no_longer_be_opened_what_is_there_is_shown_and_doubted(
    place: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another release prepares other tables."""
    monkeypatch.setenv(filling.NOT_RENAMED, "another way of preparing")
    assert held(opened(place)) is None  # the same files, prepared anew
    monkeypatch.delenv(filling.NOT_RENAMED)
    lay(place, roster(*PEOPLE[:7]))
    shown = opened(place)
    assert held(shown) == (7, ("p7", "p8", "p9"), ())
    assert shown.held_back is not None
    assert shown.held_back.shown_since is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', "\x00"])
def test_a_record_that_cannot_be_read_is_as_good_as_none(damage: str, place: pathlib.Path) -> None:
    (record,) = place.parent.glob("kept/in_force/*/record.json")
    record.write_text(damage, "utf-8")
    lay(place, roster("p1"))
    assert (opened(place).people, opened(place).held_back) == (1, None)
