"""What a round of ratings asks, as the reader chose it: since when, who rates, how many colleagues,
on which ladder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.page import Choice, choice
from ladder.cards.shared.days import day_choice
from ladder.cards.view import View
from ladder.measures.rating_rounds import EVERY_LADDER, NO_PEERS, RATERS
from ladder.words.fiscal_year import first_day_of_quarter

MOST_PEERS = 5
EITHER = (RATERS, *RATERS.split(","))
QUARTERS_BACK = 8


def first_day(view: View, chosen: Mapping[str, str]) -> Choice:
    """The first day of the round: that of a quarter, or any other up to the day shown; the quarter
    of the day unless said."""
    return day_choice(view, chosen, "start", _quarters(view.day), lambda day: day <= view.day)


def choices(view: View, chosen: Mapping[str, str]) -> tuple[Choice, ...]:
    """Since when, who rates, how many colleagues, on which ladder."""
    used = [str(ladder) for ladder in view.ask("ladders_used")["ladder"]]
    return (
        first_day(view, chosen),
        choice(chosen, "raters", EITHER, lambda each: view.say(f"rounds.who.{_key(each)}")),
        choice(
            chosen,
            "peers",
            [str(count) for count in range(MOST_PEERS + 1)],
            lambda count: view.say("rounds.no_peers") if count == str(NO_PEERS) else count,
        ),
        choice(
            chosen,
            "ladders",
            [EVERY_LADDER, *used],
            lambda each: (
                view.say("rounds.every_ladder") if each == EVERY_LADDER else view.ladder_name(each)
            ),
        ),
    )


def asked(of: tuple[Choice, ...]) -> dict[str, Any]:
    """The choices as the questions take them."""
    said: dict[str, Any] = {each.key: each.value for each in of}
    return {**said, "start": date.fromisoformat(said["start"]), "peers": int(said["peers"])}


def _key(raters: str) -> str:
    return "both" if raters == RATERS else raters


def _quarters(day: date) -> list[date]:
    """The first days of the quarter of the day and of those before it, the newest first."""
    first = pd.Timestamp(first_day_of_quarter(day))
    return [(first - pd.DateOffset(months=3 * back)).date() for back in range(QUARTERS_BACK)]
