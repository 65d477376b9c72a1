"""A command that cannot ask the engine it is told of says so in one sentence, and writes nothing."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

from ladder.__main__ import main
from ladder.datasets import datasets


@pytest.mark.parametrize(
    "command", [["ask", "headcount"], ["deck", "--pages", "structure"], ["document"], ["load"]]
)
def test_an_engine_of_no_known_kind_is_named_without_its_password(
    command: list[str],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LADDER_ENGINE", "mysql://hr:secret@db.example/people")
    out = tmp_path / "taken"
    taken = ["--out", str(out)] if command[0] in ("deck", "document") else []
    assert main([*command, *taken, "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        "LADDER_ENGINE is to begin with postgresql:// or sc:// (Spark Connect); it is"
        " mysql://hr@db.example/people.\n",
    )
    assert not out.exists()


@pytest.mark.parametrize(
    "address",
    [
        "sc://",
        "sc://hr:secret@spark.example:port",
        "sc://spark.example/;token",
        "postgresql://hr:secret@[::1",
        "postgresql://hr:secret@db.example/people?colour=blue",
    ],
)
def test_an_address_that_cannot_be_read_is_said_at_once(
    address: str, tmp_path: pathlib.Path
) -> None:
    # A process of its own: Spark's client takes a worker of the tests for its own doctests.
    command = [sys.executable, "-m", "ladder", "load", "--data", str(tmp_path)]
    said = subprocess.run(
        [*command, "--engine", address, "--lang", "en"], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("The address ")
    assert said.stderr.endswith(
        " cannot be read: it is written postgresql://user@host/database or sc://host:15002.\n"
    )
    assert "secret" not in said.stderr


@pytest.mark.parametrize(
    "command", [["ask", "headcount"], ["deck", "--pages", "structure"], ["confirm"], ["load"]]
)
def test_a_folder_with_a_file_that_cannot_be_read_is_said(
    command: list[str],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    unreadable = tmp_path / "roster.csv"
    unreadable.symlink_to("/proc/self/mem")  # reading it fails for root too
    monkeypatch.setattr(datasets, "KEPT", tmp_path / "kept")
    more = {"deck": ["--out", str(tmp_path / "taken")], "load": ["--engine", "postgresql://x/y"]}
    asked = [*command, *more.get(command[0], []), "--data", str(tmp_path), "--lang", "en"]
    assert main(asked) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"{tmp_path} cannot be read: Input/output error.\n"
