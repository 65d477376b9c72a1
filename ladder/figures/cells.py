"""Takes a frame's cells as a figure can draw them: unknown stays None, words fit the room they
have."""

import unicodedata
from collections.abc import Sequence
from datetime import date

import pandas as pd

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


def words(cell: object) -> str:
    """A cell's text on one line; empty where it holds nothing."""
    return "" if unknown(cell) else " ".join(str(cell).split())


def lines_of(cell: object) -> tuple[str, ...]:
    """A cell's text line by line, empty lines left out."""
    every = () if unknown(cell) else str(cell).splitlines()
    return tuple(line for text in every if (line := words(text)))


def day(cell: object) -> date | None:
    """A day, or None where nothing is known."""
    return None if unknown(cell) else pd.Timestamp(cell).date()  # type: ignore[arg-type]


def room(text: str) -> int:
    """How wide a text is, in halves of a Chinese character: an ideograph takes the room of two
    Latin letters."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def cut(text: str, width: int) -> int:
    """How many letters of the text fit the width."""
    return next((i for i in range(len(text)) if room(text[: i + 1]) > width), len(text))


def clipped(text: str, width: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if room(text) <= width else text[: cut(text, width - 1)].rstrip() + ELLIPSIS


def _line(text: str, width: int) -> tuple[str, str]:
    """The first line of a text, and the rest. It breaks at a space or between ideographs; a word
    too long for it is shortened."""
    if room(text) <= width:
        return text, ""
    end = cut(text, width)
    space = text.rfind(" ", 0, end + 1)
    if space > 0 and (space > end // 3 or room(text[space : end + 1]) == end + 1 - space):
        return text[:space], text[space + 1 :]
    if room(text[end - 1 : end + 1]) > 2:
        return text[:end], text[end:]
    word, _, rest = text.partition(" ")
    return clipped(word, width), rest


def folded(text: object, width: int, lines: int = 2) -> list[str]:
    """A text on at most so many lines of that width (in letters), shortened where it is still too
    long."""
    done: list[str] = []
    rest = words(text)
    while rest and len(done) < lines - 1:
        line, rest = _line(rest, width)
        done.append(line)
    return [*done, *([clipped(rest, width)] if rest else [])]


def signed(gap: float | None, unrated: str) -> str:
    """A difference with its sign and at most one decimal; the given word where there is none."""
    if gap is None:
        return unrated
    figure = f"{abs(gap):.1f}".removesuffix(".0")
    return figure if figure == "0" else ("−" if gap < 0 else "+") + figure


def percent(share: float) -> str:
    """A share of 0 to 1 as whole percent."""
    return f"{share:.0%}"


FEWEST = 5
"""Of fewer people a share is said in counts: two of three are no 67 %."""


def share_of(share: float | None, whole: float | None) -> str:
    """A share as whole percent; nothing where it rests on fewer than five."""
    return "" if share is None or (whole or 0) < FEWEST else percent(share)


def step(score: float, steps: Sequence[str]) -> str:
    """A score as a reader says it: the number, and the name of the step where it stands on one."""
    return (
        f"{score:g} {steps[int(score)]}"
        if score == int(score) and 0 <= score < len(steps)
        else f"{score:g}"
    )


def share_texts(frame: pd.DataFrame, not_rated: str) -> list[str]:
    """`88% (46/52)` per row of share, met and rated, of fewer than five the counts alone; where
    there is no share why not: what the column `why` says, else the given words."""
    need(frame, "share", "met", "rated")
    whys = frame["why"] if "why" in frame.columns else [None] * len(frame)
    cells = zip(
        numbers(frame, "share"), numbers(frame, "met"), numbers(frame, "rated"), whys, strict=True
    )
    return [
        words(why) or not_rated
        if share is None
        else f"{said} ({met or 0:g}/{rated or 0:g})"
        if (said := share_of(share, rated))
        else f"{met or 0:g}/{rated or 0:g}"
        for share, met, rated, why in cells
    ]
