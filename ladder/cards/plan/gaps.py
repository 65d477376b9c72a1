"""The gaps between a person and the place they want to reach: which matter most, and what is known
of none."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.cards.plan.destinations import Place, measured_by
from ladder.cards.view import View

MOST = 3


@dataclass(frozen=True)
class Gaps:
    """What a destination expects of a person: `rows` of competency_gap that it expects, `largest`
    shortfalls first (at most three), `unrated` competencies; `level` is the level that is held
    against them, None where no ladder tells."""

    level: Place | None
    rows: pd.DataFrame
    largest: pd.DataFrame
    unrated: tuple[str, ...]

    @property
    def to_fill_in(self) -> pd.DataFrame:
        """The gaps that a plan is begun with: the largest, else what is not rated yet."""
        unrated = self.rows[self.rows["score"].isna()].head(MOST)
        return self.largest if len(self.largest) else unrated

    @property
    def short(self) -> int:
        """How many competencies stand below."""
        return int((self.rows["next_gap"] < 0).sum()) if len(self.rows) else 0


def asked_for(person: str, level: Place) -> dict[str, str]:
    """What competency_gap is asked with."""
    return {"person": person, "ladder": level[0], "next_level": level[1]}


def gaps_to(view: View, person: str, place: Place | None) -> Gaps:
    """The gaps to a place; where the place is in somebody's own words, none can be told."""
    level = None if place is None else measured_by(view.ladders, place)
    if level is None:
        nothing = pd.DataFrame({"competency": [], "score": [], "next_expected": [], "next_gap": []})
        return Gaps(None, nothing, nothing, ())
    rows = view.ask("competency_gap", **asked_for(person, level))
    rows = rows[rows["next_expected"].notna()]
    below = rows[rows["next_gap"] < 0].sort_values(["next_gap", "place"], kind="stable")
    return Gaps(
        level,
        rows,
        below.head(MOST),
        tuple(str(id) for id in rows.loc[rows["score"].isna(), "competency"]),
    )
