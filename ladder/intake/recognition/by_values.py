"""Which column is which field where a file has no headings: only what the values prove, nothing by
its place alone but the order of first and last name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pyarrow as pa

from ladder.intake.columns import days, vocabulary
from ladder.intake.people.circles import circles
from ladder.intake.recognition.evidence import Columns, held_words, loose_forms
from ladder.intake.recognition.profiles import LOOKED_AT, Profile

Proved = dict[str, int]  # field -> place

_SURE = 0.9
_MOST_WORDS = 12  # of a column of words such as a status
_YOUNGEST = 14  # years between a birth and a hire
_LEVEL = re.compile(r"[A-Za-z]{1,3}[-. ]?\d{1,2}[a-cA-C]?|[IVX]{1,4}|[一二三四五六七八九十]+级")
_LONG = 12  # letters, of a usual text of a goal
_MOST_WALKED = 5_000  # rows in which lines of managers are followed


def proved(kind: str, table: Columns) -> Proved:
    """Field -> place of the columns whose values say what they are; nothing for kinds whose values
    say nothing."""
    if not table.columns or not table.profiles[0].rows:
        return {}
    return {"roster": _roster, "goals": _goals}.get(kind, lambda _: {})(table)


def _roster(table: Columns) -> Proved:
    profiles, found = table.profiles, _Found(table)
    found.first("email", lambda at: profiles[at].emails >= _SURE)
    _days_of_people(found)
    codes = [
        at
        for at in found.free()
        if profiles[at].codes >= _SURE
        and profiles[at].uniqueness >= _SURE
        and (profiles[at].days < 0.5 or profiles[at].whole >= _SURE)
    ]
    names = [
        at for at in found.free() if profiles[at].names >= 0.8 and profiles[at].uniqueness >= 0.5
    ]
    keys = [*codes, *([found.places["email"]] if "email" in found.places else []), *names]
    above = _managers(table, keys, found.free())
    if above is not None:
        found.places["manager"], key = above
        if key in codes:
            found.places["person"] = key
        elif key in names:
            found.places["name"] = key
    uncounted = [at for at in codes if not profiles[at].is_counted]
    found.first("person", lambda at: at in (uncounted or codes))
    found.first("status", lambda at: _says(profiles[at], lambda c: vocabulary.employment(c)))
    found.first("worker_type", lambda at: _says(profiles[at], lambda c: vocabulary.worker_type(c)))
    found.first("title", lambda at: held_words(profiles[at], "job") >= 0.5)
    found.first(
        "team",
        lambda at: held_words(profiles[at], "department") >= 0.3 and _is_shared(profiles[at]),
    )
    found.first("level", lambda at: profiles[at].share(_LEVEL.fullmatch) >= _SURE)
    if "name" not in found.places:
        _names_of_people(found)
    if "manager" in found.places and "team" not in found.places:
        _team_of_managers(found)
    return found.places


def _goals(table: Columns) -> Proved:
    profiles, found = table.profiles, _Found(table)
    found.first("status", lambda at: _says(profiles[at], lambda c: vocabulary.goal_state(c)))
    found.first("progress", lambda at: profiles[at].share(lambda text: text.endswith("%")) >= 0.5)
    starts, ends = _two_days(found)
    if starts is not None and ends is not None:
        found.places |= {"starts_on": starts, "due_on": ends}
    found.first("person", lambda at: profiles[at].addressed >= _SURE)
    found.first("goal", lambda at: profiles[at].codes >= _SURE and profiles[at].uniqueness >= _SURE)
    texts = sorted(found.free(), key=lambda at: -profiles[at].length)
    found.first(
        "title",
        lambda at: (
            at == texts[0]
            and profiles[at].length >= _LONG
            and profiles[at].uniqueness >= 0.6
            and profiles[at].share(lambda text: " " in text or not text.isascii()) >= 0.8
        ),
    )
    found.first(
        "person", lambda at: profiles[at].names >= _SURE and held_words(profiles[at], "job") < 0.3
    )
    return found.places if "title" in found.places else {}


class _Found:
    def __init__(self, table: Columns) -> None:
        self.table = table
        self.places: Proved = {}

    def free(self) -> list[int]:
        """The filled columns that are not taken."""
        used = set(self.places.values())
        return [at for at, each in enumerate(self.table.profiles) if each.filled and at not in used]

    def first(self, name: str, fits: Callable[[int], bool]) -> None:
        """The first free column that fits, for a field that has none."""
        if name not in self.places:
            at = next((at for at in self.free() if fits(at)), None)
            if at is not None:
                self.places[name] = at


def _says(profile: Profile, read: Callable[[list[str | None]], Sequence[str | None]]) -> bool:
    """Whether a column holds few words, and nearly all of them are known."""
    if not 0 < profile.distinct <= _MOST_WORDS or profile.letters < _SURE:
        return False
    if profile.rows >= 8 and profile.uniqueness > 0.6:
        return False
    words: list[str | None] = list(profile.texts)
    return sum(1 for word in read(words) if word) >= _SURE * len(words)


def _is_shared(profile: Profile) -> bool:
    return profile.rows < 4 or profile.uniqueness < 0.9


def _managers(table: Columns, keys: list[int], free: list[int]) -> tuple[int, int] | None:
    """(column of managers, column that it names people by): the one whose lines end at somebody,
    without a circle. A column of grades names people by chance, and runs in circles."""
    for key in keys:
        for at in free:
            profile = table.profiles[at]
            if at == key or profile.distinct >= table.profiles[key].distinct:
                continue
            if (
                profile.surely_days < 0.5
                and table.resolves(at, key) >= _SURE
                and _is_tree(table, at, key)
            ):
                return at, key
    return None


def _is_tree(table: Columns, at: int, key: int) -> bool:
    count = min(len(table.columns[at]), _MOST_WALKED)
    cells = table.columns[at].slice(0, count).to_pylist()
    whose: dict[str, int] = {}
    for row, text in enumerate(table.columns[key].slice(0, count).to_pylist()):
        for form in loose_forms(text) if text.strip() else ():
            whose.setdefault(form, row)
    above: dict[str, str] = {}
    roots = 0
    for row, text in enumerate(cells):
        named = (
            None
            if vocabulary.root(text)
            else next((whose[form] for form in loose_forms(text) if form in whose), None)
        )
        if named is None or named == row:
            roots += 1
        else:
            above[str(row)] = str(named)
    return 0 < roots < count and not any(circles(above, above.get))


def _days_of_people(found: _Found) -> None:
    """The day of hiring is in every row; the day of leaving is later and not in every row; a day at
    least fourteen years before is one of birth, which nobody needs."""
    profiles = found.table.profiles
    dated = [at for at in found.free() if profiles[at].days >= _SURE and profiles[at].whole < 0.5]
    read = {at: _as_days(found.table.columns[at]) for at in dated}
    full = [at for at in dated if profiles[at].share_filled >= _SURE]
    latest_of = {at: max((day for day in read[at] if day), default=date.min) for at in dated}
    newest = max(latest_of.values(), default=date.min)
    hired = [at for at in full if newest.year - latest_of[at].year < _YOUNGEST]
    if not hired:
        return
    found.places["hired_on"] = hired[0]
    for at in dated:
        if at == hired[0] or profiles[at].share_filled >= 1:
            continue
        if _never_before(read[hired[0]], read[at]):
            found.places["left_on"] = at
            return


def _two_days(found: _Found) -> tuple[int | None, int | None]:
    """Two columns of days, the first never after the second; a lone column of days could be any."""
    profiles = found.table.profiles
    dated = [at for at in found.free() if profiles[at].days >= _SURE and profiles[at].whole < 0.5]
    if len(dated) != 2:
        return None, None
    one, other = dated
    read = {at: _as_days(found.table.columns[at]) for at in dated}
    if _never_before(read[one], read[other]):
        return one, other
    return (other, one) if _never_before(read[other], read[one]) else (None, None)


def _as_days(column: pa.DictionaryArray) -> list[date | None]:
    cells: list[str | None] = [
        text.strip() or None for text in column.slice(0, LOOKED_AT).to_pylist()
    ]
    return days.read(cells, days.decide(cells), False)[0]


def _never_before(starts: list[date | None], ends: list[date | None]) -> bool:
    both = [(start, end) for start, end in zip(starts, ends, strict=True) if start and end]
    return bool(both) and all(start <= end for start, end in both)


def _names_of_people(found: _Found) -> None:
    """One column of whole names, else two of single words; addresses say which of the two is the
    first name, else the order in which they stand."""
    profiles = found.table.profiles

    def no_job(at: int) -> bool:
        return (
            held_words(profiles[at], "job") < 0.3 and held_words(profiles[at], "department") < 0.3
        )

    whole = [
        at
        for at in found.free()
        if profiles[at].names >= 0.8
        and profiles[at].uniqueness >= 0.8
        and no_job(at)
        and not (profiles[at].single_words >= _SURE and profiles[at].texts[0].isascii())
    ]
    if whole:
        found.places["name"] = max(whole, key=lambda at: (_addressed(found, at), -at))
        return
    parts = [
        at
        for at in found.free()
        if profiles[at].single_words >= _SURE and profiles[at].uniqueness >= 0.3 and no_job(at)
    ]
    pair = next(((at, at + 1) for at in parts if at + 1 in parts), None)
    if pair:
        turned = _addressed(found, pair[1], begins=True) > _addressed(found, pair[0], begins=True)
        first, last = reversed(pair) if turned else pair
        found.places |= {"first_name": first, "last_name": last}


def _addressed(found: _Found, at: int, begins: bool = False) -> float:
    """Of the rows those whose address holds a word of the cell, or begins with it."""
    if "email" not in found.places:
        return 0.0
    addresses = found.table.columns[found.places["email"]].slice(0, LOOKED_AT).to_pylist()
    cells = found.table.columns[at].slice(0, LOOKED_AT).to_pylist()
    hits = 0
    for address, cell in zip(addresses, cells, strict=True):
        words = [vocabulary.folded(word) for word in cell.split() if len(word) > 1]
        local = vocabulary.folded(address.split("@")[0])
        hits += any(local.startswith(word) if begins else word in local for word in words)
    return hits / max(1, len(cells))


def _team_of_managers(found: _Found) -> None:
    """The one column of shared texts in which the people of one manager have one text."""
    table, profiles = found.table, found.table.profiles
    managers = table.columns[found.places["manager"]].indices.to_numpy(zero_copy_only=False)
    fitting = []
    for at in found.free():
        profile = profiles[at]
        if profile.letters < _SURE or not 1 < profile.distinct <= 0.5 * profile.rows:
            continue
        codes = table.columns[at].indices.to_numpy(zero_copy_only=False).astype(np.int64)
        pairs = len(np.unique(managers.astype(np.int64) * (codes.max() + 1) + codes))
        groups = len(np.unique(managers))
        if groups > 2 and pairs <= 1.2 * groups:
            fitting.append(at)
    if len(fitting) == 1:
        found.places["team"] = fitting[0]
