"""Takes pages into the room: this page or chosen ones as a deck or a document, made only when it is
asked for."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from ladder.cards import boards
from ladder.cards.packs.packs import AUDIENCES
from ladder.cards.view import View
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.deck.deck_template import MOST_BYTES, WrongTemplate, opened
from ladder.exports.deck.template_setting import company_template
from ladder.exports.document.html import html
from ladder.exports.document.pdf import missing, pdf
from ladder.exports.document.report import report
from ladder.exports.pack_talk import pack_talk
from ladder.exports.talk import talk
from ladder.privacy.small_groups import smallest_group
from ladder.screen.frame import address, audited

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
FORMS = ("deck", "document", "pdf")
KINDS = {
    "deck": (PPTX, "pptx", ":material/slideshow:"),
    "document": ("text/html", "html", ":material/description:"),
    "pdf": ("application/pdf", "pdf", ":material/picture_as_pdf:"),
}


def take(view: View) -> None:
    """In the menu to share, on every page. What is taken is the view as it stands, with every
    choice in it, in the light look."""
    if not view.dataset.people:
        return
    files, chosen = st.container(), address.in_force()
    smallest = smallest_group()
    withholding = st.toggle(
        view.say("take.withhold"),
        key="take_withhold",
        help=view.say("take.withhold_help", count=smallest, smallest=smallest),
    )
    template = _template(view)  # below the files that both decide on
    with files:
        if view.page in boards.names():
            st.markdown(f"**{view.md('take.this', page=view.say(f'pages.{view.page}.name'))}**")
            _buttons(view, [view.page], chosen, template, withholding, "this")
        if view.sees_line:
            _pack(view, template, withholding)
        pages = st.multiselect(
            view.say("take.pages"),
            _in_order(view),
            key="take_pages",
            format_func=lambda page: view.say(f"pages.{page}.name"),
            placeholder=view.say("choose.placeholder"),
        )
        if pages:
            _buttons(view, pages, chosen, template, withholding, "pages")
        if (lacking := missing()) is not None:
            st.caption(view.md(f"take.no_pdf.{lacking}"))


def _pack(view: View, template: bytes | None, withholding: bool) -> None:
    """A pack for those who will be in the room, in either form."""
    st.markdown(f"**{view.md('take.pack')}**")
    audience = st.selectbox(
        view.say("take.pack_for"),
        AUDIENCES,
        key="take_audience",
        format_func=lambda name: view.say(f"packs.for.{name}"),
    )
    made = functools.partial(pack_talk, view, audience, withholding=withholding)
    makers: dict[str, Callable[[], bytes]] = {
        "deck": lambda: deck_bytes(made(), template),
        "document": lambda: html(report(made())).encode(),
        "pdf": lambda: pdf(report(made())),
    }
    _downloads(view, makers, f"ladder-{audience}-{view.day.isoformat()}", "pack")


def deck(
    view: View,
    pages: Sequence[str],
    chosen: Mapping[str, str],
    template: bytes | None,
    by: str = "",
    *,
    withholding: bool = False,
) -> bytes:
    """A deck of the pages. Raises WrongTemplate."""
    return deck_bytes(talk(view, pages, chosen, by, withholding=withholding), template)


def document(
    view: View,
    pages: Sequence[str],
    chosen: Mapping[str, str],
    by: str = "",
    *,
    withholding: bool = False,
) -> bytes:
    """A document of the pages as UTF-8."""
    return html(report(talk(view, pages, chosen, by, withholding=withholding))).encode()


def printed(
    view: View, pages: Sequence[str], chosen: Mapping[str, str], *, withholding: bool = False
) -> bytes:
    """The same document as PDF. Raises CannotSetError."""
    return pdf(report(talk(view, pages, chosen, withholding=withholding)))


def _in_order(view: View) -> list[str]:
    """The pages that can be taken, this one first."""
    return sorted(boards.names(), key=lambda page: (page != view.page, page))


def _buttons(
    view: View,
    pages: list[str],
    chosen: dict[str, str],
    template: bytes | None,
    withholding: bool,
    key: str,
) -> None:
    """Every form. Everything is bound here: the file is made on another thread, which knows neither
    session nor address."""
    makers: dict[str, Callable[[], bytes]] = {
        "deck": functools.partial(
            deck, view, tuple(pages), chosen, template, withholding=withholding
        ),
        "document": functools.partial(
            document, view, tuple(pages), chosen, withholding=withholding
        ),
        "pdf": functools.partial(printed, view, tuple(pages), chosen, withholding=withholding),
    }
    name = "-".join(["ladder", *(pages if len(pages) == 1 else []), view.day.isoformat()])
    _downloads(view, makers, name, key)


def _downloads(view: View, makers: Mapping[str, Callable[[], bytes]], name: str, key: str) -> None:
    """A button for each form that this machine can make; its file is made when it is pressed."""
    lacking = missing()
    with st.container(horizontal=True):
        for form in FORMS:
            if form == "pdf" and lacking is not None:
                continue
            mime, ending, icon = KINDS[form]
            st.download_button(
                view.say(f"take.{form}"),
                audited.made(makers[form], form, view.page),
                f"{name}.{ending}",
                mime,
                on_click="ignore",
                icon=icon,
                key=f"take_{key}_{form}",
            )


def _template(view: View) -> bytes | None:
    """The company's own template for this session, tried at once: one that cannot be used is said
    and not used."""
    given = st.file_uploader(
        view.say("take.template"),
        type=["pptx", "potx"],
        key="take_template",
        help=view.say("take.template_help"),
        max_upload_size=MOST_BYTES // 1_000_000,
    )
    content: bytes | None = given.getvalue() if given is not None else company_template()
    if content is None:
        return None
    try:
        opened(content, view.language)
    except WrongTemplate:
        st.warning(view.md("take.template_wrong"))
        return None
    return content
