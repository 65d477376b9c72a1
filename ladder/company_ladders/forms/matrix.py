"""A matrix of competencies by levels: one row per competency, one column per level, a score 0-5 or
a text in each cell; one or two columns, and one or two rows, of headings. Columns beside the levels
may say what the steps of the scale look like."""

from __future__ import annotations

from ladder.company_ladders.draft import Draft, DraftCompetency, DraftLevel
from ladder.company_ladders.forms.cells import Cells, score_of
from ladder.company_ladders.forms.step_columns import apart
from ladder.company_ladders.forms.tables import Sheet
from ladder.company_ladders.import_report import NotALadder, Notes
from ladder.company_ladders.ladder_vocabulary import heading_of, says_nothing
from ladder.company_ladders.level_likeness import likeness, looks_like_a_level

LIKE_LEVELS = 0.6
MOST_HEADING_COLUMNS = 4
LONGEST_HEADING = 60


def is_matrix(sheet: Sheet) -> bool:
    """A table whose headings speak of competencies or levels, or most of whose cells beside the
    first are scores."""
    if _is_named(sheet):
        return True
    if _first_level(sheet.header) is not None:
        return True
    cells = [cell for row in sheet.rows for cell in row[1:] if not says_nothing(cell)]
    return bool(cells) and 2 * sum(score_of(cell) is not None for cell in cells) > len(cells)


def _is_named(sheet: Sheet) -> bool:
    said = {heading_of(heading) for heading in sheet.header[:3]}
    return sheet.header[0] == "" or bool(said & {"competency", "level", "group"})


def from_matrix(sheet: Sheet, name: str, notes: Notes) -> Draft:
    """Columns that are not headings of rows are levels, lowest first. A table with the levels in
    its rows is turned.

    Raises NotALadder where no two columns are left: one for the names of competencies and one
    level."""
    sheet, steps = apart(sheet)
    sheet = _with_one_heading_row(sheet)
    if _has_levels_in_rows(sheet):
        sheet = sheet.turned()
    roles = _roles(sheet)
    draft = Draft(name, is_named=_is_named(sheet))
    columns = _levels(draft, sheet, roles, notes)
    if not columns:
        raise NotALadder("columns_missing", ", ".join(sheet.header))
    cells = Cells(notes, [row[at] for row in sheet.rows for at in columns])
    group, groups, above = "", set(), ""
    for line, row in zip(sheet.lines, sheet.rows, strict=True):
        said = {role: row[at] for at, role in enumerate(roles) if role}
        group = said.get("group", "") or group  # merged cells leave it only in their first row
        competency = said["competency"]
        texts = [row[at] for at in columns if row[at]]
        if not competency and above and texts and not any(map(_is_score, texts)):
            competency = above  # more of the competency above, in a row of its own
        if not competency:
            notes.drop("name_missing", str(line), " | ".join(filter(None, row))[:100])
            continue
        if competency in draft.competencies and (competency != above or any(map(_is_score, texts))):
            notes.drop("name_twice", str(line), competency)
            continue
        if not texts and not steps.get(line) and "group" not in roles:
            group = competency  # a row of its own above its competencies
            groups.add(group)
            continue
        above = competency
        draft.competencies.setdefault(
            competency, DraftCompetency(competency, said.get("meaning", ""), group)
        )
        draft.competencies[competency].steps |= steps.get(line, {})
        for at, level in columns.items():
            cells.read(draft, level, competency, row[at], f"{line}, {level}")
    notes.warn_of_all(
        "text_missing", sorted(groups - {each.group for each in draft.competencies.values()})
    )
    return draft


def _is_score(cell: str) -> bool:
    return score_of(cell) is not None


def _first_level(header: list[str]) -> int | None:
    """The first of the columns that look like levels, where most from there on do; None where the
    headings do not tell."""
    for at in range(1, min(len(header) - 1, MOST_HEADING_COLUMNS + 1)):
        named = [heading for heading in header[at:] if heading and not heading_of(heading)]
        if len(named) > 1 and looks_like_a_level(header[at]) and likeness(named) >= LIKE_LEVELS:
            return at
    return None


