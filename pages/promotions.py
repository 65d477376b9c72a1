"""Who is ready, who is close, and what is missing?"""

import streamlit as st

from ladder.screen import card, choose, open_page
from ladder.screen.charts import pipeline_bars
from ladder.screen.page import title
from ladder.screen.promotion import checklist_table, evidence_behind, nearest, targets
from ladder.screen.story import nobody_next

view = open_page("promotions")
rows = view.ask("readiness")
if rows.empty:
    nobody_next(view)
title(
    view,
    view.say(
        "titles.promotions",
        count=int(rows.loc[rows["standing"] == "ready", "person"].nunique()),
        ready=int(rows.loc[rows["standing"] == "ready", "person"].nunique()),
        of=rows["person"].nunique(),
    ),
)

left, right = st.columns([5, 6])
with left:
    card(view, "readiness", rows, pipeline_bars(view, rows))
with right:
    card(view, "readiness", rows, html=nearest(view, rows), key="_nearest", said=view.say("titles.nearest"))

target = choose(view, "target", targets(rows), shown=lambda pair: view.name_of("levels", *pair.split("/")))
checks = view.ask("checklist")
checks = checks[(checks["ladder"] + "/" + checks["level"]) == target]
card(view, "checklist", checks, draw=lambda: checklist_table(view, checks), target=view.name_of("levels", *target.split("/")))
evidence_behind(view, checks)
