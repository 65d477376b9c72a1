"""A ladder as a Markdown document: levels or competencies as headings, labels in bold, lists and
tables; its front matter names it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ladder.company_ladders.forms.job_family import read_yaml
from ladder.company_ladders.forms.outline import Entry, Step
from ladder.company_ladders.forms.tables import Sheet
from ladder.company_ladders.import_report import NotALadder
from ladder.company_ladders.ladder_vocabulary import plain

MOST_LINES, LONGEST = 20_000, 400_000  # 3,000 texts of 130 characters
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|$)", re.DOTALL)
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\D)")
_LABEL = re.compile(r"(?P<label>[^:：]{2,40})[:：]\s*(?P<text>.*)", re.DOTALL)
NAMES = ("title", "name", "ladder", "track", "标题", "名称")
LEVELS = ("level", "role", "job_title", "级别", "职级")


@dataclass
class Document:
    """What a Markdown file holds: `front` its front matter, `entries` the texts under their
    headings, `tables` (headings above, table)."""

    front: dict[str, Any] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    tables: list[tuple[tuple[Step, ...], Sheet]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its name by the front matter; '' where that says none."""
        return next((plain(self.front[key]) for key in NAMES if self.front.get(key)), "")

    @property
    def level(self) -> str:
        """The one level that the whole document is about by its front matter; '' where it says
        none."""
        return next((plain(self.front[key]) for key in LEVELS if self.front.get(key)), "")


def read_markdown(text: str) -> Document:
    """The document of a text. Raises NotALadder where its front matter is no YAML, and where it
    holds more than the texts of a ladder can fill: reading Markdown takes long."""
    for count, most in ((text.count("\n"), MOST_LINES), (len(text), LONGEST)):
        if count > most:
            raise NotALadder("too_many_entries", f"{count:,} > {most:,}")
    document = Document()
    found = _FRONT_MATTER.match(text)
    if found:
        front = read_yaml(found[1])
        document.front = front if isinstance(front, dict) else {}
        text = text[found.end() :]
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    _Reader(document, tokens).read()
    return document


class _Reader:
    """Walks the tokens of a document with the headings and labels above them."""

    def __init__(self, document: Document, tokens: list[Token]) -> None:
        self.document, self.tokens = document, tokens
        self.headings: list[tuple[int, str]] = []
        self.label = ""
        said = (_bold(each)[0] or _plain_label(each) for each in tokens if each.type == "inline")
        self.labels = Counter(label for label in said if label)

    def read(self) -> None:
        tokens = iter(self.tokens)
        for token in tokens:
            if token.type == "heading_open":
                self._heading(int(token.tag[1]), next(tokens))
            elif token.type == "table_open":
                self._table(itertools.takewhile(lambda each: each.type != "table_close", tokens))
            elif token.type == "inline":
                self._text(token)
            elif token.type in ("hr", "blockquote_open"):
                self.label = ""

    def _heading(self, depth: int, inline: Token) -> None:
        name = _NUMBERED.sub("", _plain_text(inline))
        self.headings = [each for each in self.headings if each[0] < depth]
        if name:
            self.headings.append((depth, name[:200]))
        self.label = ""

    def _path(self, label: str = "") -> tuple[Step, ...]:
        names = [name for _, name in self.headings]
        return tuple(Step(name) for name in [*names, *([label] if label else [])])

    def _text(self, inline: Token) -> None:
        place = str((inline.map or [0])[0] + 1)
        label, text = _bold(inline)
        if not label and self.labels.get(_plain_label(inline), 0) > 1:
            found = _LABEL.fullmatch(_plain_text(inline))
            label, text = (found["label"].strip(), found["text"]) if found else ("", text)
        if label and not text:
            self.label = label
        elif text:
            is_item = inline.level > 1  # in a list
            self.document.entries.append(Entry(self._path(label or self.label), text, place))
            if label and not is_item:
                self.label = label

    def _table(self, tokens: Iterator[Token]) -> None:
        rows: list[list[str]] = []
        lines: list[int] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
                lines.append((token.map or [0])[0] + 1)
            elif token.type == "inline" and rows:
                rows[-1].append(_plain_text(token))
        if len(rows) > 1 and len(rows[0]) > 1:
            width = len(rows[0])
            body = [(row + [""] * width)[:width] for row in rows[1:]]
            self.document.tables.append((self._path(), Sheet(rows[0], body, lines[1:])))


def _plain_text(inline: Token) -> str:
    """The words of a line without its marks; a line break within a cell is a space."""
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return plain(re.sub(r"<br\s*/?>", " ", "".join(parts)))


def _bold(inline: Token) -> tuple[str, str]:
    """(label, rest) of a line that begins in bold: '**Scope:** small features'; ('', the line) of
    any other."""
    whole = _plain_text(inline)
    children = [each for each in inline.children or [] if each.type != "text" or each.content]
    if not children or children[0].type != "strong_open":
        return "", whole
    end = next((at for at, each in enumerate(children) if each.type == "strong_close"), 0)
    label = plain("".join(each.content for each in children[1:end]))
    rest = plain("".join(each.content if each.content else " " for each in children[end + 1 :]))
    if rest and not (label.endswith((":", "：")) or rest[0] in ":：-–—"):
        return "", whole
    bare = label.rstrip(":： ")
    return (bare, rest.lstrip(":：-–— ")) if 1 < len(bare) <= 80 else ("", whole)


def _plain_label(inline: Token) -> str:
    found = _LABEL.fullmatch(_plain_text(inline))
    return found["label"].strip() if found and len(found["label"].split()) <= 5 else ""


def refuse_empty(document: Document) -> None:
    """Raises NotALadder for a document without a text under any heading."""
    if not document.entries and not document.tables:
        raise NotALadder("file_not_a_ladder")
