"""Takes a ladder along from its page: as a level guide, as job descriptions or as questions for an
interview, in either language; made when the button is pressed."""

from __future__ import annotations

import functools

import streamlit as st

from ladder.cards.view import View
from ladder.exports.levels.level_documents import KINDS, Kind, level_document
from ladder.screen.draw.downloads import offered
from ladder.screen.frame import address
from ladder.screen.frame.choices import OWN_NAMES
from ladder.words import LANGUAGES, Words

PAGE, FORMS = "ladders", ("html", "docx", "pdf")
EVERY = ""


def take_ladder(view: View) -> None:
    """In the menu to share of the page about ladders: the ladder that the page shows."""
    ladder = view.ladders.get(address.in_force().get("ladder", ""))
    if ladder is None:
        return
    st.markdown(f"**{view.md('level_documents.take.title')}**")
    with st.container(horizontal=True):
        kind: Kind = st.selectbox(
            view.say("level_documents.take.kind"),
            KINDS,
            key="take_ladder_kind",
            format_func=lambda kind: view.say(f"level_documents.kind.{kind}"),
        )
        language = st.selectbox(
            view.say("level_documents.take.language"),
            LANGUAGES,
            index=LANGUAGES.index(view.language),
            key="take_ladder_language",
            format_func=OWN_NAMES.__getitem__,
        )
    level = EVERY
    if kind != "guide":
        level = st.selectbox(
            view.say("level_documents.take.level"),
            [EVERY, *(each.id for each in ladder.levels)],
            key=f"take_ladder_level_{ladder.id}",
            format_func=lambda id: (
                view.name_of("levels", ladder.id, id)
                if id
                else view.say("level_documents.take.every")
            ),
        )
    drafted = functools.partial(
        level_document, Words(language), view.ladders, kind, ladder.id, level
    )
    labels = {form: view.say(f"level_documents.take.{form}") for form in FORMS}
    name = "-".join(filter(None, (kind, ladder.id, level)))
    offered(view, drafted, f"take_ladder_{kind}", name, labels)
