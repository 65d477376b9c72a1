"""Career paths as 15Five imports them: a row per key behaviour, under a path, a job title, a
competency and a skill."""

from __future__ import annotations

from ladder.company_ladders.draft import Draft, DraftCompetency, DraftLevel, DraftText
from ladder.company_ladders.forms.tables import Sheet
from ladder.company_ladders.import_report import Notes
from ladder.company_ladders.ladder_vocabulary import heading_of

NEEDED = {"path", "title", "behaviour"}


def is_career_path(sheet: Sheet) -> bool:
    return {heading_of(heading, "career_path") for heading in sheet.header} >= NEEDED


def from_career_path(sheet: Sheet, notes: Notes) -> list[Draft]:
    """One draft per path, job titles in their order as levels. Where no competency is named, the
    skill stands for it.

    The form knows no scores. A path or title that is left empty is that of the row above.
    """
    places = {
        role: at
        for at, heading in enumerate(sheet.header)
        if (role := heading_of(heading, "career_path"))
    }
    notes.warn_of_all(
        "column_ignored",
        (
            heading
            for at, heading in enumerate(sheet.header)
            if heading and at not in places.values()
        ),
    )
    drafts: dict[str, Draft] = {}
    path = title = ""
    for line, cells in zip(sheet.lines, sheet.rows, strict=True):
        said = {role: cells[at] for role, at in places.items()}
        if said["path"] and said["path"] != path:
            path, title = said["path"], ""
        title = said["title"] or title
        if not path or not title:
            notes.drop("name_missing", str(line), " | ".join(filter(None, cells))[:100])
            continue
        _row(drafts.setdefault(path, Draft(path)), title, said, line, notes)
    return list(drafts.values())


def _row(draft: Draft, title: str, said: dict[str, str], line: int, notes: Notes) -> None:
    draft.levels.setdefault(title, DraftLevel(title))
    competency, skill, behaviour = (
        said.get("competency", ""),
        said.get("skill", ""),
        said["behaviour"],
    )
    axis = competency or skill
    if axis:
        draft.competencies.setdefault(axis, DraftCompetency(axis))
    if not behaviour:
        notes.warn("text_missing", str(line), axis or title)
        return
    text = f"{skill}: {behaviour}" if competency and skill else behaviour
    draft.texts.append(DraftText(title, axis or None, text))
