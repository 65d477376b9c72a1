"""A document as Markdown (CommonMark with tables), in which no text from a file can act."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ladder.exports.document.document import (
    Block,
    Bullets,
    Document,
    Note,
    Paragraph,
    Part,
    Picture,
    Table,
)
from ladder.exports.printable import one_line

ACTING = re.compile(r"([\\`*_{}\[\]<>|~$&#@!])")
AT_THE_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)](?:\s|$)))")
LINKS = re.compile(
    r"(?<=[a-z])(:)(?=//)|(?<=\bwww)(\.)|(?<=\bmailto)(:)|(?<=\bxmpp)(:)", re.IGNORECASE
)


def markdown(document: Document) -> str:
    """The whole file as text; write it as UTF-8."""
    parts = [f"# {plain(document.title)}", plain(document.subtitle), f"> {plain(document.opening)}"]
    for section in document.sections:
        parts += [f"## {plain(section.title)}", *(_block(block) for block in section.blocks)]
    return "\n\n".join([*parts, plain(document.colophon)]) + "\n"


def plain(text: object) -> str:
    """The text on one line with every sign that Markdown, HTML within it, or a link could act on
    made plain."""
    return _start(LINKS.sub(lambda found: "\\" + found[0], ACTING.sub(r"\\\1", one_line(text))))


def _start(text: str) -> str:
    """A list, a rule or a numbered item is told by its first signs."""
    found = AT_THE_START.match(text)
    if not found:
        return text
    return text[: found.end()] + "\\" + text[found.end() :] if found[0].isdigit() else "\\" + text


def _block(block: Block) -> str:
    if isinstance(block, Paragraph | Note):
        return plain(block.text)
    if isinstance(block, Picture):
        return plain(block.about)
    if isinstance(block, Part):
        head = [f"### {plain(block.title)}", plain(block.subtitle)]
        return "\n\n".join([*filter(None, head), *map(_block, block.blocks)])
    if isinstance(block, Bullets):
        return "\n".join(f"- {plain(item)}" for item in block.items)
    return _table(block)


def _table(table: Table) -> str:
    rule = ["---:" if at in table.numbers else "---" for at in range(len(table.headings))]
    return "\n".join(
        [
            _row(map(plain, table.headings)),
            _row(rule),
            *(_row(map(plain, row)) for row in table.rows),
        ]
    )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
