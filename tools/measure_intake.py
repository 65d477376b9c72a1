"""Reads files made from a known truth and prints how many facts came out right, how many were said
to be missing, and which are wrong in silence.

Run: `python tools/measure_intake.py [files of each kind] [seed]`; 200 files of each kind unless
said. The same seed gives the same files."""

from __future__ import annotations

import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from tools.intake_corpus.exports import MAKERS
from tools.intake_corpus.measured import Measured, read_export

FILES, SEED = 200, 20261127


def measured(kind: str, count: int, seed: int) -> Measured:
    """What became of so many files of one kind."""
    chance = random.Random(f"{kind} {seed}")
    found = Measured()
    for _ in range(count):
        export = MAKERS[kind](chance)
        found.add(export, read_export(export))
    return found


def main(count: int, seed: int) -> int:
    silent = 0
    for kind in MAKERS:
        begun = time.perf_counter()
        found = measured(kind, count, seed)
        silent += len(found.silent)
        print(
            f"{kind}: {count} files, {found.facts} facts, {found.right} right "
            f"({found.right / found.facts:.1%}), {len(found.said)} wrong and said, "
            f"{len(found.silent)} wrong in silence; {time.perf_counter() - begun:.0f} s"
        )
        for title, lines in (("silent", found.silent), ("said", found.said)):
            for line in lines[:40]:
                print(f"  {title}: {line}")
    return 1 if silent else 0


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:3]]
    sys.exit(main(*(numbers + [FILES, SEED][len(numbers) :])))
