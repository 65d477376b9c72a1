"""What can be asked at the command line: every measure and finding, with what it wants to know."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ladder import measures
from ladder.measures import reading_days
from ladder.measures.promotion_cycles import MONTHS
from ladder.measures.rating_rounds import EVERY_LADDER, NO_PEERS, RATERS
from ladder.measures.span_bands import bands
from ladder.words import Words, texts

OF_EVERY = frozenset({"day", "since", "start", "scope"})
"""Parameters that have an option of their own: --day, --from, --scope."""
WINDOWED = frozenset({"movement_by_quarter", "changes_of_people"})
"""Beside what its head says compares two days and what takes $start: what is counted from the end
of $since."""
WITHIN_DAYS = "90"
FINDING = "findings"


@dataclass(frozen=True)
class Question:
    """One measure or finding. `own` are the parameters said as key=value."""

    name: str
    folder: str

    @property
    def parameters(self) -> frozenset[str]:
        return measures.parameters_of(self.name, self.folder)

    @property
    def own(self) -> frozenset[str]:
        return self.parameters - OF_EVERY

    @property
    def choices(self) -> Mapping[str, Sequence[str]]:
        """Parameter -> its ways, the default first, where the measure names them."""
        named = measures.head(self.name, self.folder).choices
        return {
            **measures.conventions_of(self.name, self.folder),
            **{key: ways for key, ways in named.items() if key in self.parameters},
        }

    @property
    def has_window(self) -> bool:
        """Whether it looks at what happened from a first day to a last, rather than at days."""
        return (
            "start" in self.parameters
            or measures.is_of_two_days(self.name, self.folder)
            or self.name in WINDOWED
        )

    @property
    def takes_first_day(self) -> bool:
        """Whether it looks at more than its day: a window, or the days of a trend."""
        named = self.parameters & {"start", "since"}
        return bool(named) and (self.has_window or measures.is_of_days(self.name, self.folder))

    def defaults(self) -> dict[str, Any]:
        """The values of parameters that nobody has to name."""
        usual = {
            "bands": bands(),
            "days": int(WITHIN_DAYS),
            "reading_days": reading_days.days(),
            "ladders": EVERY_LADDER,
            "peers": NO_PEERS,
            "raters": RATERS,
            "cycle_months": MONTHS,
        }
        return {
            **{key: ways[0] for key, ways in self.choices.items()},
            **{key: value for key, value in usual.items() if key in self.parameters},
        }

    def said(self, speaks: Words) -> dict[str, Any]:
        """Name, title, meaning, parameters (with their ways) and unit in the reader's language."""
        part = f"{self.folder}.{self.name}"
        is_finding = self.folder == FINDING
        ways = {key: "=" + "|".join(ways) for key, ways in self.choices.items()}
        named = {key: str(value) for key, value in self.defaults().items() if key not in ways}
        options = ["--day", *(["--from"] if self.takes_first_day else [])]
        scoped = ["--scope"] if "scope" in self.parameters else []
        return {
            "name": self.name,
            "kind": "finding" if is_finding else "measure",
            "title": speaks.say("ask.list.finding", name=self.name)
            if is_finding
            else speaks.text(f"{part}.title"),
            "meaning": speaks.text(f"{part}.why" if is_finding else f"{part}.meaning"),
            "unit": speaks.text("ask.list.people" if is_finding else f"{part}.unit"),
            "parameters": [
                *(options if "day" in self.parameters else []),
                *scoped,
                *(
                    f"{key}{ways.get(key, '=' + named[key] if key in named else '=')}"
                    for key in sorted(self.own)
                ),
            ],
        }

    def near(self, key: str) -> list[str]:
        return self.nearest(key, sorted(self.own))

    @staticmethod
    def nearest(said: str, names: Iterable[str]) -> list[str]:
        """Up to three names that look like what was said, the likest first."""
        by_small = {name.casefold(): name for name in names}
        found = difflib.get_close_matches(said.casefold(), by_small, n=3, cutoff=0.6)
        return [by_small[each] for each in found]


@functools.cache
def questions() -> tuple[Question, ...]:
    """Every measure, then every finding."""
    return tuple(
        Question(name, folder)
        for folder in ("measures", FINDING)
        for name in measures.names(folder)
    )


def question_named(name: str, speaks: Words) -> Question | str:
    """The question of that name, or the sentence that says there is none, with those nearest to it
    by name or by title."""
    known = {each.name: each for each in questions()}
    if name in known:
        return known[name]
    if not name:
        return speaks.say("ask.wrong.no_name")
    titles = {texts(speaks.language)[f"measures.{each}.title"]: each for each in measures.names()}
    near = Question.nearest(name.replace("-", "_").replace(" ", "_"), known) or [
        titles[title] for title in Question.nearest(name, titles)
    ]
    holding = [each for each in known if name.casefold() in each]
    near = list(dict.fromkeys([*near, *holding]))[:5]
    sentence = speaks.say("ask.wrong.name", value=name)
    return (
        speaks.say("ask.wrong.near", sentence=sentence, near=", ".join(near))
        if near
        else speaks.say("ask.wrong.list", sentence=sentence)
    )
