"""The plan of a person: destination, the gaps that matter most for it, actions under the gap they
close, and reviews; or who of a line has a plan."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.card import Card, Way
from ladder.cards.notices import nobody_here, not_yours
from ladder.cards.page import Choice, Notice, Page, Part, Slot, choice, row
from ladder.cards.person.profile import facts_line, those_seen
from ladder.cards.person.verdicts import progress
from ladder.cards.plan.actions import by_quarter, standing
from ladder.cards.plan.destinations import path
from ladder.cards.plan.gaps import Gaps, asked_for, gaps_to
from ladder.cards.plan.of_line import of_everyone
from ladder.cards.plan.planned import Planned, plan_of
from ladder.cards.plan.steps import path_card
from ladder.cards.tables import Column, sign
from ladder.cards.view import View

TAKE = "take_plan"
"""Where a screen offers the plan as a document, and the template with the gaps filled in."""
ONE, EVERYONE = "one", "everyone"
BY_COUNT = ("ways-of-learning",)
"""A practice of learning that the counts of ways say better."""


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: whose (see ONE), person, year, destination. Without a choice the person nearest to
    their next level, the year of the day, and where their plan leads, else their next level."""
    people = view.ask("people_on").set_index("person")
    if people.empty:
        return nobody_here(view)
    people = those_seen(view, people)
    if people.empty:
        return not_yours(view)
    whose = _whose(view, chosen)
    if whose is not None and whose.value == EVERYONE:
        return of_everyone(view, whose)
    plan, first = plan_of(view, people, chosen)
    return Page(
        headline(view, plan),
        tuple(_parts(view, plan, gaps_to(view, plan.person, plan.destination))),
        lead=facts_line(view, plan.person),
        first=(*([whose] if whose else []), *first),
    )


def _whose(view: View, chosen: Mapping[str, str]) -> Choice | None:
    """One person or everyone, for whoever may see everyone here."""
    if not view.may("plans_of_year"):
        return None
    say = lambda each: view.say(f"plans.whose.{each}")  # noqa: E731  # the words of a segment
    return choice(chosen, "whose", (ONE, EVERYONE), say, form="segments")


def headline(view: View, plan: Planned) -> str:
    """How far the plan is, what is overdue on it, or that there is none."""
    acts = standing(plan.actions)
    values = {"name": plan.name, "year": str(plan.year)}
    if not plan.exists:
        return view.say("titles.plan.none", **values)
    if acts.empty:
        return view.say("titles.plan.empty", **values)
    done, late = (int((acts["state"] == state).sum()) for state in ("done", "past_due"))
    said = "late" if late else "complete" if done == len(acts) else "under_way"
    return view.say(
        f"titles.plan.{said}",
        count=late or len(acts),
        late=late,
        done=done,
        actions=len(acts),
        **values,
    )


def _parts(view: View, plan: Planned, gaps: Gaps) -> list[Part]:
    parts: list[Part] = []
    if not plan.exists:
        parts.append(Notice(view.say("plans.how_to_begin", name=plan.name), icon="edit_note"))
    if plan.said and not view.discreet:  # anybody may be named in it
        parts.append(Notice(view.say("plans.own_words", destination=plan.said)))
    if plan.destination is not None:
        parts.append(
            row(
                path_card(
                    view, plan.person, path(view.ladders, plan.held, plan.destination), own=plan.own
                )
            )
        )
        parts.append(row(*gap_cards(view, plan, gaps)))
    if plan.exists:
        parts.append(row(actions(view, plan, gaps)))
        parts.append(row(reviews(view, plan), ways(view, plan)))
    parts.append(Slot(TAKE))
    parts += [Way("person", {"person": plan.person}), Way("roadmap", {"person": plan.person})]
    return parts


def gap_cards(view: View, plan: Planned, gaps: Gaps) -> list[Card]:
    """The gaps that matter most for the destination, each with what the step that is expected looks
    like; one card that says so where there is none, or none can be told."""
    if gaps.level is None or gaps.largest.empty:
        return [_no_gap(view, plan, gaps)]
    asked = asked_for(plan.person, gaps.level)
    cards = []
    for nth, each in enumerate(gaps.largest.to_dict("records"), 1):
        looks = view.looks(gaps.level[0], each["competency"], each["next_expected"])
        mine = standing(plan.actions[plan.actions["competency"] == each["competency"]])
        lines = [looks] if looks else []
        lines.append(_planned(view, mine))
        cards.append(
            Card(
                "competency_gap",
                gaps.largest.iloc[[nth - 1]],
                lines=lines,
                asked=asked,
                said=view.say(
                    "plans.gap_title",
                    competency=view.competency_name(each["competency"]),
                    score=float(each["score"]),
                    expected=float(each["next_expected"]),
                ),
                about=view.say(
                    "plans.gap_of",
                    nth=nth,
                    of=len(gaps.largest),
                    level=view.name_of("levels", *gaps.level),
                ),
                key=f"_{nth}",
            )
        )
    return cards


