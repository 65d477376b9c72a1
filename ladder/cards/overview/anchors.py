"""What a finding belongs to: the manager who leads the team, the people or the project that it is
about, so that findings of one manager can be said together."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.overview.findings import Finding, finding_of
from ladder.cards.view import Row, View
from ladder.words import is_missing
from ladder.words.names import in_order

OF_A_MANAGER = frozenset({"attrition_cluster", "inversion", "no_growth", "overloaded_manager"})
"""Rules of which a row is about one manager and those who report to them."""
OF_ONE_OF_MANY = frozenset({"one_to_one", "scope_outside_ladder", "too_many_goals"})
"""Rules with one row in all, which belongs to a manager where it is about that one alone."""
OF_PROJECTS = {"overdue_projects": "days_late", "over_budget": "is_ahead"}
"""Rules with one row in all over projects -> what a project says where it is among them."""
NAMES_SAID = 3
OF_AN_OWNER = "owner_due_on_several"


@dataclass(frozen=True)
class Lead:
    """Whom a team's people report to. `since` is the first day of it, `direct_reports` how many do;
    where no single manager leads the team, `manager` is '' and the team stands for itself."""

    manager: str
    name: str
    since: date | None
    direct_reports: int
    teams: tuple[str, ...]


@dataclass(frozen=True)
class Anchored:
    """A finding and what it belongs to: a manager, or a team that none leads (None = neither);
    `first_on` is the earliest day of what it tells, None for what is so today."""

    finding: Finding
    lead: Lead | None
    first_on: date | None = None


@dataclass(frozen=True)
class Leads:
    """Who leads what in the scope of a view."""

    of_team: Mapping[str, Lead]
    of_manager: Mapping[str, Lead] = field(default_factory=dict)

    def of_teams(self, teams: Sequence[object]) -> Lead | None:
        """The one whom all of these teams belong to; None where they are several's or unknown."""
        found = {self.of_team.get(str(team)) for team in teams if not is_missing(team)}
        alone = len(found) == 1 and not any(map(is_missing, teams))
        return found.pop() if alone else None


def leads(view: View) -> Leads:
    """Every team with its lead, every lead with their teams."""
    rows = view.ask("team_leads")
    of_manager = {
        str(manager): Lead(
            str(manager),
            view.or_unknown(own["manager_name"].iloc[0], "name"),
            None if own["led_since"].isna().all() else own["led_since"].max().date(),
            int(own["direct_reports"].iloc[0]),
            tuple(own["team"]),
        )
        for manager, own in rows[rows["manager"].notna()].groupby("manager", sort=False)
    }
    of_team = {
        str(row["team"]): Lead("", "", None, int(row["people"]), (str(row["team"]),))
        if is_missing(row["manager"])
        else of_manager[str(row["manager"])]
        for row in rows.to_dict("records")
    }
    return Leads(of_team, of_manager)


def anchored(view: View, findings: Sequence[Finding], known: Leads) -> list[Anchored]:
    """Every finding with what it belongs to. A rule over all projects is told in parts where some
    of its projects belong to a manager of whom there is something else to say."""
    projects = view.ask("projects_in_question")
    anchors = [
        Anchored(each, _lead(each, known, projects), _first(each.values))
        for each in findings
        if each.rule not in OF_PROJECTS
    ]
    split = [each for each in findings if each.rule in OF_PROJECTS]
    of_rule = {each.rule: _among(projects, each.rule) for each in split}
    wanted = [each.lead for each in anchors if each.lead] + [
        lead for rows in of_rule.values() for lead in _leads_of(rows, known)
    ]
    together = {lead for lead in wanted if wanted.count(lead) > 1}
    for each in split:
        rows = of_rule[each.rule]
        own = rows["team"].map(functools.partial(_lead_of, known))
        for lead in dict.fromkeys(lead for lead in own if lead in together):
            anchors.append(_part(view, each, rows[own == lead], lead))
        rest = rows[[lead not in together for lead in own]]
        if len(rest):
            whole = len(rest) == len(rows)
            named = {**each.values, "names": _names(view, rows)}
            anchors.append(
                Anchored(replace(each, values=named), None)
                if whole
                else _part(view, each, rest, None)
            )
    return anchors


def _lead(finding: Finding, known: Leads, projects: pd.DataFrame) -> Lead | None:
    values = finding.values
    if finding.rule in OF_A_MANAGER or (finding.rule in OF_ONE_OF_MANY and values["people"] == 1):
        return known.of_manager.get(str(values["person"]))
    if finding.rule == OF_AN_OWNER:
        due = projects[(projects["owner"] == values["person"]) & (projects["is_due_soon"] == 1)]
        return known.of_teams(list(due["team"]))
    return known.of_teams([values["team"]]) if "team" in values else None


def _lead_of(known: Leads, team: object) -> Lead | None:
    return known.of_teams([team])


def _leads_of(rows: pd.DataFrame, known: Leads) -> list[Lead]:
    """Each lead of these projects once: two projects of one rule are one finding."""
    return [lead for lead in {_lead_of(known, team) for team in rows["team"]} if lead is not None]


def _among(projects: pd.DataFrame, rule: str) -> pd.DataFrame:
    """The projects that a rule speaks of, the furthest first."""
    told = projects[projects[OF_PROJECTS[rule]].fillna(0) > 0]
    ahead = told["spent_share"] - told["elapsed"]
    order = ahead if rule == "over_budget" else told["days_late"]
    return told.assign(order=order.astype(float)).sort_values(
        ["order", "name", "project"], ascending=[False, True, True], key=in_order
    )


def _part(view: View, whole: Finding, rows: pd.DataFrame, lead: Lead | None) -> Anchored:
    """What the rule says of some of its projects alone, in its own words."""
    first = rows.iloc[0]
    given: Row = {
        "tone": whole.tone,
        "chance": whole.chance,
        "certainty": whole.certainty,
        "consequence": float(rows.groupby("team", dropna=False)["people"].max().sum()),
        "projects": len(rows),
        "counted": len(rows),
        "project": first["name"],
        "person": first["owner"],
        "name": first["owner_name"],
        "days": None if is_missing(first["days_late"]) else int(first["days_late"]),
        "spent": first["spent_share"],
        "elapsed": first["elapsed"],
        "names": _names(view, rows),
    }
    due = rows["due_on"].min()
    is_late = whole.rule == "overdue_projects" and not is_missing(due)
    return Anchored(finding_of(view, whole.rule, given), lead, due.date() if is_late else None)


def _names(view: View, rows: pd.DataFrame) -> str:
    """The first of the projects by name, and how many more."""
    names = [str(name) for name in rows["name"].head(NAMES_SAID)]
    if more := len(rows) - len(names):
        names.append(view.say("stories.more_projects", count=more, more=more))
    return view.words.all_of(names)


def _first(values: Mapping[str, Any]) -> date | None:
    """The earliest day that a finding names for what it tells."""
    days = [values.get(key) for key in ("first_late_on", "oldest")]
    return next((pd.Timestamp(str(day)).date() for day in days if not is_missing(day)), None)
