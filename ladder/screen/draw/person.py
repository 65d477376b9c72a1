"""Whom the person page is about, and the facts of that person in one line."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.person.profile import first_person, gap_lines, person_labels, places, targets_of
from ladder.cards.tables import Column, bullets, table, two_lines
from ladder.cards.view import View
from ladder.screen.frame.choices import choose
from ladder.words import is_missing


def pick_person(view: View) -> str:
    """Somebody of the scope: the one in the address, else the one nearest to their next level, else
    the first by name."""
    people = view.ask("people_on").set_index("person")
    labels = dict(zip(people.index, person_labels(view, people), strict=True))
    return choose(
        view, "person", list(labels), shown=labels.__getitem__, default=first_person(view)
    )


def choose_target(view: View, person: str) -> tuple[str, str, str]:
    """The ladder whose axes are shown, the level held now, and the next level compared with (''
    where there is none)."""
    options = targets_of(view, person)
    chosen = (
        choose(view, "target", options, shown=lambda pair: view.name_of("levels", *pair.split("/")))
        if options
        else ""
    )
    return places(view, person, chosen)


def facts(view: View, person: str) -> None:
    """One line: level, since when, team, whom they report to, how many report to them."""
    row = view.ask("people_on").set_index("person").loc[person]
    spans = view.ask("span_of_control").set_index("person")
    parts = [
        view.name_of("levels", row["ladder"], row["level"])
        if not is_missing(row["level"])
        else view.say("unknown.ladder")
    ]
    if not is_missing(row["level_since"]):
        parts.append(view.say("person.since", day=row["level_since"].date()))
    parts.append(view.or_unknown(row["team"], "team"))
    parts.append(
        view.say("person.reports_to", name=row["manager_name"])
        if not is_missing(row["manager_name"])
        else view.say("person.top")
    )
    if person in spans.index:
        direct, line = (
            int(str(spans.loc[person, key])) for key in ("direct_reports", "people_in_line")
        )
        parts.append(view.say("person.leads", count=direct, direct=direct, people=line))
    st.markdown(markdown(" · ".join(parts)))


def gap_sentences(view: View, rows: pd.DataFrame, against: str) -> str:
    """The shortfalls as a list."""
    lines = gap_lines(view, rows, against)
    return bullets(view, lines) if lines else ""


def history_table(view: View, rows: pd.DataFrame) -> str:
    """The stretches of a person, the newest first."""
    return table(
        view,
        rows,
        [
            Column("starts_on"),
            Column(
                "ends_on",
                lambda row: (
                    row["ends_on"] if not pd.isna(row["ends_on"]) else view.say("person.now")
                ),
            ),
            Column(
                "title",
                lambda row: two_lines(
                    view.or_unknown(row["title"], "title"),
                    view.name_of("levels", row["ladder"], row["level"]),
                ),
            ),
            Column("team", lambda row: view.or_unknown(row["team"], "team")),
            Column("manager_name"),
        ],
        most=8,
    )
