"""Given rows, the literal titles of the cards of promotions, in both languages."""

from __future__ import annotations

import pytest

from tests.cards.titles.given import Case, titles_of

CASES = [
    Case(
        "checkpoints met are counted",
        "person_checkpoints",
        rows=[{"state": "met"}, {"state": "not_met"}, {"state": "met"}],
        en="2 of 3 checkpoints for Senior are met",
        zh="Senior的3项晋升条件已满足2项",
        values={"target": "Senior"},
    ),
    Case(
        "what cannot be told is said",
        "person_checkpoints",
        rows=[{"state": "met"}, {"state": "cannot_tell"}, {"state": "not_met"}],
        en="1 of 3 checkpoints for Senior are met; one cannot be told",
        zh="Senior的3项晋升条件已满足1项，另有1项无法判断",
        values={"target": "Senior"},
    ),
    Case(
        "the checkpoint most people miss is named",
        "checklist",
        rows=[
            {
                "ladder": "engineer",
                "checkpoint": "senior-time-in-level",
                "person": "a",
                "state": "met",
            },
            {
                "ladder": "engineer",
                "checkpoint": "senior-competencies",
                "person": "a",
                "state": "not_met",
            },
            {
                "ladder": "engineer",
                "checkpoint": "senior-competencies",
                "person": "b",
                "state": "cannot_tell",
            },
            {
                "ladder": "engineer",
                "checkpoint": "senior-time-in-level",
                "person": "b",
                "state": "not_met",
            },
        ],
        en="Competencies at level: not met, or not known, for 2 of 2",
        zh="能力达标：2人中有2人未满足或情况不明",
        values={"target": "Senior"},
    ),
    Case(
        "everyone meeting everything is said",
        "checklist",
        rows=[
            {
                "ladder": "engineer",
                "checkpoint": "senior-time-in-level",
                "person": "a",
                "state": "met",
            }
        ],
        en="Everyone meets every checkpoint for Senior",
        zh="所有人都已满足Senior的全部晋升条件",
        values={"target": "Senior"},
    ),
    Case(
        "ready and close people are counted once, those apart beside them",
        "readiness",
        rows=[
            {"standing": "ready", "person": "a"},
            {"standing": "ready", "person": "a"},
            {"standing": "no_opening", "person": "b"},
            {"standing": "close", "person": "c"},
            {"standing": "close", "person": "d"},
            {"standing": "close", "person": "e"},
            {"standing": "not_wanted", "person": "f"},
            {"standing": "too_little_known", "person": "g"},
            {"standing": "too_little_known", "person": "h"},
        ],
        en="1 ready now, 3 one checkpoint away; one has no opening, one does not want it and 2 have too few ratings",
        zh="已满足条件1人，差一项晋升条件3人；1人暂无空缺，1人无意晋升，2人评分不足",
    ),
    Case(
        "nobody ready is said with who is close",
        "readiness",
        rows=[{"standing": "close", "person": "a"}, {"standing": "further", "person": "b"}],
        en="Nobody is known to be ready now; 1 is one checkpoint away",
        zh="已知尚无人满足全部条件，差一项晋升条件1人",
    ),
    Case(
        "people with too few ratings are counted once",
        "too_little_known",
        rows=[{"person": "a"}, {"person": "a"}, {"person": "b"}],
        en="2 people have too few ratings to judge",
        zh="2人评分不足，暂不判断",
    ),
    Case(
        "verdicts that fall with the lenience of their rater taken off are counted",
        "case_notes",
        rows=[
            {"lenience": 0.3, "holds": 0},
            {"lenience": 0.3, "holds": 1},
            {"lenience": None, "holds": None},
        ],
        en="One verdict of 3 does not hold with the rater's lenience taken off",
        zh="3项判定中，有1项在扣除评分偏高之后不成立",
    ),
    Case(
        "verdicts that hold all the same are counted, too",
        "case_notes",
        rows=[{"lenience": 0.3, "holds": 1}, {"lenience": 0.2, "holds": 1}],
        en="2 verdicts of 2 rest on a rater above the others, and hold with that taken off",
        zh="2项判定中，有2项出自评分偏高的管理者，扣除之后仍成立",
    ),
    Case(
        "without such a rater it bears the name of the measure",
        "case_notes",
        rows=[{"lenience": None, "holds": None}],
        en="What qualifies a verdict",
        zh="判定有何保留",
    ),
    Case(
        "the cases of a cycle are counted, and who waits since two cycles",
        "committee_cases",
        rows=[
            {"brought_by": "ready", "standing": "ready", "cycles": 1},
            {"brought_by": "ready", "standing": "ready", "cycles": 2},
            {"brought_by": "ready", "standing": "ready", "cycles": None},
            {"brought_by": "held", "standing": "no_opening", "cycles": 7},
            {"brought_by": "decided", "standing": "ready", "cycles": 3},
            {"brought_by": "close", "standing": "close", "cycles": None},
            {"brought_by": "close", "standing": "close", "cycles": None},
        ],
        en="3 people can be decided on now; one has been ready for two cycles or more,"
        " one is ready and held, one is decided and 2 are one checkpoint away",
        zh="3人现在可以作出决定；1人已满足条件两个周期以上，1人已满足条件但暂不晋升，"
        "1人已有决定，2人差一项晋升条件",
    ),
    Case(
        "what brings cases is said in one order, whoever comes first in the rows",
        "committee_cases",
        rows=[
            {"brought_by": way, "standing": "further", "cycles": None}
            for way in ("close", "decided", "nominated", "by_time", "held", "ready")
        ],
        en="One person can be decided on now; one is ready and held, one becomes ready within the"
        " cycle, one more is nominated, one is decided and one is one checkpoint away",
        zh="1人现在可以作出决定；1人已满足条件但暂不晋升，1人将在周期内满足条件，另有1人获提名，"
        "1人已有决定，1人差一项晋升条件",
    ),
    Case(
        "a cycle without anybody ready says so",
        "committee_cases",
        rows=[{"brought_by": "nominated", "standing": "further", "cycles": None}],
        en="Nobody is ready to be decided on; one more is nominated",
        zh="尚无人可以作出决定；另有1人获提名",
    ),
    Case(
        "scores that fall without their rater's tendency are counted",
        "case_scores",
        rows=[
            {"score": 3.0, "is_apart": 1, "is_reached": 1, "is_reached_without": 0},
            {"score": 4.0, "is_apart": 1, "is_reached": 1, "is_reached_without": 1},
            {"score": 4.0, "is_apart": 0, "is_reached": 1, "is_reached_without": 1},
            {"score": None, "is_apart": None, "is_reached": None, "is_reached_without": None},
        ],
        en="One score of 3 falls below what is expected with the rater's lenience taken off",
        zh="3项评分中，有1项在扣除评分偏高之后低于期望",
    ),
    Case(
        "scores of raters like the others need nothing taken off",
        "case_scores",
        rows=[{"score": 4.0, "is_apart": 0, "is_reached": 1, "is_reached_without": 1}],
        en="No score comes from a rater who rates apart from the others",
        zh="没有评分出自评分与他人不同的管理者",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_title_says_what_the_rows_say(case: Case) -> None:
    assert titles_of(case) == (case.en, case.zh)
