"""What a figure's texts and colours say without plotly's way of writing them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

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
    """The lines of a figure's text without its tags. A text from a file has its own signs escaped,
    so only our tags go."""
    return [
        one_line(html.unescape(TAG.sub("", part)))
        for part in BREAK.split("" if text is None else str(text))
    ]


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
        return Colour(
            "#" + "".join(f"{round(float(part)):02x}" for part in (red, green, blue)),
            float(alpha or 1),
        )
    return otherwise


def over_white(of: Colour) -> str:
    """What a see-through colour looks like on paper."""
    parts = (int(of.hex[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * of.alpha):02x}" for part in parts)


# What no line of a document may hold: control signs, halves of pairs, and the marks that turn the
# direction of what follows around.
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def one_line(text: object) -> str:
    """The text on one line, without signs that no reader can see and some writers cannot write."""
    return " ".join(UNPRINTABLE.sub(" ", str(text)).split())
