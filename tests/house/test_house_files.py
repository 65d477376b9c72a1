"""Files are short, say what they are for, and know nothing of the machine they were written on."""

from __future__ import annotations

import collections
import itertools
import pathlib
import re
import tomllib
from collections.abc import Callable, Iterable

import pytest

from tests.house.source import MADE, ROOT, first_line, project_files, question, screens

FILES = list(project_files())
CODE = [path for path in FILES if path.suffix == ".py"]
MOST_PAGE_LINES = 60
STOP = re.compile(r"Stop \d")
TWINS = {"__init__", "__main__"}
MOST_FILES = 12
MOST_ROOMS = 18
LARGEST_ROOM = 0.25
FORMS = {"figures", "plotly"}  # one file a form of chart, as many as there are forms
PLACES = re.compile(
    "|".join(
        [  # written in two parts, so that this file does not name them
            r"(?<![\w.])/wor" + r"k/",
            r"(?<![\w.])/tm" + r"p\b",
            r"pypi" + r"\.org/simple",
            r"python" + r"hosted\.org",
            r"^\s*(--)?(extra-)?index" + r"-url",
            r"/home/\w+/",
            r"/Users/\w+/",
        ]
    ),
    re.MULTILINE,
)
PIN = re.compile(r"[A-Za-z0-9._-]+(\[[a-z0-9,_-]+\])?==[A-Za-z0-9.!+]+( ; .+)?( \\)?")


def named(path: pathlib.Path) -> str:
    return str(path.relative_to(ROOT))


def unpinned(text: str) -> list[str]:
    """The lines of a requirements file that are neither a comment, a hash nor a pin."""
    lines = (line.partition("  #")[0].rstrip() for line in text.splitlines())
    return [
        line
        for line in lines
        if line and not line.lstrip().startswith(("#", "--hash=")) and not PIN.fullmatch(line)
    ]


def faulty(paths: Iterable[pathlib.Path], is_wrong: Callable[[str], bool]) -> list[str]:
    """The files whose text breaks a rule."""
    return [named(path) for path in paths if is_wrong(path.read_text("utf-8"))]


def test_a_page_is_under_60_lines() -> None:
    assert faulty(screens().values(), lambda text: len(text.splitlines()) >= MOST_PAGE_LINES) == []


def test_a_page_asks_one_question() -> None:
    assert faulty(screens().values(), lambda text: not question(text).endswith("?")) == []


def test_a_module_says_its_one_job_and_not_the_number_of_a_stop() -> None:
    assert (
        faulty(CODE, lambda text: not first_line(text) or bool(STOP.match(first_line(text)))) == []
    )


def test_a_folder_holds_about_twelve_files_and_the_house_at_most_18_rooms() -> None:
    rooms = [
        path for path in (ROOT / "ladder").iterdir() if path.is_dir() and path.name not in MADE
    ]
    assert len(rooms) <= MOST_ROOMS
    folders = collections.Counter(path.parent for path in CODE if path.name != "__init__.py")
    assert [
        f"{named(folder)}: {count}"
        for folder, count in folders.items()
        if folder.is_relative_to(ROOT / "ladder")
        and folder.name not in FORMS
        and count > MOST_FILES + 2
    ] == []


def test_no_room_is_over_a_quarter_of_the_house() -> None:
    """Python and SQL alike: most of the measures are questions."""
    house = ROOT / "ladder"
    lines: collections.Counter[str] = collections.Counter()
    for path in (*house.rglob("*.py"), *house.rglob("*.sql")):
        lines[path.relative_to(house).parts[0]] += path.read_text("utf-8").count("\n")
    shares = {room: round(count / lines.total(), 3) for room, count in lines.items()}
    assert {room: share for room, share in shares.items() if share > LARGEST_ROOM} == {}


def test_no_two_files_for_two_things_share_a_name() -> None:
    """Each page's folder has a board, titles and tables of its own; these names say a place. A form
    of chart and its writers are one thing and bear one name."""
    forms = {path.stem for path in (ROOT / "ladder/figures").glob("*.py")}
    stems = collections.Counter(
        path.stem
        for path in CODE
        if path.is_relative_to(ROOT / "ladder") and not path.is_relative_to(ROOT / "ladder/cards")
    )
    assert [name for name, count in stems.items() if count > 1 and name not in TWINS | forms] == []


def test_no_folder_is_called_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "constants", "services", "misc"}
    assert [
        named(path) for path in CODE if vague & {*path.relative_to(ROOT).parent.parts, path.stem}
    ] == []


def test_no_two_test_files_share_a_name() -> None:
    names = [
        path.name
        for path in CODE
        if path.is_relative_to(ROOT / "tests") and path.name.startswith("test_")
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_no_file_names_a_place_on_a_machine_or_a_package_index() -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in FILES}
    assert [
        f"{named(path)}: {found.group()}"
        for path, text in texts.items()
        if (found := PLACES.search(text))
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "open('/tm" + "p/x')",
        "cd /wor" + "k/main",
        "--index" + "-url https://example.org",
        "see /hom" + "e/me/notes",
    ],
)
def test_a_place_on_a_machine_is_caught(text: str) -> None:
    assert PLACES.search(text)


@pytest.mark.parametrize(
    "text", ["temp_directory = spill", "docs/wor" + "k/plan.md", "--no-emit-index" + "-url"]
)
def test_what_only_looks_like_a_place_is_left_alone(text: str) -> None:
    assert not PLACES.search(text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=named)
def test_requirements_are_pins_and_nothing_else(path: pathlib.Path) -> None:
    assert unpinned(path.read_text("utf-8")) == []


def test_a_loose_requirement_is_caught() -> None:
    text = "# pins\npandas==3.1.1\n    # via ladder\nplotly>=7\n-e .\ncolorama==0.4.6 ; sys_platform == 'win32'\ngit+https://example.org/x"
    assert unpinned(text) == ["plotly>=7", "-e .", "git+https://example.org/x"]


def test_every_dependency_is_locked_at_the_version_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        "requirements.txt": project["dependencies"],
        "requirements-dev.txt": [
            *project["dependencies"],
            *itertools.chain.from_iterable(
                project["optional-dependencies"][extra] for extra in ("pdf", "postgres", "spark")
            ),
            *(
                pin
                for pin in project["optional-dependencies"]["dev"]
                if pin != "ladder[pdf,postgres,spark]"
            ),
        ],
    }
    locked = {name: (ROOT / name).read_text("utf-8").splitlines() for name in wanted}
    assert [
        f"{pin} is not in {name} (make lock)"
        for name, pins in wanted.items()
        for pin in pins
        for bare in [re.sub(r"\[.*\]", "", pin)]  # what an extra brings has a line of its own
        if not any(line.startswith((f"{bare} ", f"{bare};")) for line in locked[name])
    ] == []
