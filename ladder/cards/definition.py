"""The definition of a measure as Markdown: meaning, formula, what is counted of what, source."""

from __future__ import annotations

from collections.abc import Sequence

from ladder.cards.view import View


def definition(view: View, measure: str) -> str:
    """Meaning, formula and source of a measure as Markdown."""
    return _said(view, measure, ("formula", "source"))


def definition_card(view: View, measure: str) -> str:
    """The whole definition: what is counted, out of what, what is left out and by which
    convention."""
    return _said(
        view, measure, ("formula", "numerator", "denominator", "excluded", "convention", "source")
    )


def _said(view: View, measure: str, parts: Sequence[str]) -> str:
    said = [
        f"**{view.md(f'definition.{part}')}**: {view.md(f'measures.{measure}.{part}')}"
        for part in parts
        if view.words.has(f"measures.{measure}.{part}")
    ]
    return "\n\n".join([view.md(f"measures.{measure}.meaning"), "  \n".join(said)])
