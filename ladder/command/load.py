"""`ladder load`: reads and prepares a folder on this machine and moves it into an engine; the exit
code is 2 where nothing was loaded."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from ladder.cards.shared.said_of_files import difference
from ladder.command.data_asked import FolderFault, folder_of, folder_read
from ladder.datasets.shared import on_engine
from ladder.warehouse.engines.engine import EngineFault, without_password
from ladder.words import LANGUAGES, words

LOADED, NOT_LOADED = 0, 2


def run(arguments: Sequence[str], language: str) -> int:
    """One sentence on what was loaded, or why nothing was."""
    given = _parser(language).parse_args(arguments)
    speaks = words(given.lang)
    engine = given.engine or on_engine.address()
    folder = folder_of(given.data)
    if engine is None:
        return _refused(speaks.say("engine.run.no_engine"))
    if not folder.is_dir():
        return _refused(speaks.say("engine.run.no_folder", folder=str(folder)))
    try:
        with folder_read(folder):
            moved = on_engine.load(engine, folder, date.today())
    except (EngineFault, FolderFault) as fault:
        return _refused(fault.said(speaks))
    if moved.held_back is not None:
        said, names = difference(speaks, moved.dataset, moved.held_back)
        return _refused("\n".join(filter(None, [said, names, speaks.say("engine.run.held_back")])))
    if moved.version is None:
        return _refused(speaks.say("engine.run.nobody", folder=str(folder)))
    sys.stdout.write(
        speaks.say(
            "engine.run.loaded",
            rows=sum(moved.rows.values()),
            people=moved.dataset.people,
            tables=len(moved.rows),
            where=without_password(engine),
            version=moved.version,
        )
        + "\n"
    )
    return LOADED


def _refused(said: str) -> int:
    sys.stderr.write(said + "\n")
    return NOT_LOADED


def _parser(language: str) -> argparse.ArgumentParser:
    speaks = words(language)
    parser = argparse.ArgumentParser(
        prog="python -m ladder load", description=speaks.say("engine.run.about")
    )
    parser.add_argument("command", choices=["load"], help=argparse.SUPPRESS)
    parser.add_argument("--data", help=speaks.say("engine.run.data"))
    parser.add_argument("--engine", help=speaks.say("engine.run.engine"))
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language, help=speaks.say("engine.run.lang")
    )
    return parser
