"""Cells of a frame, as a figure can draw them."""

from datetime import date

import pandas as pd
import pytest

from ladder.figures.cells import clipped, day, need, numbers, room, share_texts, signed, step
from ladder.figures.plotly.markup import distinct, hover, wrapped

STEPS = ["Not yet", "Aware", "Foundational", "Working", "Practised", "Expert"]


def test_what_is_unknown_stays_none_and_never_becomes_0() -> None:
    assert numbers(pd.DataFrame({"x": [1, None, pd.NA, float("nan"), 0]}, dtype=object), "x") == [
        1.0,
        None,
        None,
        None,
        0.0,
    ]
    assert numbers(pd.DataFrame({"x": pd.array([3, None], dtype="Int64")}), "x") == [3.0, None]


def test_a_day_may_be_a_date_a_timestamp_or_missing() -> None:
    last_day = date(2026, 9, 30)
    assert [day(last_day), day(pd.Timestamp("2026-09-30")), day(pd.NaT), day(None)] == [
        last_day,
        last_day,
        None,
        None,
    ]


def test_a_frame_without_its_columns_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="the frame lacks share, met"):
        need(pd.DataFrame({"label": []}), "label", "share", "met")


def test_an_ideograph_takes_the_room_of_two_letters() -> None:
    assert room("SaaS 战略") == 9


def test_text_breaks_at_spaces_and_ends_in_an_ellipsis_where_it_is_still_too_long() -> None:
    assert wrapped("Reach a return of 1.4 within a year", 14) == "Reach a return<br>of 1.4 within…"
    assert clipped("Communication", 8) == "Communi…"


def test_a_word_too_long_for_its_line_is_shortened_rather_than_split() -> None:
    assert wrapped("Communication skills", 8) == "Communi…<br>skills"


def test_chinese_breaks_between_ideographs() -> None:
    assert wrapped("平台投资回报率", 8) == "平台投资<br>回报率"


def test_wrapping_makes_each_line_safe_after_it_was_measured() -> None:
    assert wrapped("R&D <b>", 20) == "R&amp;D &lt;b&gt;"


def test_nothing_is_left_out_of_a_hover_but_empty_parts() -> None:
    assert hover("Ana", None, float("nan"), "a\n\nb") == "Ana<br>a<br>b"


def test_two_axes_of_one_name_stay_two_axes() -> None:
    assert distinct(["Delivery", "Risk", "Delivery"]) == ["Delivery", "Risk", "Delivery (2)"]


def test_a_gap_is_written_with_its_sign() -> None:
    gaps = (-2.0, -0.5, 0.0, 0.5, -0.04, None)
    assert [signed(gap, "not rated") for gap in gaps] == [
        "−2",
        "−0.5",
        "0",
        "+0.5",
        "0",
        "not rated",
    ]


def test_a_score_carries_the_name_of_its_step_where_it_stands_on_one() -> None:
    assert [step(3.0, STEPS), step(2.5, STEPS), step(0.0, STEPS)] == [
        "3 Working",
        "2.5",
        "0 Not yet",
    ]


def test_a_share_is_said_with_its_counts() -> None:
    frame = pd.DataFrame({"share": [0.88, None], "met": [46, 0], "rated": [52, 0]})
    assert share_texts(frame, "not rated") == ["88% (46/52)", "not rated"]


def test_a_share_of_fewer_than_five_is_said_in_counts_alone() -> None:
    frame = pd.DataFrame({"share": [0.75, 0.8], "met": [3, 4], "rated": [4, 5]})
    assert share_texts(frame, "not rated") == ["3/4", "80% (4/5)"]
