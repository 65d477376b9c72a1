"""The competencies of a company's own assessments that no ladder has, beside those of the ladders;
the reader says which is which, or that one is none."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ladder.cards.view import View
from ladder.intake.model import FileReport
from ladder.screen.data.placing_editor import (
    NOWHERE,
    UNSAID,
    Headings,
    Row,
    Waiting,
    placing_editor,
)
from ladder.screen.frame import session
from ladder.words.names import name_order


def competency_placements(view: View, report: FileReport, where: str) -> None:
    """One row per competency that no ladder has, with its number of scores; nothing is taken for
    another before the reader has said so. `where` tells its places apart."""
    unplaced = report.understood.unplaced
    if not unplaced:
        return
    names = {
        UNSAID: view.say("reading.to_be_said"),
        NOWHERE: view.say("reading.no_competency"),
        **_names(view),
    }
    chosen = session.choices_of(report.file).competencies
    rows = [
        Row(
            name,
            (chosen[name] or NOWHERE) if name in chosen else UNSAID,
            likely or NOWHERE,
            view.say(f"reading.sure.{_sure(name, likely, chosen)}"),
            scores,
        )
        for name, likely, scores in unplaced
    ]

    st.caption(view.md("reading.placing_competencies"))
    placing_editor(
        view,
        rows,
        names,
        Headings(
            view.say("reading.competency_written"),
            view.say("reading.competency_is"),
            view.say("reading.scores"),
        ),
        _waiting(view, report, names, chosen),
        f"competencies_{where}_{report.file}_{session.turn()}",
        lambda picked: session.choose_more(report.file, "competencies", picked),
    )


def _names(view: View) -> dict[str, str]:
    """Each competency once, by name; the ladder beside it where two bear one name."""
    first = {
        competency.id: ladder.id
        for ladder in reversed(list(view.ladders.values()))
        for competency in ladder.competencies
    }
    said = {id_: view.name_of("competencies", ladder, id_) for id_, ladder in first.items()}
    names = list(said.values())
    shown = {
        id_: name if names.count(name) == 1 else f"{name} · {view.ladder_name(first[id_])}"
        for id_, name in said.items()
    }
    return dict(sorted(shown.items(), key=lambda each: name_order(each[1])))


def _sure(name: str, likely: str | None, chosen: Mapping[str, str]) -> str:
    if name in chosen:
        return "chosen"
    return "likely" if likely else "none"


def _waiting(
    view: View, report: FileReport, names: Mapping[str, str], chosen: Mapping[str, str]
) -> Waiting:
    """The likely competencies that the reader has not spoken of."""
    likely = [
        (name, id_, scores)
        for name, id_, scores in report.understood.unplaced
        if id_ in names and name not in chosen
    ]
    together = sum(scores for *_, scores in likely)
    return Waiting(
        {name: id_ for name, id_, _ in likely if id_},
        view.say("reading.confirm_competencies", count=len(likely), waiting=len(likely)),
        view.say("reading.read_scores", count=together, scores=together),
        [
            view.say(
                "reading.will_read",
                count=scores,
                name=name,
                competency=names[str(id_)],
                scores=scores,
            )
            for name, id_, scores in likely
        ],
    )
