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
from ladder.cards.overview.findings import found, steady
from ladder.cards.overview.sentences import three_sentences
from ladder.cards.overview.stories import Story, stories, where
from ladder.cards.page import (
    Choice,
    Choices,
    Columns,
    Notice,
    Numbers,
    Page,
    Part,
    choice,
    row,
    section,
)
from ladder.cards.shared.sensitive_cells import STORY, STORY_OF_FEW
from ladder.cards.since.agenda import since_lines
from ladder.cards.since.board import changes
from ladder.cards.structure.titles_of_lines import page_title
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View

HEADLINES = ("headcount", "median_span", "layers", "goals_on_track", "coverage", "ready_now")
COLOURS = ("coverage", "goals_on_track", "direct_reports")
TOLD = 3


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: ladder, colour; the ladder most people stand on and the colour of coverage unless
    chosen."""
    if not view.sees_line:
        return plain(view)
    told = stories(view, found(view))
    numbers = headlines(view, HEADLINES)
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
        row(three_sentences(view, numbers, told)),
        Numbers(numbers),
        Columns(((attention(view, [*told, *(Story((each,)) for each in steady(view))]),), right)),
    ]
    parts += [Choices((colour,)), row(organisation(view, colour.value))]
    if view.before:
        parts += [
            section(view, "overview.since"),
            row(changed(view, view.before)),
            Way("since"),
        ]
    return Page(overview_title(view, told), tuple(parts))


def plain(view: View) -> Page:
    """What everybody may see of a line that is not theirs: names, teams, spans and ladders, and how
    well large groups meet what is expected of them."""
    numbers = headlines(view, tuple(name for name in HEADLINES if view.may(name)))
    told = [Story((each,)) for each in found(view)]
    cards: list[Card] = [attention(view, told)] if told else []
    on = [ladder for ladder in ladders(view) if view.may("competency_coverage", ladder=ladder)]
    cards += [coverage(view, ladder) for ladder in on[:1]]
    return Page(
        page_title(view),
        (
            Notice(view.say("access.plain", scope=view.scope_name), icon="visibility_off"),
            Numbers(numbers),
            *(row(card) for card in cards),
            row(organisation(view, "direct_reports")),
        ),
    )


def overview_title(view: View, told: list[Story]) -> str:
    """Where decisions are needed first, and how many stories more need an act; or that none
    does."""
    urgent = [story for story in told if story.tone == "act"]
    if not urgent:
        known = any(
            view.ask(measure)["value"].notna().any() for measure in ("coverage", "goals_on_track")
        )
        return view.say("titles.overview.calm" if known else "titles.overview.unknown")
    first, rest = urgent[0], len(urgent) - 1
    if first.is_joined and first.lead is not None:
        return view.say(
            "titles.overview.first" if rest else "titles.overview.alone",
            where=where(view, first.lead),
            count=rest,
            rest=rest,
        )
    return view.say("titles.overview.act", count=len(urgent), urgent=len(urgent))


def attention(view: View, told: list[Story]) -> Card:
    """The stories: every one that needs an act, at least the first few, and a good one where there
    is any; the others stand in the rows. A story of several findings has a row of its own above
    theirs."""
    good = [story for story in told if story.tone == "good"]
    moving = [story for story in told if story.tone != "steady"]
    shown = [story for n, story in enumerate(moving) if n < TOLD or story.tone == "act"]
    shown += [] if not good or good[0] in shown else good[:1]
    rows = pd.DataFrame(
        [line for place, story in enumerate(told) for line in _lines(view, place, story)],
        columns=["place", "rules", "rule", "tone", "text", "why", "do", "people"],
    )
    shared = {place: story.said_shared for place, story in enumerate(told)}
    places = {place for place, story in enumerate(told) if story in shown}

    def text(row: Row) -> object:
        if row["rule"] in (STORY, STORY_OF_FEW):
            return (
                row["text"]
                if row["rule"] == STORY_OF_FEW or "text" in row
                else shared[row["place"]]
            )
        return two_lines(row["text"], row["do"])

    findings = {part.text: part for story in told for part in story.parts}

    def opens(row: Row) -> Way | None:
        part = findings.get(str(row["text"]))
        return None if part is None else Way(part.page, part.choices)

    every = sum(len(story.parts) for story in moving)
    return Card(
        "findings",
        rows,
        columns=[Column("tone"), Column("text", text)],
        table=rows[rows["place"].isin(places)],
        said=view.say("findings.title"),
        about=view.say("findings.ranked", count=every, stories=len(moving), findings=every),
        opens=opens,
        drawn="findings",
    )


def _lines(view: View, place: int, story: Story) -> list[tuple[object, ...]]:
    """The rows of a story: its sentence where it joins several findings, and each finding."""
    head: list[tuple[object, ...]] = []
    if story.is_joined:
        is_told = story.said_shared or not story.is_sensitive
        head = [
            (
                place,
                " ".join(part.rule for part in story.parts),
                STORY if is_told else STORY_OF_FEW,
                view.say(f"findings.tone.{story.tone}"),
                story.said,
                "",
                "",
                max(part.people for part in story.parts),
            )
        ]
    return head + [
        (
            place,
            "",
            part.rule,
            view.say(f"findings.tone.{part.tone}"),
            part.text,
            part.why,
            part.do,
            part.people,
        )
        for part in story.parts
    ]


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
