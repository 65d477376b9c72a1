"""How well the values of a column fit a field, whatever its heading says; with the reasons, as
codes and shares."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns import vocabulary
from ladder.intake.columns.language_files import unaccented
from ladder.intake.columns.on_arrival import ON_ARRIVAL
from ladder.intake.columns.score_scales import share_of_scores
from ladder.intake.fields import FIELDS
from ladder.intake.recognition.profiles import Profile, agreement

EMPTY = 0.02  # of a column without a text: it is never better than one with any
NEUTRAL = 0.7  # nothing is known of the values
_WIDEST_LOOSE = 20_000  # distinct texts that are compared loosely, name by name
_PARTS = re.compile(r"[^\W_]+")
_LONG = 30  # letters, of a text that is no word


class Reason(NamedTuple):
    """Why a column fits: a code, and a share or a text that goes with it."""

    code: str
    value: float | str


class Seen(NamedTuple):
    """How well values fit, 0..1, and why."""

    fit: float
    reasons: list[Reason]


@dataclass(frozen=True)
class Beside:
    """What the other files that were dropped say: texts that name people, and the one order of day
    and month that their days have; and the `year` that this one speaks of."""

    named: AbstractSet[str] = frozenset()
    day_order: str | None = None
    year: int | None = None


_NEARLY_ALL = 0.97
_NEARLY_ONCE = 0.95  # of ids stand once: one that two people have is mistyped
_NAMING = {"person", "email", "name"}
ALONE = Beside()


@dataclass
class Columns:
    """The columns of one table, and what they say of one another."""

    header: Sequence[str]
    columns: Sequence[pa.DictionaryArray]
    beside: Beside = ALONE
    hinted: dict[int, set[str]] = field(default_factory=dict)  # place -> fields, by the heading
    _resolved: dict[tuple[int, int], float] = field(default_factory=dict)
    _loose: dict[int, set[str]] = field(default_factory=dict)

    @cached_property
    def profiles(self) -> list[Profile]:
        """One for each column."""
        return [Profile(column) for column in self.columns]

    @cached_property
    def name_places(self) -> list[int]:
        """Columns that hold names of people, by their shape."""
        return [
            at
            for at, each in enumerate(self.profiles)
            if each.names >= 0.8 and each.uniqueness >= 0.3 and each.days < 0.5
        ]

    def resolves(self, at: int, key: int) -> float:
        """Of the distinct texts of one column those that stand in another, by id, address or name;
        texts for nobody do not count."""
        if at == key:
            return 0.0
        if (at, key) not in self._resolved:
            self._resolved[at, key] = self._found(at, key)
        return self._resolved[at, key]

    def _found(self, at: int, key: int) -> float:
        texts = [text for text in self.profiles[at].texts if not vocabulary.root(text)]
        if not texts:
            return 0.0
        dictionary = self.profiles[key].column.dictionary
        raw = len(pc.index_in(dictionary, value_set=pa.array(texts)).drop_null().unique())
        if raw >= 0.9 * len(texts) or len(dictionary) > _WIDEST_LOOSE:
            return float(raw) / len(texts)
        if key not in self._loose:
            self._loose[key] = {
                form
                for text in dictionary.to_pylist()
                if text.strip()
                for form in loose_forms(text)
            }
        known = self._loose[key]
        return sum(1 for text in texts if not known.isdisjoint(loose_forms(text))) / len(texts)

    def named_beside(self, at: int) -> bool:
        """Whether nearly all texts of a column name people in the files that were dropped with this
        one."""
        texts = self.profiles[at].texts
        named = self.beside.named
        return bool(named and texts) and sum(text in named for text in texts) >= 0.8 * len(texts)

    def keys(self) -> list[int]:
        """Columns by which people could be named: hardly any text twice, unless a name or an id
        stands in several rows of one person."""
        return [
            at
            for at, each in enumerate(self.profiles)
            if each.filled >= 1
            and each.flags < 0.5
            and each.surely_days < 0.5
            and (
                (each.uniqueness >= 0.9 and each.distinct > 2)
                or (self.hinted.get(at, set()) & _NAMING and self._is_a_person(at))
            )
        ]

    def _is_a_person(self, at: int) -> bool:
        return self.profiles[at].names >= 0.8 or self.names_agree(at) >= 0.9

    def names_agree(self, at: int) -> float:
        """Of the texts that stand in several rows those with one name only; 1 where there is no
        column of names."""
        others = [place for place in self.name_places if place != at]
        if not others or self.profiles[at].uniqueness >= 1:
            return 1.0
        return max(agreement(self.profiles[at], self.profiles[place]) for place in others)

    def resolves_best(self, at: int) -> float:
        """To people of the file by whichever column names them best. Texts that could be any
        number count less."""
        best = 0.0
        for key in sorted(self.keys(), key=lambda key: not self.hinted.get(key, set()) & _NAMING):
            best = max(best, self.resolves(at, key))
            if best >= _NEARLY_ALL:
                break
        return best


def loose_forms(text: str) -> set[str]:
    """Forms under which two spellings of one id or name meet: '00042' and '42.0', 'Fox, Ann' and
    'ann fox (CEO)', José and Jose."""
    plain = text.casefold()
    if not text.isascii():
        plain = unaccented(text).casefold()
    plain = plain.strip()
    forms = {plain.removesuffix(".0").lstrip("0") or plain}
    for part in dict.fromkeys((plain, plain.split("(")[0], plain.split("<")[0])):
        words = _PARTS.findall(part)
        if len(words) > 1:
            forms.add(" ".join(sorted(words)))
    if "<" in plain or "(" in plain:
        forms |= {part.strip(" >)") for part in plain.replace("(", "<").split("<")[1:]}
    if not plain.isascii():
        forms.add(plain.replace(" ", ""))
    return forms


def seen(kind: str, name: str, at: int, table: Columns) -> Seen:
    """How the values of the column at this place fit the field."""
    profile = table.profiles[at]
    if not profile.rows:
        return Seen(NEUTRAL, [])
    if not profile.filled:
        return Seen(EMPTY, [Reason("empty", 0.0)])
    special = _BY_FIELD.get((kind, name)) or _BY_FIELD.get(("", name))
    if special is not None:
        return special(table, at)
    types = {each.name: each.type for each in FIELDS[kind] + ON_ARRIVAL.get(kind, ())}
    return _BY_TYPE.get(types.get(name, "text"), _text)(table, at)


def _days(table: Columns, at: int) -> Seen:
    share = table.profiles[at].days
    return Seen(share if share > 0.3 else 0.0, [Reason("days", share)])


def _numbers(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    share = profile.numbers
    return Seen(0.15 + 0.85 * share if share else 0.05, [Reason("numbers", share)])


def _text(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    if profile.emails > 0.5 or profile.days > 0.8:
        return Seen(0.1, [Reason("other_shape", max(profile.emails, profile.days))])
    if profile.flags > 0.5:
        return Seen(0.1, [Reason("flags", profile.flags)])
    fit = 0.55 + 0.3 * profile.letters + 0.15 * profile.share_filled
    return Seen(fit, [Reason("texts", float(profile.distinct))])


def _title(table: Columns, at: int) -> Seen:
    """Many distinct texts with letters."""
    found = _text(table, at)
    profile = table.profiles[at]
    if held_words(profile, "salutation") >= 0.8:
        return Seen(0.0, [Reason("other_shape", 0.0)])
    lively = min(1.0, 0.8 + 0.2 * profile.distinct / max(1, min(profile.rows, 6)))
    return Seen(found.fit * lively * (0.4 + 0.6 * profile.letters), found.reasons)


def _grouping(table: Columns, at: int) -> Seen:
    """Texts that several rows share, as teams and levels are."""
    found = _text(table, at)
    profile = table.profiles[at]
    shared = 1.0 if profile.rows < 8 or profile.uniqueness < 0.6 else 0.75
    return Seen(found.fit * shared, found.reasons)


def _email(table: Columns, at: int) -> Seen:
    share = table.profiles[at].emails
    return Seen(share if share > 0.3 else 0.03, [Reason("emails", share)])


def _name(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    if profile.emails > 0.5 or profile.days > 0.5 or profile.letters < 0.5:
        return Seen(0.05, [Reason("other_shape", max(profile.emails, profile.days))])
    likely = max(profile.names, 0.75 * profile.single_words)
    lively = 1.0 if profile.uniqueness > 0.2 or profile.rows < 8 else 0.3
    return Seen((0.5 + 0.5 * likely) * lively, [Reason("names", likely)])


def _part_of_a_name(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    return Seen(0.4 + 0.6 * profile.letters * (profile.days < 0.5) * (profile.emails < 0.5), [])


def _person(table: Columns, at: int) -> Seen:
    """An id is the same person wherever it stands, and what managers and other files name."""
    profile = table.profiles[at]
    days = profile.surely_days if "person" in table.hinted.get(at, ()) else profile.days
    if days > 0.8 or profile.flags > 0.5 or profile.length > _LONG:
        return Seen(0.0, [Reason("other_shape", days)])
    agree = table.names_agree(at)
    mistyped = profile.uniqueness >= _NEARLY_ONCE and profile.emails < 0.5
    if agree < 0.8 and not mistyped:
        return Seen(0.0, [Reason("several_names", 1 - agree)])
    reasons = [Reason("unique", profile.uniqueness)]
    unique = 0.8 + 0.2 * min(1.0, profile.uniqueness)
    if profile.uniqueness < 0.9 and not [each for each in table.name_places if each != at]:
        unique = max(0.1, min(0.75, profile.uniqueness + 0.3))
    fit = unique * (0.7 + 0.3 * profile.share_filled)
    named = max(
        (
            table.resolves(other, at)
            for other in range(len(table.columns))
            if _refers(table, other, at)
        ),
        default=0.0,
    )
    if named >= 0.5:
        reasons.append(Reason("named_by_managers", named))
    elsewhere = _elsewhere(table, at)
    if elsewhere:
        reasons.append(Reason("named_by_files", elsewhere))
    least, more = (0.72, 0.16) if table.beside.named else (0.82, 0.06)
    fit *= least + 0.12 * (named >= 0.5) + more * (elsewhere >= 0.5)
    if profile.emails > 0.5:
        fit *= 0.8
    if profile.is_counted and named < 0.5 and profile.rows > 2:
        reasons.append(Reason("line_numbers", 1.0))
        fit *= 0.8
    return Seen(fit, reasons)


def _refers(table: Columns, at: int, key: int) -> bool:
    """Whether a column can be one of managers: it names several people more than once, and no
    number by chance."""
    profile = table.profiles[at]
    return (
        at != key
        and not {"0", "1"} <= set(profile.texts)
        and profile.surely_days < 0.5
        and 0 < profile.distinct < 0.9 * profile.rows
        and "manager" in table.hinted.get(at, ())
    )


def _elsewhere(table: Columns, at: int) -> float:
    named = table.beside.named
    if not named:
        return 0.0
    texts = table.profiles[at].texts
    hits = sum(1 for text in texts if text in named)
    return hits / max(1, min(len(texts), len(named)))


def _manager(table: Columns, at: int) -> Seen:
    """Whose values are people of the file."""
    profile = table.profiles[at]
    share = table.resolves_best(at)
    are_ids = profile.whole > 0.9 and share > 0.9 and not {"0", "1"} <= set(profile.texts)
    if (profile.flags > 0.5 and not are_ids) or profile.surely_days > 0.8:
        return Seen(0.0, [Reason("flags", profile.flags)])
    reasons = [Reason("resolve", share)]
    fit = 0.2 + 0.8 * share
    if profile.distinct <= 1 and profile.rows > 6:
        fit *= 0.4  # the head of all, beside those whom each reports to
    return Seen(fit, reasons)


def _words(read: Callable[[list[str | None]], Sequence[str | None]]) -> Callable[..., Seen]:
    def of(table: Columns, at: int) -> Seen:
        profile = table.profiles[at]
        if profile.days > 0.8 and profile.whole < 0.8:
            return Seen(0.0, [Reason("other_shape", profile.days)])
        texts: list[str | None] = list(profile.texts[:60])
        known = sum(1 for word in read(texts) if word) / len(texts) if texts else 0.0
        return Seen(0.25 + 0.75 * known, [Reason("known_words", known)])

    return of


def _flag(table: Columns, at: int) -> Seen:
    share = table.profiles[at].flags
    return Seen(share if share else 0.1, [Reason("flags", share)])


def _rater_by_name(table: Columns, at: int) -> Seen:
    """Who rated, by name or id; words such as 'self' and 'peer' say only what they are."""
    kinds = _words(lambda cells: vocabulary.assessor(cells))(table, at)
    return Seen(0.2, kinds.reasons) if kinds.fit > 0.8 else _text(table, at)


def _team(table: Columns, at: int) -> Seen:
    """Texts that several rows share; codes (CC-100), or a column that many rows leave empty, are
    teams only where nothing speaks plainer."""
    found = _grouping(table, at)
    profile = table.profiles[at]
    told = (0.65 if profile.codes >= 0.9 else 1.0) * (0.6 + 0.4 * profile.share_filled)
    return Seen(found.fit * told, found.reasons)


def _level(table: Columns, at: int) -> Seen:
    """Texts that several rows share; words for what people do are their titles."""
    found = _grouping(table, at)
    jobs = held_words(table.profiles[at], "job")
    return Seen(found.fit * (0.6 if jobs >= 0.5 else 1.0), found.reasons)


def held_words(profile: Profile, section: str) -> float:
    """Share of texts that hold a word of a list: of jobs, of departments."""
    words = vocabulary.words_of(section)
    spaceless = tuple(word for word in words if not word.isascii() and len(word) <= 8)

    def holds(text: str) -> bool:
        plain = vocabulary.folded(text)
        parts = [vocabulary.folded(part) for part in _PARTS.findall(text)]
        return (
            plain in words
            or any(part in words for part in parts)
            or (not text.isascii() and plain.endswith(spaceless))
        )

    return profile.share(holds)


def _goal(table: Columns, at: int) -> Seen:
    """The id of a goal is one word, and hardly any stands twice."""
    profile = table.profiles[at]
    if profile.length > _LONG or profile.emails > 0.5 or profile.surely_days > 0.8:
        return Seen(0.03, [Reason("other_shape", profile.length)])
    spaces = profile.share(lambda text: " " in text)
    cjk = profile.share(lambda text: len(text) > 3 and not text.isascii())
    words = 0.7 * profile.share(_is_a_word)
    unique = min(1.0, profile.uniqueness)
    fit = 0.3 + 0.7 * unique if unique > 0.8 else 0.5 * unique
    fit *= 1 - 0.9 * max(spaces, cjk, words)
    return Seen(max(fit, 0.02), [Reason("unique", profile.uniqueness)])


def _is_a_word(text: str) -> bool:
    """Whether a text is one word with small letters and without digits: Onboarding, and no code."""
    return len(text) > 3 and text[1:].isalpha() and text[1:] == text[1:].lower()


def _goal_title(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    if profile.emails > 0.5 or profile.days > 0.8 or profile.flags > 0.5:
        return Seen(0.03, [Reason("other_shape", profile.emails)])
    spoken = profile.share(lambda text: " " in text or (not text.isascii() and len(text) > 3))
    spoken = max(spoken, 0.7 * profile.share(_is_a_word))
    lively = 0.45 + 0.55 * min(1.0, profile.uniqueness * 1.3)
    fit = lively * (0.35 + 0.35 * profile.letters + 0.3 * spoken)
    if profile.codes > 0.8:
        fit *= 0.4
    return Seen(
        fit * (0.5 + 0.5 * profile.share_filled), [Reason("texts", float(profile.distinct))]
    )


def _owner(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    if profile.surely_days > 0.8 or profile.flags > 0.5 or profile.length > 3 * _LONG:
        return Seen(0.05, [Reason("other_shape", profile.days)])
    shape = max(profile.addressed, profile.names, 0.9 * profile.codes, 0.8 * profile.single_words)
    elsewhere = _elsewhere(table, at)
    known = 0.15 if elsewhere >= 0.5 else -0.15 if table.beside.named and not elsewhere else 0.0
    return Seen(0.45 + 0.4 * shape + known, [Reason("people", shape)])


def _parent(table: Columns, at: int) -> Seen:
    share = max(
        (table.resolves(at, key) for key in range(len(table.columns)) if key != at), default=0.0
    )
    return Seen(0.3 + 0.7 * share, [Reason("resolve", share)])


def _score(table: Columns, at: int) -> Seen:
    profile = table.profiles[at]
    share = max(profile.numbers, share_of_scores(list(profile.texts[:60])))
    return Seen(0.3 + 0.7 * share, [Reason("numbers", share)])


_BY_TYPE: dict[str, Callable[[Columns, int], Seen]] = {
    "text": _text,
    "id": _text,
    "url": _text,
    "date": _days,
    "month": _days,
    "number": _numbers,
    "score": _score,
    "word": _text,
}
_BY_FIELD: dict[tuple[str, str], Callable[[Columns, int], Seen]] = {
    ("roster", "person"): _person,
    ("roster", "name"): _name,
    ("", "first_name"): _part_of_a_name,
    ("", "last_name"): _part_of_a_name,
    ("", "middle_name"): _part_of_a_name,
    ("", "manager_first_name"): _part_of_a_name,
    ("", "manager_last_name"): _part_of_a_name,
    ("", "email"): _email,
    ("roster", "manager"): _manager,
    ("roster", "manager2"): _manager,
    ("roster", "title"): _title,
    ("roster", "team"): _team,
    ("roster", "level"): _level,
    ("roster", "status"): _words(lambda cells: vocabulary.employment(cells)),
    ("roster", "worker_type"): _words(lambda cells: vocabulary.worker_type(cells)),
    ("roster", "leaving_reason"): _words(lambda cells: vocabulary.leaving(cells)),
    ("roster", "resigned"): _flag,
    ("roster", "primary"): _flag,
    ("assessments", "by"): _words(lambda cells: vocabulary.assessor(cells)),
    ("assessments", "assessor"): _rater_by_name,
    ("goals", "goal"): _goal,
    ("goals", "title"): _goal_title,
    ("goals", "key_result"): _goal_title,
    ("goals", "person"): _owner,
    ("assessments", "person"): _owner,
    ("history", "person"): _owner,
    ("evidence", "person"): _owner,
    ("goals", "parent"): _parent,
    ("goals", "status"): _words(lambda cells: vocabulary.goal_state(cells)),
}
