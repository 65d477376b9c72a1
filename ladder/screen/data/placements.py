"""A company's titles and levels beside the ladder levels they were taken for; the reader confirms
or corrects."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ladder.cards.view import View
from ladder.intake.levels.placing import APPLIED
from ladder.intake.model import FileReport
from ladder.screen.data.placing_editor import NOWHERE, Headings, Row, Waiting, placing_editor
from ladder.screen.frame import session


def placements(view: View, report: FileReport) -> None:
    """One row per title and level: the suggestion, how sure it is, and how many people it places.
    Unsure ones wait to be confirmed."""
    placed = report.understood.placed
    if not placed:
        return
    names = {NOWHERE: view.say("unknown.ladder")} | {
        f"{ladder.id}/{level.id}": f"{view.ladder_name(ladder.id)}"
        f" · {view.name_of('levels', ladder.id, level.id)}"
        for ladder in view.ladders.values()
        for level in ladder.levels
    }
    chosen = session.choices_of(report.file).levels
    rows = [
        Row(
            cells,
            _taken(cells, suggested, sure, chosen),
            suggested or NOWHERE,
            view.say(f"reading.sure.{'chosen' if cells in chosen else sure}"),
            people,
        )
        for cells, suggested, sure, people in placed
    ]

    st.caption(view.md("reading.placing"))
    placing_editor(
        view,
        rows,
        names,
        Headings(
            view.say("reading.cells"), view.say("reading.taken_for"), view.say("columns.people")
        ),
        _waiting(view, report, names, chosen),
        f"placed_{report.file}_{session.turn()}",
        lambda picked: session.choose_more(report.file, "levels", picked),
    )


def _waiting(
    view: View, report: FileReport, names: Mapping[str, str], chosen: Mapping[str, str]
) -> Waiting:
    """The likely places that the reader has not spoken of."""
    likely = [
        (cells, suggested, people)
        for cells, suggested, sure, people in report.understood.placed
        if sure == "likely" and suggested and cells not in chosen
    ]
    together = sum(people for *_, people in likely)
    return Waiting(
        {cells: suggested for cells, suggested, _ in likely},
        view.say("reading.confirm", count=len(likely), waiting=len(likely)),
        view.say("reading.place_them", count=together, people=together),
        [
            view.say(
                "reading.will_place",
                count=people,
                title=cells.strip(" |"),
                level=names[suggested],
                people=people,
            )
            for cells, suggested, people in likely
            if suggested in names
        ],
    )


def _taken(cells: str, suggested: str | None, sure: str, chosen: Mapping[str, str]) -> str:
    """The level in force: what the reader chose, else a suggestion that is sure, else none."""
    if cells in chosen:
        return chosen[cells] or NOWHERE
    return suggested if suggested and sure in APPLIED else NOWHERE
