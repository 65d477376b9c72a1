"""Runs the tests nearest to what has changed since a commit (HEAD), and those of the words.

.venv/bin/python tools/nearest_tests.py [--since main] [--list]
"""

from __future__ import annotations

import argparse
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterable

ROOT = pathlib.Path(__file__).resolve().parent.parent
ALWAYS = ("tests/words/test_words.py",)
MOST = 12
"""Files of tests that run within the time; what stands further off is for `make check`."""


def changed(since: str) -> list[str]:
    """The files that differ from a commit, and those that git does not know yet."""
    named = _git("diff", "--name-only", "--diff-filter=d", since)
    return sorted({*named, *_git("ls-files", "--others", "--exclude-standard")})


def nearest(paths: Iterable[str], root: pathlib.Path = ROOT) -> list[str]:
    """The files of tests for changed files: themselves, then those of the same name, then those
    that name them, then those of the same room; no browser tests.

    A question of SQL is named by its id, a module by its dotted name; a part of SQL stands for the
    questions that name it.
    """
    tests = {
        str(path.relative_to(root)): path.read_text("utf-8")
        for path in sorted((root / "tests").rglob("test_*.py"))
        if "browser" not in path.parts
    }
    found: dict[str, int] = {}
    for path in paths:
        for test, text in tests.items():
            distance = _distance(path, test, text, root)
            if distance is not None:
                found[test] = min(distance, found.get(test, distance))
    return sorted(found, key=lambda test: (found[test], test))


def _distance(path: str, test: str, text: str, root: pathlib.Path) -> int | None:
    """How far a file of tests is from a changed file; none where it has nothing to do with it."""
    changed, tested = pathlib.PurePath(path), pathlib.PurePath(test)
    if path == test:
        return 0
    if changed.parts[0] not in ("ladder", "pages") and path != "app.py":
        return None
    if changed.suffix == ".sql":
        return _distance_of_sql(changed, text, root)
    if changed.parts[0] == "pages" or path == "app.py":
        return 2 if tested.parts[1] == "screen" and changed.stem in text else None
    stem = changed.parent.name if changed.stem == "__init__" else changed.stem
    mirrored = changed.parts[1] == tested.parts[1]
    if mirrored and tested.stem == f"test_{stem}":
        return 0
    module = ".".join(changed.with_suffix("").parts).removesuffix(".__init__")
    package, _, last = module.rpartition(".")
    if re.search(rf"{re.escape(module)}\b|from {re.escape(package)} import .*\b{last}\b", text):
        return 1
    return 3 if tested.parent.parts[1:] == changed.parent.parts[1:] else None


def _distance_of_sql(changed: pathlib.PurePath, text: str, root: pathlib.Path) -> int | None:
    """Near: the tests that ask the question, or a question whose file names the part."""
    if f'"{changed.stem}"' in text:
        return 1
    if changed.parent.name != "parts":
        return None
    naming = [
        name
        for path in (root / "ladder" / "measures").rglob("*.sql")
        if re.search(rf"\b(from|join) {changed.stem}\b", told := path.read_text("utf-8"))
        for name in (path.stem, *re.findall(r"^-- Also: (\w+)", told, re.MULTILINE))
    ]
    return 2 if any(f'"{question}"' in text for question in naming) else None


def _git(*words: str) -> list[str]:
    done = subprocess.run(
        ["git", *words],  # noqa: S607 - the git of the path, as everywhere
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def main() -> int:
    """Runs them, and says which were left out."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--since", default="HEAD", help="a commit or branch; HEAD unless said")
    asked.add_argument("--list", action="store_true", help="only say which they are")
    given = asked.parse_args()
    found = [test for test in nearest(changed(given.since)) if test not in ALWAYS]
    chosen, left = [*found[:MOST], *ALWAYS], found[MOST:]
    print("\n".join(chosen))
    if left:
        print(f"left for make check: {len(left)} more files, the nearest {left[0]}")
    if given.list:
        return 0
    run = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadfile", *chosen]
    return subprocess.run(run, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
