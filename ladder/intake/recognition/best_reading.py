"""Which kind of file this is: the kind whose columns are found best, by headings and values, with a
margin to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from ladder.intake.columns import vocabulary
from ladder.intake.columns.aliases import folded
from ladder.intake.columns.score_scales import share_of_scores
from ladder.intake.fields import FIELDS, KINDS, required_columns
from ladder.intake.model import FileRefusedError
from ladder.intake.recognition import headings
from ladder.intake.recognition.evidence import ALONE, Beside, Columns, held_words
from ladder.intake.recognition.mapping import STANDS_IN, Mapping, assign, is_own

_KIND_IN_NAME = re.compile(rf"(?:.*[/\\])?({'|'.join(KINDS)})(?![^\W\d_])[^/\\]*", re.IGNORECASE)
# A file with headings of others is of a kind only if it has one of these beside what is required: a
# list of names is no roster.
TELLING = {
    "roster": ("email", "manager", "team", "title", "level", "hired_on", "status", "left_on"),
    "goals": ("person", "due_on", "progress", "target", "status", "parent"),
    "projects": ("starts_on", "due_on", "finished_on", "forecast_on", "budget", "spent"),
    "risks": ("strategy", "response", "probability", "impact"),
}
_LEAST = 0.5  # of a reading: what fits less is of no kind
# What a roster has and a list of people with their skills has not.
_OF_EMPLOYEES = {"manager", "hired_on", "left_on", "status", "level"}
_KNOWN, _SCORED = 0.65, 0.9  # of a heading; of the texts of a column of scores
_FEWEST_SCORED, _MOST_SCORES = 2, 60  # columns of scores; different scores in one
_OFTEN = 0.7  # of the rows have people of their own: fewer, and people stand in several
_SHOWN = 5  # headings in a sentence
MARGIN = 0.12  # of the better of two readings
_OWN, _NAMED = 8.0, 4.0
# A job elsewhere is no position here.
_OTHER_EMPLOYER = frozenset(
    map(
        folded,
        (
            "company",
            "company name",
            "employer",
            "previous employer",
            "former employer",
            "organization name",
            "past company",
            "单位",
            "公司",
            "公司名称",
            "工作单位",
            "原单位",
            "前雇主",
            "arbeitgeber",
            "firma",
        ),
    )
)


@dataclass(frozen=True)
class Reading:
    """A file read as one kind: the columns, and how well it fits (any number above 0)."""

    kind: str
    mapping: Mapping
    fit: float


class UndecidedError(FileRefusedError):
    """Two readings fit nearly as well; both are kept to be shown side by side."""

    def __init__(self, readings: list[Reading]) -> None:
        kinds = [kind for kind in KINDS if kind in {each.kind for each in readings}]
        super().__init__("kind_undecided", ", ".join(kinds))
        self.readings = readings


def kind_of(
    name: str,
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray] = (),
    beside: Beside = ALONE,
    table: Columns | None = None,
) -> str:
    """The kind of file, by its name and by which kind's columns are found best.

    Our own headings go before those of others. Raises FileRefusedError where no kind fits, or where
    two fit equally well."""
    named = _KIND_IN_NAME.fullmatch(name)
    if named and not columns:
        return named[1].lower()
    own = [kind for kind in KINDS if is_own(kind, header)]
    if len(own) == 1 and not named:
        return own[0]
    found = readings(table or Columns(header, columns, beside))
    if named:
        kind = named[1].lower()
        fits = {each.kind: each.fit for each in found}
        other = max((fit for each, fit in fits.items() if each != kind), default=0.0)
        if kind in fits or other < 2.0:
            return kind
    foreign = _foreign_scores(table or Columns(header, columns, beside), found)
    if foreign:
        shown = ", ".join(header[at] for at in foreign[:_SHOWN])
        raise FileRefusedError("competencies_unknown", shown)
    if not found:
        raise FileRefusedError("kind_unknown", ", ".join(KINDS))
    if len(found) > 1 and found[1].fit > found[0].fit * (1 - MARGIN):
        raise UndecidedError(found[:2])
    return found[0].kind


def _foreign_scores(table: Columns, found: Sequence[Reading]) -> list[int]:
    """The columns of skills of what is a matrix of people and skills of which none is a competency
    of any ladder that is known; nothing for any other table."""
    if not table.columns or not table.profiles[0].rows:
        return []
    best = found[0] if found else None
    if best and (best.kind != "roster" or _OF_EMPLOYEES & best.mapping.scores.keys()):
        return []
    people, scored, others = _people_and_scores(table)
    if not people or len(scored) < _FEWEST_SCORED or len(scored) * 2 < len(others):
        return []
    return scored


def score_columns(header: Sequence[str], columns: Sequence[pa.DictionaryArray]) -> list[int]:
    """The places of columns that hold scores and that no field of a roster names."""
    return _people_and_scores(Columns(header, columns))[1]


def _people_and_scores(table: Columns) -> tuple[list[int], list[int], list[int]]:
    """The columns that say who it is, those of scores, and all whose headings and values say
    nothing else, the scores among them."""
    fits = headings.fits("roster", table.header)
    about = [
        at
        for at, fit in enumerate(fits)
        if table.profiles[at].filled and max(fit.values(), default=0.0) >= _KNOWN
    ]
    people = [
        at
        for at in about
        if (fits[at].get("name", 0.0) >= _KNOWN and table.profiles[at].names >= _KNOWN)
        or (fits[at].get("person", 0.0) >= _KNOWN and table.profiles[at].codes >= _KNOWN)
        or table.profiles[at].emails >= _KNOWN
    ]
    others = [
        at
        for at, profile in enumerate(table.profiles)
        if at not in about and profile.filled and profile.surely_days < _KNOWN
    ]
    scored = [
        at
        for at in others
        if table.profiles[at].distinct <= _MOST_SCORES
        and share_of_scores(table.profiles[at].texts) >= _SCORED
    ]
    return people, scored, others


def readings(table: Columns) -> list[Reading]:
    """The kinds that the file can be read as, the best first."""
    header = table.header
    own = {kind for kind in KINDS if is_own(kind, header)}
    found = []
    for kind in own or KINDS:
        mapping = assign(kind, table)
        fit = _fit(kind, mapping, table)
        if kind in own:
            there = {folded(heading) for heading in header}
            fit = _OWN + sum(folded(each.name) in there for each in FIELDS[kind])
        if fit > (0 if kind in own else _LEAST):
            found.append(Reading(kind, mapping, fit))
    return sorted(found, key=lambda each: -each.fit)


def _fit(kind: str, mapping: Mapping, table: Columns) -> float:
    """0 where something that is needed is missing or the rows are not what they should be."""
    stands_in = STANDS_IN.get(kind, {})
    for name in required_columns(kind):
        there = {name, *stands_in.get(name, ())}
        if there.isdisjoint(mapping.places) and name not in mapping.ambiguous:
            return 0.0
    telling = set(TELLING.get(kind, mapping.scores))
    if telling.isdisjoint(mapping.scores) and telling.isdisjoint(mapping.ambiguous):
        return 0.0
    required = set(required_columns(kind))
    total = 0.0
    for name, score in mapping.scores.items():
        weight = 1.0 if name in required else 0.7 if name in telling else 0.4
        total += weight * min(score, 1.0)
    total += 0.5 * len(mapping.ambiguous)
    filled = [
        at
        for at, heading in enumerate(table.header)
        if heading and (not table.columns or table.profiles[at].filled)
    ]
    explained = set(mapping.places.values()) | {
        at for at in filled if any(table.header[at] in each for each in mapping.ambiguous.values())
    }
    share = len(explained.intersection(filled)) / max(1, len(filled))
    return total * (0.5 + 0.5 * share) * _plausible(kind, mapping, table)


def _plausible(kind: str, mapping: Mapping, table: Columns) -> float:
    """Whether the rows look like their kind, 0..1."""
    if not table.columns or not table.columns[0]:
        return 1.0
    places, profiles = mapping.places, table.profiles
    if kind == "roster":
        if (
            _states_of_goals(mapping, table)
            or _is_of_competencies(mapping, table)
            or _is_of_reviews(mapping, table)
        ):
            return 0.0
        once = profiles[places["person"]].uniqueness if "person" in places else 1.0
        dated = {"effective_on", "snapshot_on", "primary", "left_on", "hired_on"} & places.keys()
        return 1.0 if once > 0.7 or dated or profiles[0].rows < 5 else 0.35
    if kind == "goals":
        title = profiles[places["title"]] if "title" in places else None
        of_people = title is not None and title.names >= 0.8 and title.length < 25
        owned = {"person", "due_on", "progress", "target"} & places.keys()
        if title is not None and _elsewhere(table) and held_words(title, "job") >= 0.5:
            return 0.1
        numbered = "person" in places and table.profiles[places["person"]].codes >= _SCORED
        if of_people and numbered and table.profiles[places["person"]].uniqueness == 1:
            return 0.3  # people, each with a number of their own
        return 0.5 if of_people and not owned else 1.0
    if kind == "projects" and "name" in places and mapping.recognised.get("project") == "joined":
        return 0.0 if profiles[places["name"]].names >= _KNOWN else 1.0
    if kind == "history":
        return 0.1 if _elsewhere(table) else 1.0
    return 1.0


def _elsewhere(table: Columns) -> bool:
    """Whether the rows speak of several employers."""
    return any(
        folded(heading) in _OTHER_EMPLOYER and table.profiles[at].distinct > 1
        for at, heading in enumerate(table.header)
    )


def _is_of_competencies(mapping: Mapping, table: Columns) -> bool:
    """Whether the first filled column names a competency in each row, or some column names
    competencies and none but the values says that there are people."""
    fits = headings.fits("assessments", table.header)
    named = [at for at, fit in enumerate(fits) if fit.get("competency", 0.0) > _KNOWN]
    first = next((at for at, each in enumerate(table.profiles) if each.filled), 0)
    if first in named and table.profiles[first].uniqueness == 1:
        return True
    known = {mapping.recognised.get(name) for name in ("person", "name")}
    return bool(named) and known <= {"values", "joined", None}


def _is_of_reviews(mapping: Mapping, table: Columns) -> bool:
    """Whether there are scores beside words for who gave them, or beside names of raters for people
    who stand in several rows: reviews list people too, but not since when they are here."""
    if {"hired_on", "left_on", "status"} & mapping.scores.keys():
        return False
    fits = headings.fits("assessments", table.header)

    def known(field: str) -> list[int]:
        return [at for at, fit in enumerate(fits) if fit.get(field, 0.0) >= _KNOWN]

    if not any(share_of_scores(table.profiles[at].texts) >= _SCORED for at in known("score")):
        return False
    if any(_mostly_raters(table.profiles[at].texts) for at in known("by")):
        return True
    rated = [table.profiles[at].uniqueness for at in known("person")]
    raters = [at for at in known("assessor") if table.profiles[at].filled]
    return bool(raters and rated) and max(rated) <= _OFTEN


def _mostly_raters(texts: Sequence[str]) -> bool:
    said = vocabulary.assessor(list(texts))
    return bool(texts) and 2 * sum(map(bool, said)) > len(texts)


def _states_of_goals(mapping: Mapping, table: Columns) -> bool:
    """Whether the states in a table are those of goals and tasks, which nobody's employment has."""
    if "status" not in mapping.places:
        return False
    texts = table.profiles[mapping.places["status"]].texts
    employed: list[str | None] = list(vocabulary.employment(list(texts)))
    goals: list[str | None] = list(vocabulary.goal_state(list(texts)))
    return bool(texts) and 2 * sum(map(bool, goals)) > len(texts) and not any(employed)
