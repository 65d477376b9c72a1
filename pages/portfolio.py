"""Do projects land on time, in budget, at what risk, and who answers for what?"""

import streamlit as st

from ladder.cards.portfolio import board as portfolio
from ladder.cards.portfolio.delivery import metric_name
from ladder.screen import choose, numbers, open_page, show
from ladder.screen.frame.choices import segments
from ladder.screen.frame.menu import link
from ladder.screen.frame.page import title

view = open_page("portfolio")
title(view, portfolio.said(view))
if drop := portfolio.missing(view):
    st.info(view.md(drop), icon=":material/upload_file:")
    link(view, "data")

numbers(view, portfolio.HEADLINES)
show(view, portfolio.projects(view))
show(view, portfolio.money(view))

within = segments(
    view,
    "within",
    portfolio.DAYS,
    shown=lambda days: view.say("projects.within", days=days),
    default="30",
)
show(view, portfolio.conflicts(view, within))

by = segments(
    view,
    "slice",
    portfolio.SLICES,
    shown=lambda slice: view.say(f"projects.by.{slice}"),
    default="team",
)
show(view, portfolio.sliced(view, by))
show(view, portfolio.stages(view))

if reported := portfolio.metrics(view):
    metric = choose(
        view, "delivery_metric", reported, shown=lambda metric: metric_name(view, metric)
    )
    period = segments(
        view,
        "period",
        portfolio.PERIODS,
        shown=lambda period: view.say(f"delivery.by.{period}"),
        default="quarter",
    )
    left, right = st.columns(2)
    with left:
        show(view, portfolio.trend(view, metric, period))
    with right:
        show(view, portfolio.by_team(view, metric))

show(view, portfolio.owned_by_ladder(view))
ladder = choose(view, "answers", portfolio.ladders(view), shown=view.ladder_name)
show(view, portfolio.owned(view, ladder))
