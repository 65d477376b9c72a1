"""What all tests share: prepared datasets go to a folder of the test run, and Streamlit's caches
end with their test."""

from __future__ import annotations

import pathlib
import uuid
from collections.abc import Iterator

import pytest
import streamlit as st

from ladder.datasets import datasets


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Where this run keeps the datasets it has prepared."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(kept: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The project's own .ladder is left alone: the folder is a default value, bound when
    open_folder was defined."""
    monkeypatch.setattr(datasets.open_folder, "__defaults__", (kept,))
    monkeypatch.setenv("LADDER_SNAPSHOTS", str(kept / "snapshots" / uuid.uuid4().hex))
    yield
    st.cache_data.clear()
    st.cache_resource.clear()
