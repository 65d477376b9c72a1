"""What all tests share: prepared datasets go to a folder of the test run, and Streamlit's caches
end with their test."""

from __future__ import annotations

import functools
import pathlib
import uuid
from collections.abc import Iterator

import pytest
import streamlit as st
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from streamlit.components.v2 import manifest_scanner

from ladder.datasets import datasets
from tests.pages_opened import folder
from tests.states import STATES, FolderOf

# Hypothesis draws from the constants of all modules that happen to be imported: the same property
# would see other examples in another worker, and on another machine.
providers._get_local_constants = Constants

# Streamlit's own tester looks through all installed packages for components on every run of a page,
# a server only when it starts: half of what a page costs here.
manifest_scanner.scan_component_manifests = functools.cache(
    manifest_scanner.scan_component_manifests
)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Where this run keeps the datasets it has prepared."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="session")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> FolderOf:
    """The folder of each state of the data, written when it is first asked for."""
    return functools.cache(lambda state: folder(tmp_path_factory.mktemp("state"), STATES[state]))


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(kept: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The project's own .ladder is left alone: the folder is a default value, bound when
    open_folder was defined."""
    monkeypatch.setattr(datasets.open_folder, "__defaults__", (kept,))
    monkeypatch.setenv("LADDER_SNAPSHOTS", str(kept / "snapshots" / uuid.uuid4().hex))
    yield
    st.cache_data.clear()
    st.cache_resource.clear()
