"""The overview, card by card: what needs attention, the thinnest competency, the organisation, and
what changed since the last quarter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from ladder.cards.card import Card, Way
from ladder.cards.charts import organisation_icicle
from ladder.cards.coverage.board import coverage, ladders
from ladder.cards.headlines import headlines
from ladder.cards.overview.findings import Finding, found, overview_title, steady
from ladder.cards.page import Choice, Choices, Columns, Numbers, Page, Part, choice, row
from ladder.cards.since.agenda import since_lines
from ladder.cards.since.board import changes
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View

HEADLINES = ("headcount", "median_span", "layers", "goals_on_track", "coverage", "ready_now")
COLOURS = ("coverage", "goals_on_track", "direct_reports")
TOLD = 3


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: ladder, colour; the ladder most people stand on and the colour of coverage unless
    chosen."""
    findings = found(view)
    right: tuple[Card | Choice, ...] = ()
    if on := ladders(view):
        ladder = choice(chosen, "ladder", on, view.ladder_name)
        right = (ladder, coverage(view, ladder.value))
    colour = choice(
        chosen,
        "colour",
        COLOURS,
        lambda name: view.say(f"measures.{name}.title"),
        form="segments",
    )
    parts: list[Part] = [
        Numbers(headlines(view, HEADLINES)),
        Columns(((attention(view, [*findings, *steady(view)]),), right)),
    ]
    if view.before:
        parts += [row(changed(view, view.before)), Way("since")]
    return Page(
        overview_title(view, findings),
        (*parts, Choices((colour,)), row(organisation(view, colour.value))),
    )


def attention(view: View, findings: list[Finding]) -> Card:
    """The first findings with what could be done, each of which opens its page; a good one is kept
    among them where there is any. The others stand in the rows."""
    good = [each for each in findings if each.tone == "good"]
    first = findings[:TOLD]
    first += [] if not good or good[0] in first else good[:1]
    rows = pd.DataFrame(
        [
            (each.rule, view.say(f"findings.tone.{each.tone}"), each.text, each.why, each.do)
            for each in findings
        ],
        columns=["rule", "tone", "text", "why", "do"],
    )
    columns = [
        Column("tone"),
        Column("text", lambda row: two_lines(row["text"], row["do"])),
    ]

    ways = {each.text: Way(each.page, each.choices) for each in findings}

    def opens(row: Row) -> Way | None:
        return ways.get(str(row["text"]))

    return Card(
        "findings",
        rows,
        columns=columns,
        table=rows.iloc[[findings.index(each) for each in first]],
        said=view.say("findings.title"),
        about=view.say("findings.ranked", count=len(findings), shown=len(first), all=len(findings)),
        opens=opens,
        drawn="findings",
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
        drawn="blocks",
        redraw=lambda drawn, left: organisation_icicle(drawn, left, colour),
    )


def changed(view: View, since: date) -> Card:
    """What has changed since the quarter end before: the agenda in short."""
    cards = changes(view, since)
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
