"""Are goals on track, and are they good goals?"""

import streamlit as st

from ladder.cards.goals.board import BY, board
from ladder.cards.goals.tables import goals_title
from ladder.screen import open_page, show
from ladder.screen.frame.choices import segments
from ladder.screen.frame.page import title

view = open_page("goals")
title(view, goals_title(view, view.ask("goal_attainment")))

by = segments(view, "by", BY, default=BY[0], shown=lambda group: view.say(f"smart.by.{group}"))
attained, reasons, goals, smart, gaps, gap_people, phases, reviews, effects, orphans = board(
    view, {"by": by}
)

for pair in (
    (attained, reasons),
    (goals,),
    (smart,),
    (gaps, gap_people),
    (phases, reviews),
    (effects,),
    (orphans,),
):
    for column, card in zip(st.columns(len(pair)), pair, strict=True):
        with column:
            show(view, card)
