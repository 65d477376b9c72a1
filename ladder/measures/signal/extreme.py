"""The lowest or highest of several lines, tested against all the others, by people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ladder.measures.signal import chance

MARGIN = 0.05
"""A share that is closer than five points to that of the others is no extreme, however sure."""
Kind = Literal["signal", "steady", "few"]


@dataclass(frozen=True)
class Line:
    """One of the lines watched: a share, and the people it rests on. A person with several scores
    or goals counts once: what is tested is `share` of `people`, as if all of one person's went the
    same way, which is the most careful reading there is.

    `by_chance` is given where the lines are things on which the same people are judged, such as
    competencies: the hits that these people's own shares would bring, and their standard
    deviation."""

    share: float | None
    people: int
    by_chance: tuple[float, float] | None = None

    @property
    def is_compared(self) -> bool:
        """Whether it rests on enough people; of fewer only counts are said."""
        return self.share is not None and self.people >= chance.LEAST

    @property
    def hits(self) -> int:
        return round((self.share or 0.0) * self.people)


@dataclass(frozen=True)
class Extreme:
    """`place` is the line's place among those given; share and people are its own, `without` is the
    share of all others together and `others` their people; `chance` is corrected for the `lines`
    compared (Holm). signal: it stands out alone, by the margin, and by more than chance. few: fewer
    than two lines rest on enough people, so there is nothing to compare."""

    kind: Kind
    place: int = -1
    share: float = math.nan
    people: int = 0
    without: float = math.nan
    others: int = 0
    chance: float = math.nan
    lines: int = 0

    @property
    def one_in(self) -> int:
        return chance.one_in(self.chance)


def lowest(lines: Sequence[Line], everyone: Line | None = None) -> Extreme:
    """The line with the smallest share of those that rest on five people or more.

    `everyone` is given where lines lie inside one another, as managers' do: what is left without a
    line is then everyone without it."""
    return _extreme(lines, everyone, 1)


def highest(lines: Sequence[Line], everyone: Line | None = None) -> Extreme:
    """The line with the largest share, as `lowest`."""
    return _extreme(lines, everyone, -1)


def sides(lines: Sequence[Line], everyone: Line) -> list[int | None]:
    """Of lines that lie inside one another, where each stands beside everyone without it: 1 above,
    -1 below, by the margin and by more than chance (Fisher's exact test, corrected for all lines
    that have enough people beside them); 0 where neither passes, and None of a line that rests on
    fewer than five people."""
    apart, chances = [], []
    for line in lines:
        people, hits = everyone.people - line.people, everyone.hits - line.hits
        known = line.is_compared and people >= chance.LEAST
        hits = min(max(hits, 0), people)
        way = (line.share or 0.0) - hits / people if known else 0.0
        side: chance.Side = "more" if way > 0 else "fewer"
        apart.append(way)
        chances.append(
            chance.beside_the_rest(line.hits, line.people, hits, people, side)
            if known
            else math.nan
        )
    corrected = chance.holm(chances, sum(not math.isnan(each) for each in chances))
    return [
        None
        if not line.is_compared
        else (1 if way > 0 else -1)
        if abs(way) >= MARGIN and chance.passes(likely)
        else 0
        for line, way, likely in zip(lines, apart, corrected, strict=True)
    ]


def _extreme(lines: Sequence[Line], everyone: Line | None, sign: int) -> Extreme:
    known = [(nth, line) for nth, line in enumerate(lines) if line.share is not None]
    compared = [(nth, line) for nth, line in known if line.is_compared]
    if len(compared) < 2:
        return Extreme("few", lines=len(compared))
    place, at = min(compared, key=lambda pair: sign * (pair[1].share or 0.0))
    rest = [line for nth, line in known if nth != place]
    people, hits = sum(line.people for line in rest), sum(line.hits for line in rest)
    if everyone is not None:
        people, hits = everyone.people - at.people, everyone.hits - at.hits
    elif at.by_chance is not None:
        most = max(line.people for line in rest)
        people, hits = most, round(most * hits / people)
    if people < chance.LEAST:
        return Extreme("few", lines=len(compared))
    hits = min(max(hits, 0), people)
    without, share = hits / people, float(at.share or 0.0)
    if at.by_chance is not None:
        raw = chance.of_expected(at.hits, *at.by_chance, at.people)
    else:
        side: chance.Side = "fewer" if sign > 0 else "more"
        raw = chance.beside_the_rest(at.hits, at.people, hits, people, side)
    corrected = chance.holm([raw], len(compared))[0]
    alone = sum(abs((line.share or 0.0) - share) < 1e-9 for _, line in compared) == 1
    stands_out = alone and sign * (without - share) >= MARGIN and chance.passes(corrected)
    return Extreme(
        "signal" if stands_out else "steady",
        place,
        share,
        at.people,
        without,
        people,
        corrected,
        len(compared),
    )
