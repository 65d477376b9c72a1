"""The figure of a snapshot: what is drawn or shown on hovering, and nothing that a figure only
carries along."""

from __future__ import annotations

import json
import re
from typing import Any

CARRIED = ("meta", "uid", "customdatasrc", "hovertextsrc", "textsrc")


def drawn_only(text: str) -> str:
    """The figure's JSON without data that no template shows, hover texts that are switched off, and
    ids of people."""
    figure = json.loads(text)
    for trace in figure.get("data", []):
        _strip(trace)
    return json.dumps(
        {"data": figure.get("data", []), "layout": figure.get("layout", {})}, ensure_ascii=False
    )


def _strip(trace: dict[str, Any]) -> None:
    for key in CARRIED:
        trace.pop(key, None)
    templates = " ".join(str(trace.get(key, "")) for key in ("hovertemplate", "texttemplate"))
    _customdata(trace, templates)
    if trace.get("hoverinfo") in ("skip", "none") and "hovertext" not in templates:
        trace.pop("hovertext", None)
    if "ids" in trace:
        _numbered(trace)


def _customdata(trace: dict[str, Any], templates: str) -> None:
    """Columns that a template names stay, the others are emptied."""
    if "customdata" not in trace:
        return
    used = {int(number) for number in re.findall(r"customdata\[(\d+)\]", templates)}
    rows = trace["customdata"]
    if not used or not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        trace.pop("customdata") if not re.search(r"%\{customdata[}:]", templates) else None
        return
    trace["customdata"] = [
        [value if at in used else None for at, value in enumerate(row)] for row in rows
    ]


def _numbered(trace: dict[str, Any]) -> None:
    """Ids tell blocks apart and are never read: numbers do as well."""
    numbers = {id: str(number) for number, id in enumerate(trace["ids"])}
    trace["parents"] = [numbers.get(parent, "") for parent in trace.get("parents", [])]
    trace["ids"] = list(numbers.values())
