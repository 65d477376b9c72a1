"""Reads a file of ladders as `read_any` does, in the process in which untrusted files are read."""

from __future__ import annotations

from ladder.company_ladders.import_report import Imported, Notes
from ladder.company_ladders.read_ladder import read_any
from ladder.intake.confined.calls import EndedError, call, keep_imported

keep_imported("ladder.company_ladders.read_ladder")


def read_ladders_confined(name: str, content: bytes, sheet: str | None = None) -> Imported:
    """As `read_any`; a file that wants too much memory or time is refused in one sentence."""
    try:
        return call(read_any, name, content, sheet)
    except EndedError:
        notes = Notes(name)
        notes.refuse("file_beyond_limits", None, None)
        return Imported((), notes.report(), name)
