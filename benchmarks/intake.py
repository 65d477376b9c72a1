"""A roster of 300,000 rows read three ways, each in a fresh process: the intake, a bare DuckDB
read_csv into a table, pandas and the same checks.

Run: `python benchmarks/intake.py [rows]`. Prints seconds (best of three), peak memory, and both as
ratios to bare DuckDB, from one run."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
ROWS = 300_000
TIMES = 3
COLUMNS = "person,name,email,manager,team,title,ladder,level,level_since,hired_on,left_on,leaving_reason,location,years_before"


def made_roster(path: Path, rows: int) -> None:
    """A tree of eight reports each, as a company of that size would export it."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(COLUMNS + "\n")
        for n in range(rows):
            manager = f"p{n // 8}" if n else ""
            left = (
                f"2026-0{n % 3 + 1}-1{n % 9},voluntary" if n % 11 == 10 and n * 8 >= rows else ","
            )
            out.write(
                f"p{n},Person Number {n},p{n}@example.com,{manager},Team {n % 900},Engineer,engineer,engineer,2024-01-0{n % 9 + 1},"
                f"20{n % 20 + 2:02}-02-1{n % 9},{left},Berlin,{n % 30}\n"
            )


def by_intake(path: Path) -> int:
    # only what this way needs counts in its memory
    from ladder.intake.model import Source

    # only what this way needs counts in its memory
    from ladder.intake.read import read

    source = Source(path.name, path.read_bytes(), date(2026, 4, 1))
    ids = {
        "levels": {("engineer", "engineer")},
        "competencies": set(),
        "phases": set(),
        "checkpoints": set(),
    }
    return len(read([source], today=date(2026, 4, 15), **ids).frames["roster"])  # type: ignore[arg-type]


def by_duckdb(path: Path) -> int:
    import duckdb

    with duckdb.connect() as house:
        house.execute("create table roster as select * from read_csv(?)", [str(path)])
        found = house.execute("select count(*) from roster").fetchone()
        return int(found[0]) if found else 0


def by_pandas(path: Path) -> int:
    """Everything as text, then days and numbers parsed, ids told apart, managers looked up and
    circles searched."""
    import pandas as pd

    frame = pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""])
    for name in ("level_since", "hired_on", "left_on"):
        frame[name] = pd.to_datetime(frame[name], format="%Y-%m-%d", errors="coerce")
    frame["years_before"] = pd.to_numeric(frame["years_before"], errors="coerce")
    for name in (
        "person",
        "name",
        "email",
        "manager",
        "team",
        "title",
        "ladder",
        "level",
        "location",
    ):
        frame[name] = frame[name].str.strip()
        hidden = frame[name].str.contains(r"[\x00-\x08\x0e-\x1f\x7f\u200b\u202a-\u202e]", na=False)
        frame.loc[hidden | (frame[name].str.len() > 500), name] = None
    frame = frame[frame["person"].notna() & frame["name"].notna() & ~frame.duplicated("person")]
    frame = frame[~(frame["left_on"] < frame["hired_on"])]
    frame.loc[~frame["manager"].isin(frame["person"]), "manager"] = None
    pairs = frame["ladder"] + "\n" + frame["level"]
    frame.loc[~pairs.isin(["engineer\nengineer"]), ["ladder", "level"]] = None
    manager_of = dict(
        zip(frame["person"], frame["manager"].where(frame["manager"].notna(), None), strict=True)
    )
    settled: set[str] = set()
    for start in manager_of:
        walked: set[str] = set()
        person: str | None = start
        while person is not None and person not in settled and person not in walked:
            walked.add(person)
            person = manager_of.get(person)
        settled |= walked
    return len(frame)


WAYS = {
    "DuckDB read_csv into a table": by_duckdb,
    "ladder.intake": by_intake,
    "pandas read_csv and the checks": by_pandas,
}


def measured(way: str, path: Path) -> dict[str, float]:
    """Seconds and peak megabytes of one way in a process of its own; the imports are not counted in
    the seconds."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", way, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=HOME,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one(way: str, path: Path) -> None:
    sys.path.insert(0, str(HOME))
    tiny = path.with_name("tiny_" + path.name)
    WAYS[way](tiny)  # imports and first-time work
    start = time.perf_counter()
    rows = WAYS[way](path)
    seconds = time.perf_counter() - start
    print(
        json.dumps(
            {
                "seconds": seconds,
                "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "rows": rows,
            }
        )
    )


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.csv"
        made_roster(path, rows)
        made_roster(path.with_name("tiny_roster.csv"), 20)
        results = {way: [measured(way, path) for _ in range(TIMES)] for way in WAYS}
    print(
        f"{rows} rows, {len(COLUMNS.split(','))} columns; best of {TIMES}, each in a fresh process"
    )
    base = {
        key: min(each[key] for each in results["DuckDB read_csv into a table"])
        for key in ("seconds", "megabytes")
    }
    print(f"{'':32}{'seconds':>9}{'x DuckDB':>10}{'peak MB':>9}{'x DuckDB':>10}{'rows':>9}")
    for way, runs in results.items():
        seconds, megabytes = (min(each[key] for each in runs) for key in ("seconds", "megabytes"))
        ratios = seconds / base["seconds"], megabytes / base["megabytes"]
        print(
            f"{way:32}{seconds:9.2f}{ratios[0]:10.2f}{megabytes:9.0f}{ratios[1]:10.2f}{runs[0]['rows']:9.0f}"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
