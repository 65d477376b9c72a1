"""A page as a value: its finding, then everything it says in reading order; every writer writes all
of it, and leaves out only what it has no place for, such as a menu on paper."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ladder.cards.card import Card, Way
from ladder.cards.headlines import Headline
from ladder.cards.view import View

PEOPLE = frozenset({"person", "behind", "leaver", "grower"})
"""Choices of one person: where the one who is asked for is not there, nobody else is shown."""


@dataclass(frozen=True)
class Choice:
    """What a reader can choose on the page: `key` names it in the address, `value` is in force,
    `absent` is the person who was asked for and is not among the options ('' where all is well).
    `form`: a menu, a few segments that are all visible, or days of which others can be typed."""

    key: str
    options: Sequence[str]
    value: str
    default: str
    shown: Callable[[str], str]
    form: Literal["menu", "segments", "day"] = "menu"
    absent: str = ""


@dataclass(frozen=True)
class Counting:
    """The choice between the ways in which a measure can be counted, under a label."""

    measure: str
    label: str


@dataclass(frozen=True)
class Slot:
    """A place for what only a screen has, by the name under which the page gives it to `show`."""

    name: str


@dataclass(frozen=True)
class Heading:
    """What the parts up to the next heading are about. On a screen they are a section that is drawn
    when it is opened; `key` names it in the address."""

    text: str
    key: str


@dataclass(frozen=True)
class Notice:
    """A sentence instead of what is not there, and the page that would help; `refuses`: it is
    there, and not for this reader."""

    text: str
    way: Way | None = None
    icon: str = "info"
    refuses: bool = False


@dataclass(frozen=True)
class Columns:
    """Cards side by side, each column from the top down. `reach`: below a card of people stands a
    menu that leads to one of them."""

    columns: tuple[tuple[Card | Choice | Slot, ...], ...]
    reach: bool = False


@dataclass(frozen=True)
class Numbers:
    """Headline numbers in a row."""

    headlines: tuple[Headline, ...]


@dataclass(frozen=True)
class Choices:
    """Choices in a row, above what they decide on."""

    items: tuple[Choice | Counting, ...]


@dataclass(frozen=True)
class Tabs:
    """Cards of which a screen shows one at a time, each under a label."""

    cards: tuple[tuple[str, Card], ...]


Part = Heading | Notice | Numbers | Columns | Tabs | Choices | Slot | Way


@dataclass(frozen=True)
class Page:
    """`title` is the finding of the page, `lead` a line below it, `first` are the choices above it.
    `nothing` is said where there is nothing to show; then there are no parts. `kept_as`: the name
    under which it is kept, and what is said of it may be (see shared/kept_pages.py)."""

    title: str
    parts: tuple[Part, ...] = ()
    lead: str = ""
    first: tuple[Choice, ...] = ()
    nothing: Notice | None = None
    kept_as: Hashable = field(default=None, compare=False, repr=False)

    @property
    def cards(self) -> list[Card]:
        """Every card in the order in which a screen shows them, headline numbers left out."""
        return [card for _, card in self.by_heading()]

    @property
    def sections(self) -> list[tuple[Heading | None, tuple[Part, ...]]]:
        """The parts of the first screen, under no heading, then those of each heading."""
        found: list[tuple[Heading | None, tuple[Part, ...]]] = [(None, ())]
        for part in self.parts:
            if isinstance(part, Heading):
                found.append((part, ()))
            else:
                found[-1] = (found[-1][0], (*found[-1][1], part))
        return found

    @property
    def headlines(self) -> list[Headline]:
        """Every headline number."""
        return [each for part in self.parts if isinstance(part, Numbers) for each in part.headlines]

    def by_heading(self) -> Iterator[tuple[str, Card]]:
        """Every card with the heading it stands under, '' before the first."""
        for heading, parts in self.sections:
            for card in cards_of(parts):
                yield ("" if heading is None else heading.text), card


def section(view: View, name: str) -> Heading:
    """The heading of a section, by its page and its key there, such as 'goals.written'."""
    return Heading(view.say(f"sections.{name}"), name.rpartition(".")[2])


def cards_of(parts: Sequence[Part]) -> Iterator[Card]:
    """The cards of parts in the order in which a screen shows them."""
    for part in parts:
        if isinstance(part, Columns):
            for column in part.columns:
                yield from (item for item in column if isinstance(item, Card))
        elif isinstance(part, Tabs):
            yield from (card for _, card in part.cards)


def choices_of(parts: Sequence[Part]) -> Iterator[Choice]:
    """The choices that stand among parts."""
    for part in parts:
        if isinstance(part, Choices):
            yield from (item for item in part.items if isinstance(item, Choice))
        elif isinstance(part, Columns):
            for column in part.columns:
                yield from (item for item in column if isinstance(item, Choice))


def row(*cards: Card, reach: bool = False) -> Columns:
    """Cards side by side."""
    return Columns(tuple((card,) for card in cards), reach)


def rows_of_two(cards: Sequence[Card], *, reach: bool = False) -> tuple[Columns, ...]:
    """Cards two by two; an odd last one stands in the left half."""
    pairs = (cards[first : first + 2] for first in range(0, len(cards), 2))
    return tuple(
        Columns(((pair[0],), (pair[1],) if len(pair) > 1 else ()), reach) for pair in pairs
    )


def choice(
    chosen: Mapping[str, str],
    key: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    *,
    default: str | None = None,
    form: Literal["menu", "segments", "day"] = "menu",
) -> Choice:
    """One of the options, by what is chosen, else the default, else the first. Raises IndexError
    without options."""
    first = default if default is not None and default in options else options[0]
    asked = chosen.get(key)
    value = asked if asked is not None and asked in options else first
    absent = asked if key in PEOPLE and asked and asked not in options else ""
    return Choice(key, options, value, first, shown, form, absent)
