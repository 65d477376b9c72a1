"""Columns of days: every form that exports use, the order told from all rows, and no day guessed
at."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.columns.day_forms import NEVER
from ladder.intake.columns.days import DayForm, decide, read

DAY = date(2024, 3, 12)
YEARS = st.dates(date(1901, 1, 2), date(2099, 12, 30))


def orders(*cells: str | None) -> tuple[str, list[Any]]:
    """The order of a column, and what its cells are read as: a day in ISO, a code, or None."""
    form = decide(cells)
    days, bad = read(cells, form)
    return form.order, [bad.get(at) or (day and day.isoformat()) for at, day in enumerate(days)]


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-12",
        "2024/3/12",
        "2024.03.12",
        "20240312",
        "2024年3月12日",
        "2024年03月12号",
        "2024 年 3 月 12 日",
        " 2024-03-12 ",
        "'2024-03-12",
        "２０２４－０３－１２",
        "２０２４／３／１２",
        "２０２４年３月１２日",
        "12-Mar-2024",
        "12-MAR-24",
        "12 March 2024",
        "12th March 2024",
        "12/Mar/24",
        "Mar 12, 2024",
        "March 12th, 2024",
        "2024-Mar-12",
        "Tuesday, March 12, 2024",
        "Tue, 12 Mar 2024",
        "12. März 2024",
        "12. Mrz 2024",
        "2024-03-12T23:59:59Z",
        "2024-03-12T10:11:12.123+08:00",
        "2024-03-12 10:11:12.000 +0800",
        "2024-03-12T00:00:00.000Z[UTC]",
        "2024-03-12 09:30",
        "2024/3/12 9:30",
        "2024/3/12 9:30:00 AM",
        "2024-03-12 上午9:30",
        "2024年3月12日 09:30",
        "2024年3月12日 星期二",
        "2024/3/12(周二)",
        "20240312T101500Z",
        "20240312101500",
        "12/Mar/24 9:15 AM",
        "Tue Mar 12 2024 00:00:00 GMT+0800 (China Standard Time)",
        "45363",
        "45363.0",
        "45363.75",
        "1710201600000",
        "1710201600",
    ],
)
def test_an_unmistakable_form_is_read_whatever_the_column(text: str) -> None:
    assert read([text], decide([text])) == ([DAY], {})
    for form in (DayForm("dmy"), DayForm("mdy"), DayForm("ambiguous"), DayForm("unknown")):
        assert read([text], form) == ([DAY], {})


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["2024-03-12", None, ""], "ymd"),
        (["12-Mar-2024"], "ymd"),
        (["45363", "44000"], "serial"),
        (["1710201600000"], "epoch_ms"),
        (["1710201600"], "epoch_s"),
        (["25/03/2024", "04/05/2024"], "dmy"),
        (["25-03-2024", "04-05-2024"], "dmy"),
        (["03/25/2024", "04/05/2024"], "mdy"),
        (["03/25/24", "04/05/24"], "mdy"),
        (["04/05/2024", "06/07/2024"], "ambiguous"),
        (["25/03/2024", "03/25/2024"], "ambiguous"),
        (["04/05/2024", "12/31/9999"], "mdy"),
        (["03/03/2024", "04/04/2024"], "dmy"),
        (["04.05.2024"], "dmy"),
        (["04.25.2024"], "mdy"),
        (["99-03-12", "98-03-12"], "ymd"),
        (["24-03-12", "24-03-31", "25-01-02"], "ambiguous"),
        (["hello", "5", "2024"], "unknown"),
        ([], "unknown"),
    ],
)
def test_the_order_is_decided_from_all_rows(cells: list[str | None], order: str) -> None:
    assert decide(cells).order == order


def test_one_row_that_can_be_read_one_way_only_decides_for_all() -> None:
    assert orders("04/05/2024", "06/07/24", "25/12/2023") == (
        "dmy",
        ["2024-05-04", "2024-07-06", "2023-12-25"],
    )


def test_a_column_that_could_be_either_is_asked_with_an_example_and_not_read() -> None:
    form = decide(["03/03/2024", "04/05/2024", "2024-01-02"])
    assert form == DayForm("ambiguous", {"dmy": 2, "mdy": 2}, "04/05/2024")
    assert read(["04/05/2024", "2024-01-02"], form) == (
        [None, date(2024, 1, 2)],
        {0: "date_ambiguous"},
    )


def test_rows_that_contradict_one_another_are_asked_with_their_counts() -> None:
    assert decide(["25/03/2024", "26/03/2024", "03/25/2024"]).fits == {"dmy": 2, "mdy": 1}


def test_what_the_reader_chooses_is_done() -> None:
    assert read(["04/05/2024", "25/05/2024"], DayForm("mdy")) == (
        [date(2024, 4, 5), None],
        {1: "date_impossible"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "9999-12-31",
        "31/12/9999",
        "12/31/9999",
        "1900-01-01",
        "01.01.1900",
        "2099/12/31",
        "2099-12-31T00:00:00Z",
        "99991231",
        "2958465",
        "0",
        "0000-00-00",
        "",
        "  ",
        "-",
        "N/A",
        "NULL",
        "无",
        "至今",
        "present",
    ],
)
def test_never_and_not_yet_are_no_day_and_no_fault(text: str) -> None:
    assert read([text], decide([text])) == ([None], {})
    assert date(9999, 12, 31) in NEVER


def test_days_in_no_calendar_or_out_of_range_are_listed_and_decide_nothing() -> None:
    assert orders("2024-02-30", "1850-01-01", "2101-01-01", "31/02/2024", "soon", "12/31/2020") == (
        "mdy",
        [
            "date_impossible",
            "date_out_of_range",
            "date_out_of_range",
            "date_impossible",
            "date_unreadable",
            "2020-12-31",
        ],
    )


def test_two_digit_years_turn_at_69() -> None:
    assert orders("12-Mar-69", "12-Mar-68", "12/31/99") == (
        "mdy",
        ["1969-03-12", "2068-03-12", "1999-12-31"],
    )


def test_midnights_of_another_time_zone_are_the_day_there() -> None:
    assert orders("1710172800000", "1720972800000") == (
        "epoch_ms",
        ["2024-03-12", "2024-07-15"],
    )  # 16:00 UTC: midnight in Beijing
    assert orders("1710198000000", "1720994400000") == (
        "epoch_ms",
        ["2024-03-12", "2024-07-15"],
    )  # Berlin, winter and summer
    assert orders("1710172800000", "1720972834567") == (
        "epoch_ms",
        ["2024-03-11", "2024-07-14"],
    )  # times of day, in UTC


def test_a_month_is_a_day_only_where_months_are_wanted() -> None:
    cells = ["2024-03", "2024年3月", "Mar 2024", "03/2024", "03.2024", "2024-03-31"]
    assert read(cells, decide(cells), months=True) == ([date(2024, 3, 1)] * 6, {})
    assert list(read(cells, decide(cells))[1]) == [0, 1, 2, 3, 4]


def test_three_hundred_thousand_rows_are_read_by_their_distinct_texts() -> None:
    cells = [f"{n % 28 + 1:02}/03/{2000 + n % 20}" for n in range(300_000)]
    days, bad = read(cells, decide(cells))
    assert (len(days), days[27], bad) == (300_000, date(2007, 3, 28), {})


@given(
    days=st.lists(YEARS, min_size=1),
    order=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y", "%Y.%m.%d", "%d %b %Y"]),
)
def test_days_are_read_as_they_were_written_or_asked_about(days: list[date], order: str) -> None:
    if "%y" in order:
        days = [day.replace(year=1970 + day.year % 60, day=min(day.day, 28)) for day in days]
    cells = [day.strftime(order) for day in days]
    form = decide(cells)
    values, bad = read(cells, form)
    assert (values, bad) == (days, {}) or (form.order, set(bad.values())) == (
        "ambiguous",
        {"date_ambiguous"},
    )


@given(
    cells=st.lists(
        st.one_of(
            st.none(),
            st.text(max_size=70),
            st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}", fullmatch=True),
        )
    )
)
def test_no_texts_whatever_stop_the_reading(cells: list[str | None]) -> None:
    days, bad = read(cells, decide(cells))
    assert len(days) == len(cells)
    assert all(days[at] is None and cells[at] for at in bad)
    assert all(1900 <= day.year <= 2100 for day in days if day)
