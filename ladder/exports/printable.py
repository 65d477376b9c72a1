"""Text on one line, without signs that no reader can see and some writers cannot write."""

from __future__ import annotations

import re

# What no line of a document may hold: control signs, halves of pairs, and the marks that turn the
# direction of what follows around.
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def one_line(text: object) -> str:
    """The text on one line, without signs that no reader can see and some writers cannot write."""
    return " ".join(UNPRINTABLE.sub(" ", str(text)).split())
