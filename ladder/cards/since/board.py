"""Two days compared, card by card: people, checkpoints, goals, spans and coverage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ladder.cards.card import Card
from ladder.cards.since.sentences import goal_line, people_line, verdict_line
from ladder.cards.tables import Column
from ladder.cards.view import View


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    """The page's cards in reading order; without a choice the day is compared with the quarter end
    before it."""
    since = date.fromisoformat(chosen["since"]) if "since" in chosen else view.before
    if since is None:
        return []
    return [
        people(view, since),
        checkpoints(view, since),
        goals(view, since),
        spans(view, since),
        coverage(view, since),
    ]


def people(view: View, since: date) -> Card:
    """Who joined, left, moved and was promoted."""
    rows = view.ask("changes_of_people", since=since)
    return Card(
        "changes_of_people",
        rows,
        columns=[_name(view), Column("change", lambda row: people_line(view, row))],
        asked={"since": since},
    )


def checkpoints(view: View, since: date) -> Card:
    """Which checkpoints flipped, and why."""
    rows = view.ask("flipped_checkpoints", since=since)
    return Card(
        "flipped_checkpoints",
        rows,
        columns=[_name(view), Column("checkpoint", lambda row: verdict_line(view, row))],
        asked={"since": since},
    )


def goals(view: View, since: date) -> Card:
    """Goals newly late, done, cancelled or set."""
    rows = view.ask("changes_of_goals", since=since)
    return Card(
        "changes_of_goals",
        rows,
        columns=[_name(view), Column("goal", lambda row: goal_line(view, row))],
        asked={"since": since},
    )


def spans(view: View, since: date) -> Card:
    """Who leads more or fewer people than before."""
    columns = [
        _name(view),
        Column(
            "direct_reports",
            lambda row: view.say(
                "since.from_to", before=row["reports_before"], now=row["direct_reports"]
            ),
            number=True,
        ),
    ]
    return Card(
        "changes_of_spans",
        view.ask("changes_of_spans", since=since),
        columns=columns,
        asked={"since": since},
    )


def coverage(view: View, since: date) -> Card:
    """Teams that meet more or less of what is expected than before."""
    columns = [
        Column("team", lambda row: view.or_unknown(row["team"], "team")),
        Column(
            "share_met",
            lambda row: view.say("since.share", before=row["share_before"], now=row["share_met"]),
            number=True,
        ),
        Column(
            "rated",
            lambda row: view.say("since.from_to", before=row["rated_before"], now=row["rated"]),
            number=True,
        ),
    ]
    return Card(
        "changes_of_coverage",
        view.ask("changes_of_coverage", since=since),
        columns=columns,
        asked={"since": since},
    )


def _name(view: View) -> Column:
    return Column("name", lambda row: view.or_unknown(row["name"], "name"))
