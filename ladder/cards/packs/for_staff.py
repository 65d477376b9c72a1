"""For the staff meeting: what changed, what is due, who acts."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.decisions.board import WAITING, decisions, waiting
from ladder.cards.goals.tables import CLOSED, goal_columns
from ladder.cards.goals.tables import by_attention as goals_by_attention
from ladder.cards.overview.findings import found
from ladder.cards.overview.stories import stories
from ladder.cards.packs.asked import decisions_asked
from ladder.cards.packs.for_board import chosen_stories
from ladder.cards.packs.slides import PackSlide, shown
from ladder.cards.packs.told import Earlier, told
from ladder.cards.portfolio.board import RUNNING
from ladder.cards.portfolio.projects import project_columns
from ladder.cards.portfolio.words import by_attention
from ladder.cards.said import Sharing
from ladder.cards.since.agenda import meeting_title, since_lines
from ladder.cards.since.board import changes
from ladder.cards.view import View

DUE_DAYS = 30
GOAL_COLUMNS = ("title", "name", "state", "due_on")
PROJECT_COLUMNS = ("name", "owner_name", "state", "due_on", "forecast_on")


def staff_pack(view: View, sharing: Sharing) -> list[PackSlide]:
    """What changed since the last quarter end, card by card; what is late or due within thirty
    days; and what is asked of whom."""
    view = replace(view, page="since")
    asked = _asked(view, sharing)
    return [*_changed(view, sharing), *_due(view, sharing), *decisions_asked(view, asked, sharing)]


def _changed(view: View, sharing: Sharing) -> list[PackSlide]:
    if view.before is None:
        return [
            PackSlide(view.say("packs.staff.one_day"), beside=(("", view.say("since.one_day")),))
        ]
    cards = changes(view, view.before)
    _, lines = since_lines(view, view.before, cards)
    sensitive = sharing.withholding or sharing.discreet
    agenda = PackSlide(
        meeting_title(view, view.before, cards),
        beside=tuple(("", line) for line in (lines if not sensitive else lines[:1])),
    )
    return [
        agenda,
        *(
            shown(view, card.title(view), _headed(view, card), sharing)
            for card in cards
            if not card.is_empty
        ),
    ]


def _headed(view: View, card: Card) -> Card:
    """Under headings, which an agenda on screen has none of."""
    heads = {"goal": view.say("packs.staff.goal")}
    columns = [replace(each, head=heads.get(each.key, each.head)) for each in card.columns]
    return replace(card, columns=columns)


def _due(view: View, sharing: Sharing) -> list[PackSlide]:
    goals, projects = goals_due(view), projects_due(view)
    made = _decided(view, sharing)
    if len(goals):
        late = int((goals["state"] == "late").sum())
        title = view.say(
            "packs.staff.goals", count=len(goals), goals=len(goals), late=late, days=DUE_DAYS
        )
        card = Card("goal_attainment", goals, columns=goal_columns(view), said=title)
        made.append(shown(view, title, card, sharing, columns=GOAL_COLUMNS, page="goals"))
    if len(projects):
        late = int((projects["state"] == "past_due").sum())
        title = view.say(
            "packs.staff.projects",
            count=len(projects),
            projects=len(projects),
            late=late,
            days=DUE_DAYS,
        )
        card = Card("projects_on", projects, columns=project_columns(view), said=title)
        made.append(shown(view, title, card, sharing, columns=PROJECT_COLUMNS, page="portfolio"))
    return made


def _decided(view: View, sharing: Sharing) -> list[PackSlide]:
    """What was decided before and waits, those due first."""
    rows = decisions(view)
    if not rows["standing"].isin(WAITING).any():
        return []
    card = waiting(view, rows)
    return [shown(view, card.title(view), card, sharing, page="decisions")]


def goals_due(view: View) -> pd.DataFrame:
    """Open goals that are past their day or due within thirty days, those late first."""
    rows = goals_by_attention(view.ask("goal_attainment"))
    return rows[~rows["state"].isin(CLOSED) & _is_due(view, rows)]


def projects_due(view: View) -> pd.DataFrame:
    """Unfinished projects that are past their day or due within thirty days, those late first."""
    rows = by_attention(view.ask("projects_on"))
    return rows[rows["state"].isin(RUNNING) & _is_due(view, rows)]


def _is_due(view: View, rows: pd.DataFrame) -> pd.Series:
    until = pd.Timestamp(view.day) + pd.DateOffset(days=DUE_DAYS)
    return pd.to_datetime(rows["due_on"]) <= until


def _asked(view: View, sharing: Sharing) -> list[PackSlide]:
    overview = replace(view, page="overview")
    people, earlier = overview.ask("people_on"), Earlier(replace(overview, before=None))
    made = (
        told(overview, story, earlier, people, sharing)
        for story in chosen_stories(stories(overview, found(overview)))
    )
    return [slide for slide in made if slide is not None]
