"""The bench as values: who is exposed and what would break with whom, every role's bench, the
candidates of one role person by person, and what breaks if somebody leaves."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.bench.exposed import effects_card, exposure_card
from ladder.cards.bench.roles import bench_columns, candidate_columns, leaving_lines
from ladder.cards.card import Card
from ladder.cards.decisions.ways import to_decide
from ladder.cards.page import Choices, Page, Part, choice, row, section
from ladder.cards.view import View
from ladder.words.names import findable

MANY = 2
"""From so many benches on, one person behind them is worth the headline."""


def headline(view: View) -> str:
    """One person behind most of the roles that have a bench leads; else how many roles nobody
    could take over now. A role whose level has no checkpoints defined is not counted."""
    roles = view.ask("bench_by_role")
    defined = roles[roles["is_undefined"] == 0]
    if defined.empty:
        return view.say("titles.bench_undefined" if len(roles) else "measures.bench_by_role.empty")
    alone = int((defined["ready_now"] == 0).sum())
    said = view.say("titles.bench", count=alone, alone=alone, roles=len(defined))
    most = view.ask("bench_by_person").head(1)
    if (
        most.empty
        or most["roles"].iloc[0] < MANY
        or 2 * most["roles"].iloc[0] < most["of_roles"].iloc[0]
    ):
        return said
    name = view.or_unknown(most["name"].iloc[0], "name")
    return view.say(
        "titles.bench_one_person",
        name=name,
        roles=int(most["roles"].iloc[0]),
        of=int(most["of_roles"].iloc[0]),
        said=said,
    )


def roles_of(view: View) -> dict[str, str]:
    """The roles by the id of who holds each, with what a menu shows; the thinnest bench first,
    those without any last."""
    roles = view.ask("bench_by_role")
    roles = pd.concat(
        [
            roles[roles["depth"] > 0],
            roles[(roles["depth"] == 0) & (roles["people"] > 0)],
            roles[(roles["depth"] == 0) & (roles["people"] == 0)],
            roles[roles["depth"].isna()],
        ]
    )
    return {
        str(role): f"{findable(name)} · {view.or_unknown(team, 'team')}"
        for role, name, team in zip(
            roles["role"], roles["role_name"], roles["role_team"], strict=True
        )
    }


def leavers(view: View) -> dict[str, str]:
    """Everybody in the scope, those who lead first."""
    people = view.ask("people_on")
    names = dict(
        zip(
            people["person"],
            people["name"].map(findable) + " · " + people["team"].fillna(view.say("unknown.team")),
            strict=True,
        )
    )
    roles = view.ask("bench_by_role")["role"]
    return {str(id): str(names[id]) for id in dict.fromkeys([*roles, *names])}


def by_role(view: View) -> Card:
    rows = view.ask("bench_by_role")
    missing = int(rows["is_undefined"].sum())
    lines = [view.say("bench.undefined", count=missing, roles=missing)] if missing else []
    return Card("bench_by_role", rows, columns=bench_columns(view), lines=lines)


def candidates(view: View, role: str) -> Card:
    gaps = view.ask("bench_gaps", role=role)
    return Card(
        "bench",
        view.ask("bench", role=role),
        columns=candidate_columns(view, gaps),
        asked={"role": role},
    )


def leaving(view: View, person: str) -> Card:
    broken = view.ask("if_leaves", person=person)
    names = view.ask("people_on").set_index("person")["name"]
    name = str(names.get(person, person))
    known = int((broken["is_known"] == 1).sum())
    said = (
        view.say("titles.if_leaves", count=known, broken=known, name=name)
        if known
        else view.say("titles.if_leaves_nothing", name=name)
    )
    if untold := len(broken) - known:
        said = view.say("titles.if_leaves_untold", count=untold, untold=untold, said=said)
    return Card(
        "if_leaves", broken, lines=leaving_lines(view, broken), asked={"person": person}, said=said
    )


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: role, leaver; without a choice the role with the thinnest bench, and whoever holds
    it leaves."""
    parts: list[Part] = [row(exposure_card(view)), row(by_role(view))]
    if roles := roles_of(view):
        role = choice(chosen, "role", list(roles), roles.__getitem__)
        way = to_decide("role", role.value)
        parts += [
            section(view, "bench.role"),
            Choices((role,)),
            row(candidates(view, role.value)),
            way,
        ]
    if people := leavers(view):
        leaver = choice(chosen, "leaver", list(people), people.__getitem__)
        parts += [
            section(view, "bench.leaver"),
            row(effects_card(view)),
            Choices((leaver,)),
            row(leaving(view, leaver.value)),
        ]
    return Page(headline(view), tuple(parts))
