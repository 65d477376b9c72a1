"""A discreet view: a room sees initials and no score of one person, on every page."""

from __future__ import annotations

import csv

import pandas as pd
import pytest

from ladder.privacy.discreet import discreet, initials
from ladder.words import Words
from tests.pages_opened import PAGES, ROOT, figure_texts, opened, said

ROSTER = ROOT / "data" / "sample" / "roster_2026-09-30.csv"
NAMES = [row["name"] for row in csv.DictReader(ROSTER.open(encoding="utf-8"))]
NO_PEOPLE = {"pages/ladders.py", "pages/data.py"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Lukas Brennecke", "L. B."),
        ("沈若兰", "沈某"),
        ("Anne-Marie O’Neil", "A. M. O."),
        ("van der Berg, Jan", "V. D. B. J."),
        ("Ａｄａ", "A."),
        ("<b>x</b>", "B. X. B."),
        ("42", "?"),
        ("  ", "?"),
    ],
)
def test_a_name_becomes_initials(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_rows_keep_their_ids_and_lose_names_and_addresses() -> None:
    rows = pd.DataFrame(
        {
            "person": ["p-1"],
            "name": ["Ada Quill"],
            "manager_name": [None],
            "email": ["ada@x"],
            "team": ["Ada Quill's team"],
        }
    )
    assert discreet(rows).to_dict("records") == [
        {"person": "p-1", "name": "A. Q.", "manager_name": None, "team": "Ada Quill's team"}
    ]


@pytest.mark.parametrize("page", [page for page in PAGES if page not in NO_PEOPLE])
def test_no_name_of_the_roster_stands_on_a_discreet_page(page: str) -> None:
    test = opened(page, discreet="1")
    text = (
        said(test)
        + "\n".join(figure_texts(test))
        + "".join(str(option) for box in test.selectbox for option in box.options)
    )
    assert not test.exception
    assert [name for name in NAMES if name in text.replace("\\", "")] == []


def test_scores_of_one_person_are_said_to_be_hidden() -> None:
    test = opened("pages/person.py", discreet="1", person="p-014")
    assert Words("en").say("share.hidden") in said(test).replace("\\", "")
    assert not [
        button for button in test.button if str(button.key).startswith("open_competency_gap")
    ]


def test_the_choice_goes_along_to_other_pages() -> None:
    links = [link.proto.query_string for link in opened("app.py", discreet="1").get("page_link")]
    assert links
    assert all("discreet=1" in link for link in links)
