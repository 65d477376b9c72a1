"""Companies whose life is known, in ten shapes of files: what is counted is what was lived."""

from __future__ import annotations

import pytest

from tests.independent.companies_with_a_known_life import SHAPES
from tests.independent.known_lives_compared import compared


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_counted_is_what_was_lived(shape: str) -> None:
    """One company of each shape and one day between its quarter ends; two hundred companies are
    compared by `python -m tests.independent.known_lives_compared 20`."""
    one = compared(shape, seed=0, days=1)
    assert one.found == []
    assert one.facts.total() > 40
