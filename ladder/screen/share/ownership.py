"""Who has published a link: this reader, or whoever holds the key that was said when it was
published."""

from __future__ import annotations

import re
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from ladder.cards.view import View
from ladder.screen.frame import sign_in
from ladder.screen.frame.reader import reader
from ladder.snapshots import store
from ladder.snapshots.record import Snapshot
from ladder.snapshots.store import Listed

BROUGHT = "owner_keys"
KEY = re.compile(r"[0-9a-f]{64}")


def make_own() -> str:
    """The key of this reader's links. It follows from who the reader is, and never comes from an
    address: a link that somebody sends must not make their links ours, nor ours theirs."""
    return store.hashed(f"links of {reader()}")


def is_key(text: str) -> bool:
    return KEY.fullmatch(text.strip()) is not None


def bring(key: str) -> None:
    """A key from another browser opens the links that were published there, for this session."""
    if is_key(key):
        st.session_state[BROUGHT] = {*st.session_state.get(BROUGHT, ()), key.strip()}


def is_own(snapshot: Snapshot) -> bool:
    return snapshot.owned_by in {
        store.hashed(key) for key in (make_own(), *st.session_state.get(BROUGHT, ()))
    }


def may_close(snapshot: Snapshot) -> bool:
    """Its owner; and anybody who can open the app, where it shows the data that everybody sees: not
    where people sign in, since not all see the same. Of an upload nobody else even learns."""
    return is_own(snapshot) or (snapshot.origin != "upload" and not sign_in.is_set_up())


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
