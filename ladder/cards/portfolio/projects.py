"""Projects as a timeline, as bars of money against time, and as tables."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from ladder.cards.portfolio.stages import stage_name
from ladder.cards.portfolio.words import (
    CLOSED,
    DRAWN,
    by_attention,
    days_of,
    how_late,
    money_state,
    money_text,
)
from ladder.cards.row_words import heading
from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.figures.progress import Progress, attainment
from ladder.figures.timeline import Timeline, timeline
from ladder.measures.signal.chance import LEAST

MOST_BARS = 24
MOST_MONEY = 14
MONEY_DRAWN = {"over": "late", "ahead": "at-risk", "within": "on-track", "unknown": "undefined"}


def projects_timeline(view: View, projects: pd.DataFrame) -> Timeline:
    """Of projects_on: from the start to the finish, the forecast or the day, with a tick at the day
    promised; the late ones on top."""
    shown = by_attention(projects).head(MOST_BARS)
    today = pd.Timestamp(view.day)
    running = (
        shown["forecast_on"]
        .fillna(shown["due_on"])
        .where(shown["state"] != "past_due", shown["forecast_on"].fillna(today))
    )
    bars = shown.assign(
        label=[view.or_unknown(name, "title") for name in shown["name"]],
        ends_on=shown["finished_on"].fillna(running),
        state_word=[how_late(view, row) for row in shown.to_dict("records")],
        hover=[_hover(view, row) for row in shown.to_dict("records")],
        state=[DRAWN.get(state, state) for state in shown["state"]],
    )
    none = pd.DataFrame({"label": [], "starts_on": [], "ends_on": []})
    return timeline(
        bars,
        none,
        pd.DataFrame({"day": [], "kind": [], "label": []}),
        today=view.day,
        today_word=view.say("plan.today", day=view.day),
        reviews_word="",
        mark_names={},
        width=1060,
        due_word=view.say("projects.due_tick"),
    )


def _hover(view: View, row: Row) -> str:
    lines = [
        view.say(
            "projects.hover",
            team=view.or_unknown(row["team"], "team"),
            owner=view.or_unknown(row["owner_name"], "name"),
        )
    ]
    return "\n".join(
        [
            *lines,
            how_late(view, row),
            *(
                view.say(f"projects.on.{key}", day=row[key])
                for key in ("due_on", "forecast_on", "finished_on")
                if not pd.isna(row[key])
            ),
        ]
    )


def project_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: _project(view, row), head=view.say("projects.one")),
        Column("owner_name", lambda row: view.or_unknown(row["owner_name"], "name")),
        Column("stage", lambda row: stage_name(view, row["stage"])),
        Column("state", lambda row: _state(view, row)),
        Column("due_on"),
        Column("forecast_on", lambda row: _then(view, row), head=view.say("projects.then")),
        Column("risk", number=True),
        Column("quality", number=True),
    ]


def _project(view: View, row: Row) -> Markup:
    return two_lines(view.or_unknown(row["name"], "title"), view.or_unknown(row["team"], "team"))


def _state(view: View, row: Row) -> Markup:
    days = days_of(row)
    first = sign(view, row["state"])
    return (
        first
        if days is None
        else two_lines(first, view.say("projects.days", count=days, days=days))
    )


def _then(view: View, row: Row) -> str:
    """The day it was finished, or the day it is now expected."""
    for which in ("finished_on", "forecast_on"):
        if not pd.isna(row[which]):
            return view.say(f"projects.on.{which}", day=row[which])
    return view.say("chart.unknown")


def money_rows(projects: pd.DataFrame) -> pd.DataFrame:
    """Open projects, those whose money runs furthest ahead of their time first; those of which
    nothing is known last."""
    still_open = projects[~projects["state"].isin(CLOSED)]
    lead = (still_open["spent_share"] - still_open["elapsed"]).astype("float64")
    frame = still_open.assign(
        money=[money_state(row) for row in still_open.to_dict("records")], lead=lead
    )
    return frame.sort_values(
        ["lead", "spent_share", "project"], ascending=[False, False, True], na_position="last"
    ).drop(columns="lead")


def money_bars(view: View, rows: pd.DataFrame) -> Progress:
    """Of money_rows: the share of the budget that is spent, against the share of the time to the
    due day that has passed."""
    shown = rows.head(MOST_MONEY)
    frame = shown.assign(
        label=[view.or_unknown(name, "title") for name in shown["name"]],
        attained=shown["spent_share"],
        expected=shown["elapsed"],
        state=[MONEY_DRAWN[money] for money in shown["money"]],
        state_word=[
            view.words.percent(share) if pd.notna(share) else "" for share in shown["spent_share"]
        ],
        text=[money_text(view, row) for row in shown.to_dict("records")],
    )
    words = {
        "attained": view.say("projects.spent"),
        "expected": view.say("projects.elapsed"),
        "undefined": view.say("projects.no_share"),
    }
    return attainment(frame, **words)


def slice_columns(view: View, by: str) -> list[Column]:
    """Of projects_by: what is named first is the team, the owner or the stage."""

    def name(row: Row) -> str:
        return (
            stage_name(view, row["slice"])
            if by == "stage"
            else view.or_unknown(row["name"], by if by in ("team", "programme") else "name")
        )

    return [
        Column("slice", name, head=heading(view, {"owner": "owner_name"}.get(by, by))),
        Column("projects", lambda row: _counted(view, row), number=True),
        Column("on_time", lambda row: _of(view, row), number=True),
        Column("past_due", number=True),
        Column("slipping", number=True),
        Column("spent_share", lambda row: _against(view, row), number=True),
        Column("risk", number=True),
        Column("quality", number=True),
    ]


def _counted(view: View, row: Row) -> Markup:
    return two_lines(
        view.words.number(row["projects"]), view.say("projects.open", still_open=row["still_open"])
    )


def _of(view: View, row: Row) -> Markup | None:
    if not row["were_due"]:
        return None
    counts = view.say("projects.of_due", on_time=row["on_time"], due=row["were_due"])
    if row["were_due"] < LEAST:
        return Markup("{}").format(counts)
    return two_lines(view.words.percent(row["on_time_share"]), counts)


def _against(view: View, row: Row) -> Markup | None:
    if pd.isna(row["spent_share"]):
        return None
    return two_lines(
        view.words.percent(row["spent_share"]),
        view.say("projects.with_money", known=row["with_money"], projects=row["projects"]),
    )
