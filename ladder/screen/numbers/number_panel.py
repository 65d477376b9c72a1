"""Behind a headline number: how it went by quarter, and the people it counts, each one click from
their own page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder import measures
from ladder.cards.card import Behind
from ladder.cards.markdown import markdown
from ladder.cards.person.profile import ORDER
from ladder.cards.row_words import headed, named
from ladder.cards.view import View
from ladder.figures.plotly.writer import drawn
from ladder.figures.trend import trend
from ladder.privacy.discreet import SCORES_OF_ONE
from ladder.screen.draw.figure import PLAIN_CHART
from ladder.screen.frame.menu import link
from ladder.words.fiscal_year import ends_quarter, quarter_of

SHARES = {"goals_on_track", "coverage"}
PEOPLE_SHOWN = 1000


def is_trend(rows: pd.DataFrame) -> bool:
    """Whether the rows are one number by day."""
    return {"day", "value"} <= set(rows.columns) and len(rows) > 1 and rows["day"].is_unique


def show_trend(view: View, measure: str, rows: pd.DataFrame) -> None:
    """The number by quarter, as a line with an axis."""
    share = measure in SHARES or bool(
        (rows["whole"].notna() & rows["value"].between(0, 1)).all() and (rows["value"] % 1).any()
    )
    write = view.words.percent if share else view.words.number
    frame = pd.DataFrame(
        {
            "label": [quarter(view, day) for day in rows["day"]],
            "value": rows["value"],
            "text": [write(value) for value in rows["value"]],
        }
    )
    name = view.say(f"measures.{measure}.title")
    st.plotly_chart(
        drawn(trend(frame, name=name, share=share), view.look),
        theme=None,
        config=PLAIN_CHART,
        key=f"trend_{measure}",
        alt=name,
    )


def quarter(view: View, day: pd.Timestamp) -> str:
    """A quarter's end as the quarter, any other day as itself."""
    if ends_quarter(day.date()):
        nth, year = quarter_of(day.date())
        return view.say("trend.quarter", quarter=str(nth), year=year)
    return view.words.day(day)


def people_behind(view: View, behind: Behind) -> None:
    """The rows of the people whom a number counts, where its question names them, asked as the
    number was; a chosen row opens the person."""
    question = measures.head(behind.measure).people
    hidden = view.discreet and question in SCORES_OF_ONE
    if question is None or hidden or not view.may(question):
        return
    wanted = measures.parameters_of(question)
    rows = view.ask(question, **{key: behind.asked[key] for key in wanted & set(behind.asked)})
    if "standing" in rows:
        rows = rows.sort_values(
            "standing", key=lambda standing: standing.map(ORDER).fillna(0), kind="stable"
        )
    rows = rows.reset_index(drop=True)
    st.markdown(f"**{view.md(f'measures.{question}.title')}**")
    st.caption(view.md("behind.people", count=len(rows), rows=len(rows)))
    shown = rows.head(PEOPLE_SHOWN)
    chosen = st.dataframe(
        headed(view, named(view, shown)),
        hide_index=True,
        placeholder="–",
        height=280,
        on_select="rerun",
        selection_mode="single-row",
        key=f"people_{question}",
    )
    for at in chosen["selection"]["rows"]:
        row = shown.iloc[at]
        st.caption(markdown(view.or_unknown(row["name"], "name")))
        link(view, "person", person=str(row["person"]))
