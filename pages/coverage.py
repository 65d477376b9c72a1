"""Which competencies are covered, by how many, and where does one person carry one alone?"""

import streamlit as st

from ladder.screen import card, choose, open_page
from ladder.screen.charts import coverage_heatmap, coverage_radar
from ladder.screen.page import title
from ladder.screen.paged import paged_table
from ladder.screen.story import no_ladder
from ladder.screen.tables import Column, holder_flag, person_cell, sign, table

view = open_page("coverage")
used = view.ask("ladders_used").dropna(subset=["ladder"])
if used.empty:
    no_ladder(view)
ladder = choose(view, "ladder", list(used["ladder"]), shown=view.ladder_name)

rows = view.ask("competency_coverage", ladder=ladder)
title(view, view.say("titles.coverage", ladder=view.ladder_name(ladder), rated=int(rows["rated"].sum()), of=int(rows["people"].sum())))

left, right = st.columns(2)
with left:
    card(view, "competency_coverage", rows, coverage_radar(view, rows), asked={"ladder": ladder})
with right:
    held = table(
        view,
        rows[rows["people"] > 0],
        [
            Column("competency", lambda row: view.competency_name(row["competency"])),
            Column("holders", lambda row: holder_flag(view, row), number=True),
            Column("close", number=True),
            Column("rated", number=True),
            Column("unrated", lambda row: view.say("chart.unrated_of", unrated=row["unrated"], share=row["share_unrated"]), number=True),
        ],
    )
    card(view, "holders", rows[rows["people"] > 0], html=held, asked={"ladder": ladder})

teams = view.ask("coverage_by_team", ladder=ladder)
card(view, "coverage_by_team", teams, coverage_heatmap(view, teams) if len(teams) else None, asked={"ladder": ladder})

competency = choose(
    view, "competency", list(rows["competency"]), shown=view.competency_name, default=rows.sort_values("share_met")["competency"].iloc[0]
)
people = view.ask("competency_people", ladder=ladder)
people = people[people["competency"] == competency]
card(
    view,
    "competency_people",
    people,
    draw=lambda: paged_table(
        view,
        people,
        [
            Column("name", lambda row: person_cell(view, row)),
            Column("level", lambda row: view.name_of("levels", ladder, row["level"])),
            Column("expected", number=True),
            Column("score", number=True),
            Column("gap", lambda row: view.words.signed(row["gap"]), number=True),
            Column("standing", lambda row: sign(view, row["standing"])),
            Column("assessed_on"),
        ],
        "people",
    ),
    asked={"ladder": ladder},
    said=view.say("titles.competency_people", competency=view.competency_name(competency)),
)
