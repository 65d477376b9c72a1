"""Calculates with colours: how well ink reads on a surface, and what lies between two colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

RGBA = re.compile(r"rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)")


@dataclass(frozen=True)
class Colour:
    """#rrggbb, and how much of it covers what lies below, 0 to 1."""

    hex: str
    alpha: float = 1.0


GREY = Colour("#5d6775")


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of #rrggbb, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    shares = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #rrggbb colours, 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_on(colour: str) -> str:
    """Black or white ink, whichever reads better on that colour; one of the two always reaches 4.5
    : 1."""
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, colour))


def mixed(colours: Sequence[str], share: float) -> str:
    """The colour at a share (0 to 1) of the way along a scale of colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    at = min(int(place), len(colours) - 2)
    pairs = zip(_channels(colours[at]), _channels(colours[at + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * (place - at)):02x}" for a, b in pairs)


def faded(colour: str, alpha: float) -> str:
    """#rrggbb as a see-through colour; alpha from 0 (clear) to 1."""
    return f"rgba({','.join(map(str, _channels(colour)))},{alpha})"


def as_colour(written: str) -> Colour:
    """A colour as a look writes it, #rrggbb or rgba(...)."""
    if found := RGBA.fullmatch(written):
        red, green, blue, alpha = found.groups()
        parts = "".join(f"{round(float(part)):02x}" for part in (red, green, blue))
        return Colour(f"#{parts}", float(alpha or 1))
    return Colour(written.lower())


def over_white(of: Colour) -> str:
    """What a see-through colour looks like on paper."""
    return "#" + "".join(
        f"{round(255 + (part - 255) * of.alpha):02x}" for part in _channels(of.hex)
    )
