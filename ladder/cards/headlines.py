"""Headline numbers: each with its change since the last quarter end, what it is made of and how it
went; said once for every writer."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from ladder.cards.card import Behind, Card
from ladder.cards.said import HERE, Sharing, said
from ladder.cards.view import Row, View
from ladder.measures import head, reading_days
from ladder.measures.signal import chance, moves
from ladder.measures.signal.moves import Look
from ladder.privacy.small_groups import SMALLEST
from ladder.words import is_missing

GOOD_WHEN_HIGHER = {"goals_on_track", "coverage", "ready_now", "on_time_delivery"}
SHARES = {"goals_on_track", "coverage", "on_time_delivery", "budget_execution"}
OF_PEOPLE = ("goals_on_track", "coverage", "ready_now", "on_time_delivery")
OF_MONTHS = {"incident_mttr": "incident-mttr", "cycle_time": "cycle-time"}
MANY = 100
"""From so many on a share is said without its interval."""
MARGIN = 0.02
"""A share that moved by less than two points, a mean by less than two of a hundred, is steady."""


@dataclass(frozen=True)
class Headline:
    """A measure whose value on the day is a number of the page; `rows` are its trend."""

    measure: str
    rows: pd.DataFrame
    card: Card
    tested: Tested | None = None

    def on(self, day: object) -> Row:
        """The row of a day; nothing where the trend does not reach it."""
        return _on(self.rows, day)

    @property
    def known(self) -> list[float]:
        """The newest values in a row that are known, the oldest first; of a share those of at least
        five. What is read on other days than quarter ends has no quarters."""
        if head(self.measure).days:
            return []
        rows, is_share = self.rows, self.measure in SHARES
        values = list(rows["value"].where(rows["whole"] >= SMALLEST) if is_share else rows["value"])
        held = next((n for n, each in enumerate(reversed(values)) if is_missing(each)), len(values))
        return [float(each) for each in values[len(values) - held :]]


@dataclass(frozen=True)
class Tested:
    """Whether a number moved by more than chance: `look` is the way of looking at it that passes,
    or the surest of those that do not; `chance` is corrected for all `looks` at the numbers that
    stand together (Holm)."""

    look: Look
    chance: float
    looks: int

    @property
    def passes(self) -> bool:
        return chance.passes(self.chance)

    @property
    def is_too_small(self) -> bool:
        return math.isnan(self.chance)


@dataclass(frozen=True)
class SaidHeadline:
    """`change` is None where none is known or none happened; `parts` says what the number is made
    of; `line` are the known values of the trend, empty where there is no line to draw; `better` is
    the direction that is good, '' for none, and for what is not known to have moved by more than
    chance; `rises` whether the change that is said goes up, None where none is; `proof` says how
    that was tested; `ends` are the first and the last value of the line in words."""

    measure: str
    label: str
    value: str
    change: str | None
    parts: str
    line: tuple[float, ...]
    better: str
    withheld: tuple[str, ...]
    behind: Behind
    proof: str = ""
    rises: bool | None = None
    ends: tuple[str, str] = ("", "")

    @property
    def is_good(self) -> bool | None:
        """Whether the change goes the way that is good; None where neither is claimed."""
        return (
            None
            if not self.better or self.rises is None
            else (self.better == "higher") == self.rises
        )


def headlines(view: View, measures: Sequence[str]) -> tuple[Headline, ...]:
    """The numbers of a page in their order, those with a good direction tested."""
    asked = {"since": view.trend_since}
    trends = {measure: view.trend(measure) for measure in measures}
    tested = _tested(view, trends)
    found = []
    for measure, rows in trends.items():
        name = view.say(f"measures.{measure}.title")
        card = Card(measure, rows, asked=asked, said=name)
        found.append(Headline(measure, rows, card, tested.get(measure)))
    return tuple(found)


def _tested(view: View, trends: Mapping[str, pd.DataFrame]) -> dict[str, Tested]:
    """Of each number with a good direction the look that passes, or else the surest one; all looks
    at all of them are watched together."""
    looks = [
        (measure, look) for measure, rows in trends.items() for look in _looks(view, measure, rows)
    ]
    chances = chance.holm([look.chance for _, look in looks], len(looks))
    found: dict[str, Tested] = {}
    for (measure, look), corrected in zip(looks, chances, strict=True):
        new = Tested(look, corrected, len(looks))
        kept = found.get(measure)
        if kept is None or (not kept.passes and _surer(new, kept)):
            found[measure] = new
    return found


def _surer(new: Tested, kept: Tested) -> bool:
    return not new.is_too_small and (kept.is_too_small or new.chance < kept.chance)


def _looks(view: View, measure: str, rows: pd.DataFrame) -> list[Look]:
    """The change since the last quarter end, and the whole line, each where it goes the way of the
    number that is shown and farther than the margin."""
    if view.before is None:
        return []
    now, before = _on(rows, view.day), known_before(view, rows)
    if measure in OF_MONTHS:
        readings = view.ask(
            "team_months", "signal", metric=OF_MONTHS[measure], since=view.trend_since
        )
        return _going(measure, rows, [moves.months(readings)])
    if measure not in OF_PEOPLE or not now or not before or not view.may(measure, "signal"):
        return []
    units = view.ask(measure, "signal", since=view.trend_since)
    change = moves.change(units, before["day"], pd.Timestamp(view.day))
    return _going(measure, rows, [change, moves.line(units)])


def _going(measure: str, rows: pd.DataFrame, looks: Sequence[Look | None]) -> list[Look]:
    """What goes another way than the number shown, or not as far as the margin, is as good as
    chance: newcomers made it, or nobody would notice."""
    known = rows[rows["value"].notna()]
    going = []
    for look in looks:
        since = None if look is None else known[known["day"] <= look.since].tail(1)
        if look is None or since is None or known.empty:
            continue
        first = since["value"].iloc[0] if len(since) else known["value"].iloc[0]
        moved = float(known["value"].iloc[-1] - first)
        least = MARGIN if measure in SHARES else MARGIN * abs(float(first))
        is_seen = moved * look.way > 0 and abs(moved) >= least
        going.append(
            look if is_seen else replace(look, chance=max(look.chance, 1.0), goes_along=False)
        )
    return going


def said_headline(view: View, of: Headline, sharing: Sharing = HERE) -> SaidHeadline:
    """The number as this reader may read it."""
    card = said(view, of.card, sharing)
    rows = card.hidden.without(of.rows) if card.notes else of.rows
    now = _on(rows, view.day)
    before = known_before(view, rows)
    hidden = dict(card.hidden.of(_on(of.rows, view.day))) if card.notes else {}
    value = now.get("value")
    write = written(view, of.measure)
    why = hidden.get("value")
    return SaidHeadline(
        of.measure,
        view.say(f"measures.{of.measure}.title"),
        view.say(f"withheld.{why}") if why else write(value),
        _change(view, of, rows, value, before.get("value")),
        "" if why else _parts(view, of.measure, now),
        _line(rows),
        _better(of),
        card.withheld,
        of.card.behind,
        "" if why or before.get("value") is None else _proof(view, of),
        _rises(of, rows, value, before.get("value")),
        _ends(rows, write),
    )


def written(view: View, measure: str) -> Callable[[object], str]:
    """How a value of the measure is written: shares as percent, counts as numbers."""
    return view.words.percent if measure in SHARES else view.words.number


def compared_with(view: View) -> str:
    """From which day on the changes are counted, or that no earlier day is known."""
    if view.before is None:
        return view.say("number.no_history")
    return view.say("number.since", day=view.before)


def _on(rows: pd.DataFrame, day: object) -> Row:
    """The row of a day; nothing where the trend does not reach it."""
    found = rows[rows["day"] == pd.Timestamp(str(day))].to_dict("records")
    return dict(found[-1]) if found else {}


def known_before(view: View, rows: pd.DataFrame) -> Row:
    """What was known at the last quarter end: its own row or, for what is read on other days, the
    newest reading before it that was still fresh."""
    if view.before is None:
        return {}
    age = pd.Timestamp(view.before) - rows["day"]
    fresh = rows[(age >= pd.Timedelta(0)) & (age <= pd.Timedelta(days=reading_days.days()))]
    found = fresh.to_dict("records")
    return dict(found[-1]) if found else {}


def _better(of: Headline) -> str:
    """The direction that is good, said of what has moved by more than chance alone."""
    if of.tested is None or not of.tested.passes:
        return ""
    return "higher" if of.measure in GOOD_WHEN_HIGHER else "lower"


def _change(
    view: View, of: Headline, rows: pd.DataFrame, now: object, before: object
) -> str | None:
    """The change since the last quarter end; since the first day where the whole line is what
    moved; steady where neither passes its test."""
    change, tested = _moved(of, rows, now, before), of.tested
    if change is None:
        return None
    said = _signed(view, of.measure, change)
    if _is_of_the_line(of):
        first = rows.loc[rows["value"].notna(), "day"].iloc[0]
        return view.say("number.since_day", change=said, day=first.date())
    if tested is None or tested.passes:
        return said
    if tested.is_too_small:
        return None if of.measure in SHARES else said
    return view.say("number.steady", change=said) if said else view.say("number.steady_plain")


def _moved(of: Headline, rows: pd.DataFrame, now: object, before: object) -> float | None:
    """The change that is said: since the last quarter end, or of the whole line; None where one of
    the two values is not known."""
    if is_missing(now) or is_missing(before):
        return None
    first = rows["value"].dropna().iloc[0] if _is_of_the_line(of) else before
    return float(str(now)) - float(str(first))


def _is_of_the_line(of: Headline) -> bool:
    """Whether the whole line is what moved by more than chance, and not the last step of it."""
    return of.tested is not None and of.tested.passes and of.tested.look.kind != "change"


def _rises(of: Headline, rows: pd.DataFrame, now: object, before: object) -> bool | None:
    change = _moved(of, rows, now, before)
    return change > 0 if change else None


def _signed(view: View, measure: str, change: float) -> str | None:
    if abs(change) < (0.0005 if measure in SHARES else 0.05):
        return None
    if measure in SHARES:
        return view.say("number.points", change=change * 100)
    return view.words.signed(change)


def _proof(view: View, of: Headline) -> str:
    """How the change was tested; empty where nothing is claimed of it."""
    tested = of.tested
    if tested is None:
        return ""
    if tested.is_too_small:
        return view.say("signal.few", least=chance.LEAST)
    look = tested.look
    return view.say(
        f"signal.move.{look.kind}",
        count=look.units,
        units=look.units,
        apart=look.apart,
        before=look.before,
        now=look.now,
        since=look.since.date(),
        margin=MARGIN * 100,
        looks=tested.looks,
        verdict=view.say(
            "signal.move.passes"
            if tested.passes
            else "signal.move.steady"
            if look.goes_along
            else "signal.move.against",
            one_in=chance.one_in(tested.chance),
            chance=tested.chance,
        ),
    )


def _line(rows: pd.DataFrame) -> tuple[float, ...]:
    """Known values only: a sparkline has no way to show a gap, and null is never drawn as 0."""
    values = tuple(float(value) for value in rows["value"].dropna())
    return values if len(values) > 1 else ()


def _ends(rows: pd.DataFrame, write: Callable[[object], str]) -> tuple[str, str]:
    line = _line(rows)
    return (write(line[0]), write(line[-1])) if line else ("", "")


def _is_told(view: View, key: str, values: Mapping[str, int | None]) -> bool:
    """Whether there is such a sentence, and every number that it puts in is known."""
    if not view.words.has(key):
        return False
    text = view.words.text(key)
    return all(f"{{{name}" not in text for name, value in values.items() if value is None)


def _parts(view: View, measure: str, now: Row) -> str:
    """What the number is made of, such as '46 of 52 rated expectations, 18 not rated'."""
    if "status_unknown" in now:
        return _parts_of_headcount(view, now)
    values = {
        name: None if is_missing(now[name]) else int(now[name])
        for name in ("part", "whole", "undecided", "left_out")
        if name in now
    }
    key = f"measures.{measure}.of"
    if values.get("undecided") and view.words.has(f"{key}_undecided"):
        key = f"{key}_undecided"
    if values.get("left_out") and view.words.has(f"{key}_left_out"):
        key = f"{key}_left_out"
    said = view.say(key, **values) if _is_told(view, key, values) else ""
    value, counted = now.get("value"), now.get("people_rated", now.get("whole"))
    if measure not in SHARES.intersection(OF_PEOPLE) or is_missing(value) or is_missing(counted):
        return said
    share, of = float(str(value)), round(float(str(counted)))
    found = chance.interval(share * of, of) if chance.LEAST <= of < MANY else None
    between = view.say("number.between", low=found[0], high=found[1]) if found else ""
    return view.say("list.clause_between").join(filter(None, (said, between)))


def _parts_of_headcount(view: View, now: Row) -> str:
    """Of how many the status is not known, and how many work here who are no employees where only
    employees are counted."""
    said = []
    if unknown := _whole(now.get("status_unknown")):
        said.append(view.say("measures.headcount.of", status_unknown=unknown))
    employees = now.get("value")
    if not is_missing(employees) and (beside := _whole(now.get("everyone")) - _whole(employees)):
        said.append(view.say("measures.headcount.beside", count=beside, beside=beside))
    return view.say("list.clause_between").join(said)


def _whole(value: object) -> int:
    return 0 if is_missing(value) else int(float(str(value)))
