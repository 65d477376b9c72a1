"""What the head of a question's file says beside what it counts: its conventions, the days it
compares, the people behind it."""

from __future__ import annotations

import re

TWO_DAYS = "select cast($since as date) as day\nunion\nselect cast($day as date) as day"
"""What `asked` is for a question that compares two days: these two and none between."""
READING_DAYS = (
    "select distinct seen_on as day from goal_readings where seen_on >= $since and seen_on < $day\n"
    "union\nselect cast($day as date) as day"
)
"""What `asked` is for a question about goals over time: the days on which they were read."""
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


def asked_instead(sql: str) -> str | None:
    """The days that a question is about where they are not the quarter ends: '-- Days: since and
    day.' or '-- Days: with readings of goals.'"""
    if compares_two_days(sql):
        return TWO_DAYS
    return READING_DAYS if "-- Days: with readings of goals." in sql else None


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
