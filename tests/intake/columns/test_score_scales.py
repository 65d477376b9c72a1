"""Scores on the scales that other companies use: a whole column is brought to 0-5 by one rule that
is said, or the reader is asked; never a part of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ladder.intake.reader_choices import Choices

ROSTER = "person,name\n" + "".join(f"p{n},Person {n}\n" for n in range(1, 13))


@pytest.fixture
def assessed(intake_of: Any) -> Any:
    """(scores in the order of the rows, scale, rule, codes) of a column of scores with a heading,
    after what the reader chose."""

    def read(cells: list[str], heading: str = "Rating", chosen: str | None = None) -> Any:
        rows = "".join(
            f'p{n},delivery,"{cell}",2026-03-0{n % 9 + 1},manager\n'
            for n, cell in enumerate(cells, 1)
        )
        content = f"Employee ID,Skill,{heading},Review Date,Reviewer Type\n" + rows
        choices = {"reviews.csv": Choices(scales={heading: chosen})} if chosen else None
        found = intake_of({"roster.csv": ROSTER, "reviews.csv": content}, choices=choices)
        report = next(each for each in found.files if each.file == "reviews.csv")
        said = report.understood
        codes = {each.code for each in found.problems if each.file == "reviews.csv"}
        return (
            found.frames["assessments"].sort_values("line")["score"].round(2).tolist(),
            said.scales.get(heading),
            said.scale_rules.get(heading),
            codes & {"score_ambiguous", "number_unreadable", "score_out_of_range"},
        )

    return read


@pytest.mark.parametrize(
    ("cells", "heading", "scores", "scale", "rule"),
    [
        (["0", "3", "5", "4"], "Rating", [0, 3, 5, 4], None, None),
        (["2", "8", "10", "5"], "Rating", [1, 4, 5, 2.5], "0-10", "0-10 × 0.5"),
        (["20", "85", "100"], "Rating", [1, 4.25, 5], "0-100", "0-100 × 0.05"),
        (["20%", "85 %", "4%"], "Rating", [1, 4.25, 0.2], "0-100", "0-100 × 0.05"),
        (["0.9", "0.35", "1"], "Rating", [4.5, 1.75, 5], "0-1", "0-1 × 5"),
        (["0.5", "1", "0"], "Rating", [0.5, 1, 0], None, None),
        (["0.9", "0.35", "1.2"], "Rating", [0.9, 0.35, 1.2], None, None),
        (["1", "3", "4"], "Rating (1-4)", [1.25, 3.75, 5], "1-4", "1-4 × 1.25"),
        (["2", "3"], "Score out of 10", [1, 1.5], "0-10", "0-10 × 0.5"),
        (["8", "6"], "评分（10分制）", [4, 3], "0-10", "0-10 × 0.5"),
        (["1/4", "3/4", "4/4"], "Rating", [1.25, 3.75, 5], "0-4", "0-4 × 1.25"),
        (["3 - Good", "5 - Great", "1"], "Rating", [3, 5, 1], None, None),
        (["4分", "5分"], "评分", [4, 5], None, None),
        (["★★★☆☆", "★★★★★"], "Rating", [3, 5], None, None),
        (["S", "A", "B", "D"], "Rating", [5, 4, 3, 1], "S-D", "S = 5, A = 4, B = 3, C = 2, D = 1"),
        (["A", "B+", "E"], "Rating", [5, 4.33, 1], "A-E", "A = 5, B = 4, C = 3, D = 2, E = 1"),
        (["A", "C", "F"], "Rating", [5, 3, 0], "A-F", "A = 5, B = 4, C = 3, D = 2, E = 1, F = 0"),
        (["◎", "○", "△", "×"], "評価", [5, 4, 2, 0], "◎○△×", "× = 0, △ = 2, ○ = 4, ◎ = 5"),
        (["Novice", "Intermediate", "Expert"], "Rating", [1, 3, 5], "words", "novice = 1, intermediate = 3, expert = 5"),
        (["Meets expectations", "Exceeds Expectations"], "Rating", [3, 4], "words", "meets expectations = 3, exceeds expectations = 4"),
        (["优秀", "合格", "待改进"], "评级", [5, 3, 2], "words", "待改进 = 2, 合格 = 3, 优秀 = 5"),
        (["Grundkenntnisse", "Experte"], "Bewertung", [2, 5], "words", "grundkenntnisse = 2, experte = 5"),
        (["Very High", "low", "Medium"], "Rating", [5, 2, 3], "very low-very high", "low = 2, medium = 3, very high = 5"),
        (["débutant", "avancé"], "Note", [1, 4], "words", "débutant = 1, avancé = 4"),
    ],
)  # fmt: skip
def test_a_whole_column_is_brought_to_ours_by_a_rule_that_is_said(
    assessed: Any, cells: list[str], heading: str, scores: list[float], scale: Any, rule: Any
) -> None:
    assert assessed(cells, heading) == (scores, scale, rule, set())


@pytest.mark.parametrize(
    ("cells", "chosen", "scores"),
    [
        (["1", "2", "3", "4"], "1-4", [1.25, 2.5, 3.75, 5]),
        (["1", "2", "3", "4"], "0-5", [1, 2, 3, 4]),
        (["1", "2", "3"] * 4, "1-3", [1.67, 3.33, 5] * 4),
        (["1", "3", "5", "6", "7"], "1-7", [0.71, 2.14, 3.57, 4.29, 5]),
        (["A", "B", "D"], "A-D", [5, 3.75, 1.25]),
        (["x", "o", "x"], "x=5", [5, 0, 5]),
        (["x", "o", "x"], "o=5", [0, 5, 0]),
        (["✓", "✓"], "x=3", [3, 3]),
        (["High", "Medium", "Low"], "low-high=1-5", [5, 3, 1]),
        (["hoch", "mittel", "niedrig"], "low-high=2-4", [4, 3, 2]),
        (["高", "低"], "low-high=1-5", [5, 1]),
    ],
)
def test_where_the_scale_cannot_be_told_nothing_is_read_until_the_reader_says_it(
    assessed: Any, cells: list[str], chosen: str, scores: list[float]
) -> None:
    assert assessed(cells) == ([], "ambiguous", "", {"score_ambiguous"})
    assert assessed(cells, chosen=chosen)[0] == scores


def test_what_was_chosen_can_be_changed_among_what_was_asked(intake_of: Any) -> None:
    rows = "".join(f"p{n},delivery,{n},2026-03-01,manager\n" for n in (1, 2, 3, 4))
    content = "Employee ID,Skill,Rating,Review Date,Reviewer Type\n" + rows
    files = {"roster.csv": ROSTER, "reviews.csv": content}
    offered = []
    for chosen in (None, "1-4", "0-5", "0-10", "percent"):  # two of another file, one of progress
        said = Choices(scales={"Rating": chosen} if chosen else {})
        found = intake_of(files, choices={"reviews.csv": said})
        of = next(each for each in found.files if each.file == "reviews.csv").understood
        offered.append((of.scales.get("Rating"), of.scale_options.get("Rating"), of.asked))
    assert offered == [
        ("ambiguous", ["0-5", "1-4"], True),
        ("1-4", ["0-5", "1-4"], False),
        ("0-5", ["0-5", "1-4"], False),
        ("0-10", ["0-5", "1-4", "0-10"], False),
        ("ambiguous", ["0-5", "1-4"], True),
    ]


@pytest.mark.parametrize(
    ("delivery", "mentoring", "scores", "scale"),
    [
        # One 10 among six numbers is no slip where the next column goes as far.
        ([10, 1, 2, 3, 4, 5], [7, 8, 9, 10, 2, 6], [5, 0.5, 1, 1.5, 2, 2.5], "0-10"),
        ([10, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 5], [1, 2, 3, 4, 5], None),
        ([55, 1, 2, 3, 4, 5], [70, 80, 95, 100, 20, 60], [], "ambiguous"),
    ],
)
def test_a_number_beyond_ours_is_a_slip_unless_another_column_of_the_matrix_goes_as_far(
    intake_of: Any, delivery: list[int], mentoring: list[int], scores: list[float], scale: str
) -> None:
    rows = zip(range(1, 7), delivery, mentoring, strict=True)
    matrix = "Employee ID,Delivery,Mentoring,Review Date\n" + "".join(
        f"p{n},{one},{other},2026-03-01\n" for n, one, other in rows
    )
    found = intake_of({"roster.csv": ROSTER, "skills.csv": matrix})
    of = next(each for each in found.files if each.file == "skills.csv").understood
    read = found.frames["assessments"]
    assert of.scales.get("Delivery") == scale
    assert read.loc[read["competency"] == "delivery", "score"].tolist() == scores


def test_scores_of_our_own_template_are_never_asked_for_their_scale(intake_of: Any) -> None:
    rows = "".join(f"p{n},delivery,{n},2026-03-01,manager\n" for n in (1, 2, 3, 4))
    own = "person,competency,score,assessed_on,by\n" + rows
    found = intake_of({"roster.csv": ROSTER, "assessments.csv": own})
    assert found.frames["assessments"]["score"].tolist() == [1, 2, 3, 4]


def test_a_matrix_of_words_and_one_of_ten_are_read_as_a_whole(intake_of: Any) -> None:
    words = "Employee ID,Delivery,Mentoring,Review Date\np1,Expert,Novice,2026-03-01\np2,Basic,,2026-03-01\n"
    found = intake_of({"roster.csv": ROSTER, "skills.csv": words})
    assert json.loads(
        found.frames["assessments"][["person", "competency", "score"]].to_json(orient="values")
    ) == [["p1", "delivery", 5.0], ["p1", "mentoring", 1.0], ["p2", "delivery", 2.0]]
