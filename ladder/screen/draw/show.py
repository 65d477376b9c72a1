"""A page on screen: its choices, its finding, and every part in its order; the only way in which
cards are drawn."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

import streamlit as st

from ladder.cards.card import Card, Way
from ladder.cards.markdown import markdown
from ladder.cards.page import (
    Choice,
    Choices,
    Columns,
    Counting,
    Heading,
    Notice,
    Numbers,
    Page,
    Part,
    Slot,
    Tabs,
)
from ladder.cards.view import View
from ladder.screen.draw.card import draw_body, draw_card
from ladder.screen.draw.people_links import reach
from ladder.screen.draw.sections import draw_sections
from ladder.screen.frame import audited
from ladder.screen.frame.choices import draw_choice, say_unknown, stop_without_person
from ladder.screen.frame.conventions import convention_switch
from ladder.screen.frame.menu import link
from ladder.screen.frame.page import title
from ladder.screen.numbers.numbers import draw_numbers

Slots = Mapping[str, Callable[[], None]]


def show(view: View, page: Page, slots: Slots | None = None) -> None:
    """The whole page. `slots` draw what only a screen has, by the names that the page leaves them
    a place under. What was drawn of a kept page before is not made again."""
    view = dataclasses.replace(view, kept_as=page.kept_as)
    _choices(view, page.first, titled=False)
    title(view, page.title)
    if page.nothing is not None and page.nothing.refuses:
        audited.note("refusal", page=view.page)
    if page.nothing is not None:
        _notice(view, page.nothing)
    if page.lead:
        st.markdown(markdown(page.lead))
    draw_sections(view, page, lambda part: _part(view, part, slots or {}))


def _part(view: View, part: Part, slots: Slots) -> None:
    if isinstance(part, Heading):
        raise TypeError("a heading is the line of its section")
    if isinstance(part, Numbers):
        draw_numbers(view, part.headlines)
    elif isinstance(part, Choices):
        _choices(view, part.items)
    elif isinstance(part, Columns):
        _columns(view, part, slots)
    elif isinstance(part, Tabs):
        _tabs(view, part)
    elif isinstance(part, Notice):
        _notice(view, part)
    elif isinstance(part, Way):
        link(view, part.page, **part.choices)
    else:
        slots[part.name]()


def _columns(view: View, part: Columns, slots: Slots) -> None:
    """One column needs no division of the page."""
    if len(part.columns) == 1:
        for item in part.columns[0]:
            _item(view, item, slots, part.reach)
        return
    for column, items in zip(st.columns(len(part.columns)), part.columns, strict=True):
        with column:
            for item in items:
                _item(view, item, slots, part.reach)


def _item(view: View, item: Card | Choice | Slot, slots: Slots, reached: bool) -> None:
    if isinstance(item, Choice):
        draw_choice(view, item)
        _say_unknown(view)
    elif isinstance(item, Slot):
        slots[item.name]()
    else:
        draw_card(view, item)
        if reached:
            reach(view, item)


def _tabs(view: View, part: Tabs) -> None:
    """A card that says no more than the label of its tab needs no frame of its own."""
    if not part.cards:
        return
    labels = [label for label, _ in part.cards]
    for (label, card), tab in zip(part.cards, st.tabs(labels), strict=True):
        with tab:
            (draw_body if card.said == label else draw_card)(view, card)


def _say_unknown(view: View, *, titled: bool = True) -> None:
    """In place, below a choice: that what the address names is not there."""
    say_unknown(view.words)
    stop_without_person(view, titled=titled)


def _choices(view: View, items: tuple[Choice | Counting, ...], *, titled: bool = True) -> None:
    """Several stand beside one another."""
    if not items:
        return
    key = f"page_choices{'' if not titled else '_' + '_'.join(_names(items))}"
    with st.container(horizontal=True, vertical_alignment="bottom", key=key):
        for item in items:
            if isinstance(item, Counting):
                convention_switch(view, item.measure, place="page_", label=item.label)
            else:
                draw_choice(view, item)
    _say_unknown(view, titled=titled)


def _names(items: tuple[Choice | Counting, ...]) -> list[str]:
    return [item.measure if isinstance(item, Counting) else item.key for item in items]


def _notice(view: View, notice: Notice) -> None:
    """With an icon it stands out; without one it is a quiet line."""
    if notice.icon:
        st.info(markdown(notice.text), icon=f":material/{notice.icon}:")
    else:
        st.caption(markdown(notice.text))
    if notice.way is not None:
        link(view, notice.way.page, **notice.way.choices)
