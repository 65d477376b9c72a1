"""Assessments with a column per competency, laid out as one row per score; nothing is parsed here.

A heading may say who gave the score: 'Delivery (self)', 'Mentoring - manager', '协作 自评'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ladder.intake.columns.vocabulary import Assessor, assessor, blank, folded, words_of

OTHER = "other"  # somebody else than oneself, who is not named
_WORDS = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"[(（\[【]([^)）\]】]+)[)）\]】]\s*$")
_OUT_OF = re.compile(r"[(（\[【][^)）\]】]*\d[^)）\]】]*[)）\]】]\s*$")  # Communication (1-10)
FEWEST_COLUMNS = 2  # one column named like a competency may be anything; two are a matrix
_SCORES = (
    "score,rating,points,assessment,evaluation,review,grade,level,mark,得分,评分,分数,分,评价,评估,打分,"
    "bewertung,punkte,einschätzung,beurteilung,einstufung,note,évaluation,cotation,puntuación,"
    "calificación,evaluación,nota,avaliação,pontuação,punteggio,valutazione,voto,評価,評点,点数,得点,"
    "점수,평가,평점"
)
_MERELY_A_SCORE = frozenset(map(folded, _SCORES.split(",")))
_FILLERS = words_of("filler")


@dataclass(frozen=True)
class Axis:
    """A column of scores: its place, its competency's id, and who gave them where the heading says
    so."""

    place: int
    competency: str
    by: Assessor | None


@dataclass(frozen=True)
class Score:
    """One cell: the index of its row, its column, and the text of the score."""

    at: int
    axis: Axis
    text: str


@dataclass(frozen=True)
class Wide:
    """The matrix: its columns, the scores that are not empty, and headings that name the same
    competency and giver twice."""

    axes: list[Axis]
    scores: list[Score]
    repeated: list[str]


def axes(headings: Sequence[str], competencies: Mapping[str, str]) -> list[Axis]:
    """The columns that are competencies. `competencies`: name, alias or id in any language -> id;
    case and spaces do not count."""
    known = {folded(name): competency for name, competency in competencies.items()}
    known |= {folded(competency): competency for competency in competencies.values()}
    found = (_axis(place, heading, known) for place, heading in enumerate(headings))
    return [axis for axis in found if axis is not None]


def rater_columns(headings: Sequence[str]) -> dict[int, str]:
    """Place -> who gave the scores below a heading that says nothing else: 'Self Rating',
    'Manager', 'Einschätzung Führungskraft', 'Evaluación del jefe'.
    'other' is somebody else who is not named (Fremdeinschätzung, heteroevaluación)."""
    said = ((place, _rater(heading)) for place, heading in enumerate(headings))
    return {place: giver for place, giver in said if giver}


def others_settled(givers: Mapping[int, str]) -> tuple[dict[int, str], int | None]:
    """The same without 'other': that is the manager's where it stands beside a self-assessment
    alone, else 'unknown'. And the place of the column that is so taken as the manager's."""
    others = [place for place, giver in givers.items() if giver == OTHER]
    alone = others[0] if len(others) == 1 and set(givers.values()) == {"self", OTHER} else None
    return {**givers, **dict.fromkeys(others, "unknown" if alone is None else "manager")}, alone


def _rater(heading: str) -> str | None:
    """Whom a heading names who gives scores; whoever is rated (the employee) is oneself."""
    inner = _IN_BRACKETS.search(heading[:200])
    if inner and (named := assessor([inner[1]])[0]):
        return named  # Fremdeinschätzung (Vorgesetzter)
    text = folded(heading[:200])
    words = [folded(word) for word in _WORDS.findall(heading[:200]) if not word.isdigit()]
    bare = [word for word in words if word not in _FILLERS and word not in _MERELY_A_SCORE]
    rests = [text, "".join(bare)]
    rests += [
        rest.removeprefix(word) if rest.startswith(word) else rest.removesuffix(word)
        for word in sorted(_MERELY_A_SCORE, key=len, reverse=True)
        for rest in rests[:2]
        if rest != word and (rest.startswith(word) or rest.endswith(word))
    ]
    if any(rest in words_of("other_rater") for rest in rests):
        return OTHER
    if any(rest != text and rest in words_of("rated") for rest in rests):
        return "self"  # 'Employee' alone is whose row it is
    return next((known for known in assessor(rests) if known is not None), None)


def is_wide(
    headings: Sequence[str], competencies: Mapping[str, str], chosen: Collection[str] = ()
) -> bool:
    """Whether a table is a matrix of people and competencies; one column is enough that a reader
    has chosen to be one."""
    found = axes(headings, competencies)
    return len(found) >= FEWEST_COLUMNS or any(headings[axis.place] in chosen for axis in found)


def assessments(
    headings: Sequence[str], rows: Sequence[Sequence[str]], competencies: Mapping[str, str]
) -> Wide:
    """Every score of the matrix, row by row. Of two columns for one competency and giver the first
    counts, the other is `repeated`.

    An empty cell (or '-', 'N/A') is no score. Rows may be shorter than the headings.
    """
    used: dict[tuple[str, Assessor | None], Axis] = {}
    repeated: list[str] = []
    for axis in axes(headings, competencies):
        if used.setdefault((axis.competency, axis.by), axis) is not axis:
            repeated.append(headings[axis.place])
    columns = list(used.values())
    empty = (
        {cell for cell in {cell for row in rows for cell in row} if blank(cell)}
        if columns
        else set()
    )
    scores = [
        Score(at, axis, row[axis.place].strip())
        for at, row in enumerate(rows)
        for axis in columns
        if axis.place < len(row) and row[axis.place] not in empty
    ]
    return Wide(columns, scores, repeated)


def _axis(place: int, heading: str, known: Mapping[str, str]) -> Axis | None:
    """By the whole heading, else by the longest name at its start or end, if the rest says who gave
    the score."""
    text = folded(_OUT_OF.sub("", heading[:200]))
    if text in known:
        return Axis(place, known[text], None)
    for name in sorted((name for name in known if name and name in text), key=len, reverse=True):
        rest = text.removeprefix(name) if text.startswith(name) else text.removesuffix(name)
        (giver,) = assessor([rest])
        if giver is not None or rest in _MERELY_A_SCORE:
            return Axis(place, known[name], giver)
    return None
