"""Stop 4: what a figure's texts and colours say without plotly's way of writing them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ladder.exports.document import one_line

BREAK = re.compile(r"<br\s*/?>")
TAG = re.compile(r"<[^>]*>")
RGBA = re.compile(r"rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)")
HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Colour:
    """#rrggbb, and how much of it covers what lies below, 0 to 1."""

    hex: str
    alpha: float = 1.0


GREY = Colour("#5d6775")


def text_lines(text: object) -> list[str]:
    """The lines of a figure's text without its tags. A text from a file has its own signs escaped, so only our tags go."""
    return [one_line(html.unescape(TAG.sub("", part))) for part in BREAK.split("" if text is None else str(text))]


def flat(text: object) -> str:
    """The same on one line."""
    return " ".join(filter(None, text_lines(text)))


def colour(value: object, otherwise: Colour = GREY) -> Colour:
    """A colour of a figure, which is #rrggbb or rgba(...)."""
    text = str(value)
    if HEX.fullmatch(text):
        return Colour(text.lower())
    if found := RGBA.fullmatch(text):
        red, green, blue, alpha = found.groups()
        return Colour("#" + "".join(f"{round(float(part)):02x}" for part in (red, green, blue)), float(alpha or 1))
    return otherwise


def over_white(of: Colour) -> str:
    """What a see-through colour looks like on paper."""
    parts = (int(of.hex[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * of.alpha):02x}" for part in parts)
