"""What a printed document consists of, before it is HTML, Markdown or DOCX: plain text throughout,
escaped by whoever writes it out."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """`rows` are as long as `headings`; `numbers` are the columns, counted from 0, that stand to
    the right."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Picture:
    """A chart; a form that takes no pictures says `about` instead. `svg` escapes its own texts."""

    svg: Markup
    about: str


@dataclass(frozen=True)
class Note:
    """What is said small below a table or a chart: a definition, how many rows are left out."""

    text: str


@dataclass(frozen=True)
class Part:
    """A finding within a section: its title, what it is about, and what shows it."""

    title: str
    subtitle: str
    blocks: tuple[Paragraph | Bullets | Table | Picture | Note, ...]


Block = Paragraph | Bullets | Table | Picture | Note | Part


@dataclass(frozen=True)
class Section:
    """`begins_sheet`: it is printed from the top of a sheet."""

    title: str
    blocks: tuple[Block, ...]
    begins_sheet: bool = False


@dataclass(frozen=True)
class Document:
    """`opening` is what a reader must know before the rest; `colophon` the last line: from which
    data, of which day; `sealed` the line below it that names the hash of all the rest, where one is
    wanted; `wide`: its pages lie on their side."""

    language: str
    title: str
    subtitle: str
    opening: str
    sections: tuple[Section, ...]
    colophon: str
    sealed: str = ""
    wide: bool = False
