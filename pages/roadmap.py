"""What is planned, when, by whom, and in which phase?"""

from ladder.screen import open_page, show
from ladder.screen.boards.roadmap import timeline
from ladder.screen.page import title
from ladder.screen.phases import goals_apart, phase_details
from ladder.screen.plan import goals_of, plan_of
from ladder.screen.plan_choices import pick_owner, pick_span

view = open_page("roadmap")
owner = pick_owner(view)
goals = goals_of(view, owner)
plan = plan_of(view, owner)
title(view, plan.title(view, goals))

show(view, timeline(view, owner, plan, pick_span(view, plan)))
goals_apart(view, goals)
phase_details(view, plan)
