"""Who has published a link: this session's own secret, which an address can bring back after the
session has ended."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from ladder.cards.view import View
from ladder.screen.frame import address
from ladder.snapshots import store
from ladder.snapshots.record import Snapshot
from ladder.snapshots.store import Listed

OWNER = "owner"


def own_secret() -> str | None:
    """The secret of this session, or the one that the address brings along; it is then this
    session's."""
    brought = address.get(OWNER)
    if brought and store.SECRET.fullmatch(brought):
        st.session_state[OWNER] = brought
    found: str | None = st.session_state.get(OWNER)
    return found


def make_own() -> str:
    """This session's secret, made when it is first needed."""
    secret = own_secret() or store.new_secret()
    st.session_state[OWNER] = secret
    return secret


def is_own(snapshot: Snapshot) -> bool:
    secret = own_secret()
    return secret is not None and snapshot.owned_by == store.hashed(secret)


def may_close(snapshot: Snapshot) -> bool:
    """Its owner; and anybody who can open the app, where it shows the data that everybody sees. Of
    an upload nobody else even learns."""
    return is_own(snapshot) or snapshot.origin != "upload"


def visible(every: list[Listed]) -> list[Listed]:
    return [each for each in every if may_close(each.snapshot)]


def open_links_of(view: View) -> list[Snapshot]:
    """The links that are open on this page over this data, so far as this session may know of
    them."""
    upload = view.dataset.origin == "upload"
    return [
        each
        for each in store.live(store.folder())
        if each.page == view.page and (each.origin == "upload") == upload and may_close(each)
    ]


def address_of(page: str, **query: str) -> str:
    """The whole address of another page of this app, as this reader's browser writes it."""
    scheme, host, path, _, _ = urlsplit(st.context.url or "")
    return urlunsplit((scheme, host, f"{path.rpartition('/')[0]}/{page}", urlencode(query), ""))
