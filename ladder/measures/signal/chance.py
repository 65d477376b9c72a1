"""How often chance alone would bring what is seen: exact and permutation tests over people, never
over their scores."""

from __future__ import annotations

import functools
import importlib
import math
from collections.abc import Sequence
from typing import Any, Literal

import numpy as np

Side = Literal["more", "fewer"]
LEAST = 5
"""Below so many people (or months) there is no test: counts are said, and nothing of them."""
CERTAIN = 0.90
"""A test passes where chance alone brings as much in less than one of ten cases."""
ENUMERATED = 12
"""Up to so many people every way of turning them is tried; beyond, `DRAWN` ways drawn by lot."""
DRAWN = 4_095
DRAWN_UP_TO = 400
"""Beyond so many people the sum over them is normal to within a thousandth, and nothing is drawn:
a click stays as fast at ten thousand people as at ten."""
SEED = 12
RAREST = 1_000


@functools.cache
def _stats() -> Any:
    """scipy.stats, loaded when the first test is made: it takes a second, and many pages test
    nothing."""
    return importlib.import_module("scipy.stats")


def load() -> None:
    """Loads what the tests stand on; a server does it beside its start, so that no click waits."""
    _stats()


def of_turned(strokes: Sequence[float]) -> float:
    """Two-sided chance of so large a sum of `strokes`, one for each person, if each could as well
    have gone the other way (Fisher's permutation test of pairs). Persons who did not move tell
    nothing. nan below `LEAST` persons."""
    given = np.asarray(strokes, dtype=float)
    moved = given[np.abs(given) > 1e-12]
    if len(given) < LEAST:
        return math.nan
    if len(moved) < 2:
        return 1.0
    if len(moved) > DRAWN_UP_TO:
        return _two_sided_normal(float(moved.sum()) / math.sqrt(float((moved**2).sum())))
    exact = len(moved) <= ENUMERATED
    found = _stats().permutation_test(
        (moved,),
        _sum,
        permutation_type="samples",
        vectorized=True,
        n_resamples=2**ENUMERATED if exact else DRAWN,
        rng=np.random.default_rng(SEED),
    )
    return min(1.0, float(found.pvalue))


def _sum(values: Any, axis: int = -1) -> Any:
    return np.sum(values, axis=axis)


def beside_the_rest(
    hits: int, tries: int, hits_elsewhere: int, tries_elsewhere: int, side: Side
) -> float:
    """One-sided chance that so many (or so few) `hits` of all fall among these `tries` people
    (Fisher's exact test). nan below `LEAST` people on either side."""
    if min(tries, tries_elsewhere) < LEAST:
        return math.nan
    table = [[hits, tries - hits], [hits_elsewhere, tries_elsewhere - hits_elsewhere]]
    way = "greater" if side == "more" else "less"
    return float(_stats().fisher_exact(table, alternative=way).pvalue)


def of_counts(part: float, whole: float, part_before: float, whole_before: float) -> float:
    """Two-sided chance that two shares of counted things lie as far apart (Fisher's exact test).
    nan below `LEAST` things on either side, and where a count is not known."""
    counts = (part, whole, part_before, whole_before)
    if any(math.isnan(each) for each in counts) or min(whole, whole_before) < LEAST:
        return math.nan
    table = [
        [round(part), round(whole - part)],
        [round(part_before), round(whole_before - part_before)],
    ]
    return min(1.0, float(_stats().fisher_exact(table).pvalue))


def of_sums(strokes: Sequence[float], members: Sequence[bool]) -> float:
    """Two-sided chance that `members` of all people have so large a sum of `strokes`, if any so
    many of them could be the members: by the normal curve with the exact variance of drawing
    without putting back. nan below `LEAST` people on either side."""
    given, inside = np.asarray(strokes, dtype=float), np.asarray(members, dtype=bool)
    count, every = int(inside.sum()), len(given)
    if min(count, every - count) < LEAST:
        return math.nan
    exact = _stats().permutation_test
    if every <= DRAWN_UP_TO:
        found = exact(
            (given[inside], given[~inside]),
            _mean_apart,
            permutation_type="independent",
            vectorized=True,
            n_resamples=DRAWN,
            rng=np.random.default_rng(SEED),
        )
        return min(1.0, float(found.pvalue))
    variance = float(given.var(ddof=1)) * count * (every - count) / every
    if variance <= 0:
        return 1.0
    apart = float(given[inside].sum() - count * given.mean())
    return _two_sided_normal(apart / math.sqrt(variance))


def _mean_apart(here: Any, there: Any, axis: int = -1) -> Any:
    return np.mean(here, axis=axis) - np.mean(there, axis=axis)


def of_expected(hits: int, expected: float, spread: float, people: int) -> float:
    """Two-sided chance of so many hits where chance would bring `expected` with the standard
    deviation `spread`: the normal curve, half a hit nearer for whole numbers. nan below `LEAST`
    people."""
    if people < LEAST:
        return math.nan
    if spread <= 1e-9:
        return 1.0
    return _two_sided_normal(max(0.0, abs(hits - expected) - 0.5) / spread)


def of_pairs(higher: int, late: int, early: int) -> float:
    """One-sided chance that of all pairs of a `late` and an `early` month in `higher` the late one
    is higher (the exact rank test of Mann and Whitney). nan below `LEAST` months in all."""
    if late < 1 or early < 1 or late + early < LEAST:
        return math.nan
    each, rest = divmod(higher, late)
    above = [each + (1 if nth < rest else 0) + 0.5 + nth / (2.5 * late) / 10 for nth in range(late)]
    found = _stats().mannwhitneyu(
        above, np.arange(1, early + 1), alternative="greater", method="exact"
    )
    return float(found.pvalue)


def of_line(values: Sequence[float]) -> float:
    """Two-sided chance that values in their order rise or fall so steadily (Kendall's tau; exact
    without ties). nan below `LEAST` of them."""
    if len(values) < LEAST:
        return math.nan
    found = float(_stats().kendalltau(np.arange(len(values)), np.asarray(values)).pvalue)
    return 1.0 if math.isnan(found) else found


def holm(chances: Sequence[float], lines: int) -> list[float]:
    """The chances corrected for `lines` that are watched together (Holm): the smallest counts
    `lines` times, the next one time less, and none less than one before it. Chances that are nan
    stay so."""
    order = sorted(
        (nth for nth in range(len(chances)) if not math.isnan(chances[nth])),
        key=lambda nth: chances[nth],
    )
    out = list(chances)
    least = 0.0
    for place, nth in enumerate(order):
        least = max(least, min(1.0, chances[nth] * max(1, lines - place)))
        out[nth] = least
    return out


def passes(chance: float | None) -> bool:
    """Whether something is more than chance makes; what cannot be tested does not."""
    return chance is not None and not math.isnan(chance) and chance < 1 - CERTAIN


def one_in(chance: float) -> int:
    """'1 in 60 by chance': in how many cases chance alone brings one as large, from 1 to 1,000
    (which stands for rarer ones too: tests on so few people tell no more)."""
    return min(RAREST, max(1, int(1 / chance))) if chance > 0 else RAREST


def interval(part: float, whole: float, certain: float = CERTAIN) -> tuple[float, float] | None:
    """Where a share of so many lies (Wilson's score interval at 90 %); None of nothing."""
    if whole <= 0:
        return None
    found = _stats().binomtest(round(part), round(whole))
    low, high = found.proportion_ci(confidence_level=certain, method="wilson")
    return float(low), float(high)


def _two_sided_normal(apart: float) -> float:
    return math.erfc(abs(apart) / math.sqrt(2))
