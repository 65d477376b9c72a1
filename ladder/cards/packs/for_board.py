"""For the board, at most ten slides: three sentences, the watch, a slide for each story, what is to
be decided, what cannot be said."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.headlines import headlines
from ladder.cards.overview.board import HEADLINES, overview_title
from ladder.cards.overview.findings import found
from ladder.cards.overview.sentences import three_sentences
from ladder.cards.overview.stories import Story, stories
from ladder.cards.packs.asked import appendix, decisions_asked
from ladder.cards.packs.exhibits import spans
from ladder.cards.packs.slides import MOST_ROWS, Ask, PackSlide, shown
from ladder.cards.packs.told import Earlier, told
from ladder.cards.packs.watch import watch
from ladder.cards.said import Sharing, said
from ladder.cards.tables import Column, text
from ladder.cards.view import View

MOST_SLIDES = 10
WATCHED_STORIES = 3
"""So many stories are told where none needs an act."""


def board_pack(view: View, sharing: Sharing) -> list[PackSlide]:
    """With a roster alone four slides: the sentences, the watch, what stands out, and what cannot
    be said and for want of which file."""
    view = replace(view, page="overview")
    is_bare = is_roster_alone(view)
    known = stories(view, found(view))
    first = [sentences(view, known, sharing), watch(view, sharing)]
    lacking = unknown(view, sharing)
    people = view.ask("people_on")
    earlier = Earlier(view)
    if is_bare:
        return [*first, _stands_out(view, known, earlier, people, sharing), *lacking]
    room = MOST_SLIDES - len(first) - len(lacking) - 2  # the decisions and the appendix
    chosen = chosen_stories(known)
    slides = [
        slide
        for story in chosen
        if (slide := told(view, story, earlier, people, sharing)) is not None
    ][:room]
    every = [*first, *slides]
    return [
        *every,
        *decisions_asked(view, slides, sharing),
        *lacking,
        *appendix(view, every, sharing),
    ]


def chosen_stories(known: list[Story]) -> list[Story]:
    """Those of the organisation that need an act; where none does, the first to watch."""
    of_people = [story for story in known if not story.is_about_data]
    act = [story for story in of_people if story.tone == "act"]
    return act or [story for story in of_people if story.tone == "watch"][:WATCHED_STORIES]


def sentences(view: View, known: list[Story], sharing: Sharing) -> PackSlide:
    """What is steady, what moves, what to decide; in the reader's own words where they have put
    them."""
    card = three_sentences(view, headlines(view, HEADLINES), known)
    is_told = [story for story in known if not (sharing.withholding and story.is_sensitive)]
    return PackSlide(overview_title(view, is_told), beside=_as_words(view, card, sharing))


def _as_words(view: View, card: Card, sharing: Sharing) -> tuple[tuple[str, str], ...]:
    """Each sentence under its kind, as the reader may read it."""
    table = said(view, card, sharing).table
    rows = () if table is None else table.cells()
    return tuple((text(kind.html), text(sentence.html)) for kind, sentence in rows)


def is_roster_alone(view: View) -> bool:
    """Nothing is known but who works where: no scores, no goals, no projects."""
    return (
        all(
            view.ask(measure)["value"].isna().all()
            for measure in ("coverage", "goals_on_track", "on_time_delivery")
        )
        and view.ask("projects_on").empty
    )


def _stands_out(
    view: View, known: list[Story], earlier: Earlier, people: pd.DataFrame, sharing: Sharing
) -> PackSlide:
    """What the roster shows by itself: the spans with the first story, the other stories beside;
    where no story is told, the spans alone."""
    chosen = chosen_stories(known)
    slides = [
        slide
        for story in chosen
        if (slide := told(view, story, earlier, people, sharing)) is not None
    ]
    if not slides:
        card = spans(view)
        return shown(view, card.title(view), card, sharing, page="structure")
    first, rest = slides[0], slides[1:]
    more = [(view.say("packs.also"), slide.title) for slide in rest[:2]]
    exhibit = first.exhibit or shown(view, "", spans(view), sharing, page="structure").exhibit
    return replace(first, exhibit=exhibit, beside=(*first.beside, *more))


def unknown(view: View, sharing: Sharing) -> list[PackSlide]:
    """What nobody can say for want of a file, and the file; none where all is known."""
    rows = lacking(view)
    if rows.empty:
        return []
    title = view.say("packs.unknown.title", count=len(rows), questions=len(rows))
    columns = [
        Column("question", head=view.say("packs.unknown.question")),
        Column("needs", head=view.say("packs.unknown.needs")),
    ]
    card = Card("not_known", rows.head(MOST_ROWS), columns=columns, said=title)
    owner = view.say("packs.unknown.owner")
    by = (pd.Timestamp(view.day) + pd.DateOffset(days=30)).date()
    ask = Ask(view.say("packs.unknown.ask", needs=rows["needs"].iloc[0]), owner, by)
    return [shown(view, title, card, sharing, ask=ask)]


def lacking(view: View) -> pd.DataFrame:
    """The questions that wait, in the order of their worth, each with what it needs."""
    known = {
        measure: bool(view.ask(measure)["value"].notna().any())
        for measure in ("coverage", "goals_on_track", "on_time_delivery")
    }
    level = view.ask("people_on")["level"]
    waits = [
        ("coverage", not known["coverage"]),
        ("promotions", not len(view.ask("readiness"))),
        ("goals", not known["goals_on_track"]),
        ("delivery", not known["on_time_delivery"]),
        ("levels", bool(len(level)) and bool(level.isna().all())),
        ("history", view.before is None),
    ]
    return pd.DataFrame(
        [
            (view.say(f"packs.unknown.of.{what}"), view.say(f"packs.unknown.file.{what}"))
            for what, is_waiting in waits
            if is_waiting
        ],
        columns=["question", "needs"],
    )
