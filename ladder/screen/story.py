"""Stop 5: findings in words: what the rules in ladder/findings/ see in this scope, ranked, each a sentence that opens its page."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal, NoReturn

import streamlit as st

from ladder import measures
from ladder.datasets import EVERYONE
from ladder.screen.cards import plain_card
from ladder.screen.leads import lead, lead_to_person
from ladder.screen.menu import link
from ladder.screen.page import title
from ladder.screen.text import markdown
from ladder.screen.view import Row, View
from ladder.words import is_missing

WEIGHT = {"act": 10, "watch": 1, "good": 0.1}
"""How much more one person concerned counts where somebody should act (docs/decisions/0013)."""
PER_RULE = 3
COLOURS: dict[str, Literal["red", "orange", "green"]] = {"act": "red", "watch": "orange", "good": "green"}


@dataclass(frozen=True)
class Finding:
    """One thing to say: how urgent, how many people it concerns, the sentence, why it matters, what could be done, and where to look."""

    rule: str
    tone: str
    people: float
    text: str
    why: str
    do: str
    page: str
    choices: dict[str, str]

    @property
    def consequence(self) -> float:
        """What findings of all rules are ranked by."""
        return self.people * WEIGHT[self.tone]


def found(view: View) -> list[Finding]:
    """All findings of the scope on the day, the most urgent and consequential first."""
    findings = [
        _finding(view, rule, row) for rule in measures.names("findings") for row in view.ask(rule, "findings").head(PER_RULE).to_dict("records")
    ]
    return sorted(findings, key=lambda finding: -finding.consequence)


def overview_title(view: View, findings: list[Finding]) -> str:
    """How many things need an act, or that nothing does."""
    urgent = sum(finding.tone == "act" for finding in findings)
    if not urgent and all(view.ask(measure)["value"].isna().all() for measure in ("coverage", "goals_on_track")):
        return view.say("titles.overview.unknown")
    return view.say("titles.overview.act" if urgent else "titles.overview.calm", count=urgent, urgent=urgent)


def list_findings(view: View, findings: list[Finding], most: int) -> None:
    """The first findings as sentences, each with a link; one good one is kept among them where there is any."""
    shown = findings[:most]
    good = next((finding for finding in findings if finding.tone == "good"), None)
    if good and good not in shown:
        shown = [*shown, good]
    with plain_card(
        view, view.say("findings.title"), view.say("findings.ranked", count=len(findings), shown=len(shown), all=len(findings)), key="findings"
    ):
        if not shown:
            st.caption(view.md("findings.none"))
        for finding in shown:
            _tell(view, finding)
        if rest := [finding for finding in findings if finding not in shown]:
            with st.expander(view.say("findings.rest", count=len(rest), rest=len(rest))):
                for finding in rest:
                    _tell(view, finding)


def _tell(view: View, finding: Finding) -> None:
    """A finding: its urgency as word and colour, the sentence, the page that shows it, and behind a click why it matters and what could be done."""
    with st.container(gap=None):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.badge(view.say(f"findings.tone.{finding.tone}"), color=COLOURS[finding.tone])
            st.markdown(markdown(finding.text))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            lead(view, finding.page, finding.choices)
            with st.popover(view.say("findings.reasons"), type="tertiary"):
                st.markdown(markdown(finding.why))
                st.markdown(f"**{markdown(finding.do)}**")
                lead_to_person(view, finding.page, finding.choices)


def _finding(view: View, rule: str, row: Row) -> Finding:
    values = {**row, "count": int(row.get("counted") or row.get("people") or 0)}
    if "competency" in row:
        values["competency"] = view.competency_name(row["competency"])
    if "level" in row:
        values["level"] = view.name_of("levels", row["ladder"], row["level"])
    choices = {key: str(row[key]) for key in ("ladder", "competency", "person") if row.get(key)}
    by_time = not is_missing(row.get("earliest_on"))
    text = view.say(f"findings.{rule}.text_time" if by_time else f"findings.{rule}.text", **values)
    why, do = view.say(f"findings.{rule}.why", **values), view.say(f"findings.{rule}.do", **values)
    return Finding(rule, row["tone"], float(row["consequence"]), text, why, do, _opens(rule), choices)


@functools.cache
def _opens(rule: str) -> str:
    """The page named in the head of the rule's file."""
    named = re.search(r"Opens: (\w+)", measures.full_sql(rule, "findings"))
    if named is None:
        raise ValueError(f"ladder/findings/{rule}.sql does not say which page it opens")
    return named.group(1)


def no_ladder(view: View) -> NoReturn:
    """Nobody in the scope stands on a ladder: say so, and what to do."""
    _nothing(view, "empty.no_ladder")


def nobody_next(view: View) -> NoReturn:
    """Nobody in the scope has a next level with checkpoints: say so, and what to do."""
    _nothing(view, "empty.nobody_next")


def _nothing(view: View, sentence: str) -> NoReturn:
    title(view, view.say(f"pages.{view.page}.name"))
    st.info(view.md(sentence), icon=":material/info:")
    link(view, "data", **({} if view.scope == EVERYONE else {"scope": EVERYONE}))
    st.stop()
