"""The fields of each kind of file in the reader's words; templates carry them, and the alias table
knows them all."""

from __future__ import annotations

from ladder.cards.shared import said_of_problems
from ladder.cards.view import View
from ladder.intake.fields import FIELDS


def field_names(view: View, kind: str) -> dict[str, str]:
    """Field -> name, for every column of a kind of file."""
    return {field.name: field_name(view, kind, field.name) for field in FIELDS[kind]}


def field_name(view: View, kind: str, name: str) -> str:
    """The name of a field, which may differ between kinds: a goal's title is the goal."""
    return said_of_problems.field_name(view.words, kind, name)
