"""The overview, card by card: what needs attention, the thinnest competency, the organisation, and
what changed since the last quarter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.charts import coverage_radar, organisation_icicle
from ladder.cards.overview.findings import Finding, found
from ladder.cards.since.agenda import since_lines
from ladder.cards.since.board import board as since_board
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import View

HEADLINES = ("headcount", "median_span", "layers", "goals_on_track", "coverage", "ready_now")
COLOURS = ("coverage", "goals_on_track", "direct_reports")
TOLD = 5


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    """The page's cards in reading order; the ladder most people stand on and the colour of coverage
    unless chosen."""
    on = ladders(view)
    cards = [attention(view, found(view))]
    if on:
        cards.append(thinnest(view, chosen.get("ladder", on[0])))
    cards.append(organisation(view, chosen.get("colour", COLOURS[0])))
    return [*cards, changed(view, view.before)] if view.before else cards


def ladders(view: View) -> list[str]:
    """The ladders that somebody in the scope stands on."""
    return list(view.ask("ladders_used").dropna(subset=["ladder"])["ladder"])


def attention(view: View, findings: list[Finding]) -> Card:
    """The findings with why they matter and what could be done."""
    told = [
        (each.rule, view.say(f"findings.tone.{each.tone}"), each.text, each.why, each.do)
        for each in findings
    ]
    rows = pd.DataFrame(told, columns=["rule", "tone", "text", "why", "do"])
    columns = [Column("tone"), Column("text", lambda row: two_lines(row["text"], row["do"]))]
    said = view.say(
        "findings.ranked", count=len(findings), shown=min(TOLD, len(findings)), all=len(findings)
    )
    return Card("findings", rows, columns=columns, table=rows.head(TOLD), said=said)


def thinnest(view: View, ladder: str) -> Card:
    """Coverage of one ladder's competencies."""
    rows = view.ask("competency_coverage", ladder=ladder)
    return Card(
        "competency_coverage",
        rows,
        coverage_radar(view, rows),
        asked={"ladder": ladder},
        redraw=coverage_radar,
    )


def organisation(view: View, colour: str) -> Card:
    """Every manager's line, as wide as its people."""
    rows = view.ask("organisation")
    figure = organisation_icicle(view, rows, colour) if len(rows) else None
    return Card(
        "organisation",
        rows,
        figure,
        values={"coloured": colour},
        redraw=lambda drawn, left: organisation_icicle(drawn, left, colour),
    )


def changed(view: View, since: date) -> Card:
    """What has changed since the quarter end before: the agenda in short."""
    cards = since_board(view, {"since": since.isoformat()})
    said, lines = since_lines(view, since, cards)
    repeats = {card.title(view): card.measure for card in cards[1:]}
    return Card(
        "changes_of_people",
        cards[0].rows,
        lines=lines,
        asked={"since": since},
        said=said,
        repeats=repeats,
    )
