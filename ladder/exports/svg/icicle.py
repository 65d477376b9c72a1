"""The organisation from the top down as SVG, each line as wide as its people."""

from __future__ import annotations

from ladder.exports.svg.canvas import Canvas, wide
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import SIZE, canvas
from ladder.figures.cells import clipped, room
from ladder.figures.colours import Colour, text_on
from ladder.figures.icicle import Icicle, Placed
from ladder.figures.theme import LIGHT

LEVEL = 62


def icicle(form: Icicle) -> Canvas:
    """One colour per band of values; no value is grey and hatched."""
    on = canvas()
    pairs = zip(form.bands, form.shades(LIGHT), strict=True)
    samples = [Sample(band.name, Colour(shade), "mark", "square") for band, shade in pairs]
    top = legend(on, [*samples, Sample(form.no_value, Colour(LIGHT.blank), sign="/")]) + 4
    for placed in form.placed():
        _block(on, placed, top + placed.depth * LEVEL, form.colour(placed.block, LIGHT))
    on.height = top + LEVEL * form.levels
    return on


def _block(on: Canvas, placed: Placed, top: float, paint: str) -> None:
    block, left = placed.block, placed.left * on.width
    width = (placed.right - placed.left) * on.width - 2
    on.rect(left, top, width, LEVEL - 2, Colour(paint), hatch="/" if block.value is None else "")
    letters = int((width - 8) / wide("n", SIZE - 1))
    if letters < 3:
        return
    one = f"{block.label} · {block.people}"
    lines = [one] if room(one) <= letters else [clipped(block.label, letters), str(block.people)]
    lines += [block.says] if block.says and len(lines) == 1 and room(block.says) <= letters else []
    for nth, said in enumerate(lines):
        middle = top + LEVEL / 2 + (nth - (len(lines) - 1) / 2) * (SIZE + 2)
        on.text(left + 5, middle, said, size=SIZE - 1, colour=text_on(paint))
