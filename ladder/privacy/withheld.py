"""A cell that is known and not shown, and why; whoever draws it says that it is withheld, which is
neither 0 nor unknown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Withheld:
    """`why` is a whole sentence in the reader's language."""

    why: str
