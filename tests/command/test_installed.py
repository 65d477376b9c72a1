"""A built wheel in an empty environment, under the newest Python of this machine: the command
`ladder` finds everything it needs inside."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from tests.browser.serving import ROOT, serving
from tests.serving.asked import asked

SUPPORTED = ("3.14", "3.13", "3.12", "3.11")
UV = (sys.executable, "-m", "uv")


def newest_python() -> str:
    """The newest supported interpreter that starts here: on the PATH, or one of pyenv's."""
    versions = pathlib.Path(os.environ.get("PYENV_ROOT", "")) / "versions"
    for version in SUPPORTED:
        candidates = [shutil.which(f"python{version}"), *versions.glob(f"{version}.*/bin/python")]
        for candidate in filter(None, candidates):
            starts = subprocess.run([str(candidate), "-c", ""], capture_output=True, check=False)
            if starts.returncode == 0:
                return str(candidate)
    return sys.executable


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the programs of an environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("installed")
    environment = folder / "environment"
    for command in (
        [*UV, "build", "--quiet", "--wheel", "--out-dir", str(folder), str(ROOT)],
        [
            *UV,
            "venv",
            "--quiet",
            "--no-python-downloads",
            "--python",
            newest_python(),
            str(environment),
        ],
    ):
        subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    for what in (["-r", str(ROOT / "requirements.txt")], ["--no-deps", str(wheel)]):
        subprocess.run(
            [
                *UV,
                "pip",
                "install",
                "--quiet",
                "--python",
                str(environment / "bin" / "python"),
                *what,
            ],
            check=True,
            capture_output=True,
        )
    return environment / "bin"


def said_by(installed: pathlib.Path, folder: pathlib.Path, *arguments: str) -> str:
    """What the command prints when it runs in a folder of its own."""
    return subprocess.run(
        [str(installed / "ladder"), *arguments],
        cwd=folder,
        env={**os.environ, "LANG": "C.UTF-8", "LADDER_HOME": str(folder / "kept")},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout


def test_the_installed_command_asks_the_sample_company(
    installed: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    said = said_by(installed, tmp_path, "ask", "headcount", "--day", "2026-09-30", "--json")
    assert [row["value"] for row in json.loads(said)] == [141]


def test_the_installed_command_reads_a_file_of_ones_own(
    installed: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    roster = tmp_path / "people.csv"
    roster.write_text("id,name,manager_id\n1,Ann Fox,\n2,Bo Lind,1\n", "utf-8")
    (read,) = json.loads(said_by(installed, tmp_path, "inspect", str(roster), "--json"))
    assert (read["kind"], read["usable"], read["roster"]["people"]) == ("roster", True, 2)


def test_the_installed_command_serves_the_app_and_writes_nothing_into_the_package(
    installed: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    with serving(
        tmp_path / "server.log",
        by=(str(installed / "ladder"), "run"),
        python=str(installed / "python"),
        where=tmp_path,
    ) as server:
        assert asked(server.url, "/healthz").body == b"ok\n"
        page = asked(server.url, "/")
    assert page.status == 200
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert list(installed.parent.rglob("ladder/carried/.ladder")) == []
