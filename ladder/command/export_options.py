"""The options of the command line that makes decks and documents."""

from __future__ import annotations

import argparse
import os

from ladder.cards import boards
from ladder.cards.packs.packs import AUDIENCES
from ladder.datasets.datasets import EVERYONE
from ladder.exports.deck.template_setting import TEMPLATE
from ladder.privacy.small_groups import smallest_group
from ladder.words import LANGUAGES, Words


def parser_of(speaks: Words) -> argparse.ArgumentParser:
    """The options in the language of the terminal."""
    smallest = smallest_group()
    parser = argparse.ArgumentParser(prog="python -m ladder", description=speaks.say("deck.about"))
    parser.add_argument("command", choices=["deck", "document"])
    pages = ",".join(boards.names())
    for name, default in (
        ("data", None),
        ("day", None),
        ("scope", EVERYONE),
        ("ladder", ""),
        ("person", ""),
        ("level", ""),
        ("by", ""),
    ):
        parser.add_argument(f"--{name}", default=default, help=speaks.say(f"deck.options.{name}"))
    parser.add_argument(
        "--for",
        dest="audience",
        choices=AUDIENCES,
        default=None,
        help=speaks.say("deck.options.for", audiences=", ".join(AUDIENCES)),
    )
    parser.add_argument(
        "--as", dest="address", metavar="ADDRESS", help=speaks.say("ask.options.as")
    )
    parser.add_argument("--pages", default=None, help=speaks.say("deck.options.pages", pages=pages))
    parser.add_argument(
        "--template", default=os.environ.get(TEMPLATE, ""), help=speaks.say("deck.options.template")
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=speaks.language, help=speaks.say("deck.options.lang")
    )
    for flag in ("discreet", "withhold"):
        parser.add_argument(
            f"--{flag}",
            action="store_true",
            help=speaks.say(f"deck.options.{flag}", count=smallest, smallest=smallest),
        )
    parser.add_argument("--out", required=True, help=speaks.say("deck.options.out"))
    return parser
