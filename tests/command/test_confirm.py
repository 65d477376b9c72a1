"""On the command line: changed files that wait are said, and confirmed with --yes; until then decks
and answers are of the last good version."""

from __future__ import annotations

import json
import pathlib

import pytest

from ladder.__main__ import main
from ladder.datasets import datasets


def lay(folder: pathlib.Path, people: int) -> None:
    rows = "".join(f"p{at},Pat {at}\n" for at in range(people))
    (folder / "roster_2026-09-30.csv").write_text(f"person,name\n{rows}", "utf-8")


def test_changed_files_are_said_and_taken_once_they_are_confirmed(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = datasets.open_folder.__defaults__
    monkeypatch.setattr(datasets.read_folder, "__defaults__", kept)  # one home for both

    def said(*arguments: str, code: int = 0) -> str:
        assert main([*arguments, "--data", str(tmp_path), "--lang", "en"]) == code
        return capsys.readouterr().out

    def people() -> int:
        return len(json.loads(said("ask", "people_on", "--json")))

    lay(tmp_path, 10)
    assert said("confirm") == f"Nothing waits to be confirmed in {tmp_path}.\n"
    lay(tmp_path, 7)
    first, names, how = said("confirm", code=2).splitlines()
    assert first.startswith("The shared files have changed: 3 people of 10 are gone from them")
    assert names == "Pat 7, Pat 8 and Pat 9"
    assert "--yes" in how
    assert people() == 10
    assert f"Confirmed: the files in {tmp_path}" in said("confirm", "--yes")
    assert people() == 7
    assert said("confirm") == f"Nothing waits to be confirmed in {tmp_path}.\n"
