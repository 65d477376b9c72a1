"""Cells of the tables about good goals: the verdict of a letter with its reasons and the offending
words, whose, and what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from ladder.cards.tables import Column, person_cell, sign, two_lines
from ladder.cards.view import Row, View
from ladder.measures.signal.chance import LEAST
from ladder.words import is_missing

LETTERS = "SMART"
NUMBERED = ("target_passed", "target_is_baseline", "wrong_way", "way_unknown")
"""Reasons whose offending words are the goal's own numbers."""
Verdicts = Mapping[tuple[str, str], list[Row]]


def smart_columns(view: View, rows: pd.DataFrame) -> list[Column]:
    """Of one goal per row: what and whose, then a column per letter; `rows` are those of the
    measure."""
    found: Verdicts = defaultdict(list)
    for row in rows[rows["verdict"] != "kept"].to_dict("records"):
        found[str(row["goal"]), str(row["letter"])].append(row)
    title = Markup('<div class="wide">{}</div>')
    return [
        Column("title", lambda row: title.format(two_lines(row["title"], whose(view, row)))),
        *(_letter(view, letter, found) for letter in LETTERS),
    ]


def whose(view: View, row: Row) -> str:
    return f"{view.or_unknown(row['name'], 'name')} · {view.or_unknown(row['team'], 'team')}"


def reason_columns(view: View) -> list[Column]:
    return [
        Column(
            "reason",
            lambda row: two_lines(
                sign(view, row["verdict"], row["reason"]), view.say(f"smart.letter.{row['letter']}")
            ),
        ),
        Column("goals", number=True),
        Column(
            "share_of_goals",
            lambda row: (
                None if row["open_goals"] < LEAST else view.words.percent(row["share_of_goals"])
            ),
            number=True,
        ),
    ]


def gap_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column("competency", lambda row: view.competency_name(row["competency"])),
        Column("score", number=True),
        Column("expected", number=True),
    ]


def phase_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column(
            "phase",
            lambda row: two_lines(
                view.say("plan.at_least", phase=view.phase_name(row["phase"]))
                if row["begins_unknown"] and not pd.isna(row["ends_on"])
                else view.phase_name(row["phase"]),
                view.say("smart.until", day=row["ends_on"]),
            ),
        ),
        Column("goals", number=True),
        Column("next_due_on"),
    ]


def review_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column("practice", lambda row: view.name_of("practices", row["ladder"], row["practice"])),
        Column(
            "last_on",
            lambda row: (
                view.say("smart.never")
                if is_missing(row["last_on"])
                else two_lines(_day(view, row["last_on"]), view.say(f"states.{row['stands_on']}"))
            ),
        ),
        Column("due_since"),
        Column("state", lambda row: sign(view, row["state"])),
    ]


def effect_columns(view: View) -> list[Column]:
    return [
        Column("title", lambda row: two_lines(row["title"], whose(view, row))),
        Column("competency", lambda row: view.competency_name(row["competency"])),
        Column("closed_on"),
        Column("score_before", number=True),
        Column("score_after", number=True),
        Column("score_change", lambda row: view.words.signed(row["score_change"]), number=True),
        Column("peers_change", lambda row: _peers(view, row), number=True),
    ]


def orphan_columns(view: View) -> list[Column]:
    return [
        Column("title"),
        Column("name", lambda row: person_cell(view, row)),
        Column("left_on"),
        Column("manager_name", lambda row: view.or_unknown(row["manager_name"], "manager")),
        Column("due_on"),
    ]


def _day(view: View, day: pd.Timestamp) -> Markup:
    """A day that is not broken over two lines."""
    return Markup('<span class="day">{}</span>').format(view.words.day(day))


def _peers(view: View, row: Row) -> object:
    if is_missing(row["peers_change"]):
        return Markup('<span class="quiet">{}</span>').format(
            view.say("smart.few_peers", count=row["peers"], peers=row["peers"])
        )
    return two_lines(
        view.words.signed(row["peers_change"]),
        view.say("smart.peers", count=row["peers"], peers=row["peers"]),
    )


def _letter(view: View, letter: str, found: Verdicts) -> Column:
    return Column(
        f"smart_{letter}",
        lambda row: _verdict(view, found.get((str(row["goal"]), letter), [])),
        head=view.say(f"smart.letter.{letter}"),
    )


def _verdict(view: View, reasons: list[Row]) -> Markup:
    if not reasons:
        return Markup('<span class="state good">✓</span>')
    return Markup("<br>").join(_reason(view, row) for row in reasons)


def _reason(view: View, row: Row) -> Markup:
    said, words = sign(view, str(row["verdict"]), str(row["reason"])), offending(view, row)
    return two_lines(said, words) if words else said


def offending(view: View, row: Row) -> str:
    """The words that broke the letter, or the goal's own numbers and days where these did."""
    if row["reason"] in NUMBERED:
        unit = "" if is_missing(row["unit"]) else str(row["unit"])
        said = view.say(
            "goal.numbers",
            baseline=row["baseline"],
            current=row["current_value"],
            target=row["target"],
            unit=unit,
        )
        return (
            said
            if is_missing(row["offending"])
            else f"{view.say('smart.quoted', words=str(row['offending']))}: {said}"
        )
    if row["reason"] in ("before_phase", "after_phase"):
        return view.say("smart.phase", phase=view.phase_name(row["phase"]), due=row["due_on"])
    return (
        ""
        if is_missing(row["offending"])
        else view.say("smart.quoted", words=str(row["offending"]))
    )
