"""Which stretch of time is shown, and where words find room in it."""

from datetime import date

from ladder.figures.span import Span, Words, ticks, window_around

YEAR = Span(date(2026, 1, 1), date(2027, 1, 1), today=date(2026, 7, 2), width=365)


def test_the_window_holds_all_goals_and_today_with_some_air() -> None:
    first, last = window_around([date(2026, 1, 1), None, date(2027, 1, 1)], today=date(2027, 6, 1))
    assert (first, last) == (date(2025, 12, 2), date(2027, 7, 1))


def test_the_window_is_never_shorter_than_half_a_year() -> None:
    first, last = window_around([], today=date(2026, 7, 1))
    assert (last - first).days >= 182
    assert first < date(2026, 7, 1) < last


def test_a_band_is_cut_to_the_window_an_open_end_reaches_its_edge_and_one_outside_is_not_shown() -> (
    None
):
    assert YEAR.clipped(date(2020, 1, 1), date(2026, 3, 1)) == (date(2026, 1, 1), date(2026, 3, 1))
    assert YEAR.clipped(date(2026, 3, 1), None) == (date(2026, 3, 1), date(2027, 1, 1))
    assert YEAR.clipped(date(2020, 1, 1), date(2021, 1, 1)) is None


def test_ticks_are_the_finest_that_leave_room() -> None:
    assert ticks(YEAR) == [
        date(2026, 1, 1),
        date(2026, 4, 1),
        date(2026, 7, 1),
        date(2026, 10, 1),
        date(2027, 1, 1),
    ]
    wide = Span(YEAR.first, YEAR.last, YEAR.today, width=900)
    assert len(ticks(wide)) == 13


def test_a_word_stands_right_of_its_bar_or_left_of_it_where_the_window_ends() -> None:
    assert YEAR.words("done", date(2026, 1, 5), date(2026, 3, 1)) == Words(
        "done", date(2026, 3, 1), "middle right"
    )
    assert YEAR.words("late", date(2026, 9, 1), date(2026, 12, 31)) == Words(
        "late", date(2026, 9, 1), "middle left"
    )


def test_a_word_that_todays_line_would_cross_stands_behind_it() -> None:
    assert YEAR.words("late", date(2026, 2, 1), date(2026, 6, 20)).where == YEAR.today


def test_a_word_without_room_on_either_side_stands_on_the_bar() -> None:
    on_it = Words("on track", date(2027, 1, 1), "middle left", inside=True)
    assert YEAR.words("on track", date(2025, 1, 1), date(2028, 1, 1)) == on_it


def test_a_bar_outside_the_window_leaves_its_word_at_the_edge() -> None:
    assert YEAR.words("done", date(2024, 1, 1), date(2025, 1, 1)).text == "‹ done"
    assert YEAR.words("done", date(2028, 1, 1), date(2029, 1, 1)).text == "done ›"
