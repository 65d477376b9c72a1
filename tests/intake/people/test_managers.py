"""Whom a cell means: every way in which exports name a manager, and nobody taken where two people
fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.people.managers import resolve

IDS = ["00042", "1001", "7.0", "E-9", "1002", "1003", "1004", "1005"]
EMAILS = [
    "ana@x.com",
    "wei@x.com",
    None,
    "cy@x.com",
    "bo1@x.com",
    "bo2@x.com",
    "shared@x.com",
    "shared@x.com",
]
NAMES = [
    "Ana Diaz",
    "张伟",
    "Kim, Jo",
    "Cy Ng (On Leave)",
    "Bo Lee",
    "Bo Lee",
    "Di M Roe",
    "Ed R Fox",
]


def meant(ref: str | None) -> tuple[str | None, str | None, list[str]]:
    found = resolve([ref], IDS, EMAILS, NAMES)
    return found.person[0], found.kind[0], found.candidates.get(0, [])


@pytest.mark.parametrize(
    ("ref", "person", "kind"),
    [
        ("00042", "00042", "id"),
        (" 1001 ", "1001", "id"),
        ("42", "00042", "id"),
        ("42.0", "00042", "id"),
        ("0042", "00042", "id"),
        ("7", "7.0", "id"),
        ("007", "7.0", "id"),
        ("１００１", "1001", "id"),
        ("e-9", "E-9", "id"),
        ("ana@x.com", "00042", "email"),
        ("ANA@X.COM", "00042", "email"),
        ("mailto:ana@x.com", "00042", "email"),
        ("Ana Diaz", "00042", "name"),
        ("ana  diaz", "00042", "name"),
        ("Diaz, Ana", "00042", "name"),
        ("Diaz, Ana M", "00042", "name"),
        ("Jo Kim", "7.0", "name"),
        ("Kim, Jo", "7.0", "name"),
        ("Cy Ng", "E-9", "name"),
        ("Ng, Cy", "E-9", "name"),
        ("Roe, Di", "1004", "name"),
        ("Di M. Roe", "1004", "name"),
        ("张伟", "1001", "name"),
        ("张 伟", "1001", "name"),
        ("Ana Diaz (On Leave)", "00042", "name"),
        ("Ana Diaz (00042)", "00042", "id"),
        ("Ana Diaz (42)", "00042", "id"),
        ("Diaz, Ana (42)", "00042", "id"),
        ("Annie (42)", "00042", "id"),
        ("Ana Diaz [42]", "00042", "id"),
        ("42 - Ana Diaz", "00042", "id"),
        ("Ana Diaz - 42", "00042", "id"),
        ("42 Ana Diaz", "00042", "id"),
        ("Ana Diaz 42", "00042", "id"),
        ("Ana Diaz <ana@x.com>", "00042", "email"),
        ("张伟(1001)", "1001", "id"),
        ("张伟（1001）", "1001", "id"),
        ("张伟1001", "1001", "id"),
        ("1001/张伟", "1001", "id"),
        ("Bo Lee (1002)", "1002", "id"),
        ("Bo Lee <bo2@x.com>", "1003", "email"),
    ],
)
def test_one_person_who_fits_is_found(ref: str, person: str, kind: str) -> None:
    assert meant(ref) == (person, kind, [])


@pytest.mark.parametrize(
    "ref",
    [
        "NO_MANAGER",
        "NO_MGR",
        "NULL",
        "null",
        "N/A",
        "#N/A",
        "-",
        "--",
        "none",
        "None",
        "self",
        "无",
        "0",
        "(none)",
    ],
)
def test_words_for_nobody_are_a_root(ref: str) -> None:
    assert meant(ref) == (None, "root", [])


@pytest.mark.parametrize("ref", [None, "", "  "])
def test_an_empty_cell_names_nobody(ref: str | None) -> None:
    assert meant(ref) == (None, None, [])


@pytest.mark.parametrize(
    "ref",
    [
        "9999",
        "eva@x.com",
        "Eva Poe",
        "Ana Diaz (9999)",
        "9999 - Ana Diaz",
        "Ana Diaz <eva@x.com>",
        "Ana",
        "Diaz",
        "Anna Diaz",
        "Di X Roe",
        "Di",
        "1.23E+10",
        "TBD",
        "x" * 400,
    ],
)
def test_who_is_not_there_is_unknown_and_not_the_nearest(ref: str) -> None:
    assert meant(ref) == (None, "unknown", [])


@pytest.mark.parametrize(
    ("ref", "candidates"),
    [
        ("Bo Lee", ["1002", "1003"]),
        ("Lee, Bo", ["1002", "1003"]),
        ("Lee, Bo T", ["1002", "1003"]),
        ("Bo Lee (Contractor)", ["1002", "1003"]),
        ("shared@x.com", ["1004", "1005"]),
        ("Ana Diaz (1001)", ["1001", "00042"]),
        ("Ana Diaz; 张伟", ["00042", "1001"]),
    ],
)
def test_two_people_who_fit_are_listed_and_neither_is_taken(
    ref: str, candidates: list[str]
) -> None:
    assert meant(ref) == (None, "ambiguous", candidates)


def test_ids_that_differ_only_in_their_zeros_are_ambiguous_unless_written_exactly() -> None:
    found = resolve(["07", "7", "7.0"], ["007", "7"])
    assert (found.person, found.kind) == ([None, "7", None], ["ambiguous", "id", "ambiguous"])


def test_an_id_that_reads_like_a_root_is_an_id() -> None:
    assert resolve(["0", "-"], ["0", "-"]).kind == ["id", "root"]


def test_several_rows_of_one_person_are_one_person() -> None:
    assert resolve(
        ["Ana Diaz"], ["1", "1", None], None, ["Ana Diaz", "Diaz, Ana", "Ana Diaz"]
    ).person == ["1"]


def test_references_may_be_of_another_length_than_the_people() -> None:
    assert resolve([], IDS, EMAILS, NAMES).person == []
    assert resolve(["1001"] * 20, IDS).person == ["1001"] * 20


def test_three_hundred_thousand_rows_are_resolved_by_their_distinct_references() -> None:
    people = range(300_000)
    names = ["Bo Lee" if n % 3 else f"Person {n}x" for n in people]
    found = resolve(
        [f"Person {n // 300 * 3}x" for n in people], [str(n) for n in people], None, names
    )
    assert found.kind.count("name") == 300_000


WORDS = st.lists(
    st.sampled_from(
        ["Ana", "Bo", "M", "Diaz", "Lee", "张伟", "7", "07", "(", ")", " - ", ", ", "a@x", "/"]
    ),
    max_size=6,
).map("".join)


@given(
    refs=st.lists(st.one_of(st.none(), WORDS, st.text(max_size=40))),
    people=st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=6),
)
def test_no_cells_whatever_stop_the_reading_and_only_one_who_is_there_is_taken(
    refs: list[str | None], people: list[tuple[str, str, str]]
) -> None:
    ids, emails, names = ([person[at] for person in people] for at in range(3))
    found = resolve(refs, ids, emails, names)
    assert len(found.person) == len(found.kind) == len(refs)
    for at, (person, kind) in enumerate(zip(found.person, found.kind, strict=True)):
        assert (person is not None) == (kind in ("id", "email", "name"))
        assert person is None or person in {each.strip() for each in ids}
        assert (len(set(found.candidates.get(at, []))) > 1) == (kind == "ambiguous")


@given(
    name=st.sampled_from(NAMES),
    ids=st.lists(st.integers(10, 99).map(str), min_size=2, max_size=5, unique=True),
)
def test_a_name_that_two_people_have_is_never_one_of_them(name: str, ids: list[str]) -> None:
    found = resolve([name], ids, None, [name] * len(ids))
    assert (found.person, found.kind, found.candidates) == ([None], ["ambiguous"], {0: ids})
