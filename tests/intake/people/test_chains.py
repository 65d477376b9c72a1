"""Lines of managers: every link that leads nowhere or round is cut and listed."""

from __future__ import annotations

from typing import Any

from ladder.intake.people.circles import chain

FIVE = "person,name\na,A\nb,B\nc,C\nd,D\ne,E\n"


def links(rows: Any, intake: Any, kind: str) -> list[tuple[str, str | None]]:
    return rows(intake.frames[kind], "person", "manager")  # type: ignore[no-any-return]


def test_a_circle_is_printed_and_all_its_links_are_cut_but_those_into_it_stay(
    intake_of: Any, rows: Any
) -> None:
    intake = intake_of({"roster.csv": "person,name,manager\nb,B,c\nc,C,a\na,A,b\nd,D,a\ne,E,\n"})
    assert links(rows, intake, "roster") == [
        ("b", None),
        ("c", None),
        ("a", None),
        ("d", "a"),
        ("e", None),
    ]
    assert [
        (problem.line, problem.code, problem.severity, problem.value, problem.detail)
        for problem in intake.problems
    ] == [
        (2, "manager_cycle", "warning", "c", "a -> b -> c -> a"),
        (3, "manager_cycle", "warning", "a", "a -> b -> c -> a"),
        (4, "manager_cycle", "warning", "b", "a -> b -> c -> a"),
    ]


def test_two_circles_are_two_chains(intake_of: Any) -> None:
    intake = intake_of({"roster.csv": "person,name,manager\na,A,b\nb,B,a\nc,C,d\nd,D,c\n"})
    assert [problem.detail for problem in intake.problems] == ["a -> b -> a"] * 2 + [
        "c -> d -> c"
    ] * 2


def test_a_circle_across_two_rosters_is_none(intake_of: Any) -> None:
    files = {
        "roster_2025-01-01.csv": "person,name,manager\na,A,b\nb,B,\n",
        "roster_2026-01-01.csv": "person,name,manager\na,A,\nb,B,a\n",
    }
    assert intake_of(files).problems == []


def test_an_unknown_manager_is_nulled_and_a_manager_of_oneself_is_the_top(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of({"roster.csv": "person,name,manager\na,A,a\nb,B,ghost\nc,C,a\n"})
    assert links(rows, intake, "roster") == [("a", None), ("b", None), ("c", "a")]
    assert faults(intake) == [
        ("roster.csv", 2, "manager_self", "warning"),
        ("roster.csv", 3, "manager_not_in_file", "warning"),
    ]


def test_a_manager_must_be_in_the_roster_of_the_same_day(intake_of: Any, faults: Any) -> None:
    files = {
        "roster_2025-01-01.csv": "person,name\na,A\nb,B\n",
        "roster_2026-01-01.csv": "person,name,manager\nb,B,a\n",
    }
    assert faults(intake_of(files)) == [
        ("roster_2026-01-01.csv", 2, "manager_not_in_file", "warning")
    ]


def test_in_a_history_only_stretches_of_the_same_day_make_a_circle(
    intake_of: Any, rows: Any
) -> None:
    content = (
        "person,starts_on,ends_on,manager\n"
        "a,2024-01-01,2024-06-30,b\nb,2024-01-01,2024-06-30,\n"  # a under b
        "a,2024-07-01,,\nb,2024-07-01,,a\n"  # then b under a: no circle
        # c and d circle from April on
        "c,2024-01-01,,d\nd,2024-01-01,2024-03-31,\nd,2024-04-01,2024-12-31,c\nd,2025-01-01,,e\n"
    )
    intake = intake_of({"roster.csv": FIVE, "history.csv": content})
    assert [(problem.line, problem.code, problem.detail) for problem in intake.problems] == [
        (6, "manager_cycle", "c -> d -> c"),
        (8, "manager_cycle", "c -> d -> c"),
    ]
    assert links(rows, intake, "history") == [
        ("a", "b"),
        ("b", None),
        ("a", None),
        ("b", "a"),
        ("c", None),
        ("d", None),
        ("d", None),
        ("d", "e"),
    ]


def test_a_circle_that_ends_before_the_day_is_none(intake_of: Any) -> None:
    content = "person,starts_on,ends_on,manager\na,2024-01-01,2024-01-31,b\nb,2024-02-01,,a\n"
    assert intake_of({"roster.csv": FIVE, "history.csv": content}).problems == []


def test_in_a_history_a_manager_may_be_anybody_in_a_roster(intake_of: Any, faults: Any) -> None:
    content = "person,starts_on,manager\na,2024-01-01,ghost\nb,2024-01-01,e\nc,2024-01-01,c\n"
    assert faults(intake_of({"roster.csv": FIVE, "history.csv": content})) == [
        ("history.csv", 2, "manager_not_in_file", "warning"),
        ("history.csv", 4, "manager_self", "warning"),
    ]


def test_a_very_long_chain_is_shortened() -> None:
    assert (
        chain([f"p{n:02}" for n in range(40)])
        == " -> ".join(f"p{n:02}" for n in range(10)) + " -> ... -> p00"
    )


def test_a_line_deeper_than_any_company_is_said_once_and_its_people_stay(
    intake_of: Any, faults: Any
) -> None:
    line = "".join(f"p{at},N{at},{f'p{at - 1}' if at else ''}\n" for at in range(3000))
    read = intake_of({"roster.csv": f"person,name,manager\n{line}"})
    roster = read.frames["roster"].set_index("person")["manager"]
    assert len(roster) == 3000
    assert roster["p100"] == "p99"
    assert roster[["p101", "p2999"]].isna().all()
    assert [each for each in faults(read) if each[2] == "lines_too_deep"] == [
        ("roster.csv", None, "lines_too_deep", "warning")
    ]
    assert [each.detail for each in read.problems if each.code == "lines_too_deep"] == ["2,899"]


def test_a_circle_of_very_many_is_one_line(intake_of: Any) -> None:
    rows = "".join(f"p{at},P {at},p{(at + 1) % 150}\n" for at in range(150))
    intake = intake_of({"roster.csv": "person,name,manager\n" + rows})
    assert intake.frames["roster"]["manager"].notna().sum() == 0
    assert [(each.code, each.value) for each in intake.problems] == [("manager_circle", "150")]
