"""Gives the rows of a measure the labels and words that its figure asks for."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pandas as pd

from ladder.cards.view import Row, View
from ladder.figures.dumbbell import Dumbbell, dumbbell
from ladder.figures.heatmap import Heatmap, heatmap
from ladder.figures.icicle import Band, Icicle, icicle
from ladder.figures.pipeline import PARTS, Names, Pipeline, pipeline
from ladder.figures.progress import Progress, attainment
from ladder.figures.radar import Bars, Radar, Shape, radar_or_bars, share_radar_or_bars
from ladder.measures.signal import extreme
from ladder.measures.signal.chance import LEAST

MOST_ROWS = 14
MOST_TEAMS = 30
REPORTS = (4, 8, 13)
"""Where the bands of direct reports begin: a count that compares with nothing."""


def coverage_radar(view: View, rows: pd.DataFrame) -> Radar | Bars:
    """Of competency_coverage: the share of rated people who meet their own level's expectation, per
    competency."""
    frame = rows[rows["people"] > 0].rename(columns={"share_met": "share", "holders": "met"})
    frame = frame.assign(label=[view.competency_name(id) for id in frame["competency"]])
    return share_radar_or_bars(
        frame,
        name=view.say("chart.share_met"),
        not_rated=view.say("chart.not_rated"),
    )


def coverage_heatmap(view: View, rows: pd.DataFrame) -> Heatmap:
    """Of coverage_by_team: team x competency; teams with the lowest coverage first."""
    frame = rows.rename(columns={"share_met": "share", "holders": "met"})
    frame = frame.assign(
        row=[view.or_unknown(team, "team") for team in rows["team"]],
        column=[view.competency_name(id) for id in rows["competency"]],
    )
    by_team = frame.groupby("row", sort=False)[["met", "rated"]].sum()
    order = (
        (by_team["met"] / by_team["rated"].where(by_team["rated"] > 0))
        .sort_values(na_position="last", kind="stable")
        .index[:MOST_TEAMS]
    )
    frame = frame[frame["row"].isin(order)]
    hover_text = view.say(
        "chart.cell", share="{share}", met="{met}", rated="{rated}", people="{people}"
    )
    columns = frame.drop_duplicates("column").sort_values("place")["column"]
    return heatmap(
        frame,
        hover_text=hover_text,
        not_rated=view.say("chart.not_rated"),
        rows_order=list(order),
        columns_order=list(columns),
    )


def cut_line(view: View, rows: pd.DataFrame) -> list[str]:
    """Where there are more teams than a heatmap can show, how many are left out; Rows has them
    all."""
    teams = rows["team"].nunique(dropna=False)
    return [view.say("chart.cut", shown=MOST_TEAMS, all=teams)] if teams > MOST_TEAMS else []


def person_radar(view: View, rows: pd.DataFrame, level: str, target: str) -> Radar | Bars:
    """Of competency_gap: the person, their level and the level they could reach next."""
    frame = rows.assign(label=[view.competency_name(id) for id in rows["competency"]])
    shapes = [Shape("score", view.say("chart.person"), "person")]
    shapes += (
        [Shape("expected", view.say("chart.expects", level=level), "expected")]
        if rows["expected"].notna().any()
        else []
    )
    shapes += (
        [Shape("next_expected", view.say("chart.expects", level=target), "next")]
        if target and rows["next_expected"].notna().any()
        else []
    )
    return radar_or_bars(
        frame,
        shapes=shapes,
        steps=view.steps,
        not_rated=view.say("chart.not_rated"),
    )


def level_radar(view: View, rows: pd.DataFrame, one: str, other: str) -> Radar | Bars:
    """Two levels of a ladder: what each expects."""
    shapes = [Shape("one", one, "expected"), Shape("other", other, "next")][: 2 if other else 1]
    return radar_or_bars(
        rows,
        shapes=shapes,
        steps=view.steps,
        not_rated=view.say("chart.not_expected"),
    )


def gap_dumbbell(view: View, rows: pd.DataFrame, against: str) -> Dumbbell:
    """Of competency_gap: self, manager and what is expected, the largest shortfall on top.
    `against` is expected or next_expected."""
    frame = rows.assign(
        label=[view.competency_name(id) for id in rows["competency"]],
        expected=rows[against],
        manager=rows["score"],
        gap=rows["score"] - rows[against],
    )
    frame = frame[frame["expected"].notna()].rename(columns={"self_score": "self"})
    return dumbbell(
        frame,
        expected=view.say("chart.expected"),
        manager=view.say("chart.manager"),
        own=view.say("chart.self"),
        steps=view.steps,
        not_rated=view.say("chart.not_rated"),
    )


def goal_bars(view: View, rows: pd.DataFrame, labels: Sequence[str]) -> Progress:
    """Of goals_by: mean attainment against elapsed time under the given labels, the furthest behind
    first."""
    frame = (
        rows.assign(label=labels, lag=(rows["attained"] - rows["expected"]).fillna(9))
        .sort_values("lag")
        .head(MOST_ROWS)
    )
    states = [_state(row) for row in frame.to_dict("records")]
    frame = frame.assign(
        state=states,
        state_word=[view.say(f"states.{state}") for state in states],
        text=[
            view.say("chart.goals", count=int(goals), goals=int(goals)) for goals in frame["goals"]
        ],
    )
    return attainment(
        frame,
        attained=view.say("chart.attained"),
        expected=view.say("chart.elapsed"),
        undefined=view.say("chart.undefined"),
    )


def _state(row: Row) -> str:
    """How most of a group's goals stand that can be judged (see goal_states.sql)."""
    if pd.isna(row["attained"]) or pd.isna(row["expected"]):
        return "undefined"
    judged = sum(row[state] for state in ("on_track", "at_risk", "behind", "late"))
    if 2 * row["on_track"] >= judged:
        return "on_track"
    return "at_risk" if 2 * (row["on_track"] + row["at_risk"]) >= judged else "behind"


