"""Every page that can be taken can be frozen, in every way that a link can be made, and a discreet
copy names nobody."""

from __future__ import annotations

import dataclasses
import html
import json

import pytest

from ladder.cards import boards
from ladder.snapshots.freeze import Choice, freeze
from tests.exports.taken import sample_view

VIEW = sample_view()


@pytest.mark.parametrize("page", boards.names())
def test_every_page_can_be_frozen_and_a_discreet_copy_names_nobody(page: str) -> None:
    view = dataclasses.replace(VIEW, page=page)
    names = set(view.ask("people_known")["name"].dropna())
    emails = set(view.ask("people_on")["email"].dropna())
    for choice in (
        Choice(),
        Choice(withholding=False),
        Choice(discreet=False),
        Choice(withholding=False, discreet=False),
    ):
        frozen = freeze(view, "A title", lambda drawn: boards.board(page)(drawn, {}), choice)
        assert frozen.cards
        said = html.unescape(
            "\n".join(
                json.dumps(dataclasses.asdict(card), ensure_ascii=False) for card in frozen.cards
            )
        )
        assert sorted(email for email in emails if email in said) == []
        assert not choice.discreet or sorted(name for name in names if name in said) == []


@pytest.mark.parametrize("page", ["coverage", "goals", "managers", "overview"])
def test_a_chart_over_groups_is_drawn_anew_without_the_small_ones(page: str) -> None:
    view = dataclasses.replace(VIEW, page=page)
    said = boards.board(page)(view, {})
    cards = said.cards
    frozen = freeze(view, "A title", lambda drawn: boards.board(page)(drawn, {}), Choice()).cards
    frozen = frozen[1:] if said.headlines else frozen
    assert [
        card.id
        for card, kept in zip(cards, frozen, strict=True)
        if card.figure is not None and not kept.figures
    ] == []
