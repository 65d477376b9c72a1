"""What the tests of titles are made of: rows as a measure gives them, and the two titles they
must give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.titles import title
from tests.exports.taken import sample_view


@dataclass(frozen=True)
class Case:
    """`says` is what holds, as a sentence; `values` are what the board gives beside the rows."""

    says: str
    measure: str
    rows: Sequence[Mapping[str, Any]]
    en: str
    zh: str
    values: Mapping[str, Any] = field(default_factory=dict)


def frame(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows as the warehouse gives them: days are timestamps, unknown is missing."""
    out = pd.DataFrame(list(rows))
    for column in out:
        if any(isinstance(value, date) for value in out[column]):
            out[column] = pd.to_datetime(out[column])
    return out


def titles_of(case: Case) -> tuple[str, str]:
    """The title in English and in Chinese."""
    rows = frame(case.rows)
    english, chinese = (
        title(sample_view(language), case.measure, rows, **case.values) for language in ("en", "zh")
    )
    return english, chinese
