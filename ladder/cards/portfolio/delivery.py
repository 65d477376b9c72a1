"""What teams report, over time and team by team; owners on whom several things land; what levels
answer for."""

from __future__ import annotations

import math

import pandas as pd
from markupsafe import Markup

from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.figures.against_target import AgainstTarget, against_target
from ladder.figures.pipeline import Part, Pipeline, stacked
from ladder.measures.signal import chance
from ladder.words import is_missing
from ladder.words.fiscal_year import quarter_of

KNOWN = (
    "incident-mttr",
    "cycle-time",
    "on-time-delivery",
    "budget-execution",
    "escaped-defects",
    "roi",
)
SHARES = ("on-time-delivery", "budget-execution")
MARGIN = 0.02
"""A share that moved by less than two points is steady."""
OWNED = {"owned_with_goal": "done", "owned": "close", "nobody": "late"}


def metrics_there(rows: pd.DataFrame) -> list[str]:
    """Of delivery_trend: the metrics that the teams report, those that are known by meaning
    first."""
    there = list(dict.fromkeys(str(metric) for metric in rows["metric"]))
    return [
        *(metric for metric in KNOWN if metric in there),
        *(metric for metric in there if metric not in KNOWN),
    ]


def metric_name(view: View, metric: str) -> str:
    """The metric in the reader's words with its unit; one that nobody has defined stands as the
    file writes it."""
    return view.say(f"delivery.metric.{metric}") if metric in KNOWN else metric


def amount(view: View, metric: str, value: float | None) -> str:
    """A value of that metric: a share as percent, others with two decimals at most."""
    return view.words.percent(value) if metric in SHARES else view.words.number(value, 2)


def trend_lines(view: View, rows: pd.DataFrame, metric: str, period: str) -> AgainstTarget:
    """Of delivery_trend, one metric: mean, median and target by month or quarter."""
    frame = rows.assign(
        label=[_period(view, start, period) for start in rows["period_start"]],
        hover=[
            view.say(
                "delivery.hover",
                value=amount(view, metric, row["value"]),
                median=amount(view, metric, row["median"]),
                target=amount(view, metric, row["target"]),
                teams=row["teams"],
                readings=row["readings"],
            )
            + _counts_said(view, row)
            for row in rows.to_dict("records")
        ],
    )
    words = {name: view.say(f"delivery.line.{name}") for name in ("value", "median", "target")}
    return against_target(frame, **words, share=metric in SHARES)


def _counts_said(view: View, row: Row) -> str:
    """The counts behind shares that say their whole."""
    if is_missing(row["whole"]) or not row["whole"]:
        return ""
    share = view.words.percent(row["part"] / row["whole"])
    return view.say("delivery.counted", share=share, part=int(row["part"]), whole=int(row["whole"]))


def _period(view: View, start: pd.Timestamp, period: str) -> str:
    quarter, year = quarter_of(start.date())
    return view.say(
        f"delivery.period.{period}",
        month=start.month,
        quarter=quarter,
        year=year,
        short=str(start.year)[2:],
    )


def team_columns(view: View, metric: str, rows: pd.DataFrame) -> list[Column]:
    """What each team reports; of shares that say their whole, the counts and whether they moved."""
    counted = rows["whole"].notna().any() if len(rows) else False
    moved = _moved(view, rows) if counted else {}
    return [
        Column("team", lambda row: view.or_unknown(row["team"], "team")),
        Column(
            "value",
            lambda row: _counted(view, metric, row["value"], row["part"], row["whole"]),
            number=True,
            head=view.say("delivery.now"),
        ),
        Column("target", lambda row: amount(view, metric, row["target"]), number=True),
        Column(
            "value_before",
            lambda row: _counted(
                view, metric, row["value_before"], row["part_before"], row["whole_before"]
            ),
            number=True,
        ),
        *(
            [
                Column(
                    "change",
                    lambda row: moved[row["team"]],
                    head=view.say("delivery.moved.head"),
                )
            ]
            if counted
            else []
        ),
        Column(
            "met",
            lambda row: (
                view.say("delivery.months_met", met=row["met"], months=row["judged"])
                if row["judged"]
                else None
            ),
            number=True,
            head=view.say("delivery.months_met_head"),
        ),
    ]


def _counted(
    view: View, metric: str, value: float | None, part: float, whole: float
) -> Markup | str:
    """A value; where its whole is known the share of all that was counted, and the counts."""
    if is_missing(whole) or not whole:
        return amount(view, metric, value)
    counts = view.say("delivery.part_of", part=int(part), whole=int(whole))
    return two_lines(view.words.percent(part / whole), counts)


