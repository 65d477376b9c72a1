"""The plan that is looked at: whose, of which year, towards which destination."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ladder.cards.page import Choice, choice
from ladder.cards.person.profile import first_person, person_labels
from ladder.cards.plan.actions import year_of
from ladder.cards.plan.destinations import Place, known, name_of, offered, place_of, written
from ladder.cards.view import View
from ladder.words import is_missing


@dataclass(frozen=True)
class Planned:
    """The plan of one person for one year: its actions and gaps, its reviews, and the destination
    that is looked at, `own` where the plan itself names it; `said` is the destination in the plan's
    own words where no ladder has it."""

    person: str
    name: str
    year: int
    held: Place | None
    actions: pd.DataFrame
    reviews: pd.DataFrame
    destination: Place | None = None
    own: bool = False
    said: str = ""

    @property
    def aim(self) -> str:
        """The destination as the plans file names it."""
        return self.said or ("" if self.destination is None else written(self.destination))

    @property
    def exists(self) -> bool:
        return len(self.actions) > 0 or len(self.reviews) > 0


def plan_of(
    view: View, people: pd.DataFrame, chosen: Mapping[str, str]
) -> tuple[Planned, tuple[Choice, ...]]:
    """The plan that is looked at, and the choices that decide on it; `people` are those whom the
    reader may see, by id, at least one."""
    labels = dict(zip(people.index, person_labels(view, people), strict=True))
    person = choice(chosen, "person", list(labels), labels.__getitem__, default=first_person(view))
    actions = view.ask("plan_actions_of", person=person.value)
    reviews = view.ask("plan_reviews_of", person=person.value)
    year = _years(view, chosen, actions, reviews)
    actions, reviews = (rows[rows["year"] == int(year.value)] for rows in (actions, reviews))
    row = people.loc[[person.value]].iloc[0]
    named = [str(each) for each in actions["destination"].dropna().unique()]
    plan = Planned(
        person.value,
        str(row["name"]),
        int(year.value),
        _held(row),
        actions=actions,
        reviews=reviews,
    )
    if named and known(view.ladders, aim := place_of(named[0])):
        plan = replace(plan, destination=aim, own=True)
    elif named:
        plan = replace(plan, said=named[0])
    towards, destination = _towards(view, chosen, plan)
    return plan if towards is None else towards, (
        (person, year) if destination is None else (person, year, destination)
    )


def _held(row: pd.Series) -> Place | None:
    """The level somebody stands at."""
    if is_missing(row["ladder"]) or is_missing(row["level"]):
        return None
    return str(row["ladder"]), str(row["level"])


def _towards(
    view: View, chosen: Mapping[str, str], plan: Planned
) -> tuple[Planned | None, Choice | None]:
    """The plan towards the destination that is looked at: the one chosen, else where the plan
    leads, else the next level; nothing where the ladders offer none, and no place where the plan
    says in its own words where it leads, until another is chosen."""
    options = offered(view.ladders, plan.held)
    if plan.destination is not None:
        options = list(dict.fromkeys([plan.destination, *options]))
    if not options:
        return None, None
    places = {written(place): place for place in options}
    picked = choice(chosen, "destination", list(places), lambda key: _offered_as(view, places[key]))
    if plan.said and chosen.get("destination") != picked.value:
        return None, picked
    place = places[picked.value]
    own = plan.own and place == plan.destination
    return replace(plan, destination=place, own=own), picked


def _offered_as(view: View, place: Place) -> str:
    return f"{name_of(view, place)} · {view.ladder_name(place[0])}"


def _years(
    view: View, chosen: Mapping[str, str], actions: pd.DataFrame, reviews: pd.DataFrame
) -> Choice:
    """The years of the person's plans, and the year of the day."""
    now = year_of(view.day)
    years = sorted({now, *(int(year) for rows in (actions, reviews) for year in rows["year"])})
    return choice(chosen, "year", [str(year) for year in years], str, default=str(now))
