"""Who could follow whom, whom has each manager grown, and how do managers rate?"""

import streamlit as st

from ladder.screen import card, choose, open_page
from ladder.screen.page import title
from ladder.screen.paged import paged_table
from ladder.screen.story import too_many
from ladder.screen.succession import bench_columns, calibration_columns, growth_columns, leaving_lines
from ladder.screen.tables import bullets, table

MOST_PEOPLE = 3000

view = open_page("bench")
if view.ask("headcount")["value"].sum() > MOST_PEOPLE:
    too_many(view)
roles = view.ask("bench_by_role")
alone = int((roles["ready_now"] == 0).sum())
title(view, view.say("titles.bench", count=alone, alone=alone, roles=len(roles)))

card(view, "bench_by_role", roles, draw=lambda: paged_table(view, roles, bench_columns(view), "bench"))

left, right = st.columns(2)
with left:
    grown = view.ask("growth_by_manager")
    card(view, "growth_by_manager", grown, draw=lambda: paged_table(view, grown, growth_columns(view), "growth", per=8))
with right:
    rating = view.ask("calibration")
    card(view, "calibration", rating, html=table(view, rating, calibration_columns(view), most=10))
    st.caption(view.md("calibration.never"))

people = {str(id): str(name) for id, name in view.ask("people_on").set_index("person")["name"].items()}
person = choose(view, "leaver", list(roles["role"]) or list(people), shown=people.__getitem__)
broken = view.ask("if_leaves", person=person)
said = view.say("titles.if_leaves", count=len(broken), broken=len(broken), name=people[person])
card(view, "if_leaves", broken, html=bullets(view, leaving_lines(view, broken)), asked={"person": person}, said=said)
