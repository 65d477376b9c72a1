"""What stands in the notes of a slide: the whole finding, its definition, and the first rows behind
it."""

from __future__ import annotations

from ladder.exports.printable import one_line
from ladder.exports.slides import Slide, Talk

MOST_ROWS = 40
MOST_LETTERS = 8_000


def notes_text(talk: Talk, of: Slide, title: str) -> str:
    """Rows are told apart by lines and cells by tabs, so that they can be pasted into a sheet; how
    many are left out is said."""
    words = talk.words
    said = [title, " · ".join(filter(None, (talk.frame, of.filters)))]
    said += [f"{name}: {text}" for name, text in of.definition]
    said += [words.say("export.withheld_why", why=why) for why in of.withheld]
    if of.nothing:
        said.append(of.nothing)
    if of.rows is None:
        return "\n".join(map(one_line, said))
    every = len(of.rows.table.rows) + of.rows.left
    lines, letters = [_cells(of.rows.table.headings)], 0
    for row in of.rows.table.rows[:MOST_ROWS]:
        letters += len(line := _cells(row))
        if letters > MOST_LETTERS:
            break
        lines.append(line)
    rest = every - len(lines) + 1
    heads = [*map(one_line, said), "", words.say("export.notes_rows", count=every, rows=every)]
    return "\n".join(
        [*heads, *lines, *([words.say("export.notes_more", count=rest, rows=rest)] if rest else [])]
    )


def _cells(row: tuple[str, ...]) -> str:
    return "\t".join(map(one_line, row))
