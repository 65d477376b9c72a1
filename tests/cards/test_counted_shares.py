"""What teams report as shares of a whole, on the card: the counts, and what moved by more than
chance."""

from __future__ import annotations

import pathlib
from datetime import date

from ladder.cards.portfolio import board
from ladder.cards.portfolio.delivery import team_columns
from ladder.cards.said import said
from ladder.cards.tables import cell, text
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import words

DAY = date(2026, 9, 30)
ROSTER = (
    "person,name,team,hired_on\n1,Ana,Rise,2020-01-02\n2,Ben,Calm,2020-01-02\n3,Cy,Few,2020-01-02\n"
)


def metrics() -> str:
    rows = ["team,metric,month,value,of"]
    for month in range(4, 10):
        late = month > 6
        rows += [
            f"Rise,on-time-delivery,2026-0{month}-01,{0.9 if late else 0.5},20",
            f"Calm,on-time-delivery,2026-0{month}-01,{0.9 if late else 0.8},10",
            f"Few,on-time-delivery,2026-0{month}-01,{1 if late else 0},1",
        ]
    return "\n".join(rows) + "\n"


def test_the_card_says_the_counts_and_colours_no_change_that_chance_makes(
    tmp_path: pathlib.Path,
) -> None:
    (tmp_path / "roster_2026-09-30.csv").write_text(ROSTER, "utf-8")
    (tmp_path / "metrics.csv").write_text(metrics(), "utf-8")
    view = View(
        "portfolio", words("en"), LIGHT, datasets.read_folder(tmp_path, DAY), DAY, "*", None
    )
    card = board.by_team(view, "on-time-delivery")
    columns = {each.key: each for each in team_columns(view, "on-time-delivery", card.rows)}
    shown = {
        row["team"]: tuple(text(cell(view, columns[key], row)) for key in ("value", "change"))
        for row in card.rows.to_dict("records")
    }
    assert said(view, card).title
    assert shown == {
        "Rise": ("90% · 54 of 60", "up (1 in 1,000 by chance)"),
        "Calm": ("90% · 27 of 30", "steady"),
        "Few": ("100% · 3 of 3", "too few to tell"),
    }
