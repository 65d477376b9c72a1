"""Behind every card: its definition, its rows and its very SQL, one click away."""

from __future__ import annotations

import pytest

from tests.pages_opened import PAGES, opened

WITHOUT_ROWS = ("pages/ladders.py", "pages/shared.py", "pages/snapshots.py", "pages/audit.py")


@pytest.mark.parametrize("page", [page for page in PAGES if page not in WITHOUT_ROWS])
def test_every_card_opens_its_rows_and_the_sql_that_was_run(page: str) -> None:
    test = opened(page, lang="en")
    cards = [str(button.key) for button in test.button if str(button.key).startswith("open_")]
    assert cards
    for key in cards:
        test.button(key=key).click().run()
        assert not test.exception, key
        shown = [str(code.value) for code in test.code]
        assert any("select" in code for code in shown), key
        assert any(code.startswith("$") for code in shown) or page == "pages/data.py", key
        assert [frame.value is not None for frame in test.dataframe], key
