"""The plan as a document for the one-to-one, and the gaps as a template to fill in; made when the
button is pressed."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import streamlit as st

from ladder.cards.person.profile import those_seen
from ladder.cards.plan.gaps import gaps_to
from ladder.cards.plan.planned import Planned, plan_of
from ladder.cards.view import View
from ladder.exports.document.document import Document
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.filled_plan import filled_plan
from ladder.exports.talk import talk
from ladder.screen.data.field_names import field_names
from ladder.screen.draw.downloads import DOCX
from ladder.screen.frame import audited


def taken_along(view: View, chosen: Mapping[str, str]) -> None:
    """Below what the page says of the plan."""
    people = view.ask("people_on").set_index("person")
    people = those_seen(view, people)
    chosen = dict(chosen)  # a file is made on another thread, which knows no address
    plan, _ = plan_of(view, people, chosen)
    named = f"plan-{view.day.isoformat()}"
    with st.expander(view.md("plans.take.title"), expanded=True):
        st.caption(view.md("plans.take.why"))
        with st.container(horizontal=True):
            st.download_button(
                view.say("plans.take.docx"),
                audited.made(lambda: docx_bytes(_document(view, chosen)), "plan", view.page),
                f"{named}.docx",
                DOCX,
                on_click="ignore",
                icon=":material/description:",
                key="plan_docx",
            )
            st.download_button(
                view.say("plans.take.html"),
                audited.made(lambda: html(_document(view, chosen)).encode(), "plan", view.page),
                f"{named}.html",
                "text/html",
                on_click="ignore",
                icon=":material/print:",
                key="plan_html",
            )
            st.download_button(
                view.say("plans.take.template"),
                audited.made(functools.partial(template_of, view, plan), "plan", view.page),
                f"plans-{plan.year}.csv",
                "text/csv",
                on_click="ignore",
                icon=":material/table:",
                key="plan_template",
            )


def template_of(view: View, plan: Planned) -> bytes:
    """The plan as a file, with a row for each of the largest gaps that it lacks."""
    gaps = gaps_to(view, plan.person, plan.destination)
    return filled_plan(
        plan.actions,
        plan.reviews,
        gaps.to_fill_in,
        person=plan.person,
        year=plan.year,
        destination=plan.aim,
        headings=field_names(view, "plans"),
    )


def _document(view: View, chosen: Mapping[str, str]) -> Document:
    """The page of this plan as it stands."""
    return report(talk(view, ["plan"], dict(chosen)))
