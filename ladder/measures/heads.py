"""What the head of a question's file says beside what it counts: its conventions, the days it
compares, the people behind it."""

from __future__ import annotations

import re

TWO_DAYS = "select cast($since as date) as day\nunion\nselect cast($day as date) as day"
"""What `asked` is for a question that compares two days: these two and none between."""
CONVENTION = re.compile(r"^-- (Convention|Reports): (.+?)\.?$", re.MULTILINE)
CHOICE = re.compile(r"^-- (By|Period): (.+?)\.?$", re.MULTILINE)
PEOPLE = re.compile(r"^-- People: (\w+)", re.MULTILINE)


def conventions(sql: str) -> dict[str, tuple[str, ...]]:
    """Parameter -> the ways to count. '-- Convention: two-point | monthly' goes with $convention,
    '-- Reports: own | line' with $reports."""
    return {
        key.lower(): tuple(way.strip() for way in ways.split("|"))
        for key, ways in CONVENTION.findall(sql)
    }


def compares_two_days(sql: str) -> bool:
    """Whether the question is about $since and $day and nothing between: '-- Days: since and
    day.'"""
    return "-- Days: since and day." in sql


def people_behind(sql: str) -> str | None:
    """The question whose rows are the people behind this number: 'People: people_on'."""
    found = PEOPLE.search(sql)
    return found.group(1) if found else None


def choices(sql: str) -> dict[str, tuple[str, ...]]:
    """Parameter -> what it can be, the usual first: '-- By: team | owner | phase | competency'
    goes with $by."""
    return {
        key.lower(): tuple(way.strip() for way in ways.split("|"))
        for key, ways in CHOICE.findall(sql)
    }
