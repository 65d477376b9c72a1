"""Before stop 1: how each goal goes: its pace, where it stands on a quarter end, when it closes,
which goal it serves."""

from collections.abc import Iterator
from datetime import date, timedelta

from . import stories
from .days import QUARTER_ENDS, quarter_start, working_day_from
from .goal_setting import Goal, set_goals
from .loose_goals import loose_goals
from .model import dice
from .positions import Company

SERVES = {  # a report's competency -> the competency of the manager's goal that it serves
    "delivery": "operational-efficiency",
    "reliability": "operational-efficiency",
    "code-quality": "technical-leadership",
    "software-design": "technical-leadership",
    "product-sense": "business-value",
    "mentoring": "team-management",
    "collaboration": "cross-department-collaboration",
    "operational-efficiency": "engineering-metrics",
    "team-management": "culture-leadership",
    "business-value": "product-strategy",
    "strategic-thinking": "saas-strategy",
    "planning-and-execution": "schedule-and-risk",
    "schedule-and-risk": "risk-management",
    "reporting-and-data": "planning-and-execution",
    "problem-resolution": "risk-management",
}
CANCELLED = 0.05
Row = dict[str, object]


def _pace(goal: Goal) -> float:
    """The share of the planned time after which the goal is reached: below 1 early, above 1
    late."""
    told = stories.pace(goal.team, goal.starts_on)
    if told is not None:
        return told
    roll = dice("pace", goal.person.email, goal.title)
    return roll.uniform(1.06, 1.3) if roll.random() < 0.15 else roll.uniform(0.84, 1.0)


def _cancelled_on(goal: Goal) -> date | None:
    """A goal ends with its owner's employment; a few are called off halfway."""
    left, due = goal.person.left_on, goal.due_on or goal.starts_on + timedelta(days=180)
    roll = dice("cancelled", goal.person.email, goal.title)
    if roll.random() < CANCELLED and goal.team != stories.DRIFTING_TEAM:
        halfway = working_day_from(goal.starts_on + (due - goal.starts_on) * 0.55)
        return min(halfway, left) if left else halfway
    return left


def _reached_on(goal: Goal) -> date | None:
    if (
        goal.due_on is None
        or goal.target is None
        or stories.pace(goal.team, goal.starts_on) is not None
    ):
        return None
    return working_day_from(goal.starts_on + (goal.due_on - goal.starts_on) * _pace(goal))


def closing(goal: Goal) -> tuple[date | None, str]:
    """(day on which the goal closes, how), whatever comes first: reached or cancelled; it may lie
    in the future."""
    reached, cancelled = _reached_on(goal), _cancelled_on(goal)
    if cancelled and (reached is None or cancelled < reached):
        return cancelled, "cancelled"
    return reached, "done" if reached else ""


def _attained(goal: Goal, day: date) -> float:
    """Share of the way from baseline to target on a day, 0 to 1."""
    due = goal.due_on or goal.starts_on + timedelta(days=180)
    elapsed = max(0, (day - goal.starts_on).days) / max(1, (due - goal.starts_on).days)
    if stories.pace(goal.team, goal.starts_on) is not None:
        elapsed = min(elapsed, 1.0)  # once overdue it lies still: newer promises come first
    bend = dice("bend", goal.person.email, goal.title).uniform(0.9, 1.2)
    return float(min(1.0, (elapsed / _pace(goal)) ** bend))


def _current(goal: Goal, day: date) -> float | None:
    if goal.baseline is None or goal.target is None:
        return goal.baseline
    way = goal.target - goal.baseline
    whole = goal.baseline == int(goal.baseline) and goal.target == int(goal.target)
    reached = way * _attained(goal, day)
    return (
        goal.baseline + int(reached)
        if whole
        else round(goal.baseline + reached, 2 if abs(way) < 1 else 1)
    )


def _status(goal: Goal, day: date, current: float | None) -> str:
    due = goal.due_on
    if due is None:
        return "in-progress"
    elapsed = (day - goal.starts_on).days / max(1, (due - goal.starts_on).days)
    if current == goal.baseline and elapsed < 0.2:
        return "not-started"
    return "at-risk" if day > due or elapsed - _attained(goal, day) > 0.2 else "in-progress"


def _reading(goal: Goal, day: date) -> Row:
    """The line of the goals file of a quarter end."""
    closed_on, how = closing(goal)
    closed = closed_on is not None and closed_on <= day
    current = (
        goal.target
        if closed and how == "done"
        else _current(goal, min(day, closed_on) if closed and closed_on else day)
    )
    status = how if closed else _status(goal, day, current)
    numbers = {
        "baseline": goal.baseline,
        "target": goal.target,
        "current": current,
        "weight": goal.weight,
    }
    return {
        "goal": goal.id,
        "person": goal.person.id,
        "title": goal.title,
        "competency": goal.competency,
        "phase": goal.phase,
        "metric": goal.metric,
        "unit": goal.unit,
        "starts_on": goal.starts_on,
        "due_on": goal.due_on,
        "closed_on": closed_on if closed else None,
        "status": status,
        "parent": goal.parent,
        **{name: None if value is None else f"{value:g}" for name, value in numbers.items()},
    }


def _open_on(goal: Goal, day: date) -> bool:
    closed_on, _ = closing(goal)
    return goal.starts_on <= day and (closed_on is None or closed_on >= day)


def _link(company: Company, goals: list[Goal]) -> None:
    """Lets goals serve a goal of the manager that is open when they start."""
    for goal in goals:
        manager = company.manager_on(goal.person, goal.starts_on)
        served = [
            g
            for g in goals
            if g.person is manager
            and _open_on(g, goal.starts_on)
            and g.competency in (SERVES.get(goal.competency), goal.competency)
            and goal.competency
        ]
        goal.parent = served[0].id if served else ""


def goal_files(company: Company) -> Iterator[tuple[date, list[Row]]]:
    """(quarter end, its rows): all goals that were open, or were closed, at some time in that
    quarter."""
    goals = sorted(
        [*set_goals(company), *loose_goals(company)],
        key=lambda goal: (goal.starts_on, goal.person.id, goal.title),
    )
    for number, goal in enumerate(goals, start=1):
        goal.id = f"g-{number:04d}"
    _link(company, goals)
    for day in QUARTER_ENDS:
        touched = [
            goal
            for goal in goals
            if goal.starts_on <= day
            and (closing(goal)[0] is None or (closing(goal)[0] or day) >= quarter_start(day))
        ]
        yield day, [_reading(goal, day) for goal in touched]
