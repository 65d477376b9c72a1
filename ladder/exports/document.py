"""Stop 4: what a printed document consists of, before it is HTML, Markdown or DOCX: plain text throughout, escaped by whoever writes it out."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What no line of a document may hold: control signs, halves of pairs, and the marks that turn the direction of what follows around.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """`rows` are as long as `headings`; `numbers` are the columns, counted from 0, that stand to the right."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


Block = Paragraph | Bullets | Table


@dataclass(frozen=True)
class Section:
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """`opening` is what a reader must know before the rest; `colophon` the last line: from which data, of which day."""

    language: str
    title: str
    subtitle: str
    opening: str
    sections: tuple[Section, ...]
    colophon: str


def one_line(text: object) -> str:
    """The text on one line, without signs that no reader can see and some writers cannot write."""
    return " ".join(UNPRINTABLE.sub(" ", str(text)).split())
