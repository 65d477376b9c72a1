"""Makes texts safe to stand in a Plotly figure, which reads tags, entities and formulas in each,
and fits them to their room."""

import html
from collections.abc import Iterable

from ladder.figures.cells import folded, unknown


def plain(text: object) -> str:
    """Text as a reader sees it, whatever it holds: Plotly reads tags, entities and $formulas$ in
    every text it is given."""
    missing = text is None or text != text  # NaN differs from itself
    words = "" if missing else " ".join(str(text).split())
    return html.escape(words, quote=False).replace("$", "&#36;")


def wrapped(text: object, width: int, lines: int = 2) -> str:
    """Safe text on at most so many lines of that width (in letters), shortened where it is still
    too long."""
    return "<br>".join(map(plain, folded(text, width, lines)))


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
