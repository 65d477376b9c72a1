"""How many people stand at each level as bars about one axis, the highest level on top, one block
per track."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, words
from ladder.figures.columns import flagged


@dataclass(frozen=True)
class Level:
    """A level of a block (track), its people, and the text right of its bar; `is_unknown` marks
    people without a level."""

    block: str
    label: str
    people: float
    text: str
    is_unknown: bool = False


@dataclass(frozen=True)
class Pyramid:
    """Levels from top to bottom, those of one block together, all to one scale."""

    name: str
    levels: tuple[Level, ...]

    def opens(self, at: int) -> bool:
        """Whether a level is the first of its block."""
        return at == 0 or self.levels[at].block != self.levels[at - 1].block

    @property
    def places(self) -> list[int]:
        """The row of each level: every block is led by a row of its own for its name."""
        out: list[int] = []
        for at in range(len(self.levels)):
            out.append((out[-1] + 1 if out else 0) + self.opens(at))
        return out


def pyramid(frame: pd.DataFrame, *, name: str) -> Pyramid:
    """Frame: block (name of the track), label (name of the level), people, text, is_unknown; in the
    order given."""
    need(frame, "block", "label", "people", "text", "is_unknown")
    return Pyramid(
        name,
        tuple(
            Level(
                words(row["block"]),
                words(row["label"]),
                number(row["people"]) or 0,
                words(row["text"]),
                flagged(row["is_unknown"]),
            )
            for row in frame.to_dict("records")
        ),
    )
