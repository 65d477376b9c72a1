"""What a run of a page costs, first and again, at 141 people and in a company of any size, beside
an empty page on Streamlit's defaults.

Run: `python benchmarks/pages.py [people ...]` (the sample company is always among them). Times are
of the processor, in a process of its own for each size. Before anything is printed the texts of a
page run again are compared with those of its first run. `again` is the best of a few runs; its
ratio is to the empty page, after which Streamlit by default collects what the run has left (ours
is told not to); `sizes` is the ratio between the largest company and the sample."""

from __future__ import annotations

import functools
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[1]
SIZES = (10_000,)
SAMPLE = 141
TIMES = 5
EMPTY = "import streamlit as st\nst.title('Empty')\n"
PAGES = (
    "app.py",
    *(
        f"pages/{name}.py"
        for name in ("structure", "coverage", "goals", "portfolio", "person", "promotions")
    ),
    *(f"pages/{name}.py" for name in ("bench", "managers", "since", "roadmap", "ladders")),
)


def one(people: int) -> dict[str, Any]:
    """Of each page the seconds of its first run and of the best run after it, and whether both said
    the same."""
    sys.path.insert(0, str(HOME))
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["LADDER_HOME"] = str(folder / "kept")
        if people != SAMPLE:
            # only here: the sample company needs no other
            from benchmarks.company import write

            (folder / "files").mkdir()
            write(folder / "files", people)
            os.environ["LADDER_DATA"] = str(folder / "files")
        # after the settings, which are read when the house is loaded
        from streamlit.components.v2 import manifest_scanner
        from streamlit.testing.v1 import AppTest

        from tests.pages_opened import said

        # the tester looks through all installed packages on every run, a server once
        manifest_scanner.scan_component_manifests = functools.cache(
            manifest_scanner.scan_component_manifests
        )
        (folder / "empty.py").write_text(EMPTY, "utf-8")
        empty = AppTest.from_file(str(folder / "empty.py"), default_timeout=600)
        found = {"empty": _runs(empty, collects=True)}
        warm = AppTest.from_file(str(HOME / "app.py"), default_timeout=600)
        warm.switch_page("pages/data.py").run()  # the data are read before a page is counted
        for page in PAGES:
            test = AppTest.from_file(str(HOME / "app.py"), default_timeout=600)
            test.query_params["lang"] = "en"
            test = test if page == "app.py" else test.switch_page(page)
            first = _seconds(test)
            before = said(test)
            again = _runs(test)
            assert said(test) == before, page
            found[Path(page).stem] = (first, again[1])
        return found


def _runs(test: Any, *, collects: bool = False) -> tuple[float, float]:
    first = _seconds(test, collects=collects)
    return first, min(_seconds(test, collects=collects) for _ in range(TIMES))


def _seconds(test: Any, *, collects: bool = False) -> float:
    """Of the processor; what the run before has left is collected before it."""
    gc.collect()
    start = time.process_time()
    test.run()
    if collects:
        gc.collect()
    spent = time.process_time() - start
    assert not test.exception
    return spent


def compared(sizes: tuple[int, ...]) -> None:
    runs = {
        people: json.loads(
            subprocess.run(
                [sys.executable, __file__, "--one", str(people)],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                cwd=HOME,
            ).stdout
        )
        for people in sizes
    }
    print("seconds of the processor; 1 = an empty page on Streamlit's defaults, run again")
    heads = "".join(f"{f'{people} first':>14}{'again':>8}{'x':>6}" for people in sizes)
    print(f"{'':12}{heads}{'sizes':>8}")
    for page in runs[sizes[0]]:
        cells = "".join(
            f"{runs[people][page][0]:14.2f}{runs[people][page][1]:8.3f}"
            f"{runs[people][page][1] / runs[people]['empty'][1]:6.1f}"
            for people in sizes
        )
        ratio = runs[sizes[-1]][page][1] / runs[sizes[0]][page][1]
        print(f"{page:12}{cells}{ratio:8.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(int(sys.argv[2]))))
    else:
        compared((SAMPLE, *([int(each) for each in sys.argv[1:]] or SIZES)))
