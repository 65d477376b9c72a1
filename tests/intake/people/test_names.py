"""Names: joined, turned round, and reduced to what two spellings share; never more alike than they
are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.people.directory import Directory
from ladder.intake.people.person_names import (
    alike,
    display,
    join,
    key,
    without_brackets,
    without_initials,
    without_marks,
)


def test_first_and_last_names_are_joined_as_they_are_spoken() -> None:
    firsts = ["Ana", " Anne  Marie", "小明", "太郎", "민준", "Wei", None, "Cher", " "]
    lasts = ["Diaz", "Lee", "王", "山田", "김", "张", "Diaz", "", None]
    assert join(firsts, lasts) == [
        "Ana Diaz",
        "Anne Marie Lee",
        "王小明",
        "山田太郎",
        "김민준",
        "Wei 张",
        "Diaz",
        "Cher",
        None,
    ]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Diaz, Ana", "Ana Diaz"),
        ("Diaz, Ana M", "Ana M Diaz"),
        ("DIAZ ,Ana  M.", "Ana M. DIAZ"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Diaz，Ana", "Ana Diaz"),
        ("King, Martin, Jr.", "Martin King Jr."),
        ("King Jr., Martin", "Martin King Jr."),
        ("Martin King, Jr.", "Martin King, Jr."),
        ("Diaz, Ana (On Leave)", "Ana Diaz (On Leave)"),
        ("Ana  Diaz", "Ana Diaz"),
        ("Diaz, Lee, Ng", "Diaz, Lee, Ng"),
        ("Diaz,", "Diaz,"),
        ("王小明", "王小明"),
        ("", None),
        (None, None),
    ],
)
def test_last_comma_first_is_turned_round(written: str | None, spoken: str | None) -> None:
    assert display([written]) == [spoken]


def test_spellings_of_one_name_have_one_key() -> None:
    assert {
        key(name)
        for name in ("Ana Diaz", "DIAZ, Ana", " ana\u00a0diaz ", "Ａｎａ Diaz", "Diaz-Ana")
    } == {"ana diaz"}
    assert {key(name) for name in ("王小明", "王 小明", " 王　小明")} == {"王小明"}
    assert key("O'Neil, Pat") == key("Pat O’Neil") == "o'neil pat"


def test_names_that_differ_in_more_than_spelling_have_keys_of_their_own() -> None:
    names = [
        "Ana Diaz",
        "Ana M Diaz",
        "Anna Diaz",
        "Aná Diaz",
        "王小明",
        "明小王",
        "王小",
        "Ana Ana Diaz",
    ]
    assert len({key(name) for name in names}) == len(names)


def test_initials_are_set_apart_only_where_a_name_is_left() -> None:
    assert without_initials("Diaz, Ana M.") == ("ana diaz", frozenset({"m"}))
    assert without_initials("Ana Diaz") == ("ana diaz", frozenset())
    assert without_initials("A Diaz")[0] == ""
    assert without_initials("王小明")[0] == ""


def test_a_remark_in_brackets_is_no_part_of_a_name() -> None:
    assert [
        without_brackets(name)
        for name in ("Ana Diaz (On Leave)", "张伟（1001）", "Ana [x]", "(Ana)")
    ] == ["Ana Diaz", "张伟", "Ana", ""]


def test_names_are_alike_when_one_holds_all_words_of_the_other() -> None:
    assert alike("Ana Diaz", "Diaz, Ana")
    assert alike("Ana Diaz", "Ana Diaz Lopez")
    assert not alike("Ana Diaz", "Bo Diaz")
    assert not alike("王小明", "王小")
    assert not alike("", "Ana")


@given(st.lists(st.text(max_size=80)))
def test_no_names_whatever_stop_the_reading(names: list[str]) -> None:
    assert len(join(names, names[::-1])) == len(display(names)) == len(names)
    for name in names:
        assert key(name) == key(name.strip())
        assert alike(name, name)


@given(st.lists(st.from_regex(r"[a-zA-Z]{2,8}", fullmatch=True), min_size=2, max_size=2))
def test_a_name_turned_round_is_the_same_name(parts: list[str]) -> None:
    (spoken,) = display([f"{parts[1]}, {parts[0]}"])
    assert spoken == " ".join(parts) or parts[0].casefold() in (
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "phd",
        "md",
        "mba",
        "esq",
        "cpa",
        "pe",
        "dr",
    )
    assert key(" ".join(parts)) == key(f"{parts[1]}, {parts[0]}")


def test_umlauts_are_found_as_keyboards_without_them_write_them() -> None:
    people = Directory(["1", "2", "3"], None, ["Zoë Müller", "Jürgen Groß", "Søren Ås"])
    said = ["Zoe Mueller", "Muller, Zoe", "Juergen Gross", "Soeren Aas"]
    assert [people.find(cell) for cell in said] == [
        ("name", ["1"]),
        ("name", ["1"]),
        ("name", ["2"]),
        ("name", ["3"]),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ana Diaz (1003)", "Ana Diaz"),
        ("Ana Diaz (1003) (On Leave)", "Ana Diaz"),
        ("Ana Diaz (Terminated)", "Ana Diaz"),
        ("王小明（离职）", "王小明"),
        ("Robert Diaz (Bob)", "Robert Diaz (Bob)"),
        ("Ana Diaz (1004)", "Ana Diaz (1004)"),
        ("(1003)", "(1003)"),
    ],
)
def test_only_the_id_of_the_person_and_their_state_go_from_a_name(written: str, name: str) -> None:
    assert without_marks(written, "1003") == name
