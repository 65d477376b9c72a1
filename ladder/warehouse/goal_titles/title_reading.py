"""What one title of a goal says, in words of its own; and which metric of the files a goal's metric
is."""

from __future__ import annotations

import functools
import re

import pandas as pd

from ladder.intake.model import Intake
from ladder.warehouse.goal_titles.quantities import days_in, measures_in, without_days
from ladder.warehouse.goal_titles.wording import (
    direction,
    one_word,
    plain,
    vague_in,
    without_object,
)

LONGEST = 500
"""Signs of a title that are read: no goal is longer, and nobody can make the reading slow."""
BETWEEN = ", "
PART = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
UNITS = frozenset(
    {
        "days",
        "hours",
        "weeks",
        "minutes",
        "percent",
        "pct",
        "eur",
        "usd",
        "of",
        "the",
        "rate",
        "率",
        "天",
        "时",
        "小",
    }
)


@functools.lru_cache(100_000)
def findings(title: str) -> tuple[tuple[str, str], ...]:
    """(code, words) of all that a title shows: number, bare_number, day, up or down, no_object,
    one_word, vague."""
    text = plain(title)[:LONGEST]
    counted, bare = measures_in(text)
    found = {
        "number": BETWEEN.join(counted),
        "bare_number": BETWEEN.join(bare),
        "day": BETWEEN.join(days_in(text)),
    }
    found["no_object"] = without_object(without_days(text)) or ""
    found["one_word"] = "" if found["no_object"] else one_word(text) or ""
    found["vague"] = (
        "" if found["no_object"] else BETWEEN.join(vague_in(text, has_number=bool(counted or bare)))
    )
    if way := direction(text):
        found[way[0]] = way[1]
    return tuple((code, words) for code, words in found.items() if words)


def is_metric(wanted: str, held: str) -> bool:
    """Whether two names are one metric: all words of the one, units left out, are words of the
    other ('MTTR' is mttr-hours)."""
    one, other = _parts(wanted), _parts(held)
    return bool(one and other) and (one <= other or other <= one)


def smart_rows(intake: Intake) -> dict[str, pd.DataFrame]:
    """Table -> rows: the findings in the newest title of each goal, and the metrics of the files
    that goals' metrics name."""
    goals = (
        intake.frames["goals"]
        .sort_values("seen_on", kind="stable")
        .drop_duplicates("goal", keep="last")
    )
    found = [
        (goal, *each)
        for goal, title in zip(goals["goal"], goals["title"], strict=True)
        for each in findings(str(title))
    ]
    wanted, held = (
        goals["metric"].dropna().unique(),
        intake.frames["metrics"]["metric"].dropna().unique(),
    )
    same = [
        (goal_metric, metric)
        for goal_metric in wanted
        for metric in held
        if is_metric(str(goal_metric), str(metric))
    ]
    return {
        "title_findings": pd.DataFrame(found, columns=["goal", "code", "words"], dtype="str"),
        "metric_names": pd.DataFrame(same, columns=["goal_metric", "metric"], dtype="str"),
    }


@functools.lru_cache(100_000)
def _parts(name: str) -> frozenset[str]:
    every = frozenset(PART.findall(plain(name).casefold()))
    return every - UNITS or every
