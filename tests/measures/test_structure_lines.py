"""How the lines are built: spans in bands, kinds of managers, layers, and what people lead beside
what the ladder says."""

from __future__ import annotations

import dataclasses

import pytest

from ladder.ladders.ladder import Ladder
from tests.given import Rows, answers, house, ladders

BANDS = {"bands": "1,2,4,8,13,17"}
LEAD, JUNIOR = {"ladder": "lead", "level": "lead"}, {"ladder": "craft", "level": "junior"}


def tree(**reports: int) -> Rows:
    """A root who leads the named managers, who lead so many people each."""
    rows = [{"person": "root", "ladder": "lead", "level": "head"}]
    for manager, count in reports.items():
        rows += [
            {"person": manager, "manager": "root", **LEAD},
            *({"person": f"{manager}-{n}", "manager": manager, **JUNIOR} for n in range(count)),
        ]
    return rows


def test_managers_are_counted_in_bands_and_the_bounds_belong_to_their_bands() -> None:
    told = house(roster=tree(a=1, b=2, c=3, d=4, e=7, f=8, g=12, h=13, i=16, j=17))
    rows = answers(told, "spans_by_band", "low", "high", "managers", "direct_reports", **BANDS)
    assert rows == [
        (1, 1, 1, 1),
        (2, 3, 2, 5),
        (4, 7, 2, 11),
        (8, 12, 3, 30),
        (13, 16, 2, 29),
        (17, None, 1, 17),
    ]  # the root leads ten
    assert answers(told, "spans_by_band", "share", **BANDS) == [
        pytest.approx(n / 11) for n in (1, 2, 2, 3, 2, 1)
    ]
    assert set(answers(told, "spans_by_band", "median_span", **BANDS)) == {8}


def test_bands_are_the_company_s_own() -> None:
    told = house(roster=tree(a=1, b=5))
    assert answers(told, "spans_by_band", "low", "high", "managers", bands="1, 5") == [
        (1, 4, 2),
        (5, None, 1),
    ]


def test_nobody_who_leads_means_no_share_rather_than_zero() -> None:
    assert answers(
        house(roster=[{"person": "ada"}]), "spans_by_band", "managers", "share", bands="1,2"
    ) == [(0, None), (0, None)]


def test_a_filter_that_hides_reports_does_not_change_a_span() -> None:
    """A manager looked at alone, or among everybody, leads the same people; a peer's line is no
    part of theirs."""
    told = house(roster=[*tree(a=3, b=2), {"person": "deep", "manager": "a-0"}])
    for scope in ("*", "a"):
        rows = {
            row[0]: row[1:]
            for row in answers(
                told,
                "manager_spans",
                "person",
                "direct_reports",
                "people_in_line",
                scope=scope,
                **BANDS,
            )
        }
        assert rows["a"] == (3, 4)
        assert rows["a-0"] == (1, 1)
    assert "b" not in answers(told, "manager_spans", "person", scope="a", **BANDS)


def test_a_manager_has_a_layer_from_the_top_layers_below_and_a_place_in_which_they_sit() -> None:
    told = house(roster=[*tree(a=1, b=2), {"person": "deep", "manager": "a-0"}])
    columns = (
        "person",
        "layer",
        "layers",
        "direct_reports",
        "leading",
        "leads",
        "is_player",
        "small",
        "low",
        "high",
        "manager_name",
    )
    assert answers(told, "manager_spans", *columns, **BANDS) == [
        ("root", 1, 4, 2, 2, "managers", False, "micro", 2, 3, None),
        ("a", 2, 3, 1, 1, "managers", False, "one_to_one", 1, 1, "Root"),
        ("b", 2, 2, 2, 0, "people", False, "micro", 2, 3, "Root"),
        ("a-0", 3, 2, 1, 0, "people", True, "one_to_one", 1, 1, "A"),
    ]


def test_somebody_who_has_left_is_nobody_s_report_and_a_line_without_its_head_has_a_top_of_its_own() -> (
    None
):
    rows = [
        {**row, "left_on": "2026-09-29"} if row["person"] in ("root", "a-0") else row
        for row in tree(a=3, b=1)
    ]
    told = house(roster=rows)
    assert answers(told, "manager_spans", "person", "layer", "direct_reports", **BANDS) == [
        ("a", 1, 2),
        ("b", 1, 1),
    ]


def test_kinds_of_managers_by_whom_they_lead() -> None:
    told = house(
        roster=[
            *tree(a=2, b=1),
            {"person": "deep", "manager": "a-0"},
            {"person": "low", "manager": "deep"},
        ]
    )
    rows = answers(
        told,
        "manager_types",
        "leads",
        "managers",
        "share",
        "median_span",
        "players",
        "players_unknown",
    )
    assert rows == [
        ("people", 2, 0.4, 1.0, 0, 1),
        ("both", 1, 0.2, 2.0, 0, 0),
        ("managers", 2, 0.4, 1.5, 1, 0),
    ]


def test_levels_are_counted_track_by_track_and_people_without_one_are_a_row() -> None:
    told = house(roster=[*tree(a=2), {"person": "new", "manager": "a"}])
    assert answers(told, "level_pyramid", "track", "level", "people", "share") == [
        ("ic", "junior", 2, 0.4),
        ("manager", "head", 1, 0.2),
        ("manager", "lead", 1, 0.2),
        (None, None, 1, 0.2),
    ]


