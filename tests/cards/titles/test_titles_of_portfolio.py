"""Given rows, the literal titles of the cards of portfolio, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "the project furthest past its day is named",
        "projects_on",
        rows=[
            {
                "name": "Atlas",
                "state": "slipping",
                "days_late": None,
                "days_forecast_late": 20,
                "project": "p1",
                "due_on": date(2026, 12, 1),
            },
            {
                "name": "Borea",
                "state": "past_due",
                "days_late": 40,
                "days_forecast_late": None,
                "project": "p2",
                "due_on": date(2026, 8, 1),
            },
        ],
        en="Borea is furthest past its due day: 40 days",
        zh="“Borea”逾期最久：40天",
    ),
    Case(
        "projects all in time are said",
        "projects_on",
        rows=[
            {
                "name": "Atlas",
                "state": "on_track",
                "days_late": None,
                "days_forecast_late": 0,
                "project": "p1",
                "due_on": date(2026, 12, 1),
            }
        ],
        en="No open project is past its due day or forecast beyond it",
        zh="没有进行中的项目逾期或预计延期",
    ),
    Case(
        "projects over budget are counted, the first named",
        "project_money",
        rows=[
            {"name": "Atlas", "money": "over"},
            {"name": "Borea", "money": "within"},
            {"name": "Cyan", "money": "over"},
        ],
        en="2 open projects have spent more than their budget, Atlas most of all against its time",
        zh="2个进行中的项目支出已超预算；相对时间进度，“Atlas”超前最多",
    ),
    Case(
        "projects ahead of their time are counted",
        "project_money",
        rows=[{"name": "Atlas", "money": "ahead"}, {"name": "Borea", "money": "within"}],
        en="One open project is spending faster than schedule: Atlas",
        zh="1个进行中的项目支出快于时间进度，“Atlas”最明显",
    ),
    Case(
        "money within time is said",
        "project_money",
        rows=[{"name": "Atlas", "money": "within"}],
        en="No open project is spending faster than schedule",
        zh="没有进行中的项目的支出快于时间进度",
    ),
    Case(
        "unknown money says nothing",
        "project_money",
        rows=[{"name": "Atlas", "money": "unknown"}],
        en="What open projects have spent of their budgets is not known for this day",
        zh="当日各进行中的项目的预算支出情况不明",
    ),
    Case(
        "the slice with most overdue projects leads",
        "projects_by",
        rows=[
            {"slice": "Core", "name": "Core", "past_due": 3},
            {"slice": "Edge", "name": "Edge", "past_due": 1},
        ],
        en="Core has most projects past their due day: 3",
        zh="Core的逾期项目最多：3个",
        values={"by": "team"},
    ),
    Case(
        "no overdue project is said",
        "projects_by",
        rows=[{"slice": "Core", "name": "Core", "past_due": 0}],
        en="No project is past its due day",
        zh="没有项目逾期",
        values={"by": "team"},
    ),
    Case(
        "projects without a stage say nothing of stages",
        "projects_in_stages",
        rows=[{"stage": None, "project": "d"}],
        en="Which stage projects stood in is not known for this day",
        zh="当日各项目所处阶段不明",
    ),
    Case(
        "the ladder with most duties without an owner leads",
        "responsibilities_by_ladder",
        rows=[
            {"ladder": "cto", "owned_with_goal": 2, "responsibilities": 9, "nobody": 4},
            {"ladder": "pmo", "owned_with_goal": 1, "responsibilities": 5, "nobody": 1},
        ],
        en="Chief technology officer: a current goal is known for 2 of 9 responsibilities, no owner in this scope for 4",
        zh="首席技术官（CTO）：9项职责中，2项已知有当前目标，4项在本范围内没有已知的承担者",
    ),
    Case(
        "an owner of several projects at once is named",
        "resource_conflicts",
        rows=[
            {"owner": "a", "owner_name": "Ana", "projects": 3},
            {"owner": "b", "owner_name": "Bo", "projects": 2},
            {"owner": "c", "owner_name": "Cy", "projects": 1},
        ],
        en="2 owners have several projects due together; Ana has 3",
        zh="2位负责人有多个项目集中到期，其中Ana有3个",
    ),
    Case(
        "the newest month's readings against target are told",
        "delivery_trend",
        rows=[{"judged": 4, "met": 1}, {"judged": 5, "met": 3}],
        en="MTTR: target reached in 3 of 5 team-months",
        zh="MTTR：5个团队月中有3个达标",
        values={"metric": "MTTR"},
    ),
    Case(
        "a metric without target says so",
        "delivery_trend",
        rows=[{"judged": 0, "met": 0}],
        en="MTTR: no target is given",
        zh="MTTR：未设目标值",
        values={"metric": "MTTR"},
    ),
    Case(
        "teams that met no target are counted, the first named",
        "delivery_by_team",
        rows=[
            {"team": "Core", "judged": 3, "met": 0},
            {"team": "Edge", "judged": 3, "met": 1},
            {"team": "Ops", "judged": 0, "met": 0},
            {"team": "Web", "judged": 2, "met": 0},
        ],
        en="2 of 3 teams reached their target in no month; Core is furthest from it",
        zh="3个团队中有2个三个月均未达标，Core差距最大",
        values={"metric": "MTTR"},
    ),
    Case(
        "every team having met its target once is said",
        "delivery_by_team",
        rows=[{"team": "Core", "judged": 3, "met": 1}],
        en="Every team reached its target in at least one month: MTTR",
        zh="MTTR：每个团队至少有一个月达标",
        values={"metric": "MTTR"},
    ),
    Case(
        "duties are told by who owns them",
        "responsibilities_owned",
        rows=[
            {"state": "owned_with_goal"},
            {"state": "owned"},
            {"state": "owned"},
            {"state": "nobody"},
        ],
        en="CTO: 1 of 4 owned with a current goal, 2 without one, 1 without an owner here",
        zh="CTO：共4项，1项有人承担且有当前目标，2项有人承担但无目标，1项无人承担",
        values={"ladder": "CTO"},
    ),
    Case(
        "duties of a ladder nobody stands on say so",
        "responsibilities_owned",
        rows=[{"state": "nobody"}, {"state": "nobody"}],
        en="CTO: nobody in this scope is known to stand on a level that answers for these 2",
        zh="CTO：本范围内没有已知处于承担这2项职责的级别的人",
        values={"ladder": "CTO"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
