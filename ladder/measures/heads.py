"""What the head of a question's file says beside what it counts, as data: the days it is about, its
conventions, the people behind it, the page it opens, who may ask it, and the ids that are this
question with a parameter given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

TWO_DAYS = "select cast($since as date) as day\nunion\nselect cast($day as date) as day"
"""What `asked` is for a question that compares two days: these two and none between."""
READING_DAYS = (
    "select distinct seen_on as day from goal_readings where seen_on >= $since and seen_on < $day\n"
    "union\nselect cast($day as date) as day"
)
"""What `asked` is for a question about goals over time: the days on which they were read."""
DAYS = {"since and day": TWO_DAYS, "with readings of goals": READING_DAYS}
"""Days that a head may name where they are not the quarter ends -> what `asked` is for them."""
WAYS, CHOICES = ("Convention", "Reports", "Workers"), ("By", "Period")
ACCESS = {
    "plain": "what everybody may know: names, teams, spans, ladders",
    "whole": "how much is known: of everyone for everybody, else as line",
    "group": "of everyone for everybody, without groups that are too small, else as line",
    "line": "only of a line that one may see, and only rows about people in it",
    "person": "only about a person whom one may see",
    "files": "what stands in the files: only for whoever may see everyone",
}
"""Who may ask a question -> what that means; decided in datasets/access.py."""
RIGHTS = ("Access", "Subject", "Line only", "Person only", "Scope only", "Happened")
KEYS = ("Days", *WAYS, *CHOICES, "People", "Opens", "Signal", *RIGHTS, "Also")
STEERS = re.compile(rf"({'|'.join(KEYS)}): (.+?)\.?")
PRESET = re.compile(r"([a-z][a-z0-9_]*) = ([a-z_]+) '([^']*)'")
NAMES = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Head:
    """The head of one file of SQL.

    `text` is what it tells a reader, without the lines that steer. `conventions` (what the field
    counts in more than one way) and `choices` are parameter -> its ways, the usual first. `presets`
    is id -> the parameter and value that make this question that id's. `signal` is how what a
    finding claims is tested (see signal/of_findings.py). `access` is who may ask (see ACCESS),
    `subjects` the columns whose people a row is about, `line_only`, `person_only` and `scope_only`
    the columns of a plain question that speak of the line of the row's person, of one person
    (column -> the column that says whom) and of those in the scope asked, `happened` the day of
    what a row of a person's question tells. `faults` are lines that steer and cannot be read."""

    text: tuple[str, ...] = ()
    days: str | None = None
    conventions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: str | None = None
    opens: str | None = None
    signal: str | None = None
    access: str | None = None
    subjects: tuple[str, ...] = ()
    line_only: tuple[str, ...] = ()
    person_only: Mapping[str, str] = field(default_factory=dict)
    scope_only: tuple[str, ...] = ()
    happened: str | None = None
    presets: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    @property
    def compares_two_days(self) -> bool:
        """Whether the question is about $since and $day and nothing between."""
        return self.days == "since and day"


def head(sql: str) -> Head:
    """The head of a file: its comment lines before the query.

    '-- Days: since and day', '-- Convention: two-point | monthly' (goes with $convention), '-- By:
    team | owner' (with $by), '-- People: people_on' (the question whose rows are the people behind
    the number), '-- Opens: structure', '-- Signal: more' (how a finding is tested, see signal/),
    '-- Access: line' with '-- Subject: person, rater' (see ACCESS), '-- Access: plain' with
    '-- Person only: email, hired_on' (of the row's person), '-- Person only: led_since of manager',
    '-- Line only: coverage' or '-- Scope only: fte',
    '-- Also: cycle_time = metric 'cycle-time''."""
    text: list[str] = []
    said: dict[str, list[str]] = {}
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        words = line.removeprefix("--").strip()
        if steers := STEERS.fullmatch(words):
            said.setdefault(steers.group(1), []).append(steers.group(2))
        else:
            text.append(words)
    return Head(
        tuple(text),
        _one(said, "Days"),
        _ways(said, WAYS),
        _ways(said, CHOICES),
        _one(said, "People"),
        _one(said, "Opens"),
        _one(said, "Signal"),
        _one(said, "Access"),
        _columns(said, "Subject"),
        _columns(said, "Line only"),
        _of_whom(said, "Person only"),
        _columns(said, "Scope only"),
        _one(said, "Happened"),
        {
            found.group(1): (found.group(2), found.group(3))
            for preset in said.get("Also", ())
            if (found := PRESET.fullmatch(preset))
        },
        tuple(_faults(text, said)),
    )


def _one(said: Mapping[str, list[str]], key: str) -> str | None:
    return said[key][0] if key in said else None


def _columns(said: Mapping[str, list[str]], key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in said[key][0].split(",")) if key in said else ()


def _of_whom(said: Mapping[str, list[str]], key: str) -> dict[str, str]:
    """'email, led_since of manager' -> email of person, led_since of manager."""
    parts = (column.partition(" of ") for column in _columns(said, key))
    return {column: whom or "person" for column, _, whom in parts}


def _ways(said: Mapping[str, list[str]], keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {
        key.lower(): tuple(way.strip() for way in said[key][0].split("|"))
        for key in keys
        if key in said
    }


def _faults(text: list[str], said: Mapping[str, list[str]]) -> list[str]:
    """Lines that seem to steer and do not."""
    inside = [
        f"{key}: stands inside a sentence" for key in KEYS for line in text if f" {key}: " in line
    ]
    twice = [
        f"{key} is said twice" for key, ways in said.items() if key != "Also" and len(ways) > 1
    ]
    unknown = [f"Days: {days} is not known" for days in said.get("Days", ()) if days not in DAYS]
    unknown += [
        f"Access: {who} is not known" for who in said.get("Access", ()) if who not in ACCESS
    ]
    if "Subject" in said and said.get("Access") != ["line"]:
        unknown.append("Subject: belongs to a question of a line")
    unknown += [
        f"{key}: belongs to a plain question"
        for key in ("Line only", "Person only", "Scope only")
        if key in said and said.get("Access") != ["plain"]
    ]
    single = [
        f"{key}: {ways[0]} names one way only"
        for key, ways in said.items()
        if key in (*WAYS, *CHOICES) and "|" not in ways[0]
    ]
    unreadable = [
        f"{key}: {value} is no name"
        for key in ("People", "Opens", "Signal")
        for value in said.get(key, ())
        if not NAMES.fullmatch(value)
    ]
    presets = [
        f"Also: {preset} is not of the form id = parameter 'value'"
        for preset in said.get("Also", ())
        if not PRESET.fullmatch(preset)
    ]
    return [*inside, *twice, *unknown, *single, *unreadable, *presets]
