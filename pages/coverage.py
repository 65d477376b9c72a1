"""Which competencies are covered, by how many, and where does one person carry one alone?"""

import streamlit as st

from ladder.screen import card, choose, open_page
from ladder.screen.charts import coverage_heatmap, coverage_radar, say_cut
from ladder.screen.holding import holder_table, people_table
from ladder.screen.page import title
from ladder.screen.story import no_ladder

view = open_page("coverage")
used = view.ask("ladders_used").dropna(subset=["ladder"])
if used.empty:
    no_ladder(view)
ladder = choose(view, "ladder", list(used["ladder"]), shown=view.ladder_name)
asked = {"ladder": ladder}

rows = view.ask("competency_coverage", **asked)
title(view, view.say("titles.coverage", ladder=view.ladder_name(ladder), rated=int(rows["rated"].sum()), of=int(rows["people"].sum())))

left, right = st.columns(2)
with left:
    card(view, "competency_coverage", rows, coverage_radar(view, rows), asked=asked)
with right:
    expected = rows[rows["people"] > 0]
    card(view, "competency_coverage", expected, html=holder_table(view, expected), name="holders", asked=asked)

teams = view.ask("coverage_by_team", **asked)
card(view, "coverage_by_team", teams, coverage_heatmap(view, teams) if len(teams) else None, draw=lambda: say_cut(view, teams), asked=asked)

thinnest = rows.sort_values("share_met")["competency"].iloc[0]
competency = choose(view, "competency", list(rows["competency"]), shown=view.competency_name, default=thinnest)
people = view.ask("competency_people", **asked)
people = people[people["competency"] == competency]
said = view.say("titles.competency_people", competency=view.competency_name(competency))
card(view, "competency_people", people, draw=lambda: people_table(view, people), asked=asked, said=said)
