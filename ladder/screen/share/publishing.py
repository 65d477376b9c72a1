"""Publishing a page under an address of its own, after a sheet that says what the link will
reveal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import streamlit as st

from ladder.cards import boards
from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.privacy.small_groups import smallest_group
from ladder.screen.frame import address, audited
from ladder.screen.share.ownership import address_of, make_own, open_links_of
from ladder.snapshots import store
from ladder.snapshots.freeze import Choice, Frozen, Pages, freeze
from ladder.snapshots.record import Snapshot

DAYS = (1, 7, 14, 30, 90)
USUAL_DAYS = 14
LONGEST_OWNER = 80
TITLE = "title_said"


def note_title(text: str) -> None:
    """The finding of the page that is shown: a link that is published from it bears it, too."""
    st.session_state[TITLE] = text


def offer(view: View) -> None:
    """In the menu to share: a frozen copy under an address of its own, for pages whose cards are
    values."""
    if view.dataset.people and view.page in boards.names():
        publish_button(
            view,
            str(st.session_state.get(TITLE, "")),
            lambda drawn: boards.board(view.page)(drawn, address.in_force()),
        )


def shared_line(view: View) -> None:
    """Below the title of a page of which links are open: how many, and the way to them."""
    if links := open_links_of(view):
        st.page_link(
            "pages/snapshots.py",
            label=view.say("publish.is_shared", count=len(links), links=len(links)),
            icon=":material/public:",
            query_params=address.present(),
        )


def publish_button(view: View, title: str, page: Pages) -> None:
    """Opens the sheet; the page is said only then."""
    if st.button(
        view.say("publish.open"),
        key="publish",
        icon=":material/add_link:",
        help=view.say("publish.open_help"),
    ):
        st.dialog(view.say("publish.title"), width="medium")(_sheet)(view, title, page)


def _sheet(view: View, title: str, page: Pages) -> None:
    """What may be chosen, what the link then reveals, and the link once it is made."""
    st.caption(view.md("publish.about"))
    smallest = smallest_group()
    withholding = st.checkbox(
        view.say("publish.withholding", count=smallest, smallest=smallest),
        value=True,
        key="publish_withholding",
    )
    discreet = st.checkbox(view.say("publish.discreet"), value=True, key="publish_discreet")
    left, right = st.columns(2)
    days = left.selectbox(
        view.say("publish.days"),
        DAYS,
        index=DAYS.index(USUAL_DAYS),
        key="publish_days",
        format_func=lambda count: view.say("publish.day", count=count, days=count),
    )
    owner = right.text_input(
        view.say("publish.owner"),
        key="publish_owner",
        max_chars=LONGEST_OWNER,
        placeholder=view.say("publish.owner_hint"),
        help=view.say("publish.needs_owner"),
    )
    told = [each.told for each in store.live(store.folder())]
    frozen = freeze(view, title, page, Choice(withholding, discreet), told)
    until = datetime.now(UTC) + timedelta(days=days)
    with st.container(border=True, key="publish_reveals", gap="xsmall"):
        st.markdown(f"**{view.md('publish.reveals')}**")
        for line in revealed(view, frozen):
            st.markdown(f"- {markdown(line)}")
        st.markdown(f"- {view.md('publish.until', day=until.astimezone().date())}")
    if st.button(
        view.say("publish.now"), key="publish_now", type="primary", disabled=not owner.strip()
    ):
        kept = _snapshot(view, frozen, Choice(withholding, discreet), owner.strip(), until)
        try:
            secret = store.publish(store.folder(), kept)
        except store.TooMany:
            st.error(view.md("publish.too_many", count=store.MOST_OPEN, links=store.MOST_OPEN))
        except OSError:
            st.error(view.md("publish.not_kept"))
        else:
            audited.note("share_opened", page=view.page, kind=store.hashed(secret)[:12])
            _links(view, secret)


def revealed(view: View, frozen: Frozen) -> list[str]:
    """People, fields, smallest group, what is withheld, and who could see it already, each a
    sentence."""
    lines = [
        view.say("publish.people", count=frozen.people, people=frozen.people)
        if frozen.people
        else view.say("publish.nobody")
    ]
    lines.append(view.say("publish.fields", fields=view.words.all_of(list(frozen.fields))))
    if frozen.individual:
        lines.append(view.say("publish.individual"))
    elif frozen.smallest is not None:
        lines.append(view.say("publish.smallest", count=frozen.smallest, people=frozen.smallest))
    else:
        lines.append(view.say("publish.no_scores"))
    if frozen.withheld:
        lines.append(view.say("publish.withheld", count=frozen.withheld, rows=frozen.withheld))
    if frozen.already:
        lines.append(view.say("publish.already", count=frozen.already, cells=frozen.already))
    lines.append(
        view.say("publish.who_upload" if view.dataset.origin == "upload" else "publish.who_shared")
    )
    return lines


def _snapshot(view: View, frozen: Frozen, choice: Choice, owner: str, until: datetime) -> Snapshot:
    return Snapshot(
        page=view.page,
        title=frozen.title,
        language=view.language,
        day=view.day.isoformat(),
        scope=frozen.scope,
        owner=owner,
        owned_by=store.hashed(make_own()),
        origin=view.dataset.origin,
        published_at=datetime.now(UTC),
        expires_at=until,
        discreet=choice.discreet,
        withholding=choice.withholding,
        cards=frozen.cards,
        told=frozen.told,
    )


def _links(view: View, secret: str) -> None:
    """The link is said once: nobody can look it up again."""
    st.success(view.md("publish.done"), icon=":material/check:")
    st.code(address_of("shared", s=secret), language=None, wrap_lines=True)
    st.caption(view.md("publish.manage"))
    st.code(make_own(), language=None, wrap_lines=True)
