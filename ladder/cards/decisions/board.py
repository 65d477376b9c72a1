"""What was decided: what is due, what is open, and the receipt of each decision whose day has
passed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.decisions.receipts import Receipt, receipt
from ladder.cards.page import Page, Slot, row
from ladder.cards.tables import Column, two_lines, under_one_another
from ladder.cards.view import Row, View
from ladder.words import is_missing

DECIDE = "decide"
"""Where a screen has the form in which something is decided."""
SIGNS = {"reached": "✓", "not_reached": "✕", "": "?"}
WAITING = ("due", "open")


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """Nothing is chosen on it; a screen has a form of its own below it."""
    rows = decisions(view)
    kinds = rows["standing"]
    cards = [waiting(view, rows)] if rows.empty or kinds.isin(WAITING).any() else []
    cards += [past(view, rows)] if (kinds == "past").any() else []
    return Page(headline(view, rows), (*(row(card) for card in cards), Slot(DECIDE)))


def decisions(view: View) -> pd.DataFrame:
    """What was decided up to the day."""
    return view.ask("decisions_on")


def headline(view: View, rows: pd.DataFrame) -> str:
    """How many decisions are due and open, and how many have passed their day."""
    if rows.empty:
        return view.say("titles.decisions.none")
    counts = {each: int((rows["standing"] == each).sum()) for each in ("due", "open", "past")}
    return view.say("titles.decisions.some", count=counts["due"], **counts)


def waiting(view: View, rows: pd.DataFrame) -> Card:
    """Due and open ones, by their day."""
    kept = rows[rows["standing"].isin(WAITING)]
    columns = [
        Column("decision", lambda each: two_lines(each["decision"], about(view, each))),
        Column("decided_on", lambda each: decided(view, each)),
        Column("owner_name", lambda each: owner(view, each)),
        Column("due_on", lambda each: due(view, each)),
    ]
    return Card("decisions_on", kept, columns=columns, values={"which": "waiting"})


def past(view: View, rows: pd.DataFrame) -> Card:
    """Those whose day has passed, each with its receipt, the newest first."""
    kept = rows[rows["standing"] == "past"].sort_values("due_on", ascending=False, kind="stable")
    told = {
        at: receipt(view, each)
        for at, each in zip(kept.index, kept.to_dict("records"), strict=True)
    }
    kept = kept.assign(at=list(kept.index))
    columns = [
        Column("decision", lambda each: two_lines(each["decision"], about(view, each))),
        Column("decided_on", lambda each: decided(view, each)),
        Column("then", lambda each: or_unknown(view, told[each["at"]].then)),
        Column("expected", lambda each: told[each["at"]].expected or "–"),
        Column("now", lambda each: or_unknown(view, told[each["at"]].now)),
        Column("became", lambda each: became(view, told[each["at"]])),
    ]
    return Card(
        "decisions_on",
        kept.drop(columns="at"),
        columns=columns,
        table=kept,
        key="_past",
        values={"which": "past", "verdicts": [each.verdict for each in told.values()]},
    )


def about(view: View, each: Row) -> str:
    """What it is about: the kind of thing and which."""
    if is_missing(each["about"]):
        return view.say("decisions.about.organisation")
    kind = view.say(f"decisions.about.{each['about']}")
    which = each["subject_name"] if not is_missing(each["subject_name"]) else each["subject"]
    return kind if is_missing(which) else view.say("export.filter", what=kind, value=which)


def decided(view: View, each: Row) -> object:
    """The day, and by whom with what outcome."""
    said = [] if is_missing(each["outcome"]) else [view.say(f"decisions.outcome.{each['outcome']}")]
    said += [] if is_missing(each["decided_by"]) else [str(each["decided_by"])]
    day = view.words.day(each["decided_on"])
    return two_lines(day, " · ".join(said)) if said else day


def owner(view: View, each: Row) -> str:
    """Who acts; that somebody is still to be named."""
    if is_missing(each["owner_name"]):
        return view.say("packs.ask.unnamed")
    return str(each["owner_name"])


def due(view: View, each: Row) -> object:
    if is_missing(each["due_on"]):
        return view.say("decisions.no_day")
    left = int(each["days_left"])
    return two_lines(
        view.words.day(each["due_on"]), view.say("decisions.days_left", count=left, days=left)
    )


def or_unknown(view: View, said: str) -> str:
    return said or view.say("decisions.unknown")


def became(view: View, told: Receipt) -> object:
    """Whether what was expected was reached, and how the same people moved."""
    word = view.say(f"decisions.verdict.{told.verdict or 'none'}")
    return under_one_another([f"{SIGNS[told.verdict]} {word}", *filter(None, [told.like])])
