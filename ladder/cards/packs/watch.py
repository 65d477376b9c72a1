"""The watch: the numbers a board asks for every time, each with what it was, what it is, and
whether it moves by more than chance (docs/decisions/0020)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.headlines import MARGIN, Headline, headlines, known_before, said_headline, written
from ladder.cards.overview.sentences import steady_run
from ladder.cards.packs.slides import PackSlide, shown
from ladder.cards.said import Sharing, said
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.measures.signal import chance
from ladder.words import is_missing

WATCHED = ("headcount", "attrition", "coverage", "goals_on_track", "on_time_delivery")
OF_A_YEAR = "attrition"
NUMBERS = tuple(each for each in WATCHED if each != OF_A_YEAR)
SIGNS = {"moving": "▲", "steady": "■", "few": "?", "unknown": "?"}


@dataclass(frozen=True)
class Watched:
    """One number as a reader reads it: `state` is moving, steady, few (too few people to tell) or
    unknown; `moved` says from what to what it has moved ('' unless it moves)."""

    measure: str
    label: str
    before: str
    now: str
    change: str
    state: str
    moved: str = ""
    proof: str = ""
    line: tuple[float, ...] = ()

    @property
    def is_known(self) -> bool:
        return self.state in ("moving", "steady")


def watch(view: View, sharing: Sharing) -> PackSlide:
    """The slide; its title names what moves."""
    watched = numbers_watched(view, sharing)
    rows = pd.DataFrame(
        [
            (each.label, each.before, each.now, each.change, _judged(view, each.state))
            for each in watched
        ],
        columns=["watched", "was_before", "value_now", "moved_by", "watch_verdict"],
    )
    card = Card("watch", rows, columns=_columns(view), said=title(view, watched))
    made = shown(
        view, title(view, watched), card, sharing, beside=_beside(view, watched), page="overview"
    )
    return replace(made, trends=tuple(each.line for each in watched))


def title(view: View, watched: Sequence[Watched]) -> str:
    """What moves and from what to what; that nothing does; or that too little is known."""
    known = [each for each in watched if each.is_known]
    moving = [each for each in known if each.state == "moving"]
    count = len(moving)
    if moving:
        said = view.say("packs.watch.and").join(each.moved for each in moving)
        return view.say(
            "packs.watch.moving", count=count, moving=count, of=len(known), numbers=said
        )
    if known:
        names = view.words.all_of([each.label for each in known])
        return view.say("packs.watch.steady", count=len(known), of=len(known), numbers=names)
    return view.say("packs.watch.unknown")


def numbers_watched(view: View, sharing: Sharing) -> list[Watched]:
    """Each of the numbers in their order, also those of which nothing is known."""
    found = {each.measure: each for each in headlines(view, NUMBERS)}
    looks = max((each.tested.looks for each in found.values() if each.tested), default=0)
    return [
        _of_a_year(view, looks + 1, sharing)
        if measure == OF_A_YEAR
        else _number(view, found[measure], sharing)
        for measure in WATCHED
    ]


def _number(view: View, number: Headline, sharing: Sharing) -> Watched:
    told = said_headline(view, number, sharing)
    now, before = number.on(view.day), known_before(view, number.rows)
    write = written(view, number.measure)
    state = _state(number, now.get("value"), before.get("value"))
    if told.withheld:
        reason = told.value
        return Watched(number.measure, told.label, "–", reason, "–", "unknown")
    moved = _moved(view, number) if state == "moving" else ""
    return Watched(
        number.measure,
        told.label,
        write(before.get("value")) if before else "–",
        write(now.get("value")) if not is_missing(now.get("value")) else "–",
        (told.change or "–") if state != "unknown" else "–",
        state,
        moved,
        told.proof,
        told.line,
    )


def _state(number: Headline, now: object, before: object) -> str:
    """As the test of the number says; of a count, which is tested by nothing, whether it has stayed
    within its band for a year."""
    if is_missing(now):
        return "unknown"
    if number.tested is not None:
        if number.tested.is_too_small:
            return "few"
        return "moving" if number.tested.passes else "steady"
    if is_missing(before) or number.measure != "headcount":
        return "few"
    if steady_run(number):
        return "steady"
    return "moving" if number.known else "few"


def _moved(view: View, number: Headline) -> str:
    """'Goals on track, 66% to 45%': from the first day of what was tested to the day."""
    known = number.rows[number.rows["value"].notna()]
    since = number.tested.look.since if number.tested else known["day"].iloc[0]
    first = known[known["day"] <= since].tail(1)
    values = first if len(first) else known.head(1)
    return _from_to(
        view,
        view.say(f"measures.{number.measure}.title"),
        written(view, number.measure)(values["value"].iloc[0]),
        written(view, number.measure)(known["value"].iloc[-1]),
    )


def _from_to(view: View, name: str, before: str, now: str) -> str:
    return view.say("packs.watch.from_to", number=name, before=before, now=now)


def _of_a_year(view: View, looks: int, sharing: Sharing) -> Watched:
    """Attrition of the twelve months to the day against the twelve months before, tested on people
    (Fisher's exact test), corrected for all looks at these numbers."""
    name = view.say("packs.watch.attrition")
    unknown = Watched(OF_A_YEAR, name, "–", "–", "–", "unknown")
    starts = _year_before(view.day), _year_before(_year_before(view.day))
    if view.dataset.known_from > starts[0]:
        return unknown
    now, is_hidden = _leaving(view, starts[0], sharing)
    if is_hidden:
        return replace(unknown, now=view.say("export.withheld"))
    if is_missing(now.get("rate")):
        return unknown
    value = view.words.percent(now["rate"])
    before: Row = {}
    if view.dataset.known_from <= starts[1]:
        before, is_hidden = _leaving(replace(view, day=starts[0]), starts[1], sharing)
        before = {} if is_hidden else before
    if is_missing(before.get("rate")):
        return replace(unknown, now=value, state="few")
    change = float(now["rate"]) - float(before["rate"])
    rare = _chance(now, before) * looks
    state = "few" if math.isnan(rare) else "steady"
    if chance.passes(rare) and abs(change) >= MARGIN:
        state = "moving"
    was = view.words.percent(before["rate"])
    said_change = view.say("number.points", change=change * 100)
    return Watched(
        OF_A_YEAR,
        name,
        was,
        value,
        said_change if state != "steady" else view.say("number.steady", change=said_change),
        state,
        _from_to(view, name, was, value) if state == "moving" else "",
    )


def _chance(now: Row, before: Row) -> float:
    """Two-sided chance of so many leavers more or fewer among so many people."""
    people = [round(float(each["average_headcount"])) for each in (now, before)]
    left = [
        min(int(each["leavers"]), whole) for each, whole in zip((now, before), people, strict=True)
    ]
    sides = [
        chance.beside_the_rest(left[0], people[0], left[1], people[1], side)
        for side in ("more", "fewer")
    ]
    return min(2 * min(sides), 1.0) if not any(map(math.isnan, sides)) else math.nan


def _leaving(view: View, before: date, sharing: Sharing) -> tuple[Row, bool]:
    """All who left in the year that began the day after, and whether that may not be shared."""
    start = (pd.Timestamp(before) + pd.DateOffset(days=1)).date()
    rows = view.ask("attrition", start=start)
    card = said(view, Card("attrition", rows, asked={"start": start}), sharing)
    every = rows[rows["kind"] == "all"].to_dict("records")
    if not every:
        return {}, False
    return dict(every[0]), bool(card.hidden.of(every[0]))


def _year_before(day: date) -> date:
    """The last day of the twelve months before the twelve months that end on the day."""
    after = pd.Timestamp(day) + pd.DateOffset(days=1) - pd.DateOffset(years=1)
    return (after - pd.DateOffset(days=1)).date()


def _beside(view: View, watched: Sequence[Watched]) -> list[tuple[str, str]]:
    rule = view.say("packs.watch.rule")
    lacking = [view.say(f"packs.lacks.{each.measure}") for each in watched if _is_bare(each)]
    notes = [("", rule)] if any(each.is_known for each in watched) else []
    if lacking:
        notes.append((view.say("packs.watch.lacks"), view.words.all_of(lacking)))
    return notes


def _is_bare(each: Watched) -> bool:
    return each.state == "unknown" and each.now == "–"


def _columns(view: View) -> list[Column]:
    since = view.say("packs.watch.before") if view.before is None else view.words.day(view.before)
    return [
        Column("watched", head=view.say("packs.watch.number")),
        Column("was_before", head=since, number=True),
        Column("value_now", head=view.words.day(view.day), number=True),
        Column("moved_by", head=view.say("export.number.change"), number=True),
        Column("watch_verdict", head=view.say("packs.watch.verdict")),
    ]


def _judged(view: View, state: str) -> str:
    return f"{SIGNS[state]} {view.say(f'packs.watch.state.{state}')}"
