"""Where a score is given or read, the words of the step stand beside it, as far as the ladder has
them."""

from __future__ import annotations

import dataclasses

import pandas as pd

from ladder.cards.ladders.board import board
from ladder.cards.page import Notice, Page
from ladder.cards.person.profile import gap_lines
from ladder.cards.person.verdicts import fact_columns
from ladder.cards.said import said
from ladder.cards.tables import cell, text
from ladder.cards.view import Row, View
from ladder.exports.talk import slide_of
from tests.exports.taken import sample_view

GAPS = pd.DataFrame(
    {
        "competency": ["mentoring", "delivery"],
        "score": [1.5, 3.0],
        "next_expected": [2.0, 3.0],
        "assessed_on": pd.to_datetime(["2026-07-01", "2026-07-01"]),
    }
)
FACTS: list[Row] = [
    {
        "ladder": "engineer",
        "checkpoint": "senior-competencies",
        "fact": "competency",
        "subject": "delivery",
        "value": None,
        "asked": 3.0,
        "happened_on": None,
    },
    {
        "ladder": "engineer",
        "checkpoint": "senior-competencies",
        "fact": "evidence",
        "subject": "Delivery talk",
        "value": 1,
        "asked": 1.0,
        "happened_on": None,
    },
]


def without_rubrics(view: View, ladder: str, *kept: str) -> View:
    """The same view, in which the ladder describes no steps and asks no questions but those of the
    kept competencies."""
    known = view.dataset.ladders[ladder]
    words = {
        language: {
            **of,
            "competencies": {
                id: {
                    key: said
                    for key, said in entry.items()
                    if key not in ("steps", "questions") or id in kept
                }
                for id, entry in of["competencies"].items()
            },
        }
        for language, of in known.words.items()
    }
    ladders = {**view.dataset.ladders, ladder: dataclasses.replace(known, words=words)}
    return dataclasses.replace(view, dataset=dataclasses.replace(view.dataset, ladders=ladders))


def rubric_of(view: View, page: Page) -> tuple[str, str, list[list[str]]] | None:
    """Title, subtitle and cells of the card that opens a competency to its steps."""
    for card in page.cards:
        if card.key == "_rubric" and (of := said(view, card)).table is not None:
            return (
                of.title,
                of.subtitle,
                [[text(each.html) for each in row] for row in of.table.cells()],
            )
    return None


CHOSEN = {
    "ladder": "engineer",
    "level": "senior-engineer",
    "other": "staff-engineer",
    "competency": "delivery",
}


def test_a_competency_opens_to_its_five_steps_with_the_chosen_levels_marked() -> None:
    view = sample_view()
    assert rubric_of(view, board(view, CHOSEN)) == (
        "Delivery: Senior engineer is expected at step 3, Staff engineer at step 4",
        "Brings work to its users in small, steady steps, and speaks up early when a date is in danger.",
        [
            [
                "1 Aware",
                "Finishes tasks that others have cut small; a delay comes to light only when somebody asks.",
                "",
            ],
            [
                "2 Foundational",
                "Completes work of a few days close to the estimate and reports a blocker the same day.",
                "Engineer",
            ],
            [
                "3 Working",
                "Slices a feature into releases that users can have one by one, and renegotiates scope before dates slip.",
                "▸ Senior engineer",
            ],
            [
                "4 Practised",
                "Brings initiatives of several teams and quarters to users, with a usable gain at every milestone.",
                "▸ Staff engineer",
            ],
            [
                "5 Expert",
                "Gets the company's most uncertain programmes moving again and leaves a way of releasing that other teams keep.",
                "Principal engineer",
            ],
        ],
    )


def test_the_steps_are_said_in_the_reader_s_language_and_of_one_level_once() -> None:
    view = sample_view("zh")
    found = rubric_of(view, board(view, {**CHOSEN, "other": "senior-engineer"}))
    assert found is not None
    assert (found[0], found[2][2]) == (
        "交付：高级工程师的期望值为3分",
        [
            "3分，胜任",
            "把功能拆成可逐个发布的部分，在工期出现风险之前协商调整范围。",
            "▸ 高级工程师",
        ],
    )


def test_two_levels_on_one_step_and_levels_without_an_expectation_are_told_as_that() -> None:
    view = sample_view()
    pmo = {
        "ladder": "pmo",
        "level": "junior-project-coordinator",
        "other": "intermediate-project-coordinator",
    }
    titles = [
        found[0]
        for competency in (
            "process-and-method",
            "strategy-and-portfolio",
            "leadership-and-coaching",
        )
        if (found := rubric_of(view, board(view, {**pmo, "competency": competency})))
    ]
    assert titles == [
        "Process and method: Junior project coordinator and Intermediate project coordinator are both expected at step 1",
        "Strategy and portfolio, step by step",
        "Leadership and coaching: Intermediate project coordinator is expected at step 1",
    ]


def test_a_ladder_that_describes_no_steps_says_so_in_the_quiet_line_and_has_no_empty_card() -> None:
    view = without_rubrics(sample_view(), "engineer")
    page = board(view, CHOSEN)
    assert rubric_of(view, page) is None
    quiet = [part.text for part in page.parts if isinstance(part, Notice)]
    assert len(quiet) == 1
    assert "what the steps of its competencies look like" in quiet[0]


