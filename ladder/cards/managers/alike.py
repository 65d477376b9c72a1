"""Whether a manager's scores lie closer together than everybody's by more than chance makes:
central tendency over all of them, halo within one person."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ladder.cards.view import View
from ladder.measures.signal import chance

KINDS: Mapping[str, str] = {"is_central": "spread", "is_halo": "halo_spread"}
"""What is looked for, and the spread of calibration that it is seen in."""


@dataclass(frozen=True)
class Alike:
    """`found`: of each kind the managers whose spread is narrow by the margin and by more than
    chance; `chances` of all that are narrow by the margin, corrected for the `lines` watched
    together (Holm): every manager who rated enough people, once for each kind that can be told."""

    found: Mapping[str, frozenset[str]]
    chances: tuple[float, ...]
    lines: int


def alike(view: View, rows: pd.DataFrame) -> Alike:
    """What is found in `rows` of calibration."""
    return found_in(rows, view.ask("rater_scores"))


def found_in(rows: pd.DataFrame, scores: pd.DataFrame) -> Alike:
    """`rows` of calibration, `scores` of rater_scores. A person is one unit, however many
    competencies they are rated on."""
    told = {kind: rows[rows[spread].notna()] for kind, spread in KINDS.items()}
    looks = [
        (kind, str(manager))
        for kind, those in told.items()
        for manager in those.loc[those[kind].fillna(False).astype(bool), "manager"]
    ]
    lines = sum(len(those) for those in told.values())
    units = {kind: _units(scores, kind) for kind in dict.fromkeys(kind for kind, _ in looks)}
    raw = [
        chance.of_sums(list(units[kind]["apart"]), list(units[kind]["manager"] == manager))
        for kind, manager in looks
    ]
    corrected = chance.holm([1.0 if math.isnan(each) else each for each in raw], lines)
    passed = [look for look, each in zip(looks, corrected, strict=True) if chance.passes(each)]
    found = {kind: frozenset(who for what, who in passed if what == kind) for kind in KINDS}
    return Alike(found, tuple(corrected), lines)


def _units(scores: pd.DataFrame, kind: str) -> pd.DataFrame:
    """One row per manager and person whom they rated. `apart`: how far the person's scores lie from
    the manager's usual one (the mean distance, as Levene takes it); of halo, how far from one
    another (their standard deviation, of people rated on two competencies or more)."""
    if kind == "is_halo":
        spread = scores.groupby(["manager", "person"])["score"].std()
        return spread.dropna().rename("apart").reset_index()
    usual = scores.groupby("manager")["deviation"].transform("mean")
    away = scores.assign(apart=(scores["deviation"] - usual).abs())
    return away.groupby(["manager", "person"])["apart"].mean().reset_index()
