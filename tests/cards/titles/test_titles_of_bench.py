"""Given rows, the literal titles of the cards of bench, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "everyone on any bench is counted once",
        "bench_by_role",
        rows=[{"net_bench": 1.5}, {"net_bench": 0.5}, {"net_bench": 0.0}],
        en="Only 2 people stand behind 3 leadership roles",
        zh="3个管理岗位的继任人选总共只有2人",
    ),
    Case(
        "an empty bench is said",
        "bench_by_role",
        rows=[{"net_bench": 0.0}, {"net_bench": 0.0}],
        en="No successor is known for any of 2 leadership roles",
        zh="2个管理岗位都没有已知的继任人选",
    ),
    Case(
        "the bench of one role is told by readiness",
        "bench",
        rows=[
            {"role_name": "CTO", "ready": "now"},
            {"role_name": "CTO", "ready": "year"},
            {"role_name": "CTO", "ready": "year"},
            {"role_name": "CTO", "ready": "no"},
            {"role_name": "CTO", "ready": "unknown"},
        ],
        en="The role of CTO: 1 ready now, 2 within a year",
        zh="CTO的岗位：1人现在可接任，2人一年内可接任",
    ),
    Case(
        "a role whose candidates are unknown says so",
        "bench",
        rows=[{"role_name": "CTO", "ready": "unknown"}, {"role_name": "CTO", "ready": "no"}],
        en="The role of CTO: nobody within a year; of one person it cannot be told",
        zh="CTO的岗位：一年内无人可接任；1人无法判断",
    ),
    Case(
        "a role without candidates says so",
        "bench",
        rows=[{"role_name": "CTO", "ready": "no"}],
        en="The role of CTO: nobody is ready within a year",
        zh="CTO的岗位：一年内无人可接任",
    ),
    Case(
        "nobody grown is said",
        "growth_by_manager",
        rows=[{"manager_name": "Ana", "grown": 0}],
        en="No promotion under a manager is known here yet",
        zh="这里还没有已知的、在管理者手下的晋升",
    ),
    Case(
        "a ledger says who rose, moved on and was lost",
        "growth_ledger",
        rows=[
            {
                "manager_name": "Ana",
                "promotions": 2,
                "moved_on": date(2025, 1, 1),
                "is_regretted": 1,
            },
            {"manager_name": "Ana", "promotions": 1, "moved_on": None, "is_regretted": 0},
            {"manager_name": "Ana", "promotions": 0, "moved_on": None, "is_regretted": 0},
        ],
        en="2 of 3 people managed by Ana were promoted; one went on to another team and one was a regretted loss",
        zh="Ana管理过3人，其中2人获得晋升；1人转到其他团队，1人为遗憾离职",
    ),
    Case(
        "a ledger without moves or losses stays short",
        "growth_ledger",
        rows=[
            {"manager_name": "Ana", "promotions": 1, "moved_on": None, "is_regretted": 0},
            {"manager_name": "Ana", "promotions": 0, "moved_on": None, "is_regretted": 0},
        ],
        en="One of 2 people managed by Ana was promoted",
        zh="Ana管理过2人，其中1人获得晋升",
    ),
    Case(
        "the step with most known promotions is told",
        "time_to_promotion",
        rows=[
            {
                "ladder": "engineer",
                "level": "engineer",
                "next_ladder": "engineer",
                "next_level": "senior-engineer",
                "months_known": 3,
                "median_months": 20.0,
            },
            {
                "ladder": "engineer",
                "level": "senior-engineer",
                "next_ladder": "engineer",
                "next_level": "staff-engineer",
                "months_known": 7,
                "median_months": 33.0,
            },
            {
                "ladder": "engineer",
                "level": "staff-engineer",
                "next_ladder": "engineer",
                "next_level": "principal-engineer",
                "months_known": 9,
                "median_months": None,
            },
        ],
        en="Senior engineer → Staff engineer takes 33 months in the median of 7 promotions",
        zh="高级工程师 → 主任工程师：7次晋升，中位数33个月",
    ),
    Case(
        "narrow spreads with nothing to test them by name nobody",
        "calibration_apart",
        rows=[
            {
                "manager": "x",
                "spread": 0.1,
                "halo_spread": 0.9,
                "is_central": True,
                "is_halo": False,
            },
            {
                "manager": "y",
                "spread": 0.9,
                "halo_spread": 0.1,
                "is_central": False,
                "is_halo": True,
            },
        ],
        en="Steady: no manager's scores lie closer together than the others' by more than chance",
        zh="平稳：没有哪位上级的评分比其他人更集中，差别未超出偶然",
    ),
    Case(
        "of raters of too few people no habit is denied",
        "calibration_apart",
        rows=[
            {
                "manager": "x",
                "spread": None,
                "halo_spread": None,
                "is_central": None,
                "is_halo": None,
            }
        ],
        en="Every manager rated too few people to say anything",
        zh="每位上级评过的人都太少，无法判断",
    ),
    Case(
        "too few own scores say nothing",
        "self_against_manager",
        rows=[{"competency": "mentoring", "difference": 1.0, "is_silent": True}],
        en="Too few people have both scores to say anything",
        zh="两种评分都有的人太少，无法判断",
    ),
    Case(
        "the most exposed stands beside the next",
        "exposure",
        rows=[
            {"name": "Gu Mingzhe", "exposure": 27.5, "impact": 5.5},
            {"name": "Catriona Muirhead", "exposure": 21.1, "impact": 6.1},
            {"name": "Ana", "exposure": 0.0, "impact": 0.0},
        ],
        en="Gu Mingzhe stands at 28 of 100, Catriona Muirhead at 21; 2 people have any exposure",
        zh="Gu Mingzhe为28分（满分100），Catriona Muirhead为21分；共有2人的离开会带来风险",
    ),
    Case(
        "one person alone is named alone",
        "exposure",
        rows=[{"name": "Gu Mingzhe", "exposure": 27.4, "impact": 5.5}],
        en="Gu Mingzhe alone has any exposure, 27 of 100",
        zh="Gu Mingzhe为27分（满分100），除此之外没有人的离开会带来风险",
    ),
    Case(
        "what cannot be told exposes nobody",
        "exposure",
        rows=[{"name": "Ana", "exposure": 0.0, "impact": 0.0}],
        en="Nobody's loss is known to cost anything",
        zh="未见有人的离开会带来风险",
    ),
    Case(
        "with whom most would break is named",
        "effects_of_leaving",
        rows=[
            {"name": "Ana", "effects": 3},
            {"name": "Lukas Brennecke", "effects": 25},
            {"name": "Bo", "effects": 0},
        ],
        en="If somebody leaves: most would break with Lukas Brennecke, 25 things;"
        " 2 people leave anything broken",
        zh="若有人离开：Lukas Brennecke影响最多，共25项；有2人离开会造成影响",
    ),
    Case(
        "several with equally many are not told apart",
        "effects_of_leaving",
        rows=[{"name": "Ana", "effects": 3}, {"name": "Bo", "effects": 3}],
        en="If somebody leaves: 3 things break with each of 2 people, the most;"
        " 2 people leave anything broken",
        zh="若有人离开：影响最多的2人各有3项；有2人离开会造成影响",
    ),
    Case(
        "nothing that breaks is said",
        "effects_of_leaving",
        rows=[{"name": "Ana", "effects": 0}],
        en="Whoever leaves: nothing that is known breaks",
        zh="无论谁离开，就目前所知都不会造成影响",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
