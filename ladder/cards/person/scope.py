"""What somebody leads beside the ladder's range, quarter by quarter, as a card."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.view import Row, View
from ladder.figures.ranges import Ranges, ranges
from ladder.words import is_missing


def scope_card(view: View, person: str) -> Card:
    """Of scope_over_time: teams, direct reports and people in the line against the range; sentences
    only where nothing is led and asked."""
    asked: dict[str, Any] = {"person": person, "since": view.trend_since}
    rows = view.ask("scope_over_time", **asked)
    if rows.empty or (rows["low"].isna().all() and not rows["value"].any()):
        return Card(
            "scope_over_time",
            rows,
            lines=[view.say("ranges.leads_nobody")] if len(rows) else (),
            asked=asked,
        )
    silent = rows["low"].isna() & (rows["day"] == rows["day"].max())
    lines = [
        view.say(
            "ranges.silent_on",
            parts=view.words.all_of(
                [view.say(f"columns.{part}") for part in rows.loc[silent, "part"]]
            ),
        )
    ]
    return Card(
        "scope_over_time",
        rows,
        _figure(view, rows),
        lines=lines if silent.any() else (),
        asked=asked,
    )


def _figure(view: View, rows: pd.DataFrame) -> Ranges:
    records = rows.to_dict("records")
    frame = rows.assign(
        part=[view.say(f"columns.{row['part']}") for row in records],
        day=[f"{row['day']:%Y-%m}" for row in records],
        state=rows["standing"],
        word=[
            "\n".join(
                [f"{view.words.number(row['value'])} · {_word(view, row)}", _band(view, row)]
            ).strip()
            for row in records
        ],
        hover=[
            view.say(
                "ranges.hover",
                day=row["day"].date(),
                value=row["value"],
                standing=_word(view, row),
                band=_band(view, row),
            )
            for row in records
        ],
    )
    return ranges(frame)


def _word(view: View, row: Row) -> str:
    return (
        view.say("ranges.no_range")
        if row["standing"] == "unknown"
        else view.say(f"states.{row['standing']}")
    )


def _band(view: View, row: Row) -> str:
    return (
        "" if is_missing(row["low"]) else view.say("ranges.band", low=row["low"], high=row["high"])
    )
