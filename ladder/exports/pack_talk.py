"""A pack becomes what leaves the app: its slides in plain text, with owner and day at every ask."""

from __future__ import annotations

from dataclasses import replace

from ladder.cards.packs.packs import pack
from ladder.cards.packs.slides import PackSlide
from ladder.cards.said import Sharing
from ladder.cards.view import View
from ladder.exports.slides import Asked, Slide, Talk
from ladder.exports.talk import slide_of
from ladder.figures.theme import LIGHT

STOPS = ".。"


def pack_talk(view: View, audience: str, by: str = "", *, withholding: bool = False) -> Talk:
    """The pack for an audience, of this day and scope; `withholding`: without small groups. Raises
    KeyError for an audience that there is no pack for."""
    light = replace(view, page="overview", look=LIGHT)
    made = pack(light, audience, Sharing(withholding=withholding, discreet=view.discreet))
    name = view.say(f"packs.for.{audience}")
    slides = tuple(_slide(light, name, each) for each in made.slides)
    return Talk(view.words, name, view.day, view.scope_name, by, slides, name)


def _slide(view: View, audience: str, of: PackSlide) -> Slide:
    """The exhibit as every writer writes a card, under the headline of the pack."""
    title = of.title.rstrip(STOPS) if of.title.count(". ") == 0 else of.title
    asked = None if of.ask is None else Asked(of.ask.text, of.ask.whose(view))
    if of.exhibit is None:
        return Slide(audience, title, "", beside=of.beside, ask=asked)
    card = slide_of(view, of.exhibit)
    shown = card.shown
    if card.figure is not None:
        shown = None
    elif shown is not None and of.left:
        shown = replace(shown, left=of.left)
    return replace(
        card,
        page=audience,
        title=title,
        subtitle=of.exhibit.subtitle or view.say(f"measures.{of.exhibit.words}.title"),
        lines=(),
        shown=shown,
        beside=of.beside,
        ask=asked,
        page_of_rest=view.say(f"pages.{of.page}.name") if of.page else "",
        trends=of.trends,
        withheld=(),
    )
