"""Streamlit's own words are English only: in another language those that can be are said in it, and
what only repeats in English what a click does too is left out."""

from __future__ import annotations

from ladder.words import REFERENCE, Words

STYLE = """<style>
[data-testid="InputInstructions"] {{ font-size: 0; }}
[data-testid="InputInstructions"]::after {{ content: "{enter}"; font-size: 0.75rem; }}
[data-testid="stDataFrameColumnMenu"] {{ display: none; }}
.st-key-take_template [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
.st-key-take_template button p {{ font-size: 0; }}
.st-key-take_template button p::after {{ content: "{browse}"; font-size: 0.95rem; }}
</style>"""
"""A column is still sorted by a click on its heading; its menu says so in English."""


def style(words: Words) -> str:
    """The style that says them; '' in English."""
    if words.language == REFERENCE:
        return ""
    return STYLE.format(
        enter=words.say("streamlit_words.enter"), browse=words.say("streamlit_words.browse")
    )
