"""Asks one rule of given rows."""

from __future__ import annotations

from typing import Any

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers

HIRED = {"hired_on": "2020-01-06"}


def told(company: Warehouse, rule: str, *columns: str, **asked: Any) -> list[Any]:
    """What a rule says of a company."""
    return answers(company, rule, *columns, folder="findings", **asked)


def placed(person: str, level: str = "junior", **said: Any) -> dict[str, Any]:
    """Somebody on a level of the small ladders; leads stand on `lead`."""
    ladder = "craft" if level in ("junior", "senior") else "lead"
    return {"person": person, "ladder": ladder, "level": level, **HIRED, **said}
