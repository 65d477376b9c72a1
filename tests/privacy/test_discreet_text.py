"""Initials for names wherever they stand, and for nothing else."""

from __future__ import annotations

import json

import pytest

from ladder.privacy.discreet_text import discreet, discreet_json


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ingrid Halvorsen leads 40 people", "I. H. leads 40 people"),
        ("Ingrid<br>Halvorsen", "I. H."),
        ("Ingrid\nHalvorsen", "I. H."),
        ("Ingrid Halv…", "I. H."),
        ("Analysis by Ana", "Analysis by A."),
        ("Liam O&#x27;Brien and Liam O'Brien", "L. O. and L. O."),
        ("Ana Maria, not Ana", "A. M., not A."),
        ("由王小明负责", "由王某负责"),
        ("Delivery and…", "Delivery and…"),
        ("", ""),
    ],
)
def test_every_name_in_a_text_becomes_initials_and_nothing_else_changes(
    text: str, said: str
) -> None:
    assert (
        discreet(["Ana", "Ana Maria", "Ingrid Halvorsen", "Liam O'Brien", "王小明"])(text) == said
    )


def test_of_very_many_names_those_in_the_text_are_found() -> None:
    names = [f"Person Number{number}" for number in range(5000)]
    assert discreet(names)("Person Number77 and Person<br>Number4999") == "P. N. and P. N."


def test_without_names_a_text_stays() -> None:
    assert discreet([])("Ana") == "Ana"


def test_texts_of_a_figure_are_changed_and_its_numbers_stay() -> None:
    figure = json.dumps(
        {"data": [{"text": ["Ana", None], "x": [1, 2.5]}], "layout": {"title": "of Ana"}}
    )
    assert json.loads(discreet_json(figure, discreet(["Ana"]))) == {
        "data": [{"text": ["A.", None], "x": [1, 2.5]}],
        "layout": {"title": "of A."},
    }
