"""Every page, in every language, over every state of the data, without a browser."""

from __future__ import annotations

import itertools
import pathlib

import pytest

from ladder.cards.markdown import markdown
from ladder.words import LANGUAGES, Words
from tests.pages_opened import PAGES, opened, said
from tests.states import STATES, FolderOf


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_the_sample_company_in_every_language(page: str, language: str) -> None:
    opens(page, language)


@pytest.mark.parametrize(
    ("state", "page", "language"),
    [
        (state, page, language)
        for (row, state), (place, page), (turn, language) in itertools.product(
            enumerate(STATES), enumerate(PAGES), enumerate(LANGUAGES)
        )
        if (row + place) % len(LANGUAGES) == turn
    ],
)
def test_every_page_opens_on_every_state_of_the_data_in_one_language_and_then_the_other(
    state: str, page: str, language: str, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder_of(state)))
    opens(page, language)


def test_a_folder_that_is_not_there_shows_nobody_and_what_to_do(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(tmp_path / "gone"))
    test = opened("app.py", lang="en")
    assert not test.exception
    assert test.info[0].value == markdown(Words("en").say("empty.nobody"))


@pytest.mark.parametrize("page", ["app.py", "pages/coverage.py", "pages/promotions.py"])
def test_nobody_on_a_ladder_is_said_and_never_drawn_empty(
    page: str, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(folder_of("names alone")))
    test = opened(page, lang="en")
    assert not test.get("plotly_chart")
    assert page == "app.py" or test.info


def test_a_browser_without_our_language_reads_english() -> None:
    assert (
        opened("app.py", lang="de").caption[-1].value
        == opened("app.py", lang="en").caption[-1].value
    )


def opens(page: str, language: str) -> None:
    """No fault, a title, and no sentence with a value left out."""
    test = opened(page, lang=language)
    assert not test.exception
    assert test.title[0].value
    assert "{" not in said(test)
