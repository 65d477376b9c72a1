"""Who is ready, who is close, and what is missing?"""

import streamlit as st

from ladder.cards.promotions import board as promotions
from ladder.cards.promotions.checklist import EVERYBODY, managers, targets
from ladder.screen import choose, open_page, show
from ladder.screen.draw.findings import nobody_next
from ladder.screen.frame.page import title

view = open_page("promotions")
rows = view.ask("readiness")
if rows.empty:
    nobody_next(view)
title(view, promotions.headline(view))

show(view, promotions.pipeline(view))
show(view, promotions.near(view))

with st.container(horizontal=True):
    target = choose(
        view, "target", targets(rows), shown=lambda pair: view.name_of("levels", *pair.split("/"))
    )
    led_by = managers(view, rows, target)
    manager = choose(view, "reports_of", list(led_by), shown=led_by.__getitem__, default=EVERYBODY)
show(view, promotions.checklist(view, target, manager))

people = (
    promotions.checks_of(view, target, manager)
    .drop_duplicates("person")
    .set_index("person")["name"]
)
if len(people):
    person = choose(view, "behind", list(people.index), shown=lambda id: str(people[id]))
    show(view, promotions.behind(view, target, person, str(people[person])))
show(view, promotions.unknown(view))
