"""An empty file of each kind to fill in: its headings, in order, and nothing else."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from ladder.intake.fields import FIELDS


def template(kind: str, headings: Mapping[str, str] | None = None) -> bytes:
    """The heading row of a kind of file as CSV, in UTF-8 with a byte order mark: without it Excel
    saves other letters."""
    return (
        codecs.BOM_UTF8
        + (
            ",".join((headings or {}).get(field.name, field.name) for field in FIELDS[kind])
            + "\r\n"
        ).encode()
    )
