"""The list of links: what each shows, who published it, how often it was seen, until when, and the
button that closes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.tables import Column, table, two_lines
from ladder.cards.view import Row, View
from ladder.screen.frame import audited
from ladder.screen.frame.box import box
from ladder.screen.share.ownership import bring, is_key, visible
from ladder.snapshots import store
from ladder.snapshots.store import Listed

CLOSED_SHOWN, LONGEST_KEY = 20, 100


def links() -> list[Listed]:
    """All that this session may know of, the newest first; what has expired is emptied on the
    way."""
    store.sweep(store.folder())
    return visible(store.listed(store.folder()))


def ask_for_key(view: View) -> None:
    """Whoever has published in another browser brings the key along."""
    key = st.text_input(
        view.say("snapshots.key"),
        key="owner_key",
        type="password",
        autocomplete="off",
        placeholder=view.say("snapshots.key_hint"),
        max_chars=LONGEST_KEY,
        on_change=_bring,
    )
    if key and not is_key(key):
        st.warning(view.md("snapshots.key_wrong"))


def _bring() -> None:
    bring(str(st.session_state["owner_key"]))


def open_list(view: View, every: Sequence[Listed]) -> None:
    """Each open link with its views and the way to close it."""
    if not every:
        st.info(view.md("snapshots.none"), icon=":material/info:")
    for each in every:
        found = each.snapshot
        framed = box(found.title, _where(view, each), key=f"link_{each.id[:12]}")
        with framed, st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(markdown(_seen(view, each)), width="stretch")
            _revoke(view, each)


def _revoke(view: View, each: Listed) -> None:
    """Asked once more, since it cannot be undone."""
    with st.popover(view.say("snapshots.revoke"), icon=":material/link_off:"):
        st.markdown(view.md("snapshots.revoke_sure"))
        key = f"revoke_{each.id[:12]}"
        st.button(
            view.say("snapshots.revoke_now"),
            key=key,
            type="primary",
            on_click=_close,
            args=(each.id,),
        )


def _close(id: str) -> None:
    store.revoke(store.folder(), id)
    audited.note("share_revoked", kind=id[:12])


def closed_list(view: View, every: Sequence[Listed]) -> None:
    """What was open: that it was, not what it showed."""
    if not every:
        return
    with box(
        view.say("snapshots.closed", count=len(every), links=len(every)),
        view.say("snapshots.closed_why"),
        key="closed",
    ):
        st.html(
            table(
                view, pd.DataFrame([_row(view, each) for each in every[:CLOSED_SHOWN]]), _columns()
            )
        )


def _columns() -> list[Column]:
    return [
        Column("shared_page", lambda row: two_lines(row["shared_page"], row["frame"])),
        Column("shared_by"),
        Column("shared_on"),
        Column("link_closed"),
        Column("views", number=True),
    ]


def _row(view: View, each: Listed) -> Row:
    found = each.snapshot
    closed = found.revoked_at or found.expires_at
    said = view.say(
        "snapshots.revoked" if found.revoked_at else "snapshots.expired",
        day=closed.astimezone().date(),
    )
    return {
        "shared_page": view.say(f"pages.{found.page}.name"),
        "frame": _frame(view, each),
        "shared_by": found.owner,
        "shared_on": view.words.day(found.published_at.astimezone().date()),
        "link_closed": said,
        "views": each.views,
    }


def _frame(view: View, each: Listed) -> str:
    return view.say(
        "export.frame",
        day=datetime.fromisoformat(each.snapshot.day).date(),
        scope=each.snapshot.scope,
    )


def _where(view: View, each: Listed) -> str:
    """Page, day, scope, and what was left out of it."""
    found = each.snapshot
    left_out = [
        view.say(key)
        for key, chosen in (
            ("snapshots.withholding", found.withholding),
            ("snapshots.discreet", found.discreet),
        )
        if chosen
    ]
    return " · ".join([view.say(f"pages.{found.page}.name"), _frame(view, each), *left_out])


def _seen(view: View, each: Listed) -> str:
    found, now = each.snapshot, datetime.now(UTC)
    left = max((found.expires_at - now).days, 0)
    by = view.say(
        "snapshots.by",
        owner=found.owner,
        day=found.published_at.astimezone().date(),
        until=found.expires_at.astimezone().date(),
    )
    views = view.say("snapshots.views", count=each.views, views=each.views)
    last = (
        view.say("snapshots.last_seen", day=each.last_seen.astimezone().date())
        if each.last_seen
        else view.say("snapshots.never_seen")
    )
    return view.words.sentences(
        [by, view.say("snapshots.left", count=left, days=left), views, last]
    )
