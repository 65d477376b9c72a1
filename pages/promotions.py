"""Who is ready, who is close, and what is missing?"""

import streamlit as st

from ladder.screen import choose, open_page, show
from ladder.screen.boards import promotions
from ladder.screen.page import title
from ladder.screen.promotion import EVERYBODY, managers, targets
from ladder.screen.story import nobody_next

view = open_page("promotions")
rows = view.ask("readiness")
if rows.empty:
    nobody_next(view)
title(view, promotions.headline(view))

show(view, promotions.pipeline(view))
show(view, promotions.near(view))

with st.container(horizontal=True):
    target = choose(view, "target", targets(rows), shown=lambda pair: view.name_of("levels", *pair.split("/")))
    led_by = managers(view, rows, target)
    manager = choose(view, "reports_of", list(led_by), shown=led_by.__getitem__, default=EVERYBODY)
show(view, promotions.checklist(view, target, manager))

people = promotions.checks_of(view, target, manager).drop_duplicates("person").set_index("person")["name"]
if len(people):
    person = choose(view, "behind", list(people.index), shown=lambda id: str(people[id]))
    show(view, promotions.behind(view, target, person, str(people[person])))
show(view, promotions.unknown(view))
