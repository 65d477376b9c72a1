"""The standing strip of what is next: the one next step first, each with what it opens and how long
it takes; each can be left out."""

from __future__ import annotations

import streamlit as st

from ladder.cards.view import View
from ladder.datasets.causes import titles_waiting
from ladder.datasets.datasets import EVERYONE
from ladder.datasets.next_steps import Known, Step, steps
from ladder.intake.model import Understood
from ladder.screen.frame import session
from ladder.screen.frame.menu import link

LEFT_OUT = "steps_left_out"
MOST = 4
PAGES = {"scores": "rounds", "goals": "goals", "plans": "plan"}
"""A step -> the page on which it is taken; the others are taken below, on this one."""


def next_steps(view: View) -> None:
    """Nothing where everything is answered or left out."""
    left_out: set[str] = st.session_state.setdefault(LEFT_OUT, set())
    every = steps(known(view))
    found = [step for step in every if step.code not in left_out]
    if found:
        with st.container(key="next_steps"):
            places = st.columns(MOST)  # one step alone is no wider than one of several
            for nth, (column, step) in enumerate(zip(places, found, strict=False), 1):
                with column, st.container(border=True):
                    _step(view, nth, step)
    gone = [step for step in every if step.code in left_out]
    if gone:
        st.button(
            view.say("next.bring_back", count=len(gone), steps=len(gone)),
            key="steps_back",
            type="tertiary",
            on_click=left_out.clear,
        )


def known(view: View) -> Known:
    """What the strip stands on; titles and columns of the files that this reader has dropped."""
    there = view.dataset.ask("confidence", day=view.dataset.newest_day, scope=EVERYONE).iloc[0]
    files = view.ask("files_read")
    reports = session.reports() if session.rejected() is None else ()
    rows = files.groupby("kind")["rows_kept"].sum()
    return Known(
        people=int(there["people"]),
        placed=int(there["placed"]),
        rated=int(there["assessed"]),
        titles=len(titles_waiting(reports)),
        columns=sum(_to_choose(each.understood) for each in reports),
        managers=int(there["managers_unknown"]),
        goals=int(rows.get("goals", 0)),
        plans=int(rows.get("plans", 0)),
        competencies=len({name for each in reports for name, *_ in each.understood.unplaced}),
        scores_wait=any(
            each.kind == "assessments" and (each.understood.asked or each.understood.unplaced)
            for each in reports
        ),
    )


def _to_choose(of: Understood) -> int:
    """Columns that could be several things, and those whose values can be read in several ways."""
    return len(of.lacking) + len(of.ambiguous) + of.read_in_several_ways


def _step(view: View, nth: int, step: Step) -> None:
    """Its number and name, how long it takes, what it opens, and the way to it."""
    name = view.md(f"next.{step.code}.name")
    st.markdown(f"**{nth} {name}** :gray[{_time(view, step)}]")
    st.caption(
        view.md(
            f"next.{step.code}.opens",
            count=step.people or step.items,
            people=step.people,
            items=step.items,
        )
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if step.code in PAGES:
            link(view, PAGES[step.code])
        else:
            st.caption(view.md("next.below"))
        st.button(
            view.say("next.leave_out"),
            key=f"leave_out_{step.code}",
            type="tertiary",
            on_click=st.session_state[LEFT_OUT].add,
            args=(step.code,),
        )


def _time(view: View, step: Step) -> str:
    if step.minutes is not None:
        return view.md("next.minutes", count=step.minutes, minutes=step.minutes)
    return "" if step.days is None else view.md("next.days", count=step.days, days=step.days)
