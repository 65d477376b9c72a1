"""One fact, one number: what several questions answer is the same, whichever is asked."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house

NEWEST = "2026-09-30"
LOOKS = (("2026-08-14", "*"), (NEWEST, "line"), (NEWEST, "*"))
"""A day between two files, one line, and everybody on the newest day."""
CLOSED = ("done", "cancelled", "not_started")
Said = tuple[str, Any, Any]
Asked = Callable[..., list[Any]]


def both_said(day: str, scope: str) -> Iterator[Said]:
    """(what, as one question says it, as another does) of every fact that two questions answer."""
    sample = sample_house()

    def ask(name: str, *columns: str, **given: Any) -> list[Any]:
        return answers(sample, name, *columns, day=day, scope=scope, **given)

    started = date(int(day[:4]) - 1, 10, 1)
    yield from _people(ask, started)
    yield from _goals(ask)
    if scope == "*":
        yield from _coverage(ask)
    else:
        yield from _readiness(ask)
    if (day, scope) == (NEWEST, "*"):
        yield from _shared_out(ask, started)


def _people(ask: Asked, started: date) -> Iterator[Said]:
    """Who is there, who came and went, and who leads how many."""
    people = ask("people_on", "person", "reports_to", "ladder", "level")
    told = ask("span_of_control", "person", "direct_reports", "people_in_line")
    spans, lines = {row[0]: row[1] for row in told}, {row[0]: row[2] for row in told}
    start = {"start": started}
    balance = ask("movement_balance", "joined", "people_left", "promoted", "headcount_end", **start)
    closing = balance[0][3] + ask("movement_balance", "last_day", **start)[0]
    quarters = ask(
        "movement_by_quarter", "headcount_end", "people_left", since=str(started - timedelta(1))
    )
    kinds = ask("movement", "kind", **start)
    managers = ask("manager_spans", "person", "direct_reports", "people_in_line", bands="1,2,4,8")
    bands = ask("spans_by_band", "managers", "direct_reports", bands="1,2,4,8")
    blocks = ask("organisation", "person", "direct_reports", "people")
    scoped = ask("scope_of_managers", "person", "part", "value")
    yield "people employed", ask("headcount", "everyone")[0], len(people)
    yield "people at the end of a window", closing, len(people)
    yield "people at the end of a quarter", quarters[-1][0], balance[0][3]
    yield "people in the first block", max(row[2] for row in blocks), len(people)
    yield "people placed", ask("confidence", "people")[0], len(people)
    yield "people who left", ask("attrition", "leavers", **start)[0], balance[0][1]
    yield "people who left in quarters", sum(row[1] for row in quarters), balance[0][1]
    yield "promotions", ask("internal_promotion_rate", "promotions", **start)[0], balance[0][2]
    counted = tuple(kinds.count(kind) for kind in ("joined", "left", "promoted"))
    yield "changes", counted, balance[0][:3]
    yield "spans of managers", {row[0]: row[1] for row in managers}, spans
    yield "lines of managers", {row[0]: row[2] for row in managers}, lines
    yield "managers in bands", sum(row[0] for row in bands), len(spans)
    yield "reports in bands", sum(row[1] for row in bands), sum(spans.values())
    median = ask("median_span", "value", "part", "whole")[-1]
    yield "median of spans", median, (statistics.median(spans.values()), *_sums(spans))
    heavy = dict(ask("overloaded_manager", "person", "direct_reports", folder="findings"))
    yield "spans that are too wide", heavy, {key: spans[key] for key in heavy}
    yield "spans of blocks", {row[0]: row[1] for row in blocks}, spans
    yield "lines of blocks", {row[0]: row[2] - 1 for row in blocks}, lines
    known = dict(ask("scopes", "scope", "people"))
    yield "lines to choose", {key: known.get(key) for key in lines}, lines
    led = {person: value for person, part, value in scoped if part == "direct_reports" and value}
    yield "spans beside ladders", led, {key: spans[key] for key in led}
    levels = ask("level_pyramid", "ladder", "level", "people")
    held = [row[2:] for row in people if row[3]]
    yield "people at levels", sorted(levels), sorted({(*at, held.count(at)) for at in held})
    since = ask("time_in_level", "person", "level")
    yield "people with a level", sorted(since), sorted((row[0], row[3]) for row in people if row[3])


def _sums(spans: dict[Any, Any]) -> tuple[int, int]:
    return sum(spans.values()), len(spans)


def _goals(ask: Asked) -> Iterator[Said]:
    """Open goals, and of these the ones on track, late, and without a verdict."""
    every = ask("goal_attainment", "goal", "state")
    states = [state for _, state in every]
    open_goals = {goal for goal, state in every if state not in CLOSED}
    tile = ask("goals_on_track", "part", "whole", "undecided", "not_known", "due_unread")[-1]
    yield "goals on track", tile[0], states.count("on_track")
    yield "open goals", tile[1] + tile[2], len(open_goals)
    yield "goals not known since", tile[3], states.count("not_known")
    yield "goals due, not read since", tile[4], states.count("due_unread")
    yield "goals that are not closed", ask("confidence", "goals_open")[0], len(open_goals)
    yield "goals undecided", ask("confidence", "goals_undecided")[0], tile[2]
    judged = ("on_track", "at_risk", "behind", "late")
    yield "goals judged", tile[1], sum(states.count(state) for state in judged)
    told = {goal for goal in ask("smart", "goal") if goal in open_goals}
    yield "open goals by letters", told, open_goals
    columns = ("goals", "on_track", "late", "undecided", "not_known", "due_unread")
    counted = (len(open_goals), tile[0], states.count("late"), *tile[2:])
    for by in ("phase", "team"):
        groups = ask("goals_by", *columns, by=by)
        sums = tuple(map(sum, zip(*groups, strict=True))) if groups else (0,) * len(columns)
        yield f"goals by {by}", sums, counted
    teams = dict(ask("goals_by", "team", "late", by="team"))
    late = dict(ask("late_goals", "team", "late", folder="findings"))
    yield "goals late by team", late, {team: teams[team] for team in late}
    blocks = ask("organisation", "goals", "goals_on_track")
    first = max(blocks, key=lambda row: row[0] or 0)
    yield "goals of the first block", first[0] or 0, tile[1]
    yield "goals on track there", round((first[1] or 0) * tile[1]), tile[0]


def _coverage(ask: Asked) -> Iterator[Said]:
    coverage = ask("coverage", "part", "whole")[-1]
    by_person = ask("coverage_by_person", "met", "rated")
    yield "expectations met", tuple(coverage), tuple(map(sum, zip(*by_person, strict=True)))


def _readiness(ask: Asked) -> Iterator[Said]:
    """Of one line: these take the longest to ask, and are counted per person."""
    standings = ask("readiness", "person", "standing")
    people_ready = len({person for person, state in standings if state == "ready"})
    yield "people ready", ask("ready_now", "value")[0] or 0, people_ready
    waiting = ask("ready_and_waiting", "people", folder="findings")
    wait = len({person for person, state in standings if state in ("ready", "no_opening")})
    yield "people who wait", sum(waiting), wait
    roles = ask("bench_by_role", "role", "ready_now", "ready_year", "cannot_tell")
    for role, *sizes in [row for row in roles if row[1] is not None][:1]:
        told = ask("bench", "ready", role=role)
        yield f"bench of {role}", sizes, [told.count(way) for way in ("now", "year", "unknown")]


def _shared_out(ask: Asked, started: date) -> Iterator[Said]:
    """What one question counts in all and others by team, group, role or level."""
    there = ask("retention", "person", start=started)
    yield (
        "people of the start",
        ask("movement_balance", "headcount_start", start=started),
        [len(there)],
    )
    fills = ask("level_fills", "filled_from", start=started)
    levels = ask("internal_fill_rate", "level", "fills", "inside", start=started)
    yield "openings", sum(row[1] for row in levels if row[0]), len(fills)
    yield "openings filled inside", sum(row[2] for row in levels if row[0]), fills.count("inside")
    rated = met = 0
    for ladder in filter(None, ask("ladders_used", "ladder")):
        axes = ask("competency_coverage", "rated", "holders", ladder=ladder)
        teams = ask("coverage_by_team", "rated", "holders", ladder=ladder)
        yield f"rated on {ladder}", *(sum(row[0] for row in rows) for rows in (axes, teams))
        yield f"holders of {ladder}", *(sum(row[1] for row in rows) for rows in (axes, teams))
        rated, met = rated + sum(row[0] for row in axes), met + sum(row[1] for row in axes)
    yield "expectations by ladder", ask("coverage", "part", "whole"), [(met, rated)]
    projects = ask("projects_on", "state")
    on_time = ask("on_time_delivery", "part", "whole")
    for by in ("team", "owner", "stage"):
        groups = ask("projects_by", "projects", "past_due", "on_time", "were_due", by=by)
        sums = tuple(map(sum, zip(*groups, strict=True)))
        yield f"projects by {by}", sums[:2], (len(projects), projects.count("past_due"))
        yield f"projects on time by {by}", sums[2:], tuple(on_time[0])
    gaps = ask("gaps_by_competency", "without_goal")
    yield "gaps without a goal", sum(gaps), len(ask("gaps_without_goal", "person"))
    since = ask("time_in_level", "months")
    told = ask("time_in_level_by_level", "people", "months_known")
    yield "people with time in level", sum(row[0] for row in told), len(since)
    yield "of whom it is known", sum(row[1] for row in told), len(since) - since.count(None)


def test_no_two_questions_answer_one_fact_with_different_numbers_over_the_sample() -> None:
    line = answers(sample_house(), "scopes", "scope")[1]
    assert [
        (day, scope, *said)
        for day, where in LOOKS
        for scope in (line if where == "line" else where,)
        for said in both_said(day, scope)
        if said[1] != said[2]
    ] == []


ENGINEER = {"ladder": "craft", "level": "junior", "hired_on": "2023-01-02"}


def test_a_score_by_a_manager_who_has_left_counts_one_s_own_and_one_to_come_do_not() -> None:
    roster = [
        {"person": "boss", "hired_on": "2020-01-02"},
        {"person": "gone", "hired_on": "2023-01-02", "left_on": "2025-12-31"},
        *({"person": each, "manager": "boss", **ENGINEER} for each in ("ana", "ben", "cal")),
    ]
    given = [
        ("ana", 3, "manager", "gone", "2025-06-30"),
        ("ben", 4, "self", "ben", "2026-06-30"),
        ("cal", 1, "manager", "boss", "2026-06-30"),
        ("cal", 5, "manager", "boss", "2026-11-30"),
    ]
    columns = ("person", "score", "by", "assessor", "assessed_on")
    scores = [{"competency": "delivery", **dict(zip(columns, each, strict=True))} for each in given]
    company = house(roster=roster, assessments=scores)
    assert sorted(answers(company, "coverage_by_person", "person", "rated", "met")) == [
        ("ana", 1, 1),
        ("ben", 0, 0),
        ("cal", 1, 0),
    ]
    rows = answers(company, "competency_people", "person", "competency", "score", ladder="craft")
    assert {person: score for person, axis, score in rows if axis == "delivery"} == {
        "ana": 3,
        "ben": None,
        "cal": 1,
    }


def test_why_somebody_left_is_one_word_wherever_it_is_asked() -> None:
    reasons = {
        "death": "death",
        "end of contract": "end_of_contract",
        "Resignation": "voluntary",
        "redundancy": "involuntary",
        "退休": "retirement",
        "internal transfer to group company": "transfer",
    }
    hired = {"hired_on": "2023-01-02", "left_on": "2026-05-30"}
    roster: list[dict[str, Any]] = [
        {"person": f"p{n}", "leaving_reason": said, **hired} for n, said in enumerate(reasons)
    ]
    company = house(roster=[{"person": "boss", "hired_on": "2020-01-02"}, *roster])
    window: dict[str, Any] = {"start": date(2026, 1, 1)}
    told = dict(answers(company, "movement", "person", "leaving_reason", **window))
    assert told == {f"p{n}": kind for n, kind in enumerate(reasons.values())}
    counted = dict(answers(company, "attrition", "kind", "leavers", **window))
    assert counted == {
        "all": 5,
        "voluntary": 1,
        "regretted": 0,
        "involuntary": 1,
        "retirement": 1,
        "death": 1,
        "end_of_contract": 1,
        "reason_unknown": 0,
        "transfer": 1,
    }
