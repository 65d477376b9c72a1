"""Reads files as `read` does, in a process of its own; a file that wants too much memory or time is
refused in one sentence, and the others are read without it."""

from __future__ import annotations

from typing import Any

from ladder.intake.confined.calls import EndedError, call
from ladder.intake.model import Intake, Source
from ladder.intake.read import named_once, read


def read_confined(files: list[Source], **said: Any) -> Intake:
    """As `ladder.intake.read.read`, and with its arguments. Never raises for what a file holds, and
    never takes more than its process may."""
    told = said.pop("told", None)
    beyond: set[str] = set()
    sizes = {file: len(source.content) for file, source in named_once(files)}
    while True:
        at = [""]

        def hears(share: float, file: str, at: list[str] = at) -> None:
            at[0] = file
            if told:
                told(share, file)

        try:
            return call(read, files, told=hears, beyond=frozenset(beyond), **said)
        except EndedError:
            # what all files are compared for is laid to the largest of them
            left = [file for file in sizes if file not in beyond]
            if not left:
                raise
            beyond.add(at[0] if at[0] in left else max(left, key=lambda file: sizes[file]))
