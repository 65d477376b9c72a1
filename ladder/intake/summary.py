"""What a roster or a goals file comes to in numbers: people, managers and layers; goals, owners and
attainment.

A column that the file does not have makes its numbers None, not 0. The conventions are those of
`python -m ladder inspect`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from ladder.intake.fields import RATERS
from ladder.intake.people import managers
from ladder.intake.people.circles import circles
from ladder.intake.people.directory import loosened
from ladder.intake.raw_columns import RawColumns
from ladder.intake.rows.shared_goals import shared_by_known

Number = int | float | None
Numbers = dict[str, Number]

NO_ROSTER: Numbers = {
    "people": 0,
    "active": 0,
    "left": 0,
    "unknown": 0,
    "managers": 0,
    "roots": 0,
    "max_depth": None,
    "missing_managers": 0,
    "in_cycles": 0,
    "teams": 0,
    "levels": 0,
}
NO_ASSESSMENTS: dict[str, object] = {
    "scores": 0,
    "self": 0,
    "manager": 0,
    "peer": 0,
    "unknown": 0,
    "first_day": None,
    "last_day": None,
}
NO_GOALS: Numbers = {
    "goals": 0,
    "owners": 0,
    "owners_in_roster": None,
    "done": 0,
    "with_attainment": 0,
    "mean_attainment": None,
}
LINE_OF_MANAGERS = ("managers", "roots", "max_depth", "missing_managers", "in_cycles")


def roster_summary(roster: pd.DataFrame, raw: RawColumns, day: date) -> Numbers:
    """The people of one roster file as of a day; the first and the last day of somebody both count
    as employed. Whose status is not known is neither active nor left. Of a file that holds rosters
    of several days all people are counted, those who are not in the newest as having left; who
    stands under whom is what the newest says."""
    newest = roster["seen_on"].max()
    several = bool((roster["seen_on"] < newest).any())
    roster = roster.sort_values("seen_on", kind="stable").drop_duplicates("person", keep="last")
    left, waiting = (
        (roster["left_on"] < pd.Timestamp(day)) | (roster["seen_on"] < newest),
        (roster["hired_on"] > pd.Timestamp(day)),
    )
    unknown = (roster["employment"] == "unknown") & ~left & ~waiting
    says_who_left = several or raw.has("left_on", "status", "resigned", "effective_to")
    numbers: Numbers = {
        "people": len(roster),
        "active": int((~left & ~waiting & ~unknown).sum()) if says_who_left else None,
        "left": int(left.sum()) if says_who_left else None,
        "unknown": int(unknown.sum()) if says_who_left else None,
    }
    roster = roster[roster["seen_on"] == newest].sort_values("line", kind="stable")
    lines = roster["line"].tolist()
    if raw.has("manager", "manager_first_name", "manager_last_name"):
        numbers |= _line_of_managers(
            _listed(roster["person"]),
            _listed(roster["email"]),
            _listed(roster["name"]),
            raw.managers(lines),
        )
    else:
        numbers |= dict.fromkeys(LINE_OF_MANAGERS)
    numbers["teams"] = _distinct(raw.cells("team", lines)) if raw.has("team") else None
    numbers["levels"] = _distinct(raw.cells("level", lines)) if raw.has("level") else None
    return numbers


def _line_of_managers(
    ids: Sequence[str | None],
    emails: Sequence[str | None],
    names: Sequence[str | None],
    refs: Sequence[str | None],
) -> Numbers:
    """Who stands under whom, by the references as the file has them. Who fits two people is
    neither: no root, and no manager known."""
    found = managers.resolve(refs, ids, emails, names)
    manager_of: dict[str, str] = {}
    roots, depths = [], {}
    missing = {
        loosened(ref) for ref, how in zip(refs, found.kind, strict=True) if ref and how == "unknown"
    }
    for person, manager, how in zip(ids, found.person, found.kind, strict=True):
        if person is None:
            continue
        if manager is not None and manager != person:
            manager_of[person] = manager
        else:
            depths[person] = 1
            if how not in ("unknown", "ambiguous"):
                roots.append(person)
    circled = {member for members in circles(manager_of, manager_of.get) for member in members}
    _fill_depths(depths, manager_of, circled)
    return {
        "managers": len(set(manager_of.values())),
        "roots": len(roots),
        "max_depth": max(depths.values(), default=None),
        "missing_managers": len(missing),
        "in_cycles": len(circled),
    }


def _fill_depths(depths: dict[str, int], manager_of: Mapping[str, str], circled: set[str]) -> None:
    """A depth for everybody whose line ends at someone who has one; those in a circle or under one
    get none."""
    under_a_circle = set(circled)
    for person in manager_of:
        walked = []
        above = person
        while above not in depths and above not in under_a_circle:
            walked.append(above)
            above = manager_of[above]
        if above in under_a_circle:
            under_a_circle.update(walked)
        else:
            depths |= {
                each: depths[above] + steps for steps, each in enumerate(reversed(walked), 1)
            }


def goals_summary(
    goals: pd.DataFrame, raw: RawColumns, day: date, people: pd.DataFrame | None
) -> Numbers:
    """The goals of one file as read without a roster; `people` (person, email, name) are those of a
    roster that owners are looked up in. Of several readings of a goal the newest counts.

    Attainment is the share of the way from baseline to target, within 0..1; without both, or where
    they are the same, there is none."""
    newest = goals.groupby("goal")["seen_on"].transform("max")
    goals = goals[goals["seen_on"] == newest]
    each = goals if "same_as" not in goals else goals[goals["same_as"].isna()]
    way = (
        (
            (each["current"] - each["baseline"])
            / (each["target"] - each["baseline"]).where(lambda width: width != 0)
        )
        .clip(0, 1)
        .dropna()
    )
    done = (each["status"] == "done") | (
        (each["closed_on"] <= pd.Timestamp(day)) & (each["status"] != "cancelled")
    )
    measured = raw.has("progress", "current") or len(way) > 0
    return {
        "goals": len(each),
        **_owners(goals, raw, people),
        "done": int(done.sum()) if raw.has("status", "closed_on") or done.any() else None,
        "with_attainment": len(way) if measured else None,
        "mean_attainment": float(way.mean()) if len(way) else None,
    }


def _owners(goals: pd.DataFrame, raw: RawColumns, people: pd.DataFrame | None) -> Numbers:
    goals = goals if people is None else shared_by_known(goals, people)
    named = {str(owner).strip() for owner in goals["person"].dropna()}
    if not raw.has("person"):
        return {"owners": None, "owners_in_roster": None}
    if people is None:
        return {"owners": len({owner.casefold() for owner in named}), "owners_in_roster": None}
    owners = sorted(named)
    found = managers.resolve(
        owners, *(_listed(people[name]) for name in ("person", "email", "name"))
    )
    known = {person for person in found.person if person is not None}
    others = {
        owner.casefold()
        for owner, how in zip(owners, found.kind, strict=True)
        if how in ("unknown", "ambiguous")
    }
    return {"owners": len(known) + len(others), "owners_in_roster": len(known)}


def _distinct(cells: Sequence[str | None]) -> int:
    return len({cell for cell in cells if cell})


def _listed(column: pd.Series) -> list[str | None]:
    listed: list[str | None] = column.astype(object).where(column.notna(), None).tolist()
    return listed


def assessments_summary(assessments: pd.DataFrame) -> dict[str, object]:
    """How many scores there are, by who gave them ('unknown' where nobody is named), and the days
    of the first and the last; where there are answers without a score, how many."""
    if assessments.empty:
        return dict(NO_ASSESSMENTS)
    unseen = int(assessments["score"].isna().sum())
    unobserved = {"not_observed": unseen} if unseen else {}
    assessments = assessments[assessments["score"].notna()]
    if assessments.empty:
        return NO_ASSESSMENTS | unobserved
    givers = assessments["by"].value_counts()
    days = assessments["assessed_on"]
    return {
        "scores": len(assessments),
        **{giver: int(givers.get(giver, 0)) for giver in RATERS},
        "first_day": days.min().date().isoformat(),
        "last_day": days.max().date().isoformat(),
        **unobserved,
    }
