"""What a reader sees where their upload ends while a page is being drawn, or the engine that holds
the data does not answer: a sentence, no fault."""

from __future__ import annotations

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.screen.frame.choices import language
from ladder.warehouse.engines.engine import EngineFault
from ladder.warehouse.warehouse import Closed


def said_that_it_ended(fault: Exception) -> bool:
    """True where the fault is that the dataset has ended, or that its engine cannot answer, and
    that was said; any other fault is Streamlit's to tell, without its text."""
    words = language()
    if isinstance(fault, EngineFault):
        st.error(markdown(fault.said(words)), icon=":material/cloud_off:")
        st.button(words.say("engine.again"), key="go_on_after_end")
        return True
    if not isinstance(fault, Closed):
        return False
    st.warning(markdown(words.say("dataset.lost.just_now")), icon=":material/warning:")
    st.button(words.say("choose.go_on"), key="go_on_after_end")  # any click runs the page again
    return True
