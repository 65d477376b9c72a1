"""Which competencies are covered, by how many, and where does one person carry one alone?"""

import streamlit as st

from ladder.cards.coverage import board as coverage
from ladder.screen import choose, open_page, show
from ladder.screen.draw.findings import no_ladder
from ladder.screen.frame.page import title

view = open_page("coverage")
used = coverage.ladders(view)
if not used:
    no_ladder(view)
ladder = choose(view, "ladder", used, shown=view.ladder_name)

rows = coverage.shares(view, ladder)
title(
    view,
    view.say(
        "titles.coverage",
        ladder=view.ladder_name(ladder),
        rated=int(rows["rated"].sum()),
        of=int(rows["people"].sum()),
    ),
)

left, right = st.columns(2)
with left:
    show(view, coverage.coverage(view, ladder))
with right:
    show(view, coverage.holders(view, ladder))

show(view, coverage.teams(view, ladder))

with st.container(horizontal=True, vertical_alignment="bottom"):
    competency = choose(
        view,
        "competency",
        list(rows["competency"]),
        shown=view.competency_name,
        default=coverage.thinnest(rows),
    )
    teams = coverage.teams_of(view, ladder)
    team = choose(
        view,
        "team",
        teams,
        shown=lambda name: view.say("choose.every_team") if name == coverage.EVERY_TEAM else name,
    )
show(view, coverage.people(view, ladder, competency, team))
