"""Assessments with a column per competency: every filled cell is one score, and nothing else is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.rows.wide import Axis, assessments, axes, is_wide

COMPETENCIES = {
    "Delivery": "delivery",
    "交付": "delivery",
    "Mentoring": "mentoring",
    "Software design": "software-design",
    "Design": "design",
}


def test_columns_named_like_competencies_are_axes() -> None:
    headings = [
        "Name",
        "DELIVERY",
        "mentoring ",
        "software-design",
        "Software Design",
        "Delivery date",
        "",
    ]
    assert [(axis.place, axis.competency, axis.by) for axis in axes(headings, COMPETENCIES)] == [
        (1, "delivery", None),
        (2, "mentoring", None),
        (3, "software-design", None),
        (4, "software-design", None),
    ]


def test_a_heading_may_say_who_gave_the_score() -> None:
    headings = ["Delivery (self)", "Delivery - Manager", "Delivery: peer review", "self: Mentoring"]
    headings += ["交付 自评", "交付（上级评价）", "交付得分", "Mentoring score"]
    assert [(axis.competency, axis.by) for axis in axes(headings, COMPETENCIES)] == [
        ("delivery", "self"),
        ("delivery", "manager"),
        ("delivery", "peer"),
        ("mentoring", "self"),
        ("delivery", "self"),
        ("delivery", "manager"),
        ("delivery", None),
        ("mentoring", None),
    ]


def test_the_longest_name_in_a_heading_counts() -> None:
    assert axes(["Software design (self)"], COMPETENCIES) == [Axis(0, "software-design", "self")]


def test_two_axes_are_a_matrix_and_one_is_not() -> None:
    assert is_wide(["Name", "Delivery", "Mentoring"], COMPETENCIES)
    assert not is_wide(["Name", "Delivery", "Score"], COMPETENCIES)


def test_every_filled_cell_is_a_score_of_its_row() -> None:
    wide = assessments(
        ["Name", "Delivery", "Mentoring"],
        [["Ana", " 3 ", "N/A"], ["Bo", "", "4"], ["Cy", "5"]],
        COMPETENCIES,
    )
    scores = [(score.at, score.axis.competency, score.text) for score in wide.scores]
    assert scores == [(0, "delivery", "3"), (1, "mentoring", "4"), (2, "delivery", "5")]


def test_of_two_columns_for_one_competency_the_first_counts_and_the_other_is_named() -> None:
    wide = assessments(
        ["Delivery", "交付", "Delivery (self)", "Mentoring"], [["1", "2", "3", "4"]], COMPETENCIES
    )
    assert wide.repeated == ["交付"]
    assert [(score.text, score.axis.by) for score in wide.scores] == [
        ("1", None),
        ("3", "self"),
        ("4", None),
    ]


@given(
    headings=st.lists(st.one_of(st.text(max_size=30), st.sampled_from(list(COMPETENCIES)))),
    rows=st.lists(st.lists(st.text(max_size=5))),
)
def test_no_table_whatever_stops_the_reading(headings: list[str], rows: list[list[str]]) -> None:
    wide = assessments(headings, rows, COMPETENCIES)
    assert all(rows[score.at][score.axis.place].strip() == score.text for score in wide.scores)
    assert len(wide.axes) + len(wide.repeated) == len(axes(headings, COMPETENCIES))
