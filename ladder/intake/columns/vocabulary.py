"""What the words of other systems mean: who works here, how a goal stands, yes or no. The words are
data (languages/).

Every reading of a column is a list as long as the column: the meaning, or None for an empty cell
and for a word that is not known. Which of the two it is says `blank`; an unknown word stays unknown
and is never taken for the nearest one."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import Literal, cast

from ladder.intake.columns.language_files import cell_words, spellings, unaccented

Cells = Sequence[str | None]
Employment = Literal["active", "leave", "left", "not_started"]
GoalState = Literal["not-started", "in-progress", "at-risk", "done", "cancelled"]
LeavingReason = Literal[
    "voluntary-regretted",
    "voluntary",
    "involuntary",
    "retirement",
    "death",
    "end_of_contract",
    "transfer",
]
WorkerType = Literal["employee", "contractor", "intern", "agency"]
Assessor = Literal["self", "manager", "peer"]

LONGEST = 200  # characters; what is longer is a text and no word

_NOT_COUNTED = re.compile(
    r"[\s_\-‐-―./#:'’\"()（）<>\[\]*\u200b\u200d\u200e\u200f\ufe0f\ufeff"
    r"\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+"  # signs before a word: 🟢 On track
)
_PARTS = re.compile(r"\s+[-–—]\s+|\s*[|:;,/>›»，；：、()（）\[\]【】]\s*")

_WORDS = re.compile(r"\w+")
_NARROWER = (("voluntary-regretted", "voluntary"), ("retirement", "voluntary"))


def plain(text: str) -> str:
    """Text in one width (NFKC) and without spaces at its ends; quick for the ASCII that most cells
    are."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()


def folded(text: str) -> str:
    """A word or heading without what people vary: case, accents, width, spaces and the punctuation
    of codes. Only punctuation stays as it is."""
    text = unaccented(plain(text)).casefold()
    return _NOT_COUNTED.sub("", text) or text


def blank(text: str | None) -> bool:
    """Whether a cell says that there is nothing: empty, '-', 'N/A', 'NULL', '无'."""
    if text is None or not text.strip():
        return True
    return (
        len(text) <= LONGEST and text[-1] not in "0123456789" and folded(text) in _list("blank")
    )  # an id is seen at once to be none


def open_end(text: str) -> bool:
    """Whether the cell of a last day says that it has not come: 'present', '至今'."""
    return folded(text) in _list("open_end")


def root(text: str) -> bool:
    """Whether the cell of a manager says that there is nobody above: 'NO_MANAGER', 'self',
    'N/A'."""
    return blank(text) or folded(text) in _list("root")


def employment(cells: Cells, yes: Literal["active", "left"] = "active") -> list[Employment | None]:
    """Who works here. `yes` is what a plain yes says in this column: see `yes_means`.

    Who is on leave or suspended is employed: 'leave'. A lone T is 'terminated', except in a column
    of nothing but T and F: there it is 'true'."""
    if yes == "left" or _letters_of(cells) == {"t", "f"}:
        said: dict[bool | None, Employment | None] = {
            True: yes,
            False: "left" if yes == "active" else "active",
            None: None,
        }
        worded = _read(cells, "employment") if yes == "left" else [None] * len(cells)
        return [
            said[flag] or cast("Employment | None", word)
            for flag, word in zip(truth(cells), worded, strict=True)
        ]
    return cast("list[Employment | None]", _read(cells, "employment"))


def yes_means(heading: str) -> Literal["active", "left"]:
    """What yes says below this heading: 'left' below is_resigned, Inactive or 是否离职, else
    'active'."""
    return "left" if folded(heading) in _list("flag", "left") else "active"


def goal_state(cells: Cells) -> list[GoalState | None]:
    """How goals stand, in the five statuses of the goals file."""
    return cast("list[GoalState | None]", _read(cells, "goal"))


def truth(cells: Cells) -> list[bool | None]:
    """Yes or no, in a column of flags (primary position, is manager)."""
    return [None if word is None else word == "true" for word in _read(cells, "truth")]


def leaving(cells: Cells) -> list[LeavingReason | None]:
    """Why people left, in the reasons of the roster file; a move inside the group is 'transfer',
    which is no separation."""
    meaning = {cell: _meaning(cell, "leaving") or _reason_within(cell) for cell in set(cells)}
    return cast("list[LeavingReason | None]", [meaning[cell] for cell in cells])


def _reason_within(text: str | None) -> str | None:
    """The one reason that stands in a longer text ('Transferred to Ladder Ltd', '员工主动离职'),
    the longest phrases first; none where a word takes it back ('not voluntary') or two speak of
    different things. A way of leaving that one chooses beside one that is due is the latter, and
    'terminated' says of another reason only that it ended the employment."""
    if text is None or len(text) > LONGEST or not text.strip():
        return None
    rest = " " + " ".join(_WORDS.findall(unaccented(plain(text)).casefold())) + " "
    found = set()
    for phrase, meaning in _phrases("leaving"):
        if phrase in rest:
            before = rest.partition(phrase)[0] + (" " if phrase[0] == " " else "")
            if any(before.endswith(no) for no in _phrases_of("negation")):
                return None
            found.add((meaning, phrase))
            rest = rest.replace(phrase, " | ")
    said = {meaning for meaning, phrase in found if phrase not in _phrases_of("ending")}
    said = said or {meaning for meaning, _ in found}
    for narrow, wide in _NARROWER:
        if narrow in said:
            said.discard(wide)
    return said.pop() if len(said) == 1 else None


