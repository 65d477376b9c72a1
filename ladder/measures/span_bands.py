"""Which spans are counted together, a company's own choice: the lowest span of each band, from the
environment or as the field has them."""

from __future__ import annotations

import itertools
import os

USUAL = "1,2,4,8,13,17"
VARIABLE = "LADDER_SPAN_BANDS"
MOST = 12


def bands() -> str:
    """The lowest span of each band, such as '1,2,4,8,13,17': those of LADDER_SPAN_BANDS where they
    can be used, else the usual ones."""
    said = os.environ.get(VARIABLE, "")
    return ",".join(map(str, read(said) or read(USUAL)))


def is_refused() -> bool:
    """Whether the environment names bands that cannot be used."""
    said = os.environ.get(VARIABLE, "").strip()
    return bool(said) and not read(said)


def read(text: str) -> list[int]:
    """The bands of a text, which begin at 1 and rise; nothing where it does not say such."""
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and part.isascii() and len(part) < 7 for part in parts):
        return []
    lows = [int(part) for part in parts]
    rising = all(low < high for low, high in itertools.pairwise(lows))
    return lows if lows[0] == 1 and rising and len(lows) <= MOST else []
