"""The lines of an agenda: each says what has come to somebody, and its name opens their page."""

from __future__ import annotations

from ladder.cards.card import Way
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidTable
from ladder.cards.tables import text
from ladder.cards.view import View
from ladder.screen.draw.paged_table import turned
from ladder.screen.frame import address
from ladder.screen.frame.menu import FILES

LINES = 8


def agenda(view: View, of: SaidTable, key: str) -> None:
    """Name by name, and beside it what has changed."""
    place, first, last = turned(view, len(of), key, LINES)
    lines = view.once(("agenda", key, first, last), lambda: _lines(of, first, last))
    for (name, *told), way in lines:
        link, line = place.columns([4, 9], gap="small", vertical_alignment="top")
        line.markdown(markdown(" ".join(told)))
        if way is None:
            link.markdown(markdown(name))
            continue
        link.page_link(
            FILES[way.page],
            label=markdown(name),
            query_params={**address.present(), **way.choices},
        )


def _lines(of: SaidTable, first: int, last: int) -> list[tuple[list[str], Way | None]]:
    """Of each row its cells as texts, and the page it opens."""
    rows = [[text(each.html) for each in cells] for cells in of.cells(first, last)]
    return list(zip(rows, of.ways(first, last), strict=True))
