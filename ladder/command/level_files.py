"""A ladder as a document without a browser: level guide, job descriptions, interview questions;
what is wrong is said in one sentence."""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ladder.command.data_asked import dataset_asked
from ladder.command.export_files import WrongArgument, put, written
from ladder.exports.document.document import Document
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.document.markdown import markdown
from ladder.exports.document.pdf import pdf
from ladder.exports.levels.level_documents import KINDS, level_document
from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import Ladder
from ladder.words import LANGUAGES, Words, words

WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".html": lambda document: html(document).encode(),
    ".docx": docx_bytes,
    ".pdf": pdf,
    ".md": lambda document: markdown(document).encode(),
}
"""How a document is written, by the ending of its file."""


def run(arguments: Sequence[str], language: str) -> int:
    """`levels` with its options; 0 where the file is written, 2 with one sentence where an argument
    is wrong."""
    return written(_parser(words(language)).parse_args(arguments), _write)


def _write(given: argparse.Namespace, speaks: Words) -> None:
    out = pathlib.Path(given.out)
    write = WRITERS.get(out.suffix.lower())
    if write is None:
        raise WrongArgument(
            speaks.say(
                "level_documents.command.wrong_form",
                value=given.out,
                forms=speaks.all_of(list(WRITERS)),
            )
        )
    ladders = _ladders(given.data)
    _known(given, ladders, speaks)
    document = level_document(speaks, ladders, given.kind, given.ladder, given.level)
    size = put(given.out, lambda: write(document), speaks)
    said = speaks.say("level_documents.command.written", file=given.out, size=size)
    sys.stdout.write(f"{said}\n")


def _ladders(data: str | None) -> Mapping[str, Ladder]:
    """Those of the data, where a folder is named; else those that ship."""
    return dataset_asked(data, date.today(), keeps=True).ladders if data else shipped()


def _known(given: argparse.Namespace, ladders: Mapping[str, Ladder], speaks: Words) -> None:
    ladder = ladders.get(given.ladder)
    if ladder is None:
        raise WrongArgument(
            speaks.say("deck.wrong.ladder", value=given.ladder, ladders=", ".join(ladders))
        )
    levels = [level.id for level in ladder.levels]
    if given.level and given.level not in levels:
        raise WrongArgument(
            speaks.say(
                "level_documents.command.wrong_level",
                ladder=given.ladder,
                value=given.level,
                levels=", ".join(levels),
            )
        )


def _parser(speaks: Words) -> argparse.ArgumentParser:
    """The options in the language of the terminal."""
    parser = argparse.ArgumentParser(
        prog="python -m ladder", description=speaks.say("level_documents.command.about")
    )
    parser.add_argument("command", choices=["levels"])
    parser.add_argument("--data", default=None, help=speaks.say("deck.options.data"))
    parser.add_argument(
        "--ladder", required=True, help=speaks.say("level_documents.command.ladder")
    )
    parser.add_argument(
        "--kind", choices=KINDS, default=KINDS[0], help=speaks.say("level_documents.command.kind")
    )
    parser.add_argument("--level", default="", help=speaks.say("level_documents.command.level"))
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=speaks.language, help=speaks.say("deck.options.lang")
    )
    parser.add_argument("--out", required=True, help=speaks.say("deck.options.out"))
    return parser
