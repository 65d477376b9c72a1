"""How much of each goal is attained, against how much should be by now."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, words


@dataclass(frozen=True)
class Attained:
    """One goal or team: shares of 0 to 1 (more than 1 is drawn to the edge), None where nothing is
    known; `state` is a key of `STATUS`; both texts stand at the right."""

    label: str
    attained: float | None
    expected: float | None
    state: str
    state_word: str
    text: str

    @property
    def said(self) -> str:
        return " · ".join(filter(None, (self.state_word, self.text)))


@dataclass(frozen=True)
class Progress:
    """Rows in the order given; the words name the bar, the tick, and what stands where no share is
    known."""

    rows: tuple[Attained, ...]
    attained: str
    expected: str
    undefined: str


def attainment(frame: pd.DataFrame, *, attained: str, expected: str, undefined: str) -> Progress:
    """Frame: label, attained and expected (0 to 1, null = unknown), state, state_word and text."""
    need(frame, "label", "attained", "expected", "state", "state_word", "text")
    rows = tuple(
        Attained(
            words(row["label"]),
            number(row["attained"]),
            number(row["expected"]),
            words(row["state"]) or "unknown",
            words(row["state_word"]),
            words(row["text"]),
        )
        for row in frame.to_dict("records")
    )
    return Progress(rows, attained, expected, undefined)
