"""The cards of the person page: the radar, the gaps, the checkpoints and the goals of one
person."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.charts import gap_dumbbell, person_radar
from ladder.cards.goals.tables import by_attention, goal_columns
from ladder.cards.person.profile import first_person, gap_lines, places, targets_of
from ladder.cards.verdicts import checkpoint_columns
from ladder.cards.view import View


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    """Nobody in the scope: no cards. The next level is the one chosen, else the first that the
    person could reach."""
    people = view.ask("people_on")
    if people.empty:
        return []
    person = (
        chosen["person"] if chosen.get("person") in set(people["person"]) else first_person(view)
    )
    options = targets_of(view, person)
    ladder, level, target = places(
        view,
        person,
        chosen["target"] if chosen.get("target") in options else next(iter(options), ""),
    )
    asked = {"person": person, "ladder": ladder, "next_level": target}
    goals = view.ask("person_goals", person=person)
    who = str(people.set_index("person").loc[person, "name"])
    return [
        *_competencies(view, asked, level, who),
        _checkpoints(view, asked),
        Card(
            "person_goals",
            goals,
            columns=goal_columns(view, owner=False),
            table=by_attention(goals),
            asked={"person": person},
        ),
    ]


def _competencies(view: View, asked: dict[str, str], level: str, who: str) -> list[Card]:
    """The radar under the person's name, then the gaps one by one."""
    ladder, target = asked["ladder"], asked["next_level"]
    gaps = view.ask("competency_gap", **asked)
    against = "next_expected" if target and gaps["next_expected"].notna().any() else "expected"
    now = view.name_of("levels", ladder, level)
    then = view.name_of("levels", ladder, target) if target else now
    radar = person_radar(view, gaps, now, then if target else "") if len(gaps) else None
    dumbbell = gap_dumbbell(view, gaps, against) if len(gaps) else None
    values = {"target": then, "against": against}
    return [
        Card(
            "competency_gap",
            gaps,
            radar,
            asked=asked,
            said=view.say("titles.person.stands", name=who, level=now),
            values={"target": now},
        ),
        Card(
            "competency_gap",
            gaps,
            dumbbell,
            lines=gap_lines(view, gaps, against),
            key="_sorted",
            asked=asked,
            values=values,
        ),
    ]


def _checkpoints(view: View, asked: dict[str, str]) -> Card:
    checks = view.ask("person_checkpoints", person=asked["person"])
    checks = checks[
        (checks["ladder"] == asked["ladder"]) & (checks["level"] == asked["next_level"])
    ]
    target = view.name_of("levels", asked["ladder"], asked["next_level"])
    return Card(
        "person_checkpoints",
        checks,
        columns=checkpoint_columns(view),
        asked={"person": asked["person"]},
        values={"target": target},
    )
