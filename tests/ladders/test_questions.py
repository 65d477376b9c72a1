"""Each competency of a ladder says what an interviewer may ask, demanded of those that ship; and a
level says what is a duty and what a requirement."""

from __future__ import annotations

import pathlib
import re

import pytest

from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import LANGUAGES
from ladder.ladders.rules import FEWEST_QUESTIONS, faults_within
from tests.ladders.test_catalogue import LADDER, WORDS, faults, folder
from tests.ladders.test_rubrics import NAMED

ASKED = 'competencies.delivery.questions = ["Which date did you miss?", "A date is in danger: what now?"]'


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("", ["has 0 of 2 questions"]),
        ('competencies.delivery.questions = ["Why?"]', ["has 1 of 2 questions"]),
        (
            'competencies.delivery.questions = ["Why?", "Why?"]',
            ["says the same as competencies.delivery.questions"],
        ),
        (
            "competencies.delivery.questions = [3, 4]",
            ["is not a list of texts"],
        ),
        (
            'competencies.delivery.questions = "Why?"',
            ["is not a list of texts", "has 0 of 2 questions"],
        ),
    ],
)
def test_a_fault_in_the_questions_is_said_with_its_file_and_key(
    tmp_path: pathlib.Path, broken: str, said: list[str]
) -> None:
    assert ASKED in WORDS
    assert faults(folder(tmp_path, zh=WORDS.replace(ASKED, broken))) == [
        f"craft/zh.toml: competencies.delivery.questions: {fault}" for fault in said
    ]


def test_every_shipped_competency_is_asked_about_in_questions_that_can_be_read_out() -> None:
    wrong = []
    for ladder in shipped().values():
        assert faults_within(ladder) == []
        for axis in ladder.competencies:
            english, chinese = (ladder.questions(language, axis.id) for language in LANGUAGES)
            if len(english) != len(chinese) or len(english) < FEWEST_QUESTIONS:
                wrong.append((ladder.id, axis.id, ""))
            wrong += [
                (ladder.id, axis.id, text)
                for text in english
                if not 7 <= len(text.split()) <= 30
                or not re.fullmatch(r"[A-Z][^\u3400-\u9fff]*[.?]", text)
            ]
            wrong += [
                (ladder.id, axis.id, text)
                for text in chinese
                if not 12 <= len(re.findall(r"[\u3400-\u9fff]", text)) <= 50
                or not re.fullmatch(r"[^.?!,;]*[？。]", text)
                or not set(re.findall(r"[A-Za-z]+", text)) <= NAMED
            ]
    assert wrong == []


def test_what_is_neither_duty_nor_requirement_is_said(tmp_path: pathlib.Path) -> None:
    wish = (
        '[[responsibilities]]\nid = "ships"\nlevel = "junior"\ngroup = "results"\nkind = "wish"\n'
    )
    words = WORDS + 'responsibilities.ships.text = "Ships."\n'
    assert faults(folder(tmp_path, LADDER + wish, en=words, zh=words)) == [
        "craft/ladder.toml: responsibilities.ships: kind = 'wish' is none of duty, requirement"
    ]


def test_a_competency_that_a_ladder_does_not_have_is_not_asked_about() -> None:
    assert shipped()["engineer"].questions("en", "unheard-of") == ()
    assert shipped()["engineer"].questions("fr", "delivery") == ()
