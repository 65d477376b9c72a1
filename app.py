"""How healthy is this organisation, and what needs attention?"""

import streamlit as st

from ladder.screen import card, choose, numbers, open_page
from ladder.screen.charts import coverage_radar, organisation_icicle
from ladder.screen.choices import segments
from ladder.screen.page import title
from ladder.screen.story import found, list_findings, overview_title

view = open_page("overview")
findings = found(view)
title(view, overview_title(view, findings))

numbers(view, ["headcount", "median_span", "layers", "goals_on_track", "coverage", "ready_now"])

left, right = st.columns(2)
with left:
    list_findings(view, findings, most=3)
with right:
    used = view.ask("ladders_used").dropna(subset=["ladder"])
    if len(used):
        ladder = choose(view, "ladder", list(used["ladder"]), shown=view.ladder_name)
        rows = view.ask("competency_coverage", ladder=ladder)
        card(view, "competency_coverage", rows, coverage_radar(view, rows), asked={"ladder": ladder})

blocks = view.ask("organisation")
measure = segments(
    view, "colour", ["coverage", "goals_on_track", "direct_reports"], default="coverage", shown=lambda name: view.say(f"measures.{name}.title")
)
card(view, "organisation", blocks, organisation_icicle(view, blocks, measure) if len(blocks) else None, coloured=measure)
