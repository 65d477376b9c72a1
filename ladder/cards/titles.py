"""The title of a card states its finding; one function per measure that has something to find, in
the titles of its page."""

from __future__ import annotations

import functools
import importlib
import pathlib
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.cards.finder import FINDERS, Title
from ladder.cards.view import View

HERE = pathlib.Path(__file__).parent


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
