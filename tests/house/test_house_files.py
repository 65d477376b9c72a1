"""Files are short, say what they are for, and know nothing of the machine they were written on."""

from __future__ import annotations

import pathlib
import re

import pytest

from tests.house.source import ROOT, first_line, modules, project_files, screens, stop_of

FILES = list(project_files())
CODE = [path for path in FILES if path.suffix == ".py"]
MOST_LINES = 150
MOST_PAGE_LINES = 60
WITHOUT_A_STOP = {
    "ladder": "the app itself: its line says what all of it is for",
    "ladder.__main__": "the command line runs from the first stop to the last",
    "ladder.access": "who may see whom is asked at every stop; it begins with 'Who'",
    "ladder.words": "what a reader sees stands beside the line, not on it",
}
PLACES = re.compile("|".join([  # written in two parts, so that this file does not name them
    r"(?<![\w.])/wor" + r"k/", r"(?<![\w.])/tm" + r"p\b", r"pypi" + r"\.org/simple", r"python" + r"hosted\.org",
    r"^\s*(--)?(extra-)?index" + r"-url", r"/home/\w+/", r"/Users/\w+/",
]), re.MULTILINE)  # fmt: skip
PIN = re.compile(r"[A-Za-z0-9._-]+(\[[a-z0-9,_-]+\])?==[A-Za-z0-9.!+]+( ; .+)?( \\)?")


def named(path: pathlib.Path) -> str:
    return str(path.relative_to(ROOT))


def unpinned(text: str) -> list[str]:
    """The lines of a requirements file that are neither a comment, a hash nor a pin."""
    lines = (line.partition("  #")[0].rstrip() for line in text.splitlines())
    return [line for line in lines if line and not line.lstrip().startswith(("#", "--hash=")) and not PIN.fullmatch(line)]


def has_a_place(text: str) -> bool:
    """Whether a module's first line says its stop, as all but a few modules do."""
    return stop_of(text) is not None


@pytest.mark.parametrize("path", CODE, ids=named)
def test_a_file_is_under_150_lines(path: pathlib.Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < MOST_LINES


@pytest.mark.parametrize("path", screens().values(), ids=named)
def test_a_page_is_under_60_lines(path: pathlib.Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < MOST_PAGE_LINES


@pytest.mark.parametrize("path", screens().values(), ids=named)
def test_a_page_asks_one_question(path: pathlib.Path) -> None:
    assert first_line(path.read_text("utf-8")).endswith("?")


@pytest.mark.parametrize("path", CODE, ids=named)
def test_a_module_says_its_one_job(path: pathlib.Path) -> None:
    assert first_line(path.read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(set(modules()) - set(WITHOUT_A_STOP)))
def test_a_module_of_the_app_says_its_stop(name: str) -> None:
    assert has_a_place(first_line(modules()[name].read_text("utf-8")))


def test_access_says_who() -> None:
    assert first_line(modules()["ladder.access"].read_text("utf-8")).startswith("Who ")


@pytest.mark.parametrize(("line", "stop"), [("Stop 3: one question per file", 3), ("Stop 1-2: bytes into text", 2), ("Bytes into text", None)])
def test_a_stop_is_read_from_the_first_line(line: str, stop: int | None) -> None:
    assert stop_of(line) == stop


def test_no_folder_is_called_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "constants", "services", "misc"}
    assert [named(path) for path in CODE if vague & {*path.relative_to(ROOT).parent.parts, path.stem}] == []


def test_no_two_test_files_share_a_name() -> None:
    names = [path.name for path in CODE if path.is_relative_to(ROOT / "tests") and path.name.startswith("test_")]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_no_file_names_a_place_on_a_machine_or_a_package_index() -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in FILES}
    assert [f"{named(path)}: {found.group()}" for path, text in texts.items() if (found := PLACES.search(text))] == []


@pytest.mark.parametrize("text", ["open('/tm" + "p/x')", "cd /wor" + "k/main", "--index" + "-url https://example.org", "see /hom" + "e/me/notes"])
def test_a_place_on_a_machine_is_caught(text: str) -> None:
    assert PLACES.search(text)


@pytest.mark.parametrize("text", ["temp_directory = spill", "docs/wor" + "k/plan.md", "--no-emit-index" + "-url"])
def test_what_only_looks_like_a_place_is_left_alone(text: str) -> None:
    assert not PLACES.search(text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=named)
def test_requirements_are_pins_and_nothing_else(path: pathlib.Path) -> None:
    assert unpinned(path.read_text("utf-8")) == []


def test_a_loose_requirement_is_caught() -> None:
    text = "# pins\npandas==3.1.1\n    # via ladder\nplotly>=7\n-e .\ncolorama==0.4.6 ; sys_platform == 'win32'\ngit+https://example.org/x"
    assert unpinned(text) == ["plotly>=7", "-e .", "git+https://example.org/x"]