def test_only_competencies_that_are_described_can_be_opened() -> None:
    view = without_rubrics(sample_view(), "engineer", "mentoring")
    found = rubric_of(view, board(view, CHOSEN))
    assert found is not None
    assert found[0].startswith("Mentoring: ")


def test_a_shortfall_says_what_the_expected_step_looks_like() -> None:
    said_in = [
        gap_lines(sample_view(language), GAPS, "next_expected", "engineer")
        for language in ("en", "zh")
    ]
    assert said_in == [
        [
            "Mentoring: 1.5 (Aware) where 2 (Foundational) is expected; 0.5 short, assessed on 1 Jul 2026. "
            "2 in practice: Pairs with a less experienced colleague on real tasks and gives the reasons "
            "along with the steps."
        ],
        [
            "带教：评分1.5（了解），要求2（入门），差0.5分，评估于2026年7月1日。"
            "2分的表现：与经验较少的同事结对完成实际任务，讲步骤，也讲理由。"
        ],
    ]


def test_a_shortfall_on_a_ladder_without_rubrics_says_no_more_than_before() -> None:
    view = without_rubrics(sample_view(), "engineer")
    assert gap_lines(view, GAPS, "next_expected", "engineer") == [
        "Mentoring: 1.5 (Aware) where 2 (Foundational) is expected; 0.5 short, assessed on 1 Jul 2026."
    ]
    assert gap_lines(sample_view(), GAPS, "next_expected", "heard-of-nowhere") == [
        "Mentoring: 1.5 (Aware) where 2 (Foundational) is expected; 0.5 short, assessed on 1 Jul 2026."
    ]


def test_of_the_rows_behind_a_verdict_only_competencies_say_what_is_asked() -> None:
    view = sample_view()
    fact = fact_columns(view)[1]
    assert [text(cell(view, fact, row)) for row in FACTS] == [
        "Delivery · 3 in practice: Slices a feature into releases that users can have one by one, "
        "and renegotiates scope before dates slip.",
        "Delivery talk",
    ]


def test_what_a_company_writes_of_a_step_stands_as_text_and_steps_it_leaves_out_are_said_to_be_so() -> (
    None
):
    view = without_rubrics(sample_view(), "engineer")
    words = view.dataset.ladders["engineer"].words["en"]["competencies"]["delivery"]
    words["steps"] = {"3": "<script>alert(1)</script> **bold** {name}"}
    card = next(card for card in board(view, CHOSEN).cards if card.key == "_rubric")
    table = said(view, card).table
    assert table is not None
    assert [str(row[1].html) for row in table.cells()] == [
        "not described",
        "not described",
        "&lt;script&gt;alert(1)&lt;/script&gt; **bold** {name}",
        "not described",
        "not described",
    ]


def test_a_document_and_a_deck_take_the_steps_from_the_same_card() -> None:
    view = sample_view()
    card = next(card for card in board(view, CHOSEN).cards if card.key == "_rubric")
    shown = slide_of(view, said(view, card)).shown
    assert shown is not None
    assert [row[0] for row in shown.table.rows] == [
        "1 Aware",
        "2 Foundational",
        "3 Working",
        "4 Practised",
        "5 Expert",
    ]


def test_the_competency_that_is_looked_at_has_its_interview_questions() -> None:
    for language, title, first in (
        (
            "en",
            "2 interview questions about Delivery",
            "Tell us about a date that you could not keep. When did you know, and when did others"
            " know?",
        ),
        (
            "zh",
            "关于交付的2个面试问题",
            "请讲一次未能按期完成的经历。您何时意识到，其他人又何时知道？",
        ),
    ):
        view = sample_view(language)
        card = next(card for card in board(view, CHOSEN).cards if card.key == "_questions")
        shown = said(view, card)
        assert shown.title == title
        assert shown.table is not None
        assert str(shown.table.cells()[0][0].html) == first


def test_a_ladder_without_questions_says_so_in_its_quiet_line() -> None:
    view = without_rubrics(sample_view(), "engineer")
    page = board(view, CHOSEN)
    assert [card.key for card in page.cards if card.key in ("_rubric", "_questions")] == []
    quiet = [part.text for part in page.parts if isinstance(part, Notice)]
    assert any(
        "what the steps of its competencies look like and what to ask in an interview" in line
        for line in quiet
    )


def test_the_pmo_s_duties_and_requirements_are_told_apart_on_the_page() -> None:
    for language, label, theme in (
        ("en", "Duties · 39, requirements · 11", "Requirement"),
        ("zh", "职责 · 39，要求 · 11", "任职要求"),
    ):
        view = sample_view(language)
        page = board(view, {"ladder": "pmo"})
        card = next(card for card in page.cards if card.key == "_responsibilities")
        shown = said(view, card)
        assert shown.title == label
        assert shown.table is not None
        cells = [str(row[1].html) for row in shown.table.cells()]
        assert cells.count(theme) == 11
