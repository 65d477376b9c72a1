"""Gates: which projects go, are held or stopped and why, and what is done of the activities of the
stages that each has come to."""

from __future__ import annotations

import re

import pandas as pd
from markupsafe import Markup

from ladder.cards.portfolio.stages import activities_until, activity_of, stage_name
from ladder.cards.portfolio.words import by_attention
from ladder.cards.row_words import heading
from ladder.cards.tables import Column, sign, two_lines, under_one_another
from ladder.cards.view import Row, View
from ladder.words import is_missing

GATES = ("stopped", "on-hold", "active", "proposed")
DRAWN = {
    "stopped": "stopped",
    "on-hold": "on_hold",
    "active": "active_project",
    "proposed": "proposed",
}
"""A project's status -> the state by whose sign and word it is shown."""
MOST_OPEN = 3
_BETWEEN = re.compile(r"[;,；，、|\n]+")


def gate_rows(projects: pd.DataFrame) -> pd.DataFrame:
    """Of projects_on: those of which it is known that they go, are held or stopped or are proposed,
    the stopped and the held ones first."""
    known = by_attention(projects[projects["gate"].isin(GATES)])
    order = known["gate"].map({gate: place for place, gate in enumerate(GATES)})
    return known.assign(order=order).sort_values("order", kind="stable").drop(columns="order")


def gate_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: _with_priority(view, row), head=view.say("projects.one")),
        Column("gate", lambda row: _gate(view, row)),
        Column("reason", lambda row: _reason(view, row)),
        Column("is_on_time", lambda row: _counts(view, row), head=view.say("gates.on_time")),
    ]


def _project(view: View, row: Row) -> Markup:
    programme = row["programme"]
    second = view.or_unknown(row["team"], "team")
    if not is_missing(programme):
        second = view.say("gates.of_programme", team=second, programme=programme)
    return two_lines(view.or_unknown(row["name"], "title"), second)


def _with_priority(view: View, row: Row) -> Markup:
    if is_missing(row["priority"]):
        return _project(view, row)
    return Markup('{}<br><span class="quiet">{}</span>').format(
        _project(view, row), view.say("gates.priority", priority=row["priority"])
    )


def _gate(view: View, row: Row) -> Markup:
    shown = sign(view, DRAWN[row["gate"]])
    since = (
        view.say("gates.by_file")
        if is_missing(row["since"])
        else view.say("gates.since", day=row["since"])
    )
    if not is_missing(row["file_status"]):
        said = view.say(f"cell_words.status.{row['file_status']}")
        since = view.say("gates.file_says", since=since, status=said)
    return two_lines(shown, since)


def _reason(view: View, row: Row) -> object:
    if is_missing(row["since"]):
        return Markup('<span class="quiet">{}</span>').format(view.say("gates.no_decision"))
    reason = view.say("gates.no_reason") if is_missing(row["reason"]) else row["reason"]
    return reason if is_missing(row["decided_by"]) else two_lines(reason, row["decided_by"])


def _counts(view: View, row: Row) -> str:
    """What the project is in the on-time rate: late, out of it, or not due yet."""
    if not is_missing(row["is_on_time"]):
        return view.say("gates.counts.late" if row["is_on_time"] == 0 else "gates.counts.on_time")
    if row["gate"] in ("on-hold", "stopped") and not is_missing(row["due_on"]):
        return view.say("gates.counts.left")
    return view.say("gates.counts.not_due" if not is_missing(row["due_on"]) else "gates.counts.no")


def benefit_rows(projects: pd.DataFrame) -> pd.DataFrame:
    """Of projects_on: those with a benefit promised or obtained, the largest shortfall first, then
    those of which one is unknown."""
    known = projects[projects["benefit_promised"].notna() | projects["benefit_obtained"].notna()]
    short = (known["benefit_promised"] - known["benefit_obtained"]).astype("float64")
    return (
        known.assign(short=short)
        .sort_values(["short", "project"], ascending=[False, True], na_position="last")
        .reset_index(drop=True)
    )


def benefit_columns(view: View) -> list[Column]:
    def amount(name: str) -> Column:
        return Column(
            name,
            lambda row: (
                view.say("chart.unknown") if is_missing(row[name]) else view.words.number(row[name])
            ),
            number=True,
        )

    return [
        Column("name", lambda row: _project(view, row), head=view.say("projects.one")),
        Column("stage", lambda row: stage_name(view, row["stage"])),
        amount("benefit_promised"),
        amount("benefit_obtained"),
        Column(
            "short",
            lambda row: "–" if is_missing(row["short"]) else view.words.number(-row["short"]),
            number=True,
            head=view.say("gates.difference"),
        ),
    ]


