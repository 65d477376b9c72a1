"""Where the scope is exposed: everybody whose loss would cost something, ranked, with every part of
the number beside it; and what would break with whom, counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card, Way
from ladder.cards.tables import Column, two_lines, unbroken
from ladder.cards.view import Row, View
from ladder.figures.form import Form
from ladder.figures.pipeline import Part, stacked
from ladder.words import is_missing

MOST_BARS = 12
IMPACT = (
    ("report_points", "direct_reports", "on_track"),
    ("competency_points", "competencies", "further"),
    ("successor_points", "without", "late"),
    ("project_points", "projects", "not_wanted"),
)
"""Points of the impact, the count behind them, and how their part of a bar is drawn."""
LIKELIHOOD = (
    ("level_points", "years"),
    ("leaver_points", "regretted_near"),
    ("self_points", "self_above"),
    ("wish_points", "is_wish_unmet"),
)
EFFECTS = (
    ("direct_reports", "on_track"),
    ("competencies", "further"),
    ("without", "late"),
    ("spans_overrun", "behind"),
)
"""What would break, counted, and how its part of a bar is drawn."""


def exposure_card(view: View) -> Card:
    """Everybody with any exposure, the highest first."""
    rows = view.ask("exposure")
    return Card(
        "exposure",
        rows,
        _ranked(view, rows) if len(rows) else None,
        columns=exposure_columns(view),
        opens=opens,
    )


def effects_card(view: View) -> Card:
    """The same people by how much would break."""
    rows = view.ask("exposure")
    table = rows[rows["effects"] > 0].sort_values("effects", ascending=False, kind="stable")
    return Card(
        "exposure",
        rows,
        _broken(view, table) if len(table) else None,
        key="_effects",
        name="effects_of_leaving",
    )


def opens(row: Row) -> Way:
    """What one leaving breaks, thing by thing."""
    return Way("bench", {"leaver": str(row["person"])})


def without(row: Row) -> int:
    """Roles without a successor: their own, and those that lose all their bench."""
    own = 0 if is_missing(row["is_without_successor"]) else int(row["is_without_successor"])
    return own + int(row["only_successor_of"])


def _ranked(view: View, rows: pd.DataFrame) -> Form:
    """Bars as long as the exposure, divided as the impact is."""
    first = rows.head(MOST_BARS)
    frame = pd.DataFrame({"level": _names(view, first)})
    for points, _, _ in IMPACT:
        frame[points] = [
            round(float(row[points]) * float(row["likelihood"]), 1)
            for row in first.to_dict("records")
        ]
    parts = [
        Part(points, view.say(f"exposure.part.{points}"), state) for points, _, state in IMPACT
    ]
    return stacked(frame, parts=parts)


def _broken(view: View, rows: pd.DataFrame) -> Form:
    first = rows.head(MOST_BARS)
    frame = first.assign(
        level=_names(view, first), without=[without(row) for row in first.to_dict("records")]
    )
    parts = [Part(key, view.say(f"exposure.effect.{key}"), state) for key, state in EFFECTS]
    return stacked(frame, parts=parts)


def _names(view: View, rows: pd.DataFrame) -> list[str]:
    return [view.or_unknown(name, "name") for name in rows["name"]]


def exposure_columns(view: View) -> list[Column]:
    """Who and in which role; the number; its two factors, each with its parts."""
    return [
        Column("name", lambda row: _who(view, row)),
        Column("exposure", lambda row: view.words.number(row["exposure"], 0), number=True),
        Column("impact", lambda row: _factor(view, row, "impact", impact_said)),
        Column("likelihood", lambda row: _factor(view, row, "likelihood", likelihood_said)),
    ]


def _who(view: View, row: Row) -> Markup:
    name = unbroken(view.or_unknown(row["name"], "name"))
    where = view.name_of("levels", row["ladder"], row["level"])
    return two_lines(name, f"{where} · {view.or_unknown(row['team'], 'team')}")


def _factor(view: View, row: Row, key: str, say: Callable[[View, Row], Sequence[str]]) -> Markup:
    """The factor, read first: a row in which it is withheld raises there, parts and all."""
    number = view.say("exposure.of_ten", value=float(row[key]))
    return two_lines(number, view.words.clauses(list(say(view, row))))


def impact_said(view: View, row: Row) -> list[str]:
    """Each part that counts, with its points; then what cannot be told."""
    counts = [
        (points, key, without(row) if key == "without" else int(row[key]))
        for points, key, _ in IMPACT
    ]
    said = [
        view.say(f"exposure.impact.{key}", count=number, number=number, points=float(row[points]))
        for points, key, number in counts
        if number
    ]
    if row["competencies_untold"]:
        untold = int(row["competencies_untold"])
        said.append(view.say("exposure.untold.competencies", count=untold, number=untold))
    if row["is_bench_untold"]:
        said.append(view.say("exposure.untold.bench"))
    return said


def likelihood_said(view: View, row: Row) -> list[str]:
    """One for everybody; then each part that counts, and that the time is not known where so."""
    months = row["months_in_level"]
    said = [view.say("exposure.base")]
    for points, key in LIKELIHOOD:
        if row[points]:
            number = int(months) // 12 if key == "years" else int(row[key])
            said.append(
                view.say(
                    f"exposure.likelihood.{key}",
                    count=number,
                    number=number,
                    points=float(row[points]),
                )
            )
    if is_missing(months):
        said.append(view.say("exposure.untold.time"))
    return said
