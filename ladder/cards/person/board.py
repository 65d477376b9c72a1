"""The person page: radar and gaps, checkpoints and what stands behind them, what unlocks the next
level, goals and positions of one person."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card, Way
from ladder.cards.charts import gap_dumbbell, person_radar
from ladder.cards.decisions.ways import to_decide
from ladder.cards.goals.tables import by_attention, goal_columns
from ladder.cards.notices import nobody_here, not_yours
from ladder.cards.page import Columns, Page, Part, Slot, choice, row, section
from ladder.cards.person.case_notes import of_one
from ladder.cards.person.profile import (
    facts_line,
    first_person,
    gap_lines,
    history_columns,
    person_labels,
    person_title,
    places,
    targets_of,
    those_seen,
)
from ladder.cards.person.scope import scope_card
from ladder.cards.person.unlocks import unlocks_card
from ladder.cards.person.verdicts import checkpoint_columns, fact_columns
from ladder.cards.person.worked_example import worked_example
from ladder.cards.plan.actions import action_columns, by_need
from ladder.cards.view import View

PACKET = "packet"
"""Where a screen offers the promotion packet."""


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: person, target. Without a choice the person nearest to their next level, and the
    first level that the person could reach."""
    people = view.ask("people_on").set_index("person")
    if people.empty:
        return nobody_here(view)
    people = those_seen(view, people)
    if people.empty:
        return not_yours(view)
    labels = dict(zip(people.index, person_labels(view, people), strict=True))
    person = choice(chosen, "person", list(labels), labels.__getitem__, default=first_person(view))
    options = targets_of(view, person.value)
    levels = [
        choice(chosen, "target", options, lambda pair: view.name_of("levels", *pair.split("/")))
        for options in [options]
        if options
    ]
    ladder, level, target = places(view, person.value, levels[0].value if levels else "")
    asked = {"person": person.value, "ladder": ladder, "next_level": target}
    checks = checkpoints(view, asked, level)
    parts: list[Part] = [
        row(*_competencies(view, asked, level)),
        row(checks, *_notes(view, asked)),
        to_decide("person", person.value),
    ]
    if target:
        held = (scope_card(view, person.value), Slot(PACKET))
        parts.append(Columns(((unlocks_card(view, asked),), held)))
    parts += [section(view, "person.behind"), row(behind(view, asked))]
    if (example := worked_example(view, person.value)) is not None:
        parts.append(row(example))
    return Page(
        person_title(view, person.value, checks.rows, _target(view, asked, level)),
        (
            *parts,
            section(view, "person.goals"),
            row(goals(view, person.value)),
            row(planned(view, person.value)),
            Way("plan", {"person": person.value}),
            Way("roadmap", {"person": person.value}),
            section(view, "person.history"),
            row(history(view, person.value)),
        ),
        lead=_lead(view, person.value),
        first=(person, *levels),
    )


def _lead(view: View, person: str) -> str:
    """Who they are, and from which day on the reader sees what happened to them."""
    since, facts = view.dataset.history_from(person), facts_line(view, person)
    if since is None:
        return facts
    return view.words.sentences([f"{facts}.", view.say("access.since", day=since)])


def _notes(view: View, asked: dict[str, str]) -> list[Card]:
    """What qualifies the verdict, where every checkpoint is met."""
    card = of_one(view, asked["person"], asked["ladder"], asked["next_level"])
    return [card] if card is not None else []


def _target(view: View, asked: dict[str, str], level: str) -> str:
    """The next level by its name, else the one held."""
    return view.name_of("levels", asked["ladder"], asked["next_level"] or level)


def goals(view: View, person: str) -> Card:
    rows = view.ask("person_goals", person=person)
    return Card(
        "person_goals",
        rows,
        columns=goal_columns(view, owner=False),
        table=by_attention(rows),
        asked={"person": person},
    )


def planned(view: View, person: str) -> Card:
    """What the plans of a person do, those that need attention first."""
    rows = view.ask("plan_actions_of", person=person)
    rows = by_need(rows[rows["action"].notna()])
    return Card("plan_actions_of", rows, columns=action_columns(view), asked={"person": person})


def history(view: View, person: str) -> Card:
    """The stretches of a person, the newest first."""
    rows = view.ask("position_history", person=person)
    return Card("position_history", rows, columns=history_columns(view), asked={"person": person})


def behind(view: View, asked: dict[str, str]) -> Card:
    """The scores, pieces, people and days behind the verdicts."""
    rows = view.ask("checkpoint_rows", **asked)
    return Card("checkpoint_rows", rows, columns=fact_columns(view), asked=asked)


def checkpoints(view: View, asked: dict[str, str], level: str) -> Card:
    """What the next level asks, checkpoint by checkpoint."""
    rows = view.ask("person_checkpoints", person=asked["person"])
    rows = rows[(rows["ladder"] == asked["ladder"]) & (rows["level"] == asked["next_level"])]
    return Card(
        "person_checkpoints",
        rows,
        columns=checkpoint_columns(view),
        lines=[view.say("case_notes.informs")] if len(rows) else (),
        asked={"person": asked["person"]},
        values={"target": _target(view, asked, level)},
    )


def _competencies(view: View, asked: dict[str, str], level: str) -> list[Card]:
    """The radar against the level held, then the gaps one by one against the next."""
    ladder, target = asked["ladder"], asked["next_level"]
    gaps = view.ask("competency_gap", **asked)
    against = "next_expected" if target and gaps["next_expected"].notna().any() else "expected"
    now = view.name_of("levels", ladder, level)
    then = _target(view, asked, level)
    radar = person_radar(view, gaps, now, then if target else "") if len(gaps) else None
    dumbbell = gap_dumbbell(view, gaps, against) if len(gaps) else None
    return [
        Card("competency_gap", gaps, radar, asked=asked, values={"target": now}),
        Card(
            "competency_gap",
            gaps,
            dumbbell,
            lines=gap_lines(view, gaps, against, ladder),
            key="_sorted",
            asked=asked,
            values={"target": then, "against": against},
        ),
    ]
