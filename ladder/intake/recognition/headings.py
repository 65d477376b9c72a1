"""How well each heading of a table fits each field of a kind of file, before any value is seen."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ladder.intake.columns import aliases
from ladder.intake.columns.language_files import abbreviations
from ladder.intake.recognition.years import without_year

Fit = dict[str, float]  # field -> 0..1
BY_RANK = (1.0, 0.95, 0.86, 0.77, 0.68)
PREFIXED = 0.96  # a heading that is known once its prefix is off
_SPEAK_OF_PEOPLE = ("history", "goals", "assessments", "evidence", "plans")
_AS_IN_ROSTERS = {"person": 0.95, "email": 0.8, "name": 0.7}  # an id before a name
_LONGEST = 200  # letters of a heading that are looked at
PARTLY = 0.62  # a known heading with other words around it

_NUMBERED = re.compile(r"^\s*[(（\[]?\d{1,3}[)）\].:、]\s*")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_GLUED = re.compile(r"(?<=[a-z])(of)(?=[A-Z])")  # DateofTermination
# Somebody else than the manager: headings with one of these words are not taken for it.
_ANOTHER = re.compile(
    r"\b(?:skip|mentor|coach|buddy|hr|hrbp|recruiter|partner|second|dotted|matrix|functional|former|"
    r"previous|prior|backup|deputy|assistant|next level|created|modified|updated|approver|sponsor|"
    r"parrain|tuteur|mentore|padrino|pate|is|has)\b|隔级|导师|上上级|二级上级|虚线|创建|招聘|面试|伙伴",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")
_END = r"(?:['’]s)?(?:[\s_.:-]+|(?<=[\u3040-\u9fff\uac00-\ud7a3]))(?:的)?"
# Who or what a heading speaks of: Employee Status, Worker's Manager, 员工姓名. The field follows.
_PEOPLE = (
    r"employees?|emp|workers?|staff|persons?|people|associates?|members?|team members?|"
    r"mitarbeiter(?:in)?|empleados?|employés?|salarié|colaborador|funcionário|dipendente|"
    r"员工|人员|职员|雇员|人事|成员|社員|従業員|직원|사원"
)
_BEGINS_WITH_PEOPLE = re.compile(rf"^(?:{_PEOPLE})" + _END, re.IGNORECASE)
_OF_A_PERSON = re.compile(rf"^(?:{_PEOPLE}|post|record|user|current|primary)" + _END, re.IGNORECASE)
_OF_A_GOAL = re.compile(
    r"^(?:goals?|okr|objective|ziel|objectif|objetivo|obiettivo|目标|目標|목표)" + _END,
    re.IGNORECASE,
)
# The same behind what is said of them: ID salarié, Data de admissão do funcionário.
_OF_WHOM = re.compile(
    r"(?<=\w)\s+(?:d[eo]l?\s+|d[aiu]\s+|de la\s+|de l['’]|d['’]|des\s+)?"
    r"(?:employée?s?|salariée?s?|collaborateurs?|collaboratrices?|agents?|empleados?|trabajador(?:es)?|"
    r"colaborador(?:es)?|funcionários?|servidor|dipendent[ei]|collaborator[ei]|lavorator[ei]|"
    r"mitarbeiters?|employees?|workers?|staff)$",
    re.IGNORECASE,
)
_NAMES_AN_ID = re.compile(
    r"\b(?:ids?|no|nr|num|numbers?|nummer|n[uú]mero|code|c[oó]digo|codice|kennung|key|matr[ií]c\w*|"
    r"legajo|kenn\w*)\b|\bn\.? ?[º°]|号|编码|番号|コード|번호|코드",
    re.IGNORECASE,
)
_WHERE = re.compile(r"^(?:所在|所属|当前|现任|目前|任职|現在の|現)(?=.{2})")
_CALLED = re.compile(r"(?<=.{2})(?:名称|名|이름|명)$")
_SAID = re.compile(
    r"(?<=.)\s(?:full name|name|description|descr|text|label)$|(?<=date) ?time$", re.IGNORECASE
)
_SPACED = re.compile(r"[_.:/|]+|\s+-\s+|-")
_FILLERS = frozenset(
    (
        "of",
        "the",
        "a",
        "an",
        "de",
        "del",
        "la",
        "le",
        "du",
        "des",
        "da",
        "do",
        "di",
        "der",
        "die",
        "das",
    )
)
_TOO_COMMON = frozenset(
    (
        "id",
        "name",
        "date",
        "code",
        "number",
        "no",
        "key",
        "type",
        "value",
        "level",
        "from",
        "to",
        "lead",
        "month",
        "period",
        "no",
        "group",
        "source",
        "subject",
        "about",
        "value",
        "points",
        "base",
        "job",
        "grund",
        "stand",
        "ist",
        "bis",
        "plan",
        "ort",
        "start",
        "fin",
        "mes",
        "fine",
    )
)


def fits(kind: str, header: Sequence[str]) -> list[Fit]:
    """Of each heading the fields of the kind that it may stand for, with how well it fits."""
    prefix = _common_prefix(header)
    return [_fit(kind, heading[:_LONGEST], prefix) for heading in header]


def _fit(kind: str, heading: str, prefix: str) -> Fit:
    if not heading:
        return {}
    spoken = _NUMBERED.sub("", heading)
    bare = spoken[len(prefix) :] if prefix and spoken.startswith(prefix) else spoken
    forms = [(heading, 1.0), (spoken, 1.0), (bare, PREFIXED)]
    words = " ".join(_CAMEL.sub(" ", _GLUED.sub(r" \1 ", bare)).split())
    forms.append((words, PREFIXED))
    if len(spare := _words(words)) > 1:
        forms.append((" ".join(spare), PREFIXED))
    if words.endswith("s") and len(words) > 4:
        forms.append((words[:-1], PREFIXED))
    spaced = " ".join(_SPACED.sub(" ", words).split())
    forms += [
        (other, PREFIXED)
        for around in (_WHERE, _CALLED, *(() if kind == "goals" else (_OF_WHOM,)))
        for form in dict.fromkeys((words, spaced))
        if (other := around.sub("", form)) and other != form
    ]
    subject = (_OF_A_GOAL if kind == "goals" else _OF_A_PERSON).sub("", words)
    if subject and subject != words:
        forms.append((subject, PREFIXED * PREFIXED))
    found = _known(kind, forms)
    if not found:
        spelled = [(long, PREFIXED) for form, _ in forms if (long := _written_out(form)) != form]
        spelled += [(_SAID.sub("", form), share) for form, share in (*forms, *spelled)]
        found = _known(kind, [each for each in spelled if each not in forms])
    if not found and kind == "goals":
        found = _of_a_year(words)
    if kind == "roster" and _numbers_people(spaced):
        found["person"] = max(PREFIXED * BY_RANK[1], found.get("person", 0.0))
    if not found and kind in _SPEAK_OF_PEOPLE:
        found = _a_person(forms)
    if not found:
        found = _partly(kind, words)
        if speaks_of_another(heading):
            found.pop("manager", None)
    return found


def _numbers_people(heading: str) -> bool:
    """Whether a heading is a word for a number and a word for people, and no more: Número del
    empleado, Staff code."""
    rests = (_OF_WHOM.sub("", heading), _BEGINS_WITH_PEOPLE.sub("", heading))
    return any(rest != heading and _NAMES_AN_ID.fullmatch(rest.strip()) for rest in rests)


def _of_a_year(heading: str) -> Fit:
    """What a goals file says of one year: Target 2026, Ist 2026; the goal of a year (Ziel 2026) may
    be its text or its number."""
    bare, year = without_year(heading)
    found = _known("goals", [(bare, PREFIXED)]) if year else {}
    if {"title", "goal"} & found.keys():
        found.setdefault("target", BY_RANK[2])
    return found


def _known(kind: str, forms: Sequence[tuple[str, float]]) -> Fit:
    """The fields of which one of these forms is a known heading."""
    found: Fit = {}
    for form, share in forms:
        for field, rank in aliases.fields_of(kind, form).items():
            fit = share * BY_RANK[min(rank, len(BY_RANK) - 1)]
            found[field] = max(fit, found.get(field, 0.0))
    return found


def _written_out(heading: str) -> str:
    """A heading with its shortened words as whole ones: HIRE_DT, Mgr Nbr."""
    words = _SPACED.sub(" ", heading).casefold().split()
    return " ".join(abbreviations().get(word, word) for word in words)


def _a_person(forms: Sequence[tuple[str, float]]) -> Fit:
    """Whom a row is of, by what rosters call the id, the address or the name of people."""
    known = [
        share * BY_RANK[min(rank, len(BY_RANK) - 1)] * _AS_IN_ROSTERS[field]
        for form, share in forms
        for field, rank in aliases.fields_of("roster", form).items()
        if field in _AS_IN_ROSTERS
    ]
    return {"person": max(known)} if known else {}


def speaks_of_another(heading: str) -> bool:
    """Whether a heading names somebody else who is a person of the file: a mentor, the manager's
    manager."""
    return bool(_ANOTHER.search(_CAMEL.sub(" ", heading).replace("_", " ")))


def speaks_of_a_goal(heading: str) -> bool:
    """Whether a heading says of what it tells something: Objective Owner, Ziel: Termin."""
    return bool(_OF_A_GOAL.match(_CAMEL.sub(" ", heading[:_LONGEST])))


def names_an_id(heading: str) -> bool:
    """Whether a heading speaks of ids or numbers by which things are known, in any language."""
    return bool(_NAMES_AN_ID.search(_SPACED.sub(" ", _CAMEL.sub(" ", heading[:_LONGEST]))))


def _partly(kind: str, heading: str) -> Fit:
    """By a known heading that stands at the beginning or the end of this one. Its share of the
    words says how well; a single common word says nothing."""
    words = _words(heading)
    found: Fit = {}
    if words:
        for count in range(len(words) - 1, 0, -1):
            for part in (words[-count:], words[:count]):
                if count == 1 and (part[0] in _TOO_COMMON or len(part[0]) < 3):
                    continue
                weight = PARTLY * (0.55 + 0.45 * count / len(words))
                for field, rank in aliases.fields_of(kind, " ".join(part)).items():
                    fit = weight * BY_RANK[min(rank, len(BY_RANK) - 1)]
                    found[field] = max(fit, found.get(field, 0.0))
    text = aliases.folded(heading)
    if _is_cjk(text):
        for count in range(len(text) - 1, 1, -1):
            for field, rank in aliases.fields_of(kind, text[-count:]).items():
                fit = PARTLY * BY_RANK[min(rank, len(BY_RANK) - 1)]
                found[field] = max(fit * (0.7 + 0.3 * count / len(text)), found.get(field, 0.0))
    return found


@cache
def _words(heading: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", _SPACED.sub(" ", heading)).casefold()
    words = [word for word in _WORDS.findall(plain) if word not in _FILLERS]
    return tuple(words[:12])


def _common_prefix(header: Sequence[str]) -> str:
    """What nearly all headings begin with, up to a sign or a space: 'Work - ', '基本信息-'."""
    filled = [spoken for heading in header if (spoken := _NUMBERED.sub("", heading))]
    if len(filled) < 3:
        return ""
    starts = Counter(
        heading[: found.end()]
        for heading in filled
        for found in re.finditer(r"[\s_.:：/|\-–—]+", heading[:60])
        if found.end() < len(heading)
    )
    common = [start for start, count in starts.items() if count >= 0.8 * len(filled)]
    return max(common, key=len, default="")


def _is_cjk(text: str) -> bool:
    return bool(text) and all(
        "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in text
    )
