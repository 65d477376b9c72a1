"""Columns of a matrix that say what a step of the scale looks like, beside those of its levels."""

from __future__ import annotations

import re
import unicodedata

from ladder.company_ladders.draft import LONGEST_TEXT
from ladder.company_ladders.forms.cells import score_of
from ladder.company_ladders.forms.tables import Sheet
from ladder.company_ladders.ladder_vocabulary import (
    folded,
    heading_of,
    says_nothing,
    score_word,
)
from ladder.company_ladders.level_likeness import likeness

LIKE_LEVELS, FEWEST_LEVELS = 0.6, 2
_STEP = re.compile(
    r"(?P<before>step|score|rating|points?|stufe|punkte|分值|评分|得分|分数|步骤|第)?"
    r"(?P<step>[1-5])(?P<behind>分|步|points?)?(?P<word>\D*)"
)

Steps = dict[int, dict[str, str]]
"""Line of a row -> step -> what it looks like."""


def apart(sheet: Sheet) -> tuple[Sheet, Steps]:
    """The sheet without its columns of steps, and what these say; the sheet as it is where nothing
    beside them looks like levels: 'Step 1' to 'Step 5' alone are the levels."""
    steps = {at: step for at, heading in enumerate(sheet.header) if (step := _step_of(heading))}
    kept = [at for at in range(len(sheet.header)) if at not in steps]
    levels = [sheet.header[at] for at in kept if sheet.header[at] and not _is_head(sheet, at)]
    scored = any(score_of(row[at]) is not None for row in sheet.rows for at in steps)
    if not steps or scored or len(levels) < FEWEST_LEVELS or likeness(levels) < LIKE_LEVELS:
        return sheet, {}
    said = {
        line: {step: row[at][:LONGEST_TEXT] for at, step in steps.items() if _says(row[at])}
        for line, row in zip(sheet.lines, sheet.rows, strict=True)
    }
    rows = [[row[at] for at in kept] for row in sheet.rows]
    return Sheet([sheet.header[at] for at in kept], rows, sheet.lines), said


def _is_head(sheet: Sheet, at: int) -> bool:
    """Whether a column names rows: it is headed so, or it is the first."""
    return at == 0 or heading_of(sheet.header[at]) is not None


def _says(cell: str) -> bool:
    return not says_nothing(cell) and any(letter.isalpha() for letter in cell)


def _step_of(heading: str) -> str | None:
    """'3' for 'Step 3', '3 Working', '3分' or '评分3：胜任'; None for a bare '3' and for 'Level
    3', which name levels."""
    found = _STEP.fullmatch(folded(unicodedata.normalize("NFKC", heading)))
    if found is None:
        return None
    word = score_word(found["word"]) if found["word"] else None
    if found["word"] and word != int(found["step"]):
        return None
    return found["step"] if found["before"] or found["behind"] or found["word"] else None
