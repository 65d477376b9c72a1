"""A document as one HTML file that asks for nothing from outside, reads well on paper, and in which
no text from a file can act."""

from __future__ import annotations

import hashlib
import re

from markupsafe import Markup

from ladder.exports.document.document import (
    Block,
    Bullets,
    Document,
    Note,
    Paragraph,
    Part,
    Picture,
    Section,
    Table,
)
from ladder.exports.printable import one_line

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
HASH = "sha256:"
SHORT = 12
STYLE = Markup(
    """
:root { color-scheme: light; }
body { font: 11pt/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: #1c2733; background: #fff;
  max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15em; margin: 1.8em 0 .4em; border-bottom: 1px solid #cfd6dd;
  padding-bottom: .2em; }
.subtitle, .colophon { color: #55636f; margin: .2em 0 0; }
.opening { border-left: 3px solid #2c6e9b; padding-left: .8em; margin: 1.2em 0; }
.colophon { margin-top: 2.5em; font-size: .9em; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; font-size: .92em; }
th, td { text-align: left; vertical-align: top; padding: .25em .9em .25em 0;
  border-bottom: 1px solid #e3e8ec; }
th { font-weight: 600; border-bottom-color: #9aa6b0; overflow-wrap: break-word; }
.short { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
h3 { font-size: 1.02em; line-height: 1.3; margin: 1.6em 0 .1em; }
.about, .note { color: #55636f; font-size: .88em; margin: .1em 0 .6em; }
svg { display: block; width: 100%; height: auto; margin: .4em 0; font-family: inherit; }
@page { margin: 18mm 16mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, .about { break-after: avoid; } tr, li, svg, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  section + section.page { break-before: page; } svg { max-height: 200mm; }
  .note { break-before: avoid; } p { orphans: 3; widows: 3; }
}
"""
)
WIDE = Markup("@page { size: A4 landscape; } body { max-width: 72rem; }\n")
FOOT = """@page { @bottom-left { content: "%s"; font: 8pt system-ui, sans-serif; color: #55636f; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif;
  color: #55636f; } }
"""
NO_CSS_TEXT = re.compile(r"[^\w .,:;·、，。：（）()–-]")
PAGE = Markup(
    """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{main}
{sealed}
</body>
</html>
"""
)
MAIN = Markup(
    """<main>
<h1>{title}</h1>
<p class="subtitle">{subtitle}</p>
<p class="opening">{opening}</p>
{sections}
<p class="colophon">{colophon}</p>
</main>"""
)


def html(document: Document) -> str:
    """The whole file as text; write it as UTF-8."""
    main = MAIN.format(
        title=one_line(document.title),
        subtitle=one_line(document.subtitle),
        opening=one_line(document.opening),
        sections=Markup("\n").join(_section(section) for section in document.sections),
        colophon=one_line(document.colophon),
    )
    seal = one_line(document.sealed).replace(HASH, HASH + content_hash(str(main)))
    sealed = Markup('<p class="colophon seal">{}</p>').format(seal) if seal else ""
    return str(
        PAGE.format(
            language=document.language,
            policy=POLICY,
            style=STYLE + (WIDE if document.wide else "") + _foot(document),
            title=one_line(document.title),
            main=main,
            sealed=sealed,
        )
    )


def _foot(document: Document) -> Markup:
    """What stands at the foot of every printed page: of what, of which day and scope, and which
    page. In a string of CSS whatever could end it is written by its number."""
    said = one_line(" · ".join(filter(None, (document.title, document.subtitle))))
    safe = NO_CSS_TEXT.sub(lambda sign: f"\\{ord(sign.group()):x} ", said)
    return Markup(FOOT % safe)  # noqa: S704 - nothing in it can end the string or the style


def content_hash(main: str) -> str:
    """SHA-256 of what stands between <main> and </main>, both included, as UTF-8."""
    return hashlib.sha256(main.encode()).hexdigest()


def _section(section: Section) -> Markup:
    blocks = Markup("\n").join(_block(block) for block in section.blocks)
    opens = Markup('<section class="page">') if section.begins_sheet else Markup("<section>")
    return Markup("{}\n<h2>{}</h2>\n{}\n</section>").format(opens, one_line(section.title), blocks)


def _block(block: Block) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p>{}</p>").format(one_line(block.text))
    if isinstance(block, Bullets):
        return Markup("<ul>{}</ul>").format(
            Markup("").join(Markup("<li>{}</li>").format(one_line(item)) for item in block.items)
        )
    if isinstance(block, Picture):
        return block.svg
    if isinstance(block, Note):
        return Markup('<p class="note">{}</p>').format(one_line(block.text))
    if isinstance(block, Part):
        inside = Markup("\n").join(_block(each) for each in block.blocks)
        about = (
            Markup('<p class="about">{}</p>\n').format(one_line(block.subtitle))
            if block.subtitle
            else ""
        )
        return Markup("<article>\n<h3>{}</h3>\n{}{}\n</article>").format(
            one_line(block.title), about, inside
        )
    return _table(block)


def _table(table: Table) -> Markup:
    head = _cells(Markup('<th scope="col" class="{}">{}</th>'), table, table.headings)
    rows = Markup("\n").join(
        Markup("<tr>{}</tr>").format(_cells(Markup('<td class="{}">{}</td>'), table, row))
        for row in table.rows
    )
    return Markup("<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>").format(
        head, rows
    )


def _cells(cell: Markup, table: Table, texts: tuple[str, ...]) -> Markup:
    """Numbers to the right; a short text such as a day stays on one line."""
    kinds = [
        " ".join(["number"] * (at in table.numbers) + ["short"] * (len(one_line(text)) <= SHORT))
        or "text"
        for at, text in enumerate(texts)
    ]
    return Markup("").join(
        cell.format(kind, one_line(text)) for kind, text in zip(kinds, texts, strict=True)
    )
