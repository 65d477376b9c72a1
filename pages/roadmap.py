"""What is planned, when, by whom, and in which phase?"""

from ladder.screen import card, open_page
from ladder.screen.page import title
from ladder.screen.phases import goals_apart, phase_details
from ladder.screen.plan import goals_of, pick_owner, plan_of, timeline_of

view = open_page("roadmap")
owner = pick_owner(view)
goals = goals_of(view, owner)
plan = plan_of(view, owner)
title(view, plan.title(view, goals))

card(
    view,
    "goal_attainment",
    goals,
    timeline_of(view, plan, goals) if len(goals) or len(plan.bands) else None,
    key="_roadmap",
    said=view.say("plan.card"),
)
goals_apart(view, goals)
phase_details(view, plan)
