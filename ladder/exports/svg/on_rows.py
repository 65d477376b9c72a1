"""Forms on named rows as SVG: profiles as bars, dumbbells, progress, intervals, stacked counts, the
pyramid."""

from __future__ import annotations

from ladder.exports.svg.canvas import Canvas, wide, widest
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import SHARES, SIZE, RowsPlane, canvas, round_ticks, rows, steps
from ladder.figures.colours import Colour, as_colour, text_on
from ladder.figures.dumbbell import Dumbbell
from ladder.figures.intervals import Intervals
from ladder.figures.pipeline import Pipeline
from ladder.figures.progress import Progress
from ladder.figures.pyramid import Pyramid
from ladder.figures.radar import Bars, Scores
from ladder.figures.theme import LIGHT, shortfall, status, tint

ACCENT, MUTED, INK = (Colour(colour) for colour in (LIGHT.accent, LIGHT.muted, LIGHT.ink))
EXPECTED = as_colour(LIGHT.expected)
TICK = "line-ns"
WIDEST_WORDS = 250
SCALE = (-0.1, 5.1)
WHOLE = (-0.02, 1.02)


def bar(
    on: Canvas,
    plane: RowsPlane,
    at: int,
    ends: tuple[float, float],
    thick: float,
    colour: Colour,
    *,
    hatch: str = "",
    edge: str = "",
) -> tuple[float, float]:
    """A lying bar between two values, `thick` as a share of its row; returns its px ends."""
    left, right = (plane.across.kept(end) for end in ends)
    tall = thick * plane.row
    on.rect(left, plane.middle(at) - tall / 2, right - left, tall, colour, edge, hatch)
    return left, right


def bars(form: Bars) -> Canvas:
    """Expected wide and grey, the person slim, the next level a tick; a word where nothing is
    known, counts beside shares."""
    on = canvas()
    if form.is_share:
        right = widest(form.notes, SIZE) + 16
        plane = rows(on, form.labels, 8, row=44, ends=WHOLE, ticks=SHARES, right=right)
    else:
        top = legend(on, map(_sample, form.scores)) + 6
        plane = rows(on, form.labels, top, row=44, ends=SCALE, ticks=steps(form.steps))
    for scores in form.scores:
        for at, value in enumerate(scores.values):
            if value is None:
                continue
            if scores.role == "next":
                on.mark(plane.across.at(value), plane.middle(at), TICK, 26, INK)
            else:
                thick = {"expected": 0.72, "person": 0.34}.get(scores.role, 0.5)
                edge = LIGHT.muted if scores.role == "expected" else ""
                paint = EXPECTED if scores.role == "expected" else ACCENT
                bar(on, plane, at, (0, value), thick, paint, edge=edge)
    for at, (known, note) in enumerate(zip(form.rated, form.notes, strict=True)):
        if form.is_share:
            colour = LIGHT.ink if known else LIGHT.muted
            on.text(plane.across.end + 8, plane.middle(at), note, colour=colour)
        elif not known:
            _instead(on, plane, at, note)
    return on


def _sample(scores: Scores) -> Sample:
    if scores.role == "next":
        return Sample(scores.name, INK, "mark", TICK)
    return Sample(scores.name, EXPECTED if scores.role == "expected" else ACCENT)


def _instead(on: Canvas, plane: RowsPlane, at: int, word: str) -> None:
    x = plane.across.at(0) + 6
    on.text(x, plane.middle(at), word, size=SIZE - 1, colour=LIGHT.muted, weight="italic")


def dumbbell(form: Dumbbell) -> Canvas:
    """Three marks on a row, a line from the expectation to the manager's score, the gap beside."""
    on = canvas()
    marks = (
        ("manager", "circle", 11, ACCENT, form.manager),
        ("expected", "square-open", 13, INK, form.expected),
        ("own", "diamond-open", 10, MUTED, form.own),
    )
    top = legend(on, (Sample(name, paint, "mark", sign) for _, sign, _, paint, name in marks)) + 6
    right = widest((row.said for row in form.rows), SIZE) + 16
    names = [row.label for row in form.rows]
    ticks = steps(form.steps)
    plane = rows(on, names, top, row=30, ends=SCALE, ticks=ticks, right=right, grid=False)
    for at, row in enumerate(form.rows):
        y, colour = plane.middle(at), shortfall(LIGHT, row.gap)
        on.line([(plane.across.start, y), (plane.across.end, y)], Colour(LIGHT.grid))
        if row.expected is not None and row.manager is not None:
            ends = [(plane.across.at(end), y) for end in (row.expected, row.manager)]
            on.line(ends, Colour(colour), 4 if row.gap is not None and row.gap < 0 else 2.5)
        for which, sign, size, paint, _ in marks:
            value: float | None = getattr(row, which)
            if value is not None:
                on.mark(plane.across.at(value), y, sign, size, paint)
        on.text(plane.across.end + 8, y, row.said, colour=colour)
    return on


