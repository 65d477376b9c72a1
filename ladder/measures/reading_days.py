"""For how many days a reading of a goal decides its verdict, an organisation's own choice."""

from __future__ import annotations

import os

USUAL = 35
VARIABLE = "LADDER_READING_DAYS"
LONGEST = 3660


def days() -> int:
    """The days of LADDER_READING_DAYS where it is a whole number from 1 to 3660, else 35: a month's
    file that comes a few days late still counts."""
    said = os.environ.get(VARIABLE, "").strip()
    if not (said.isascii() and said.isdecimal() and len(said) < 6):
        return USUAL
    return int(said) if 1 <= int(said) <= LONGEST else USUAL