def _has_levels_in_rows(sheet: Sheet) -> bool:
    """Whether the first column names levels and the headings beside it do not."""
    first = [row[0] for row in sheet.rows if row[0]]
    beside = [heading for heading in sheet.header[1:] if heading]
    in_rows, in_columns = likeness(first), likeness(beside)
    if heading_of(sheet.header[0]) == "level":
        return in_columns < LIKE_LEVELS or in_rows > in_columns
    return (
        heading_of(sheet.header[0]) in (None, "competency")
        and len(set(first)) == len(first) > 1
        and in_rows >= LIKE_LEVELS
        and in_columns < 1 - LIKE_LEVELS
    )


def _with_one_heading_row(sheet: Sheet) -> Sheet:
    """Two rows of headings as one: 'L1' above 'Junior' is 'L1 Junior'; a track that stands above
    several levels goes behind their names, as 'Lead (Manager)'."""
    if len(sheet.rows) < 2:
        return sheet
    upper, lower = list(sheet.header), sheet.rows[0]
    at = next((place for place, cell in enumerate(upper) if place and cell), len(upper))
    under = [cell for cell in lower[at:] if cell]
    heads = [cell for cell in lower[:at] if cell and not heading_of(cell)]
    if heads or len(under) < 2 or any(len(cell) > LONGEST_HEADING for cell in under):
        return sheet
    if likeness(under) < LIKE_LEVELS or any(map(_is_score, under)):
        return sheet
    for place in range(at + 1, len(upper)):
        upper[place] = upper[place] or upper[place - 1]
    tracks = len(set(upper[at:])) < len(under)
    names = [
        f"{below} ({above})" if tracks and below and above else f"{above} {below}".strip()
        for above, below in zip(upper[at:], lower[at:], strict=True)
    ]
    first = [lower[place] or upper[place] for place in range(at)]
    return Sheet([*first, *names], sheet.rows[1:], sheet.lines[1:])


def _roles(sheet: Sheet) -> list[str | None]:
    """What each column is: 'competency' (exactly one), 'group', 'meaning', 'note' or None for a
    level."""
    roles = [heading_of(heading) for heading in sheet.header]
    first_level = _first_level(sheet.header)
    if first_level is not None:
        return _roles_before(sheet, roles, first_level)
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


def _roles_before(sheet: Sheet, roles: list[str | None], levels: int) -> list[str | None]:
    """The columns before the first level: the last that names each row by its own is the
    competency, one to its left that names several rows the group."""
    heads = [at for at in range(levels) if any(row[at] for row in sheet.rows)] or [0]
    named = [at for at in heads if roles[at] == "competency"]
    free = [at for at in heads if roles[at] in (None, "level", "group")]
    first = named[-1] if named else free[-1] if free else heads[0]
    groups = [at for at in heads if at < first and roles[at] != "meaning"]
    found: list[str | None] = []
    for at, role in enumerate(roles):
        if at == first:
            found.append("competency")
        elif at < levels:
            found.append(
                "group" if at in groups[-1:] else "meaning" if role == "meaning" else "note"
            )
        else:
            found.append(role if role == "meaning" else None)
    return found


def _levels(draft: Draft, sheet: Sheet, roles: list[str | None], notes: Notes) -> dict[int, str]:
    """Place -> level, for the columns that are levels."""
    columns: dict[int, str] = {}
    for at, heading in enumerate(sheet.header):
        is_filled = any(row[at] for row in sheet.rows)
        if roles[at]:
            continue
        if not heading or heading in draft.levels:
            notes.warn_of_all(
                "name_twice" if heading else "column_ignored",
                [heading or f"column {at + 1}"] if is_filled else [],
            )
            continue
        columns[at] = heading
        draft.levels[heading] = DraftLevel(heading)
    return columns
