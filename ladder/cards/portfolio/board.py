"""The cards of the portfolio: projects in time and money, who is due on several, what teams report,
what levels answer for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.card import Card, Way
from ladder.cards.charts import left_out
from ladder.cards.decisions.ways import to_decide
from ladder.cards.headlines import headlines
from ladder.cards.page import Choices, Notice, Numbers, Page, Part, choice, row, section
from ladder.cards.portfolio.delivery import (
    conflict_columns,
    conflict_rows,
    metric_name,
    metrics_there,
    owned_bars,
    owned_columns,
    team_columns,
    trend_lines,
)
from ladder.cards.portfolio.gates import (
    benefit_columns,
    benefit_rows,
    checklist_columns,
    checklist_rows,
    dependency_columns,
    gate_columns,
    gate_rows,
    risk_columns,
)
from ladder.cards.portfolio.projects import (
    MOST_BARS,
    MOST_MONEY,
    money_bars,
    money_rows,
    project_columns,
    projects_timeline,
    slice_columns,
)
from ladder.cards.portfolio.stages import by_stage, stage_columns
from ladder.cards.portfolio.words import by_attention
from ladder.cards.view import View
from ladder.words.fiscal_year import last_month

SLICES = ("team", "owner", "stage", "programme")
DAYS = ("14", "30", "60")
PERIODS = ("quarter", "month")
RUNNING = ["past_due", "slipping", "undefined", "not_due", "on_track"]
QUARTERS = 10
FIRST_LADDER = "it-project-director"
HEADLINES = ["on_time_delivery", "incident_mttr", "budget_execution", "cycle_time"]


def said(view: View) -> str:
    """The page's finding: what is past its day and what will be."""
    states = view.ask("projects_on")["state"]
    if states.empty:
        return view.say(
            "titles.portfolio.nothing" if not metrics(view) else "titles.portfolio.metrics_only"
        )
    late, slipping, running = (
        int(states.isin(of).sum()) for of in (["past_due"], ["slipping"], RUNNING)
    )
    if not states.isin(["slipping", "on_track"]).any() and running > late:
        values = {"count": late, "late": late, "running": running}
        return view.say(
            "titles.portfolio.late_only" if late else "titles.portfolio.no_forecast", **values
        )
    if not running:
        return view.say("titles.portfolio.none_running")
    return view.say(
        "titles.portfolio.late" if late else "titles.portfolio.none_late",
        count=late,
        late=late,
        slipping=slipping,
        running=running,
    )


def missing(view: View) -> str:
    """Which file would show more, or nothing where both are there."""
    lacks = (view.ask("projects_on").empty, not metrics(view))
    return {
        (True, True): "portfolio.drop.both",
        (True, False): "portfolio.drop.projects",
        (False, True): "portfolio.drop.metrics",
    }.get(lacks, "")


def projects(view: View) -> Card:
    rows = view.ask("projects_on")
    lines = left_out(view, "projects", min(MOST_BARS, len(rows)), len(rows))
    return Card(
        "projects_on",
        rows,
        projects_timeline(view, rows) if len(rows) else None,
        project_columns(view),
        lines,
        table=by_attention(rows),
    )


def sliced(view: View, by: str) -> Card:
    return Card(
        "projects_by",
        view.ask("projects_by", by=by),
        columns=slice_columns(view, by),
        asked={"by": by},
        values={"by": by},
    )


def money(view: View) -> Card:
    rows = money_rows(view.ask("projects_on"))
    lines = left_out(view, "money", min(MOST_MONEY, len(rows)), len(rows))
    return Card(
        "projects_on",
        rows,
        money_bars(view, rows) if len(rows) else None,
        lines=lines,
        name="project_money",
    )


def stages(view: View) -> Card:
    rows = view.ask("projects_on")
    return Card(
        "projects_on",
        rows,
        columns=stage_columns(view),
        name="projects_in_stages",
        table=by_stage(view, rows) if len(rows) else None,
    )


def conflicts(view: View, within: str) -> Card:
    rows = view.ask("resource_conflicts", days=int(within))
    none = None if len(rows) else view.say("titles.resource_conflicts.none", days=int(within))
    return Card(
        "resource_conflicts",
        rows,
        columns=conflict_columns(view),
        asked={"days": int(within)},
        table=conflict_rows(rows),
        said=none,
    )


def _since(view: View) -> date:
    """Ten quarters, the present one included. Metrics carry their own months, so they may begin
    before the first roster."""
    present = pd.Timestamp(view.day).to_period(f"Q-{last_month()}")
    return (present - (QUARTERS - 1)).start_time.date()


def metrics(view: View) -> list[str]:
    """What the teams of the scope report."""
    return metrics_there(view.ask("delivery_trend", since=_since(view), period="quarter"))


def trend(view: View, metric: str, period: str) -> Card:
    asked: dict[str, Any] = {"since": _since(view), "period": period}
    rows = view.ask("delivery_trend", **asked)
    rows = rows[rows["metric"] == metric]
    figure = trend_lines(view, rows, metric, period) if len(rows) else None
    return Card(
        "delivery_trend",
        rows,
        figure,
        asked=asked,
        values={"metric": metric_name(view, metric), "id": metric},
    )


