"""Given rows, the literal titles of the cards of gates, dependencies, benefits and risks, in both
languages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cards.titles.given import Case, titles_of


def gates(*gates: str) -> list[dict[str, Any]]:
    return [{"name": f"P{n}", "gate": gate} for n, gate in enumerate(gates, 1)]


def need(fault: str | None, **said: int) -> dict[str, Any]:
    known = {"is_known": 1, "is_dated": 1, **said}
    return {"project": "b", "name": "Borea", "needs_name": "Atlas", "fault": fault, **known}


def risk(standing: str) -> dict[str, Any]:
    return {"risk": "Fire", "standing": standing}


def checked(left: int) -> dict[str, Any]:
    return {"name": "Atlas", "is_told": 1, "still_open": ["x"] * left}


def benefit(promised: float | None, obtained: float | None) -> dict[str, Any]:
    return {"name": "Atlas", "benefit_promised": promised, "benefit_obtained": obtained}


CASES = [
    Case(
        "what is held is counted, the first named",
        "project_gates",
        gates("on-hold", "on-hold", "active"),
        "2 projects are on hold, P1 first",
        "2个项目搁置，首先是“P1”",
    ),
    Case(
        "what is stopped and held is said of both",
        "project_gates",
        gates("stopped", "on-hold"),
        "1 project is on hold and 1 stopped: P1 first",
        "1个项目搁置，1个已终止，首先是“P1”",
    ),
    Case(
        "where everything goes that is said",
        "project_gates",
        gates("active"),
        "No project is on hold or stopped",
        "没有项目搁置或终止",
    ),
    Case(
        "projects with open activities are counted, the one with most named",
        "stage_checklist",
        [{"project": "p"}],
        "2 of 3 projects have something of their stages still to do, Atlas most of all (4)",
        "3个项目中有2个尚有阶段活动未完成，“Atlas”最多（4项）",
        {"checked": [checked(4), checked(1), checked(0), {**checked(0), "is_told": 0}]},
    ),
    Case(
        "one that has done everything is said",
        "stage_checklist",
        [{"project": "p"}],
        "Everything that its stage asks for is done in the one project of which it is told",
        "已说明进展的1个项目，各阶段要求的活动均已完成",
        {"checked": [checked(0)]},
    ),
    Case(
        "one dependency on what is held is named",
        "project_dependencies",
        [need("on_hold"), need(None)],
        "Borea depends on Atlas, which is on hold",
        "1个项目与所依赖的项目冲突：“Borea”依赖的“Atlas”已搁置",
    ),
    Case(
        "several are counted",
        "project_dependencies",
        [need("due_before"), {**need("starts_before"), "project": "c"}],
        "2 projects are at odds with what they depend on: Borea is due before Atlas",
        "2个项目与所依赖的项目冲突：“Borea”的截止日期早于其依赖的“Atlas”",
    ),
    Case(
        "dependencies in order are said",
        "project_dependencies",
        [need(None)],
        "Every project can follow what it depends on",
        "每个项目都能衔接其所依赖的项目",
    ),
    Case(
        "what nobody can tell is not in order",
        "project_dependencies",
        [need(None), need(None, is_known=0)],
        "No dependency is known to be at odds; of some nobody can tell",
        "没有已知冲突的依赖；部分依赖无法判断",
    ),
    Case(
        "benefits that fell short are counted among those measured",
        "project_benefits",
        [benefit(9.0, 4.0), benefit(5.0, 5.0), benefit(7.0, None)],
        "One of 2 projects measured so far brought less than it promised: Atlas",
        "已衡量的2个项目中，有1个的收益低于承诺，“Atlas”差额最大",
    ),
    Case(
        "benefits of which nothing was measured are unknown",
        "project_benefits",
        [benefit(7.0, None)],
        "What was obtained of the benefits promised is not known of any project",
        "没有项目已知取得了多少所承诺的收益",
    ),
    Case(
        "risks that occurred come first",
        "risks_on",
        [risk("occurred"), risk("overdue"), risk("open")],
        "One risk has occurred: Fire",
        "1项风险已发生，首先是：Fire",
    ),
    Case(
        "overdue responses are counted among the open risks",
        "risks_on",
        [risk("overdue"), risk("due"), risk("open"), risk("closed"), risk("unknown")],
        "One of 3 open risks is past the day of its response: Fire",
        "3项未关闭的风险中，有1项的应对已逾期，首先是：Fire",
    ),
    Case(
        "a register that does not say what is open is no empty one",
        "risks_on",
        [risk("unknown")],
        "Of no risk of the register is it known whether it is open",
        "登记册中的风险是否关闭均不明",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.says for case in CASES])
def test_the_title_says_what_the_rows_hold(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