def test_a_report_s_level_is_below_the_same_inverted_across_or_unknown() -> None:
    senior = {"ladder": "craft", "level": "senior"}
    told = house(
        roster=[
            {"person": "root", **LEAD},
            {"person": "ada", "manager": "root", **LEAD},
            {"person": "bea", "manager": "ada", "ladder": "lead", "level": "head"},
            {"person": "cal", "manager": "ada", **senior},
            {"person": "dan", "manager": "cal", **JUNIOR},
            {"person": "eve", "manager": "dan", **senior},
            {"person": "fay", "manager": "cal", **LEAD},
            {"person": "gil", "manager": "cal"},
        ]
    )
    assert sorted(answers(told, "level_distance", "person", "standing", "distance")) == [
        ("ada", "same", 0),
        ("bea", "inverted", -1),
        ("cal", "across", None),
        ("dan", "ranked_above", 1),
        ("eve", "inverted", -1),
        ("fay", "inverted", None),
        ("gil", "level_unknown", None),
    ]


def ranged() -> dict[str, Ladder]:
    """A lead leads two or three people, and up to four in all."""
    found = ladders()
    lead = dataclasses.replace(
        found["lead"].level("lead"), scope={"direct_reports": (2, 3), "people": (2, 4)}
    )
    return {
        **found,
        "lead": dataclasses.replace(found["lead"], levels=(lead, found["lead"].level("head"))),
    }


def test_what_everybody_leads_stands_below_within_or_above_the_ladder_s_range() -> None:
    told = house(
        ranged(),
        roster=[
            *tree(a=1, b=3, c=5, d=0),
            {"person": "x", "manager": "b-0"},
            {"person": "y", "manager": "x"},
        ],
    )
    rows = {
        (row[0], row[1]): row[2:]
        for row in answers(
            told, "scope_of_managers", "person", "part", "value", "low", "high", "standing"
        )
    }
    assert [rows[person, "direct_reports"] for person in ("a", "b", "c", "d")] == [
        (1, 2, 3, "below_scope"),
        (3, 2, 3, "within_scope"),
        (5, 2, 3, "above_scope"),
        (0, 2, 3, "below_scope"),
    ]
    assert rows["b", "people_in_line"] == (5, 2, 4, "above_scope")
    assert rows["a", "teams"] == (0, None, None, "silent")
    assert rows["root", "direct_reports"] == (4, None, None, "silent")
    assert rows["x", "direct_reports"] == (1, None, None, "level_unknown")
    assert ("y", "teams") not in rows


def test_a_line_that_is_looked_at_alone_keeps_what_its_leaders_lead() -> None:
    told = house(ranged(), roster=tree(a=3, b=1))
    whole = answers(told, "scope_of_managers", "person", "part", "value", "standing")
    assert answers(told, "scope_of_managers", "person", "part", "value", "standing", scope="b") == [
        row for row in whole if row[0] == "b"
    ]


def test_shared_reports_count_wherever_spans_are_counted_and_own_ones_alone_unless_said() -> None:
    """cal leads bea's two on a second line; dan names bea twice, and counts once."""
    roster = [
        {"person": "ada"},
        {"person": "bea", "manager": "ada"},
        {"person": "cal", "manager": "ada"},
        {"person": "dan", "manager": "bea", "manager2": "bea"},
        {"person": "eve", "manager": "bea", "manager2": "cal"},
        {"person": "fay", "manager": "bea", "manager2": "cal"},
    ]
    company = house(roster=roster)
    own, shared = (
        {
            "span_of_control": answers(
                company, "span_of_control", "person", "direct_reports", reports=way
            ),
            "manager_spans": sorted(
                answers(
                    company, "manager_spans", "person", "direct_reports", reports=way, bands="1"
                )
            ),
            "median_span": answers(company, "median_span", "value", "whole", reports=way),
            "manager_types": answers(company, "manager_types", "leads", "managers", reports=way),
            "spans_by_band": answers(
                company, "spans_by_band", "managers", "median_span", bands="1,2,3", reports=way
            ),
        }
        for way in ("own", "shared")
    )
    assert own == {
        "span_of_control": [("bea", 3), ("ada", 2)],
        "manager_spans": [("ada", 2), ("bea", 3)],
        "median_span": [(2.5, 2)],
        "manager_types": [("people", 1), ("both", 1), ("managers", 0)],
        "spans_by_band": [(0, 2.5), (1, 2.5), (1, 2.5)],
    }
    assert shared == {
        "span_of_control": [("bea", 3), ("ada", 2), ("cal", 2)],
        "manager_spans": [("ada", 2), ("bea", 3), ("cal", 2)],
        "median_span": [(2, 3)],
        "manager_types": [("people", 2), ("both", 1), ("managers", 0)],
        "spans_by_band": [(0, 2), (2, 2), (1, 2)],
    }
    seconds = answers(company, "span_of_control", "person", "second_reports", reports="shared")
    assert seconds == [("bea", 0), ("ada", 0), ("cal", 2)]


def test_a_manager_is_overloaded_by_shared_reports_where_they_count() -> None:
    team = [{"person": f"p{n}", "manager": "bea", "manager2": "cal"} for n in range(13)]
    company = house(roster=[{"person": "bea"}, {"person": "cal"}, *team])
    found = {
        way: sorted(
            answers(company, "overloaded_manager", "person", folder="findings", reports=way)
        )
        for way in ("own", "shared")
    }
    assert found == {"own": ["bea"], "shared": ["bea", "cal"]}