def by_team(view: View, metric: str) -> Card:
    rows = view.ask("delivery_by_team", metric=metric)
    return Card(
        "delivery_by_team",
        rows,
        columns=team_columns(view, metric, rows),
        asked={"metric": metric},
        values={"metric": metric_name(view, metric)},
    )


def ladders(view: View) -> list[str]:
    """The ladders that name what their levels answer for, the two that this page is about first."""
    there = list(view.ask("responsibilities_by_ladder")["ladder"])
    first = [ladder for ladder in (FIRST_LADDER, "cto") if ladder in there]
    return [*first, *(ladder for ladder in there if ladder not in first)]


def owned_by_ladder(view: View) -> Card:
    rows = view.ask("responsibilities_by_ladder")
    rows = (
        rows.assign(order=rows["ladder"].map(ladders(view).index))
        .sort_values("order")
        .drop(columns="order")
        if len(rows)
        else rows
    )
    return Card("responsibilities_by_ladder", rows, owned_bars(view, rows) if len(rows) else None)


def owned(view: View, ladder: str) -> Card:
    rows = view.ask("responsibilities_owned", ladder=ladder)
    return Card(
        "responsibilities_owned",
        rows,
        columns=owned_columns(view),
        asked={"ladder": ladder},
        values={"ladder": view.ladder_name(ladder)},
    )


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: within, slice, delivery_metric, period, answers."""
    parts: list[Part] = []
    if drop := missing(view):
        parts.append(Notice(view.say(drop), Way("data"), icon="upload_file"))
    within = choice(
        chosen,
        "within",
        DAYS,
        lambda days: view.say("projects.within", days=days),
        default=DAYS[1],
        form="segments",
    )
    slices = SLICES if view.ask("projects_on")["programme"].notna().any() else SLICES[:-1]
    by = choice(
        chosen, "slice", slices, lambda slice: view.say(f"projects.by.{slice}"), form="segments"
    )
    parts += [
        Numbers(headlines(view, HEADLINES)),
        row(projects(view)),
        to_decide("project"),
        *_gated(view),
        section(view, "portfolio.money"),
        row(money(view)),
        section(view, "portfolio.owners"),
        Choices((within,)),
        row(conflicts(view, within.value)),
        section(view, "portfolio.groups"),
        Choices((by,)),
        row(sliced(view, by.value)),
        row(stages(view)),
        *_reported(view, chosen),
        section(view, "portfolio.answers"),
        row(owned_by_ladder(view)),
    ]
    if there := ladders(view):
        ladder = choice(chosen, "answers", there, view.ladder_name)
        parts += [Choices((ladder,)), row(owned(view, ladder.value))]
    return Page(said(view), tuple(parts))


def _gated(view: View) -> list[Part]:
    """Gates, dependencies, benefits and risks, each where the files say anything of them."""
    rows = view.ask("projects_on")
    decided, checked = gate_rows(rows), checklist_rows(view, rows)
    told = len(checked) and checked["is_told"].any()
    needed, benefits = view.ask("project_dependencies"), benefit_rows(rows)
    register = view.ask("risks_on")
    parts: list[Part] = []
    if len(decided) or told:
        parts.append(section(view, "portfolio.gates"))
    if len(decided):
        columns = gate_columns(view)
        parts.append(row(Card("projects_on", decided, columns=columns, name="project_gates")))
    if told:
        columns = checklist_columns(view)
        parts.append(
            row(
                Card(
                    "projects_on",
                    rows[rows["project"].isin(checked["project"])],
                    columns=columns,
                    name="stage_checklist",
                    values={"checked": checked.to_dict("records")},
                    table=checked,
                )
            )
        )
    if len(needed):
        columns = dependency_columns(view)
        parts += [
            section(view, "portfolio.dependencies"),
            row(Card("project_dependencies", needed, columns=columns)),
        ]
    if len(benefits):
        plain = benefits.drop(columns="short")
        columns = benefit_columns(view)
        parts += [
            section(view, "portfolio.benefits"),
            row(
                Card("projects_on", plain, columns=columns, name="project_benefits", table=benefits)
            ),
        ]
    if len(register):
        columns = risk_columns(view)
        parts += [
            section(view, "portfolio.risks"),
            row(Card("risks_on", register, columns=columns)),
        ]
    return parts


def _reported(view: View, chosen: Mapping[str, str]) -> list[Part]:
    """What teams report, where they report anything."""
    reported = metrics(view)
    if not reported:
        return []
    metric = choice(chosen, "delivery_metric", reported, lambda metric: metric_name(view, metric))
    period = choice(
        chosen,
        "period",
        PERIODS,
        lambda period: view.say(f"delivery.by.{period}"),
        form="segments",
    )
    shown = row(trend(view, metric.value, period.value), by_team(view, metric.value))
    return [section(view, "portfolio.delivery"), Choices((metric, period)), shown]
