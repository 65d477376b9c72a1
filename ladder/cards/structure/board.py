"""The cards of the structure page: the lines, the levels, and what moved in the window that was
chosen."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.structure.levels import (
    level_distance,
    level_pyramid,
    time_by_level,
    time_in_level,
)
from ladder.cards.structure.lines import (
    leader_layers,
    manager_types,
    managers,
    scope_of_managers,
    small_teams,
    spans_by_band,
)
from ladder.cards.structure.movement import (
    attrition,
    balance,
    by_quarter,
    changes,
    fill_rate,
    fills,
    promotion_rate,
    retention,
)
from ladder.cards.structure.window import USUAL, start_of
from ladder.cards.view import View


def lines(view: View) -> list[Card]:
    """Who leads how many, and how deep."""
    return [
        spans_by_band(view),
        manager_types(view),
        managers(view),
        scope_of_managers(view),
        small_teams(view),
        leader_layers(view),
    ]


def levels(view: View) -> list[Card]:
    """Who stands where, above whom, and for how long."""
    return [level_pyramid(view), level_distance(view), time_by_level(view), time_in_level(view)]


def movement(view: View, window: str, convention: str) -> list[Card]:
    """What came, went, moved and rose in the window."""
    start = start_of(view, window)
    return [
        by_quarter(view),
        balance(view, start),
        attrition(view, start, convention),
        retention(view, start),
        promotion_rate(view, start, convention),
        fill_rate(view, start),
        changes(view, start),
        fills(view, start),
    ]


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    """All cards in reading order; the window is a year and averages are counted as the view says
    where nothing else is chosen."""
    return [
        *lines(view),
        *levels(view),
        *movement(
            view,
            chosen.get("window", USUAL),
            chosen.get("convention", view.way("attrition", "convention")),
        ),
    ]
