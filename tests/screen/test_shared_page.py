"""The page that a link opens: the frozen copy and nothing else, whatever stands in it."""

from __future__ import annotations

import pathlib
import re
from datetime import UTC, datetime, timedelta

import pytest

from ladder.cards.markdown import markdown
from ladder.snapshots import store
from ladder.snapshots.record import FrozenCard, Snapshot
from ladder.words import Words
from tests.pages_opened import html_of, markdown_of, opened, said

HOSTILE = "**bold** <script>act()</script> [link](http://example.org)"
FIGURE = '{"data": [{"type": "bar", "x": [1], "y": [2]}], "layout": {}}'


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> str:
    monkeypatch.setenv("LADDER_SNAPSHOTS", str(tmp_path))
    card = FrozenCard(
        HOSTILE,
        "Coverage",
        "A share",
        {"light": FIGURE, "dark": FIGURE},
        ((HOSTILE, False),),
        (("&lt;b&gt;",),),
        ("one &lt;i&gt;",),
        (HOSTILE,),
    )
    now = datetime.now(UTC)
    return store.publish(
        tmp_path,
        Snapshot(
            "coverage",
            HOSTILE,
            "en",
            "2026-09-30",
            HOSTILE,
            HOSTILE,
            "0",
            "sample",
            now,
            now + timedelta(1),
            True,
            True,
            (card,),
        ),
    )


def test_a_copy_shows_its_cards_and_no_menu_choice_or_button(secret: str) -> None:
    test = opened("pages/shared.py", s=secret, lang="en")
    assert not test.exception
    assert test.title[0].value == markdown(HOSTILE)
    assert len(test.get("plotly_chart")) == 1
    assert [
        len(test.get(kind)) for kind in ("page_link", "selectbox", "button", "download_button")
    ] == [0, 0, 0, 0]
    assert not test.sidebar.children


def test_nothing_in_a_copy_acts(secret: str) -> None:
    test = opened("pages/shared.py", s=secret, lang="en")
    plain = [
        re.sub(r"\\.", "", text) for text in markdown_of(test)
    ]  # without what a backslash keeps from acting
    assert [text for text in plain if "<" in text or "[" in text or "*" in text] == []
    assert [
        text for text in html_of(test) if "<script" in text or "<b>" in text or "<i>" in text
    ] == []


def test_a_session_counts_as_one_view_however_often_the_page_runs(
    secret: str, tmp_path: pathlib.Path
) -> None:
    test = opened("pages/shared.py", s=secret, lang="en")
    test.run()
    assert store.listed(tmp_path)[0].views == 1
    opened("pages/shared.py", s=secret, lang="en")
    assert store.listed(tmp_path)[0].views == 2


def test_without_a_link_nothing_is_listed(secret: str, tmp_path: pathlib.Path) -> None:
    test = opened("pages/shared.py", lang="zh")
    assert test.info[0].value == markdown(Words("zh").say("shared.nothing"))
    assert "Coverage" not in said(test)
    assert store.listed(tmp_path)[0].views == 0
