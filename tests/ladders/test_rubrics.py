"""Each competency of a ladder says in words what steps 1 to 5 look like: demanded of those that
ship, in every language."""

from __future__ import annotations

import pathlib
import re
from collections import Counter

import pytest

from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import LANGUAGES, STEPS, Ladder
from ladder.ladders.rules import faults_within
from tests.ladders.test_catalogue import WORDS, faults, folder

ENGINEER = shipped()["engineer"]
THIRD = 'competencies.delivery.steps.3 = "Cuts a feature into releases."'
NAMED = {"IT", "SaaS", "PMO", "KPI", "MTTR", "ROI", "OKR", "SLA"}
"""Terms of the field that Chinese writes in Latin letters."""


def test_a_score_reads_as_the_words_of_its_step_and_a_half_as_those_of_the_step_below() -> None:
    third = ENGINEER.words["en"]["competencies"]["delivery"]["steps"]["3"]
    assert [ENGINEER.step("en", "delivery", score) for score in (3, 3.0, 3.5, 3.99)] == [third] * 4
    assert ENGINEER.step("zh", "delivery", 3) != third
    assert ENGINEER.step("en", "delivery", 5) != third


@pytest.mark.parametrize("score", [None, 0, 0.5, -1, 6, float("nan")])
def test_a_score_outside_the_five_steps_has_no_words(score: float | None) -> None:
    assert ENGINEER.step("en", "delivery", score) is None


def test_a_ladder_without_rubrics_says_nothing_of_a_step() -> None:
    words = {language: {"competencies": {"delivery": {"name": "x"}}} for language in LANGUAGES}
    ladder = Ladder("ours", "1.0.0", "file", ENGINEER.scale, ENGINEER.competencies, words=words)
    assert [ladder.step("en", id, 3) for id in ("delivery", "mentoring", "unheard-of")] == [
        None
    ] * 3
    assert ladder.step("fr", "delivery", 3) is None


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("", "steps.3: the word is missing"),
        ('competencies.delivery.steps.3 = ""', "steps.3: the word is missing"),
        ("competencies.delivery.steps.3 = 3", "steps.3: the word is missing"),
        (
            THIRD + '\ncompetencies.delivery.steps.6 = "Beyond."',
            "steps.6: is not a step from 1 to 5",
        ),
        (
            THIRD.replace("Cuts a feature into releases", "Gets stuck programmes moving"),
            "steps.5: says the same as competencies.delivery.steps.3",
        ),
    ],
)
def test_a_fault_in_a_rubric_is_said_with_its_file_and_key(
    tmp_path: pathlib.Path, broken: str, fault: str
) -> None:
    assert THIRD in WORDS
    assert faults(folder(tmp_path, zh=WORDS.replace(THIRD, broken))) == [
        f"craft/zh.toml: competencies.delivery.{fault}"
    ]


def test_steps_that_are_no_table_are_one_fault_of_the_format() -> None:
    words = {
        language: {"competencies": {"delivery": {"name": "x", "steps": "Ships."}}}
        for language in LANGUAGES
    }
    ladder = Ladder("ours", "1.0.0", "file", ENGINEER.scale, ENGINEER.competencies, words=words)
    assert [fault for fault in faults_within(ladder) if ".steps" in fault] == [
        f"ours/{language}.toml: competencies.delivery.steps: is not a table of the steps 1 to 5"
        for language in LANGUAGES
    ]


def described(language: str) -> list[tuple[str, str, str]]:
    """(place, step, text) of every step that a shipped ladder describes."""
    return [
        (f"{ladder.id}/{language}.toml {axis.id}.{step}", step, text)
        for ladder in shipped().values()
        for axis in ladder.competencies
        for step in STEPS
        if (text := ladder.step(language, axis.id, int(step)))
    ]


def test_every_step_of_every_shipped_competency_is_described_once() -> None:
    axes = sum(len(ladder.competencies) for ladder in shipped().values())
    for language in LANGUAGES:
        texts = [text for _, _, text in described(language)]
        assert len(texts) == 5 * axes
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_a_step_is_one_sentence_of_readable_length_in_either_language() -> None:
    english = [
        place
        for place, _, text in described("en")
        if not 8 <= len(text.split()) <= 20
        or not re.fullmatch(r"[A-Z][^.!?\u3400-\u9fff]*\.", text)
    ]
    chinese = [
        place
        for place, _, text in described("zh")
        if not 12 <= len(re.findall(r"[\u3400-\u9fff]", text)) <= 40
        or not re.fullmatch(r"[^。！？.,;]*。", text)
        or not set(re.findall(r"[A-Za-z]+", text)) <= NAMED
    ]
    assert english + chinese == []


def opening(text: str) -> str:
    """The first two words of an English sentence, the first two characters of a Chinese one."""
    return " ".join(text.split()[:2]) if text.isascii() else text[:2]


def test_the_five_steps_of_a_competency_do_not_begin_alike() -> None:
    """A rubric that swaps one word a step says how much, not what."""
    openings = {
        (ladder.id, language, axis.id): {
            opening(str(ladder.step(language, axis.id, int(step)))) for step in STEPS
        }
        for ladder in shipped().values()
        for axis in ladder.competencies
        for language in LANGUAGES
    }
    assert [place for place, different in openings.items() if len(different) < 5] == []
