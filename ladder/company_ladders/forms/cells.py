"""What a cell of a ladder says of a level and a competency: a score, a text, or both; the scores of
one file are on one scale."""

from __future__ import annotations

from collections.abc import Iterable

from ladder.company_ladders.draft import Draft, DraftText
from ladder.company_ladders.import_report import Notes
from ladder.company_ladders.ladder_vocabulary import SCALE, says_nothing, score_word, scored

_SHARE_BEYOND, _FEWEST_BEYOND = 0.2, 3


class Cells:
    """Reads the cells of one file into drafts. Where a good part of its scores lies beyond 5, all
    of them are out of 10 or 100 and are brought to ours, and that is said."""

    def __init__(self, notes: Notes, every: Iterable[str]) -> None:
        self._notes = notes
        numbers = [number for cell in every if (number := score_of(cell)) is not None]
        beyond = sum(number > 5 for number in numbers)
        self._top = 5.0
        if beyond >= _FEWEST_BEYOND and beyond > _SHARE_BEYOND * len(numbers):
            self._top = next((top for top in (10.0, 100.0) if max(numbers) <= top), 5.0)
        if self._top != 5:
            notes.warn("scores_scaled", None, f"0-{self._top:.0f} → 0-5")

    def read(
        self,
        draft: Draft,
        level: str,
        competency: str,
        cell: str,
        place: str,
        *,
        only_text: bool = False,
    ) -> None:
        """Enter what the cell says; what is neither score nor text is reported and nothing comes of
        it."""
        if says_nothing(cell):
            return
        word = None if only_text else score_word(cell)
        number, text = (
            (None, cell) if only_text else (str(word), "") if word is not None else scored(cell)
        )
        score = float(number.replace(",", ".")) if number else None
        if score is not None and word is None:
            score = score * 5 / self._top
            score = float(int(score + 0.5)) if self._top != 5 else score
        if score is not None and score.is_integer() and 0 <= score < len(SCALE):
            draft.levels[level].expects[competency] = int(score)
        elif score is not None:
            unreadable = not score.is_integer()
            self._notes.warn(
                "score_unreadable" if unreadable else "score_out_of_range", place, cell
            )
        if text and not any(letter.isalpha() for letter in text):
            # a tick or a dot: it says that something is expected, not how much
            self._notes.warn("score_unreadable", place, cell)
        elif text:
            draft.texts.append(DraftText(level, competency, text))


def score_of(cell: str) -> float | None:
    """The number in a cell that is a number or a word for a score alone."""
    number, text = scored(cell)
    word = score_word(cell)
    if word is not None:
        return float(word)
    return float(number.replace(",", ".")) if number and not text else None
