"""The sections of a page below its first screen: a line for each says what it holds, and it is
drawn when a reader opens it; which are open stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.page import Heading, Page, Part, cards_of, choices_of
from ladder.cards.view import View
from ladder.screen.draw.card import said_once
from ladder.screen.draw.on_demand import EVERY, KEY, is_every_open
from ladder.screen.frame import address, presenting

NONE, BETWEEN, WIDGET = "none", ".", "section_"
"""`open=levels.movement` in the address opens two sections, `open=all` every one."""

Section = tuple[Heading, tuple[Part, ...]]


def draw_sections(view: View, page: Page, draw: Callable[[Part], None]) -> None:
    """The first screen, then the sections. Where the page is presented, all stand open: a slide
    that is not drawn cannot be turned to."""
    (_, first), *below = page.sections
    for part in first:
        draw(part)
    sections = [(heading, parts) for heading, parts in below if heading is not None]
    if presenting.is_on():
        for part in (part for _, parts in sections for part in parts):
            draw(part)
    elif sections:
        _listed(view, sections, draw)


def _listed(view: View, sections: Sequence[Section], draw: Callable[[Part], None]) -> None:
    _contents(view, sections)
    keys = tuple(heading.key for heading, _ in sections)
    for section in sections:
        _section(view, section, keys, draw)


def _contents(view: View, sections: Sequence[Section]) -> None:
    """What follows below, and one click that opens or closes it all."""
    with st.container(
        key="contents", horizontal=True, vertical_alignment="center", gap="medium", wrap=False
    ):
        names = view.words.all_of([heading.text for heading, _ in sections])
        st.caption(markdown(view.say("sections.contents", count=len(sections), names=names)))
        all_open = all(_is_open(heading, parts) for heading, parts in sections)
        st.button(
            view.say("sections.close" if all_open else "sections.open"),
            key="every_section",
            type="tertiary",
            icon=":material/unfold_less:" if all_open else ":material/unfold_more:",
            on_click=_all,
            args=(not all_open,),
        )


def _section(
    view: View,
    section: Section,
    keys: tuple[str, ...],
    draw: Callable[[Part], None],
) -> None:
    heading, parts = section
    widget = f"{WIDGET}{heading.key}"
    st.session_state[widget] = _is_open(heading, parts)
    place = st.expander(_label(view, heading, parts), key=widget, on_change=_turned, args=(keys,))
    if place.open:
        with place:
            for part in parts:
                draw(part)


def _label(view: View, heading: Heading, parts: tuple[Part, ...]) -> str:
    """The heading, and the finding of the first card below it."""
    first = next(cards_of(parts), None)
    finding = "" if first is None else said_once(view, first).title
    name = f"**{markdown(heading.text)}**"
    return name if finding in ("", heading.text) else f"{name}\u2003{markdown(finding)}"


def _is_open(heading: Heading, parts: tuple[Part, ...]) -> bool:
    """Whether it is drawn: the address opens it or, where that says nothing of sections, chooses
    something in it."""
    opened = address.get(KEY)
    if is_every_open():
        return True
    if opened:
        return heading.key in opened.split(BETWEEN)
    return any(
        address.get(choice.key) is not None and choice.key not in address.CARRIED
        for choice in choices_of(parts)
    )


def _turned(keys: tuple[str, ...]) -> None:
    """A reader has opened or closed one."""
    opened = [key for key in keys if st.session_state[f"{WIDGET}{key}"]]
    address.put(KEY, BETWEEN.join(opened) or NONE, "")


def _all(wanted: bool) -> None:
    address.put(KEY, EVERY if wanted else NONE, "")
