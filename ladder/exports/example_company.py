"""The sample company as a ZIP of tables, to be dropped as one's own files would be."""

from __future__ import annotations

import codecs
import io
import pathlib
import zipfile
from collections.abc import Callable, Mapping

from ladder.datasets.datasets import SAMPLE


def example_company(headings: Callable[[str], Mapping[str, str]]) -> bytes:
    """Every table of the sample under the headings that a kind of file has in the reader's language
    (kind -> field -> heading)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(SAMPLE.glob("*.csv")):
            archive.writestr(path.name, _headed(path, headings(_kind(path))))
    return packed.getvalue()


def _kind(path: pathlib.Path) -> str:
    """What stands before the day in the name of a file."""
    return path.stem.partition("_")[0]


def _headed(path: pathlib.Path, headings: Mapping[str, str]) -> bytes:
    """The file with other headings, in UTF-8 with a byte order mark: without it Excel takes Chinese
    for something else."""
    first, rows = path.read_bytes().split(b"\n", 1)
    names = first.decode("utf-8-sig").strip().split(",")
    head = ",".join(headings.get(name, name) for name in names)
    return codecs.BOM_UTF8 + head.encode() + b"\n" + rows
