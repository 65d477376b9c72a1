"""Columns of numbers: whether 0.65 or 65 is most of the way, and which sign is the decimal one,
told from all rows."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.columns.scales import Scale, decide, decide_number, read


def progress(*cells: str | None) -> tuple[str, list[Any]]:
    """The scale of a column of progress, and what its cells are read as: a share, a code, or
    None."""
    scale = decide(cells)
    shares, bad = read(cells, scale)
    return scale.kind, [bad.get(at) or share for at, share in enumerate(shares)]


def numbers(*cells: str | None) -> list[float | str | None]:
    values, bad = read(cells, decide_number(cells))
    return [bad.get(at) or value for at, value in enumerate(values)]


@pytest.mark.parametrize(
    "text",
    [
        "65%",
        "65 %",
        "６５％",
        "65,0%",
        "65.0%",
        "65 percent",
        "13/20",
        "13 / 20",
        "６.５/１０",
        "6,5 of 10",
    ],
)
def test_a_percent_sign_or_a_fraction_says_its_own_scale(text: str) -> None:
    for scale in (Scale("percent"), Scale("share"), Scale("ambiguous"), decide([text])):
        (share,), bad = read([text], scale)
        assert share == pytest.approx(0.65)
        assert bad == {}


@pytest.mark.parametrize(
    ("cells", "scale"),
    [
        (["65", "100", "0"], "percent"),
        (["65", "1", "0"], "percent"),
        (["0.5", "65"], "percent"),
        (["1", "2"], "percent"),
        (["150"], "percent"),
        (["0.65", "1", "0"], "share"),
        (["0,65", "1,0"], "share"),
        (["０．６５"], "share"),
        (["3/4"], "share"),
        (["3/4", "0"], "share"),
        (["65%", "0"], "percent"),
        (["65%", "30"], "percent"),
        (["0", "0"], "percent"),
        ([None, "", "-"], "percent"),
        (["0", "1"], "ambiguous"),
        (["1"], "ambiguous"),
        (["1.0", "0.0"], "ambiguous"),
        (["0.4", "1.2"], "ambiguous"),
        (["65%", "0.5"], "ambiguous"),
        (["65%", "1"], "ambiguous"),
        (["5000", "20"], "number"),
    ],
)
def test_the_scale_is_decided_from_all_rows(cells: list[str | None], scale: str) -> None:
    assert decide(cells).kind == scale


def test_one_is_all_of_it_beside_fractions_and_a_hundredth_beside_percents() -> None:
    assert progress("0.65", "1") == ("share", [0.65, 1.0])
    assert progress("65", "1") == ("percent", [0.65, 0.01])


def test_a_column_of_noughts_and_ones_is_asked_and_only_its_noughts_are_read() -> None:
    assert progress("0", "1", "50%") == ("ambiguous", [0.0, "scale_ambiguous", 0.5])
    assert read(["0", "1"], Scale("percent")) == ([0.0, 0.01], {})
    assert read(["0", "1"], Scale("share")) == ([0.0, 1.0], {})


def test_what_is_no_number_is_listed_and_decides_nothing() -> None:
    assert progress("done", "1/0", "1e400", "0x1", "65", "-") == (
        "percent",
        ["number_unreadable"] * 4 + [0.65, None],
    )


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1,234", "12.5"], [1234.0, 12.5]),
        (["1,234", "1,234,567"], [1234.0, 1234567.0]),
        (["1,234", "5,678.9"], [1234.0, 5678.9]),
        (["1.234", "12,5"], [1234.0, 12.5]),
        (["1.234", "1.234,56"], [1234.0, 1234.56]),
        (["1,234", "2,5"], [1.234, 2.5]),
        (["1,234", "7"], ["number_ambiguous", 7.0]),
        (["1,234", "2,5", "2.5"], ["number_ambiguous", 2.5, 2.5]),
        (["1.234"], [1.234]),
        (["0,125"], [0.125]),
        (["1 234", "1\u00a0234,5", "1\u202f234"], [1234.0, 1234.5, 1234.0]),
        (["1'234", "1’234’567"], [1234.0, 1234567.0]),
        (
            ["$1,200,000", "¥ 5", "€12.5", "12 EUR", "120元", "US$3"],
            [1200000.0, 5.0, 12.5, 12.0, 120.0, 3.0],
        ),
        (["(1,234.5)", "\u22123", "+4"], [-1234.5, -3.0, 4.0]),
        (["65%", "３", "1e3", "n/a"], [65.0, 3.0, 1000.0, None]),
        (
            ["1,23,456", "12 34", "1.2.3", "", "9" * 61],
            ["number_unreadable"] * 3 + [None, "number_unreadable"],
        ),
    ],
)
def test_separators_are_read_where_the_column_shows_what_they_are(
    cells: list[str], values: list[float | str | None]
) -> None:
    assert numbers(*cells) == values


@given(st.lists(st.integers(0, 100), min_size=1), st.sampled_from([".", ","]))
def test_shares_with_two_places_are_shares_or_asked_about(
    percents: list[int], decimal: str
) -> None:
    scale, shares = progress(*(f"{n / 100:.2f}".replace(".", decimal) for n in percents))
    if any(0 < n < 100 for n in percents):
        assert (scale, shares) == ("share", [pytest.approx(n / 100) for n in percents])
    else:
        assert scale == ("ambiguous" if 100 in percents else "percent")


@given(
    st.lists(
        st.one_of(
            st.none(),
            st.text(max_size=70),
            st.from_regex(r"[(]?-?[0-9]{1,4}[., ]?[0-9]{0,3}[.,/]?[0-9]{0,3} ?%?", fullmatch=True),
        )
    )
)
def test_no_texts_whatever_stop_the_reading(cells: list[str | None]) -> None:
    for scale in (decide(cells), decide_number(cells)):
        values, bad = read(cells, scale)
        assert len(values) == len(cells)
        assert all(values[at] is None and cells[at] for at in bad)
