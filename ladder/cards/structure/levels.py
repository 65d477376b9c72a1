"""What the structure page shows of the levels: their pyramid, reporting at one level or upside
down, and time in them."""

from __future__ import annotations

import math

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.tables import Column, person_cell, sign, two_lines
from ladder.cards.view import Row, View
from ladder.figures.columns import columns
from ladder.figures.pyramid import pyramid
from ladder.words import is_missing

YEARS = ("first_year", "second_year", "third_year", "to_fifth_year", "longer", "months_unknown")


def level_pyramid(view: View) -> Card:
    """Levels from the highest down, track by track; people without a known level below them all."""
    rows = view.ask("level_pyramid")
    if rows["level"].isna().all():
        return Card("level_pyramid", rows.iloc[:0])
    frame = rows.assign(
        block=[
            view.say(f"structure.track.{'unknown' if is_missing(track) else track}")
            for track in rows["track"]
        ],
        label=[
            view.name_of("levels", row["ladder"], row["level"]) for row in rows.to_dict("records")
        ],
        text=[
            view.say("structure.count_share", people=n, share=share)
            for n, share in zip(rows["people"], rows["share"], strict=True)
        ],
        is_unknown=rows["track"].isna(),
    )
    return Card("level_pyramid", rows, pyramid(frame, name=view.say("columns.people")))


def level_distance(view: View) -> Card:
    """Who reports to somebody at their own level or below it; how many others there are stands in
    sentences."""
    rows = view.ask("level_distance")
    counts = rows["standing"].value_counts()
    said = [
        view.say(
            f"structure.distance.{standing}",
            count=int(counts.get(standing, 0)),
            people=int(counts.get(standing, 0)),
        )
        for standing in ("ranked_above", "across", "level_unknown")
        if counts.get(standing, 0)
    ]
    shown = [
        Column(
            "name",
            lambda row: two_lines(row["name"], view.name_of("levels", row["ladder"], row["level"])),
        ),
        Column(
            "manager_name",
            lambda row: two_lines(
                row["manager_name"], view.name_of("levels", row["ladder_above"], row["level_above"])
            ),
        ),
        Column("standing", lambda row: sign(view, row["standing"])),
    ]
    figure = columns(_distances(view, rows), name=view.say("columns.people")) if len(rows) else None
    return Card(
        "level_distance",
        rows,
        figure,
        columns=shown,
        lines=said,
        table=rows[rows["standing"].isin(["inverted", "same"])],
    )


def _distances(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """How many people stand how many ranks below their manager."""
    ranks = rows["distance"].where(rows["standing"] == "ranked_above")
    counts = {
        standing: int((rows["standing"] == standing).sum()) for standing in ("inverted", "same")
    }
    counts |= {
        "one": int((ranks == 1).sum()),
        "two": int((ranks == 2).sum()),
        "more": int((ranks > 2).sum()),
    }
    counts |= {
        standing: int((rows["standing"] == standing).sum())
        for standing in ("across", "level_unknown")
    }
    frame = pd.DataFrame(
        {
            "label": [view.say(f"structure.ranks.{part}") for part in counts],
            "count": list(counts.values()),
        }
    )
    return frame.assign(
        text=[view.words.number(count) for count in counts.values()],
        is_unknown=[part == "level_unknown" for part in counts],
    )


def time_by_level(view: View) -> Card:
    """How many people have stood at their level for how long, and the median of each level."""
    rows = view.ask("time_in_level_by_level")
    if rows.empty:
        return Card("time_in_level_by_level", rows)
    counts = [int(rows[years].sum()) for years in YEARS]
    frame = pd.DataFrame(
        {"label": [view.say(f"structure.years.{years}") for years in YEARS], "count": counts}
    )
    frame = frame.assign(
        text=[view.words.number(count) for count in counts],
        is_unknown=[years == "months_unknown" for years in YEARS],
    )
    if not counts[-1]:
        frame = frame.iloc[:-1]
    shown = [
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
        Column("people", number=True),
        Column(
            "median_months",
            lambda row: _months(view, row["median_months"]),
            number=True,
            head=view.say("structure.median_so_far"),
        ),
        Column("months_unknown", number=True),
    ]
    return Card(
        "time_in_level_by_level",
        rows,
        columns(frame, name=view.say("columns.people")),
        columns=shown,
        lines=[view.say("structure.censored")],
    )


def time_in_level(view: View) -> Card:
    """Everyone with their time in level, the longest first."""
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
        Column(
            "since_on",
            lambda row: (
                view.say("structure.unknown") if is_missing(row["since_on"]) else row["since_on"]
            ),
        ),
        Column("months", lambda row: _person_months(view, row), number=True),
    ]
    return Card("time_in_level", view.ask("time_in_level"), columns=shown)


def _months(view: View, months: float | None) -> str:
    if months is None or is_missing(months):
        return view.say("structure.unknown")
    return view.say("structure.months", months=months, count=math.ceil(months))


def _person_months(view: View, row: Row) -> str:
    if is_missing(row["months"]):
        return view.say("structure.at_least", months=row["at_least_months"])
    return view.say("structure.months", months=row["months"], count=int(row["months"]))
