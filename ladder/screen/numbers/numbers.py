"""Headline numbers on screen: each with its change, a sparkline, its definition and what stands
behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from ladder.cards.definition import definition
from ladder.cards.headlines import Headline, SaidHeadline, compared_with, said_headline
from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.screen.draw.card import open_button
from ladder.screen.numbers.sparkline import sparkline

COLOURS: dict[bool | None, Literal["green", "red", "off"]] = {
    True: "green",
    False: "red",
    None: "off",
}
"""By what the number says of itself: Streamlit would take the colour and the arrow from whether
the text begins with a minus, which the sentence of another language does not."""
ARROWS: dict[bool | None, Literal["up", "down", "off"]] = {True: "up", False: "down", None: "off"}


def draw_numbers(view: View, headlines: Sequence[Headline]) -> None:
    """A row of numbers, and with which day they are compared."""
    with st.container(key="slide_numbers"):
        st.caption(markdown(compared_with(view)))
        for column, each in zip(st.columns(len(headlines)), headlines, strict=True):
            with column:
                _number(view, _said(view, each))


def _said(view: View, headline: Headline) -> SaidHeadline:
    return view.once(("number", headline.measure), lambda: said_headline(view, headline))


def _line(view: View, of: SaidHeadline) -> str:
    """How the number went, in the colour of what is claimed of it."""
    first, last = of.ends
    colour = {True: view.look.good, False: view.look.bad, None: view.look.muted}[of.is_good]
    alt = view.say("number.line", name=of.label, first=first, last=last)
    return str(sparkline(of.line, of.ends, colour, alt))


def _number(view: View, of: SaidHeadline) -> None:
    with st.container(border=True, key=f"number_{of.measure}", height="stretch", gap="small"):
        st.metric(
            of.label,
            of.value,
            of.change,
            delta_color=COLOURS[of.is_good],
            delta_arrow="off" if of.is_good is None else ARROWS[of.rises],
            help="\n\n".join(filter(None, (definition(view, of.measure), markdown(of.proof)))),
        )
        if of.line:
            st.html(view.once(("line", of.measure), lambda: _line(view, of)))
        st.caption(markdown(of.parts))
        open_button(view, f"number_{of.measure}", of.behind)
