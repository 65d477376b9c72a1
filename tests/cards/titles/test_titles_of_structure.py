"""Given rows, the literal titles of the cards of structure, in both languages."""

from __future__ import annotations

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "by direct reports the widest block is named",
        "organisation",
        rows=[
            {"name": "Ida", "team": "All", "coverage": 0.1, "parent": None, "direct_reports": 9},
            {"name": "Bo", "team": "Core", "coverage": 0.5, "parent": "ida", "direct_reports": 4},
            {"name": "Ana", "team": "Edge", "coverage": 0.25, "parent": "ida", "direct_reports": 7},
        ],
        en="Ana (Edge) has the most direct reports: 7",
        zh="Ana（Edge）的直接下属最多：7人",
        values={"coloured": "direct_reports"},
    ),
    Case(
        "the band with most managers is named with its share",
        "spans_by_band",
        rows=[
            {"low": 1, "high": 1, "managers": 2, "share": 0.2},
            {"low": 4, "high": 7, "managers": 5, "share": 0.5},
            {"low": 13, "high": None, "managers": 3, "share": 0.3},
        ],
        en="50% of managers (5 of 10) have 4–7 direct reports",
        zh="10名管理者中有5名（50%）的直接下属为4–7人",
    ),
    Case(
        "a tie of bands goes to the narrower one",
        "spans_by_band",
        rows=[
            {"low": 13, "high": None, "managers": 4, "share": 0.4},
            {"low": 1, "high": 1, "managers": 4, "share": 0.4},
            {"low": 4, "high": 7, "managers": 2, "share": 0.2},
        ],
        en="40% of managers (4 of 10) have 1 direct report",
        zh="10名管理者中有4名（40%）的直接下属为1人",
    ),
    Case(
        "an open band is said from its lowest span",
        "spans_by_band",
        rows=[
            {"low": 1, "high": 1, "managers": 1, "share": 0.25},
            {"low": 17, "high": None, "managers": 3, "share": 0.75},
        ],
        en="75% of managers (3 of 4) have 17 or more direct reports",
        zh="4名管理者中有3名（75%）的直接下属为17人以上",
    ),
    Case(
        "managers who do their teams' work are counted first",
        "manager_types",
        rows=[
            {"leads": "both", "managers": 3, "players": 0},
            {"leads": "people", "managers": 4, "players": 2},
        ],
        en="2 managers are player-coaches",
        zh="2名管理者兼做业务",
    ),
    Case(
        "without playing managers those who lead managers and others are counted",
        "manager_types",
        rows=[
            {"leads": "both", "managers": 3, "players": 0},
            {"leads": "people", "managers": 4, "players": 0},
        ],
        en="3 managers lead managers and individuals side by side",
        zh="3名管理者既管理管理者，也管理非管理岗下属",
    ),
    Case(
        "managers of managers alone do not lead 'either'",
        "manager_types",
        rows=[{"leads": "managers", "managers": 4, "players": 0}],
        en="Every manager leads managers only",
        zh="每位管理者都只管理管理者",
    ),
    Case(
        "the manager with most direct reports is named",
        "manager_spans",
        rows=[
            {"name": "Ana", "direct_reports": 5},
            {"name": "Bo", "direct_reports": 11},
            {"name": "Cy", "direct_reports": 2},
        ],
        en="Bo has the widest span: 11 direct reports",
        zh="Bo的管理幅度最大：直接下属11人",
    ),
    Case(
        "small teams and those of one are counted",
        "small_teams",
        rows=[{"small": "one_to_one"}, {"small": "small"}, {"small": "small"}],
        en="3 managers lead three people or fewer, 1 of them a single one",
        zh="3名管理者只带三人或更少，其中1名只带一人",
    ),
    Case(
        "small teams without one of one say so",
        "small_teams",
        rows=[{"small": "small"}, {"small": "small"}],
        en="2 managers lead two or three people; nobody leads a single one",
        zh="2名管理者只带两三人，没有人只带一人",
    ),
    Case(
        "the deepest line is named",
        "leader_layers",
        rows=[
            {"name": "Ana", "layers": 3, "reports_to": "ida"},
            {"name": "Ida", "layers": 5, "reports_to": None},
            {"name": "Bo", "layers": 1, "reports_to": "ida"},
        ],
        en="Ida has the deepest line: 5 layers",
        zh="Ida的汇报线最深，有5层",
    ),
    Case(
        "several people at the top are counted",
        "leader_layers",
        rows=[
            {"name": "Ana", "layers": 3, "reports_to": None},
            {"name": "Ida", "layers": 5, "reports_to": None},
        ],
        en="2 lines have a top of their own; the deepest, under Ida, has 5 layers",
        zh="共有2条各有顶端的汇报线，最深的一条在Ida之下，有5层",
    ),
    Case(
        "a ladder that is silent on scope judges nobody",
        "scope_of_managers",
        rows=[{"person": "a", "standing": "silent"}],
        en="The ladder gives no range of scope for any level here",
        zh="职级体系没有对这里的任何级别规定管理范围",
    ),
    Case(
        "the widest level of the pyramid is named",
        "level_pyramid",
        rows=[
            {"ladder": "engineer", "level": "engineer", "people": 3, "share": 0.3},
            {"ladder": "engineer", "level": "senior-engineer", "people": 7, "share": 0.7},
        ],
        en="Senior engineer is the widest level: 70% of everybody",
        zh="高级工程师人数最多，占70%",
    ),
    Case(
        "people without a level are said before any share",
        "level_pyramid",
        rows=[
            {"ladder": "engineer", "level": "engineer", "people": 6, "share": 0.6},
            {"ladder": None, "level": None, "people": 4, "share": 0.4},
        ],
        en="Engineer is the widest level (60%); 4 people have no known level",
        zh="工程师人数最多（60%），另有4人级别不明",
    ),
    Case(
        "reports at their manager's level and above it are told apart",
        "level_distance",
        rows=[
            {"standing": "same"},
            {"standing": "same"},
            {"standing": "inverted"},
            {"standing": "ranked_above"},
        ],
        en="3 people report to somebody at or below their own level: 2 at the same, 1 inverted",
        zh="3人的上级与其同级或更低：同级2人，倒挂1人",
    ),
    Case(
        "no report at or above their manager's level is said as none",
        "level_distance",
        rows=[{"standing": "ranked_above"}, {"standing": "across"}],
        en="Nobody reports to somebody at or below their own level",
        zh="没有人的上级与其同级或更低",
    ),
    Case(
        "unknown levels say nothing of distance",
        "level_distance",
        rows=[{"standing": "unknown"}],
        en="No two levels on one line can be compared",
        zh="没有任何一对上下级的级别可以比较",
    ),
    Case(
        "people five years in a level are counted",
        "time_in_level",
        rows=[{"months": 60}, {"months": 59}, {"months": 75}],
        en="2 people have stood at their level for five years or more",
        zh="2人在本级别已有五年或更久",
    ),
    Case(
        "nobody five years in a level is said",
        "time_in_level",
        rows=[{"months": 59}],
        en="Nobody is known to have stood at their level for five years",
        zh="没有已知在本级别满五年的人",
    ),
    Case(
        "a headcount that grew says by how much",
        "movement_balance",
        rows=[{"headcount_start": 10, "headcount_end": 13}],
        en="3 people more: 13 at the end, P",
        zh="P，人数增加3人，期末13人",
        values={"period": "P"},
    ),
    Case(
        "a headcount that shrank says by how much",
        "movement_balance",
        rows=[{"headcount_start": 10, "headcount_end": 9}],
        en="One person fewer: 9 at the end, P",
        zh="P，人数减少1人，期末9人",
        values={"period": "P"},
    ),
    Case(
        "an unchanged headcount is said",
        "movement_balance",
        rows=[{"headcount_start": 10, "headcount_end": 10}],
        en="As many people as at the start: 10, P",
        zh="P，人数与期初相同，为10人",
        values={"period": "P"},
    ),
    Case(
        "of a headcount that nobody knows at the start no change is claimed",
        "movement_balance",
        rows=[{"headcount_start": None, "headcount_end": 10}],
        en="What came and went cannot be told, P",
        zh="P，无法判断人员进出",
        values={"period": "P"},
    ),
    Case(
        "joined and left are summed over the quarters",
        "movement_by_quarter",
        rows=[{"joined": 2, "people_left": 1}, {"joined": 5, "people_left": 3}],
        en="7 joined and 4 left over 2 quarters",
        zh="2个季度内入职7人，离职4人",
    ),
    Case(
        "movement counts people once and changes all",
        "movement",
        rows=[{"person": "a"}, {"person": "a"}, {"person": "b"}],
        en="2 people joined, left, moved or were promoted, P",
        zh="P，2人有入职、离职、调动或晋升",
        values={"period": "P"},
    ),
    Case(
        "attrition says leavers, rate and the regretted among them",
        "attrition",
        rows=[
            {"kind": "regretted", "leavers": 1, "rate": 0.01, "average_headcount": 50.0},
            {"kind": "all", "leavers": 4, "rate": 0.08, "average_headcount": 50.0},
            {"kind": "voluntary", "leavers": 2, "rate": 0.04, "average_headcount": 50.0},
        ],
        en="8% left: 4 people, 1 of them regretted, P",
        zh="P，离职4人，离职率8%，其中遗憾离职1人",
        values={"period": "P"},
    ),
    Case(
        "where nobody is known to be a regretted leaver, none is said to be",
        "attrition",
        rows=[
            {"kind": "all", "leavers": 4, "rate": 0.08, "average_headcount": 50.0},
            {"kind": "regretted", "leavers": 0, "rate": 0.0, "average_headcount": 50.0},
        ],
        en="8% left: 4 people, P",
        zh="P，离职4人，离职率8%",
        values={"period": "P"},
    ),
    Case(
        "of fewer than five people leavers are counted without a rate",
        "attrition",
        rows=[
            {"kind": "all", "leavers": 2, "rate": 0.5, "average_headcount": 4.0},
            {"kind": "regretted", "leavers": 0, "rate": 0.0, "average_headcount": 4.0},
        ],
        en="2 people left, P",
        zh="P，离职2人",
        values={"period": "P"},
    ),
    Case(
        "attrition without leavers is said",
        "attrition",
        rows=[
            {"kind": "all", "leavers": 0, "rate": 0.0, "average_headcount": 50.0},
            {"kind": "regretted", "leavers": 0, "rate": 0.0, "average_headcount": 50.0},
        ],
        en="Nobody left, P",
        zh="P，没有人离职",
        values={"period": "P"},
    ),
    Case(
        "retention is those still here out of those at the opening",
        "retention",
        rows=[{"state": state} for state in ("here", "elsewhere", "here", "here", "gone")],
        en="80% of those here at the start are still employed: 4 of 5, P",
        zh="P，期初5人中4人仍在职，占80%",
        values={"period": "P"},
    ),
    Case(
        "internal promotions are counted with their rate",
        "internal_promotion_rate",
        rows=[{"promotions": 6, "rate": 0.05}],
        en="6 promotions: 5% of the average headcount, P",
        zh="P，晋升6次，为平均在职人数的5%",
        values={"period": "P"},
    ),
    Case(
        "fills from outside are counted",
        "level_fills",
        rows=[{"filled_from": "outside"}, {"filled_from": "inside"}, {"filled_from": "inside"}],
        en="3 people came to a new level, 1 of them from outside",
        zh="3人次来到新级别，其中1人次来自外部",
        values={"period": "P"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
