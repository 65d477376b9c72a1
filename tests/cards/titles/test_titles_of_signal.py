"""Given rows that are noise are said to be steady, and given rows that are a signal are said with
their chance; each with its test, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.cards.titles import PROOFS, proof
from tests.cards.titles.given import Case, frame, titles_of
from tests.exports.taken import sample_view


def competency(name: str, rated: int, holders: int, by_chance: float, spread: float) -> Any:
    return {
        "competency": name,
        "people": 40,
        "rated": rated,
        "holders": holders,
        "share_met": holders / rated if rated else None,
        "holders_by_chance": by_chance,
        "spread_by_chance": spread,
    }


def team(name: str | None, holders: int, rated: int) -> Any:
    return {"team": name, "competency": "delivery", "holders": holders, "rated": rated}


def group(name: str, on_track: int, late: int, owners: int) -> Any:
    counted = {"not_known": 0, "due_unread": 0, "no_reading": 0, "at_risk": 0, "behind": 0}
    return {"team": name, "on_track": on_track, "late": late, "owners": owners, **counted}


def block(name: str, parent: str | None, coverage: float | None, rated: int, **said: Any) -> Any:
    return {
        "name": name,
        "team": "Core",
        "parent": parent,
        "coverage": coverage,
        "people_rated": rated,
        "goals_on_track": coverage,
        "people_with_goals": rated,
        **said,
    }


def manager(name: str, grown: int, people: int) -> Any:
    return {"manager_name": name, "grown": grown, "people": people}


def rater(name: str, leniency: str, effect: float | None, high: float | None, n: int = 9) -> Any:
    return {
        "manager": name.lower(),
        "manager_name": name,
        "leniency": leniency,
        "effect": effect,
        "high": high,
        "is_silent": n < 5,
    }


def sides(name: str, difference: float, people: int, higher: int, lower: int) -> Any:
    return {
        "competency": name,
        "difference": difference,
        "people": people,
        "higher": higher,
        "lower": lower,
        "is_silent": False,
    }


def moved(name: str, change: float, rose: int, fell: int, people: int, newcomers: int = 0) -> Any:
    return {
        "team": name,
        "change_of_share": change,
        "rose": rose,
        "fell": fell,
        "people_both": people,
        "newcomers": newcomers,
        "teams": 2,
    }


def goal(person: str, change: float | None, peers: float | None) -> Any:
    return {"goal": person, "person": person, "score_change": change, "peers_change": peers}


def level(name: str, known: int, long: int) -> Any:
    return {
        "ladder": "engineer",
        "level": name,
        "months_known": known,
        "median_months": 12.0,
        "to_fifth_year": long,
        "longer": 0,
    }


CASES = [
    Case(
        "the competency that people meet less than their own shares would bring is named",
        "competency_coverage",
        rows=[
            competency("delivery", 20, 18, 14.0, 2.0),
            competency("mentoring", 20, 8, 14.0, 2.0),
            competency("reliability", 0, 0, 0.0, 0.0),
        ],
        en="Mentoring has the lowest coverage: 40% of those rated meet their level, 90% on the others (1 in 83 by chance)",
        zh="达标率最低的能力项是带教：40%，其余为90%（偶然出现的机会为1/83）",
    ),
    Case(
        "a competency that is lowest by chance is no finding",
        "competency_coverage",
        rows=[
            competency("delivery", 20, 15, 14.0, 2.0),
            competency("mentoring", 20, 13, 14.0, 2.0),
        ],
        en="Steady: no single competency has lower coverage than the others by more than chance makes",
        zh="平稳：没有哪一个能力项单独弱于其他能力项",
    ),
    Case(
        "of fewer than five rated people no share is said",
        "competency_coverage",
        rows=[
            competency("delivery", 4, 4, 3.0, 1.0),
            competency("mentoring", 4, 0, 3.0, 1.0),
        ],
        en="Too few people are rated to compare competencies: a share is said from 5 people on",
        zh="评过分的人太少，无法比较能力项：满5人才给出比例",
    ),
    Case(
        "the team with the lowest coverage is named with the figure without it",
        "coverage_by_team",
        rows=[team("Core", 18, 20), team("Edge", 4, 20), team("Apps", 17, 20)],
        en="Edge is where coverage is lowest: 20%; without it 88% (1 in 1,000 by chance)",
        zh="Edge的能力覆盖率最低：20%；除去该团队为88%（偶然出现的机会为1/1,000）",
    ),
    Case(
        "teams a little apart are steady",
        "coverage_by_team",
        rows=[team("Core", 12, 20), team("Edge", 11, 20), team("Apps", 13, 20)],
        en="Steady: no single team's coverage is lower than the others' by more than chance makes",
        zh="平稳：没有哪一个团队的能力覆盖率单独低于其他团队",
    ),
    Case(
        "a team of four is not compared, however low",
        "coverage_by_team",
        rows=[team("Core", 18, 20), team("Edge", 0, 4), team("Apps", 17, 20)],
        en="Steady: no single team's coverage is lower than the others' by more than chance makes",
        zh="平稳：没有哪一个团队的能力覆盖率单独低于其他团队",
    ),
    Case(
        "two teams that are as low as each other are no extreme",
        "coverage_by_team",
        rows=[team("Core", 20, 20), team("Edge", 4, 20), team("Apps", 4, 20)],
        en="Steady: no single team's coverage is lower than the others' by more than chance makes",
        zh="平稳：没有哪一个团队的能力覆盖率单独低于其他团队",
    ),
    Case(
        "the group with most goals off track is named, by the people who own them",
        "goals_by",
        rows=[group("Core", 30, 2, 15), group("Edge", 0, 18, 6), group("Apps", 20, 2, 12)],
        en="Edge is furthest off track: 100% of its goals that can be judged; without it 7% (1 in 1,000 by chance)",
        zh="Edge偏离最多：可判断的目标中100%不在正轨；除去后为7%（偶然出现的机会为1/1,000）",
        values={"labels": ["Core", "Edge", "Apps"]},
    ),
    Case(
        "as many late goals of two people are counted and no group is named",
        "goals_by",
        rows=[group("Core", 3, 0, 2), group("Edge", 0, 18, 2)],
        en="18 of 21 open goals are off track; too few people own goals in each group to compare them",
        zh="21个进行中的目标里有18个不在正轨；各组的负责人太少，无法比较",
        values={"labels": ["Core", "Edge"]},
    ),
    Case(
        "groups alike are steady",
        "goals_by",
        rows=[group("Core", 10, 5, 9), group("Edge", 9, 6, 8)],
        en="Steady: 11 of 30 open goals are off track, and no single group stands out by more than chance makes",
        zh="平稳：30个进行中的目标里有11个不在正轨，没有哪一组单独突出",
        values={"labels": ["Core", "Edge"]},
    ),
    Case(
        "no goal off track is said",
        "goals_by",
        rows=[group("Core", 10, 0, 9), group("Edge", 9, 0, 8)],
        en="No open goal that can be judged is off track",
        zh="可判断的进行中目标都在正轨",
        values={"labels": ["Core", "Edge"]},
    ),
    Case(
        "the line with the least coverage is named, and the top never",
        "organisation",
        rows=[
            block("Ida", None, 0.7, 40),
            block("Bo", "ida", 0.9, 20),
            block("Ana", "ida", 0.3, 10),
        ],
        en="Ana's organisation (Core) has the lowest coverage: 30%; without it 83% (1 in 152 by chance)",
        zh="Ana（Core）的汇报线能力覆盖率最低：30%；除去该线为83%（偶然出现的机会为1/152）",
    ),
    Case(
        "a line of four people is not held up, however low",
        "organisation",
        rows=[
            block("Ida", None, 0.8, 40),
            block("Bo", "ida", 0.85, 20),
            block("Cy", "ida", 0.8, 16),
            block("Ana", "ida", 0.0, 4, team=None),
        ],
        en="Steady: no single line has fewer goals on track than the others by more than chance makes",
        zh="平稳：没有哪一条汇报线的目标按期率单独低于其他汇报线",
        values={"coloured": "goals_on_track"},
    ),
    Case(
        "several managers with as many reports are counted",
        "organisation",
        rows=[
            block("Ida", None, None, 0, direct_reports=9),
            block("Bo", "ida", None, 0, direct_reports=7),
            block("Ana", "ida", None, 0, direct_reports=7),
        ],
        en="2 managers have the most direct reports: 7 each",
        zh="直接下属最多的有2名管理者，各7人",
        values={"coloured": "direct_reports"},
    ),
    Case(
        "a manager who has grown more than chance makes is named",
        "growth_by_manager",
        rows=[manager("Ida", 9, 12), manager("Bo", 2, 20), manager("Cy", 1, 18)],
        en="Most promotions under Ida: 9 of 12 people managed; all others 8% (1 in 1,000 by chance)",
        zh="Ida手下晋升的人最多：管理过的12人中有9人；其他管理者合计8%（偶然出现的机会为1/1,000）",
    ),
    Case(
        "the manager with most people grown is not named where chance makes as many",
        "growth_by_manager",
        rows=[manager("Ida", 4, 12), manager("Bo", 3, 20), manager("Cy", 3, 18)],
        en="Steady: under 3 of 3 managers somebody was promoted, and under none more than chance makes",
        zh="平稳：3名管理者中，3名手下有人获得晋升，没有谁明显突出",
    ),
    Case(
        "two of two grown say nothing of a manager",
        "growth_by_manager",
        rows=[manager("Ida", 2, 2), manager("Bo", 1, 20)],
        en="Under 2 of 2 managers somebody was promoted; too few people were managed to compare",
        zh="2名管理者中，2名手下有人获得晋升；管理过的人太少，无法比较",
    ),
    Case(
        "kinder and stricter raters are named apart",
        "calibration",
        rows=[
            rater("Ida", "kinder", 0.5, 0.7),
            rater("Bo", "stricter", -0.4, -0.2),
            rater("Cy", "as_others", 0.1, 0.4),
        ],
        en="Ida rates more leniently than the rest and Bo rates more strictly than the rest",
        zh="1位上级评分宽松（Ida），1位上级评分严格（Bo）",
    ),
    Case(
        "an interval that just leaves 0 out is no finding among many raters",
        "calibration",
        rows=[
            rater("Ida", "kinder", 0.21, 0.41),
            *(rater(f"M{n}", "as_others", 0.05, 0.3) for n in range(9)),
        ],
        en="No manager differs from the rest by more than chance",
        zh="没有哪位上级与整体的差别超出偶然",
    ),
    Case(
        "too few ratings say nothing of raters",
        "calibration",
        rows=[rater("Ida", "", None, None, 3)],
        en="Every manager rated too few people to say anything",
        zh="每位上级评过的人都太少，无法判断",
    ),
    Case(
        "own scores above the manager's are said where people agree",
        "self_against_manager",
        rows=[sides("mentoring", 0.5, 12, 11, 0), sides("delivery", 0.1, 12, 5, 4)],
        en="Mentoring: people rate themselves 0.5 higher than their managers do (1 in 512 by chance)",
        zh="带教：自评比上级评分高0.5分（偶然出现的机会为1/512）",
    ),
    Case(
        "own scores below the manager's are said too",
        "self_against_manager",
        rows=[sides("mentoring", -0.5, 12, 0, 11)],
        en="Mentoring: people rate themselves 0.5 lower than their managers do (1 in 1,000 by chance)",
        zh="带教：自评比上级评分低0.5分（偶然出现的机会为1/1,000）",
    ),
    Case(
        "a difference that goes both ways is chance",
        "self_against_manager",
        rows=[sides("mentoring", 0.2, 12, 7, 4)],
        en="Steady: people and their managers rate alike, or differ no more than chance makes",
        zh="平稳：自评与上级评分一致，或差异在偶然范围之内",
    ),
    Case(
        "a team whose people fell is named",
        "changes_of_coverage",
        rows=[moved("Core", -0.3, 0, 8, 9, 2), moved("Edge", 0.35, 1, 0, 3)],
        en="Coverage went down in Core: by 30 points (1 in 64 by chance)",
        zh="Core的覆盖率下降30个百分点（偶然出现的机会为1/64）",
    ),
    Case(
        "a team whose people rose is named",
        "changes_of_coverage",
        rows=[moved("Core", 0.2, 9, 1, 12)],
        en="Coverage went up in Core: by 20 points (1 in 23 by chance)",
        zh="Core的覆盖率上升20个百分点（偶然出现的机会为1/23）",
    ),
    Case(
        "a fall that newcomers brought is steady, since the same people stayed as they were",
        "changes_of_coverage",
        rows=[moved("Core", -0.4, 0, 0, 8, 6)],
        en="Steady: no team's coverage changed by more than chance makes",
        zh="平稳：没有哪个团队的覆盖率变化超出偶然",
    ),
    Case(
        "goals that moved scores more than peers are said, a person once",
        "goal_effects",
        rows=[goal(f"p{n}", 0.6 + n / 100, 0.1) for n in range(6)],
        en="After 6 met goals scores moved by +0.62 on average; without such a goal by +0.1 (1 in 32 by chance)",
        zh="6个目标完成后，得分平均变化+0.62；没有这类目标的人为+0.1（偶然出现的机会为1/32）",
    ),
    Case(
        "goals that moved scores less than peers are said",
        "goal_effects",
        rows=[goal(f"p{n}", 0.1, 0.6 + n / 100) for n in range(6)],
        en="After 6 met goals scores moved by +0.1 on average; without such a goal by +0.62, which is more (1 in 32 by chance)",
        zh="6个目标完成后，得分平均变化+0.1；没有这类目标的人为+0.62，变化更大（偶然出现的机会为1/32）",
    ),
    Case(
        "scores that moved apart by a twentieth are no longer alike, and not to move has no sign",
        "goal_effects",
        rows=[goal(f"p{n}", 0.0, 0.05) for n in range(4)],
        en="After 4 met goals scores moved by 0 on average; without such a goal by +0.05: no more apart than chance makes",
        zh="4个目标完成后，得分平均变化0；没有这类目标的人为+0.05，差异在偶然范围之内",
    ),
    Case(
        "the goals of one person prove nothing, however many",
        "goal_effects",
        rows=[goal("p", 0.9, 0.1) for _ in range(20)],
        en="After 20 met goals scores moved by +0.9 on average; without such a goal by +0.1: no more apart than chance makes",
        zh="20个目标完成后，得分平均变化+0.9；没有这类目标的人为+0.1，差异在偶然范围之内",
    ),
    Case(
        "the level with most people above three years is named",
        "time_in_level_by_level",
        rows=[level("engineer", 20, 2), level("senior-engineer", 12, 9)],
        en="Longest at one level: Senior engineer, 75% for more than three years; on the others 10% (1 in 1,000 by chance)",
        zh="任级时长最长的是高级工程师：75%的人已超过三年，其他级别为10%（偶然出现的机会为1/1,000）",
    ),
    Case(
        "levels alike are steady",
        "time_in_level_by_level",
        rows=[level("engineer", 20, 6), level("senior-engineer", 12, 5)],
        en="Steady: at no single level have people stood longer than chance makes",
        zh="平稳：没有哪一个级别的任级时长单独更长",
    ),
    Case(
        "two people at a level are not compared",
        "time_in_level_by_level",
        rows=[level("engineer", 20, 6), level("senior-engineer", 2, 2)],
        en="Too few people's time in level is known to compare levels: a share is said from 5 people on",
        zh="任级时长已知的人太少，无法比较级别：满5人才给出比例",
    ),
    Case(
        "openings are said of the level with most of them, never over all levels",
        "internal_fill_rate",
        rows=[
            {"ladder": "engineer", "level": "engineer", "fills": 3, "inside": 0},
            {"ladder": "engineer", "level": "senior-engineer", "fills": 5, "inside": 4},
        ],
        en="8 openings were filled; at Senior engineer, which had most, 4 of 5 from inside, P",
        zh="P，共填补8个空缺；其中最多的是高级工程师：5个中有4个由内部填补",
        values={"period": "P"},
    ),
    Case(
        "spans as wide as each other name nobody",
        "manager_spans",
        rows=[{"name": "Bo", "direct_reports": 8}, {"name": "Ana", "direct_reports": 8}],
        en="2 managers have the widest span: 8 direct reports each",
        zh="管理幅度最大的有2名管理者，各有直接下属8人",
    ),
    Case(
        "managers outside their ladder's scope are counted once each, and in what",
        "scope_of_managers",
        rows=[
            {"person": "a", "part": "direct_reports", "standing": "below_scope"},
            {"person": "a", "part": "teams", "standing": "above_scope"},
            {"person": "b", "part": "teams", "standing": "within_scope"},
            {"person": "c", "part": "teams", "standing": "silent"},
        ],
        en="One of 2 leaders leads less or more than the ladder says: direct reports 1, teams in the line 1",
        zh="级别有规定范围的2人中，1人的实际范围不符：直接下属人数不符的1人，汇报线内的团队数不符的1人",
    ),
    Case(
        "managers within scope are said as such",
        "scope_of_managers",
        rows=[
            {"person": "a", "part": "teams", "standing": "within_scope"},
            {"person": "b", "part": "teams", "standing": "within_scope"},
        ],
        en="All 2 leaders whose level has a range are within it",
        zh="级别有规定范围的2人都在范围之内",
    ),
    Case(
        "leavers of fewer than five people are counted, without a share",
        "attrition",
        rows=[
            {"kind": "all", "leavers": 2, "rate": 0.6, "average_headcount": 3.5},
            {"kind": "regretted", "leavers": 1, "rate": 0.3, "average_headcount": 3.5},
        ],
        en="2 people left, 1 of them regretted, P",
        zh="P，离职2人，其中遗憾离职1人",
        values={"period": "P"},
    ),
    Case(
        "those who stayed of fewer than five are counted, without a share",
        "retention",
        rows=[{"state": state} for state in ("here", "here", "gone")],
        en="2 of the 3 people of the start are still employed, P",
        zh="P，期初3人中2人仍在职",
        values={"period": "P"},
    ),
    Case(
        "'either' is said where some lead managers and some individuals",
        "manager_types",
        rows=[
            {"leads": "people", "managers": 3, "players": 0},
            {"leads": "both", "managers": 0, "players": 0},
            {"leads": "managers", "managers": 1, "players": 0},
        ],
        en="Every manager leads either managers or individuals, and none both",
        zh="每位管理者要么只管理管理者，要么只管理非管理岗下属",
    ),
    Case(
        "managers of individuals alone do not lead 'either'",
        "manager_types",
        rows=[
            {"leads": "people", "managers": 3, "players": 0},
            {"leads": "both", "managers": 0, "players": 0},
            {"leads": "managers", "managers": 0, "players": 0},
        ],
        en="Every manager leads individuals only",
        zh="每位管理者都只管理非管理岗下属",
    ),
    Case(
        "'nobody' is not said of people whose level is unknown",
        "level_distance",
        rows=[
            {"standing": "ranked_above"},
            {"standing": "ranked_above"},
            {"standing": "level_unknown"},
        ],
        en="All 2 people whose level and manager's can be compared stand below; of 1 others a level is not known",
        zh="级别可比的2人都低于其上级；另有1人级别不明",
    ),
    Case(
        "levels as wide as each other name neither",
        "level_pyramid",
        rows=[
            {"ladder": "engineer", "level": "engineer", "people": 4, "share": 0.5},
            {"ladder": "engineer", "level": "senior-engineer", "people": 4, "share": 0.5},
        ],
        en="2 levels are the widest, with 4 people each",
        zh="人数最多的级别有2个，各4人",
    ),
    Case(
        "'most' is more than half",
        "projects_in_stages",
        rows=[
            {"project": "a", "stage": "closing"},
            {"project": "b", "stage": "closing"},
            {"project": "c", "stage": "initiation"},
        ],
        en="Most projects stand in “closing”: 2 of 3",
        zh="过半项目处于“closing”：3个中的2个",
    ),
    Case(
        "the largest stage of a few is no majority",
        "projects_in_stages",
        rows=[
            {"project": "a", "stage": "closing"},
            {"project": "b", "stage": "closing"},
            {"project": "c", "stage": "initiation"},
            {"project": "d", "stage": None},
        ],
        en="More projects stand in “closing” than in any other stage: 2 of 4",
        zh="处于“closing”的项目最多：4个中的2个",
    ),
    Case(
        "stages as large as each other name neither",
        "projects_in_stages",
        rows=[{"project": "a", "stage": "closing"}, {"project": "b", "stage": "initiation"}],
        en="2 stages hold the most projects: one each of 2",
        zh="项目最多的阶段有2个，各占2个中的1个",
    ),
    Case(
        "teams with as many overdue projects name neither",
        "projects_by",
        rows=[
            {"slice": "Core", "name": "Core", "past_due": 2},
            {"slice": "Edge", "name": "Edge", "past_due": 2},
        ],
        en="2 share the most projects past their due day: 2 each",
        zh="逾期项目最多的有2个，各2个",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_a_title_says_what_the_rows_prove(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)


def test_a_title_that_compares_shows_its_test_and_one_that_counts_shows_none() -> None:
    for language in ("en", "zh"):
        view = sample_view(language)
        shown = {
            case.says: proof(view, case.measure, frame(case.rows), **case.values) for case in CASES
        }
        missing = [
            case.says for case in CASES if (case.measure in PROOFS) != bool(shown[case.says])
        ]
        silent = {"no goal off track is said", "several managers with as many reports are counted"}
        silent |= {"too few ratings say nothing of raters"}
        assert set(missing) == silent
        assert [said for said in shown.values() if "{" in said or "nan" in said] == []


def test_the_test_of_a_title_says_people_margin_and_chance() -> None:
    case = next(each for each in CASES if each.says.startswith("the team with the lowest"))
    assert proof(sample_view(), case.measure, frame(case.rows)) == (
        "Tested: 20% of 20 people here, 88% of 40 others; margin 5 points; by chance 1 in 1,000, "
        "corrected for the 3 lines compared (Holm)."
    )
