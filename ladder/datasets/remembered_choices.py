"""What readers have chosen for files with the same headings, kept beside the prepared data; no cell
of a file is in it but titles."""

from __future__ import annotations

import pathlib
import re

from ladder.intake.choices import Choices


def recall(folder: pathlib.Path, fingerprint: str) -> Choices | None:
    """The choices last made for these headings, or None. A damaged file is no memory."""
    path = _path(folder, fingerprint)
    return (
        Choices.from_json(path.read_text("utf-8")) if path is not None and path.is_file() else None
    )


def remember(folder: pathlib.Path, fingerprint: str, choices: Choices) -> None:
    """Keep the choices for the next file with these headings; what belongs to one file only (its
    sheet, its heading line) too."""
    path = _path(folder, fingerprint)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(choices.to_json(), "utf-8")


def _path(folder: pathlib.Path, fingerprint: str) -> pathlib.Path | None:
    """Only a fingerprint of hexadecimal digits can name a file."""
    return (
        folder / "choices" / f"{fingerprint}.json"
        if re.fullmatch(r"[0-9a-f]{16}", fingerprint)
        else None
    )
