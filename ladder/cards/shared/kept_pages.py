"""Pages that were said before, kept with their dataset under all that they depend on: the page, who
looks, at what, in which words, and what the page has read of the reader's choices."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterator, Mapping

from ladder.cards.page import Page
from ladder.cards.view import View
from ladder.measures import reading_days, span_bands
from ladder.privacy.small_groups import smallest_group
from ladder.warehouse.kept_values import KeptValues, size_of
from ladder.words import fiscal_year

SAID_OTHERWISE = frozenset({"words", "dataset", "own_words", "kept_as"})
"""What of a view is compared by something else: words by their kind and language, a dataset by who
looks (it keeps its own pages); with words of one's own, or inside a kept page, nothing is looked
up."""
WAYS_OF_READING = 8
"""In so many ways one page may read the choices of one view; further ones are not kept."""


class ChoicesRead(Mapping[str, str]):
    """What a reader has chosen, and which of it a page has asked for."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        self._chosen = chosen
        self.names: set[str] = set()
        self.all_read = False

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        return self._chosen[name]

    def __iter__(self) -> Iterator[str]:
        self.all_read = True
        return iter(self._chosen)

    def __len__(self) -> int:
        self.all_read = True
        return len(self._chosen)


def kept(
    name: str, view: View, chosen: Mapping[str, str], make: Callable[[Mapping[str, str]], Page]
) -> Page:
    """The page as it was said before in this very view, else as `make` says it from the choices.

    Choices that the page did not ask for do not tell two pages apart. Of several readers who open
    the same page at once one makes it, and the others wait for it. What a reader has put into
    their own words is kept in their session alone: such a view is said anew each time."""
    if not view.dataset.keeps_pages or view.own_words or view.kept_as is not None:
        return make(chosen)
    values, told_by = view.dataset.values, (name, *_depends_on(view))
    found = _kept(values, told_by, chosen)
    if found is not None:
        return found
    with values.one_at_a_time((told_by, frozenset(chosen.items()))):
        return _kept(values, told_by, chosen) or _said(values, told_by, chosen, make)


def _kept(values: KeptValues, told_by: Hashable, chosen: Mapping[str, str]) -> Page | None:
    """The page that was said for the same view and for choices that tell it apart from no other."""
    ways: frozenset[tuple[str, ...]] = values.get(told_by) or frozenset()
    for names in ways:
        page: Page | None = values.get((told_by, _chosen_of(chosen, names)))
        if page is not None:
            return page
    return None


def _said(
    values: KeptValues,
    told_by: Hashable,
    chosen: Mapping[str, str],
    make: Callable[[Mapping[str, str]], Page],
) -> Page:
    """The page made from the choices, and kept under those of them that it has read."""
    read = ChoicesRead(chosen)
    page = make(read)
    names = tuple(sorted(read.names))
    ways = (values.get(told_by) or frozenset()) | {names}
    if read.all_read or len(ways) > WAYS_OF_READING:
        return page
    key = (told_by, _chosen_of(chosen, names))
    page = dataclasses.replace(page, kept_as=key)
    values.put(told_by, ways, size_of(ways))
    values.put(key, page, size_of(page, leaving=(View,)))
    return page


def _chosen_of(chosen: Mapping[str, str], names: tuple[str, ...]) -> tuple[Hashable, ...]:
    return tuple((name, chosen.get(name)) for name in names)


def _depends_on(view: View) -> tuple[Hashable, ...]:
    """All that two views of one dataset may differ in, and the settings of the server that change
    what is said of the same data."""
    of_view = (
        getattr(view, field.name)
        for field in dataclasses.fields(view)
        if field.name not in SAID_OTHERWISE
    )
    return (
        type(view.words),
        view.language,
        view.dataset.looks,
        *of_view,
        reading_days.days(),
        span_bands.bands(),
        fiscal_year.starts_in(),
        smallest_group(),
    )
