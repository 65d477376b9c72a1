"""Turns the cards of a page into what a snapshot may hold, and says beforehand what it would
reveal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ladder.cards.card import Card
from ladder.cards.headlines import said_headline
from ladder.cards.page import Page
from ladder.cards.said import Sharing, said
from ladder.cards.shared.sensitive_cells import Hidden, Ledger, ledger, smallest_shown
from ladder.cards.view import View
from ladder.privacy.discreet_text import discreet
from ladder.privacy.small_groups import individual
from ladder.snapshots.frozen_card import discreetly, frozen, numbers_frozen, readable
from ladder.snapshots.record import FrozenCard

Pages = Callable[[View], Page]


@dataclass(frozen=True)
class Choice:
    """How a view is to be shared: without small groups, and without names."""

    withholding: bool = True
    discreet: bool = True


@dataclass(frozen=True)
class Frozen:
    """What a snapshot would hold and what it says of sensitive cells; then what it reveals: people
    named, fields, the smallest group shown, cells withheld, of these those that an open link shows,
    and whether scores of single people are among it."""

    title: str
    scope: str
    cards: tuple[FrozenCard, ...]
    told: Ledger
    people: int
    fields: tuple[str, ...]
    smallest: int | None
    withheld: int
    already: int
    individual: bool


def freeze(
    view: View,
    title: str,
    page: Pages,
    choice: Choice,
    told: Iterable[Mapping[str, tuple[int, ...]]] = (),
) -> Frozen:
    """The page as it may be shared, each figure in both modes. `told` is what open links say."""
    before = list(told)
    sharing = Sharing(choice.withholding, choice.discreet, before)
    shown = page(view)
    read = [said(view, card, sharing) for card in shown.cards]
    numbers = [said_headline(view, each, sharing) for each in shown.headlines]
    written = [
        *([numbers_frozen(view, numbers)] if numbers else []),
        *(frozen(view, of) for of in read),
    ]
    cards = [*shown.cards, *(each.card for each in shown.headlines)]
    read += [said(view, card, sharing) for card in cards[len(shown.cards) :]]
    kept = [of.hidden for of in read]
    names, scope = (
        [str(name) for name in view.ask("people_known")["name"].dropna()],
        view.scope_name,
    )
    if choice.discreet:
        hide = discreet(names)
        title, scope = hide(title), hide(scope)
        written = [discreetly(card, hide) for card in written]
    texts = "\n".join([title, scope, *map(readable, written)])
    here = _told(view, cards, kept)
    sizes = [
        size
        for card, each in zip(cards, kept, strict=True)
        if (size := smallest_shown(view, card, each)) is not None
    ]
    return Frozen(
        title=title,
        scope=scope,
        cards=tuple(written),
        told=here,
        people=sum(name in texts for name in set(names)),
        fields=tuple(
            dict.fromkeys(
                field
                for card in written
                for field in (card.subtitle or card.title, *(head for head, _ in card.head))
                if field
            )
        ),
        smallest=min(sizes, default=None),
        withheld=sum(each.count(card.rows) for card, each in zip(cards, kept, strict=True)),
        already=sum(
            not sizes and any(other.get(mark) for other in before) for mark, sizes in here.items()
        ),
        individual=any(
            card.measure in individual() and not each.of_all
            for card, each in zip(cards, kept, strict=True)
        ),
    )


def _told(view: View, cards: list[Card], kept: list[Hidden]) -> Ledger:
    """What all cards say of sensitive cells; several cards of one measure say the same."""
    said: Ledger = {}
    for card, each in zip(cards, kept, strict=True):
        for mark, sizes in ledger(view, card, each).items():
            said[mark] = tuple(sorted({*said.get(mark, ()), *sizes}))
    return said
