"""What has changed since the last time we met?"""

import streamlit as st

from ladder.cards.since.agenda import meeting_title
from ladder.cards.since.board import board
from ladder.screen import open_page
from ladder.screen.draw.agenda import agenda, choose_since, one_day_only
from ladder.screen.frame.page import title

view = open_page("since")
since = choose_since(view)
if since is None:
    one_day_only(view)
cards = board(view, {"since": since.isoformat()})
title(view, meeting_title(view, since, cards))

people, checkpoints, goals, spans, coverage = cards
for column, shown in zip(
    st.columns(2), ((people, spans, goals), (checkpoints, coverage)), strict=True
):
    with column:
        for each in shown:
            agenda(view, each, since)
