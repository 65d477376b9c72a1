"""How healthy is this organisation, and what needs attention?"""

import streamlit as st
from streamlit import runtime

from ladder.cards.overview import board as overview
from ladder.cards.overview.findings import found, overview_title
from ladder.screen import choose, numbers, open_page, show
from ladder.screen.draw.findings import list_findings
from ladder.screen.draw.organisation_blocks import show_blocks
from ladder.screen.frame.choices import segments
from ladder.screen.frame.menu import link
from ladder.screen.frame.page import title
from ladder.screen.serving.application import middleware, routes


def overview_page() -> None:
    """What stands on the page."""
    view = open_page("overview")
    findings = found(view)
    title(view, overview_title(view, findings))

    numbers(view, list(overview.HEADLINES))

    left, right = st.columns(2)
    with left:
        list_findings(view, findings, most=3)
    with right:
        ladders = overview.ladders(view)
        if ladders:
            show(
                view,
                overview.thinnest(view, choose(view, "ladder", ladders, shown=view.ladder_name)),
            )

    if view.before:
        show(view, overview.changed(view, view.before))
        link(view, "since")

    colour = segments(
        view,
        "colour",
        list(overview.COLOURS),
        default=overview.COLOURS[0],
        shown=lambda name: view.say(f"measures.{name}.title"),
    )
    show_blocks(view, overview.organisation(view, colour))


if runtime.exists():
    overview_page()
else:  # `streamlit run app.py` has come for what it is to serve: the same as server.py
    app = st.App(__file__, middleware=middleware(), routes=routes())
