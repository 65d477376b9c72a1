"""The cards of the structure page: the lines, the levels, and what moved in the window that was
chosen."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.headlines import headlines
from ladder.cards.page import Choices, Counting, Notice, Numbers, Page, row, rows_of_two, section
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
from ladder.cards.structure.titles_of_lines import page_title
from ladder.cards.structure.window import start_of, window_choice
from ladder.cards.view import View

HEADLINES = ("headcount", "median_span", "layers")


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
        balance(view, start),
        attrition(view, start, convention),
        retention(view, start),
        promotion_rate(view, start, convention),
        fill_rate(view, start),
        changes(view, start),
        fills(view, start),
    ]


def plain(view: View) -> Page:
    """What everybody may see of a line that is not theirs."""
    shown = [level_pyramid(view), level_distance(view)]
    return Page(
        page_title(view),
        (
            Notice(view.say("access.plain", scope=view.scope_name), icon="visibility_off"),
            Numbers(headlines(view, HEADLINES)),
            section(view, "structure.lines"),
            *rows_of_two(lines(view), reach=True),
            section(view, "structure.levels"),
            *rows_of_two(shown, reach=True),
        ),
    )


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: window, and convention unless the view says how averages are counted; without a
    choice a year. Who came, left and rose in a line is for those who may see it."""
    if not view.sees_line:
        return plain(view)
    window = window_choice(view, chosen)
    counting = Counting("attrition", view.say("structure.average.title"))
    convention = view.way("attrition", "convention")
    return Page(
        page_title(view),
        (
            Numbers(headlines(view, HEADLINES)),
            row(spans_by_band(view), by_quarter(view)),
            section(view, "structure.lines"),
            *rows_of_two(lines(view)[1:], reach=True),
            section(view, "structure.levels"),
            *rows_of_two(levels(view), reach=True),
            section(view, "structure.movement"),
            Choices((window, counting)),
            *rows_of_two(movement(view, window.value, convention), reach=True),
        ),
    )
