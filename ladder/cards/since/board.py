"""Two days compared, card by card: people, checkpoints, goals, spans and coverage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ladder.cards.card import Card, Way
from ladder.cards.decisions.board import WAITING, decisions, waiting
from ladder.cards.notices import one_day_only
from ladder.cards.page import Choice, Columns, Page, row
from ladder.cards.shared.days import day_choice
from ladder.cards.since.agenda import GONE, meeting_title
from ladder.cards.since.sentences import goal_line, people_line, verdict_line
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.words import is_missing


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: since, any known day before the day shown; the quarter end before it unless
    said."""
    if view.before is None:
        return one_day_only(view)
    day = earlier_day(view, chosen, view.before)
    found = changes(view, date.fromisoformat(day.value))
    title = meeting_title(view, date.fromisoformat(day.value), found)
    moved, checked, aims, led, covered = found
    return Page(
        title,
        (*decided(view), Columns(((moved, led, aims), (checked, covered)))),
        first=(day,),
    )


def decided(view: View) -> tuple[Columns, ...]:
    """What was decided and waits, above what changed: a meeting opens with it. Nothing where no
    decision waits."""
    rows = decisions(view)
    waits = rows["standing"].isin(WAITING).any()
    return (row(waiting(view, rows)),) if waits else ()


def changes(view: View, since: date) -> list[Card]:
    """What has changed since a day: people, checkpoints, goals, spans and coverage."""
    return [
        people(view, since),
        checkpoints(view, since),
        goals(view, since),
        spans(view, since),
        coverage(view, since),
    ]


def earlier_day(view: View, chosen: Mapping[str, str], default: date) -> Choice:
    """A day before the day shown, to compare it with: a quarter end, or any that is asked for and
    that the data know."""
    known = [day.date() for day in view.dataset.ask("known_quarters")["day"]]
    return day_choice(
        view,
        chosen,
        "since",
        [day for day in sorted(known, reverse=True) if day < view.day],
        lambda day: view.dataset.known_from <= day < view.day,
        default,
    )


def _opens(since: date) -> Callable[[Row], Way | None]:
    """Each line opens its person, whoever is gone on the earlier day."""

    def opens(row: Row) -> Way | None:
        if is_missing(row["person"]):
            return None
        day = {"day": since.isoformat()} if row.get("change") in GONE else {}
        return Way("person", {**day, "person": str(row["person"])})

    return opens


def people(view: View, since: date) -> Card:
    """Who joined, left, moved and was promoted."""
    rows = view.ask("changes_of_people", since=since)
    return Card(
        "changes_of_people",
        rows,
        columns=[_name(view), Column("change", lambda row: people_line(view, row))],
        asked={"since": since},
        opens=_opens(since),
        drawn="agenda",
    )


def checkpoints(view: View, since: date) -> Card:
    """Which checkpoints flipped, and why."""
    rows = view.ask("flipped_checkpoints", since=since)
    return Card(
        "flipped_checkpoints",
        rows,
        columns=[_name(view), Column("checkpoint", lambda row: verdict_line(view, row))],
        asked={"since": since},
        opens=_opens(since),
        drawn="agenda",
    )


def goals(view: View, since: date) -> Card:
    """Goals newly late, done, cancelled or set."""
    rows = view.ask("changes_of_goals", since=since)
    return Card(
        "changes_of_goals",
        rows,
        columns=[_name(view), Column("goal", lambda row: goal_line(view, row))],
        asked={"since": since},
        opens=_opens(since),
        drawn="agenda",
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
        opens=_opens(since),
        drawn="agenda",
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
