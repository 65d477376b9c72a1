"""Measures at 1,000, 10,000 and 100,000 people with ten quarters of history: Ladder's SQL, pandas
and Polars side by side, from one run.

Run: `python benchmarks/measures.py [people ...]` (`--all` times every question there is, too).
Every way works on the same prepared tables, in a process of its own; reading them is not counted.
The answers are compared before anything is printed. Ratios are to Ladder."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[1]
SIZES = (1_000, 10_000, 100_000)
TIMES = 3
TABLES = ("places", "scores", "expectations", "goals", "goal_readings")
PREPARED = "select * exclude (scope, distance) from places where scope = '*'"
TWINS = ("headcount", "median_span", "layers", "coverage", "competency_coverage", "goals_on_track")
GIVEN = {
    "scope": "*",
    "ladder": "engineer",
    "level": "engineer",
    "next_level": "senior-engineer",
    "person": "p0",
    "role": "p0",
}


def prepare(folder: Path, people: int) -> None:
    """The company's files, Ladder's dataset of them, and the same tables as Parquet for the
    others."""
    sys.path.insert(0, str(HOME))
    # only here, so that the other ways do not load it
    from benchmarks.company import TODAY, write
    from ladder.datasets import datasets

    (folder / "files").mkdir()
    write(folder / "files", people)
    opened = datasets.open_folder(folder / "files", TODAY, folder / "kept")
    for table in TABLES:
        opened.warehouse.ask(
            PREPARED if table == "places" else f"select * from {table}"
        ).to_parquet(folder / f"{table}.parquet")
    days = sorted(day.date().isoformat() for day in opened.ask("known_quarters")["day"])
    (folder / "days.json").write_text(json.dumps(days), "utf-8")


def by_ladder(folder: Path) -> dict[str, Callable[[], list[Any]]]:
    from ladder import measures
    from ladder.datasets import datasets

    days = [
        date.fromisoformat(day) for day in json.loads((folder / "days.json").read_text("utf-8"))
    ]
    house = datasets.open_folder(folder / "files", days[-1], folder / "kept").warehouse

    def asking(name: str) -> Callable[[], list[Any]]:
        column, since = (
            ("share_met", days[-1]) if name == "competency_coverage" else ("value", days[0])
        )
        return lambda: _plain(
            measures.ask(house, name, kept=True, day=days[-1], since=since, **GIVEN)[column],
            sort=column != "value",
        )

    def every(name: str) -> Callable[[], list[Any]]:
        return lambda: [
            len(measures.ask(house, name, kept=True, day=days[-1], convention="two-point", **GIVEN))
        ]

    twins = {name: asking(name) for name in TWINS}
    return {
        **twins,
        **(
            {f"question {name}": every(name) for name in measures.names() if _answerable(name)}
            if "--all" in sys.argv
            else {}
        ),
    }


def _answerable(name: str) -> bool:
    from ladder import measures

    return measures.parameters_of(name) <= {*GIVEN, "day", "since", "convention"}


def by_pandas(folder: Path) -> dict[str, Callable[[], list[Any]]]:
    import pandas as pd

    from benchmarks.by_pandas import WAYS

    tables = {table: pd.read_parquet(folder / f"{table}.parquet") for table in TABLES}
    days = [pd.Timestamp(day) for day in json.loads((folder / "days.json").read_text("utf-8"))]
    return {name: (lambda way=way: way(tables, days)) for name, way in WAYS.items()}  # type: ignore[misc]


def by_polars(folder: Path) -> dict[str, Callable[[], list[Any]]]:
    import polars as pl

    from benchmarks.by_polars import WAYS

    tables = {table: pl.read_parquet(folder / f"{table}.parquet") for table in TABLES}
    tables = {
        table: frame.with_columns(pl.col(pl.Datetime).cast(pl.Date))
        for table, frame in tables.items()
    }
    days = [
        date.fromisoformat(day) for day in json.loads((folder / "days.json").read_text("utf-8"))
    ]
    return {name: (lambda way=way: way(tables, days)) for name, way in WAYS.items()}  # type: ignore[misc]


WAYS = {"ladder": by_ladder, "pandas": by_pandas, "polars": by_polars}


def _plain(values: Any, sort: bool) -> list[Any]:
    found = [
        None if value != value else float(value) for value in values
    ]  # NaN differs from itself
    return sorted(value for value in found if value is not None) if sort else found


def one(way: str, folder: Path) -> None:
    """Seconds (best of a few) and answer of every measure, and the peak memory of this process."""
    sys.path.insert(0, str(HOME))
    found = {}
    for name, answer in WAYS[way](folder).items():
        taken = []
        for _ in range(TIMES):
            start = time.perf_counter()
            said = answer()
            taken.append(time.perf_counter() - start)
        found[name] = (min(taken), said)
    print(
        json.dumps(
            {"found": found, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
        )
    )


def compared(people: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _run("--prepare", str(folder), str(people))
        runs: dict[str, Any] = {}
        for way in WAYS:
            runs[way] = json.loads(
                _run("--one", way, str(folder), *(["--all"] if "--all" in sys.argv else []))
            )
    base = runs["ladder"]["found"]
    print(
        f"\n{people} people, ten quarters; best of {TIMES}\n{'':24}{'ladder s':>10}{'pandas x':>10}{'polars x':>10}"
    )
    for name in TWINS:
        for way in ("pandas", "polars"):
            assert same(base[name][1], runs[way]["found"][name][1]), (
                name,
                way,
                base[name][1],
                runs[way]["found"][name][1],
            )
        print(
            f"{name:24}{base[name][0]:10.4f}"
            + "".join(
                f"{runs[way]['found'][name][0] / base[name][0]:10.2f}"
                for way in ("pandas", "polars")
            )
        )
    peaks = [runs[way]["megabytes"] for way in WAYS]
    print(
        f"{'peak memory':24}{peaks[0]:8.0f}MB"
        + "".join(f"{peak / peaks[0]:10.2f}" for peak in peaks[1:])
    )
    for name, (seconds, rows) in sorted(base.items(), key=lambda each: -each[1][0]):
        if name.startswith("question "):
            print(f"{name.removeprefix('question '):34}{seconds:10.4f} s{rows[0]:>10} rows")


def _run(*arguments: str) -> str:
    """Itself in a process of its own: this one stays small, since a child's peak memory begins with
    its parent's."""
    return subprocess.run(
        [sys.executable, __file__, *arguments], capture_output=True, text=True, check=True, cwd=HOME
    ).stdout


def same(one: list[Any], other: list[Any]) -> bool:
    return len(one) == len(other) and all(
        a == b or (None not in (a, b) and abs(a - b) < 1e-9)
        for a, b in zip(one, other, strict=True)
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--prepare"]:
        prepare(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        for size in [int(each) for each in sys.argv[1:] if each.isdigit()] or SIZES:
            compared(size)
