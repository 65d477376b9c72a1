"""What managers make of people, as values: whom each has grown, how long steps take, and how each
rates."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.managers.growth import growth_columns, ledger_columns, step_columns
from ladder.cards.managers.ratings import (
    by_another_measure,
    calibration_chart,
    calibration_columns,
    calibration_lines,
    self_columns,
)
from ladder.cards.page import Choices, Page, Part, choice, row, section
from ladder.cards.view import View
from ladder.words.names import findable


def headline(view: View) -> str:
    """How many people managers here have grown, and how many managers rate by another measure."""
    grown, rating = view.ask("growth_ledger"), view.ask("calibration")
    credited = grown[grown["promotions"] > 0]
    others = len(by_another_measure(rating))
    if credited.empty and (rating.empty or rating["is_silent"].all()):
        return view.say("titles.managers_unknown")
    if credited.empty:
        return view.say("titles.managers_none", count=others, others=others)
    return view.say(
        "titles.managers",
        count=others,
        people=credited["person"].nunique(),
        managers=credited["manager"].nunique(),
        others=others,
    )


def growers(view: View) -> dict[str, str]:
    """Everybody who has managed somebody for long enough, those who have grown most people
    first."""
    rows = view.ask("growth_by_manager")
    return {
        str(id): findable(str(name))
        for id, name in zip(rows["manager"], rows["manager_name"], strict=True)
    }


def grown(view: View) -> Card:
    return Card("growth_by_manager", view.ask("growth_by_manager"), columns=growth_columns(view))


def ledger(view: View, manager: str) -> Card:
    rows = view.ask("growth_ledger")
    return Card("growth_ledger", rows[rows["manager"] == manager], columns=ledger_columns(view))


def steps(view: View) -> Card:
    return Card(
        "time_to_promotion",
        view.ask("time_to_promotion"),
        columns=step_columns(view),
        lines=[view.say("growth.biased")],
    )


def calibration(view: View) -> Card:
    rows = view.ask("calibration")
    return Card(
        "calibration",
        rows,
        calibration_chart(view, rows),
        lines=calibration_lines(view, rows),
        redraw=calibration_chart,
    )


def three_things(view: View) -> Card:
    """Leniency, central tendency and halo apart, manager by manager."""
    rows = view.ask("calibration")
    return Card(
        "calibration",
        rows,
        columns=calibration_columns(view, rows),
        name="calibration_apart",
    )


def own_view(view: View) -> Card:
    return Card(
        "self_against_manager", view.ask("self_against_manager"), columns=self_columns(view)
    )


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: grower; without a choice the ledger of whoever has grown most people."""
    parts: list[Part] = [row(grown(view)), row(calibration(view))]
    if people := growers(view):
        grower = choice(chosen, "grower", list(people), people.__getitem__)
        parts += [
            section(view, "managers.ledger"),
            Choices((grower,)),
            row(ledger(view, grower.value)),
        ]
    return Page(
        headline(view),
        (
            *parts,
            section(view, "managers.alike"),
            row(three_things(view)),
            row(own_view(view)),
            section(view, "managers.steps"),
            row(steps(view)),
        ),
    )