@functools.cache
def _phrases(section: str) -> tuple[tuple[str, str], ...]:
    """(phrase, meaning), the longest first: parted words with a space on both sides, and of scripts
    without spaces two characters and more."""
    found = {
        _as_phrase(spelling): meaning
        for meaning, lists in cell_words(section).items()
        for word in lists.get("words", ())
        for spelling in spellings(word)
    }
    known = [
        each for each in found.items() if len(each[0].strip()) >= (4 if each[0][0] == " " else 2)
    ]
    return tuple(sorted(known, key=lambda each: -len(each[0])))


@functools.cache
def _phrases_of(section: str) -> frozenset[str]:
    return frozenset(_as_phrase(word) for word in cell_words(section)[""]["words"])


def _as_phrase(word: str) -> str:
    words = " ".join(_WORDS.findall(unaccented(plain(word)).casefold()))
    return f" {words} " if words.isascii() else words


def worker_type(cells: Cells) -> list[WorkerType | None]:
    """What people are to the company, in the four types of the roster file."""
    return cast("list[WorkerType | None]", _read(cells, "worker"))


def assessor(cells: Cells) -> list[Assessor | None]:
    """Who gave an assessment: self, manager or peer."""
    return cast("list[Assessor | None]", _read(cells, "assessor"))


def evidence_kind(cells: Cells) -> list[str | None]:
    """What a piece of evidence is, in the kinds of the evidence file."""
    return _read(cells, "evidence")


def decided_about(cells: Cells) -> list[str | None]:
    """What kind of thing a decision is about."""
    return _read(cells, "decided_about")


def outcome(cells: Cells) -> list[str | None]:
    """What was decided, in the outcomes of the decisions file."""
    return _read(cells, "outcome")


def way(cells: Cells) -> list[str | None]:
    """How something is to be learnt, in the ways of the plans file."""
    return _read(cells, "way")


def project_status(cells: Cells) -> list[str | None]:
    """Whether a project runs, waits or has ended, in the statuses of the projects file."""
    return _read(cells, "project_status")


def risk_strategy(cells: Cells) -> list[str | None]:
    """How a risk is answered, in the strategies of the risks file."""
    return _read(cells, "risk_strategy")


def risk_state(cells: Cells) -> list[str | None]:
    """Whether a risk is open, has occurred or is closed."""
    return _read(cells, "risk_state")


def is_key_result(text: str | None) -> bool:
    """Whether the type of a goal's row says that it belongs to the goal above: 'milestone', 'Key
    Result', '关键结果'."""
    return text is not None and folded(text[:LONGEST]) in _list("goal_type", "key_result")


def is_unobserved(text: str | None) -> bool:
    """Whether the cell of a score says that nothing was seen to give one for: 'not observed',
    '未观察到'. An empty cell or 'N/A' says nothing."""
    return text is not None and folded(text[:LONGEST]) in _list("unobserved")


def _read(cells: Cells, section: str) -> list[str | None]:
    meaning = {cell: _meaning(cell, section) for cell in set(cells)}
    return [meaning[cell] for cell in cells]


def _meaning(text: str | None, section: str) -> str | None:
    """By the whole cell, else by its parts ('Active - on leave', 'T - Terminated'), if all known
    parts agree."""
    if text is None or len(text) > LONGEST or not text.strip():
        return None
    known = meanings(section)
    whole = known.get(folded(text))
    if whole is not None:
        return whole
    parts = {
        known.get(folded(part))
        for part in _PARTS.split(plain(text))
        if len(part.strip()) > 1 or not part.isascii()
    }
    parts.discard(None)
    if parts == {"active", "leave"}:  # 'Active - on leave'
        return "leave"
    return parts.pop() if len(parts) == 1 else None


@functools.cache
def meanings(section: str) -> dict[str, str]:
    """Folded word or letter -> meaning, in one section of the words of cells."""
    return {
        folded(spelling): meaning
        for meaning, lists in cell_words(section).items()
        for words in lists.values()
        for word in words
        for spelling in spellings(word)
    }


@functools.cache
def _list(section: str, meaning: str = "") -> frozenset[str]:
    return frozenset(folded(word) for word in cell_words(section)[meaning]["words"])


@functools.cache
def words_of(section: str) -> frozenset[str]:
    """The words of a section without meanings ('job', 'department'), folded, in all languages."""
    return frozenset(
        folded(spelling)
        for word in cell_words(section)[""]["words"]
        for spelling in spellings(word)
    )


def _letters_of(cells: Cells) -> set[str]:
    """The distinct words of a column, as far as three: enough to know a column of T and F."""
    found: set[str] = set()
    for cell in set(cells):
        if not blank(cell):
            found.add(folded(cell or ""))
        if len(found) > 2:
            break
    return found
