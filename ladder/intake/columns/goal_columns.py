"""Key results in columns of their own beside the objective (key_result_1_title,
key_result_1_completion, KR2 进度)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ladder.intake.columns.vocabulary import blank, folded

_CALLED = (
    "keyresult|kr|关键结果|关键成果|schlusselergebnis|schluesselergebnis|resultatcle|resultadoclave|"
    "resultadochave|risultatochiave|主要な結果|主要成果|キーリザルト|핵심결과|주요결과"
)
_HEADING = re.compile(rf"(?:{_CALLED})(\d{{1,2}})(\D*)")
_OTHER_WAY = re.compile(r"(\D+)(\d{1,2})")  # Fortschritt 1, beside Schlüsselergebnis 1
_ALONE = re.compile(rf"(?:{_CALLED}|metric)(\D+)")
_PARTS = {
    "title": ("", "title", "name", "description", "text", "名称", "内容", "标题", "描述", "titel"),
    "progress": (
        "completion",
        "progress",
        "percentcomplete",
        "attainment",
        "进度",
        "完成率",
        "完成度",
        "fortschritt",
        "avancement",
        "progression",
        "avance",
        "progreso",
        "progresso",
        "avanzamento",
        "进展",
        "進捗",
        "進捗率",
        "진행률",
        "%",
    ),
    "status": ("status", "state", "状态", "statut", "estado", "stato", "ステータス", "상태"),
    "baseline": (
        "baseline",
        "start",
        "startvalue",
        "startingvalue",
        "initialvalue",
        "起始值",
        "startwert",
    ),
    "target": ("target", "targetvalue", "目标值", "zielwert"),
    "current": ("current", "currentvalue", "actual", "actualvalue", "当前值", "实际值", "istwert"),
    "metric": ("metric", "metricname", "measure", "指标"),
    "unit": ("unit", "metrictype", "单位", "einheit"),
    "weight": ("weight", "权重", "gewicht"),
    "person": (
        "owner",
        "owneremail",
        "ownername",
        "assignee",
        "lead",
        "负责人",
        "verantwortlich",
        "responsable",
        "responsável",
        "responsabile",
        "担当者",
        "담당자",
    ),
    "due_on": (
        "due",
        "duedate",
        "dueat",
        "deadline",
        "enddate",
        "end",
        "截止日期",
        "期限",
        "마감일",
    ),
    "starts_on": ("startdate", "startson"),
}
_FIELD_OF = {folded(part): field for field, parts in _PARTS.items() for part in parts}


@dataclass(frozen=True)
class KeyResult:
    """One key result: the index of its row, its number there, and its cells by field of the goals
    file; it has a title."""

    at: int
    number: int
    cells: dict[str, str]


def key_result_columns(headings: Sequence[str]) -> dict[int, dict[str, int]]:
    """Number -> field -> place, of the numbered key results that have a column for their title; of
    two such columns the first counts."""
    found: dict[int, dict[str, int]] = {}
    loose: dict[int, dict[str, int]] = {}
    for place, heading in enumerate(headings):
        match = _HEADING.fullmatch(folded(heading[:200]))
        other = _OTHER_WAY.fullmatch(folded(heading[:200]))
        if match and match[2] in _FIELD_OF:
            found.setdefault(int(match[1]), {}).setdefault(_FIELD_OF[match[2]], place)
        elif other and other[1] in _FIELD_OF:
            loose.setdefault(int(other[2]), {}).setdefault(_FIELD_OF[other[1]], place)
    for number, places in loose.items():
        if number in found and len(loose) > 1:
            found[number] = places | found[number]
    return {number: places for number, places in sorted(found.items()) if "title" in places}


def key_result_parts(headings: Sequence[str]) -> dict[str, int]:
    """Field -> place, of what one row says of its key result in columns of their own: 'Key Result
    Owner', 'KR progress', 'Metric actual value'; nothing for their title."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        match = _ALONE.fullmatch(folded(heading[:200]))
        field = _FIELD_OF.get(match[1]) if match else None
        if field and field not in ("title", "metric"):
            found.setdefault(field, place)
    return found


def of_key_results(headings: Sequence[str]) -> list[str]:
    """The headings of columns that speak of key results: numbered ones, and those of one a row."""
    numbered = [place for each in key_result_columns(headings).values() for place in each.values()]
    places = {*numbered, *key_result_parts(headings).values()}
    return [headings[place] for place in sorted(places)]


def key_results_beside(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[KeyResult]:
    """The key results of every row, row by row; one without a title is none. Rows may be shorter
    than the headings."""
    columns = key_result_columns(headings)
    found = []
    for at, row in enumerate(rows):
        for number, places in columns.items():
            cells = {
                field: row[place].strip()
                for field, place in places.items()
                if place < len(row) and not blank(row[place])
            }
            if "title" in cells:
                found.append(KeyResult(at, number, cells))
    return found
