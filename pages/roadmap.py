"""What is planned, when, by whom, and in which phase?"""

from ladder.cards.roadmap.board import timeline
from ladder.cards.roadmap.plan import goals_of, plan_of
from ladder.screen import open_page, show
from ladder.screen.draw.phases import goals_apart, phase_details
from ladder.screen.frame.page import title
from ladder.screen.frame.roadmap_choices import pick_owner, pick_span

view = open_page("roadmap")
owner = pick_owner(view)
goals = goals_of(view, owner)
plan = plan_of(view, owner)
title(view, plan.title(view, goals))

show(view, timeline(view, owner, plan, pick_span(view, plan)))
goals_apart(view, goals)
phase_details(view, plan)
