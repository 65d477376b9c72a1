"""A cluster that loses a process while it answers gives the right rows all the same."""

from __future__ import annotations

import pathlib
import subprocess
import threading
from datetime import date

from ladder.datasets import datasets
from ladder.datasets.datasets import EVERYONE
from ladder.datasets.shared import on_engine
from tests.engines.answers_compared import Asked, differences

DAY = date(2026, 9, 30)


def executors() -> list[int]:
    """The processes that compute for the cluster."""
    found = subprocess.run(
        ["pgrep", "-f", "CoarseGrainedExecutorBackend"], capture_output=True, text=True
    )
    return [int(each) for each in found.stdout.split()]


def test_an_executor_that_is_killed_while_it_computes_changes_no_row(
    spark: str, kept: pathlib.Path
) -> None:
    moved = on_engine.load(spark, datasets.SAMPLE, DAY, kept)
    on_engine.loaded_in.cache.clear()
    there = on_engine.open_engine(spark, on_engine.loaded_in(spark), DAY)
    before = executors()
    assert len(before) >= 2
    killed = threading.Timer(1.5, lambda: subprocess.run(["kill", "-9", str(before[0])]))
    killed.start()
    asked = Asked("measures", "coverage_by_person", {"day": DAY, "since": DAY, "scope": EVERYONE})
    assert differences(moved.dataset, there, [asked]) == []
    killed.join()
    assert before[0] not in executors()
