"""The steps from where a person stands to where they want to go, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.plan.destinations import Place, is_level, is_vision, name_of, written
from ladder.cards.plan.gaps import gaps_to
from ladder.cards.tables import Column
from ladder.cards.view import View


def path_card(view: View, person: str, steps: Sequence[Place], *, own: bool) -> Card:
    """Step by step: where the person stands, how many checkpoints of the next step are met, how
    many competencies stand below each. `own`: the plan names the destination."""
    held = _held(view, person)
    rows = pd.DataFrame(
        [
            {"step": written(place), "known": _known(view, person, place, held), "nth": nth}
            for nth, place in enumerate(steps)
        ]
    )
    places = {written(place): place for place in steps}
    columns = [
        Column(
            "step", lambda row: _step(view, places[row["step"]], held), head=view.say("plans.step")
        ),
        Column("known", head=view.say("plans.known")),
    ]
    return Card(
        "plan_path",
        rows,
        columns=columns,
        said=view.say("titles.plan.destination", destination=name_of(view, steps[-1])),
        about=view.say("plans.as_planned" if own else "plans.as_looked_at"),
    )


def _held(view: View, person: str) -> Place | None:
    row = view.ask("people_on").set_index("person").loc[person]
    if pd.isna(row["ladder"]) or pd.isna(row["level"]):
        return None
    return str(row["ladder"]), str(row["level"])


def _step(view: View, place: Place, held: Place | None) -> str:
    """A step by its name, with what tells it apart from a next level of one's own ladder."""
    name = name_of(view, place)
    if place == held:
        return view.say("plans.step_and", step=name, what=view.say("plans.now"))
    if is_vision(view.ladders, place):
        return view.say("plans.step_and", step=name, what=view.say("plans.vision"))
    if held is None or place[0] != held[0]:
        return view.say("plans.step_and", step=name, what=view.ladder_name(place[0]))
    return name


def _known(view: View, person: str, place: Place, held: Place | None) -> str:
    """Of the level held since when; of a level ahead checkpoints met and competencies below; of a
    vision what it ends in."""
    if is_vision(view.ladders, place):
        return view.of(view.ladders[place[0]], "visions", place[1], "end_goal")
    if not is_level(view.ladders, place):
        return view.say("unknown.levels")
    if place == held:
        row = view.ask("people_on").set_index("person").loc[person]
        since = row["level_since"]
        return (
            view.say("plans.since_unknown")
            if pd.isna(since)
            else view.say("person.since", day=since.date())
        )
    said = [_checkpoints(view, person, place), _competencies(view, person, place)]
    return view.words.sentences([each for each in said if each])


def _checkpoints(view: View, person: str, place: Place) -> str:
    """How many checkpoints are met; '' where the level is no next one, so that nobody has asked."""
    checks = view.ask("person_checkpoints", person=person)
    checks = checks[(checks["ladder"] == place[0]) & (checks["level"] == place[1])]
    if checks.empty:
        return ""
    met, open_ones = (int((checks["state"] == state).sum()) for state in ("met", "cannot_tell"))
    return view.say(
        "plans.checkpoints_unknown" if open_ones else "plans.checkpoints",
        count=len(checks), met=met, of=len(checks), unknown=open_ones,
    )  # fmt: skip


def _competencies(view: View, person: str, place: Place) -> str:
    if view.discreet:  # how many stand below is a score of one person
        return ""
    gaps = gaps_to(view, person, place)
    if gaps.rows.empty:
        return view.say("plans.expects_nothing")
    said = "competencies" if gaps.short else "competencies_none"
    return view.say(
        f"plans.{said}_unrated" if gaps.unrated else f"plans.{said}",
        count=len(gaps.rows), below=gaps.short, of=len(gaps.rows), unrated=len(gaps.unrated),
    )  # fmt: skip
