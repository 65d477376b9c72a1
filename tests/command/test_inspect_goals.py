"""`python -m ladder inspect` on goals, its exit codes and its languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command.test_inspect import KEYS
from tests.inspecting import object_of, run, run_as_process

NO_ROSTER = {
    "people": 0,
    "active": 0,
    "left": 0,
    "unknown": 0,
    "managers": 0,
    "roots": 0,
    "max_depth": None,
    "missing_managers": 0,
    "in_cycles": 0,
    "teams": 0,
    "levels": 0,
}
GOALS = (
    "goal,person,title,baseline,target,current,status\n"
    "g1,a,Ship it,0,10,5,in-progress\ng2,a,Cut it,100,50,50,done\ng3,nobody,Grow it,1,1,1,done\ng4,,Plan it,0,4,8,\n"
)


def test_goals_are_counted_with_their_owners_and_attainment(tmp_path: Path) -> None:
    found = object_of(tmp_path / "goals.csv", GOALS)
    assert found["goals"] == {
        "goals": 4,
        "owners": 2,
        "owners_in_roster": None,
        "done": 2,
        "with_attainment": 3,
        "mean_attainment": pytest.approx(2.5 / 3),
    }
    assert found["roster"] == NO_ROSTER


def test_with_a_roster_the_owners_of_goals_are_looked_up_in_it(tmp_path: Path) -> None:
    roster = tmp_path / "people.csv"
    roster.write_text(
        "Employee ID,Name,Work Email,Manager\n1,Ana Ash,ana@x.example,\n2,Bo Birch,bo@x.example,1\n",
        "utf-8",
    )
    content = "Title,Owner Email,Due Date,Progress\nShip it,ana@x.example,2026-12-31,65%\nCut it,1,2026-12-31,10%\nGrow it,gone@x.example,2026-12-31,\n"
    found = object_of(tmp_path / "okr.csv", content, "--with", str(roster))
    assert found["kind"] == "goals"
    assert found["goals"] == {
        "goals": 3,
        "owners": 2,
        "owners_in_roster": 1,
        "done": None,
        "with_attainment": 2,
        "mean_attainment": 0.375,
    }


def test_a_goals_file_without_owners_status_or_progress_says_null(tmp_path: Path) -> None:
    assert object_of(tmp_path / "goals.csv", "goal,title\ng1,Ship it\n")["goals"] == {
        "goals": 1,
        "owners": None,
        "owners_in_roster": None,
        "done": None,
        "with_attainment": None,
        "mean_attainment": None,
    }


def test_a_roster_for_owners_that_cannot_be_read_is_said_on_the_error_stream(
    tmp_path: Path,
) -> None:
    goals = tmp_path / "goals.csv"
    goals.write_text(GOALS, "utf-8")
    found = run(str(goals), "--with", str(tmp_path / "absent.csv"), "--json")
    assert (found.returncode, json.loads(found.stdout)[0]["goals"]["owners_in_roster"]) == (2, None)
    assert "absent.csv" in found.stderr


def test_the_exit_code_is_two_where_one_file_is_refused_and_the_others_are_still_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "roster.csv").write_text("person,name\na,Ana\n", "utf-8")
    (tmp_path / "empty.csv").write_text("person,name\n", "utf-8")
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    good = run(str(tmp_path / "roster.csv"), "--json")
    assert (good.returncode, good.stderr) == (0, "")
    names = ["roster.csv", "picture.csv", "absent.csv"]
    mixed = run_as_process(*(str(tmp_path / name) for name in names), "--json")
    assert mixed.returncode == 2
    assert [
        (each["usable"], each["reason"], list(each) == KEYS) for each in json.loads(mixed.stdout)
    ] == [
        (True, None, True),
        (False, "file_not_text", True),
        (False, "file_not_found", True),
    ]
    nobody = run(str(tmp_path / "empty.csv"), "--as", "roster", "--json")
    assert (nobody.returncode, json.loads(nobody.stdout)[0]["reason"]) == (2, "rows_missing")


def test_the_kind_can_be_said_and_a_wrong_word_is_refused(tmp_path: Path) -> None:
    assert (
        object_of(tmp_path / "goals.csv", "person,name\na,Ana\n", "--as", "roster")["kind"]
        == "roster"
    )
    assert run(str(tmp_path / "goals.csv"), "--as", "people").returncode == 2
    assert run(str(tmp_path / "goals.csv"), "--day", "2026-02-30").returncode == 2


def test_without_json_the_same_is_said_in_the_readers_language(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("person,name,manager\na,Ana,\nb,Bo,zz\nc,Cy,zz\n", "utf-8")
    english = run(str(path)).stdout
    assert f"{path}: roster, can be used" in english
    assert "Managers not in the file: 1" in english
    assert "2 × " in english
    assert "不在文件中的管理者：1" in run_as_process(str(path), language="zh_CN.UTF-8").stdout
    assert "不在文件中的管理者：1" in run(str(path), "--lang", "zh").stdout
    message = json.loads(run(str(path), "--lang", "zh", "--json").stdout)[0]["problems"][0][
        "message"
    ]
    assert any("\u3400" <= letter <= "\u9fff" for letter in message)


@pytest.mark.parametrize(
    ("heads", "row", "reason"),
    [
        ("Title,Due Date,Status", "Grow team {n},2026-12-31,{word}", None),
        ("Title,Due Date,Status", "{n}.5,2026-12-31,{word}", "goals_without_texts"),
        ("Title,Due Date,Status", "Open,2026-12-31,{word}", "goals_without_texts"),
        ("Title,Due Date,Status", "Grow team {n},2026-12-31,Zone {n}", "states_mostly_unknown"),
        ("Title,Owner,Due Date", "Grow team {n},Someone {n}-{n},2026-12-31", "owners_mostly_unknown"),
    ],
)  # fmt: skip
def test_goals_that_can_hardly_be_goals_are_not_usable(
    tmp_path: Path, heads: str, row: str, reason: str | None
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Employee ID,Name,Manager\n1,Ana Ash,\n2,Bo Birch,1\n", "utf-8")
    lines = [row.format(n=n, word=("Done", "Open")[n % 2]) for n in range(12)]
    content = "\n".join([heads, *lines, ""])
    found = object_of(tmp_path / "goals.csv", content, "--with", str(people))
    assert (found["kind"], found["reason"], found["usable"]) == ("goals", reason, reason is None)