def progress(form: Progress) -> Canvas:
    """A track, the attained part of it in the sign of its state, a tick for what is expected."""
    on = canvas()
    signs = (
        Sample(form.attained, ACCENT, "mark", "square"),
        Sample(form.expected, INK, "mark", TICK),
    )
    top = legend(on, signs) + 6
    words = [row.said for row in form.rows]
    right = min(widest(words, SIZE) + 16, WIDEST_WORDS)
    names = [row.label for row in form.rows]
    plane = rows(on, names, top, row=34, ends=WHOLE, ticks=SHARES, right=right, letters=26)
    for at, row in enumerate(form.rows):
        colour = tint(LIGHT, row.state)
        bar(on, plane, at, (0, 1), 0.42, Colour(LIGHT.grid))
        if row.attained is None:
            _instead(on, plane, at, form.undefined)
        else:
            hatch = status(row.state).pattern
            bar(on, plane, at, (0, row.attained), 0.42, Colour(colour), hatch=hatch)
        if row.expected is not None:
            on.mark(plane.across.kept(row.expected), plane.middle(at), TICK, 22, INK)
        light = row.attained is None or status(row.state).colour == "accent_soft"
        size = min(SIZE, SIZE * (right - 10) / max(wide(row.said, SIZE), 1))
        on.text(
            plane.across.end + 8,
            plane.middle(at),
            row.said,
            size=max(size, 8),
            colour=LIGHT.muted if light else colour,
        )
    return on


def intervals(form: Intervals) -> Canvas:
    """Each effect as a mark, its interval as a line, about 0; the sides are named above."""
    on = canvas()
    ends = form.farthest * 1.08
    ticks = [(at, [f"{at:+.1f}"]) for at, _ in round_ticks(-ends, ends)]
    names = [row.label for row in form.rows]
    plane = rows(on, names, 30, row=27, ends=(-ends, ends), ticks=ticks)
    zero, foot = plane.across.at(0), plane.top + plane.row * len(form.rows)
    on.line([(zero, plane.top), (zero, foot)], INK)
    on.text(plane.across.start, 16, f"← {form.below}", size=SIZE - 1, colour=LIGHT.muted)
    on.text(
        plane.across.end, 16, f"{form.above} →", anchor="end", size=SIZE - 1, colour=LIGHT.muted
    )
    for at, row in enumerate(form.rows):
        paint, y = Colour(LIGHT.watch) if row.is_apart else MUTED, plane.middle(at)
        if row.low is not None and row.high is not None:
            line = [(plane.across.at(end), y) for end in (row.low, row.high)]
            on.line(line, paint, 3 if row.is_apart else 2)
        if row.effect is not None:
            sign = "diamond" if row.is_apart else "circle"
            on.mark(plane.across.at(row.effect), y, sign, 10, paint)
    return on


def pipeline(form: Pipeline) -> Canvas:
    """Parts side by side, each with its count; a part of nobody is not drawn."""
    on = canvas()
    paints = [Colour(tint(LIGHT, part.state)) for part in form.parts]
    hatches = [status(part.state).pattern for part in form.parts]
    drawn = list(zip(form.parts, paints, hatches, strict=True))
    top = legend(on, (Sample(part.name, paint, sign=hatch) for part, paint, hatch in drawn)) + 6
    most = max(form.most, 1) * 1.02
    ticks = round_ticks(0, most, whole=True)
    plane = rows(on, form.rows, top, row=36, ends=(0, most), ticks=ticks)
    for at in range(len(form.rows)):
        start = 0.0
        for part, paint, hatch in drawn:
            count = part.values[at]
            if not count:
                continue
            ends = (start, start + count)
            left, right = bar(on, plane, at, ends, 0.66, paint, hatch=hatch, edge=LIGHT.surface)
            start += count
            if right - left > 8:
                _count(on, (left + right) / 2, plane.middle(at), count, paint)
    return on


def _count(on: Canvas, x: float, y: float, count: float, paint: Colour) -> None:
    ink = text_on(paint.hex)
    on.text(x, y, f"{count:g}", anchor="middle", colour=ink, weight="bold")


def pyramid(form: Pyramid) -> Canvas:
    """Centred bars, one block per track under its name; people without a level grey and hatched."""
    on = canvas()
    places = form.places
    names = [""] * ((places[-1] + 1) if places else 0)
    for place, level in zip(places, form.levels, strict=True):
        names[place] = level.label
    most = max((level.people for level in form.levels), default=0) or 1
    plane = rows(on, names, 6, row=27, ends=(-most * 0.52, most * 0.9), ticks=(), letters=34)
    for at, (place, level) in enumerate(zip(places, form.levels, strict=True)):
        paint = Colour(LIGHT.unknown) if level.is_unknown else ACCENT
        hatch = status("unknown").pattern if level.is_unknown else ""
        half = level.people / 2
        _, right = bar(on, plane, place, (-half, half), 0.72, paint, hatch=hatch)
        on.text(right + 7, plane.middle(place), level.text, size=SIZE - 1)
        if form.opens(at):
            on.text(
                plane.across.at(0),
                plane.middle(place - 1),
                level.block,
                anchor="middle",
                size=SIZE - 1,
                colour=LIGHT.muted,
                weight="bold",
            )
    return on
