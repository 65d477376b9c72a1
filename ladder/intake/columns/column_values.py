"""The distinct texts of one column into values: decided from all of them together where one alone
could mean two things."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from ladder.intake.columns import days, scales, score_scales, vocabulary
from ladder.intake.columns.cell_values import Parsed, parse_cell, parse_date, parse_number
from ladder.intake.columns.closed_words import by_its_name
from ladder.intake.columns.day_forms import NEVER
from ladder.intake.columns.on_arrival import SNAPSHOT
from ladder.intake.fields import PROJECT_STATUSES, Field
from ladder.intake.model import Code
from ladder.intake.reader_choices import Choices, word_key

if TYPE_CHECKING:
    from ladder.intake.recognition.mapping import Mapping

_FORMULA = re.compile(
    # errors in every language of a spreadsheet: #REF!, #BEZUG!, #¡VALOR!, #NOM?, #N/A, #N/D, #NV
    r"=\s*[A-Za-z.]+\(.*|=.*[!$&].*|=[A-Z]{1,3}\d+.*|#(?:REF|NAME|VALUE|DIV/0|NUM|NULL|N/[AD]|NV)"
    r"|#[¡¿]?[A-ZÀ-Ý가-힣][A-ZÀ-Ý가-힣/0-9_]{1,14}[!?]",
    re.DOTALL,
)
_WORDS: dict[str, Callable[[Sequence[str | None]], Sequence[str | None]]] = {
    "status": vocabulary.goal_state,
    "leaving_reason": vocabulary.leaving,
    "worker_type": vocabulary.worker_type,
    "by": vocabulary.assessor,
    "kind": vocabulary.evidence_kind,
    "about": vocabulary.decided_about,
    "outcome": vocabulary.outcome,
    "way": vocabulary.way,
    "strategy": vocabulary.risk_strategy,
    "state": vocabulary.risk_state,
}


@dataclass
class Decided:
    """What was decided for whole columns of a file: heading -> order of its days, scale of its
    progress or scores, rule by which scores are brought to ours, scales to choose from where it is
    asked. `rows` is how many rows the file has, `scores_under` the heading of each distinct score
    of a matrix, `beside` the order of days that other columns and files settle; `bare_months`
    whether snapshots say their month and no day of it."""

    day_orders: dict[str, str] = field(default_factory=dict)
    scales: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    rows: int = 0
    scores_under: list[str] = field(default_factory=list)
    beside: str | None = None
    bare_months: bool = False


def parse_distinct(
    texts: list[str], field: Field, mapping: Mapping, choices: Choices, decided: Decided
) -> list[Parsed]:
    """(value, code) of each text, as `parse_cell` gives them. What was decided for the column is
    entered in `decided`."""
    heading = mapping.headings.get(field.name, field.name)
    ours = mapping.is_our_own
    blanked = (
        texts
        if ours or field.name in ("name", "title")
        else [
            "" if len(text) < 12 and text[:1] != "#" and vocabulary.blank(text) else text
            for text in texts
        ]
    )
    if field.name == "progress":
        return _progress(blanked, heading, choices, decided)
    if field.name == "fte":
        return _share_of_full_time(blanked, field)
    if field.name == SNAPSHOT:
        return _days_or_months(blanked, heading, choices, decided)
    parsed = [parse_cell(text, field) for text in blanked]
    if field.type in ("date", "month"):
        parsed = _days(blanked, parsed, field.type == "month", heading, choices, decided)
    elif field.type == "score":
        parsed = _scores(blanked, field, heading, choices, decided, asks=not ours)
    elif field.type == "number" and any(
        code in ("number_unreadable", "number_ambiguous") for _, code in parsed
    ):
        parsed = _numbers(blanked, parsed, field)
    elif field.type == "word":
        parsed = _words(blanked, parsed, field, heading, choices)
    return [
        each if ours and text[:1] == "=" else _formula(text, each)
        for text, each in zip(blanked, parsed, strict=True)
    ]


def _formula(text: str, parsed: Parsed) -> Parsed:
    """What a spreadsheet left of a formula says nothing about a person."""
    return (
        (None, "formula_text")
        if text[:1] in ("=", "#") and _FORMULA.fullmatch(text.strip())
        else parsed
    )


def _days(
    texts: list[str],
    parsed: list[Parsed],
    months: bool,
    heading: str,
    choices: Choices,
    decided: Decided,
) -> list[Parsed]:
    chosen = choices.day_orders.get(heading)
    if not chosen and not any(code for _, code in parsed):
        if any(texts):
            decided.day_orders[heading] = "ymd"
        return [(None, None) if value in NEVER else (value, code) for value, code in parsed]
    cells = [text.strip() or None for text in texts]
    form = (
        days.DayForm(chosen)  # type: ignore[arg-type]  # one of these six words
        if chosen in ("ymd", "dmy", "mdy", "serial", "epoch_ms", "epoch_s")
        else days.decide(cells)
    )
    if form.order == "ambiguous" and decided.beside in form.fits:
        form = days.DayForm(decided.beside)  # type: ignore[arg-type]  # one of its orders
    decided.day_orders[heading] = form.order
    values, bad = days.read(cells, form, months)
    codes: dict[int, Code] = {
        at: "month_unreadable" if months and code == "date_unreadable" else code
        for at, code in bad.items()
    }
    return [(value, codes.get(at)) for at, value in enumerate(values)]


def _days_or_months(
    texts: list[str], heading: str, choices: Choices, decided: Decided
) -> list[Parsed]:
    """The days of snapshots; where only a month is given it is its first day, and that is kept in
    `decided`."""
    read = [parse_date(text) if text else (None, None) for text in texts]
    found = _days(texts, read, False, heading, choices, decided)
    order = days.DayForm(cast(days.Order, decided.day_orders.get(heading, "unknown")))
    firsts, bad = days.read([text.strip() or None for text in texts], order, months=True)
    for at, (_, code) in enumerate(found):
        if code == "date_unreadable" and at not in bad:
            found[at] = (firsts[at], None)
            decided.bare_months = True
    return found


def _numbers(texts: list[str], parsed: list[Parsed], field: Field) -> list[Parsed]:
    """Numbers with separators, signs of money or percent, where the whole column leaves one way to
    read them."""
    cells = [text.strip() or None for text in texts]
    values, bad = scales.read(cells, scales.decide_number(cells))
    again: list[Parsed] = []
    for at, (value, code) in enumerate(parsed):
        number = values[at]
        readable = (
            code in ("number_unreadable", "number_ambiguous")
            and number is not None
            and at not in bad
        )
        again.append(parse_number(repr(number), field) if readable else (value, code))
    return again


def _share_of_full_time(texts: list[str], field: Field) -> list[Parsed]:
    """Full-time equivalents: 0.5, 50 % and, in a column that goes beyond 2, 50 are the same."""
    cells = [text.strip() or None for text in texts]
    plain, _ = scales.read(cells, scales.decide_number(cells))
    in_percent = any(value is not None and value > (field.most or 0) for value in plain)
    values, bad = scales.read(cells, scales.Scale("percent" if in_percent else "share"))
    return [
        (None, "number_unreadable")
        if at in bad
        else (value, None)
        if value is None
        else parse_number(repr(value), field)
        for at, value in enumerate(values)
    ]


def _scores(
    texts: list[str], field: Field, heading: str, choices: Choices, decided: Decided, *, asks: bool
) -> list[Parsed]:
    """Scores from 0 to 5; those of a matrix, column by column. A column on another scale is brought
    to ours as a whole, never a part of it; one whose scale cannot be told is asked, not read,
    unless it is our own template's."""
    under = decided.scores_under or [heading] * len(texts)
    columns: dict[str, list[int]] = {}
    for at, own_heading in enumerate(under):
        columns.setdefault(own_heading, []).append(at)
    scales = score_scales.decide_matrix(
        {each: [texts[at].strip() for at in places] for each, places in columns.items()},
        decided.rows // max(1, len(columns)),
        choices.scales,
    )
    parsed: list[Parsed] = [(None, None)] * len(texts)
    for each, places in columns.items():
        own = [texts[at] for at in places]
        found = _scores_on(scales[each], own, field, each, decided, asks=asks)
        for at, value in zip(places, found, strict=True):
            parsed[at] = value
    return parsed


