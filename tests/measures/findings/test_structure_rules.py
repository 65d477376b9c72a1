"""Rules about how the organisation is built: pairs, inversions, layers, scope and time in level."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.given import house, ladders
from tests.measures.findings.asking_rules import HIRED, placed, told
from tests.sample_warehouse import sample_house


def pairs(managers: int, alone: int) -> list[Any]:
    """Ada leads managers, of whom some lead one person and the others two."""
    roster: list[dict[str, Any]] = [{"person": "ada", **HIRED}]
    for n in range(managers - 1):
        roster.append({"person": f"m{n}", "manager": "ada", **HIRED})
        roster += [
            {"person": f"p{n}{k}", "manager": f"m{n}", **HIRED}
            for k in range(1 if n < alone else 2)
        ]
    return told(
        house(roster=roster), "one_to_one", "tone", "people", "managers", "name", "consequence"
    )


def test_a_manager_of_one_person_is_found_among_four_managers_and_not_among_three() -> None:
    assert pairs(4, 1) == [("watch", 1, 4, "M0", 2)]
    assert pairs(3, 1) == []


def test_nobody_who_leads_one_person_is_no_finding() -> None:
    assert pairs(5, 0) == []


def test_a_manager_below_a_report_s_rank_of_the_same_track_is_found() -> None:
    roster = [
        placed("bea", "junior"),
        placed("ann", "senior", manager="bea"),
        placed("cal", "senior", manager="bea"),
    ]
    columns = ("tone", "name", "people", "report_name", "consequence")
    assert told(house(roster=roster), "inversion", *columns) == [("watch", "Bea", 2, "Ann", 3)]
    assert told(house(roster=roster), "inversion", "name", scope="ann") == []


def test_equal_ranks_other_tracks_and_unknown_levels_are_no_inversion() -> None:
    equal = [placed("bea"), placed("ann", manager="bea")]
    other = [placed("bea"), placed("ann", "head", manager="bea")]
    unknown = [placed("bea"), {"person": "ann", "manager": "bea", **HIRED}]
    assert [
        told(house(roster=roster), "inversion", "name") for roster in (equal, other, unknown)
    ] == [[], [], []]


def line(layers: int, people: int) -> list[Any]:
    """A chain of so many layers, the rest of the people right below its top."""
    chain = [
        {"person": f"c{n}", "manager": f"c{n - 1}" if n else "", **HIRED} for n in range(layers)
    ]
    rest = [{"person": f"r{n}", "manager": "c0", **HIRED} for n in range(people - layers)]
    return told(
        house(roster=[*chain, *rest]),
        "too_many_layers",
        "tone",
        "layers",
        "needed",
        "name",
        "consequence",
    )


def test_two_layers_more_than_needed_are_found_and_one_more_is_not() -> None:
    assert line(5, 20) == [("watch", 5, 3, "C4", 2)]
    assert line(4, 20) == []


def test_under_twenty_people_layers_are_not_judged() -> None:
    assert line(6, 19) == []


def scopes(*spans: int) -> list[Any]:
    """Leads of so many people each, where the ladder says three to four."""
    catalogue = ladders()
    first = replace(catalogue["lead"].levels[0], scope={"direct_reports": (3, 4)})
    catalogue["lead"] = replace(catalogue["lead"], levels=(first, *catalogue["lead"].levels[1:]))
    roster = [placed(f"m{n}", "lead") for n in range(len(spans))]
    roster += [
        placed(f"p{n}-{k}", manager=f"m{n}") for n, span in enumerate(spans) for k in range(span)
    ]
    columns = ("tone", "people", "managers", "name", "direct_reports", "low", "high", "consequence")
    return told(house(catalogue, roster=roster), "scope_outside_ladder", *columns)


def test_spans_outside_the_ladder_are_counted_and_the_furthest_is_named() -> None:
    assert scopes(3, 4, 7, 2) == [("watch", 2, 4, "M2", 7, 3, 4, 9)]


def test_spans_at_the_edges_and_fewer_than_three_managers_are_no_finding() -> None:
    assert scopes(3, 4, 3) == []
    assert scopes(7, 7) == []


def levels(*since: str) -> list[Any]:
    roster = [placed(f"p{n}", level_since=day) for n, day in enumerate(since)]
    return told(
        house(roster=roster),
        "long_in_level",
        "tone",
        "people",
        "level",
        "name",
        "months",
        "median_months",
    )


def test_twice_the_median_and_three_years_is_long() -> None:
    assert levels("2023-09-30", "2025-03-30", "2025-03-30", "2025-03-30", "2025-09-30") == [
        ("watch", 1, "junior", "P0", 36, 18)
    ]


def test_a_day_less_than_three_years_or_a_median_that_is_as_long_is_not() -> None:
    assert levels("2023-10-01", "2025-09-30", "2025-09-30", "2025-09-30", "2025-09-30") == []
    assert levels("2020-09-30", "2021-09-30", "2021-09-30", "2021-09-30", "2021-09-30") == []


def test_four_known_beginnings_are_too_few() -> None:
    assert levels("2020-09-30", "2025-03-30", "2025-03-30", "2025-03-30") == []


def leavers(*left: str, reason: str = "voluntary-regretted", **asked: str) -> list[Any]:
    roster = [{"person": "bea", **HIRED}]
    roster += [{"person": f"stays{n}", "manager": "bea", **HIRED} for n in range(3)]
    roster += [
        {"person": f"p{n}", "manager": "bea", "left_on": day, "leaving_reason": reason, **HIRED}
        for n, day in enumerate(left)
    ]
    early = [
        {key: value for key, value in row.items() if key not in ("left_on", "leaving_reason")}
        for row in roster
    ]
    company = house(roster={"2025-06-30": early, "2026-09-30": roster})
    return told(
        company,
        "attrition_cluster",
        "tone",
        "name",
        "people",
        "newest",
        "remaining",
        "consequence",
        **asked,
    )


def test_two_regretted_leavers_within_a_year_are_found_and_one_is_not() -> None:
    assert leavers("2025-10-01", "2026-03-31") == [("act", "Bea", 2, "2026-03-31", 3, 5)]
    assert leavers("2026-03-31") == []


def test_a_year_ago_other_reasons_and_days_to_come_do_not_count() -> None:
    assert leavers("2025-09-30", "2026-03-31") == []
    assert leavers("2025-10-01", "2026-03-31", reason="voluntary") == []
    assert leavers("2025-10-01", "2026-03-31", day="2026-03-30") == []


def test_a_leaving_counts_on_its_day_and_whoever_leaves_on_it_does_not_remain() -> None:
    assert leavers("2025-10-01", "2026-03-31", day="2026-03-31") == [
        ("act", "Bea", 2, "2026-03-31", 3, 5)
    ]


def test_in_the_sample_company_three_have_left_patrick_sorrell() -> None:
    assert told(sample_house(), "attrition_cluster", "name", "people") == [("Patrick Sorrell", 3)]
