"""Takes a frame's cells as a figure can draw them: unknown stays None, words fit the room they
have."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from ladder.figures.theme import plain

ELLIPSIS = "…"


def need(frame: pd.DataFrame, *columns: str) -> None:
    """ValueError naming the columns that a form needs and the frame lacks."""
    if missing := [column for column in columns if column not in frame.columns]:
        raise ValueError(f"the frame lacks {', '.join(missing)}")


def unknown(cell: object) -> bool:
    """Whether a cell holds nothing: None, NaN, NaT or NA."""
    return cell is None or bool(pd.isna(cell))  # type: ignore[call-overload]


def number(cell: object) -> float | None:
    """A number, or None where nothing is known; never 0 for nothing."""
    return None if unknown(cell) else float(cell)  # type: ignore[arg-type]


def numbers(frame: pd.DataFrame, column: str) -> list[float | None]:
    """A column of numbers, unknown as None."""
    return [number(cell) for cell in frame[column]]


def day(cell: object) -> date | None:
    """A day, or None where nothing is known."""
    return None if unknown(cell) else pd.Timestamp(cell).date()  # type: ignore[arg-type]


def room(text: str) -> int:
    """How wide a text is, in halves of a Chinese character: an ideograph takes the room of two
    Latin letters."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _cut(text: str, width: int) -> int:
    """How many letters of the text fit the width."""
    return next((i for i in range(len(text)) if room(text[: i + 1]) > width), len(text))


def clipped(text: str, width: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if room(text) <= width else text[: _cut(text, width - 1)].rstrip() + ELLIPSIS


def _line(text: str, width: int) -> tuple[str, str]:
    """The first line of a text, and the rest. It breaks at a space or between ideographs; a word
    too long for it is shortened."""
    if room(text) <= width:
        return text, ""
    end = _cut(text, width)
    space = text.rfind(" ", 0, end + 1)
    if space > 0 and (space > end // 3 or room(text[space : end + 1]) == end + 1 - space):
        return text[:space], text[space + 1 :]
    if room(text[end - 1 : end + 1]) > 2:
        return text[:end], text[end:]
    word, _, rest = text.partition(" ")
    return clipped(word, width), rest


def wrapped(text: object, width: int, lines: int = 2) -> str:
    """Safe text on at most so many lines of that width (in letters), shortened where it is still
    too long."""
    done: list[str] = []
    rest = "" if unknown(text) else " ".join(str(text).split())
    while rest and len(done) < lines - 1:
        line, rest = _line(rest, width)
        done.append(line)
    return "<br>".join(plain(line) for line in [*done, *([clipped(rest, width)] if rest else [])])


def hover(*parts: object) -> str:
    """A short hover label: one part a line, safe, long parts on several lines, empty parts left
    out."""
    lines = (
        line
        for part in parts
        if not unknown(part)
        for line in str(part).splitlines()
        if line.strip()
    )
    return "<br>".join(wrapped(line, 56, 4) for line in lines)


def distinct(labels: Iterable[object]) -> list[str]:
    """Safe labels for a category axis, where two of the same name would fall onto one place."""
    seen: dict[str, int] = {}
    out = []
    for label in map(plain, labels):
        seen[label] = seen.get(label, 0) + 1
        out.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return out


def signed(gap: float | None, unrated: str) -> str:
    """A difference with its sign and at most one decimal; the given word where there is none."""
    if gap is None:
        return unrated
    figure = f"{abs(gap):.1f}".removesuffix(".0")
    return figure if figure == "0" else ("−" if gap < 0 else "+") + figure


def percent(share: float) -> str:
    """A share of 0 to 1 as whole percent."""
    return f"{share:.0%}"


def step(score: float, steps: Sequence[str]) -> str:
    """A score as a reader says it: the number, and the name of the step where it stands on one."""
    return (
        f"{score:g} {steps[int(score)]}"
        if score == int(score) and 0 <= score < len(steps)
        else f"{score:g}"
    )


def score_hovers(frame: pd.DataFrame, column: str, name: str, steps: Sequence[str]) -> list[str]:
    """A hover label per row of scores; empty where there is none."""
    cells = zip(frame["label"], numbers(frame, column), strict=True)
    return [
        "" if score is None else hover(label, f"{name}: {step(score, steps)}")
        for label, score in cells
    ]


def share_texts(frame: pd.DataFrame, not_rated: str) -> list[str]:
    """`88% (46/52)` per row of share, met and rated; the given words where there is no share."""
    cells = zip(
        numbers(frame, "share"), numbers(frame, "met"), numbers(frame, "rated"), strict=True
    )
    return [
        not_rated if share is None else f"{percent(share)} ({met or 0:g}/{rated or 0:g})"
        for share, met, rated in cells
    ]
