"""Draws a snapshot, and nothing else: no data is opened, nothing can be asked, and the menu is not
there."""

from __future__ import annotations

import pathlib
from datetime import date

import plotly.io
import streamlit as st
from markupsafe import escape

from ladder.cards.markdown import markdown
from ladder.screen.draw.figure import PLAIN_CHART
from ladder.screen.frame import address
from ladder.screen.frame.choices import choose_language
from ladder.screen.frame.page import open_frame
from ladder.snapshots import store
from ladder.snapshots.record import FrozenCard, Snapshot
from ladder.words import Words, words

UNSEEN = pathlib.Path(__file__).with_name(
    "unseen.html"
)  # asks search engines to leave, and browsers to tell no other host the address


def show_shared() -> None:
    """The snapshot that the address names. One sentence serves for a link that is wrong, has
    expired or was revoked: nobody learns which."""
    said = open_frame("shared", sidebar="collapsed")
    st.html(UNSEEN, unsafe_allow_javascript=True)
    secret = address.get("s") or ""
    found = store.opened(store.folder(), secret)
    if found is None:
        st.title(said.say("pages.shared.name"), anchor=False)
        st.info(markdown(said.say("shared.nothing")), icon=":material/link_off:")
        return
    _count(secret)
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom"):
        st.html(f'<div class="brand">{said.say("app.name")}</div>')
        st.space("stretch")
        choose_language(said)
    with st.container(key="shared"):
        _draw(said, found)


def _count(secret: str) -> None:
    """One view per session, however often the page runs."""
    key = f"seen_{store.hashed(secret)}"
    if key not in st.session_state:
        st.session_state[key] = True
        store.count_view(store.folder(), secret)


def _draw(said: Words, found: Snapshot) -> None:
    st.title(markdown(found.title), anchor=False)
    day = date.fromisoformat(found.day)
    published, until = found.published_at.astimezone().date(), found.expires_at.astimezone().date()
    st.caption(
        markdown(
            said.say(
                "shared.frame",
                day=day,
                scope=found.scope,
                published=published,
                owner=found.owner,
                until=until,
            )
        )
    )
    if found.withholding or found.discreet:
        st.caption(
            markdown(said.say("shared.withholding" if found.withholding else "shared.discreet"))
        )
    for number, card in enumerate(found.cards):
        _card(words(found.language), number, card)


def _card(said: Words, number: int, card: FrozenCard) -> None:
    """A card in the language in which it was published."""
    mode = "dark" if st.context.theme.type == "dark" else "light"
    with st.container(border=True, key=f"card_frozen_{number}", gap="small"):
        st.subheader(markdown(card.title), anchor=False)
        if card.subtitle or card.definition:
            st.caption(
                markdown(card.subtitle or said.say("shared.definition")), help=card.definition
            )
        if card.notes:
            st.caption(markdown(said.sentences(list(card.notes))))
        if figure := card.figures.get(mode):
            st.plotly_chart(
                plotly.io.from_json(figure),
                theme=None,
                config=PLAIN_CHART,
                key=f"chart_frozen_{number}",
                alt=card.title,
            )
        if card.lines:
            st.html(_list(mode, card.lines))
        if card.cells:
            st.html(_table(mode, card))


def _list(mode: str, lines: tuple[str, ...]) -> str:
    """The lines were escaped when they were frozen, and so were the cells of a table."""
    return f'<ul class="{mode}">{"".join(f"<li>{line}</li>" for line in lines)}</ul>'


def _table(mode: str, card: FrozenCard) -> str:
    kinds = ["number" if number else "" for _, number in card.head]
    head = "".join(
        f'<th class="{kind}">{escape(text)}</th>'
        for kind, (text, _) in zip(kinds, card.head, strict=True)
    )
    rows = (
        "".join(f'<td class="{kind}">{text}</td>' for kind, text in zip(kinds, row, strict=True))
        for row in card.cells
    )
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f'<div class="{mode} scroll"><table class="rows"><thead>'
        f"<tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
