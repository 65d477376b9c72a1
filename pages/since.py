"""What has changed since the last time we met?"""

import streamlit as st

from ladder.screen import open_page
from ladder.screen.agenda import agenda, choose_since, meeting_title, one_day_only
from ladder.screen.boards.since import board
from ladder.screen.page import title

view = open_page("since")
since = choose_since(view)
if since is None:
    one_day_only(view)
cards = board(view, {"since": since.isoformat()})
title(view, meeting_title(view, since, cards))

first, second = cards[:2], cards[2:]
for column, shown in zip(st.columns(2), first, strict=True):
    with column:
        agenda(view, shown, since)
for column, shown in zip(st.columns([6, 3, 3]), second, strict=True):
    with column:
        agenda(view, shown, since)
