"""Where a company is exposed: what would be lost with each person, times what speaks for it, every
part by hand; and the same counts as the list of what breaks if that person leaves."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ladder.cards.bench.exposed import impact_said, likelihood_said
from ladder.cards.view import View
from tests.exports.taken import sample_view
from tests.given import answers, house, ladders


def person(name: str, manager: str | None = None, **said: Any) -> dict[str, Any]:
    return {"person": name, "manager": manager or "", "team": "Blue", "hired_on": "2016-01-04",
            "ladder": "craft", "level": "junior", "level_since": "2024-09-30", **said}  # fmt: skip


def rated(name: str, score: float, by: str = "manager") -> list[dict[str, Any]]:
    return [
        {"person": name, "competency": axis, "score": score, "by": by, "assessed_on": "2026-09-01"}
        for axis in ("delivery", "design")
    ]


TOP = person("ada", ladder="lead", level="head", level_since="2016-09-30", team="Top")
LEAD = person("bea", "ada", ladder="lead", level="lead", level_since="2021-09-30")


def of(house: Any, *columns: str) -> list[Any]:
    return sorted(answers(house, "exposure", "person", *columns), key=lambda row: row[0])


def test_impact_counts_reports_competencies_roles_and_projects_each_up_to_its_weight() -> None:
    company = house(
        ladders(),
        roster=[TOP, LEAD, *(person(f"p{n}", "bea") for n in range(6))],
        assessments=[*rated("p0", 3), *(score for n in range(1, 6) for score in rated(f"p{n}", 1))],
        projects=[
            {"project": "x", "name": "X", "owner": "bea", "due_on": "2026-12-31"},
            {"project": "y", "name": "Y", "owner": "bea", "due_on": "2026-06-30",
             "finished_on": "2026-06-01"},
        ],
    )  # fmt: skip
    columns = ("direct_reports", "competencies", "projects", "report_points", "competency_points",
               "project_points")  # fmt: skip
    assert of(company, *columns) == [
        ("ada", 1, 0, 0, 0.25, 0.0, 0.0),
        ("bea", 6, 0, 1, 1.5, 0.0, 1 / 3),
        ("p0", 0, 2, 0, 0.0, 1.0, 0.0),
    ]


def test_likelihood_counts_time_regretted_leavers_self_rating_and_an_unmet_wish() -> None:
    left = {"left_on": "2026-05-31", "leaving_reason": "voluntary-regretted"}
    company = house(
        ladders(),
        roster=[
            TOP, LEAD, person("cas", "bea"), person("dan", "bea"),
            person("eva", "bea", **left), person("fay", "bea", **{**left, "left_on": "2025-09-30"}),
            person("gus", "ada", level_since="", hired_on=""),
        ],
        assessments=[*rated("cas", 2), *rated("cas", 3, "self"), *rated("dan", 1),
            *rated("gus", 1),
        ],
        evidence=[
            {"person": "cas", "kind": kind, "title": kind, "happened_on": "2026-08-01"}
            for kind in ("wanted", "no-opening")
        ],
    )  # fmt: skip
    columns = ("months_in_level", "regretted_near", "self_above", "is_wish_unmet", "level_points",
               "leaver_points", "self_points", "wish_points", "likelihood")  # fmt: skip
    told = {row[0]: row[1:] for row in of(company, *columns)}
    assert told["ada"] == (120, 0, None, None, 4.0, 0.0, 0.0, 0.0, 5.0)
    assert told["bea"] == (60, 1, None, None, 4 * 24 / 84, 1.0, 0.0, 0.0, 2 + 4 * 24 / 84)
    assert told["cas"] == (24, 1, 2, 1, 0.0, 1.0, 2 / 3, 1.0, 1 + 1 + 2 / 3 + 1)
    assert set(told) == {"ada", "bea", "cas"}


def test_a_competency_or_a_bench_of_which_it_cannot_be_told_counts_nothing_and_is_said() -> None:
    company = house(
        ladders(),
        roster=[TOP, LEAD, person("cas", "bea"), person("dan", "bea")],
        assessments=rated("cas", 3),
    )
    columns = ("competencies", "competencies_untold", "is_without_successor", "is_bench_untold")
    assert of(company, *columns) == [
        ("ada", 0, 0, None, 1), ("bea", 0, 0, 1, 0), ("cas", 0, 2, 0, 0),
    ]  # fmt: skip


def test_exposure_is_impact_times_likelihood_and_the_highest_stands_first() -> None:
    rows = sample_view().ask("exposure")
    assert list(rows["name"].head(3)) == ["Gu Mingzhe", "Catriona Muirhead", "Patrick Sorrell"]
    assert (rows["impact"] * rows["likelihood"] - rows["exposure"]).abs().max() < 1e-9
    assert rows["exposure"].is_monotonic_decreasing


def test_what_breaks_is_counted_as_the_list_of_one_leaving_names_it() -> None:
    view = sample_view()
    rows = view.ask("exposure")
    kinds = {"report": "direct_reports", "competency": "competencies",
             "own_role": "is_without_successor", "role": "only_successor_of",
             "manager": "spans_overrun"}  # fmt: skip
    for row in rows.sort_values("effects", ascending=False).head(5).to_dict("records"):
        broken = view.ask("if_leaves", person=row["person"])
        known = broken.loc[broken["is_known"] == 1, "kind"].value_counts().to_dict()
        counted = {
            kind: int(row[column])
            for kind, column in kinds.items()
            if not pd.isna(row[column]) and row[column]
        }
        assert (known, sum(known.values())) == (counted, row["effects"])


def test_every_part_is_said_beside_its_points_in_both_languages() -> None:
    assert parts_of(sample_view(), "Patrick Sorrell") == (
        ["8 direct reports: 2", "4 competencies that nobody else of the team meets: 2"],
        ["1 for everybody", "3 regretted leavers nearby in a year: 3"],
    )
    assert parts_of(sample_view("zh"), "Patrick Sorrell") == (
        ["8名直接下属：2", "4项能力在团队内再无他人达标：2"],
        ["人人计1", "一年内身边有3人遗憾离职：3"],
    )


def parts_of(view: View, name: str) -> tuple[list[str], list[str]]:
    rows = view.ask("exposure").set_index("name").loc[[name]].reset_index()
    [row] = rows.to_dict("records")
    return impact_said(view, row), likelihood_said(view, row)
