"""Of every problem it can be said what is wrong and what mends it, whatever of its place is known."""

from __future__ import annotations

from typing import get_args

import pytest

from ladder.cards.shared.said_of_problems import mended_by, said
from ladder.intake.model import Code, Problem
from ladder.words import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_says_what_is_wrong_and_what_mends_it(language: str) -> None:
    words = Words(language)
    for code in sorted(get_args(Code)):
        whole = Problem("roster.csv", 7, "Team", "Core", code, "warning", "Edge")
        nothing = Problem("roster.csv", None, None, None, code, "refused")
        for problem in (whole, nothing):
            for sentence in (said(words, problem, "roster"), mended_by(words, problem)):
                assert sentence.strip()
                assert not {"{", "}"} & set(sentence), (code, sentence)


def test_what_mends_a_problem_names_its_column_and_its_value() -> None:
    words = Words("en")
    empty = Problem("roster.csv", 7, "Job Title", None, "value_missing", "refused")
    assert mended_by(words, empty) == "Fill in Job Title."
    renamed = Problem("roster.csv", None, None, "Core", "team_renamed", "warning", "Kern")
    assert mended_by(words, renamed) == (
        "Nothing, if it was renamed; if they moved, name Core in LADDER_NOT_RENAMED."
    )
