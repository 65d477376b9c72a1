"""The same questions of the same company on DuckDB and on engines elsewhere, from one run.

Run: `python benchmarks/engines.py PEOPLE ADDRESS ...` with addresses such as
postgresql://ladder@127.0.0.1/postgres or sc://127.0.0.1:15002 (see docs/scale.md). Answers are
compared before anything is printed; a time is the median of three, and a ratio is to DuckDB."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[1]
TIMES = 3
HEADLINES = (
    "headcount",
    "median_span",
    "layers",
    "coverage",
    "goals_on_track",
    "ready_now",
    "readiness",
    "attrition",
    "retention",
    "organisation",
    "people_on",
    "bench_by_role",
)


def main(people: int, addresses: list[str]) -> None:
    """Prints a line for each question: seconds on DuckDB, and for each engine its ratio to them."""
    sys.path.insert(0, str(HOME))
    from benchmarks.company import TODAY, write
    from ladder.datasets import datasets
    from ladder.datasets.shared import on_engine
    from ladder.warehouse.engines.engine import without_password
    from tests.engines.answers_compared import differences, every_question

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "files"
        folder.mkdir()
        write(folder, people)
        kept = Path(scratch) / "kept"
        begun = time.perf_counter()
        here = datasets.open_folder(folder, TODAY, kept)
        print(f"{people:,} people; prepared here in {time.perf_counter() - begun:.1f} s")
        there = {}
        for address in addresses:
            begun = time.perf_counter()
            moved = on_engine.load(address, folder, TODAY, kept)
            seconds = time.perf_counter() - begun
            shown = without_password(address)
            print(f"{sum(moved.rows.values()):,} rows loaded into {shown} in {seconds:.1f} s")
            on_engine.loaded_in.cache.clear()
            there[shown] = on_engine.open_engine(address, on_engine.loaded_in(address), TODAY)
        asked = [each for each in every_question(here, "*") if each.name in HEADLINES]
        asked = [each for each in asked if each.folder == "measures"]
        for shown, dataset in there.items():
            found = differences(here, dataset, asked)
            assert found == [], f"{shown} answers otherwise: {found}"
        print(f"{'question':18}{'duckdb':>10}" + "".join(f"{each:>46}" for each in there))
        for each in asked:
            own = _median(lambda each=each: _asked(here, each))
            ratios = [
                _median(lambda each=each, of=dataset: _asked(of, each)) / own
                for dataset in there.values()
            ]
            print(f"{each.name:18}{own:>8.3f} s" + "".join(f"{ratio:>45.1f}x" for ratio in ratios))


def _asked(dataset: Any, each: Any) -> None:
    """Asked anew: what was kept of an answer is forgotten."""
    dataset.values.forget()
    dataset.ask(each.name, each.folder, **each.given)


def _median(run: Callable[[], None]) -> float:
    seconds = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
