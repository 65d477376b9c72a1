"""What the structure page shows of movement in a window: headcount and its changes, leaving and
staying, promotions and fills."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.structure.rates import MANY, beside_rate, between
from ladder.cards.structure.window import period
from ladder.cards.tables import Column, person_cell, two_lines, unbroken
from ladder.cards.view import Row, View
from ladder.figures.in_and_out import Part, in_and_out
from ladder.measures.signal.chance import LEAST, interval
from ladder.words import is_missing
from ladder.words.fiscal_year import quarter_of

BALANCE = (
    "headcount_start",
    "joined",
    "appeared",
    "moved_in",
    "people_left",
    "moved_out",
    "headcount_end",
    "moved",
    "promoted",
    "demoted",
)
TOLD_BY_LEAVERS = {"movement_balance", "movement", "attrition", "retention"}
"""Told by a roster of one day that lists those who left, too."""
OF_PLACES = ("moved_in", "moved_out", "moved", "promoted", "demoted")
"""Told only where people are known to have stood on more than one day."""
ALWAYS = {"headcount_start", "joined", "people_left", "headcount_end", "moved", "promoted"}


def balance(view: View, start: date) -> Card:
    """The window as an account: headcount at its start, what came and went, headcount at its
    end."""
    rows = _seen(view, "movement_balance", start=start)
    said = []
    if len(rows):
        of_one_roster = _of_one_roster(view)
        known = rows[list(BALANCE)].iloc[0].dropna()
        if of_one_roster:
            known = known.drop(labels=list(OF_PLACES), errors="ignore")
        counted = {part: int(known[part]) for part in BALANCE if part in known.index}
        days = {"headcount_start": start, "headcount_end": view.day}
        said = [
            view.say(
                f"structure.balance.{part}",
                count=counted[part],
                people=counted[part],
                day=days.get(part, view.day),
            )
            for part in BALANCE
            if part in counted and (counted[part] or part in ALWAYS)
        ]
        if gone := 0 if is_missing(rows["last_day"].iloc[0]) else int(rows["last_day"].iloc[0]):
            said.insert(said.index(_ends(view, counted)) + 1, _last_day(view, gone))
        said += of_one_roster
    return Card(
        "movement_balance",
        rows,
        lines=said,
        asked={"start": start},
        values={"period": period(view, start)},
    )


def _ends(view: View, counted: dict[str, int]) -> str:
    people = counted["headcount_end"]
    key = "structure.balance.headcount_end"
    return view.say(key, count=people, people=people, day=view.day)


def _last_day(view: View, gone: int) -> str:
    """Whom the headcount of the day still has and the balance no longer: those whose last day it
    is, by name."""
    last = _seen(view, "movement", start=view.day)
    names = list(last.loc[last["kind"] == "left", "name"].astype(str))
    return view.say(
        "structure.balance.last_day", count=gone, people=gone, names=view.words.all_of(names)
    )


def by_quarter(view: View) -> Card:
    """The same by quarter, over ten quarters or as far as the data reach."""
    rows = _seen(view, "movement_by_quarter", since=view.trend_since)
    asked = {"since": view.trend_since}
    if rows.empty:
        return Card("movement_by_quarter", rows, asked=asked)
    frame = rows.assign(
        label=[quarter(view, day.date()) for day in rows["day"]],
        below=[view.say("structure.heads", people=n) for n in rows["headcount_end"]],
    )
    parts = [
        Part("joined", view.say("states.joined"), True, "accent"),
        Part("moved_in", view.say("states.moved_in"), True, "accent_soft", "/"),
        Part("appeared", view.say("states.appeared"), True, "unknown", "."),
        Part("people_left", view.say("states.left"), False, "watch"),
        Part("moved_out", view.say("states.moved_out"), False, "unknown", "/"),
    ]
    said = [
        view.say(
            "structure.inside_quarters",
            moved=int(rows["moved"].sum()),
            promoted=int(rows["promoted"].sum()),
            quarters=len(rows),
        )
    ]
    return Card(
        "movement_by_quarter",
        rows,
        in_and_out(frame, parts=parts),
        lines=said,
        asked=asked,
    )


def quarter(view: View, day: date) -> str:
    """The quarter that ends on a day, or the day where it is within one."""
    nth, year = quarter_of(day)
    return view.say("structure.quarter", quarter=str(nth), year=year[2:])


def changes(view: View, start: date) -> Card:
    """Everybody who joined, left, moved or was promoted in the window."""
    rows = _seen(view, "movement", start=start)
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column("kind", lambda row: _kind(view, row)),
        Column("happened_on"),
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
    ]
    return Card(
        "movement",
        rows,
        columns=shown,
        asked={"start": start},
        values={"period": period(view, start)},
    )


def _kind(view: View, row: Row) -> object:
    said = unbroken(view.say(f"states.{row['kind']}"))
    if row["kind"] != "left":
        return said
    reason = "reason_unknown" if is_missing(row["leaving_reason"]) else str(row["leaving_reason"])
    return two_lines(said, view.say(f"states.{reason}"))


def attrition(view: View, start: date, convention: str) -> Card:
    asked: dict[str, Any] = {"start": start, "convention": convention}
    rows = _seen(view, "attrition", **asked)
    shown = [
        Column("kind", lambda row: view.say(f"states.{row['kind']}")),
        Column("leavers", number=True),
        Column(
            "rate",
            lambda row: (
                None if row["average_headcount"] < LEAST else view.words.percent(row["rate"])
            ),
            number=True,
        ),
    ]
    said = []
    if len(rows):
        first = rows.iloc[0]
        said = [
            view.say(
                f"structure.denominator.{convention}",
                average=first["average_headcount"],
                start=first["headcount_start"],
                end=first["headcount_end"],
            ),
            *beside_rate(view, "attrition", start, "leavers", convention=convention),
            *_of_one_roster(view),
        ]
    return Card(
        "attrition",
        rows,
        columns=shown,
        lines=said,
        asked=asked,
        values={"period": period(view, start)},
    )


def retention(view: View, start: date) -> Card:
    """Of the people of the start, those who are no longer here; everybody is in the rows."""
    rows = _seen(view, "retention", start=start)
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column("title", lambda row: view.or_unknown(row["title"], "title")),
        Column("state", lambda row: view.say(f"states.{row['state']}")),
    ]
    counts = rows["state"].value_counts()
    said = [
        view.say(
            "structure.retained",
            **{state: int(counts.get(state, 0)) for state in ("here", "elsewhere", "gone")},
        ),
        *between(view, float(len(rows) - counts.get("gone", 0)), float(len(rows))),
    ]
    return Card(
        "retention",
        rows,
        columns=shown,
        lines=said,
        asked={"start": start},
        table=rows[rows["state"] != "here"],
        values={"period": period(view, start)},
    )


def promotion_rate(view: View, start: date, convention: str) -> Card:
    asked: dict[str, Any] = {"start": start, "convention": convention}
    rows = _seen(view, "internal_promotion_rate", **asked)
    said = []
    if len(rows):
        first = rows.iloc[0]
        said = [
            view.say(
                "structure.promotions",
                promotions=first["promotions"],
                people=first["people"],
                average=first["average_headcount"],
                count=int(first["promotions"]),
            ),
            *beside_rate(
                view, "internal_promotion_rate", start, "promotions", convention=convention
            ),
            view.say("structure.not_fills"),
        ]
    return Card(
        "internal_promotion_rate",
        rows,
        lines=said,
        asked=asked,
        values={"period": period(view, start)},
    )


def fill_rate(view: View, start: date) -> Card:
    shown = [
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
        Column("fills", number=True),
        Column("inside", number=True),
        Column("rate", lambda row: _share_of(view, row), number=True),
    ]
    rows = _seen(view, "internal_fill_rate", start=start)
    return Card(
        "internal_fill_rate",
        rows,
        columns=shown,
        asked={"start": start},
        values={"period": period(view, start)},
    )


def _share_of(view: View, row: Row) -> object:
    """A share of openings with its interval; of fewer than five only the counts stand beside."""
    if row["fills"] < LEAST:
        return None
    found = interval(float(row["inside"]), float(row["fills"]))
    share = view.words.percent(row["rate"])
    if found is None or row["fills"] >= MANY:
        return share
    return two_lines(share, view.say("number.between", low=found[0], high=found[1]))


def fills(view: View, start: date) -> Card:
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
        Column("filled_from", lambda row: _from(view, row)),
        Column("happened_on"),
    ]
    return Card(
        "level_fills",
        _seen(view, "level_fills", start=start),
        columns=shown,
        asked={"start": start},
        values={"period": period(view, start)},
    )


def _from(view: View, row: Row) -> object:
    if row["filled_from"] == "outside":
        return view.say("states.outside")
    return two_lines(
        view.say("states.inside"), view.name_of("levels", row["ladder_before"], row["level_before"])
    )


def _seen(view: View, name: str, **asked: Any) -> pd.DataFrame:
    """The rows of a question about a window; none where the data know one day only, since nobody
    can be seen to come or to go in it, unless they list who left."""
    rows = view.ask(name, **asked)
    dataset = view.dataset
    told_from = dataset.leavings_from if name in TOLD_BY_LEAVERS else dataset.known_from
    first = asked.get("start", view.day)  # where no window is asked it is a trend up to the day
    return rows if told_from < first else rows.iloc[:0]


def _of_one_roster(view: View) -> list[str]:
    """What a window rests on that begins before anybody is known to have stood anywhere."""
    first = view.dataset.leavings_from
    if first >= view.dataset.known_from:
        return []
    return [view.say("structure.of_one_roster", day=view.dataset.known_from, first=first)]