def _planned(view: View, mine: pd.DataFrame) -> str:
    """How many actions of a plan are about one gap, and how many of them are done."""
    if mine.empty:
        return view.say("plans.nothing_planned")
    done = int((mine["state"] == "done").sum())
    said = "plans.planned" if done else "plans.planned_none"
    return view.say(said, count=len(mine), actions=len(mine), done=done)


def _no_gap(view: View, plan: Planned, gaps: Gaps) -> Card:
    """That no gap is known, or none can be told; and what the level asks besides."""
    rated = len(gaps.rows) > len(gaps.unrated)
    lines = [*_open_checkpoints(view, plan, gaps), *_unrated(view, gaps)]
    return Card(
        "competency_gap",
        gaps.rows,
        lines=lines or [view.say("plans.no_gap_why")],
        asked={} if gaps.level is None else asked_for(plan.person, gaps.level),
        said=view.say("plans.no_gap" if rated else "plans.not_rated"),
        about="" if gaps.level is None else view.name_of("levels", *gaps.level),
        key="_none",
    )


def _open_checkpoints(view: View, plan: Planned, gaps: Gaps) -> list[str]:
    """The checkpoints of the level that are not met, where it is a next level."""
    if gaps.level is None:
        return []
    checks = view.ask("person_checkpoints", person=plan.person)
    here = (checks["ladder"] == gaps.level[0]) & (checks["level"] == gaps.level[1])
    return [
        view.say(
            "plans.open_checkpoint",
            checkpoint=view.name_of("checkpoints", each["ladder"], each["checkpoint"]),
            progress=progress(view, each),
        )
        for each in checks[here & (checks["state"] != "met")].to_dict("records")
    ]


def _unrated(view: View, gaps: Gaps) -> list[str]:
    """What nobody has rated yet, in one line."""
    names = [view.competency_name(id) for id in gaps.unrated]
    if not names:
        return []
    return [view.say("person.unrated", count=len(names), competencies=view.words.all_of(names))]


def actions(view: View, plan: Planned, gaps: Gaps) -> Card:
    """What is done about each gap, quarter by quarter."""
    wanted = [str(id) for id in gaps.largest["competency"]]
    table, columns = by_quarter(view, plan.actions, wanted, plan.year)
    return Card(
        "plan_actions_of",
        plan.actions,
        columns=columns,
        table=table,
        asked={"person": plan.person},
        about=view.say("plans.by_quarter"),
    )


def reviews(view: View, plan: Planned) -> Card:
    """The reviews of the plan: kept only where something of them is written down."""
    columns = [
        Column("review_on"),
        Column("state", lambda each: sign(view, each["state"])),
        Column("causes"),
        Column("adjustment"),
    ]
    return Card("plan_reviews_of", plan.reviews, columns=columns, asked={"person": plan.person})


def ways(view: View, plan: Planned) -> Card:
    """By which ways the person learns, and what their ladder says of learning, hard and soft."""
    acts = standing(plan.actions)
    counted = acts["way"].value_counts()
    order = sorted(counted.items(), key=lambda each: (-each[1], str(each[0])))
    lines = [_way_line(view, acts[acts["way"] == way], str(way)) for way, _ in order]
    silent = int(acts["way"].isna().sum())
    if silent:
        lines.append(view.say("plans.way_unsaid", count=silent, actions=silent))
    ladder = view.ladders.get(plan.held[0]) if plan.held else None
    for practice in ladder.practices if ladder else ():
        if ladder is not None and practice.kind == "learning" and practice.id not in BY_COUNT:
            name, text = (
                view.of(ladder, "practices", practice.id, key) for key in ("name", "text")
            )
            lines.append(view.say("export.filter", what=name, value=text))
    return Card(
        "plan_actions_of",
        acts,
        lines=lines,
        asked={"person": plan.person},
        said=view.say("titles.plan.ways", count=len(counted), ways=len(counted))
        if len(counted)
        else view.say("titles.plan.no_ways"),
        about=view.say("plans.ways_about"),
        key="_ways",
    )


def _way_line(view: View, acts: pd.DataFrame, way: str) -> str:
    """How many actions learn in one way, and how many of them are done."""
    done = int((acts["state"] == "done").sum())
    said = "plans.way_count" if done else "plans.way_count_none"
    name = view.say(f"plans.way_name.{way}")
    return view.say(said, way=name, count=len(acts), actions=len(acts), done=done)
