"""What it costs to prepare a company from its files, beside bare DuckDB that reads the same files
with its own types: time of the processor and peak memory, from one run.

Run: `python benchmarks/prepare.py [people ...]`. Each way works in a process of its own. Before
anything is printed the people that both have read are compared. `first page` is reading, checking
and preparing; `verdicts` are those of ten quarters, which are kept after it."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[1]
SIZES = (10_000, 100_000)


def spent() -> float:
    """Seconds of this process and of those that it has started."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, kinds))


def by_ladder(folder: Path) -> dict[str, Any]:
    # only here, so that the other way does not load it
    from benchmarks.company import TODAY
    from ladder import measures
    from ladder.datasets import datasets
    from ladder.intake.read import sources_in

    measures.keeping()  # its text is put together once in the life of a server
    start = spent()
    upload = datasets.open_upload(sources_in(folder), TODAY).dataset
    assert upload is not None
    first = spent() - start
    start = spent()
    upload.kept.wanted({"since": upload.known_from, "day": upload.newest_day})
    verdicts = spent() - start
    people = upload.warehouse.ask("select count(*) as people from people")["people"].iloc[0]
    return {"first page": first, "verdicts": verdicts, "people": int(people)}


def by_duckdb(folder: Path) -> dict[str, Any]:
    import duckdb

    start = spent()
    with duckdb.connect() as root:
        root.execute("set threads = 2")
        for file in sorted(folder.glob("*.csv")):
            root.execute(
                f"""create table "{file.stem}" as select * from read_csv($file)""",
                {"file": str(file)},
            )
        people = root.execute('select count(distinct person) from "roster_2026-09-30"').fetchall()
    return {"first page": spent() - start, "people": int(people[0][0])}


WAYS = {"ladder": by_ladder, "duckdb": by_duckdb}


def one(way: str, folder: Path) -> None:
    sys.path.insert(0, str(HOME))
    found = WAYS[way](folder)
    peaks = [
        resource.getrusage(kind).ru_maxrss / 1024
        for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    print(json.dumps({**found, "MB": max(peaks)}))


def compared(people: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        _run("--write", made, str(people))
        runs = {way: json.loads(_run("--one", way, made)) for way in WAYS}
    ours, bare = runs["ladder"], runs["duckdb"]
    assert ours["people"] == bare["people"] == people, runs
    whole = ours["first page"] + ours["verdicts"]
    print(f"\n{people} people; 1 = bare DuckDB\n{'':14}{'bare':>9}{'ladder':>9}{'x':>7}")
    for name, here, there in (
        ("first page s", bare["first page"], ours["first page"]),
        ("verdicts s", bare["first page"], ours["verdicts"]),
        ("both s", bare["first page"], whole),
        ("peak MB", bare["MB"], ours["MB"]),
    ):
        print(f"{name:14}{here:9.2f}{there:9.2f}{there / here:7.1f}")


def _run(*arguments: str) -> str:
    """Itself in a process of its own: a child's peak memory begins with its parent's."""
    return subprocess.run(
        [sys.executable, __file__, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=HOME,
    ).stdout


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--write"]:
        sys.path.insert(0, str(HOME))
        from benchmarks.company import write

        write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        for size in [int(each) for each in sys.argv[1:]] or SIZES:
            compared(size)
