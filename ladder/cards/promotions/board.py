"""Promotions as values: the cases of a cycle side by side, the pipeline, who is given no verdict,
and people by checkpoints with the rows behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.charts import pipeline_bars
from ladder.cards.decisions.ways import to_decide
from ladder.cards.notices import nobody_next
from ladder.cards.page import Choices, Page, Part, Slot, choice, row, section
from ladder.cards.person.case_notes import of_everybody
from ladder.cards.person.verdicts import fact_columns
from ladder.cards.promotions.beside import beside_card, page_of, pages, scores_card
from ladder.cards.promotions.cases import cases_asked, cycle_card, in_cycle
from ladder.cards.promotions.checklist import (
    EVERYBODY,
    checklist_columns,
    checklist_rows,
    managers,
    near_columns,
    targets,
)
from ladder.cards.promotions.cycle import asked, choices
from ladder.cards.view import View
from ladder.words.names import findable, in_order

SHEET = "committee_sheet"
"""Where a screen offers the committee sheet."""


def headline(view: View) -> str:
    """How many people are ready; whoever is held, by their wish or for want of a post, is not."""
    rows = view.ask("readiness")
    if (rows["standing"] == "too_little_known").all():
        people = rows["person"].nunique()
        return view.say("titles.readiness.unknown", count=people, people=people)
    ready = int(rows.loc[rows["standing"] == "ready", "person"].nunique())
    return view.say("titles.promotions", count=ready, ready=ready, of=rows["person"].nunique())


def pipeline(view: View) -> Card:
    rows = view.ask("readiness")
    return Card("readiness", rows, pipeline_bars(view, rows) if len(rows) else None)


def unknown(view: View) -> Card:
    """Those of whom too little is assessed for a verdict, with how much is."""
    rows = view.ask("readiness")
    rows = rows[rows["standing"] == "too_little_known"].sort_values(["rated", "name"], key=in_order)
    return Card("readiness", rows, columns=near_columns(view)[:3], name="too_little_known")


def checklist(view: View, target: str, manager: str = EVERYBODY) -> Card:
    rows = checks_of(view, target, manager)
    table, columns = (
        (checklist_rows(rows), checklist_columns(view, rows)) if len(rows) else (rows, [])
    )
    return Card(
        "checklist",
        rows,
        columns=columns,
        lines=[view.say("case_notes.informs")] if len(rows) else (),
        table=table,
        values={"target": view.name_of("levels", *target.split("/"))},
    )


def checks_of(view: View, target: str, manager: str = EVERYBODY) -> pd.DataFrame:
    """The verdicts for one level, of everybody or of one manager's reports."""
    rows = view.ask("checklist")
    ladder, level = target.split("/")
    rows = rows[(rows["ladder"] == ladder) & (rows["level"] == level)]
    return rows if manager == EVERYBODY else rows[rows["reports_to"] == manager]


def behind(view: View, target: str, person: str, name: str) -> Card:
    """The scores, days and pieces that made one person's verdicts."""
    ladder, level = target.split("/")
    asked = {"person": person, "ladder": ladder, "next_level": level}
    rows = view.ask("checkpoint_rows", **asked)
    return Card(
        "checkpoint_rows",
        rows,
        columns=fact_columns(view),
        asked=asked,
        said=view.say("titles.checkpoint_rows", name=name),
    )


def committee(view: View, chosen: Mapping[str, str], cycle: Mapping[str, Any]) -> list[Part]:
    """The cases of a cycle, the sheet to take along, and how near everybody is; then the cases side
    by side, with what they scored."""
    rows = cases_asked(view, cycle)
    cases = in_cycle(rows)
    first, everybody = row(cycle_card(view, rows, cycle), reach=True), row(pipeline(view))
    if cases.empty:
        return [first, everybody]
    which = pages(view, chosen, cases)
    shown = page_of(cases, which)
    return [
        first,
        Slot(SHEET),
        everybody,
        section(view, "promotions.cases"),
        *([Choices((which,))] if which else []),
        row(beside_card(view, shown, cycle)),
        row(scores_card(view, shown)),
        row(of_everybody(view)),
    ]


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: the cycle (see cycle.py), cases, target, reports_of, behind; without a choice the
    quarter of the day, the level to which most people are near, of everybody, and the rows behind
    whoever meets most."""
    rows = view.ask("readiness")
    if rows.empty:
        return nobody_next(view)
    target = choice(
        chosen, "target", targets(rows), lambda pair: view.name_of("levels", *pair.split("/"))
    )
    led_by = managers(view, rows, target.value)
    manager = choice(chosen, "reports_of", list(led_by), led_by.__getitem__, default=EVERYBODY)
    cycle = choices(view, chosen)
    parts: list[Part] = [
        *committee(view, chosen, asked(cycle)),
        section(view, "promotions.checklist"),
        Choices((target, manager)),
        row(checklist(view, target.value, manager.value)),
    ]
    checked = checks_of(view, target.value, manager.value).drop_duplicates("person")
    people = dict(zip(checked["person"], checked["name"], strict=True))
    if people:
        one = choice(chosen, "behind", list(people), lambda id: findable(str(people[id])))
        named = str(people[one.value])
        way = to_decide("person", one.value)
        parts += [
            section(view, "promotions.behind"),
            Choices((one,)),
            row(behind(view, target.value, one.value, named)),
            way,
        ]
    last = (section(view, "promotions.unknown"), row(unknown(view)))
    return Page(headline(view), (*parts, *last), first=cycle)
