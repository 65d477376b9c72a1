"""Findings on screen, each a sentence that opens its page; and what is said where nobody is."""

from __future__ import annotations

from typing import Literal, NoReturn

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.overview.findings import Finding
from ladder.cards.view import View
from ladder.datasets.datasets import EVERYONE
from ladder.screen.draw.card_frame import plain_card
from ladder.screen.draw.finding_links import lead, lead_to_person
from ladder.screen.frame.menu import link
from ladder.screen.frame.page import title

COLOURS: dict[str, Literal["red", "orange", "green"]] = {
    "act": "red",
    "watch": "orange",
    "good": "green",
}


def list_findings(view: View, findings: list[Finding], most: int) -> None:
    """The first findings as sentences, each with a link; one good one is kept among them where
    there is any."""
    shown = findings[:most]
    good = next((finding for finding in findings if finding.tone == "good"), None)
    if good and good not in shown:
        shown = [*shown, good]
    with plain_card(
        view,
        view.say("findings.title"),
        view.say("findings.ranked", count=len(findings), shown=len(shown), all=len(findings)),
        key="findings",
    ):
        if not shown:
            st.caption(view.md("findings.none"))
        for finding in shown:
            _tell(view, finding)
        if rest := [finding for finding in findings if finding not in shown]:
            with st.expander(view.say("findings.rest", count=len(rest), rest=len(rest))):
                for finding in rest:
                    _tell(view, finding)


def _tell(view: View, finding: Finding) -> None:
    """A finding: its urgency as word and colour, the sentence, the page that shows it, and behind a
    click why it matters and what could be done."""
    with st.container(gap=None):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.badge(view.say(f"findings.tone.{finding.tone}"), color=COLOURS[finding.tone])
            st.markdown(markdown(finding.text))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            lead(view, finding.page, finding.choices)
            with st.popover(view.say("findings.reasons"), type="tertiary"):
                st.markdown(markdown(finding.why))
                st.markdown(f"**{markdown(finding.do)}**")
                lead_to_person(view, finding.page, finding.choices)


def no_ladder(view: View) -> NoReturn:
    """Nobody in the scope stands on a ladder: say so, and what to do."""
    _nothing(view, "empty.no_ladder")


def nobody_next(view: View) -> NoReturn:
    """Nobody in the scope has a next level with checkpoints: say so, and what to do."""
    _nothing(view, "empty.nobody_next")


def _nothing(view: View, sentence: str) -> NoReturn:
    title(view, view.say(f"pages.{view.page}.name"))
    st.info(view.md(sentence), icon=":material/info:")
    link(view, "data", **({} if view.scope == EVERYONE else {"scope": EVERYONE}))
    st.stop()
