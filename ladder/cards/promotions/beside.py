"""Up to four cases of a cycle side by side: aspect by aspect, and competency by competency with who
rated and how that rater rates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.page import Choice, choice
from ladder.cards.person.case_notes import notes
from ladder.cards.person.verdicts import progress
from ladder.cards.promotions.cases import cycle_said, nominated
from ladder.cards.promotions.recommended import decision_said, recommended
from ladder.cards.tables import SIGNS, Column, two_lines, under_one_another
from ladder.cards.view import Row, View
from ladder.words import is_missing

MOST = 4
"""Cases that fit side by side."""
DONE = ("done", "done_late")


@dataclass(frozen=True)
class Case:
    """One case with what is known of it: its row of committee_cases, its verdicts, what the person
    led over time, the projects they own that go on, their peers at the level, and what qualifies
    the verdict."""

    row: Row
    checks: pd.DataFrame
    scope: pd.DataFrame
    projects: int
    peers: Row | None
    notes: Sequence[str]


def pages(view: View, chosen: Mapping[str, str], rows: pd.DataFrame) -> Choice | None:
    """Which cases stand side by side, four at a time; None where all do."""
    if len(rows) <= MOST:
        return None
    numbers = [str(first) for first in range(1, len(rows) + 1, MOST)]
    names = [view.or_unknown(name, "name") for name in rows["name"]]

    def shown(first: str) -> str:
        at = int(first) - 1
        return view.words.all_of(names[at : at + MOST])

    return choice(chosen, "cases", numbers, shown)


def page_of(rows: pd.DataFrame, chosen: Choice | None) -> pd.DataFrame:
    first = 0 if chosen is None else int(chosen.value) - 1
    return rows.iloc[first : first + MOST]


def known_of(view: View, rows: pd.DataFrame) -> list[Case]:
    """Everything known of these cases."""
    checklist, projects = view.ask("checklist"), view.ask("projects_on")
    owned = projects[~projects["state"].isin(DONE)].groupby("owner").size()
    peers, qualified = view.ask("level_peers"), view.ask("case_notes")
    return [
        Case(
            row,
            of_case(checklist, row).sort_values("place", kind="stable"),
            view.ask("scope_over_time", person=row["person"], since=view.trend_since)
            if view.sees(row["person"])
            else pd.DataFrame(),
            int(owned.get(row["person"], 0)),
            next(iter(_of_level(peers, row).to_dict("records")), None),
            [
                note
                for each in of_case(qualified, row).to_dict("records")
                for note in notes(view.words, each, view.day)
            ],
        )
        for row in rows.to_dict("records")
    ]


def of_case(rows: pd.DataFrame, case: Row) -> pd.DataFrame:
    own: pd.DataFrame = rows[rows["person"] == case["person"]]
    return _of_level(own, case)


def _of_level(rows: pd.DataFrame, case: Row) -> pd.DataFrame:
    own: pd.DataFrame = rows[(rows["ladder"] == case["ladder"]) & (rows["level"] == case["level"])]
    return own


def beside_card(view: View, rows: pd.DataFrame, cycle: Mapping[str, Any]) -> Card:
    """Aspects down, cases across."""
    cases = known_of(view, rows)
    table = pd.DataFrame({"aspect": list(ASPECTS)})

    def column(case: Case) -> Column:
        return Column(
            str(case.row["person"]),
            lambda row: under_one_another(ASPECTS[row["aspect"]](view, case)),
            head=view.or_unknown(case.row["name"], "name"),
        )

    return Card(
        "committee_cases",
        rows,
        columns=[
            Column("aspect", lambda row: view.say(f"committee.aspect.{row['aspect']}")),
            *map(column, cases),
        ],
        lines=[view.say("case_notes.informs")],
        table=table,
        asked=dict(cycle),
        key="_beside",
        said=view.say("titles.committee_beside", count=len(cases), cases=len(cases)),
    )


def scores_card(view: View, rows: pd.DataFrame) -> Card:
    """Competencies down, cases across: the score, what is left of it where the rater rates apart
    from the others, and who rated."""
    people = rows.to_dict("records")
    found = [scores_of(view, row) for row in people]
    scores = pd.concat(found, ignore_index=True)
    each_once = scores.drop_duplicates("competency").sort_values("competency", kind="stable")

    def column(row: Row, own: pd.DataFrame) -> Column:
        by_axis = {one["competency"]: one for one in own.to_dict("records")}

        def written(axis: Row) -> Markup | None:
            if axis["score"] is None:  # a row whose scores are withheld raises here
                return None
            one = by_axis.get(axis["competency"])
            return None if one is None else score(view, one)

        return Column(str(row["person"]), written, head=view.or_unknown(row["name"], "name"))

    return Card(
        "case_scores",
        scores,
        columns=[
            Column("competency", lambda axis: view.competency_name(axis["competency"])),
            *(column(row, own) for row, own in zip(people, found, strict=True)),
        ],
        table=each_once,
        asked=_asked_of(people[0]),  # the query as it was asked of the first; each has its own
    )


def score(view: View, row: Row) -> Markup:
    """'3.5 of 3, 3.2 without the rater's lenience', with a sign for what is left of it; below it
    who rated and how they rate."""
    if is_missing(row["score"]):
        return two_lines(f"{SIGNS['cannot_tell'][0]} {view.say('committee.not_rated')}", "")
    mark = SIGNS["met" if row["is_reached_without"] == 1 else "not_met"][0]
    said = view.say(
        "committee.score_without" if row["is_apart"] == 1 else "committee.score",
        score=float(row["score"]),
        expected=float(row["expected"]),
        without=float(row["score_without"]),
    )
    return two_lines(f"{mark} {said}", rated_by(view, row))


def rated_by(view: View, row: Row) -> str:
    """Who gave the score, and how they rate against others as far as that can be told."""
    who = (
        view.say(f"states.{row['given_by']}")
        if is_missing(row["rater_name"])
        else str(row["rater_name"])
    )
    if row["given_by"] != "manager":
        return who
    if is_missing(row["effect"]):
        return view.say("committee.rater.few", who=who)
    key = "as_others" if row["is_apart"] == 0 else "above" if row["effect"] > 0 else "below"
    return view.say(f"committee.rater.{key}", who=who, by=abs(float(row["effect"])))


def scores_of(view: View, case: Row) -> pd.DataFrame:
    """The rows of case_scores of one case."""
    return view.ask("case_scores", **_asked_of(case))


def _asked_of(case: Row) -> dict[str, Any]:
    return {"person": case["person"], "ladder": case["ladder"], "next_level": case["level"]}


def _levels(view: View, case: Case) -> list[str]:
    row = case.row
    said = [
        view.say(
            "committee.step",
            now=view.name_of("levels", row["ladder_now"], row["level_now"]),
            next=view.name_of("levels", row["ladder"], row["level"]),
        )
    ]
    if not is_missing(row["months_in_level"]):
        months = int(row["months_in_level"])
        said.append(view.say("committee.months_in_level", count=months, months=months))
    return said


def _checkpoints(view: View, case: Case) -> list[str]:
    """How many are met, and each with its sign and how far it has come."""
    row = case.row
    said = [view.say("promotion.met", met=int(row["met"]), of=int(row["checkpoints"]))]
    for check in case.checks.to_dict("records"):
        name = view.name_of("checkpoints", check["ladder"], check["checkpoint"])
        said.append(
            view.say(
                "committee.checkpoint",
                sign=SIGNS[check["state"]][0],
                name=name,
                far=progress(view, check),
            )
        )
    return said


def _since(view: View, case: Case) -> list[str]:
    row = case.row
    if not is_missing(row["ready_since"]):
        return [view.words.day(row["ready_since"]), cycle_said(view, row)]
    if not is_missing(row["earliest_on"]):
        return [view.say("committee.earliest", day=row["earliest_on"].date())]
    return [view.say("decisions.unknown")]


def _scope(view: View, case: Case) -> list[str]:
    """What they led on the first and on the last day known, and the projects they own."""
    said = [
        view.say("committee.projects", count=case.projects, projects=case.projects)
        if case.projects
        else view.say("committee.no_project")
    ]
    if case.scope.empty:
        return [view.say("decisions.unknown"), *said]
    led = case.scope.pivot_table(index="day", columns="part", values="value", aggfunc="max")
    if not led["people_in_line"].any():
        return [view.say("committee.leads_nobody", day=led.index[0].date()), *said]
    first, last = led.iloc[0], led.iloc[-1]
    return [
        *(
            view.say(f"committee.led.{part}", before=int(first[part]), now=int(last[part]), count=2)
            for part in ("direct_reports", "people_in_line", "teams")
        ),
        view.say("committee.led_since", day=led.index[0].date()),
        *said,
    ]


def _evidence(view: View, case: Case) -> list[str]:
    """By how old it is, and the newest."""
    row = case.row
    half, year, every = (int(row[key]) for key in ("pieces_half_year", "pieces_year", "pieces"))
    if not every:
        return [view.say("committee.no_pieces")]
    ages = (("half_year", half), ("year", year - half), ("older", every - year))
    said = [
        view.say(f"committee.age.{age}", count=count, pieces=count) for age, count in ages if count
    ]
    return [*said, view.say("committee.newest", day=row["newest_evidence_on"].date())]


def _peers(view: View, case: Case) -> list[str]:
    """How many stand at the level, and how long they had stood in the one before; no names."""
    if case.peers is None:
        return [view.say("decisions.unknown")]
    people, known = int(case.peers["people"]), int(case.peers["months_known"])
    said = [view.say("committee.peers.there", count=people, people=people)]
    if is_missing(case.peers["median_months"]):
        return [*said, view.say("committee.peers.few", count=known, known=known)]
    spread = {
        key: round(float(case.peers[key]))
        for key in ("shortest", "first_quartile", "median_months", "third_quartile", "longest")
    }
    return [*said, view.say("committee.peers.spread", count=known, known=known, **spread)]


def _nominations(view: View, case: Case) -> list[str]:
    return nominated(view, case.row) or [view.say("committee.not_nominated")]


def _decision(view: View, case: Case) -> list[str]:
    return decision_said(view.words, case.row) or [view.say("committee.undecided")]


def _recommendation(view: View, case: Case) -> list[str]:
    return [recommended(view.words, case.row, is_qualified=bool(case.notes))]


ASPECTS: Mapping[str, Callable[[View, Case], list[str]]] = {
    "levels": _levels,
    "checkpoints": _checkpoints,
    "since": _since,
    "scope": _scope,
    "evidence": _evidence,
    "peers": _peers,
    "nominations": _nominations,
    "decision": _decision,
    "recommendation": _recommendation,
}
"""What is said of every case, in the order in which a committee asks."""
