"""A ladder as a long list: a row per level and competency, with a score, a text or both."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.company_ladders.draft import Draft, DraftCompetency, DraftLevel
from ladder.company_ladders.forms.cells import Cells
from ladder.company_ladders.forms.tables import Sheet
from ladder.company_ladders.import_report import Notes
from ladder.company_ladders.ladder_vocabulary import heading_of
from ladder.company_ladders.level_likeness import likeness

MOST_OF_A_KIND = 60
LIKE_LEVELS = 0.6


def is_long(sheet: Sheet) -> bool:
    """A column of levels and one of competencies, both with few values that come again in ever new
    pairs, and a column of scores or texts."""
    places = _places(sheet)
    if not {"level", "competency"} <= places.keys() or not {"score", "text"} & places.keys():
        return False
    levels, axes = ([row[places[role]] for row in sheet.rows] for role in ("level", "competency"))
    return 2 <= len(set(filled(levels))) <= MOST_OF_A_KIND and len(set(filled(levels))) < len(
        filled(axes)
    )


def filled(cells: list[str]) -> list[str]:
    return [cell for cell in cells if cell]


def from_long(sheet: Sheet, name: str, notes: Notes) -> list[Draft]:
    """One draft per path where a column names paths, else one; levels and competencies in the order
    in which they come. A skill below a competency is the axis, and the competency its group."""
    places = _places(sheet)
    notes.warn_of_all(
        "column_ignored",
        (
            heading
            for at, heading in enumerate(sheet.header)
            if heading and at not in places.values() and heading_of(heading, "long") != "order"
        ),
    )
    cells = Cells(notes, [row[places["score"]] for row in sheet.rows] if "score" in places else [])
    drafts: dict[str, Draft] = {}
    above: dict[str, str] = {}
    for line, row in zip(sheet.lines, sheet.rows, strict=True):
        said = {role: row[at] for role, at in places.items()}
        for role in ("path", "level", "group", "competency"):  # merged cells are filled once
            above[role] = said.get(role) or above.get(role, "")
        if not above["level"] or not (said["competency"] or above["competency"]):
            notes.drop("name_missing", str(line), " | ".join(filter(None, row))[:100])
            continue
        draft = drafts.setdefault(above["path"], Draft(above["path"] or name))
        _row(draft, above, said, f"{line}", cells)
    return list(drafts.values())


def _row(
    draft: Draft, above: Mapping[str, str], said: Mapping[str, str], place: str, cells: Cells
) -> None:
    level, axis = above["level"], above["competency"]
    draft.levels.setdefault(level, DraftLevel(level))
    draft.competencies.setdefault(axis, DraftCompetency(axis, "", above["group"]))
    cells.read(draft, level, axis, said.get("score", ""), place)
    cells.read(draft, level, axis, said.get("text", ""), place, only_text="score" in said)


def _places(sheet: Sheet) -> dict[str, int]:
    """Role -> column. Of two columns that can be levels the one whose values look like levels is
    it; a skill beside a competency makes that its group."""
    found: dict[str, list[int]] = {}
    for at, heading in enumerate(sheet.header):
        role = heading_of(heading, "long")
        if role and any(row[at] for row in sheet.rows):
            found.setdefault(role, []).append(at)
    levels = found.get("level", [])
    if not levels:
        levels = [
            at
            for at in range(len(sheet.header))
            if sheet.header[at]
            and heading_of(sheet.header[at], "long") is None
            and _likeness(sheet, at) >= LIKE_LEVELS
        ][:1]
    places = {role: at[0] for role, at in found.items()}
    if levels:
        places["level"] = max(levels, key=lambda at: _likeness(sheet, at))
    if "skill" in places:
        if "competency" in places:
            places["group"] = places["competency"]
        places["competency"] = places.pop("skill")
    elif len(found.get("competency", [])) > 1:  # 'Area' and 'Competency': the finer one is the axis
        fine = max(
            found["competency"], key=lambda at: len({row[at] for row in sheet.rows if row[at]})
        )
        places["group"] = next(at for at in found["competency"] if at != fine)
        places["competency"] = fine
    places.pop("order", None)
    return places


def _likeness(sheet: Sheet, at: int) -> float:
    values = {row[at] for row in sheet.rows if row[at]}
    return likeness(values) if 2 <= len(values) <= MOST_OF_A_KIND else 0.0
