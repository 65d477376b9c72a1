"""The structure page: its window and its average in the address, its cards as values, and the way
from a number to a person."""

from __future__ import annotations

import pathlib

import pytest

from ladder.cards.markdown import markdown
from ladder.words import Words
from tests.pages_opened import folder, html_of, opened, said

EN = Words("en")
PAGE = "pages/structure.py"


def test_the_period_is_printed_with_every_rate() -> None:
    shown = said(opened(PAGE, lang="en"))
    for title in (
        "8% left: 11 people",
        "17 promotions",
        "of those here at the start are still employed",
    ):
        assert any(
            title in line and "1 Oct 2025 to 30 Sept 2026" in line
            for line in shown.replace("\\", "").splitlines()
        ), title


@pytest.mark.parametrize(
    ("window", "first"),
    [("quarter", "1 Jul 2026"), ("2025-03-31", "1 Apr 2025"), ("2025-02-14", "15 Feb 2025")],
)
def test_the_window_is_the_address_s(window: str, first: str) -> None:
    test = opened(PAGE, lang="en", window=window)
    assert f"{first} to 30 Sept 2026" in said(test).replace("\\", "")
    assert not test.toast


@pytest.mark.parametrize("window", ["2027-01-01", "2026-09-30", "month", "1999-01-01"])
def test_a_window_that_the_data_do_not_hold_is_said_and_a_year_is_shown(window: str) -> None:
    test = opened(PAGE, lang="en", window=window)
    assert not test.exception
    assert str(test.toast[0].value) == markdown(EN.say("notice.window", value=window))
    assert "1 Oct 2025 to 30 Sept 2026" in said(test).replace("\\", "")


def test_the_average_is_switched_beside_other_ways_of_counting() -> None:
    test = opened(PAGE, lang="en", convention="lenient,monthly")
    assert any("mean of the months" in body for body in html_of(test))
    test.button_group(key="convention_page_attrition_convention").set_value("two-point").run()
    assert test.query_params["convention"] in ("lenient", ["lenient"])
    assert any("the mean of 136 at the start and 141 at the end" in body for body in html_of(test))


def test_a_person_in_a_table_is_one_choice_away_and_a_leaver_on_a_day_they_were_there() -> None:
    test = opened(PAGE, lang="en")
    menu = next(each for each in test.selectbox if each.key == "reach_menu_movement")
    menu.set_value("p-117").run()
    query = [link.proto.query_string for link in test.get("page_link")]
    assert any("person=p-117" in each and "day=2026-05-22" in each for each in query)


def test_the_bands_in_force_are_stated_and_a_company_s_own_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDER_SPAN_BANDS", "1,10")
    assert "(21 of 22) have 1–9 direct reports" in said(opened(PAGE, lang="en")).replace("\\", "")
    monkeypatch.setenv("LADDER_SPAN_BANDS", "10,1")
    assert any(
        "does not hold rising whole numbers" in body for body in html_of(opened(PAGE, lang="en"))
    )


def test_one_day_of_data_has_no_movement_and_says_so(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = [{"person": "ana", "name": "Ana"}, {"person": "ben", "name": "Ben", "manager": "ana"}]
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, {"roster_2024-06-30": roster})))
    test = opened(PAGE, lang="en")
    assert not test.exception
    assert markdown(EN.say("measures.attrition.empty")) in said(test)
    assert "0% left" not in said(test)
