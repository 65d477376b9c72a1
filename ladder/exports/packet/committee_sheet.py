"""The committee sheet of one cycle: every case in a list, four at a time side by side, and each
with its scores, who gave them and what qualifies the verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ladder.cards.promotions.beside import ASPECTS, MOST, Case, known_of, score, scores_of
from ladder.cards.promotions.cases import case_columns, cases_asked, in_cycle
from ladder.cards.tables import Column, cell, text
from ladder.cards.titles import title
from ladder.cards.view import View
from ladder.exports.document.document import Block, Bullets, Document, Paragraph, Section, Table


def committee_sheet(view: View, cycle: Mapping[str, Any]) -> Document:
    """The sheet of the cases that this reader may see; `cycle` as cycle.asked gives it."""
    rows = cases_asked(view, cycle)
    cases = known_of(view, in_cycle(rows))
    return Document(
        language=view.language,
        title=view.say("committee.sheet.title"),
        subtitle=view.say(
            "committee.cycle", first=cycle["cycle_from"], last=cycle["cycle_to"], day=view.day
        ),
        opening=title(view, "committee_cases", rows) if cases else _nobody(view),
        sections=(
            *([_summary(view, cases)] if cases else []),
            *(_beside(view, cases[at : at + MOST]) for at in range(0, len(cases), MOST)),
            *(_one(view, case) for case in cases),
        ),
        colophon=view.say("committee.sheet.colophon", day=view.day),
        wide=True,
    )


def _nobody(view: View) -> str:
    return view.say("committee.sheet.nobody")


def _summary(view: View, cases: Sequence[Case]) -> Section:
    columns = case_columns(view)
    headings = tuple(column.head or view.say(f"columns.{column.key}") for column in columns)
    rows = tuple(tuple(_plain(view, column, case) for column in columns) for case in cases)
    return Section(view.say("committee.sheet.summary"), (Table(headings, rows),))


def _plain(view: View, column: Column, case: Case) -> str:
    return text(cell(view, column, case.row))


def _beside(view: View, cases: Sequence[Case]) -> Section:
    """Aspects down, cases across."""
    names = [view.or_unknown(case.row["name"], "name") for case in cases]
    rows = tuple(
        (
            view.say(f"committee.aspect.{aspect}"),
            *(view.words.clauses(say(view, case)) for case in cases),
        )
        for aspect, say in ASPECTS.items()
    )
    return Section(view.words.all_of(names), (Table((view.say("columns.aspect"), *names), rows),))


def _one(view: View, case: Case) -> Section:
    """One case: what is recommended, what qualifies it, and score by score."""
    row = case.row
    blocks: list[Block] = [Paragraph(said) for said in ASPECTS["recommendation"](view, case)]
    if case.notes:
        blocks.append(Paragraph(view.say("committee.sheet.qualified")))
        blocks.append(Bullets(tuple(case.notes)))
    scores = scores_of(view, row)
    if len(scores):
        blocks.append(
            Table(
                (view.say("columns.competency"), view.say("committee.sheet.scores")),
                tuple(
                    (view.competency_name(each["competency"]), text(score(view, each)))
                    for each in scores.to_dict("records")
                ),
            )
        )
    if left := int(row["competencies"]) - len(scores):
        blocks.append(Paragraph(view.say("committee.sheet.not_read", count=left, left=left)))
    name = view.or_unknown(row["name"], "name")
    level = view.name_of("levels", row["ladder"], row["level"])
    return Section(view.say("committee.sheet.one_case", name=name, level=level), tuple(blocks))
