"""Which column is which field: every candidate scored by its heading and its values, the best
assignment taken, the reasons kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from ladder.intake.columns import vocabulary
from ladder.intake.columns.aliases import fields_of, folded
from ladder.intake.columns.goal_columns import key_result_columns, key_result_parts
from ladder.intake.fields import FIELDS, required_columns
from ladder.intake.file.headless import is_numbered
from ladder.intake.model import FileRefusedError
from ladder.intake.reader_choices import NOTHING_CHOSEN, Choices
from ladder.intake.recognition import headings
from ladder.intake.recognition.by_values import proved
from ladder.intake.recognition.evidence import (
    ALONE,
    EMPTY,
    NEUTRAL,
    Beside,
    Columns,
    Reason,
    Seen,
    held_words,
    seen,
)
from ladder.intake.recognition.matching import best_assignment
from ladder.intake.recognition.profiles import Profile
from ladder.intake.recognition.years import of_other_years

# What stands in where the column of a required field is absent: one of these columns, or an id that
# is made.
STANDS_IN: dict[str, dict[str, tuple[str, ...]]] = {
    "roster": {
        "name": ("first_name", "last_name"),
        "person": ("email", "name", "first_name", "last_name"),
    },
    "goals": {"goal": ("title",)},
    "projects": {"project": ("name",), "name": ("project",)},
}
# Fields whose absence is said, with the columns that could hold them.
CORE: dict[str, tuple[str, ...]] = {
    "roster": ("manager", "team", "title", "hired_on", "left_on", "status"),
    "goals": ("person", "due_on", "status", "progress"),
    "projects": ("owner", "starts_on", "due_on", "budget"),
}
_LEAST = 0.24  # a column that fits worse is not used
_SURE = 0.9
_OF_PEOPLE = ("history", "goals", "assessments", "evidence", "plans")
_BY_CHANCE = 8  # rows, in fewer of which any number may stand once only
_FEW_WORDS = 8  # of a column that says who rated, who works here, how goals stand
_MOST = 0.6  # of the rows of a column of states have a word that is known
_EQUAL = 0.03  # two columns this near to one another fit equally well
_REQUIRED = 1.25  # a heading that fits two fields yields to the one that is needed
_NEVER_ASKED = ("person", "manager", "manager2", "goal")  # any will do, or the values decide
_NO_ID = 0.75
_KNOWN = 0.65  # of a heading that is known
_PROVED = 0.8  # how well a column fits that has no heading, and whose values say what it is
_BY_VALUES = {
    "status": 0.4,
    "title": 0.4,
    "team": 0.4,
    "email": 0.42,
    "person": 0.4,
    "name": 0.4,
    "manager": 0.46,
    "left_on": 0.46,
}


@dataclass(frozen=True)
class Mapping:
    """`places` gives each field its place in the row, `headings` its heading as written; the rest
    is `ignored`.

    `repeated` names headings that stand for a field already found: (heading, the heading that is
    used). `recognised` says how each was found, `reasons` why, `ambiguous` which headings fit a
    field equally well, `also` columns that say the same as the one that is used, `lacking` of
    core fields without a column the headings that are likeliest, `scores` how well each field is
    found, `other_years` headings that say of other years what is read of one."""

    kind: str
    places: dict[str, int]
    headings: dict[str, str]
    ignored: list[str]
    repeated: list[tuple[str, str]]
    recognised: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)
    reasons: dict[str, list[Reason]] = field(default_factory=dict)
    also: dict[str, list[int]] = field(default_factory=dict)
    lacking: dict[str, list[str]] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    other_years: list[str] = field(default_factory=list)

    @property
    def is_our_own(self) -> bool:
        """Whether every column that is used has our own heading."""
        return set(self.recognised.values()) <= {"name"}


class UnmappedError(FileRefusedError):
    """Required columns are missing or fit twice; `ambiguous` gives the headings to choose from."""

    def __init__(self, code: str, detail: str, ambiguous: dict[str, list[str]]) -> None:
        super().__init__(
            "column_ambiguous" if code == "column_ambiguous" else "columns_missing", detail
        )
        self.ambiguous = ambiguous


def map_columns(
    kind: str,
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray] = (),
    choices: Choices = NOTHING_CHOSEN,
    beside: Beside = ALONE,
    table: Columns | None = None,
) -> Mapping:
    """Headings to fields: as chosen, then by the best assignment.

    `table` is what was already seen of the columns. Raises FileRefusedError naming all required
    columns that are missing or fit twice."""
    mapping = assign(kind, table or Columns(header, columns, beside), choices)
    missing = [name for name in required_columns(kind) if name not in mapping.places]
    if kind == "goals" and "title" in mapping.places and "goal" in missing:
        missing.remove("goal")
    if missing:
        asked = {name: mapping.ambiguous[name] for name in missing if name in mapping.ambiguous}
        raise UnmappedError(
            "column_ambiguous" if len(asked) == len(missing) else "columns_missing",
            ", ".join(
                f"{name}: {' / '.join(asked[name])}" if name in asked else name for name in missing
            ),
            mapping.ambiguous,
        )
    return mapping


def assign(kind: str, table: Columns, choices: Choices = NOTHING_CHOSEN) -> Mapping:
    """The best assignment for the kind, whatever is missing from it."""
    return _Assignment(kind, table, choices).mapping()


def is_own(kind: str, header: Sequence[str]) -> bool:
    """Whether a file has our own headings for all that is needed."""
    there = {folded(heading) for heading in header}
    return there.issuperset(map(folded, required_columns(kind)))


def _says_who_left(profile: Profile) -> bool:
    """Whether a column holds few words, and those of most rows are of employment, and not one
    only: words of the others that are not known say something of employment too."""
    if not 1 < profile.distinct <= _FEW_WORDS or profile.letters < 1 or profile.flags >= 0.5:
        return False
    said = vocabulary.employment(list(profile.texts))
    return {"active", "left"} <= set(said) and profile.share_of_rows(vocabulary.employment) >= _MOST


def _says_how_goals_stand(profile: Profile) -> bool:
    """Whether a column holds few words, nearly all of them states of goals, and not one only."""
    if not 1 < profile.distinct <= _FEW_WORDS or profile.letters < 1 or profile.flags >= 0.5:
        return False
    return profile.share_of_rows(vocabulary.goal_state) >= _SURE


class _Assignment:
    def __init__(self, kind: str, table: Columns, choices: Choices) -> None:
        self.kind, self.table, self.header = kind, table, table.header
        self.is_own = is_own(kind, table.header)
        self.fits = headings.fits(kind, table.header)
        table.hinted = {at: set(fit) for at, fit in enumerate(self.fits)}
        self.places: dict[str, int] = {}
        self.how: dict[str, str] = {}
        for name, heading in choices.columns.items():
            if heading in self.header:
                self.places[name], self.how[name] = self.header.index(heading), "chosen"
        self.refused = {name for name, heading in choices.columns.items() if not heading}
        self.found: dict[tuple[str, int], Seen] = {}
        self.ambiguous: dict[str, list[str]] = {}
        self.repeated: list[tuple[str, str]] = []
        self.also: dict[str, list[int]] = {}
        self._parts_of_names()
        self.other_years = (
            of_other_years(table.header, table.beside.year) if kind == "goals" else []
        )
        for at in self.other_years:
            self.fits[at] = {}
        if kind == "goals":  # key results in columns of their own are laid below their objective
            of_results = {
                at for places in key_result_columns(table.header).values() for at in places.values()
            }
            if any("key_result" in fit for fit in self.fits):
                of_results |= set(key_result_parts(table.header).values())
            for at in of_results:
                self.fits[at] = {}

    def seen(self, name: str, at: int) -> Seen:
        """How the values of a column fit a field; neutral where no values are given, and below our
        own headings, which nothing unsays."""
        if not self.table.columns or self.is_own:
            empty = self.table.columns and not self.table.profiles[at].filled
            return Seen(EMPTY, [Reason("empty", 0.0)]) if empty else Seen(NEUTRAL, [])
        if (name, at) not in self.found:
            self.found[name, at] = seen(self.kind, name, at, self.table)
        return self.found[name, at]

    def _trusted(self, name: str, at: int, by_heading: float) -> float:
        """How well the values fit; a heading that is known is not unsaid by one or two texts."""
        found = self.seen(name, at)
        if by_heading < 0.65 or 0 < found.fit <= EMPTY or not self.table.columns:
            return found.fit
        if any(reason.code == "several_names" for reason in found.reasons):
            return found.fit
        trust = min(1.0, self.table.profiles[at].distinct / 4)
        return max(found.fit, trust * found.fit + (1 - trust) * NEUTRAL)

    def _parts_of_names(self) -> None:
        """Nom beside Prénom is the last name; alone it is the name."""
        for at, fit in enumerate(self.fits):
            for part, other in (("last_name", "first_name"), ("first_name", "last_name")):
                if part in fit and "name" in fit:
                    beside = any(
                        each.get(other, 0) >= 0.8
                        for place, each in enumerate(self.fits)
                        if place != at and each.get("name", 0) < each.get(other, 0)
                    )
                    fit.pop("name" if beside else part)

    def scores(self) -> dict[str, dict[int, float]]:
        """Field -> place -> score, for what is not chosen by the reader."""
        chosen = set(self.places.values())
        if is_numbered(self.header):
            return {
                name: {at: _PROVED * (_REQUIRED if name in required_columns(self.kind) else 1)}
                for name, at in proved(self.kind, self.table).items()
                if at not in chosen and name not in self.places and name not in self.refused
            }
        found: dict[str, dict[int, float]] = {}
        for at, fit in enumerate(self.fits):
            if at in chosen:
                continue
            for name, by_heading in fit.items():
                values = self._trusted(name, at, by_heading)
                if values <= 0 or (by_heading < 0.65 and values < 0.6):
                    continue
                score = by_heading * (0.3 + 0.7 * values)
                if values <= EMPTY:
                    score = by_heading * 0.3
                found.setdefault(name, {})[at] = score
        if self.kind == "roster" and self.table.columns and not self.is_own:
            self._by_values(found, chosen)
            for name in ("manager", "manager2"):
                self._by_people(found.get(name, {}))
        if self.kind in _OF_PEOPLE and self.table.columns and not self.is_own:
            self._people_by_values(found, chosen)
        if self.kind == "assessments" and self.table.columns and not self.is_own:
            self._raters(found, chosen)
        required = set(required_columns(self.kind)) - {"goal"}
        return {
            name: {
                at: score * (_REQUIRED if name in required else 1) - at * 1e-5
                for at, score in places.items()
                if score >= _LEAST
            }
            for name, places in found.items()
            if name not in self.places and name not in self.refused
        }

    def _by_values(self, found: dict[str, dict[int, float]], chosen: set[int]) -> None:
        """A roster's person, name, address and manager in columns whose heading is not known."""
        for at, profile in enumerate(self.table.profiles):
            known = max(self.fits[at].values(), default=0.0)
            if known >= 0.65 or at in chosen or not profile.filled or profile.rows < 2:
                continue
            looks = {
                "email": profile.emails >= _SURE and profile.uniqueness >= _SURE,
                "person": profile.codes >= _SURE
                and (profile.uniqueness >= _SURE or self._is_of_names(at))
                and profile.emails < 0.5
                and self._is_key(at),
                "name": profile.names >= _SURE and profile.uniqueness >= _SURE,
                "status": _says_who_left(profile),
                "title": held_words(profile, "job") >= 0.8,
                "team": held_words(profile, "department") >= 0.5 and profile.uniqueness < 0.8,
                "left_on": self._is_filled_for_leavers(at),
                "manager": not headings.speaks_of_another(self.header[at])
                and 1 < profile.distinct * 2 <= profile.rows
                and self.table.resolves_best(at) >= _SURE
                and not (profile.whole >= _SURE and profile.length < 3),
            }
            for name, fits in looks.items():
                if fits and at not in found.get(name, {}):
                    found.setdefault(name, {})[at] = _BY_VALUES[name] * self.seen(name, at).fit
                    if name == "person" and not headings.names_an_id(self.header[at]):
                        found[name][at] *= _NO_ID  # a number of months is as unique

    def _is_filled_for_leavers(self, at: int) -> bool:
        """Whether a column of days is filled where the status says that somebody has left, and
        hardly anywhere else."""
        profile = self.table.profiles[at]
        status = [place for place, fit in enumerate(self.fits) if fit.get("status", 0) >= _KNOWN]
        if not status or profile.surely_days < _SURE or profile.share_filled >= 1:
            return False
        said = self.table.profiles[status[0]]
        words = vocabulary.employment([text or "" for text in said.column.dictionary.to_pylist()])
        left = np.array([word == "left" for word in words], dtype=bool)[said.codes_of_rows]
        filled = profile.filled_rows
        both = int((left & filled).sum())
        return both > 0 and both >= _SURE * max(int(left.sum()), int(filled.sum()))

    def _people_by_values(self, found: dict[str, dict[int, float]], chosen: set[int]) -> None:
        """Whose a row is, where no heading says it: the only column of unknown heading that holds
        addresses, or what names people in the files beside; what a goal is, where one column alone
        holds texts; and how goals stand, where one alone holds states (Health: Green)."""
        unknown = [
            at
            for at, profile in enumerate(self.table.profiles)
            if at not in chosen
            and profile.filled
            and not self.fits[at]
            and not headings.speaks_of_another(self.header[at])
        ]
        looks = {"person": [at for at in unknown if self.table.named_beside(at)]}
        looks["person"] = looks["person"] or [
            at for at in unknown if self.table.profiles[at].addressed >= _SURE
        ]
        told = {"due_on", "progress", "status", "target"} & found.keys()  # a list of units has none
        if self.kind == "goals" and told and not looks["person"]:
            looks["person"] = [at for at in unknown if self.table.profiles[at].names >= _SURE]
        if self.kind == "goals":
            looks["title"] = [at for at in unknown if self.table.profiles[at].are_sentences]
            looks["status"] = [
                at for at in unknown if _says_how_goals_stand(self.table.profiles[at])
            ]
        for name, places in looks.items():
            if len(places) == 1 and not found.get(name):
                found[name] = {places[0]: _BY_VALUES[name] * self.seen(name, places[0]).fit}

    def _raters(self, found: dict[str, dict[int, float]], chosen: set[int]) -> None:
        """A column of words for those who rate says so, whatever it is called."""
        for at, profile in enumerate(self.table.profiles):
            if at not in chosen and profile.filled:
                fit = self.seen("by", at).fit
                if fit >= _SURE and profile.distinct <= _FEW_WORDS:
                    found.setdefault("by", {})[at] = fit
                    found.get("assessor", {}).pop(at, None)

    def _is_of_names(self, at: int) -> bool:
        """Whether what its heading calls a number stands for one name wherever it stands, as in
        rows of several days."""
        return (
            headings.names_an_id(self.header[at])
            and len(self.table.name_places) > 0
            and 2 * self.table.profiles[at].distinct > self.table.profiles[at].rows // 4
            and self.table.names_agree(at) >= _SURE
        )

    def _is_key(self, at: int) -> bool:
        """Whether texts that stand once each are ids, and not so by chance: managers are named by
        them, the heading says so, or there are many."""
        if "manager" in self._resolving_into(at):
            return True
        profile = self.table.profiles[at]
        if profile.is_counted:
            return False
        return (
            profile.rows >= _BY_CHANCE
            or headings.names_an_id(self.header[at])
            or any(
                0 < other.distinct < other.filled and self.table.resolves(place, at) >= _SURE
                for place, other in enumerate(self.table.profiles)
            )
        )

    def _resolving_into(self, key: int) -> set[str]:
        return {
            name
            for at, fit in enumerate(self.fits)
            for name in fit
            if name == "manager" and self.table.resolves(at, key) >= 0.5
        }

    def _by_people(self, places: dict[int, float]) -> None:
        """Of columns of managers those count that name people of the file; where one names them,
        the others say nothing."""
        best = max((self.table.resolves_best(at) for at in places), default=0.0)
        if best >= 0.5:
            for at in places:
                places[at] *= 0.25 + 0.75 * self.table.resolves_best(at) / best

    def mapping(self) -> Mapping:
        """Everything together."""
        scores = self.scores()
        taken = best_assignment(scores)
        own = {each.name for each in FIELDS[self.kind]}
        for name, at in taken.items():
            rivals = self._rivals(name, at, scores[name], set(taken.values()))
            if rivals and name not in _NEVER_ASKED:
                self.ambiguous[name] = [self.header[place] for place in sorted([at, *rivals])]
                continue
            self.places[name] = at
            ranks = fields_of(self.kind, self.header[at])
            is_own = ranks.get(name) == 0 and name in own
            by_values = name not in self.fits[at]
            self.how[name] = "name" if is_own else "values" if by_values else "alias"
        self._manager_columns(scores)
        lacking = self._lacking(scores)
        reasons = self._reasons()
        self._stand_in()
        used = set(self.places.values()) | {
            at
            for at, heading in enumerate(self.header)
            if heading in {twice for twice, _ in self.repeated}
        }
        order = {each.name: nth for nth, each in enumerate(FIELDS[self.kind])}
        places = dict(sorted(self.places.items(), key=lambda item: order.get(item[0], len(order))))
        return Mapping(
            self.kind,
            places,
            {name: self.header[place] for name, place in places.items()},
            [text for at, text in enumerate(self.header) if text and at not in used],
            self.repeated,
            self.how,
            self.ambiguous,
            reasons,
            self.also,
            lacking,
            {
                name: scores.get(name, {}).get(at, 1.0)
                / (_REQUIRED if name in required_columns(self.kind) else 1)
                for name, at in places.items()
                if self.how[name] != "joined"
            },
            [self.header[at] for at in self.other_years],
        )

    def _rivals(self, name: str, at: int, scores: dict[int, float], taken: set[int]) -> list[int]:
        """Columns that fit as well as the one that is used, and say something else."""
        rivals = []
        for other, score in scores.items():
            if other == at or other in taken or score < scores[at] - _EQUAL - 1e-4 * other:
                continue
            if folded(self.header[other]) == folded(self.header[at]):
                self.repeated.append((self.header[other], self.header[at]))
            elif not self.table.columns or not self.table.profiles[other].same_as(
                self.table.profiles[at]
            ):
                rivals.append(other)
        return rivals

    def _manager_columns(self, scores: dict[str, dict[int, float]]) -> None:
        """A second column that names managers is kept beside the first, to be compared with it."""
        if "manager" not in self.places or not self.table.columns or self.is_own:
            return
        used = set(self.places.values())
        self.also["manager"] = [
            at
            for at in scores.get("manager", {})
            if at not in used
            and self.fits[at].get("manager", 0) >= 0.65
            and self.table.resolves_best(at) >= 0.5
        ]

    def _lacking(self, scores: dict[str, dict[int, float]]) -> dict[str, list[str]]:
        used = set(self.places.values())
        asked = {text for texts in self.ambiguous.values() for text in texts}
        found = {}
        wanted = [
            name
            for name in CORE.get(self.kind, ())
            if name not in self.places and name not in self.refused and name not in self.ambiguous
        ]
        if not wanted or not self.table.columns or self.is_own:
            return {}
        by_values = proved(self.kind, self.table)
        for name in wanted:
            likely = [
                at
                for at, fit in enumerate(self.fits)
                if (
                    name in fit
                    or by_values.get(name) == at
                    or self._may_manage(name, at)
                    or self._may_say_status(name, at)
                )
                and at not in used
                and self.header[at]
                and self.header[at] not in asked
                and self.table.profiles[at].filled
            ]
            if likely:
                likely.sort(key=lambda at: -self.seen(name, at).fit * self.fits[at].get(name, 0.5))
                found[name] = [self.header[at] for at in likely[:3]]
        return found

    def _may_say_status(self, name: str, at: int) -> bool:
        """Whether a roster's column has a heading of states of goals (State, Estado), and few
        words, which are no places."""
        profile = self.table.profiles[at]
        return (
            (self.kind, name) == ("roster", "status")
            and "status" in fields_of("goals", self.header[at])
            and 0 < profile.distinct <= _FEW_WORDS
            and profile.letters >= 1
        )

    def _may_manage(self, name: str, at: int) -> bool:
        """Whether a column of unknown heading names people of the file, as one of managers does."""
        profile = self.table.profiles[at]
        return (
            (self.kind, name) == ("roster", "manager")
            and not self.fits[at]
            and 0 < profile.distinct < profile.filled
            and profile.surely_days < 0.5
            and self.table.resolves_best(at) >= _SURE
            and not (profile.whole >= _SURE and profile.length < 3)
        )

    def _reasons(self) -> dict[str, list[Reason]]:
        said = {}
        for name, at in self.places.items():
            by_heading = self.fits[at].get(name, 0.0)
            reasons = [Reason("chosen", 1.0)] if self.how[name] == "chosen" else []
            if by_heading:
                reasons.append(Reason("heading", round(by_heading, 2)))
            reasons += [
                Reason(code, round(value, 2) if isinstance(value, float) else value)
                for code, value in self.seen(name, at).reasons
            ]
            said[name] = reasons
        return said

    def _stand_in(self) -> None:
        """What is required and has no column of its own is taken from others: a name from its
        parts, an id from the address."""
        for name, others in STANDS_IN.get(self.kind, {}).items():
            there = [other for other in others if other in self.places]
            if name == "person" and "email" in there and self._is_shared(self.places["email"]):
                there = [other for other in there if other != "email"]
            if name not in self.places and name not in self.ambiguous and there and name != "goal":
                self.places[name], self.how[name] = self.places[there[0]], "joined"

    def _is_shared(self, at: int) -> bool:
        """Whether people of different names have one address."""
        return bool(self.table.columns) and self.table.names_agree(at) < 0.999