def _moved(view: View, rows: pd.DataFrame) -> dict[str, str]:
    """By team whether the share of these months is another than that of the three before, by more
    than chance among all teams that are compared (Fisher's exact test, Holm)."""
    columns = ["part", "whole", "part_before", "whole_before"]
    counts = [tuple(map(float, each)) for each in rows[columns].to_numpy(dtype=float)]
    chances = [chance.of_counts(*each) for each in counts]
    tested = sum(not math.isnan(each) for each in chances)
    said = {}
    for team, each, likely in zip(rows["team"], counts, chance.holm(chances, tested), strict=True):
        part, whole, part_before, whole_before = each
        if math.isnan(likely):
            said[team] = view.say("delivery.moved.not_tested")
            continue
        moved = part / whole - part_before / whole_before
        passes = chance.passes(likely) and abs(moved) >= MARGIN
        key = ("rose" if moved > 0 else "fell") if passes else "steady"
        said[team] = view.say(f"delivery.moved.{key}", one_in=chance.one_in(likely))
    return said


def conflict_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Of resource_conflicts: one row per owner and cluster, with what lands in it."""
    grouped = rows.groupby(["owner", "cluster"], sort=False)
    return pd.DataFrame(
        [{**each.iloc[0].to_dict(), "of_them": each.to_dict("records")} for _, each in grouped]
    )


def conflict_columns(view: View) -> list[Column]:
    def items(row: Row) -> Markup:
        lines = [
            Markup('{} <span class="quiet">{} · {}</span>').format(
                view.or_unknown(each["item_name"], "title"),
                view.say(f"delivery.what.{each['what']}"),
                view.words.day(each["lands_on"]),
            )
            for each in row["of_them"]
        ]
        return Markup("<br>").join(lines)

    return [
        Column(
            "owner_name",
            lambda row: two_lines(
                view.or_unknown(row["owner_name"], "name"),
                view.say("delivery.running", count=row["running"], running=row["running"]),
            ),
        ),
        Column("of_them", items, head=view.say("delivery.lands")),
        Column("first_day", lambda row: _days(view, row), head=view.say("delivery.within")),
    ]


def _days(view: View, row: Row) -> str:
    lands = [each["lands_on"] for each in row["of_them"]]
    days = (max(lands) - min(lands)).days
    return view.say("delivery.days", count=days, days=days)


def owned_bars(view: View, rows: pd.DataFrame) -> Pipeline:
    """Of responsibilities_by_ladder: how much of each ladder is owned with a current goal, owned,
    or nobody's."""
    frame = rows.assign(level=[view.ladder_name(ladder) for ladder in rows["ladder"]])
    return stacked(
        frame,
        parts=[
            Part(column, view.say(f"states.{column}"), state) for column, state in OWNED.items()
        ],
    )


def owned_columns(view: View) -> list[Column]:
    return [
        Column("responsibility", lambda row: _duty(view, row)),
        Column("owners", lambda row: _owner(view, row)),
        Column("state", lambda row: sign(view, row["state"])),
        Column("goal_title", lambda row: _goal(view, row)),
    ]


def _duty(view: View, row: Row) -> Markup:
    """What is answered for, with the level and the competency below it."""
    level = view.name_of("levels", row["ladder"], row["level"])
    axis = view.say(
        "delivery.at_level", level=level, competency=view.competency_name(row["competency"])
    )
    return two_lines(
        view.name_of("responsibilities", row["ladder"], row["responsibility"], "text"), axis
    )


def _owner(view: View, row: Row) -> Markup | None:
    if not row["owners"]:
        return None
    who = (
        row["owner_name"]
        if row["owners"] == 1
        else view.say("delivery.owners", owners=row["owners"])
    )
    if row["owners"] == 1:
        return two_lines(
            who,
            view.say(
                f"delivery.alone.{'met' if row['met'] else 'below' if row['below'] else 'unrated'}"
            ),
        )
    return two_lines(
        who,
        view.say("delivery.standing", met=row["met"], below=row["below"], unrated=row["unrated"]),
    )


def _goal(view: View, row: Row) -> Markup | None:
    if is_missing(row["goal_title"]):
        return None
    return two_lines(
        row["goal_title"],
        view.say("delivery.goal.due", count=row["goals"], goals=row["goals"], day=row["due_on"]),
    )
