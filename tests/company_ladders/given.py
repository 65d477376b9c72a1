"""What the tests of ladder imports share: a real file of any form, and the report on it as plain
rows."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ladder.company_ladders.import_report import Imported
from ladder.company_ladders.read_ladder import read_any

TOML = """\
version = "2.1.0"
source = "handbook"
scale = ["not-yet", "aware", "foundational", "working", "practised", "expert"]
[[competencies]]
id = "delivery"
group = "results"
[[levels]]
id = "junior"
rank = 1
track = "ic"
next = ["senior"]
[[levels]]
id = "senior"
rank = 2
track = "ic"
next = ["engineering-manager/engineering-manager"]
expects = { delivery = 3 }
"""
EN = """\
name = "Makers"
summary = "Who makes things."
[groups.results]
name = "Results"
[competencies.delivery]
name = "Delivery"
meaning = "Brings work to its end."
[levels.junior]
name = "Junior"
summary = "Learns."
[levels.senior]
name = "Senior"
summary = "Leads."
"""


def of_file(folder: Path, name: str, content: str | bytes) -> Imported:
    """The import of a real file of this name and content."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_any(path.name, path.read_bytes())


def lines_of(imported: Imported, *but: str) -> list[tuple[str | None, str, str | None]]:
    """(place, code, detail) of every line, without those of the given codes."""
    return [
        (line.place, line.code, line.detail)
        for line in imported.report.lines
        if line.code not in but
    ]


def zipped(folder: Path, files: dict[str, str | bytes]) -> Imported:
    """The import of a real ZIP with these files."""
    path = folder / "ours.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return read_any(path.name, path.read_bytes())


def codes(imported: Imported) -> list[tuple[str, str]]:
    return [(line.code, line.severity) for line in imported.report.lines]
