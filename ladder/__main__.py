"""The command line: `run` starts the server, `inspect FILE...` says how files would be read, `ask`
prints the rows of any measure, `deck` and `document` make what is taken into a room,
`levels` writes a ladder as a document, `load` moves a dataset into a database elsewhere."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from datetime import date

from ladder.command.inspection import inspected, people_in
from ladder.command.inspection_text import as_text
from ladder.datasets.ladders_among_files import LADDER
from ladder.intake.fields import KINDS
from ladder.words import LANGUAGES, Words, language_of_machine, words

USABLE, REFUSED = 0, 2


def main(arguments: Sequence[str]) -> int:
    """Runs one command; the exit code is 0 where every file can be used and 2 where one is
    refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8", errors="backslashreplace"
            )  # names of files may hold what no encoding can say
    if arguments and arguments[0] in ("deck", "document"):
        # the screen takes half a second to import, and `inspect` needs none of it
        from ladder.command import export_files as command  # noqa: PLC0415

        return command.run(arguments, language_of_machine(os.environ))
    if arguments and arguments[0] == "run":
        from ladder.command import serve  # noqa: PLC0415

        return serve.run(arguments, language_of_machine(os.environ))
    if arguments and arguments[0] == "ask":
        from ladder.command import ask  # noqa: PLC0415

        return ask.run(arguments, language_of_machine(os.environ))
    if arguments and arguments[0] == "confirm":
        from ladder.command import confirm  # noqa: PLC0415

        return confirm.run(arguments, language_of_machine(os.environ))
    if arguments and arguments[0] == "load":
        from ladder.command import load  # noqa: PLC0415

        return load.run(arguments, language_of_machine(os.environ))
    if arguments and arguments[0] == "levels":
        from ladder.command import level_files  # noqa: PLC0415

        return level_files.run(arguments, language_of_machine(os.environ))
    given = _parser().parse_intermixed_args(arguments)
    return _inspect(given, words(given.lang))


def _inspect(given: argparse.Namespace, speaks: Words) -> int:
    people = people_in(given.roster, given.day) if given.roster else None
    if given.roster and people is None:
        print(speaks.say("inspect.roster_unreadable", file=given.roster), file=sys.stderr)
    found = [
        each
        for path in given.files
        for each in inspected(path, speaks, kind=given.kind, people=people, day=given.day)
    ]
    if given.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(as_text(each, speaks) for each in found))
    refused = any(not each["usable"] for each in found) or (given.roster and people is None)
    return REFUSED if refused else USABLE


def _parser() -> argparse.ArgumentParser:
    speaks = words(language_of_machine(os.environ))
    inspect = argparse.ArgumentParser(
        prog="python -m ladder", description=speaks.say("inspect.about")
    )
    inspect.add_argument(
        "command",
        choices=["run", "inspect", "deck", "document", "levels", "ask", "confirm", "load"],
        help=speaks.say("inspect.about"),
    )
    inspect.add_argument(
        "files", nargs="+", metavar="FILE", help=speaks.say("inspect.options.files")
    )
    inspect.add_argument(
        "--as",
        dest="kind",
        choices=[*KINDS, LADDER],
        metavar="KIND",
        help=speaks.say("inspect.options.kind", kinds=", ".join([*KINDS, LADDER])),
    )
    inspect.add_argument(
        "--with", dest="roster", metavar="ROSTER", help=speaks.say("inspect.options.roster")
    )
    inspect.add_argument(
        "--day",
        type=_day,
        default=date.today(),
        metavar="YYYY-MM-DD",
        help=speaks.say("inspect.options.day"),
    )
    inspect.add_argument("--json", action="store_true", help=speaks.say("inspect.options.json"))
    inspect.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=speaks.language,
        help=speaks.say("inspect.options.lang"),
    )
    return inspect


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if not 1900 <= day.year <= 2100:
        raise ValueError(text)
    return day


def entry() -> int:
    """What the command `ladder` of an installed package calls."""
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
