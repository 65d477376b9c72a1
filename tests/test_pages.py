"""Every page, in every language, over every state of the data, without a browser."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ladder.words import LANGUAGES

ROOT = pathlib.Path(__file__).parent.parent
PAGES = ["app.py", *sorted(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))]


@pytest.fixture(autouse=True)
def _no_caches() -> Iterator[None]:
    """Streamlit's caches outlive a test."""
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def opened(page: str, **address: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for key, value in address.items():
        test.query_params[key] = value
    return (test if page == "app.py" else test.switch_page(page)).run()


def texts(test: AppTest) -> str:
    return "\n".join(str(element.value) for kind in ("title", "subheader", "markdown", "caption", "info", "error") for element in test.get(kind))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_the_sample_company_in_every_language(page: str, language: str) -> None:
    test = opened(page, lang=language)
    assert not test.exception
    assert test.title[0].value
    assert "{" not in texts(test)
