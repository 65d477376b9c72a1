"""Is the organisation shaped to do its work, and how do people come, go and move in it?"""

import streamlit as st

from ladder.cards.structure.board import levels, lines, movement
from ladder.cards.structure.titles_of_lines import page_title
from ladder.screen import numbers, open_page
from ladder.screen.draw.people_links import show_and_reach
from ladder.screen.frame.conventions import convention_switch
from ladder.screen.frame.page import title
from ladder.screen.frame.window_choice import choose_window

view = open_page("structure")
title(view, page_title(view))
numbers(view, ["headcount", "median_span", "layers"])

st.header(view.say("structure.part.lines"), anchor=False)
show_and_reach(view, lines(view))

st.header(view.say("structure.part.levels"), anchor=False)
show_and_reach(view, levels(view))

st.header(view.say("structure.part.movement"), anchor=False)
with st.container(horizontal=True, vertical_alignment="bottom"):
    window = choose_window(view)
    convention_switch(view, "attrition", place="page_", label=view.say("structure.average.title"))
show_and_reach(view, movement(view, window, view.way("attrition", "convention")))
