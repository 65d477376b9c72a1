"""Small tables as HTML, every cell escaped; long ones belong into the panel behind a card."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup, escape

from ladder.cards.row_words import heading
from ladder.cards.view import Row, View
from ladder.words import is_missing

TAG = re.compile(r"<[^>]*>")
SIGNS = {
    "met": ("✓", "good"),
    "not_met": ("✕", "bad"),
    "cannot_tell": ("?", "unknown"),
    "ready": ("✓", "good"),
    "close": ("◐", "watch"),
    "further": ("○", "unknown"),
    "no_opening": ("✓", "watch"),
    "not_wanted": ("–", "unknown"),
    "too_little_known": ("…", "unknown"),
    "unknown": ("?", "unknown"),
    "done": ("✓", "good"),
    "on_track": ("●", "good"),
    "at_risk": ("▲", "watch"),
    "behind": ("▼", "watch"),
    "late": ("✕", "bad"),
    "not_started": ("○", "unknown"),
    "cancelled": ("–", "unknown"),
    "undefined": ("?", "unknown"),
    "not_known": ("?", "unknown"),
    "due_unread": ("?", "watch"),
    "no_reading": ("…", "unknown"),
    "holder": ("✓", "good"),
    "below": ("✕", "bad"),
    "within": ("✓", "good"),
    "above": ("▲", "watch"),
    "unrated": ("?", "unknown"),
    "refused": ("✕", "bad"),
    "warning": ("▲", "watch"),
    "kept": ("✓", "good"),
    "same": ("=", "watch"),
    "inverted": ("▼", "bad"),
    "below_scope": ("▼", "watch"),
    "within_scope": ("✓", "good"),
    "above_scope": ("▲", "bad"),
    "level_unknown": ("?", "unknown"),
    "past_due": ("✕", "bad"),
    "slipping": ("▲", "watch"),
    "done_late": ("✓", "watch"),
    "not_due": ("○", "unknown"),
    "on_hold": ("‖", "watch"),
    "stopped": ("■", "unknown"),
    "done_undated": ("✓", "unknown"),
    "active_project": ("●", "good"),
    "proposed": ("○", "unknown"),
    "due_before": ("✕", "bad"),
    "starts_before": ("◐", "watch"),
    "occurred": ("✕", "bad"),
    "response_overdue": ("✕", "bad"),
    "response_due": ("◐", "watch"),
    "open_risk": ("○", "unknown"),
    "closed_risk": ("✓", "good"),
    "owned_with_goal": ("✓", "good"),
    "owned": ("◐", "watch"),
    "nobody": ("✕", "bad"),
    "broken": ("✕", "bad"),
    "review_due": ("▲", "watch"),
    "review_kept": ("✓", "good"),
    "review_unknown": ("?", "unknown"),
    "review_missed": ("✕", "bad"),
    "review_ahead": ("○", "unknown"),
    "review_undated": ("✓", "watch"),
    "unplanned": ("–", "watch"),
    "under_way": ("◐", "good"),
    "due_soon": ("◷", "watch"),
    "unsaid": ("?", "unknown"),
    "no_plan": ("–", "watch"),
    "no_actions": ("–", "watch"),
}


@dataclass(frozen=True)
class Column:
    """One column: the row's key, how a cell is written (escaped unless it is Markup), and whether
    it is a number."""

    key: str
    write: Callable[[Row], object] | None = None
    number: bool = False
    head: str | None = None


def sign(view: View, state: str, word: str | None = None) -> Markup:
    """A state as sign and word: readable without colour. `word` is the state whose word is said
    instead, such as the reason for it."""
    mark, tone = SIGNS.get(state, ("", "unknown"))
    return Markup('<span class="state {}">{} {}</span>').format(
        tone, mark, view.say(f"states.{word or state}")
    )


def two_lines(first: object, second: object) -> Markup:
    return Markup('{}<br><span class="quiet">{}</span>').format(first, second)


def under_one_another(lines: Iterable[object]) -> Markup:
    """Sentences in one cell, each on a line of its own."""
    return Markup("<br>").join(escape(line) for line in lines)


def unbroken(text: object) -> Markup:
    """A word that stays on one line, however narrow its column."""
    return Markup('<span class="day">{}</span>').format(text)


def person_cell(view: View, row: Row) -> Markup:
    """A name with the team below it."""
    return two_lines(view.or_unknown(row["name"], "name"), view.or_unknown(row.get("team"), "team"))


def table(
    view: View, rows: pd.DataFrame, columns: Sequence[Column], most: int | None = None
) -> str:
    """The rows as an HTML table in the reader's headings; `most` rows are shown, and how many are
    left is said."""
    head = [
        (column.head or heading(view, column.key, rows.columns), column.number)
        for column in columns
    ]
    records = rows.head(most).to_dict("records") if most else rows.to_dict("records")
    left = len(rows) - len(records)
    rest = (
        Markup('<p class="quiet">{}</p>').format(view.say("table.more", count=left, rows=left))
        if left
        else None
    )
    cells = [[cell(view, column, record) for column in columns] for record in records]
    return table_of(view, head, cells, rest)


def table_of(
    view: View,
    head: Sequence[tuple[str, bool]],
    cells: Iterable[Iterable[object]],
    rest: Markup | None = None,
) -> str:
    """Headings, each with whether its column holds numbers, and cells as an HTML table."""
    kinds = ["number" if number else "" for _, number in head]
    top = Markup("").join(
        Markup('<th class="{}">{}</th>').format(kind, text)
        for kind, (text, _) in zip(kinds, head, strict=True)
    )
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                Markup('<td class="{}">{}</td>').format(kind, text)
                for kind, text in zip(kinds, row, strict=True)
            )
        )
        for row in cells
    )
    return str(
        Markup(
            '<div class="{} scroll"><table class="rows"><thead>'
            "<tr>{}</tr></thead><tbody>{}</tbody></table>{}</div>"
        ).format(view.look.mode, top, body, rest or "")
    )


def bullets(view: View, lines: Iterable[object]) -> str:
    """Sentences as a list, escaped."""
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return str(Markup('<ul class="{}">{}</ul>').format(view.look.mode, items))


def cell(view: View, column: Column, record: Row) -> Markup:
    """One cell as it is written into a table."""
    value = column.write(record) if column.write else record[column.key]
    if is_missing(value):
        return escape("–")
    if isinstance(value, pd.Timestamp):
        return Markup('<span class="day">{}</span>').format(view.words.day(value))
    if isinstance(value, float | int):
        return escape(view.words.number(value))
    return escape(value)


def text(written: object) -> str:
    """What HTML says to a reader; its lines are kept apart by a dot. A text that is no HTML stays
    as it is."""
    if not isinstance(written, Markup):
        return str(written)
    return html.unescape(TAG.sub("", re.sub(r"<br\s*/?>", " · ", str(written))))
