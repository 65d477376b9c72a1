"""What the people of a known life worked on: goals with readings on days of their own, scores and
projects; what is true of them is computed from what happened, by the rules as they are stated."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.independent.companies_with_a_known_life import BEGINS, NEWEST, Life, Row

DAY = timedelta(days=1)
FRESH = 35
EXPECTED = {
    "junior": {"delivery": 2, "design": 2},
    "senior": {"delivery": 3, "design": 3},
    "head": {"coaching": 4},
}


@dataclass
class Goal:
    """A way from `baseline` to `target`; `read` are the values by the days of the goals files, None
    where a file has none; after `closed_on` a file says how it ended."""

    person: str
    baseline: float
    target: float
    starts_on: date
    due_on: date
    read: dict[date, float | None]
    closed_on: date | None
    ended: str

    def way(self, value: float | None) -> float | None:
        return None if value is None else (value - self.baseline) / (self.target - self.baseline)

    def state(self, day: date) -> str:
        """By the rules of a reading that has a day and of arriving in time."""
        if self.closed_on is not None and self.closed_on <= day:
            told = [file for file in self.read if file >= self.closed_on]
            if told:
                return self.ended
        if self.starts_on > day:
            return "not_started"
        seen = [file for file in sorted(self.read) if file <= day]
        if not seen:
            return "due_unread" if self.due_on < day else "no_reading"
        read_on = seen[-1]
        way = self.way(self.read[read_on])
        if way is not None and way >= 1:
            return "done"
        if self.due_on < day:
            if read_on < self.due_on:
                return "due_unread"
            return "not_known" if (day - read_on).days > FRESH else "late"
        if way is None:
            return "undefined"
        return "not_known" if (day - read_on).days > FRESH else self._verdict(read_on, way)

    def _verdict(self, read_on: date, way: float) -> str:
        elapsed = (read_on - self.starts_on) / (self.due_on - self.starts_on)
        if elapsed >= 1:
            return "at_risk"
        if elapsed < 0.1:
            return "on_track"
        earlier = [
            file
            for file, value in sorted(self.read.items())
            if file <= read_on - 14 * DAY and value is not None
        ]
        begun, from_way = (
            (earlier[-1], self.way(self.read[earlier[-1]])) if earlier else (self.starts_on, 0.0)
        )
        assert from_way is not None
        pace = (way - from_way) / (read_on - begun).days
        arrives = way + pace * (self.due_on - read_on).days
        needed = (1 - way) / (self.due_on - read_on).days
        if needed <= pace * (1 if elapsed >= 0.9 else 1.5) + 1e-12:
            return "on_track"
        return "at_risk" if arrives >= 0.5 - 1e-9 else "behind"


@dataclass
class Work:
    """Goals by id, scores as (person, competency, by, day, score), projects by id."""

    life: Life
    goals: dict[str, Goal] = field(default_factory=dict)
    scores: list[tuple[str, str, str, date, int]] = field(default_factory=list)
    projects: dict[str, tuple[str, date, date, date | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chance = random.Random(len(self.life.people) * 1000 + self.life.headcount(NEWEST))  # noqa: S311
        self.files_on = sorted({self._day(BEGINS + 150 * DAY, NEWEST) for _ in range(9)})
        people = list(self.life.people)
        for person in people:
            for _ in range(self.chance.randint(0, 3)):
                self.goals[f"g{len(self.goals)}"] = self._goal(person)
            axes = ("coaching",) if person.startswith("boss") else ("delivery", "design")
            for _ in range(self.chance.randint(0, 6)):
                by = self.chance.choice(("manager", "manager", "peer", "self"))
                self.scores.append(
                    (
                        person,
                        self.chance.choice(axes),
                        by,
                        self._day(BEGINS, NEWEST),
                        self.chance.randint(0, 5),
                    )
                )
        for number in range(self.chance.randint(3, 9)):
            starts = self._day(BEGINS, NEWEST)
            due = starts + self.chance.randint(20, 400) * DAY
            ended = starts + self.chance.randint(10, 600) * DAY
            self.projects[f"q{number}"] = (
                self.chance.choice(people),
                starts,
                due,
                ended if ended <= NEWEST else None,
            )

    def _day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.chance.randint(0, (last - first).days))

    def _goal(self, person: str) -> Goal:
        starts = self._day(BEGINS, NEWEST - 30 * DAY)
        due = starts + self.chance.randint(30, 420) * DAY
        baseline, target = self.chance.choice(((0.0, 100.0), (80.0, 20.0), (3.0, 7.5)))
        pace = self.chance.choice((0.1, 0.4, 0.7, 1.0, 1.4))
        closed = self._day(starts, NEWEST) if self.chance.random() < 0.3 else None
        ended = self.chance.choice(("done", "cancelled"))
        read: dict[date, float | None] = {}
        for file in self.files_on:
            if file < starts or self.chance.random() < 0.15:
                continue
            until = min(file, closed) if closed else file
            share = pace * ((until - starts) / (due - starts)) + self.chance.uniform(-0.03, 0.03)
            value = round(baseline + share * (target - baseline), 3)
            read[file] = None if self.chance.random() < 0.05 else value
        return Goal(person, baseline, target, starts, due, read, closed, ended)

    def files(self) -> dict[str, Any]:
        """Rows for tests.given.house, beside those of the life."""
        goals: dict[str, list[Row]] = {}
        for id, goal in self.goals.items():
            for file, value in goal.read.items():
                told = goal.closed_on is not None and goal.closed_on <= file
                row = {
                    "goal": id, "person": goal.person, "title": f"Goal {id}", "baseline": goal.baseline,
                    "target": goal.target, "current": "" if value is None else value,
                    "starts_on": goal.starts_on, "due_on": goal.due_on,
                    "closed_on": goal.closed_on if told else "", "status": goal.ended if told else "open",
                }  # fmt: skip
                goals.setdefault(str(file), []).append(row)
        rated = [
            {"person": person, "competency": axis, "by": by, "assessed_on": day, "score": score}
            for person, axis, by, day, score in self.scores
        ]
        projects = [
            {"project": id, "name": f"Project {id}", "owner": owner, "team": "Core", "starts_on": starts,
             "due_on": due, "finished_on": ended or ""}
            for id, (owner, starts, due, ended) in self.projects.items()
        ]  # fmt: skip
        return {"goals": goals, "assessments": rated, "projects": projects}

    # what is true ---------------------------------------------------------------------------------

    def states(self, day: date) -> list[tuple[str, str]]:
        """(goal, state) of the goals of everybody employed, of those that a file knows."""
        return sorted(
            (id, goal.state(day))
            for id, goal in self.goals.items()
            if goal.read
            and self.life.stint_on(goal.person, day)
            and (goal.starts_on <= day or min(goal.read) <= day)
        )

    def on_track(self, day: date) -> tuple[float, float, float, float, float, float]:
        """On track, judged, open without a verdict, and of these not known, due unread, unread."""
        states = [state for _, state in self.states(day)]
        many = {state: float(states.count(state)) for state in set(states)}
        judged = sum(many.get(state, 0.0) for state in ("on_track", "at_risk", "behind", "late"))
        open_ones = sum(
            n for state, n in many.items() if state not in ("done", "cancelled", "not_started")
        )
        parts = (many.get(state, 0.0) for state in ("not_known", "due_unread", "no_reading"))
        return (many.get("on_track", 0.0), judged, open_ones - judged, *parts)  # type: ignore[return-value]

    def score_on(self, person: str, axis: str, day: date) -> float | None:
        """The newest of managers, the mean of a day's; a peer's only before any manager's."""
        for by in ("manager", "peer"):
            given = [(on, score) for who, what, whose, on, score in self.scores
                     if (who, what, whose) == (person, axis, by) and on <= day]  # fmt: skip
            if given:
                newest = max(on for on, _ in given)
                of_day = [score for on, score in given if on == newest]
                return sum(of_day) / len(of_day)
        return None

    def coverage(self, day: date) -> list[tuple[str, int, int]]:
        """(person, expectations met, rated) of everybody employed."""
        found = []
        for person, _, _, level in self.life.places(day):
            scores = [
                (self.score_on(person, axis, day), need) for axis, need in EXPECTED[level].items()
            ]
            known = [(score, need) for score, need in scores if score is not None]
            found.append((person, sum(score >= need for score, need in known), len(known)))
        return sorted(found)

    def on_time(self, day: date) -> tuple[float, float]:
        """On time of those due in the twelve months to the day, or carried into them overdue."""
        year = date(day.year - 1, day.month, min(day.day, 28 if day.month == 2 else day.day))
        due = [
            (promised, ended if ended and ended <= day else None)
            for _, starts, promised, ended in self.projects.values()
            if starts <= day
        ]
        counted = [
            (promised, ended)
            for promised, ended in due
            if max(promised, ended or day) > year
            and (promised < day or (promised == day and ended is not None))
        ]
        good = sum(ended is not None and ended <= promised for promised, ended in counted)
        return float(good), float(len(counted))
