"""A matrix of competencies by levels: one row per competency, one column per level, a score 0-5 or
a text in each cell."""

from __future__ import annotations

from ladder.intake.ladders.draft import Draft, DraftCompetency, DraftLevel, DraftText
from ladder.intake.ladders.import_report import NotALadder, Notes
from ladder.intake.ladders.ladder_vocabulary import (
    SCALE,
    heading_of,
    says_nothing,
    score_word,
    scored,
)
from ladder.intake.ladders.tables import Sheet


def is_matrix(sheet: Sheet) -> bool:
    """A table whose headings speak of competencies or levels, or most of whose cells beside the
    first are scores."""
    if sheet.header[0] == "" or {heading_of(heading) for heading in sheet.header[:3]} & {
        "competency",
        "level",
        "group",
    }:
        return True
    cells = [cell for row in sheet.rows for cell in row[1:] if not says_nothing(cell)]
    return bool(cells) and 2 * sum(_score(cell) is not None for cell in cells) > len(cells)


def from_matrix(sheet: Sheet, name: str, notes: Notes) -> Draft:
    """Columns that are not named as group or meaning are levels, lowest first. A table with the
    levels in its rows is turned.

    Raises NotALadder where no two columns are left: one for the names of competencies and one
    level."""
    if heading_of(sheet.header[0]) == "level":
        sheet = sheet.turned()
    roles = _roles(sheet)
    draft = Draft(name)
    columns = _levels(draft, sheet, roles, notes)
    if not columns:
        raise NotALadder("columns_missing", ", ".join(sheet.header))
    group, groups = "", set()
    for line, cells in zip(sheet.lines, sheet.rows, strict=True):
        said = {role: cells[at] for at, role in enumerate(roles) if role}
        competency, group = (
            said["competency"],
            said.get("group", "") or group,
        )  # merged cells leave the group only in their first row
        if not competency:
            notes.warn_of_all(
                "name_missing", [" | ".join(cell for cell in cells if cell)[:100]], str(line)
            )
        elif competency in draft.competencies:
            notes.warn("name_twice", str(line), competency)
        elif not any(cells[at] for at in columns) and "group" not in roles:
            group = competency  # a row of its own above its competencies
            groups.add(group)
        else:
            draft.competencies[competency] = DraftCompetency(
                competency, said.get("meaning", ""), group
            )
            for at, level in columns.items():
                _cell(draft, level, competency, cells[at], f"{line}, {level}", notes)
    notes.warn_of_all(
        "text_missing", sorted(groups - {each.group for each in draft.competencies.values()})
    )
    return draft


def _roles(sheet: Sheet) -> list[str | None]:
    """What each column is: 'competency' (exactly one), 'group', 'meaning', or None for a level."""
    roles = [heading_of(heading) for heading in sheet.header]
    if "competency" not in roles:
        unnamed = next(
            (
                at
                for at, heading in enumerate(sheet.header[:3])
                if not heading and any(row[at] for row in sheet.rows)
            ),
            None,
        )
        roles[
            unnamed if unnamed is not None else roles.index("group") if "group" in roles else 0
        ] = "competency"
    first = roles.index("competency")
    return [
        role if at == first or role in ("group", "meaning") else None
        for at, role in enumerate(roles)
    ]


def _levels(draft: Draft, sheet: Sheet, roles: list[str | None], notes: Notes) -> dict[int, str]:
    """Place -> level, for the columns that are levels."""
    columns: dict[int, str] = {}
    for at, heading in enumerate(sheet.header):
        filled = any(row[at] for row in sheet.rows)
        if roles[at]:
            continue
        if not heading or heading in draft.levels:
            notes.warn_of_all(
                "name_twice" if heading else "column_ignored",
                [heading or f"column {at + 1}"] if filled else [],
            )
            continue
        columns[at] = heading
        draft.levels[heading] = DraftLevel(heading)
    return columns


def _cell(draft: Draft, level: str, competency: str, cell: str, place: str, notes: Notes) -> None:
    if says_nothing(cell):
        return
    number, text = (str(score_word(cell)), "") if score_word(cell) is not None else scored(cell)
    score = _score(number) if number else None
    if score is not None and score.is_integer() and 0 <= score < len(SCALE):
        draft.levels[level].expects[competency] = int(score)
    elif score is not None:
        notes.warn(
            "score_unreadable" if not score.is_integer() else "score_out_of_range", place, cell
        )
    if text and not any(letter.isalpha() for letter in text):
        notes.warn(
            "score_unreadable", place, cell
        )  # a tick or a dot: it says that something is expected, not how much
    elif text:
        draft.texts.append(DraftText(level, competency, text))


def _score(cell: str) -> float | None:
    """The number in a cell that is a number or a word for a score alone."""
    number, text = scored(cell)
    word = score_word(cell)
    return (
        float(word)
        if word is not None
        else float(number.replace(",", "."))
        if number and not text
        else None
    )
