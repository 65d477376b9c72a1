"""The examples of a property are its own, on every machine and beside every other test."""

from __future__ import annotations

import importlib
import pathlib

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

ODD = 918_273_645


def drawn() -> list[int]:
    """What one property is given, as a new run draws it."""
    seen: list[int] = []

    @settings(derandomize=True, max_examples=300, database=None, phases=[Phase.generate])
    @given(st.integers())
    def seeing(number: int) -> None:
        seen.append(number)

    seeing()
    return seen


def test_a_property_sees_the_same_examples_whatever_else_has_been_imported(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn()
    (tmp_path / "beside.py").write_text(f"NUMBERS = ({', '.join(map(str, range(ODD, ODD + 500)))})")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("beside")
    assert drawn() == before
