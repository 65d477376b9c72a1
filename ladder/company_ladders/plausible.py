"""Whether what was read looks like a ladder: several levels, cells that say something, few rows
left over; else one reason why not."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ladder.company_ladders.draft import Draft, is_too_large
from ladder.company_ladders.import_report import NotALadder
from ladder.company_ladders.level_likeness import likeness
from ladder.intake.columns.aliases import is_heading

FEWEST_LEVELS = 2
LEAST_FILLED, MOST_EMPTY_LEVELS, MOST_DROPPED = 0.25, 0.34, 0.2
LIKE_LEVELS, RISING, MOST_AGAINST = 0.5, 0.6, 0.1
FEWEST_RISING = 3
A_SENTENCE = 20  # characters: shorter cells are words of a list, not what a level does


def refuse_what_is_no_ladder(draft: Draft, dropped: int, rows: int) -> None:
    """Raises NotALadder with the reason; `dropped` of `rows` rows of the file could not be used."""
    names = [level.name for level in draft.levels.values()]
    if not names or not draft.competencies or is_too_large(draft):
        return  # `build` says what is missing or too much
    # first: a table of anything else is not 'a ladder with one level only'
    if likeness(names) < LIKE_LEVELS and not _rises(draft) and not _says_sentences(draft, names):
        raise NotALadder("levels_unlike", ", ".join(names[:8]))
    if dropped > 1 and dropped > MOST_DROPPED * rows:
        raise NotALadder("rows_mostly_dropped", f"{dropped} / {rows}")
    if len(names) < FEWEST_LEVELS:
        raise NotALadder("levels_too_few", ", ".join(names))
    said = {(text.level, text.competency) for text in draft.texts}
    said |= {(key, axis) for key, level in draft.levels.items() for axis in level.expects}
    empty = [draft.levels[key].name for key in draft.levels if key not in {at for at, _ in said}]
    if len(said) < LEAST_FILLED * len(names) * len(draft.competencies) or (
        len(empty) > MOST_EMPTY_LEVELS * len(names)
    ):
        raise NotALadder("cells_mostly_empty", ", ".join(empty) or ", ".join(names))


def _rises(draft: Draft) -> bool:
    """Whether each step from a level to the next, in the file's order or in the opposite one, asks
    for more, and hardly ever for less of a competency. Two columns of numbers prove nothing, unless
    the file speaks of competencies."""
    asked = [each.expects for each in draft.levels.values() if each.expects]
    fewest = FEWEST_LEVELS if draft.is_named else FEWEST_RISING
    if len(asked) < fewest or len(asked) < LIKE_LEVELS * len(draft.levels):
        return False
    steps = [
        [higher[axis] - lower[axis] for axis in lower.keys() & higher.keys()]
        for lower, higher in itertools.pairwise(asked)
    ]
    every = [step for each in steps for step in each]
    up, down = sum(step > 0 for step in every), sum(step < 0 for step in every)
    moved = sum(sum(each) != 0 for each in steps)
    return moved >= RISING * len(steps) and min(up, down) <= MOST_AGAINST * len(every)


def _says_sentences(draft: Draft, names: Sequence[str]) -> bool:
    """Whether the texts are what people write about levels, and no column is that of another kind
    of file: 'Owner' and 'Status' are none. Where the file speaks of levels and competencies, a few
    words are enough."""
    if any(is_heading(name) for name in names):
        return False
    texts = [text.text for text in draft.texts]
    if not texts:
        return False
    usual = sorted(len(text) for text in texts)[len(texts) // 2]
    wide = any(letter >= "\u2e80" for letter in "".join(texts[:20]))
    least = A_SENTENCE / (2 if wide else 1) / (2 if draft.is_named else 1)
    return usual >= least and len(set(texts)) > 0.8 * len(texts)
