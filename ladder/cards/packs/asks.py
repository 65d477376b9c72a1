"""Who answers for what a pack asks, and by when it is proposed (docs/decisions/0022)."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from ladder.cards.overview.findings import Finding
from ladder.cards.overview.stories import Story
from ladder.cards.packs.slides import Ask
from ladder.cards.view import View
from ladder.words import is_missing

DAYS = {"act": 14, "watch": 30}
"""From the day shown on."""


def ask_of(view: View, story: Story, parts: tuple[Finding, ...], people: pd.DataFrame) -> Ask:
    """The question that the first part puts, else what could be done about it. Who answers is whom
    the person it is about reports to; of somebody at the top it is themselves."""
    first = next((part for part in parts if story.question(view, part)), parts[0])
    question = story.question(view, first)
    text = view.say("packs.ask.decide", question=question) if question else first.do
    about = story.lead.manager if story.lead else str(first.values.get("person") or "")
    return Ask(
        text,
        answers_for(view, people, about) or top_of(view, people),
        view.day + timedelta(days=DAYS.get(story.tone, DAYS["watch"])),
    )


def answers_for(view: View, people: pd.DataFrame, person: str) -> str:
    """The name of the one to whom somebody reports, or their own at the top; '' for nobody
    known."""
    own = people[people["person"] == person]
    if own.empty:
        return ""
    manager = own["manager_name"].iloc[0]
    return view.or_unknown(own["name"].iloc[0], "name") if is_missing(manager) else str(manager)


def top_of(view: View, people: pd.DataFrame) -> str:
    """Who stands at the top of the scope; '' where several do, or nobody leads anybody."""
    ids = set(people["person"])
    leads = people[people["person"].isin(set(people["reports_to"].dropna()))]
    top = leads[~leads["reports_to"].isin(ids)]
    return view.or_unknown(top["name"].iloc[0], "name") if len(top) == 1 else ""