def checklist_rows(view: View, projects: pd.DataFrame) -> pd.DataFrame:
    """Of projects_on: one row per unfinished project in a stage that a ladder knows, the most open
    first. done and open are ids of the activities of its stage and of those before; where the file
    says nothing of what is done, `is_told` is 0 and both are empty. other = done, but no activity
    of those stages."""
    closed = ("done", "done_late", "done_undated", "stopped")
    rows = []
    for row in by_attention(projects[~projects["state"].isin(closed)]).to_dict("records"):
        asked = activities_until(view, row["stage"])
        if not asked:
            continue
        told = not is_missing(row["activities_done"])
        said = _said(row["activities_done"]) if told else []
        known = [activity_of(view, each) for each in said]
        done = [each for each in asked if each in known]
        left = [each for each in asked if each not in known] if told else []
        other = [each for each, id in zip(said, known, strict=True) if id not in asked]
        rows.append(
            {
                **row,
                "asked": len(asked),
                "done": done,
                "still_open": left,
                "other": other,
                "is_told": int(told),
            }
        )
    rows.sort(key=lambda row: (-row["is_told"], -len(row["still_open"])))
    return pd.DataFrame(rows)


def _said(written: object) -> list[str]:
    return [text for text in map(str.strip, _BETWEEN.split(str(written))) if text]


def checklist_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: _project(view, row), head=view.say("projects.one")),
        Column("stage", lambda row: stage_name(view, row["stage"])),
        Column("activities_done", lambda row: _done(view, row)),
        Column("still_open", lambda row: _open(view, row), head=view.say("gates.still_open")),
    ]


def _done(view: View, row: Row) -> object:
    if not row["is_told"]:
        return view.say("gates.not_told")
    counts = view.say("gates.done_of", done=len(row["done"]), of=row["asked"])
    if not row["other"]:
        return counts
    return two_lines(counts, view.say("gates.others", names="; ".join(row["other"])))


def _open(view: View, row: Row) -> Markup | str:
    if not row["is_told"]:
        return view.say("chart.unknown")
    if not row["still_open"]:
        return view.say("gates.all_done")
    lines = [_activity(view, id) for id in row["still_open"][-MOST_OPEN:]]
    left = len(row["still_open"]) - MOST_OPEN
    if left > 0:
        lines.append(view.say("projects.more", count=left, left=left))
    return under_one_another(lines)


def _activity(view: View, id: str) -> str:
    for ladder in view.ladders.values():
        if any(entry.id == id for entry in ladder.activities):
            return ladder.say(view.language, "activities", id, "text")
    return id


def dependency_columns(view: View) -> list[Column]:
    return [
        Column(
            "name",
            lambda row: two_lines(
                view.or_unknown(row["name"], "title"), view.or_unknown(row["owner_name"], "name")
            ),
            head=view.say("projects.one"),
        ),
        Column("starts_on"),
        Column("due_on"),
        Column("needs_name", lambda row: _needed(view, row), head=heading(view, "needs_name")),
        Column("needs_due_on"),
        Column("fault", lambda row: fault_said(view, row)),
    ]


def _needed(view: View, row: Row) -> str:
    return str(row["needs"]) if is_missing(row["needs_name"]) else str(row["needs_name"])


def fault_said(view: View, row: Row) -> Markup | str:
    """What is at odds, with its days; that it holds, or that nobody can tell."""
    if not row["is_known"]:
        return sign(view, "unknown", "not_in_scope")
    if row["is_met"]:
        return sign(view, "done", "need_met")
    if is_missing(row["fault"]):
        return sign(view, "on_track", "in_order") if row["is_dated"] else sign(view, "unknown")
    shown = sign(view, row["fault"])
    if is_missing(row["days"]):
        return shown
    days = int(row["days"])
    return two_lines(shown, view.say("projects.days", count=days, days=days))


def risk_columns(view: View) -> list[Column]:
    return [
        Column("risk", lambda row: two_lines(row["risk"], _of_project(row))),
        Column("standing", lambda row: sign(view, RISK_SIGNS[row["standing"]])),
        Column("response", lambda row: _response(view, row)),
        Column("owner_name", lambda row: view.or_unknown(row["owner_name"], "name")),
        Column(
            "due_on",
            lambda row: (
                view.say("decisions.no_day")
                if is_missing(row["due_on"])
                else view.words.day(row["due_on"])
            ),
        ),
        Column("score", lambda row: _score(view, row), number=True, head=view.say("risks.score")),
    ]


RISK_SIGNS = {
    "occurred": "occurred",
    "overdue": "response_overdue",
    "due": "response_due",
    "open": "open_risk",
    "unknown": "unknown",
    "closed": "closed_risk",
}


def _of_project(row: Row) -> str:
    return str(row["project"] if is_missing(row["project_name"]) else row["project_name"])


def _response(view: View, row: Row) -> object:
    strategy = (
        None if is_missing(row["strategy"]) else view.say(f"cell_words.strategy.{row['strategy']}")
    )
    if is_missing(row["response"]):
        return strategy or view.say("risks.no_response")
    return two_lines(row["response"], strategy) if strategy else row["response"]


def _score(view: View, row: Row) -> object:
    if is_missing(row["score"]):
        return view.say("chart.unknown")
    factors = view.say("risks.factors", probability=row["probability"], impact=row["impact"])
    return two_lines(view.words.number(row["score"], 2), factors)
