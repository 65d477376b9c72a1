"""A title without given rows would be a sentence that nothing holds to its numbers."""

from __future__ import annotations

import importlib
import pathlib

from ladder.cards.titles import finders


def test_every_title_is_held_to_given_rows() -> None:
    here = pathlib.Path(__file__).parent
    held = {
        case.measure
        for path in here.glob("test_titles_of_*.py")
        for case in importlib.import_module(f"tests.cards.titles.{path.stem}").CASES
    }
    assert sorted(set(finders()) - held) == []
