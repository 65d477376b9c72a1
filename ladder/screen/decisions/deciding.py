"""The short form in which something is decided: kept beside the shared data, or downloaded to be
dropped again with the other files."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ladder.cards.decisions.ways import ABOUT, ASKED, SUBJECT
from ladder.cards.person.profile import person_labels
from ladder.cards.view import View
from ladder.datasets import datasets
from ladder.datasets.shared import decided
from ladder.intake.fields import DECIDED_ABOUT, OUTCOMES
from ladder.screen.draw.searched_menu import offered
from ladder.screen.frame import address

NOBODY = ""
NAMED = {"decided_on": "on", "decided_by": "by"}
GATE_OUTCOMES = ("go", "hold", "stop")
PROMOTED = ("approved", "deferred", "declined")
VOTES = ("votes_for", "votes_against", "votes_abstained")
KEPT, NOT_KEPT = "decided_kept", "decided_not_kept"


def deciding(view: View) -> None:
    """Below the lists of the page. What the address names is filled in."""
    if not view.dataset.people:
        return
    keeps = decided.may_keep(view.dataset.origin, view.dataset.looks)
    with st.expander(
        view.md("decisions.form.title"),
        expanded=bool(address.get(ASKED) or address.get(SUBJECT)),
        icon=":material/gavel:",
    ):
        st.caption(view.md(_how(keeps)))
        if st.session_state.pop(KEPT, False):
            st.success(view.md("decisions.form.kept"), icon=":material/check:")
        if st.session_state.pop(NOT_KEPT, False):
            st.error(view.md("decisions.form.not_kept"), icon=":material/error:")
        about = _about(view)
        said = {"about": about, "on": view.day.isoformat()}
        said |= _fields(view, about)
        ready = bool(said["decision"].strip())
        if keeps:
            st.button(
                view.say("decisions.form.keep"),
                key="decide_keep",
                type="primary",
                disabled=not ready,
                on_click=_keep,
                args=(said,),
            )
            return
        st.download_button(
            view.say("decisions.form.download"),
            decided.written([*_earlier(view), said]) if ready else b"",
            "decisions.csv",
            "text/csv",
            on_click="ignore",
            disabled=not ready,
            key="decide_download",
        )


def _how(keeps: bool) -> str:
    return "decisions.form.keeps" if keeps else "decisions.form.downloads"


def _about(view: View) -> str:
    named = address.get(ABOUT)
    first = DECIDED_ABOUT.index(named) if named in DECIDED_ABOUT else len(DECIDED_ABOUT) - 1
    return str(
        st.selectbox(
            view.say("decisions.form.about"),
            DECIDED_ABOUT,
            index=first,
            key="decide_kind",
            format_func=lambda each: view.say(f"decisions.about.{each}"),
        )
    )


def _fields(view: View, about: str) -> dict[str, str]:
    """What was decided, about which, with what outcome, why, by whom, who acts and until when."""
    said: dict[str, str] = {"subject": _subject(view, about)}
    said["decision"] = st.text_input(
        view.say("decisions.form.decision"),
        value=address.get(ASKED) or "",
        key="decide_decision",
        max_chars=decided.LONGEST,
    )
    left, right = st.columns(2)
    with left:
        outcome = st.selectbox(
            view.say("decisions.form.outcome"),
            OUTCOMES,
            index=OUTCOMES.index("agreed"),
            key="decide_outcome",
            format_func=lambda each: view.say(f"decisions.outcome.{each}"),
        )
        said["outcome"] = str(outcome)
        said["owner"] = _person(view, "owner")
    with right:
        said["by"] = st.text_input(
            view.say("decisions.form.by"), key="decide_by", max_chars=decided.LONGEST
        )
        due = st.date_input(view.say("decisions.form.due"), value=None, key="decide_due")
        said["due_on"] = due.isoformat() if due else ""
    said["reason"] = st.text_input(
        view.say("decisions.form.reason"), key="decide_reason", max_chars=decided.LONGEST
    )
    if about == "project" and outcome in GATE_OUTCOMES:
        said["kind"] = "gate"
    if about == "person" and outcome in PROMOTED:
        said |= _promotion(view, said["subject"])
    return said


def _promotion(view: View, person: str) -> dict[str, str]:
    """Of a promotion: to which level, with how many votes, and what a deferral asks for."""
    steps = view.ask("next_levels_of", person=person) if person else None
    levels = {} if steps is None else dict(zip(steps["level"], steps["ladder"], strict=True))
    said = {"kind": "promotion"}
    said["to_level"] = str(
        st.selectbox(
            view.say("decisions.form.to_level"),
            [NOBODY, *levels],
            key="decide_to_level",
            format_func=lambda level: (
                view.name_of("levels", levels[level], level)
                if level in levels
                else view.say("choose.placeholder")
            ),
        )
    )
    for column, votes in zip(st.columns(len(VOTES)), VOTES, strict=True):
        with column:
            count = st.number_input(
                view.say(f"decisions.form.{votes}"),
                min_value=0,
                max_value=999,
                value=None,
                step=1,
                key=f"decide_{votes}",
            )
            said[votes] = "" if count is None else str(int(count))
    said["asks"] = st.text_input(
        view.say("decisions.form.asks"), key="decide_asks", max_chars=decided.LONGEST
    )
    return said


def _subject(view: View, about: str) -> str:
    """A menu of the things of that kind; of the organisation there is one."""
    options = subjects(view, about)
    if not options:
        return ""
    named = address.get(SUBJECT)
    shown = {NOBODY: view.say("choose.placeholder"), **options}
    key = f"decide_{about}"
    value = st.session_state.get(key, named if named in options else NOBODY)
    ids = offered(view.words, key, list(shown), shown.__getitem__, value)
    return str(
        st.selectbox(
            view.say(f"decisions.about.{about}"),
            ids,
            index=ids.index(value) if value in ids else 0,
            key=key,
            format_func=shown.__getitem__,
        )
    )


def subjects(view: View, about: str) -> dict[str, str]:
    """Id -> what a menu shows, of everything of a kind that a decision can be about."""
    people = view.ask("people_on")
    if about in ("person", "role"):
        return dict(zip(people["person"], person_labels(view, people), strict=True))
    if about == "team":
        teams = sorted(people["team"].dropna().unique())
        return dict(zip(teams, teams, strict=True))
    if about == "project":
        rows = view.ask("projects_on")
        return dict(zip(rows["project"], rows["name"], strict=True))
    if about == "goal":
        rows = view.ask("goal_attainment").drop_duplicates("goal")
        return dict(zip(rows["goal"], rows["title"], strict=True))
    if about == "checkpoint":
        return {
            entry.id: view.name_of("checkpoints", ladder.id, entry.id)
            for ladder in view.ladders.values()
            for entry in ladder.checkpoints
        }
    return {}


def _person(view: View, key: str) -> str:
    people = view.ask("people_on")
    labels = dict(zip(people["person"], person_labels(view, people), strict=True))
    shown, widget = {NOBODY: view.say("packs.ask.unnamed"), **labels}, f"decide_{key}"
    value = st.session_state.get(widget, NOBODY)
    return str(
        st.selectbox(
            view.say("decisions.form.owner"),
            offered(view.words, widget, list(shown), shown.__getitem__, value),
            key=widget,
            format_func=shown.__getitem__,
        )
    )


def _earlier(view: View) -> list[dict[str, str]]:
    """Every decision that the data already have: the file that is dropped again replaces the
    earlier one."""
    rows = replace(view, day=view.dataset.newest_day).ask("decisions_on")
    return [
        {
            ("on" if name == "decided_on" else "by" if name == "decided_by" else str(name)): _cell(
                value
            )
            for name, value in row.items()
            if NAMED.get(str(name), str(name)) in decided.COLUMNS
        }
        for row in rows.to_dict("records")
    ]  # of what this viewer may see


def _cell(value: object) -> str:
    if value is None or value != value:  # not a number
        return ""
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def _keep(said: dict[str, str]) -> None:
    """Before the page is drawn anew, so that it is read with the data."""
    try:
        decided.keep(datasets.shared_folder(), datasets.KEPT, said)
    except (OSError, decided.TooMany):
        st.session_state[NOT_KEPT] = True
        return
    st.session_state[KEPT] = True
    st.session_state.pop("decide_decision", None)
