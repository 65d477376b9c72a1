"""How healthy is this organisation, and what needs attention?"""

import streamlit as st
from streamlit import runtime

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show
from ladder.screen.serving.application import middleware, routes
from ladder.screen.serving.ended_runs import said_that_it_ended

if runtime.exists():
    view = open_page("overview")
    show(view, board("overview")(view, chosen()))
else:  # `streamlit run app.py` has come for what it is to serve: the same as server.py
    app = st.App(
        __file__, middleware=middleware(), routes=routes(), on_script_error=said_that_it_ended
    )
