"""A small fixed sample of files made from a known truth: nothing of it is wrong in silence, and
nearly all is right. The whole corpus is read by tools/measure_intake.py."""

from __future__ import annotations

import pytest

from tools.measure_intake import SEED, measured


@pytest.mark.parametrize("kind", ["roster", "goals", "assessments"])
def test_files_of_a_known_truth_are_read_right_or_said(kind: str) -> None:
    found = measured(kind, 6, SEED)
    assert (found.silent, found.facts > 25) == ([], True)
    assert found.right >= 0.98 * found.facts, found.said
