"""The shared dataset as whoever is signed in may see it, or as somebody whom hr looks through the
eyes of."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.datasets import datasets
from ladder.datasets.access_file import AccessFile, WrongAccess, place_of, read_access
from ladder.datasets.datasets import Dataset
from ladder.datasets.viewers import Unknown, Viewer
from ladder.screen.draw.searched_menu import offered
from ladder.screen.frame import address, audited, sign_in
from ladder.words import Words

AS = "as"
"""In the address: the person through whose eyes hr looks; it only ever takes rights away."""


@dataclass(frozen=True)
class Eyes:
    """Who is signed in, and through whose eyes they look: usually their own."""

    own: Viewer
    through: Viewer


def eyes(words: Words, shared: Dataset) -> Eyes | None:
    """None where nobody signs in here. Ends the run with the sign-in page, or with one sentence
    where the address may see nothing."""
    if not sign_in.is_set_up():
        return None
    signed_in = sign_in.address()
    if signed_in is None:
        audited.is_of(None, "")
        sign_in.ask_to_sign_in(words)
    who = str(signed_in)
    try:
        file = read_access(place_of(datasets.shared_folder()))
        own = shared.viewer(who, file)
    except WrongAccess as wrong:
        audited.is_of(None, who)
        audited.note("refusal", kind="access.toml")
        sign_in.refuse(words, words.say(f"access.wrong.{wrong.reason}", value=wrong.value))
        raise
    except Unknown:
        audited.is_of(None, who)
        audited.note("refusal", kind="address")
        sign_in.refuse(words, words.say("access.nobody", address=who))
        raise
    audited.is_of(own.person, who, hr=own.is_hr)
    audited.note("sign_in")
    through = _through(shared, own, file)
    if through != own and through.person is not None:
        audited.note("view_as", person=through.person)
    return Eyes(own, through)


def _through(shared: Dataset, own: Viewer, file: AccessFile) -> Viewer:
    """Only hr looks through other eyes; somebody who is not there is nobody's eyes."""
    asked = address.get(AS)
    if not asked or not own.is_hr:
        return own
    try:
        return shared.viewer_of_person(asked, file)
    except Unknown:
        return own


def standing_line(words: Words, shared: Dataset, of: Eyes) -> None:
    """On every page while hr looks through other eyes: through whose, and the way back."""
    if of.through == of.own or of.through.person is None:
        return
    people = shared.ask("people_on", day=shared.newest_day, scope="*").set_index("person")
    with st.container(key="view_as_line", horizontal=True, vertical_alignment="center"):
        name = str(people["name"][of.through.person])
        st.warning(markdown(words.say("sign_in.as", name=name)), icon=":material/visibility:")
        st.button(words.say("sign_in.as_end"), key="view_as_end", on_click=address.drop, args=(AS,))


def menu(words: Words, shared: Dataset, of: Eyes) -> None:
    """In the sidebar: who has signed in, and the way out; for hr, whose eyes to look through."""
    if not address.flag("discreet"):
        st.caption(markdown(words.say("sign_in.who", name=_name(shared, of.own))))
    if of.own.is_hr:
        people = shared.ask("people_on", day=shared.newest_day, scope="*")
        names = dict(zip(people["person"], people["name"].map(str), strict=True))
        asked = address.get(AS)
        shown = asked if asked in names else None
        st.session_state["view_as_menu"] = shown
        st.selectbox(
            words.say("sign_in.view_as"),
            offered(words, "view_as", list(names), names.__getitem__, shown),
            index=None,
            key="view_as_menu",
            format_func=names.__getitem__,
            placeholder=words.say("choose.placeholder"),
            on_change=_look,
        )
    sign_in.leave(words)


def _name(shared: Dataset, own: Viewer) -> str:
    """By the roster, else the address."""
    if own.person is None:
        return str(sign_in.address())
    known = shared.ask("people_known").set_index("person")["name"]
    return str(known.get(own.person, own.person))


def _look() -> None:
    person = st.session_state["view_as_menu"]
    address.put(AS, str(person or ""), "")
