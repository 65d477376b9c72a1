"""The cards of the coverage page: shares by competency, who holds each, team by competency,
everyone of one competency."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.charts import coverage_heatmap, coverage_radar, cut_line
from ladder.cards.coverage.holders import holder_columns, people_columns
from ladder.cards.coverage.titles import page_title
from ladder.cards.notices import no_ladder
from ladder.cards.page import Choices, Page, choice, row, section
from ladder.cards.view import View
from ladder.words.names import name_order

EVERY_TEAM = "*"


def coverage(view: View, ladder: str) -> Card:
    """The share that meets each competency of one ladder."""
    rows = shares(view, ladder)
    return Card(
        "competency_coverage",
        rows,
        coverage_radar(view, rows),
        asked={"ladder": ladder},
        redraw=coverage_radar,
    )


def holders(view: View, ladder: str) -> Card:
    rows = shares(view, ladder)
    return Card(
        "competency_coverage",
        rows[rows["people"] > 0],
        columns=holder_columns(view),
        asked={"ladder": ladder},
        name="holders",
    )


def teams(view: View, ladder: str) -> Card:
    rows = view.ask("coverage_by_team", ladder=ladder)
    figure = coverage_heatmap(view, rows) if len(rows) else None
    return Card(
        "coverage_by_team",
        rows,
        figure,
        lines=cut_line(view, rows),
        asked={"ladder": ladder},
        redraw=coverage_heatmap,
    )


def people(view: View, ladder: str, competency: str, team: str = EVERY_TEAM) -> Card:
    """Everyone of one competency, or of one team."""
    rows = view.ask("competency_people", ladder=ladder)
    rows, name = rows[rows["competency"] == competency], view.competency_name(competency)
    said = view.say("titles.competency_people", competency=name)
    if team != EVERY_TEAM:
        rows, said = (
            rows[rows["team"] == team],
            view.say("titles.competency_people_of", competency=name, team=team),
        )
    return Card(
        "competency_people", rows, columns=people_columns(view), asked={"ladder": ladder}, said=said
    )


def shares(view: View, ladder: str) -> pd.DataFrame:
    return view.ask("competency_coverage", ladder=ladder)


def thinnest(rows: pd.DataFrame) -> str:
    """The competency with the lowest share, the one that is shown where none is chosen."""
    return str(rows.sort_values("share_met")["competency"].iloc[0])


def teams_of(view: View, ladder: str) -> list[str]:
    """Every team, then those with somebody on the ladder; a team is told by its name, since files
    give it no other id."""
    named = view.ask("coverage_by_team", ladder=ladder)["team"].dropna().unique()
    return [EVERY_TEAM, *sorted(map(str, named), key=name_order)]


def ladders(view: View) -> list[str]:
    """The ladders that somebody of the scope stands on."""
    return [str(ladder) for ladder in view.ask("ladders_used")["ladder"].dropna()]


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: ladder, competency, team; without a choice the competency with the lowest share,
    of everybody."""
    used = ladders(view)
    if not used:
        return no_ladder(view)
    ladder = choice(chosen, "ladder", used, view.ladder_name)
    rows = shares(view, ladder.value)
    competency = choice(
        chosen,
        "competency",
        list(rows["competency"]),
        view.competency_name,
        default=thinnest(rows),
    )
    team = choice(
        chosen,
        "team",
        teams_of(view, ladder.value),
        lambda name: view.say("choose.every_team") if name == EVERY_TEAM else name,
    )
    return Page(
        page_title(view, ladder.value, rows, view.ask("coverage_by_team", ladder=ladder.value)),
        first=(ladder,),
        parts=(
            row(coverage(view, ladder.value), holders(view, ladder.value)),
            row(teams(view, ladder.value)),
            section(view, "coverage.people"),
            Choices((competency, team)),
            row(people(view, ladder.value, competency.value, team.value)),
        ),
    )
