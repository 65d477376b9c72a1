"""A number is coloured where it moved by more than chance; else it is steady, and says by what test."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from ladder.cards.headlines import SaidHeadline, headlines, said_headline
from ladder.cards.view import view_of
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import Words
from tests.exports.taken import sample_view
from tests.pages_opened import folder


def said_of(measure: str, language: str = "en") -> SaidHeadline:
    view = sample_view(language)
    found = headlines(view, ("goals_on_track", "coverage", "ready_now", "incident_mttr"))
    return next(said_headline(view, each) for each in found if each.measure == measure)


def test_a_slow_fall_of_goals_on_track_is_coloured_and_says_since_when() -> None:
    goals = said_of("goals_on_track")
    assert (goals.value, goals.change, goals.better) == (
        "45%",
        "−21.2 pt since 30 Jun 2024",
        "higher",
    )
    assert goals.proof.startswith("Tested over the whole line since 30 Jun 2024: 121 people")
    assert "by chance 1 in " in goals.proof
    assert said_of("goals_on_track", "zh").change == "−21.2个百分点（自2024年6月30日起）"


def test_what_moves_within_chance_is_steady_and_has_no_colour() -> None:
    ready, coverage = said_of("ready_now"), said_of("coverage")
    assert (ready.change, ready.better) == ("steady (+2)", "")
    assert (coverage.change, coverage.better) == ("steady (−0.1 pt)", "")
    assert coverage.proof.startswith("Tested like for like: 121 people on both days")
    assert "so it is steady" in ready.proof
    assert said_of("ready_now", "zh").change == "平稳（+2）"


def test_a_metric_is_tested_by_its_months() -> None:
    mttr = said_of("incident_mttr")
    assert mttr.better == "lower"
    assert "30 months" in mttr.proof


def test_a_number_without_a_good_direction_is_stated_and_not_tested() -> None:
    view = sample_view()
    (people,) = headlines(view, ("headcount",))
    assert (said_headline(view, people).better, said_headline(view, people).proof) == ("", "")


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("en", "and 2 contractors, interns and agency workers beside them"),
        ("zh", "另有2名外包、实习或派遣人员"),
    ],
)
def test_a_headcount_of_employees_says_who_works_here_beside_them(
    tmp_path: pathlib.Path, language: str, beside: str
) -> None:
    kinds = ("employee", "", "contractor", "intern")
    people = [
        {"person": f"p{n}", "name": f"Person {n}", "worker_type": kind}
        for n, kind in enumerate(kinds)
    ]
    day = date(2026, 9, 30)

    def tile(rows: list[dict[str, str]], *conventions: str) -> tuple[str, str]:
        data = folder(tmp_path / f"{len(rows)}", {"roster_2026-09-30": rows})
        dataset = datasets.read_folder(data, day)
        chosen = frozenset(conventions)
        view = view_of("structure", Words(language), LIGHT, dataset, day, "*", conventions=chosen)
        (number,) = headlines(view, ("headcount",))
        told = said_headline(view, number)
        return told.value, told.parts

    assert tile(people[:2]) == ("2", "")
    assert tile(people) == ("2", beside)
    assert tile(people, "everyone") == ("4", "")
