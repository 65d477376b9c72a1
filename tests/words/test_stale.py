"""A Chinese text is stale when its English has changed and it has not, until somebody says that it
still holds."""

from __future__ import annotations

import tomllib

from tools.confirm_words import FILE, now, stale, written


def test_no_chinese_text_is_older_than_its_english() -> None:
    """Change the Chinese too, or run `make words-confirmed` once it has been read."""
    assert stale() == []


def test_a_changed_english_text_is_listed_with_its_chinese_until_both_have_changed() -> None:
    marks = now()
    place = "app: menu.growth"
    english, chinese = marks[place].split()
    assert stale({**marks, place: f"00000000 {chinese}"}) == [(place, "Growth", "成长")]
    assert stale({**marks, place: "00000000 00000000"}) == []
    assert stale({**marks, place: f"{english} 00000000"}) == []


def test_what_is_confirmed_is_kept_as_it_is_read_back() -> None:
    kept = tomllib.loads(FILE.read_text("utf-8"))
    assert tomllib.loads(written(kept)) == kept
    assert len(set(kept) & set(now())) > 3500
