"""Every question, asked of a dataset here and of the same one in an engine: what differs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from ladder import measures
from ladder.command.questions import Question
from ladder.datasets.datasets import Dataset
from ladder.measures import promotion_cycles

TOLERANCE = 1e-9
YEAR_BEFORE = 1


@dataclass(frozen=True)
class Asked:
    """One question and the values it is asked with."""

    folder: str
    name: str
    given: dict[str, Any]


def every_question(here: Dataset, scope: str) -> list[Asked]:
    """Each measure, finding and whatever else is asked, for one scope; those that look back a year
    do."""
    usual = _usual(here)
    found = []
    for folder in measures.FOLDERS:
        for name in measures.names(folder):
            question = Question(name, folder)
            looks_back = measures.is_of_days(name, folder) or measures.is_of_two_days(name, folder)
            day = here.newest_day
            since = day.replace(year=day.year - YEAR_BEFORE)
            given = {
                "day": day,
                "since": since if looks_back else day,
                "start": since,
                "scope": scope,
                **question.defaults(),
            }
            missing = measures.parameters_of(name, folder) - set(given)
            found.append(Asked(folder, name, {**given, **{key: usual[key] for key in missing}}))
    return found


def differences(here: Dataset, there: Dataset, asked: list[Asked], threads: int = 1) -> list[str]:
    """One line for each question whose rows are not the same, in the same order."""
    with ThreadPoolExecutor(threads) as pool:
        found = pool.map(lambda each: _difference(here, there, each), asked)
        return [line for line in found if line]


def _difference(here: Dataset, there: Dataset, asked: Asked) -> str:
    """An engine that cannot run a question differs by what it says of it."""
    own = here.ask(asked.name, asked.folder, **asked.given)
    try:
        other = there.ask(asked.name, asked.folder, **asked.given)
    except Exception as fault:  # noqa: BLE001 - each line of the list is one
        return f"{asked.folder}/{asked.name}: {str(fault).splitlines()[0][:300]}"
    return next((f"{asked.folder}/{asked.name}: {what}" for what in _unlike(own, other)), "")


def _unlike(own: pd.DataFrame, other: pd.DataFrame) -> Iterator[str]:
    if list(own.columns) != list(other.columns):
        yield f"columns {list(own.columns)} are {list(other.columns)}"
    elif len(own) != len(other):
        yield f"{len(own)} rows are {len(other)}"
    else:
        for name in own.columns:
            for at, (left, right) in enumerate(zip(own[name], other[name], strict=True)):
                if not _same(left, right):
                    yield f"row {at}, {name}: {left!r} is {right!r}"


def _same(left: Any, right: Any) -> bool:
    if pd.isna(left) or pd.isna(right):
        return bool(pd.isna(left) and pd.isna(right))
    if isinstance(left, str) or isinstance(right, str):
        return bool(left == right)
    if isinstance(left, (pd.Timestamp, date)):
        return pd.Timestamp(left) == pd.Timestamp(right)
    return math.isclose(float(left), float(right), rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def _usual(here: Dataset) -> dict[str, Any]:
    """Values of parameters that have no default: somebody who leads, their next level, a metric."""
    house = here.warehouse
    led = house.ask(
        "select manager, count(*) as reports from positions where ends_on is null and manager is"
        " not null group by manager order by reports desc, manager limit 1"
    )["manager"].iloc[0]
    step = house.ask(
        "select p.person, n.ladder, n.next_level from positions as p join next_levels as n"
        " on n.ladder = p.ladder and n.level = p.level and n.next_ladder = n.ladder"
        " where p.ends_on is null order by p.person limit 1"
    ).iloc[0]
    begins, ends = promotion_cycles.days_of_quarter(here.newest_day)
    metric = house.ask("select min(metric) as metric from metrics")["metric"].iloc[0]
    return {
        "person": str(step["person"]),
        "ladder": str(step["ladder"]),
        "next_level": str(step["next_level"]),
        "role": str(led),
        "cycle_from": begins,
        "cycle_to": ends,
        "metric": "" if pd.isna(metric) else str(metric),
    }
