"""The title of a card states its finding; one function per measure that has something to find, in
the titles of its page."""

from __future__ import annotations

import functools
import importlib
import pathlib
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from ladder.cards.view import View
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import MARGIN, Extreme

HERE = pathlib.Path(__file__).parent
Title = Callable[..., str]
FINDERS: dict[str, Title] = {}
"""What cards can find; a function in a page's titles joins under the name of its measure."""
PROOFS: dict[str, Title] = {}
"""What tests them, by measure, for the titles that state a change or an extreme: a sentence with
people, margin and chance, shown below the card."""


def finder(function: Title) -> Title:
    """Registers a title under the function's name; two titles of one name would hide each other.
    Raises ValueError."""
    if function.__name__ in FINDERS:
        raise ValueError(f"two titles are called {function.__name__}")
    FINDERS[function.__name__] = function
    return function


@functools.cache
def finders() -> Mapping[str, Title]:
    """Every title there is, by measure; the files are found because they are there, and join the
    register when imported."""
    for path in sorted(HERE.glob("*/titles*.py")):
        importlib.import_module(f"ladder.cards.{path.parent.name}.{path.stem}")
    return FINDERS


def title(view: View, measure: str, rows: pd.DataFrame, **values: Any) -> str:
    """The finding in the rows, or the measure's own name where there is none."""
    if measure in finders() and not rows.empty:
        return finders()[measure](view, rows, **values)
    return view.say(f"measures.{measure}.title")


def proof(view: View, measure: str, rows: pd.DataFrame, **values: Any) -> str:
    """How the finding was tested: people, margin, chance; empty where it only counts."""
    finders()
    if measure in PROOFS and not rows.empty:
        return PROOFS[measure](view, rows, **values)
    return ""


def proof_of_extreme(view: View, found: Extreme) -> str:
    """The test of an extreme in words."""
    if found.kind == "few":
        return view.say("signal.few", least=LEAST)
    return view.say(
        f"signal.extreme.{found.kind}",
        share=found.share,
        people=found.people,
        without=found.without,
        others=found.others,
        margin=MARGIN * 100,
        one_in=found.one_in,
        chance=found.chance,
        count=found.lines,
        lines=found.lines,
    )
