"""A deck of about 30 slides and a document of about 12 sheets of the sample company: seconds, size,
slides and sheets.

Run: `python benchmarks/exports.py`. Best of five; the answers are asked anew each time, since a
scheduled job finds none kept."""

from __future__ import annotations

import io
import itertools
import pathlib
import re
import sys
import time
from dataclasses import replace
from datetime import date

HOME = pathlib.Path(__file__).resolve().parents[1]
TIMES, SLIDES, SHEETS = 5, 30, 12
sys.path.insert(0, str(HOME))

from pptx import Presentation  # noqa: E402

from ladder.cards import boards  # noqa: E402
from ladder.cards.view import view_of  # noqa: E402
from ladder.datasets import datasets  # noqa: E402
from ladder.exports.deck.deck import deck_bytes  # noqa: E402
from ladder.exports.document.html import html  # noqa: E402
from ladder.exports.document.report import report  # noqa: E402
from ladder.exports.slides import Talk  # noqa: E402
from ladder.exports.talk import talk  # noqa: E402
from ladder.figures.theme import LIGHT  # noqa: E402
from ladder.words import Words  # noqa: E402


def asked(findings: int) -> Talk:
    """So many findings: the pages again for one person after another, each asked of the
    warehouse."""
    dataset = datasets.open_folder(datasets.SAMPLE, date.today())
    view = view_of("overview", Words("en"), LIGHT, dataset, dataset.newest_day, "*")
    first = talk(view, boards.names(), {}, "Benchmark")
    slides = list(first.slides)
    for person in view.ask("people_on")["person"]:
        if len(slides) >= findings:
            break
        slides += talk(view, ["person"], {"person": str(person)}).slides
    return replace(first, slides=tuple(slides[:findings]))


def best(make: object) -> tuple[float, bytes]:
    """The shortest of several times, and what came of it."""
    assert callable(make)
    runs = []
    for _ in range(TIMES):
        start = time.perf_counter()
        content = make()
        runs.append((time.perf_counter() - start, content))
    return min(runs, key=lambda run: run[0])


def main() -> None:
    sizes = itertools.accumulate(
        1 + (slide.figure is not None and slide.shown is not None) for slide in asked(SLIDES).slides
    )
    few = sum(
        size < SLIDES for size in sizes
    )  # beside the cover; a table beside a figure has a slide of its own
    print(f"best of {TIMES}; asking and making together, then making alone")
    print(f"{'':12}{'asked and made':>16}{'made':>8}{'kB':>8}  what")
    talked = asked(few)
    whole, content = best(lambda: deck_bytes(asked(few)))
    made, _ = best(lambda: deck_bytes(talked))
    print(
        f"{'deck':12}{whole:15.2f}s{made:7.2f}s{len(content) / 1000:8.0f}  {len(Presentation(io.BytesIO(content)).slides)} slides"
    )
    talked = asked(SHEETS)
    whole, content = best(lambda: html(report(asked(SHEETS))).encode())
    made, _ = best(lambda: html(report(talked)).encode())
    print(
        f"{'document':12}{whole:15.2f}s{made:7.2f}s{len(content) / 1000:8.0f}  {len(re.findall('<article>', content.decode()))} findings"
    )


if __name__ == "__main__":
    main()
