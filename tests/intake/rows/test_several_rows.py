"""Several rows under one id: what is now, what was, and where it is two people; every row keeps a
place."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.rows.several_rows import Role, sort_out

OLD, MID, NEW = date(2020, 1, 1), date(2022, 1, 1), date(2024, 1, 1)
TODAY = date(2024, 6, 1)
SAME = ["Ana Diaz"] * 3


def test_one_row_each_is_everybody_s_present() -> None:
    found = sort_out(["1", "2", None, None])
    assert (found.role, found.present) == (["present"] * 4, [0, 1, 2, 3])


def test_of_monthly_snapshots_the_newest_is_the_present() -> None:
    found = sort_out(["1", "1", "1", "2"], [*SAME, "Bo Lee"], snapshots=[OLD, NEW, MID, OLD])
    assert (found.role, found.present) == (
        ["history", "present", "history", "present"],
        [1, 1, 1, 3],
    )


def test_of_positions_held_at_once_the_primary_one_is_the_present() -> None:
    found = sort_out(["1", "1", "1"], SAME, primary=[False, True, False], starts=[NEW, MID, OLD])
    assert found.role == ["aside", "present", "aside"]


def test_a_position_that_ended_is_history_even_where_it_was_the_primary_one_s_peer() -> None:
    found = sort_out(["1", "1"], SAME[:2], primary=[False, True], ends=[MID, None], today=TODAY)
    assert found.role == ["history", "present"]


def test_of_rows_with_days_of_effect_the_latest_that_has_begun_is_the_present() -> None:
    found = sort_out(["1", "1", "1"], SAME, starts=[MID, OLD, date(2025, 1, 1)], today=TODAY)
    assert found.role == ["present", "history", "to_come"]


def test_of_rows_with_ends_the_open_one_is_the_present() -> None:
    found = sort_out(["1", "1", "1"], SAME, ends=[MID, None, NEW])
    assert found.role == ["history", "present", "history"]


def test_of_rows_that_nothing_tells_apart_the_first_is_the_present() -> None:
    found = sort_out(["1", "1", "1"], SAME, starts=[OLD, OLD, OLD])
    assert (found.role, found.present) == (["present", "aside", "aside"], [0, 0, 0])


def test_somebody_who_left_has_a_present_too() -> None:
    assert sort_out(["1", "1"], SAME[:2], starts=[OLD, MID], ends=[MID, NEW], today=TODAY).role == [
        "history",
        "present",
    ]


def test_two_different_people_under_one_id_are_both_there_with_their_own_history() -> None:
    names = ["Ana Diaz", "Bo Lee", "Ana Diaz", "Bo Lee"]
    found = sort_out(["1"] * 4, names, ["a@x", "b@x", "a@x", "b@x"], starts=[OLD, NEW, MID, OLD])
    assert (found.role, found.present) == (
        ["history", "another_person", "present", "history"],
        [2, 1, 2, 1],
    )


def test_names_alone_tell_people_apart_and_so_do_addresses_alone() -> None:
    assert sort_out(["1", "1"], ["Ana Diaz", "Bo Lee"]).role == ["present", "another_person"]
    assert sort_out(["1", "1"], None, ["a@x", "b@x"]).role == ["present", "another_person"]


def test_a_new_name_or_a_new_address_is_the_same_person_but_not_both() -> None:
    for name, email in (
        ("Ana Lopez", "A@X "),
        ("Diaz, Ana", "ana@y"),
        ("Ana M Diaz", "ana@y"),
        (None, None),
    ):
        assert sort_out(["1", "1"], ["Ana Diaz", name], ["a@x", email]).role == ["present", "aside"]
    for name, email in (("Ana Lopez", "ana@y"), ("Ana Lopez", None), (None, "ana@y")):
        assert sort_out(["1", "1"], ["Ana Diaz", name], ["a@x", email]).role == [
            "present",
            "another_person",
        ]


def test_a_row_in_between_can_show_that_two_looks_are_one_person() -> None:
    found = sort_out(
        ["1"] * 3,
        ["Ana Diaz", "Ana Lopez", "Ana Lopez"],
        ["a@x", "b@x", "a@x"],
        starts=[OLD, NEW, MID],
    )
    assert (found.role, found.present) == (["history", "present", "history"], [1, 1, 1])


def test_a_column_that_is_no_id_after_all_is_sorted_out_quickly() -> None:
    found = sort_out(["1"] * 100_000, [f"Person {n}x" for n in range(100_000)])
    assert found.role.count("another_person") == 99_999


DAYS = st.one_of(st.none(), st.sampled_from([OLD, MID, NEW]))
ROW = st.tuples(
    st.sampled_from(["1", "2", None]),
    st.sampled_from(["Ana Diaz", "Bo Lee", "Diaz", None]),
    st.sampled_from(["a@x", "b@x", None]),
    DAYS,
    DAYS,
    st.sampled_from([True, False, None]),
    DAYS,
)


@given(rows=st.lists(ROW, max_size=12))
def test_every_row_has_a_role_and_every_person_one_present(rows: list[Any]) -> None:
    ids, names, emails = ([row[at] for row in rows] for at in (0, 1, 2))
    starts, ends, snapshots = ([row[at] for row in rows] for at in (3, 4, 6))
    found = sort_out(ids, names, emails, starts, ends, [row[5] for row in rows], snapshots, TODAY)
    speaks: set[Role] = {"present", "another_person"}
    for at, (role, present) in enumerate(zip(found.role, found.present, strict=True)):
        assert (role in speaks) == (present == at)
        assert found.role[present] in speaks
        assert rows[present][0] == rows[at][0]
    assert [role for role, row in zip(found.role, rows, strict=True) if row[0] == "1"].count(
        "present"
    ) == any(row[0] == "1" for row in rows)
