"""What a reader sees where their upload ends while a page is being drawn: a sentence, no fault."""

from __future__ import annotations

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.screen.frame.choices import language
from ladder.warehouse.warehouse import Closed


def said_that_it_ended(fault: Exception) -> bool:
    """True where the fault is that the dataset has ended, and that was said; any other fault is
    Streamlit's to tell, without its text."""
    if not isinstance(fault, Closed):
        return False
    words = language()
    st.warning(markdown(words.say("dataset.lost.just_now")), icon=":material/warning:")
    st.button(words.say("choose.go_on"), key="go_on_after_end")  # any click runs the page again
    return True
