"""Are goals on track?"""

import streamlit as st

from ladder.screen import card, open_page
from ladder.screen.charts import goal_bars
from ladder.screen.goal_tables import goal_list, goals_title
from ladder.screen.page import title

view = open_page("goals")
goals = view.ask("goal_attainment")
title(view, goals_title(view, goals))

left, right = st.columns(2)
with left:
    teams = view.ask("goals_by_team")
    card(view, "goals_by_team", teams, goal_bars(view, teams, "team") if len(teams) else None)
with right:
    owners = view.ask("goals_by_owner")
    card(view, "goals_by_owner", owners, goal_bars(view, owners, "name") if len(owners) else None)

card(view, "goal_attainment", goals, draw=lambda: goal_list(view, goals, "all"))
