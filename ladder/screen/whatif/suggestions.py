"""Changes worth trying first, found in the data: each is one click."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.whatif.trial import Trial
from ladder.cards.whatif.words import sentence
from ladder.datasets.changes import Change, Leave, Promote
from ladder.screen.whatif import tried_changes as trial

STANDINGS = ("ready", "close")


def suggestions(of: Trial) -> Iterator[tuple[Change, str]]:
    """What could be tried, and why that: the manager of most people leaves, and whoever is ready,
    or nearest to it, is promoted."""
    view = of.before
    leading = view.ask("span_of_control")
    for row in leading[leading["person"] != view.scope].head(1).to_dict("records"):
        reports = int(row["direct_reports"])
        yield (
            Leave(row["person"]),
            view.say("whatif.try_first.leave", count=reports, reports=reports),
        )
    near = view.ask("readiness")
    for standing in STANDINGS:
        rows = (
            near[near["standing"] == standing]
            .sort_values("rank", ascending=False, kind="stable")
            .head(1)
        )
        for row in rows.to_dict("records"):
            met, asked = int(row["met"]), int(row["checkpoints"])
            yield (
                Promote(row["person"], row["ladder"], row["level"]),
                view.say("whatif.try_first.promote", count=asked, met=met, asked=asked),
            )
        if len(rows):
            return


def suggest(of: Trial) -> None:
    """The suggestions as buttons; nothing where the scope holds neither a manager nor anybody near
    a level."""
    found = list(suggestions(of))
    if found:
        st.caption(of.before.md("whatif.try_first.title"))
    for place, (change, why) in enumerate(found):
        with st.container(gap=None):
            said, key = markdown(sentence(of, change)), f"whatif_suggested_{place}"
            st.button(
                said, key=key, icon=":material/play_arrow:", on_click=trial.add, args=(change,)
            )
            st.caption(markdown(why))
