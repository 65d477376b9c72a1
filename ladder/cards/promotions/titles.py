"""What the cards about checkpoints and readiness have found, one function per measure, named like
it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.promotions.recommended import is_waiting
from ladder.cards.titles import finder
from ladder.cards.view import View

APART = ("no_opening", "not_wanted", "too_little_known")
BROUGHT = ("ready", "held", "by_time", "nominated", "decided", "close")
"""What makes a case, in the order in which a title says it."""


@finder
def person_checkpoints(view: View, rows: pd.DataFrame, *, target: str = "") -> str:
    met, unknown = int((rows["state"] == "met").sum()), int((rows["state"] == "cannot_tell").sum())
    return view.say(
        "titles.person_checkpoints.untold" if unknown else "titles.person_checkpoints.met",
        met=met,
        of=len(rows),
        target=target,
        count=unknown,
        unknown=unknown,
    )


@finder
def checklist(view: View, rows: pd.DataFrame, *, target: str = "") -> str:
    worst = rows[rows["state"] != "met"].groupby("checkpoint")["person"].nunique()
    if worst.empty:
        return view.say("titles.checklist.all", target=target)
    return view.say(
        "titles.checklist.hardest",
        checkpoint=view.name_of("checkpoints", rows["ladder"].iloc[0], worst.idxmax()),
        count=int(worst.max()),
        people=int(worst.max()),
        of=rows["person"].nunique(),
    )


@finder
def readiness(view: View, rows: pd.DataFrame) -> str:
    """How many are ready and how many one checkpoint away; those apart, who are held among them,
    are said with their number."""
    if (rows["standing"] == "too_little_known").all():
        everybody = rows["person"].nunique()
        return view.say("titles.readiness.unknown", count=everybody, people=everybody)
    people = {
        standing: int(rows.loc[rows["standing"] == standing, "person"].nunique())
        for standing in (*APART, "close")
    }
    ready = int(rows.loc[rows["standing"] == "ready", "person"].nunique())
    said = view.say(
        "titles.readiness.some" if ready else "titles.readiness.none",
        count=ready,
        ready=ready,
        close=people["close"],
    )
    more = [
        view.say(
            f"titles.readiness_apart.{standing}", count=people[standing], people=people[standing]
        )
        for standing in APART
        if people[standing]
    ]
    return view.say("titles.with_more", said=said, more=view.words.clauses(more)) if more else said


@finder
def case_notes(view: View, rows: pd.DataFrame) -> str:
    """How many verdicts do not hold, or hold, with a rater's lenience taken off; of none such the
    name of the measure."""
    lenient = rows[rows["lenience"].notna()]
    if lenient.empty:
        return view.say("measures.case_notes.title")
    falls = int((lenient["holds"] == 0).sum())
    return view.say(
        "titles.case_notes.falls" if falls else "titles.case_notes.holds",
        count=falls or len(lenient),
        falls=falls,
        lenient=len(lenient),
        of=len(rows),
    )


@finder
def too_little_known(view: View, rows: pd.DataFrame) -> str:
    people = rows["person"].nunique()
    return view.say("titles.too_little_known", count=people, people=people)


@finder
def committee_cases(view: View, rows: pd.DataFrame) -> str:
    """How many can be decided on now and how many of them wait for the second cycle or longer; then
    those held, brought by time, nominated, decided, and one checkpoint away, as far as any are."""
    brought = {key: int((rows["brought_by"] == key).sum()) for key in BROUGHT}
    ready = brought["ready"]
    waiting = sum(is_waiting(row) for row in rows.to_dict("records"))
    said = view.say(
        "titles.committee_cases.some" if ready else "titles.committee_cases.none",
        count=ready,
        ready=ready,
    )
    counts = {"waiting": waiting, **{key: brought[key] for key in BROUGHT if key != "ready"}}
    more = [
        view.say(f"titles.committee_cases.{key}", count=count, **{key: count})
        for key, count in counts.items()
        if count
    ]
    return view.say("titles.with_more", said=said, more=view.words.clauses(more)) if more else said


@finder
def case_scores(view: View, rows: pd.DataFrame) -> str:
    """How many scores fall below what is expected, or hold, with the tendency of a rater taken off
    who rates apart from the others."""
    rated = rows[rows["score"].notna()]
    if rated.empty:
        return view.say("titles.case_scores.unrated")
    apart = rated[rated["is_apart"] == 1]
    if apart.empty:
        return view.say("titles.case_scores.alike")
    falls = int(((apart["is_reached"] == 1) & (apart["is_reached_without"] == 0)).sum())
    return view.say(
        "titles.case_scores.falls" if falls else "titles.case_scores.holds",
        count=falls or len(apart),
        falls=falls,
        apart=len(apart),
        of=len(rated),
    )
