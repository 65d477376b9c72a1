"""Findings in words: what the rules in ladder/measures/findings/ see in this scope, ranked, each a
sentence that opens its page."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ladder import measures
from ladder.cards.view import Row, View
from ladder.measures.signal.chance import LEAST, one_in
from ladder.words import is_missing

WEIGHT = {"act": 10, "watch": 1, "good": 0.1, "steady": 0}
"""How much more one person concerned counts where somebody should act (docs/decisions/0013)."""
PER_RULE = 3


@dataclass(frozen=True)
class Finding:
    """One thing to say: how urgent, how many people it concerns, the sentence, why it matters, what
    could be done, and where to look.

    `chance` is how often chance alone brings as much, corrected for all lines that are watched;
    None for what is counted and compared with nothing. `certainty` runs from 0 to 1: the share of
    those concerned that is known, or 1 - chance. `values` are the row in words."""

    rule: str
    tone: str
    people: float
    text: str
    why: str
    do: str
    page: str
    choices: dict[str, str]
    chance: float | None = None
    certainty: float = 1.0
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def severity(self) -> float:
        """How much it counts that this is so, for one person concerned."""
        return WEIGHT[self.tone]

    @property
    def consequence(self) -> float:
        """What findings of all rules are ranked by: people times severity times certainty."""
        return self.people * self.severity * self.certainty


def found(view: View, most: int | None = PER_RULE) -> list[Finding]:
    """All findings of the scope on the day that stand out, the most urgent and consequential first;
    at most so many of each rule (None = all)."""
    findings = [
        finding_of(view, rule, row)
        for rule in measures.names("findings")
        if view.may(rule, "findings")
        for row in _rows(view, rule, steady=False).iloc[:most].to_dict("records")
    ]
    return sorted(findings, key=lambda finding: -finding.consequence)


def steady(view: View) -> list[Finding]:
    """What was looked at and does not stand out by more than chance makes: one sentence for each
    rule that finds nothing else, without names and without numbers of one line."""
    return [
        Finding(
            rule,
            "steady",
            float(len(rows)),
            view.say(f"findings.{rule}.steady_of.text"),
            view.say("findings.steady.why", least=LEAST),
            view.say("findings.steady.do"),
            _opens(rule),
            {},
        )
        for rule in measures.names("findings")
        if view.may(rule, "findings")
        if len(rows := _rows(view, rule, steady=True)) and _rows(view, rule, steady=False).empty
    ]


def _rows(view: View, rule: str, *, steady: bool) -> pd.DataFrame:
    rows = view.ask(rule, "findings")
    return rows[rows["steady"].astype(bool) == steady]


def finding_of(view: View, rule: str, row: Row) -> Finding:
    """What a rule says of one of its rows."""
    values = {**row, "count": int(row.get("counted") or row.get("people") or 0)}
    if "competency" in row:
        values["competency"] = view.competency_name(row["competency"])
    if "level" in row:
        values["level"] = view.name_of("levels", row["ladder"], row["level"])
    choices = {key: str(row[key]) for key in ("ladder", "competency", "person") if row.get(key)}
    by_time = not is_missing(row.get("earliest_on"))
    text = view.say(f"findings.{rule}.text_time" if by_time else f"findings.{rule}.text", **values)
    why, do = view.say(f"findings.{rule}.why", **values), view.say(f"findings.{rule}.do", **values)
    chance = None if is_missing(row["chance"]) else float(row["chance"])
    if chance is not None:
        said = view.say(
            f"findings.tested.{measures.head(rule, 'findings').signal}",
            **{**row, "one_in": one_in(chance), "count": row["lines"]},
        )
        why = view.say("list.sentences").join((why, said))
    return Finding(
        rule,
        row["tone"],
        float(row["consequence"]),
        text,
        why,
        do,
        _opens(rule),
        choices,
        chance,
        float(row["certainty"]),
        values,
    )


@functools.cache
def _opens(rule: str) -> str:
    """The page named in the head of the rule's file."""
    page = measures.head(rule, "findings").opens
    if page is None:
        raise ValueError(f"ladder/measures/findings/{rule}.sql does not say which page it opens")
    return page
