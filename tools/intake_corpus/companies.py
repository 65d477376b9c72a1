"""A company whose people, goals and scores are known, in the words of one language."""

from __future__ import annotations

import pathlib
import random
import tomllib
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

WORDS = pathlib.Path(__file__).with_name("words.toml")
COMPETENCIES = ("delivery", "mentoring", "reliability")
STATES = ("not-started", "in-progress", "at-risk", "done")
RATERS = ("self", "manager", "peer")
TODAY = date(2026, 4, 15)


@cache
def languages() -> dict[str, dict[str, Any]]:
    """Language -> headings and words."""
    return tomllib.loads(WORDS.read_text("utf-8"))


@dataclass(frozen=True)
class Person:
    """One row of the truth."""

    id: str
    first: str
    last: str
    name: str
    email: str
    manager: str | None
    team: str
    title: str
    hired_on: date
    left_on: date | None


def company(chance: random.Random, language: str) -> list[Person]:
    """People under one head, in up to four layers; a few have left."""
    words = languages()[language]
    size = chance.randint(12, 40)
    names = [(first, last) for first in words["first"] for last in words["last"]]
    chosen = chance.sample(names, size)
    form = chance.choice(("E{:04}", "{}", "10{:03}", "{:05}"))
    start = chance.randint(1, 60)
    people: list[Person] = []
    for nth, (first, last) in enumerate(chosen):
        spaceless = language in ("zh", "ja", "ko")
        name = f"{last}{first}" if spaceless else f"{first} {last}"
        hired = date(2008, 1, 7) + timedelta(days=chance.randint(0, 6200))
        left = None
        manager = None
        if nth:
            above = chance.randrange(max(1, min(nth, 2 + nth // 4)))
            manager = people[above].id
            if nth > size // 2 and chance.random() < 0.2:
                left = hired + timedelta(days=chance.randint(60, 400))
        people.append(
            Person(
                form.format(start + nth),
                first,
                last,
                name,
                f"{_plain(first, nth)}.{_plain(last, nth)}@example.org",
                manager,
                words["teams"][nth % 4],
                words["titles"][chance.randrange(5)],
                hired,
                left if left and left < TODAY else None,
            )
        )
    return people


def _plain(text: str, nth: int) -> str:
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if letter.isascii() and letter.isalpha()
    )
    return bare.lower() or f"user{nth}"
