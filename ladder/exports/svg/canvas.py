"""The few SVG elements that figures need, every text escaped; widths of texts are estimated on the
safe side."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from ladder.exports.printable import one_line
from ladder.figures.cells import room
from ladder.figures.colours import Colour

LETTER = 0.56  # em
LINE = 1.2
HATCHES = {
    "/": "M0 7L7 0",
    "\\": "M0 0L7 7",
    "x": "M0 7L7 0M0 0L7 7",
    "-": "M0 3.5L7 3.5",
    "|": "M3.5 0L3.5 7",
    ".": "M3 3L4 4",
}
POLYGONS = {"square": (4, 45), "diamond": (4, 0), "triangle-down": (3, 90), "triangle-up": (3, -90)}
STAR = 10
Anchor = Literal["start", "middle", "end"]
WEIGHTS = {
    "": Markup(""),
    "bold": Markup(' font-weight="600"'),
    "italic": Markup(' font-style="italic"'),
}


@dataclass
class Canvas:
    """Elements in the order they are painted, and the patterns they use."""

    width: float
    height: float
    ink: str
    size: float
    parts: list[Markup] = field(default_factory=list)
    patterns: dict[str, Markup] = field(default_factory=dict)

    def rect(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        fill: Colour,
        edge: str = "",
        hatch: str = "",
    ) -> None:
        shape = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"{}{}/>')
        box = (short(left), short(top), short(max(width, 0)), short(max(height, 0)))
        self.parts.append(
            shape.format(
                *box,
                fill.hex,
                _alpha("fill", fill),
                Markup(' stroke="{}"').format(edge) if edge else "",
            )
        )
        if hatch:
            self.parts.append(
                shape.format(
                    *box, self._hatch(hatch, "#ffffff" if _dark(fill.hex) else "#000000"), "", ""
                )
            )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour,
        width: float = 1,
        dash: bool = False,
    ) -> None:
        self._path(
            "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points),
            Colour("none"),
            colour,
            width,
            dash,
        )

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Colour,
        edge: Colour | None = None,
        width: float = 1,
        dash: bool = False,
    ) -> None:
        self._path(
            "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points) + "Z",
            fill,
            edge,
            width,
            dash,
        )

    def text(
        self,
        x: float,
        y: float,
        said: str | Sequence[str],
        *,
        anchor: Anchor = "start",
        middle: float = 0.5,
        size: float = 0,
        colour: str = "",
        turn: float = 0,
        weight: Literal["", "bold", "italic"] = "",
    ) -> None:
        """A line or several around a point; `middle` is the share of their height that lies above
        it."""
        lines, em = lines_in(said), size or self.size
        if not any(lines):
            return
        top = y - middle * len(lines) * em * LINE + em * 0.98
        span = Markup('<tspan x="{}" y="{}">{}</tspan>')
        spans = Markup("").join(
            span.format(short(x), short(top + nth * em * LINE), line)
            for nth, line in enumerate(lines)
        )
        turned = (
            Markup(' transform="rotate({} {} {})"').format(short(turn), short(x), short(y))
            if turn
            else ""
        )
        self.parts.append(
            Markup('<text text-anchor="{}" font-size="{}" fill="{}"{}{}>{}</text>').format(
                anchor, short(em), colour or self.ink, WEIGHTS[weight], turned, spans
            )
        )

    def mark(
        self, x: float, y: float, symbol: str, size: float, colour: Colour, width: float = 1.6
    ) -> None:
        """A sign at a place; an open one lets through what lies below."""
        name, is_open, half = symbol.removesuffix("-open"), symbol.endswith("-open"), size / 2
        fill, edge = (Colour("none"), colour) if is_open else (colour, None)
        if name.startswith("line-ns"):
            self.line([(x, y - half), (x, y + half)], colour, 2.5)
        elif name.startswith("line-ew"):
            self.line([(x - half, y), (x + half, y)], colour, 2.5)
        elif name == "x":
            for side in (1, -1):
                self.line(
                    [
                        (x - half * 0.8, y - half * 0.8 * side),
                        (x + half * 0.8, y + half * 0.8 * side),
                    ],
                    colour,
                    2.4,
                )
        elif name == "star":
            radii = [half * (1.15 if n % 2 == 0 else 0.5) for n in range(STAR)]
            self.polygon(
                [_round(x, y, radius, -90 + n * 360 / STAR) for n, radius in enumerate(radii)],
                fill,
                edge,
                width,
            )
        elif name in POLYGONS:
            corners, start = POLYGONS[name]
            self.polygon(
                [_round(x, y, half * 1.2, start + n * 360 / corners) for n in range(corners)],
                fill,
                edge,
                width,
            )
        else:
            stroke = (
                Markup(' stroke="{}" stroke-width="{}"').format(colour.hex, width)
                if is_open
                else ""
            )
            self.parts.append(
                Markup('<circle cx="{}" cy="{}" r="{}" fill="{}"{}/>').format(
                    short(x), short(y), short(half), fill.hex, stroke
                )
            )

    def element(self, title: str, about: str) -> Markup:
        """The whole figure, which names and describes itself to who cannot see it."""
        defs = (
            Markup("<defs>{}</defs>").format(Markup("").join(self.patterns.values()))
            if self.patterns
            else ""
        )
        return Markup(
            '<svg role="img" viewBox="0 0 {} {}" font-size="{}">'
            "<title>{}</title><desc>{}</desc>{}{}</svg>"
        ).format(
            short(self.width),
            short(self.height),
            short(self.size),
            title,
            about,
            defs,
            Markup("").join(self.parts),
        )

    def _path(self, path: str, fill: Colour, edge: Colour | None, width: float, dash: bool) -> None:
        stroke = (
            Markup(' stroke="{}" stroke-width="{}"{}').format(
                edge.hex, short(width), _alpha("stroke", edge)
            )
            if edge
            else ""
        )
        dashed = Markup(' stroke-dasharray="5 4"') if dash else ""
        self.parts.append(
            Markup('<path d="{}" fill="{}"{}{}{}/>').format(
                path, fill.hex, _alpha("fill", fill), stroke, dashed
            )
        )

    def _hatch(self, shape: str, ink: str) -> str:
        """A pattern over a colour, so that states are told apart without it."""
        name = f"h{list(HATCHES).index(shape) if shape in HATCHES else 0}{ink[1]}"
        drawn = Markup('<path d="{}" stroke="{}" stroke-opacity="0.3" stroke-width="1.2"/>').format(
            HATCHES.get(shape, HATCHES["/"]), ink
        )
        self.patterns[name] = Markup(
            '<pattern id="{}" width="7" height="7" patternUnits="userSpaceOnUse">{}</pattern>'
        ).format(name, drawn)
        return f"url(#{name})"


def short(value: float) -> str:
    """A number with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def lines_in(said: str | Sequence[str]) -> list[str]:
    """The lines of a text, without signs that nobody can see."""
    return [one_line(line) for line in ([said] if isinstance(said, str) else said)]


def wide(said: str | Sequence[str], size: float) -> float:
    """How many px the longest line takes."""
    return max((room(line) for line in lines_in(said)), default=0) * size * LETTER


def widest(texts: Iterable[str | Sequence[str]], size: float) -> float:
    """How many px the widest of several texts takes."""
    return max((wide(text, size) for text in texts), default=0)


def _round(x: float, y: float, radius: float, degrees: float) -> tuple[float, float]:
    return x + radius * math.cos(math.radians(degrees)), y + radius * math.sin(
        math.radians(degrees)
    )


def _alpha(of: str, colour: Colour) -> Markup | str:
    return Markup(' {}-opacity="{}"').format(of, colour.alpha) if colour.alpha < 1 else ""


def _dark(colour: str) -> bool:
    return sum(int(colour[at : at + 2], 16) for at in (1, 3, 5)) < 330
