"""How growing people is counted, worked out on a manager of the shown data, one sentence per person
and the sum."""

from __future__ import annotations

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.view import View
from ladder.ladders.ladder import Checkpoint, Ladder
from ladder.words import is_missing


def worked_example(view: View, person: str) -> Card | None:
    """The people grown by this person, or where they have grown nobody, by a manager who shows
    every case; None where nobody has."""
    rows = view.ask("grown_stretches", person=person)
    if rows.empty and (other := _telling(view)):
        person, rows = other, view.ask("grown_stretches", person=other)
    if rows.empty:
        return None
    name = str(view.ask("people_on").set_index("person")["name"][person])
    told = [_line(view, told) for _, told in rows.groupby(["promoted_on", "person"], sort=True)]
    opening = view.say("worked.opening", name=name, day=view.day)
    return Card(
        "grown_stretches",
        rows,
        lines=[opening, *told, *_sums(view, rows, name)],
        asked={"person": person},
        said=view.say("worked.title"),
        drawn="folded",
    )


def _telling(view: View) -> str | None:
    """Of the managers in the scope who have grown many, one whose counts differ and who shared
    some: all cases in the fewest people."""
    if not view.may("grown_leaders", "findings"):
        return None
    found = view.ask("grown_leaders", "findings")
    found = found.assign(
        differs=(found["strict"] < found["people"]).astype(int) + (found["shared"] > 0).astype(int)
    )
    return (
        None
        if found.empty
        else str(
            found.sort_values(["differs", "people", "shared"], ascending=[False, True, False])[
                "person"
            ].iloc[0]
        )
    )


def _line(view: View, told: pd.DataFrame) -> str:
    """'Ana: managed from … to … (309 days); became senior on …, 92 days after the last day
    together; counts strictly; shared with one.'"""
    first = told.iloc[0]
    stretches = [
        view.say(
            "worked.on" if is_missing(row["ended_on"]) else "worked.until",
            start=row["managed_from"].date(),
            end=None if is_missing(row["ended_on"]) else row["ended_on"].date(),
            count=int(row["days"]),
            days=int(row["days"]),
        )
        for row in told.to_dict("records")
    ]
    total = view.say("worked.in_all", days=int(first["days_in_all"])) if len(told) > 1 else ""
    when = "inside" if first["days_after"] == 0 else "after"
    shared = int(first["shared_with"])
    return view.say(
        "worked.person",
        name=str(first["name"]),
        stretches=view.words.clauses(stretches) + total,
        level=view.name_of("levels", first["ladder"], first["level"]),
        promoted=first["promoted_on"].date(),
        when=view.say(
            f"worked.when.{when}", count=int(first["days_after"]), days=int(first["days_after"])
        ),
        counts=view.say("worked.strict" if first["is_strict"] else "worked.lenient"),
        shared=view.say("worked.shared", count=shared, managers=shared) if shared else "",
    )


def _sums(view: View, rows: pd.DataFrame, name: str) -> list[str]:
    """The lenient and the strict count, the shared credits, and what the checkpoints that count so
    ask for."""
    people, strict, shared = (
        int(rows[key].iloc[0]) for key in ("people_grown", "strict_count", "shared_count")
    )
    said = [
        view.say("worked.sum", name=name, count=people, people=people, strict=strict, shared=shared)
    ]
    for ladder in view.ladders.values():
        for entry in _asking(ladder):
            need, level = int(entry.rule["reports"]), view.name_of("levels", ladder.id, entry.level)
            result = view.say("states.met" if people >= need else "states.not_met")
            checkpoint = view.name_of("checkpoints", ladder.id, entry.id)
            said.append(
                view.say(
                    "worked.need",
                    checkpoint=checkpoint,
                    level=level,
                    need=need,
                    people=people,
                    result=result,
                )
            )
    return said


def _asking(ladder: Ladder) -> list[Checkpoint]:
    """Checkpoints that count people grown exactly as above: individual contributors, ninety days,
    any rise."""
    return [
        entry
        for entry in ladder.checkpoints
        if not entry.proposal
        and entry.rule.get("kind") == "reports_promoted"
        and (entry.rule.get("track"), entry.rule.get("rank"), entry.rule.get("days_managed"))
        == ("ic", None, 90)
    ]
