"""What changed between two days as sentences: a person's move, a verdict and why it flipped, a
goal's new state."""

from __future__ import annotations

from ladder.cards.view import Row, View
from ladder.words import is_missing


def people_line(view: View, row: Row) -> str:
    """What came to a person: joined, left, moved or promoted, where and when."""
    change = row["change"]
    if change == "moved":
        change = (
            "moved_team"
            if not is_missing(row["team_before"]) and row["team"] != row["team_before"]
            else "moved_manager"
        )
    said = view.say(
        f"since.people.{change}",
        team=view.or_unknown(row["team"], "team"),
        before=view.or_unknown(row["team_before"], "team"),
        manager=view.or_unknown(row["manager_name"], "name"),
        level=view.name_of("levels", row["ladder"], row["level"]),
    )
    return (
        said
        if is_missing(row["happened_on"])
        else view.say("since.on", said=said, day=row["happened_on"])
    )


def verdict_line(view: View, row: Row) -> str:
    """A checkpoint with its new verdict, and the reason."""
    return view.say(
        "since.flip",
        checkpoint=view.name_of("checkpoints", row["ladder"], row["checkpoint"]),
        state=view.say(f"states.{row['state']}"),
        why=flip_reason(view, row),
    )


def flip_reason(view: View, row: Row) -> str:
    """The rows that came in between, or that time alone has passed."""
    return view.say(
        f"since.why.{row['because']}",
        count=int(row["new_rows"]),
        rows=int(row["new_rows"]),
        newest=view.or_unknown(row["newest"], "name"),
        day=row["newest_on"],
        have=row["have"],
        need=row["need"],
        unit=view.say(unit) if view.words.has(unit := f"checkpoint.unit.{row['rule']}") else "",
    )


def goal_line(view: View, row: Row) -> str:
    """A goal and what has become of it."""
    new = is_missing(row["state_before"]) and row["state"] not in ("late", "done", "cancelled")
    return view.say(
        "since.goal_new" if new else "since.goal",
        goal=row["title"],
        state=view.say(f"states.{row['state']}"),
    )
