"""Where does one person stand against what their level expects, and what stands between them and
the next?"""

import streamlit as st

from ladder.cards.charts import gap_dumbbell, person_radar
from ladder.cards.person.profile import person_title
from ladder.cards.verdicts import checkpoint_table, fact_table
from ladder.screen import card, open_page
from ladder.screen.draw.goal_list import goal_list
from ladder.screen.draw.next_step import next_step
from ladder.screen.draw.person import (
    choose_target,
    facts,
    gap_sentences,
    history_table,
    pick_person,
)
from ladder.screen.draw.worked_example import worked_example
from ladder.screen.frame.menu import link
from ladder.screen.frame.page import title

view = open_page("person")
who, how = st.columns([3, 2])
with who:
    person = pick_person(view)
with how:
    ladder, level, target = choose_target(view, person)

gaps = view.ask("competency_gap", person=person, ladder=ladder, next_level=target)
checks = view.ask("person_checkpoints", person=person)
checks = checks[(checks["ladder"] == ladder) & (checks["level"] == target)]
against = "next_expected" if target and gaps["next_expected"].notna().any() else "expected"
target_name = (
    view.name_of("levels", ladder, target) if target else view.name_of("levels", ladder, level)
)
asked = {"person": person, "ladder": ladder, "next_level": target}

title(view, person_title(view, person, checks, target_name))
facts(view, person)

left, right = st.columns(2)
with left:
    radar = (
        person_radar(
            view, gaps, view.name_of("levels", ladder, level), target_name if target else ""
        )
        if len(gaps)
        else None
    )
    card(
        view,
        "competency_gap",
        gaps,
        radar,
        asked=asked,
        target=view.name_of("levels", ladder, level),
    )
with right:
    chart, words = (
        gap_dumbbell(view, gaps, against) if len(gaps) else None,
        gap_sentences(view, gaps, against),
    )
    card(
        view,
        "competency_gap",
        gaps,
        chart,
        words,
        key="_sorted",
        asked=asked,
        target=target_name,
        against=against,
    )

card(
    view,
    "person_checkpoints",
    checks,
    html=checkpoint_table(view, checks),
    asked={"person": person},
    target=target_name,
)
behind = view.ask("checkpoint_rows", **asked)
card(view, "checkpoint_rows", behind, html=fact_table(view, behind), asked=asked)

if target:
    next_step(view, asked, behind)
worked_example(view, person)

goals = view.ask("person_goals", person=person)
card(
    view,
    "person_goals",
    goals,
    draw=lambda: goal_list(view, goals, "person", owner=False),
    asked={"person": person},
)
link(view, "roadmap", person=person)
history = view.ask("position_history", person=person)
card(view, "position_history", history, html=history_table(view, history), asked={"person": person})
