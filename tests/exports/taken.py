"""What the tests of decks and documents take: the sample company's view without a browser, and
findings made by hand."""

from __future__ import annotations

import functools
from datetime import date

import pandas as pd

from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.exports.document.document import Table
from ladder.exports.slides import Part, Slide, Talk
from ladder.figures.theme import LIGHT
from ladder.words import Words

TODAY = date(2026, 10, 2)


def sample_view(language: str = "en", scope: str = "*") -> View:
    """The sample company on its newest day."""
    dataset = sample()
    return view_of("coverage", Words(language), LIGHT, dataset, dataset.newest_day, scope)


@functools.cache
def sample() -> datasets.Dataset:
    return datasets.open_folder(datasets.SAMPLE, TODAY)


def one(language: str = "en", by: str = "", **of: object) -> Talk:
    """A talk of one finding."""
    made = Slide(**{"page": "Page", "title": "A finding", "subtitle": "What it is", **of})  # type: ignore[arg-type]
    return Talk(Words(language), "Title", date(2026, 9, 30), "Everyone", by, (made,))


def part(rows: int, *, text: str = "cell", columns: int = 2) -> Part:
    """A table of so many rows."""
    return Part(
        Table(
            tuple(f"head {n}" for n in range(columns)),
            tuple((f"{text} {n}",) * columns for n in range(rows)),
        )
    )


def shares(**values: float | None) -> pd.DataFrame:
    """Rows for the share radar: one competency per value."""
    return pd.DataFrame(
        {
            "label": list(values),
            "share": list(values.values()),
            "met": [1] * len(values),
            "rated": [2] * len(values),
        }
    )
