"""`ladder confirm`: says whether changed files of a folder wait to be confirmed, and confirms them
with --yes. The exit code is 2 while something waits."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from ladder.cards.shared.said_of_files import difference
from ladder.command.data_asked import FolderFault, folder_of, folder_read
from ladder.datasets import datasets
from ladder.datasets.shared import in_force
from ladder.words import LANGUAGES, words

NOTHING_WAITS, WAITS = 0, 2


def run(arguments: Sequence[str], language: str) -> int:
    """One sentence on what waits, or what became of it."""
    speaks = words(language)
    parser = argparse.ArgumentParser(description=speaks.say("in_force.run.about"))
    parser.add_argument("command", choices=["confirm"])
    parser.add_argument("--data", help=speaks.say("in_force.run.data"))
    parser.add_argument("--yes", action="store_true", help=speaks.say("in_force.run.yes"))
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language, help=speaks.say("in_force.run.lang")
    )
    given = parser.parse_args(arguments)
    speaks = words(given.lang)
    folder = folder_of(given.data)
    try:
        with folder_read(folder):
            dataset = datasets.open_folder(folder, date.today())
    except FolderFault as fault:
        sys.stderr.write(fault.said(speaks) + "\n")
        return WAITS
    held = dataset.held_back
    if held is None:
        sys.stdout.write(speaks.say("in_force.run.nothing", folder=str(folder)) + "\n")
        return NOTHING_WAITS
    said, names = difference(speaks, dataset, held)
    sys.stdout.write(said + "\n")
    if names:
        sys.stdout.write(names + "\n")
    if held.version is None:
        files = speaks.all_of(list(held.unread))
        sys.stderr.write(speaks.say("in_force.run.unreadable", files=files) + "\n")
        return WAITS
    if not given.yes:
        sys.stdout.write(speaks.say("in_force.command") + "\n")
        return WAITS
    try:
        in_force.confirm(held)
    except OSError as fault:
        sys.stderr.write(speaks.say("in_force.failed", why=fault.strerror or "") + "\n")
        return WAITS
    datasets.open_folder(folder, date.today())  # what is confirmed is taken at once
    sys.stdout.write(speaks.say("in_force.run.taken", folder=str(folder)) + "\n")
    return NOTHING_WAITS
