"""What would change if somebody came, left, moved or were promoted?"""

import streamlit as st

from ladder.screen import open_page
from ladder.screen.frame.page import title
from ladder.screen.whatif.change_forms import list_changes, plan_a_change
from ladder.screen.whatif.effects_shown import draw_outcome, outcome, outcome_title
from ladder.screen.whatif.tried_changes import trial

view = open_page("whatif")
tried = trial(view)
found = outcome(tried)
title(view, outcome_title(tried, found))
st.info(view.md("whatif.untouched"), icon=":material/science:")

left, right = st.columns(2)
with left:
    plan_a_change(tried)
with right:
    list_changes(tried)
draw_outcome(tried, found)
