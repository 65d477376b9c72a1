"""Before stop 1: what each team's delivery looked like month by month; the drifting team's on-time
delivery falls."""

import math
from collections.abc import Iterator
from datetime import date

from . import stories
from .days import RECORDS_BEGIN, TODAY, month_end, months, months_between
from .model import dice
from .positions import Company
from .structure import ENGINEERING_TEAMS, REORGANISATION

# metric: (lowest and highest start, share by which it betters in a year, a month's swing, target
# against the start, decimals)
DELIVERY = {
    "on-time-delivery": ((0.76, 0.86), 0.025, 0.02, 1.06, 3),
    "cycle-time-days": ((9.0, 15.0), -0.07, 0.05, 0.85, 1),
    "mttr-hours": ((3.0, 6.5), -0.08, 0.09, 0.8, 1),
    "escaped-defects": ((5.0, 11.0), -0.08, 0.12, 0.7, 0),
}
MONEY = {"budget-execution": (1.0, 0.03), "roi": (1.25, 0.04)}  # metric: (middle, swing)
EARNING_TEAMS = {
    "Payments",
    "Checkout",
    "Billing",
    "Search",
    "Mobile",
    "Web",
    "Partner Integrations",
}
WORSENS = {  # (team, metric): (since, yearly share) - stories 2 and 5 as they show in numbers
    (stories.DRIFTING_TEAM, "on-time-delivery"): (date(2025, 4, 1), -0.24),
    (stories.DRIFTING_TEAM, "cycle-time-days"): (date(2025, 4, 1), 0.35),
    (stories.DRIFTING_TEAM, "escaped-defects"): (date(2025, 7, 1), 0.4),
    (stories.MERGED_INTO, "mttr-hours"): (REORGANISATION, 0.25),
}
Row = dict[str, object]


def _value(team: str, metric: str, month: date) -> tuple[float, float]:
    """(value, target): a steady trend, a swing that comes and goes over the year, a little of the
    month's own."""
    (low, high), yearly, swing, aim, _ = DELIVERY[metric]
    roll = dice("metric", team, metric)
    start, phase = roll.uniform(low, high), roll.uniform(0, 6)
    years = months_between(RECORDS_BEGIN, month) / 12
    since, share = WORSENS.get((team, metric), (None, 0.0))
    steady = years if since is None else min(years, months_between(RECORDS_BEGIN, since) / 12)
    worse = 0.0 if since is None else max(0.0, months_between(since, month) / 12) * share
    wave = swing * (
        0.6 * math.sin(month.month / 12 * 2 * math.pi + phase)
        + 0.5 * dice(team, metric, month).uniform(-1, 1)
    )
    return start * (1 + yearly * steady + worse + wave), start * aim


def _delivery(team: str, month: date) -> Iterator[Row]:
    for metric, (*_, decimals) in DELIVERY.items():
        value, target = _value(team, metric, month)
        if metric == "on-time-delivery":
            value, target = min(0.97, value), min(0.9, target)
        yield {
            "team": team,
            "metric": metric,
            "month": month,
            "value": f"{round(value, decimals):g}",
            "target": f"{round(target, 2 if decimals == 3 else decimals):g}",
        }


def _money(team: str, month: date) -> Iterator[Row]:
    for metric, (middle, swing) in MONEY.items():
        if metric == "roi" and team not in EARNING_TEAMS:
            continue
        roll = dice("money", team, metric)
        base = middle + roll.uniform(-0.5, 0.5) * swing * 3
        trend = 0.05 * months_between(RECORDS_BEGIN, month) / 12 if metric == "roi" else 0.0
        value = base + trend + dice(team, metric, month).uniform(-swing, swing)
        yield {
            "team": team,
            "metric": metric,
            "month": month,
            "value": f"{round(value, 2):g}",
            "target": "1" if metric == "budget-execution" else "1.3",
        }


def metric_rows(company: Company) -> list[Row]:
    """One row per team, metric and month, for the months in which somebody was in the team to its
    end."""
    return [
        row
        for team in (*ENGINEERING_TEAMS, "PMO")
        for month in months(RECORDS_BEGIN, TODAY)
        if company.team_on(team, month_end(month))
        for row in (
            (*_delivery(team, month), *_money(team, month))
            if team != "PMO"
            else _money(team, month)
        )
    ]