def _scores_on(
    scale: score_scales.ScoreScale,
    texts: list[str],
    field: Field,
    heading: str,
    decided: Decided,
    *,
    asks: bool,
) -> list[Parsed]:
    """The scores of one column."""
    cells = [text.strip() for text in texts]
    if not asks and (scale.may_be_ours or scale.name == score_scales.SHARES):
        scale = score_scales.ScoreScale(score_scales.OURS)
    if scale.name != score_scales.OURS or scale.options:
        decided.scales[heading] = scale.name
    if scale.options:
        decided.options[heading] = list(scale.options)
    if scale.name == score_scales.OURS:
        parsed = _numbers(texts, [parse_cell(text, field) for text in texts], field)
        found = (score_scales.read(cell, scale) for cell in cells)  # '3 - Good', '3/5', '4 points'
        return [
            each if each[1] is None or value is None else parse_number(repr(value), field)
            for each, value in zip(parsed, found, strict=True)
        ]
    decided.rules[heading] = scale.rule
    is_asked = scale.name == score_scales.AMBIGUOUS
    unread: Code = "score_ambiguous" if is_asked else "number_unreadable"
    return [
        (None, None)
        if not cell or vocabulary.blank(cell)
        else (None, unread)
        if (value := score_scales.read(cell, scale)) is None
        else parse_number(repr(value), field)
        for cell in cells
    ]


def _progress(texts: list[str], heading: str, choices: Choices, decided: Decided) -> list[Parsed]:
    """Progress in percent; a column whose scale cannot be told is asked, not read."""
    cells = [text.strip() or None for text in texts]
    chosen = choices.scales.get(heading)
    scale = scales.decide(cells)
    if chosen in ("percent", "share", "number"):
        scale = replace(scale, kind=cast(scales.ScaleKind, chosen))
    decided.scales[heading] = scale.kind
    values, bad = scales.read(cells, scale)
    codes: dict[int, Code] = {
        at: "progress_ambiguous" if code == "scale_ambiguous" else code for at, code in bad.items()
    }
    times = 1 if scale.kind == "number" else 100
    return [
        (None if value is None else round(value * times, 6), codes.get(at))
        for at, value in enumerate(values)
    ]


def _words(
    texts: list[str], parsed: list[Parsed], field: Field, heading: str, choices: Choices
) -> list[Parsed]:
    """Words that are not the field's own: as the reader has said, by the names that the screen
    shows, else as other systems write them."""
    if all(code != "word_unknown" for _, code in parsed):
        return parsed
    cells = [text.strip() or None for text in texts]
    of_a_project = field.words == PROJECT_STATUSES
    read = vocabulary.project_status if of_a_project else _WORDS.get(field.name)
    others = read(cells) if read else [None] * len(cells)
    unknown: Code = "status_unknown" if field.name == "status" else "word_unknown"
    found: list[Parsed] = []
    for cell, (value, code), other in zip(cells, parsed, others, strict=True):
        if code != "word_unknown" or cell is None:
            found.append((value, code))
            continue
        chosen = choices.words.get(word_key(heading, cell))
        word = chosen if chosen in field.words else by_its_name(cell, field) or other
        found.append((word, None) if word else (value, unknown))
    return found
