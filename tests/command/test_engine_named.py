"""A command that cannot ask the engine it is told of says so in one sentence, and writes nothing."""

from __future__ import annotations

import pathlib

import pytest

from ladder.__main__ import main


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
