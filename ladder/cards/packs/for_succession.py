"""For the succession review: how thin the bench is, on whom it stands, what breaks if somebody
leaves, and what is asked."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ladder.cards.bench.board import by_role, headline
from ladder.cards.card import Card
from ladder.cards.overview.findings import found
from ladder.cards.overview.stories import stories
from ladder.cards.packs.asked import decisions_asked
from ladder.cards.packs.slides import PackSlide, shown
from ladder.cards.packs.told import Earlier, told
from ladder.cards.said import Sharing
from ladder.cards.tables import Column, person_cell
from ladder.cards.view import View
from ladder.figures.pipeline import Counts, Pipeline

MOST_STORIES, MOST_LEAVERS = 4, 8
SEVERAL = 2
"""So many people are worth a slide; one is named in the headline of the first."""
ABOUT = frozenset(
    {"nobody_ready_behind", "single_holder", "competency_nobody", "attrition_cluster"}
)
"""The rules that a succession review acts on."""
BROKEN = ("own_role", "role", "report", "competency", "manager")
STATES = ("late", "at-risk", "in-progress", "further", "unknown")


def succession_pack(view: View, sharing: Sharing) -> list[PackSlide]:
    """The bench by role, thinnest first; the people it stands on; what breaks if one of those who
    lead leaves; a slide for each story of nobody behind a role or a competency."""
    view = replace(view, page="bench")
    roles = by_role(view)
    if roles.rows.empty:
        said = view.say("measures.bench_by_role.empty")
        return [PackSlide(view.say("pages.bench.name"), beside=(("", said),))]
    columns = ("role_name", "role_team", "ready_now", "ready_year")
    thin = roles.rows.sort_values("depth", kind="stable", na_position="last")
    first = [
        shown(view, headline(view), replace(roles, table=thin), sharing, columns=columns),
        *_benched(view, sharing),
        *_leavers(view, list(roles.rows["role"]), sharing),
    ]
    overview = replace(view, page="overview")
    people, earlier = view.ask("people_on"), Earlier(overview)
    slides = []
    for story in stories(overview, found(overview)):
        own = tuple(part for part in story.parts if part.rule in ABOUT)
        if own and story.tone in ("act", "watch"):
            slide = told(overview, replace(story, parts=own), earlier, people, sharing)
            slides += [slide] if slide is not None else []
    slides = slides[:MOST_STORIES]
    return [*first, *slides, *decisions_asked(overview, slides, sharing)]


def _benched(view: View, sharing: Sharing) -> list[PackSlide]:
    """Whom the benches stand on."""
    rows = view.ask("bench_by_person")
    if len(rows) < SEVERAL:
        return []
    title = view.say("packs.succession.benched", count=len(rows), people=len(rows))
    columns = [
        Column("name", lambda row: person_cell(view, row)),
        Column("roles", number=True),
        Column("only_one", number=True),
    ]
    card = Card("bench_by_person", rows, columns=columns, said=title)
    return [shown(view, title, card, sharing)]


def _leavers(view: View, roles: list[str], sharing: Sharing) -> list[PackSlide]:
    """What would break, counted by kind, if one of those who lead left; the most first."""
    names = view.ask("people_on").set_index("person")["name"]
    counted = []
    for person in dict.fromkeys(roles):
        rows = view.ask("if_leaves", person=person)
        broken = rows.loc[rows["is_known"] == 1, "kind"].value_counts()
        counted.append((person, {kind: int(broken.get(kind, 0)) for kind in BROKEN}))
    counted = sorted(counted, key=lambda each: -sum(each[1].values()))[:MOST_LEAVERS]
    if not counted or not sum(counted[0][1].values()):
        return []
    rows = pd.DataFrame(
        [
            {"person": person, **{f"{kind}_breaks": count for kind, count in kinds.items()}}
            for person, kinds in counted
        ]
    )
    labels = tuple(view.or_unknown(names.get(person), "name") for person, _ in counted)
    parts = tuple(
        Counts(
            view.say(f"packs.succession.breaks.{kind}"),
            state,
            tuple(float(count) for count in rows[f"{kind}_breaks"]),
        )
        for kind, state in zip(BROKEN, STATES, strict=True)
        if rows[f"{kind}_breaks"].sum()
    )
    most = sum(counted[0][1].values())
    title = view.say("packs.succession.leaves", count=most, name=labels[0], broken=most)
    card = Card("if_leaves", rows, Pipeline(labels, parts), said=title)
    return [shown(view, title, card, sharing)]
