"""Goals as other systems lay them out: several owners in a cell, key results below their objective,
parents by id or title.

Key results in columns of their own (key_result_1_title ...) are in goal_columns. Every source row
comes out at least once, so that a row without a title is refused later with its line, and not lost
here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ladder.intake.columns.vocabulary import blank, folded, is_key_result, plain
from ladder.intake.people.circles import circles
from ladder.intake.people.directory import loosened
from ladder.intake.people.person_names import cjk, spaced

Cells = Sequence[str | None]
ParentCode = Literal[
    "parent_unknown", "parent_ambiguous", "parent_several", "parent_itself", "parent_cycle"
]

SURELY_BETWEEN = re.compile(r"[\n\r;；、|]+")
_COMMA = re.compile(r"[,，]")
_DIGIT = re.compile(r"\d")
_LISTED = re.compile(r"\s*\[(.*)\]\s*", re.DOTALL)  # [Ann Fox, Ben Oak]
_SHARE = re.compile(r"\s*\[\d{1,3} ?%\]")  # Ann Fox[50%], of whose time so much is given


def owners(cell: str | None, known: Callable[[str], bool] | None = None) -> list[str]:
    """The people named in one cell, each once: parted at line ends, semicolons, 、 and |, and at
    commas where they cannot be a name's.

    'Diaz, Ana' is one person; 'a@x.com, b@x.com', 'p1,p2', '张伟,李娜' and three or more full names
    are several. `known` says of a text whether it is somebody: it settles two full names with a
    comma between ('Ana Diaz, Bo Lee') where one of them is, which stay one text without it."""
    people: dict[str, None] = {}
    said = _SHARE.sub("", cell or "")
    listed = _LISTED.fullmatch(said)
    for part in SURELY_BETWEEN.split(listed[1] if listed else said):
        people |= dict.fromkeys(_at_commas(spaced(part), known))
    return [person for person in people if not blank(person)]


def _at_commas(text: str, known: Callable[[str], bool] | None) -> list[str]:
    pieces = [
        piece.strip().removeprefix("mailto:") for piece in _COMMA.split(text) if piece.strip()
    ]
    if len(pieces) < 2:
        return pieces
    if known is not None and known(text):
        return [text]
    whole = all(" " in piece or cjk(piece) for piece in pieces)
    if known is not None and (all(map(known, pieces)) or (whole and any(map(known, pieces)))):
        return pieces
    addresses = all("@" in piece for piece in pieces)
    ids = all(_DIGIT.search(piece) and " " not in piece for piece in pieces)
    full_names = len(pieces) > 2 and all(" " in piece for piece in pieces)
    return pieces if addresses or ids or full_names or all(map(cjk, pieces)) else [text]


@dataclass(frozen=True)
class Laid:
    """One goal or key result: the row it comes from, its id (None: to be made), its parent's id and
    its title.

    `bare`: the objective shares its row with its first key result, to which the row's numbers and
    status belong."""

    at: int
    goal: str | None
    parent: str | None
    title: str
    bare: bool = False


def key_results(
    ids: Cells,
    titles: Cells,
    results: Cells | None = None,
    types: Cells | None = None,
    people: Cells | None = None,
) -> list[Laid]:
    """Objectives and their key results, in the order of the file.

    Either `results` is a column of its own: a row whose objective is blank, or the same as above
    (and of the same of the `people`), has a key result of the objective above. Or `types` (goal /
    milestone, objective / key result) says what each row is, and `titles` holds both. A key result
    without an id of its own is 'objective/1', 'objective/2' ... where the objective has one."""
    laid: list[Laid] = []
    above: Laid | None = None
    nth, holder = 0, ""
    for at, title in enumerate(map(_text, titles)):
        given = _text(ids[at])
        result = _text(results[at]) if results is not None else ""
        below = types is not None and is_key_result(types[at])
        person = _text(people[at]) if people is not None else ""
        same = (
            above is not None
            and title == above.title
            and given in ("", above.goal)
            and person in ("", holder)
        )
        repeated = above is not None and bool(result) and (same or not title)
        if below and title:
            result = title
        elif (title or not result) and not repeated:
            above, nth, holder = Laid(at, given or None, None, title, bare=bool(result)), 0, person
            laid.append(above)
        if result:
            nth += 1
            objective = above.goal if above is not None else None
            own = given if below or not title else ""
            made = f"{objective}/{nth}" if objective else None
            laid.append(Laid(at, own if own and own != objective else made, objective, result))
    return laid


def parents(
    refs: Cells, ids: Cells, other_ids: Cells | None = None, titles: Cells | None = None
) -> tuple[list[str | None], dict[int, ParentCode]]:
    """(the id of each goal's parent, code of each row whose parent is not, or not wholly,
    understood).

    A parent is named by id, by another id of the same goal (`other_ids`: Jira's 'Issue id' beside
    'Issue key'), or by a title that one goal has. Of several in one cell the first counts
    ('parent_several'). Goals that stand above themselves lose their parents."""
    index: dict[str, dict[str, None]] = {}
    for column, fold in ((ids, loosened), (other_ids, loosened), (titles, _title)):
        found: dict[str, dict[str, None]] = {}
        for goal, name in zip(ids, column or (), strict=False):
            if goal and name and fold(name):
                found.setdefault(fold(name), {})[goal] = None
        index = found | index
    bad: dict[int, ParentCode] = {}
    above: list[str | None] = []
    for at, ref in enumerate(refs):
        parent, code = _parent(ref, ids[at], index)
        above.append(parent)
        if code is not None:
            bad[at] = code
    parent_of = {goal: parent for goal, parent in zip(ids, above, strict=True) if goal and parent}
    circled = {goal for circle in circles(parent_of, parent_of.get) for goal in circle}
    bad |= {at: "parent_cycle" for at, goal in enumerate(ids) if goal in circled}
    return [
        None if goal in circled else parent for goal, parent in zip(ids, above, strict=True)
    ], bad


def _parent(
    ref: str | None, goal: str | None, index: dict[str, dict[str, None]]
) -> tuple[str | None, ParentCode | None]:
    if blank(ref):
        return None, None
    wholes = [
        whole for whole in (index.get(loosened(ref or "")), index.get(_title(ref or ""))) if whole
    ]
    named = (
        [ref or ""]
        if wholes
        else [part for part in SURELY_BETWEEN.split(ref or "") if part.strip()]
    )
    first = next(
        (
            fits
            for part in named[:1]
            for fits in (index.get(loosened(part)), index.get(_title(part)))
            if fits
        ),
        None,
    )
    if first is None:
        return None, "parent_unknown"
    if len(first) > 1:
        return None, "parent_ambiguous"
    parent = next(iter(first))
    if parent == goal:
        return None, "parent_itself"
    return parent, "parent_several" if len(named) > 1 else None


def _title(text: str) -> str:
    return "\0" + folded(text)  # no id begins so


def _text(cell: str | None) -> str:
    return "" if cell is None or blank(cell) else plain(cell)
