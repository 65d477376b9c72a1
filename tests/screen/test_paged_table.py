"""Every row of a long table stands on one page of it, and no page is made for one or two rows."""

from __future__ import annotations

from ladder.screen.draw.paged_table import MORE, pages_of


def test_every_row_stands_on_exactly_one_page() -> None:
    for rows in range(80):
        for more in (0, MORE):
            shown = [at for first, last in pages_of(rows, 8, more) for at in range(first, last)]
            assert shown == list(range(rows)), (rows, more)


def test_a_row_or_two_beyond_a_page_stand_below_the_others() -> None:
    assert pages_of(10, 8) == [(0, 10)]
    assert pages_of(11, 8) == [(0, 8), (8, 11)]
    assert pages_of(9, 8, 0) == [(0, 8), (8, 9)]
