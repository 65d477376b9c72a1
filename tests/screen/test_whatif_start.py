"""The what-if page before anything is tried: what is worth trying first is one click away."""

from __future__ import annotations

import pathlib

import pytest

from ladder.datasets import datasets
from tests.pages_opened import folder, opened, said
from tests.screen.test_whatif_page import DAY, ROSTER, plain


@pytest.fixture(autouse=True)
def _company(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path / "data", {f"roster_{DAY}": ROSTER})))
    monkeypatch.setattr(datasets, "KEPT", tmp_path / "kept")


def test_before_the_first_change_what_is_worth_trying_is_one_click_away() -> None:
    """Lea has four reports, more than anybody; she leaves with one click, and what is worth trying
    is shown no longer."""
    test = opened("pages/whatif.py", lang="en")
    assert test.button(key="whatif_suggested_0").label == "Lea leaves"
    assert "has 4 direct reports, most of this scope" in said(test)
    test.button(key="whatif_suggested_0").click().run()
    assert not test.exception
    assert "If Lea leaves" in plain(test.title[0].value)
    assert "whatif_suggested_0" not in [button.key for button in test.button]


def test_the_head_of_the_scope_is_not_the_one_suggested_to_leave() -> None:
    test = opened("pages/whatif.py", lang="en", scope="lea")
    assert "leaves" not in said(test)