def pipeline_bars(view: View, rows: pd.DataFrame) -> Pipeline:
    """Of readiness: how many people stand how near to each level."""
    counted = (
        rows.groupby(["ladder", "rank", "level", "standing"])
        .size()
        .unstack("standing", fill_value=0)
    )
    counted = counted.reindex(columns=list(PARTS), fill_value=0).reset_index()
    counted["level"] = [
        view.name_of("levels", ladder, level)
        for ladder, level in zip(counted["ladder"], counted["level"], strict=True)
    ]
    names = Names(**{state: view.say(f"states.{state}") for state in PARTS})
    return pipeline(counted, names=names)


LINES_OF = {"coverage": "people_rated", "goals_on_track": "people_with_goals"}
"""What blocks are coloured by where it is a share -> the people on whom it rests."""


def organisation_icicle(view: View, rows: pd.DataFrame, measure: str) -> Icicle:
    """Of organisation: every manager's line, coloured by coverage, goals on track or direct
    reports. A share is coloured where it is above or below everyone else's by more than chance
    (see `extreme.sides`); one of fewer than five people has no colour, and is not said."""
    share = measure != "direct_reports"
    few = rows[LINES_OF[measure]].fillna(0) < LEAST if share else pd.Series(False, rows.index)
    known = rows[measure].notna()
    write = view.words.percent if share else view.words.number
    bands = _standings(view) if share else _counts(view)
    shown = pd.Series(_sides(rows, measure), rows.index) if share else rows[measure]
    frame = rows.rename(columns={"person": "id"}).assign(
        label=[view.or_unknown(team, "team") for team in rows["team"]],
        value=shown.astype("float64").mask(few),
        text=[
            view.say(
                "chart.block",
                name=name,
                measure=view.say(f"measures.{measure}.title"),
                value=view.say("chart.few", least=LEAST) if is_few else write(value),
            )
            for name, value, is_few in zip(rows["name"], rows[measure], few & known, strict=True)
        ],
    )
    return icicle(
        frame,
        bands=bands,
        no_value=view.say("chart.unknown_or_few" if (few & known).any() else "chart.unknown"),
        better="high" if share else "low",
        maxdepth=4,
        width=840,
    )


def _standings(view: View) -> list[Band]:
    edges = (-0.5, 0.5, None)
    return [
        Band(upto, view.say(f"chart.{name}"))
        for upto, name in zip(edges, ("below", "not_apart", "above"), strict=True)
    ]


def _counts(view: View) -> list[Band]:
    write = view.words.number
    named = [
        view.say("chart.under", edge=write(REPORTS[0])),
        *(
            view.say("chart.from_to", low=write(low), high=write(high))
            for low, high in itertools.pairwise(REPORTS)
        ),
        view.say("chart.from", edge=write(REPORTS[-1])),
    ]
    return [Band(upto, name) for upto, name in zip((*REPORTS, None), named, strict=True)]


def _sides(rows: pd.DataFrame, measure: str) -> list[int | None]:
    """Each manager's line beside everyone without it: the lines at the top hold everyone."""
    lines = [
        extreme.Line(
            None if pd.isna(share) else float(share), 0 if pd.isna(people) else int(people)
        )
        for share, people in zip(rows[measure], rows[LINES_OF[measure]], strict=True)
    ]
    above = set(rows["person"])
    tops = [
        line
        for line, parent in zip(lines, rows["parent"], strict=True)
        if line.share is not None and (pd.isna(parent) or parent not in above)
    ]
    people = sum(line.people for line in tops)
    share = sum((line.share or 0.0) * line.people for line in tops) / people if people else None
    return extreme.sides(lines, extreme.Line(share, people))


def left_out(view: View, what: str, shown: int, every: int) -> list[str]:
    """'24 of 31 projects are drawn, ...' by the kind of rows and their order, or nothing where all
    are drawn."""
    return (
        [view.say(f"left_out.{what}", count=every, shown=shown, all=every)] if shown < every else []
    )
