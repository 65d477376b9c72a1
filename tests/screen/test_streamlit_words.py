"""What Streamlit says in English only is said in the reader's language where it can be."""

from __future__ import annotations

from ladder.screen.share.streamlit_words import style
from ladder.words import words


def test_streamlits_own_words_are_chinese_on_a_chinese_page_and_untouched_on_an_english_one() -> (
    None
):
    said = style(words("zh"))
    assert style(words("en")) == ""
    assert 'content: "按回车键确认"' in said
    assert 'content: "选择文件"' in said
    assert '[data-testid="stDataFrameColumnMenu"] { display: none; }' in said
    assert said.count("{") == said.count("}") == 6
