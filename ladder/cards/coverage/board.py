"""The cards of the coverage page: shares by competency, who holds each, team by competency,
everyone of one competency."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.charts import coverage_heatmap, coverage_radar, cut_line
from ladder.cards.coverage.holders import holder_columns, people_columns
from ladder.cards.view import View

EVERY_TEAM = "*"


def coverage(view: View, ladder: str) -> Card:
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
    return [EVERY_TEAM, *sorted(map(str, named))]


def ladders(view: View) -> list[str]:
    """The ladders that somebody of the scope stands on."""
    return [str(ladder) for ladder in view.ask("ladders_used")["ladder"].dropna()]


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    used = ladders(view)
    if not used:
        return []
    ladder = chosen["ladder"] if chosen.get("ladder") in used else used[0]
    rows = shares(view, ladder)
    competency = (
        chosen["competency"]
        if chosen.get("competency") in set(rows["competency"])
        else thinnest(rows)
    )
    team = chosen["team"] if chosen.get("team") in teams_of(view, ladder) else EVERY_TEAM
    return [
        coverage(view, ladder),
        holders(view, ladder),
        teams(view, ladder),
        people(view, ladder, competency, team),
    ]
