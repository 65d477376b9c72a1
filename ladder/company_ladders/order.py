"""The levels of a draft, lowest first: as the file has them, unless their names or scores plainly
say another order."""

from __future__ import annotations

import itertools

from ladder.company_ladders.draft import Draft
from ladder.company_ladders.import_report import Notes
from ladder.company_ladders.level_likeness import order_of


def in_order(draft: Draft, notes: Notes) -> Draft:
    """The draft with its levels in order; that they were put in another one is reported."""
    keys = list(draft.levels)
    said = order_of([draft.levels[key].name for key in keys])
    if said is None:
        said = list(range(len(keys)))
        sums = [sum(draft.levels[key].expects.values()) for key in keys]
        all_say = all(draft.levels[key].expects for key in keys)
        if all_say and len(keys) > 2 and all(a > b for a, b in itertools.pairwise(sums)):
            said.reverse()
    if said != list(range(len(keys))):
        draft.levels = {keys[at]: draft.levels[keys[at]] for at in said}
        notes.warn(
            "order_turned", draft.name, " < ".join(level.name for level in draft.levels.values())
        )
    return draft
