"""Ways to the form in which something is decided, from what is to be decided on."""

from __future__ import annotations

from ladder.cards.card import Way

PAGE = "decisions"
ABOUT, SUBJECT, ASKED = "decide_about", "decide_subject", "decide_asked"
"""What the address may carry: what it is about, which one, and the question that was put."""


def to_decide(about: str, subject: str = "", asked: str = "") -> Way:
    """To the form with what is known filled in."""
    said = {ABOUT: about, SUBJECT: subject, ASKED: asked}
    return Way(PAGE, {key: value for key, value in said.items() if value})
