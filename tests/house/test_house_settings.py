"""The settings that the app relies on exist in the Streamlit that is installed, and are set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit import config

from tests.house.source import ROOT


@pytest.fixture(autouse=True)
def _settings_of_this_project(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Streamlit reads its settings from the folder it is started in."""
    monkeypatch.chdir(ROOT)
    config.get_config_options(force_reparse=True)
    yield
    monkeypatch.undo()
    config.get_config_options(force_reparse=True)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        # hidden: a full collection after every rerun costs four fifths of a quick page
        ("runner.postScriptGC", False),
        ("client.showSidebarNavigation", False),  # the menu is our own, in the reader's language
        ("browser.gatherUsageStats", False),  # nothing leaves the machine
        ("client.showErrorDetails", "none"),  # no traceback reaches a screen
        ("client.disableDataExport", True),  # Streamlit's own CSV is not formula-safe
    ],
)
def test_a_setting_exists_and_is_set(option: str, value: object) -> None:
    assert st.get_option(option) == value


def test_an_option_that_does_not_exist_would_be_noticed() -> None:
    with pytest.raises(RuntimeError):
        st.get_option("runner.noSuchOption")
