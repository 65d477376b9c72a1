"""Whom has each manager grown, and does each rate by the same measure?"""

import streamlit as st

from ladder.cards.managers import board as managers
from ladder.screen import choose, open_page, show
from ladder.screen.frame.page import title

view = open_page("managers")
title(view, managers.headline(view))

show(view, managers.grown(view))

growers = managers.growers(view)
if growers:
    show(
        view,
        managers.ledger(view, choose(view, "grower", list(growers), shown=growers.__getitem__)),
    )

show(view, managers.calibration(view))
show(view, managers.three_things(view))

left, right = st.columns(2)
with left:
    show(view, managers.steps(view))
with right:
    show(view, managers.own_view(view))
