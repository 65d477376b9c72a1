"""The three sentences on screen: a reader puts one in their own words, and it stays in the session
until the data are to say it again."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ladder.words import Words
from tests.pages_opened import markdown_of, opened

EN = Words("en")
OWN = "Checkout needs **two** people for a quarter."


def press(test: AppTest, key: str) -> AppTest:
    return test.button(key=key).click().run()


def plain(test: AppTest) -> list[str]:
    """What is read on the page, without what keeps Markdown from acting."""
    return [text.replace("\\", "") for text in markdown_of(test)]


def test_what_a_reader_writes_stands_in_place_of_a_sentence_and_can_be_taken_back() -> None:
    test = opened("app.py", lang="en")
    by_data = "regretted leavers"
    assert any(by_data in text for text in plain(test))
    press(test, "edit_sentences")
    test.text_area(key="sentence_moving").set_value(OWN)
    press(test, "keep_sentences")
    assert OWN in plain(test)
    assert EN.say("sentences.edited") in plain(test)
    assert OWN not in str(dict(test.query_params))
    assert OWN not in plain(opened("app.py", lang="en"))
    press(test, "edit_sentences")
    press(test, "back_to_data")
    assert OWN not in plain(test)
