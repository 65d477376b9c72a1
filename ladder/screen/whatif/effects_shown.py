"""What changes come to on screen: the sentence above the page, the headline numbers beside those of
today, and the cards."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.card import Behind
from ladder.cards.definition import definition
from ladder.cards.headlines import GOOD_WHEN_HIGHER, SHARES
from ladder.cards.markdown import markdown
from ladder.cards.whatif.effects import Effects, cards, consequences, effects
from ladder.cards.whatif.trial import Trial
from ladder.cards.whatif.words import sentence
from ladder.screen.draw.card import draw_card
from ladder.screen.draw.details import open_details
from ladder.screen.frame.menu import link

HEADLINES = ("headcount", "median_span", "layers", "goals_on_track", "coverage", "ready_now")


def outcome(of: Trial) -> Effects | None:
    """All that differs; None where nothing is changed, or where the line looked at has nobody at
    its head any more."""
    return effects(of) if of.applied and not of.is_headless else None


def outcome_title(of: Trial, found: Effects | None) -> str:
    """'If Ana leaves, 4 people get a new manager and ...': the finding of the page."""
    view = of.before
    if not of.applied:
        return view.say("whatif.untried")
    if found is None:
        return view.say("whatif.headless_title")
    what = sentence(of, of.applied[0]) if len(of.applied) == 1 else ""
    said = _joined(of, consequences(of, found)[:3])
    return view.say(
        "whatif.finding.one" if what else "whatif.finding.all",
        what=what,
        changes=len(of.applied),
        effects=said,
    )


def _joined(of: Trial, parts: list[str]) -> str:
    """Whole clauses, which another language joins otherwise than words."""
    view = of.before
    if len(parts) < 2:
        return parts[0] if parts else view.say("whatif.effect.none")
    return view.say("whatif.last", head=view.say("whatif.between").join(parts[:-1]), tail=parts[-1])


def draw_outcome(of: Trial, found: Effects | None) -> None:
    """Numbers, cards two to a row, and what was not asked."""
    view = of.before
    if of.is_headless:
        st.info(view.md("whatif.headless"), icon=":material/info:")
        link(view, "whatif", scope="*")
        return
    numbers_beside(of)
    if found is None:
        return
    drawn = cards(of, found)
    for left in range(0, len(drawn), 2):
        pair = drawn[left : left + 2]
        for column, card in zip(st.columns(len(pair)), pair, strict=True):
            with column:
                draw_card(view, card)
    if found.benches is None:
        st.caption(view.md("whatif.too_many"))


def numbers_beside(of: Trial) -> None:
    """The headline numbers as they would be, with the change from today."""
    for column, measure in zip(st.columns(len(HEADLINES)), HEADLINES, strict=True):
        with column:
            _number(of, measure)


def _number(of: Trial, measure: str) -> None:
    view = of.before
    before, after = of.both(measure)
    now, then = (None if rows.empty else rows["value"].iloc[-1] for rows in (before, after))
    write = view.words.percent if measure in SHARES else view.words.number
    change = (
        None
        if now is None or then is None or pd.isna(now) or pd.isna(then)
        else float(then) - float(now)
    )
    sides = pd.concat(
        [before.assign(side=view.say("whatif.before")), after.assign(side=view.say("whatif.after"))]
    )
    with st.container(border=True, key=f"number_{measure}", height="stretch", gap="small"):
        st.metric(
            view.say(f"measures.{measure}.title"),
            write(then),
            _delta(of, measure, change),
            delta_color="normal" if measure in GOOD_WHEN_HIGHER else "off",
            help=definition(view, measure),
        )
        if of.applied:
            st.caption(markdown(view.say("whatif.was", value=write(now))))
        key, help = f"open_number_{measure}", view.say("card.open_help")
        if st.button(
            view.say("card.open"), key=key, type="tertiary", icon=":material/table_view:", help=help
        ):
            open_details(view, Behind(measure, sides))


def _delta(of: Trial, measure: str, change: float | None) -> str | None:
    if change is None or abs(change) < (0.0005 if measure in SHARES else 0.05):
        return None
    said = (
        of.before.say("whatif.points", change=change * 100)
        if measure in SHARES
        else of.before.words.signed(change)
    )
    return said.replace("−", "-")  # the arrow follows an ASCII minus only
