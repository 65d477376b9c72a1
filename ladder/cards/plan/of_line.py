"""Who of a line has a plan for the year, how far it is, and what the plans are to close."""

from __future__ import annotations

import pandas as pd

from ladder.cards.card import Card, Way
from ladder.cards.page import Choice, Page, row
from ladder.cards.plan.destinations import known, name_of, place_of
from ladder.cards.tables import Column, person_cell, sign
from ladder.cards.view import Row, View
from ladder.words import is_missing


def of_everyone(view: View, whose: Choice) -> Page:
    """Those without a plan first."""
    rows = view.ask("plans_of_year")
    return Page(
        headline(view, rows), (row(people(view, rows)), row(competencies(view))), first=(whose,)
    )


def headline(view: View, rows: pd.DataFrame) -> str:
    """How many have a plan, and how much of what is planned is done."""
    planned = int((rows["state"] != "no_plan").sum())
    year = str(int(rows["year"].iloc[0]))
    if not planned:
        return view.say("titles.plan.of_nobody", year=year, people=len(rows))
    share = view.ask("plan_actions_done").iloc[0]
    if not share["whole"]:
        return view.say("titles.plan.of_some_empty", planned=planned, people=len(rows), year=year)
    return view.say(
        "titles.plan.of_some",
        planned=planned,
        people=len(rows),
        year=year,
        done=int(share["part"]),
        actions=int(share["whole"]),
    )


def people(view: View, rows: pd.DataFrame) -> Card:
    """Person by person; a row opens the person's plan."""
    columns = [
        Column("name", lambda each: person_cell(view, each)),
        Column("destination", lambda each: _destination(view, each)),
        Column("state", lambda each: sign(view, each["state"])),
        Column("actions_done", lambda each: _of(view, each, "actions_done"), number=True),
        Column("late_actions", number=True),
        Column("reviews_kept", number=True),
        Column("next_review_on"),
    ]
    return Card(
        "plans_of_year",
        rows,
        columns=columns,
        opens=lambda each: Way("plan", {"person": str(each["person"]), "whose": "one"}),
    )


def _destination(view: View, each: Row) -> str | None:
    if is_missing(each["destination"]):
        return None
    place = place_of(str(each["destination"]))
    if place and known(view.ladders, place):
        return name_of(view, place)
    return None if view.discreet else str(each["destination"])  # anybody may be named in it


def _of(view: View, each: Row, part: str) -> str | None:
    if is_missing(each[part]):
        return None
    return view.say("plans.of", part=int(each[part]), whole=int(each["planned_actions"]))


def competencies(view: View) -> Card:
    """What the plans are to close."""
    columns = [
        Column("competency", lambda each: view.competency_name(each["competency"])),
        Column("people", number=True),
        Column("with_action", number=True),
        Column("planned_actions", number=True),
        Column("actions_done", number=True),
        Column("late_actions", number=True),
    ]
    return Card(
        "plan_actions_by_competency", view.ask("plan_actions_by_competency"), columns=columns
    )
