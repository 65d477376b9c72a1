"""Columns of scores on any scale, brought to 0-5 as a whole: out of 4, 10 or 100, letters, marks,
stars, levels in words; decided from all values together, asked where they do not tell."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ladder.intake.columns.language_files import cell_words
from ladder.intake.columns.vocabulary import blank, folded

TOP = 5.0
MANY_ROWS = 10  # so many scores without a 4 or 5 are hardly out of 5
_SHARE = 0.2  # of the distinct numbers must lie beyond 5 for another scale: fewer are slips
_OF_ONE_KIND = 0.8

_FRACTION = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?(?:/|of|out of|von|sur|de|su|／) ?(\d{1,3})")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|prozent)")
_NUMBER = re.compile(
    r"(?:level|lvl\.?|stufe|niveau|nivel|livello|l|レベル|等级|级别)? ?(\d{1,3}(?:[.,]\d{1,4})?)"
    r" ?(?:分|点|級|级|점|stars?|points?|pts?|punkte|étoiles?)?(?: ?[-–—:：.)(（] ?[^\d\s].*)?"
)
_LETTER = re.compile(r"([a-fs])([+-]?)")
_STARS = re.compile(r"(★+|⭐+)(☆*)")
_MARKS = dict.fromkeys(["x", "✓", "✔", "☑", "●", "yes", "y", "是", "有"], "x") | dict.fromkeys(
    ["o", "○", "✗", "✘", "no", "n", "否"], "o"
)
_FOUR_MARKS = {"◎": 5.0, "○": 4.0, "〇": 4.0, "△": 2.0, "×": 0.0, "✕": 0.0}
_TOLD = (
    re.compile(r"[01] ?(?:-|–|—|~|to|bis|à|a|至|到) ?(\d{1,3})\b"),
    re.compile(r"(?:out of|von|sur|/|满分) ?(\d{1,3})\b"),
    re.compile(r"\b(\d{1,3})(?: ?-? ?point|er-skala|分制)"),
)
_LETTERS = {
    "S-D": dict(zip("sabcd", (5.0, 4.0, 3.0, 2.0, 1.0), strict=True)),
    "A-D": dict(zip("abcd", (5.0, 3.75, 2.5, 1.25), strict=True)),
    "A-E": dict(zip("abcde", (5.0, 4.0, 3.0, 2.0, 1.0), strict=True)),
    "A-F": dict(zip("abcdef", (5.0, 4.0, 3.0, 2.0, 1.0, 0.0), strict=True)),
}
_MARKED = {"x=3": (3.0, 0.0), "x=5": (5.0, 0.0), "o=5": (0.0, 5.0)}
_DEGREES = {
    "low-high=1-5": {"low": 1.0, "medium": 3.0, "high": 5.0},
    "low-high=2-4": {"low": 2.0, "medium": 3.0, "high": 4.0},
    "very low-very high": dict(
        zip(
            ("very_low", "low", "medium", "high", "very_high"),
            (1.0, 2.0, 3.0, 4.0, 5.0),
            strict=True,
        )
    ),
}
"""Degrees in words: of three steps nothing says how far the outer ones lie from the middle."""
_BEYOND_OURS = ("1-6", "1-7", "0-10", "0-100")
OURS, AMBIGUOUS, WORDS, MARKS = "0-5", "ambiguous", "words", "◎○△×"
SHARES = "0-1"
"""Percent as a spreadsheet holds it: 0.85 under a cell that shows 85 %."""


@dataclass(frozen=True)
class ScoreScale:
    """The scale of a column: '0-5', '1-4', '0-10', '0-100', 'A-E', 'x=3', 'words', '◎○△×', or
    'ambiguous'. `options` are what may be chosen where it is asked, and where the reader has chosen
    what may be chosen instead. `rule` says how it is brought to 0-5 and is empty where nothing is
    changed."""

    name: str
    options: tuple[str, ...] = ()
    rule: str = ""

    @property
    def may_be_ours(self) -> bool:
        """Whether it is asked, and nothing in the file shows numbers beyond ours."""
        return (
            self.name == AMBIGUOUS
            and OURS in self.options
            and not set(_BEYOND_OURS).intersection(self.options)
        )


def decide(cells: Sequence[str], heading: str, rows: int, chosen: str | None = None) -> ScoreScale:
    """The scale of a column by its distinct cells, its heading and how many rows it has; `chosen`
    is what the reader said. A column that is of no known kind is '0-5': its cells are then
    reported one by one."""
    texts = [_plain(cell) for cell in cells if not blank(cell)]
    if not texts:
        return ScoreScale(OURS)
    if chosen and _is_a_scale(chosen):
        return _as_chosen(chosen, texts, decide(cells, heading, rows))
    for found in (
        _by_letters(texts), _by_four_marks(texts), _by_marks(texts), _by_degrees(texts),
        _by_words(texts),
    ):  # fmt: skip
        if found is not None:
            return found
    return _by_numbers(texts, heading, rows)


def decide_matrix(
    columns: Mapping[str, Sequence[str]], rows: int, chosen: Mapping[str, str]
) -> dict[str, ScoreScale]:
    """The scale of each column of a matrix, by its heading. Each is on one of its own; a column
    whose numbers do not tell is asked where another shows a scale that goes beyond ours, and is as
    the others are where they show ours. A few numbers beyond ours are slips, unless another column
    goes as far: then they are of its scale out of 10, or asked."""
    said = {heading: name for heading, name in chosen.items() if _is_a_scale(name)}
    scales = _decide_together(columns, rows, said)
    if said.keys() & columns.keys():
        unsaid = _decide_together(columns, rows, {})
        for heading in said.keys() & columns.keys():
            texts = [_plain(cell) for cell in columns[heading] if not blank(cell)]
            scales[heading] = _as_chosen(said[heading], texts, unsaid[heading])
    return scales


def _decide_together(
    columns: Mapping[str, Sequence[str]], rows: int, chosen: Mapping[str, str]
) -> dict[str, ScoreScale]:
    scales = {
        heading: decide(cells, heading, rows, chosen.get(heading))
        for heading, cells in columns.items()
    }
    lettered = {scale.name for scale in scales.values() if scale.name in _LETTERS}
    if len(lettered) == 1:  # an E in one column says what A to C are in the next
        for heading, scale in scales.items():
            if lettered <= set(scale.options) or (scale.options and "A-D" in scale.options):
                texts = [_plain(cell) for cell in columns[heading] if not blank(cell)]
                scales[heading] = _with_rule(next(iter(lettered)), texts)
    if any(_most(cells) > 1 for cells in columns.values()):  # a weak column, and no shares
        for heading, scale in scales.items():
            if scale.name == SHARES and heading not in chosen:
                scales[heading] = ScoreScale(OURS)
    beyond = {scale.name for scale in scales.values() if scale.name in _BEYOND_OURS}
    ours = any(_most(columns[heading]) == TOP for heading in columns)
    for heading, scale in scales.items():
        most = _most(columns[heading])
        if heading in chosen or _told_by(heading) or not 0 < most <= 100:
            continue
        if scale.name not in (OURS, AMBIGUOUS):
            continue
        wider = {name for name in beyond if _top(name) >= most}
        if most > TOP and wider == {"0-10"}:  # no slip where another column goes as far
            scales[heading] = _with_rule("0-10", [])
        elif beyond and (most <= TOP or wider):
            own = scale.options or (OURS,)
            options = (*own, *(name for name in _BEYOND_OURS if name in beyond))
            scales[heading] = ScoreScale(AMBIGUOUS, options)
        elif ours and OURS in scale.options:
            scales[heading] = ScoreScale(OURS)
    return scales


def _is_a_scale(name: str) -> bool:
    """Whether a name is one of a scale of scores; what was chosen may have been for a column of
    something else."""
    known = (OURS, SHARES, WORDS, MARKS, *_LETTERS, *_MARKED, *_DEGREES)
    return name in known or bool(re.fullmatch(r"[01]-\d{1,3}", name))


def _as_chosen(name: str, texts: Sequence[str], unsaid: ScoreScale) -> ScoreScale:
    """The scale that the reader has said, with what may be said instead."""
    others = unsaid.options or (unsaid.name,)
    return replace(_with_rule(name, texts), options=tuple(dict.fromkeys((*others, name))))


def _most(cells: Sequence[str]) -> float:
    """The largest bare number of a column; 0 where it has none."""
    texts = (_plain(cell) for cell in cells)
    return max(
        (_float(found[1]) for text in texts if (found := _NUMBER.fullmatch(text))), default=0
    )


def read(cell: str, scale: ScoreScale) -> float | None:
    """One cell on 0-5; None for what is no score of that scale, and for all of an ambiguous one."""
    text = _plain(cell)
    if scale.name == AMBIGUOUS:
        return None
    if scale.name in _LETTERS:
        found = _LETTER.fullmatch(text)
        base = _LETTERS[scale.name].get(found[1]) if found else None
        step = {"+": 1 / 3, "-": -1 / 3}.get(found[2], 0.0) if found else 0.0
        return None if base is None else round(min(TOP, max(0.0, base + step)), 4)
    if scale.name == MARKS:
        return _FOUR_MARKS.get(text)
    if scale.name in _MARKED:
        mark = _MARKS.get(text)
        return None if mark is None else _MARKED[scale.name]["xo".index(mark)]
    if scale.name in _DEGREES:
        return _DEGREES[scale.name].get(_degrees().get(folded(text), ""))
    if scale.name == WORDS:
        return _words().get(folded(text))
    return _number_on(text, _top(scale.name))


def share_of_scores(texts: Sequence[str]) -> float:
    """The share of texts that are scores of one kind other than numbers: letters, marks, stars,
    words, or 3/5; 0 for a column of anything else."""
    plain = [_plain(text) for text in texts if not blank(text)]
    if not plain:
        return 0.0
    letters = sum(bool(_LETTER.fullmatch(text)) for text in plain)
    marks = sum(text in _MARKS or text in _FOUR_MARKS for text in plain)
    words = sum(folded(text) in _words() for text in plain)
    degrees = sum(folded(text) in _degrees() for text in plain)
    numbers = sum(
        any(form.fullmatch(text) for form in (_FRACTION, _PERCENT, _STARS, _NUMBER))
        for text in plain
    )
    return max(letters, marks, words, degrees, numbers) / len(plain)


def _number_on(text: str, top: float) -> float | None:
    if found := _FRACTION.fullmatch(text):
        whole = float(found[2])
        return round(_float(found[1]) * TOP / whole, 4) if whole else None
    if found := _STARS.fullmatch(text):
        whole = len(found[0]) if found[2] else top
        return round(len(found[1]) * TOP / whole, 4)
    if found := _PERCENT.fullmatch(text):
        return round(_float(found[1]) * TOP / 100, 4)
    found = _NUMBER.fullmatch(text)
    return round(_float(found[1]) * TOP / top, 4) if found else None


def _by_numbers(texts: Sequence[str], heading: str, rows: int) -> ScoreScale:
    if any(_PERCENT.fullmatch(text) for text in texts):
        return _with_rule("0-100", texts)
    numbers = [_float(found[1]) for text in texts if (found := _NUMBER.fullmatch(text))]
    fractions = [float(found[2]) for text in texts if (found := _FRACTION.fullmatch(text))]
    if fractions and not numbers:
        return _with_rule(f"0-{max(fractions):.0f}", texts)
    most = max(numbers, default=0.0)
    told = _told_by(heading)
    if told and most <= told:
        return _with_rule(f"{_from(told)}-{told}", texts)
    if len(numbers) > 1 and most <= 1 and any(not (2 * each).is_integer() for each in numbers):
        return _with_rule(SHARES, texts)
    beyond = sum(number > TOP for number in numbers)
    if beyond and beyond >= _SHARE * len(numbers) and most <= 100:
        return _beyond_ours(numbers, most, texts)
    whole = {number for number in numbers if number.is_integer()}
    if (
        most in (3, 4)
        and whole >= set(range(1, int(most) + 1))
        and min(numbers) >= 1
        and (most == 4 or rows >= MANY_ROWS)
    ):
        return ScoreScale(AMBIGUOUS, (OURS, f"1-{most:.0f}"))
    return ScoreScale(OURS)


def _beyond_ours(numbers: Sequence[float], most: float, texts: Sequence[str]) -> ScoreScale:
    if most > 10:
        few = sum(number > 10 for number in numbers) < _SHARE * len(numbers)
        return ScoreScale(OURS) if few else _with_rule("0-100", texts)
    if most in (6, 7) and min(numbers) >= 1 and len(numbers) > 3:  # 10 not reached, or out of 7
        return ScoreScale(AMBIGUOUS, (f"1-{most:.0f}", "0-10"))
    return _with_rule("0-10", texts)


def _told_by(heading: str) -> int | None:
    """The top of the scale that a heading names: 'Rating (1-4)', 'Score out of 10', '10分制'."""
    said = _plain(heading)
    if "百分制" in said or "percent" in said or "%" in said:
        return 100
    found = [int(match[1]) for form in _TOLD for match in [form.search(said)] if match]
    return next((top for top in found if 2 <= top <= 100), None)


def _by_letters(texts: Sequence[str]) -> ScoreScale | None:
    found = [match[1] for text in texts if (match := _LETTER.fullmatch(text))]
    if len(found) < _OF_ONE_KIND * len(texts) or not set(found) & set("abcd"):
        return None
    if "s" in found:
        return _with_rule("S-D", texts)
    if "f" in found:
        return _with_rule("A-F", texts)
    if "e" in found:
        return _with_rule("A-E", texts)
    return ScoreScale(AMBIGUOUS, ("A-D", "A-E"))


def _by_four_marks(texts: Sequence[str]) -> ScoreScale | None:
    known = [text for text in texts if text in _FOUR_MARKS]
    tells = {"◎", "△", "×", "〇", "✕"} & set(known)
    if len(known) < _OF_ONE_KIND * len(texts) or not tells:
        return None
    return _with_rule(MARKS, texts)


def _by_marks(texts: Sequence[str]) -> ScoreScale | None:
    known = [text for text in texts if text in _MARKS]
    if len(known) < _OF_ONE_KIND * len(texts):
        return None
    turned = "x" in known and "o" in known  # a cross may be a tick or a fault
    return ScoreScale(AMBIGUOUS, ("x=3", "x=5", *(("o=5",) if turned else ())))


def _by_degrees(texts: Sequence[str]) -> ScoreScale | None:
    known = {_degrees()[folded(text)] for text in texts if folded(text) in _degrees()}
    if not known or sum(folded(text) in _degrees() for text in texts) < _OF_ONE_KIND * len(texts):
        return None
    if known <= {"medium"}:  # the average, of a list whose other words are read as such
        return None
    if known & {"very_low", "very_high"}:
        return _with_rule("very low-very high", texts)
    return ScoreScale(AMBIGUOUS, ("low-high=1-5", "low-high=2-4"))


def _by_words(texts: Sequence[str]) -> ScoreScale | None:
    known = [text for text in texts if folded(text) in _words()]
    if not known or len(known) < _OF_ONE_KIND * len(texts):
        return None
    return _with_rule(WORDS, texts)


def _with_rule(name: str, texts: Sequence[str]) -> ScoreScale:
    """The scale with its rule: the values of its letters, marks or words, or what numbers are
    multiplied by."""
    if name == OURS:
        return ScoreScale(OURS)
    scale = ScoreScale(name)
    if name in _LETTERS:
        pairs = [(letter.upper(), value) for letter, value in _LETTERS[name].items()]
    elif name in (WORDS, MARKS) or name in _MARKED or name in _DEGREES:
        found = {text: value for text in texts if (value := read(text, scale)) is not None}
        pairs = sorted(found.items(), key=lambda each: (each[1], each[0]))
    else:
        return ScoreScale(name, (), f"{name} × {TOP / _top(name):g}")
    return ScoreScale(name, (), ", ".join(f"{text} = {value:g}" for text, value in pairs[:8]))


def _top(name: str) -> float:
    found = re.fullmatch(r"[01]-(\d{1,3})", name)
    return float(found[1]) if found and int(found[1]) else TOP


def _from(top: int) -> int:
    return 0 if top >= 5 else 1


@functools.cache
def _words() -> dict[str, float]:
    """Folded word -> score, in every language there is a file for."""
    return {
        folded(word): float(score)
        for score, lists in cell_words("score").items()
        for word in lists.get("words", [])
    }


@functools.cache
def _degrees() -> dict[str, str]:
    """Folded word -> degree (very_low, low, medium, high, very_high), in every language there is a
    file for."""
    return {
        folded(word): degree
        for degree, lists in cell_words("degree").items()
        for word in lists.get("words", [])
    }


def _plain(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", cell[:80]).casefold().split())


def _float(text: str) -> float:
    return float(text.replace(",", "."))
