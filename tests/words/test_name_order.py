"""Names stand where a reader looks for them, and are found as a keyboard types them."""

from __future__ import annotations

import pandas as pd
import pytest

from ladder.words.names import findable, found_by, in_order, name_order, search_text, typed


def in_the_order_of_people(names: str) -> list[str]:
    return sorted(names.split(", "), key=lambda name: name_order(name, of_person=True))


def test_chinese_names_stand_by_the_sound_of_each_character_and_latin_ones_before_them() -> None:
    names = "重庆人, 张三, Zoë Adams, 曾小贤, bob lower, 李四, 欧阳锋, Åsa Berg, 王五, 赵六, émile, 阿明, 陈一, Adam Zed"
    assert ", ".join(in_the_order_of_people(names)) == (
        "Adam Zed, Åsa Berg, bob lower, émile, Zoë Adams, 阿明, 陈一, 李四, 欧阳锋, 王五, 曾小贤, 张三, 赵六, 重庆人"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("单田芳", "shan tian fang"),
        ("單田芳", "shan tian fang"),
        ("仇和", "qiu he"),
        ("解晓东", "xie xiao dong"),
        ("查良镛", "zha liang yong"),
        ("区小明", "ou xiao ming"),
        ("尉迟恭", "yu chi gong"),
        ("长孙无忌", "zhang sun wu ji"),
        ("吕布", "lv bu"),
        ("闫妮", "yan ni"),
        ("张三 Lena", "zhang san Lena"),
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, said: str) -> None:
    assert typed(name) == said


def test_one_sound_keeps_one_surname_together_and_a_tone_comes_before_the_next() -> None:
    assert in_the_order_of_people("章一, 张三, 章二, 张一, 掌三") == [
        "张三",
        "张一",
        "章二",
        "章一",
        "掌三",
    ]


def test_accents_case_width_and_letters_of_other_alphabets_fold() -> None:
    assert in_the_order_of_people("łukasz, Øystein, Lena, LENA B, Léna, ｌｅｎａ Ａ, Æbel, Straße, Strasser") == [
        "Æbel", "Lena", "Léna", "ｌｅｎａ Ａ", "LENA B", "łukasz", "Øystein", "Straße", "Strasser",
    ]  # fmt: skip


def test_a_team_is_read_as_words_are() -> None:
    teams = ["重点项目", "重庆研发", "单元测试", "存储", "Payments", "达摩院"]
    assert sorted(teams, key=name_order) == [
        "Payments", "重庆研发", "存储", "达摩院", "单元测试", "重点项目",
    ]  # fmt: skip


def test_a_name_is_found_by_what_is_typed_and_says_nothing_more_where_that_is_the_name() -> None:
    assert findable("张三") == "张三 (zhang san)"
    assert findable("Léna Åberg") == "Léna Åberg (Lena Aberg)"
    assert findable("Anna  Berg") == "Anna  Berg"
    assert findable("김철수") == "김철수"


def test_what_is_typed_finds_a_name_whatever_its_letters_accents_and_order() -> None:
    names = ["张三", "章三", "Zhang San", "Léna Åberg", "Lena Aberg", "曾小贤", "ＬＥＮＡ Ａ"]
    found = {
        typed_in: [name for name in names if found_by(typed_in, search_text(name))]
        for typed_in in ("zhang", "ZhangSan", "san zhang", "张三", "Léna", "aberg lena", "zeng", "")
    }
    assert found == {
        "zhang": ["张三", "章三", "Zhang San"],
        "ZhangSan": ["张三", "章三", "Zhang San"],
        "san zhang": ["张三", "章三", "Zhang San"],
        "张三": ["张三", "Zhang San"],
        "Léna": ["Léna Åberg", "Lena Aberg", "ＬＥＮＡ Ａ"],
        "aberg lena": ["Léna Åberg", "Lena Aberg"],
        "zeng": ["曾小贤"],
        "": names,
    }


def test_a_character_without_a_known_sound_stands_for_itself() -> None:
    assert typed("㐂㐂") == "㐂 㐂"
    assert in_the_order_of_people("㐂一, 张三") == ["张三", "㐂一"]


def test_rows_are_sorted_by_name_and_other_columns_as_they_are() -> None:
    rows = pd.DataFrame({"n": [2, 1, 1, 1], "name": ["a", "张三", "émile", None]})
    ordered = rows.sort_values(["n", "name"], key=in_order)
    assert ordered["name"].fillna("–").tolist() == ["émile", "张三", "–", "a"]
