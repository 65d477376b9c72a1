"""Words of other systems: what they mean, and that what is not known stays unknown."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.columns import vocabulary
from ladder.intake.fields import (
    ASSESSORS,
    EVIDENCE_KINDS,
    LEAVING_REASONS,
    STATUSES,
    WORKER_TYPES,
)

READINGS = (
    vocabulary.employment,
    vocabulary.goal_state,
    vocabulary.truth,
    vocabulary.leaving,
    vocabulary.assessor,
    vocabulary.evidence_kind,
)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            "active",
            "active, yes, Y, true, 1, a, full-time, 在职, 正式, 试用, 试用期, 实习, Aktiv",
        ),
        (
            "active",
            "Active - Full time, 在职（试用期）, A - Active, ACTIVE (EXPAT)",
        ),
        (
            "leave",
            "On Leave, leave, Leave of Absence, L, P, L | Leave of absence, Active - on leave, suspended, S, 停职, 产假",
        ),
        (
            "left",
            "terminated, inactive, no, deceased, resigned, retired, T, x, 离职, 已离职, 退休, 辞退, ausgeschieden",
        ),
        ("left", "Terminated (Voluntary), T - Terminated, D, R, U, I, false, 0"),
        ("not_started", "pre-hire, Pre Hire, PENDING, 待入职, not yet started"),
        (None, "maybe, active/inactive, A-1, , -, " + "active " * 50),
    ],
)
def test_who_works_here(state: str | None, words: str) -> None:
    cells = [word.strip() for word in words.split(", ")]
    assert vocabulary.employment(cells) == [state] * len(cells)


def test_a_column_of_t_and_f_is_true_and_false_and_a_t_among_other_letters_is_terminated() -> None:
    assert vocabulary.employment(["T", "F", None, "-"]) == ["active", "left", None, None]
    assert vocabulary.employment(["T", "A"]) == ["left", "active"]


def test_yes_means_left_below_a_heading_that_says_so() -> None:
    assert [
        vocabulary.yes_means(heading)
        for heading in ("is_resigned", "Inactive", "是否离职", "Active", "Status")
    ] == ["left"] * 3 + ["active"] * 2
    assert vocabulary.employment(["yes", "否", "0", "Active", None, "?"], yes="left") == [
        "left",
        "active",
        "active",
        "active",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            "not-started",
            "not started, NOT_STARTED, Not-Started, created, 未开始, To Do, Backlog, offen",
        ),
        (
            "in-progress",
            "ongoing, in progress, IN_PROGRESS, on track, 进行中, 正常, active, In Review, in Arbeit",
        ),
        ("at-risk", "at risk, behind, blocked, 有风险, 已延期, Off track, gefährdet"),
        ("done", "done, accomplished, completed, closed, 已完成, Resolved, 100%, abgeschlossen"),
        ("cancelled", "archived, cancelled, Canceled, 已取消, Won't Do, abgebrochen"),
        (None, "perhaps, 未完成, done / blocked"),
    ],
)
def test_how_a_goal_stands(state: str | None, words: str) -> None:
    cells = words.split(", ")
    assert vocabulary.goal_state(cells) == [state] * len(cells)


def test_yes_and_no() -> None:
    assert (
        vocabulary.truth(["Yes", "x", "✓", "是", "１", "No", "否", "0", None, "perhaps"])
        == [True] * 5 + [False] * 3 + [None] * 2
    )


def test_why_somebody_left_and_who_gave_a_score() -> None:
    assert vocabulary.leaving(
        ["Voluntary", "主动离职", "Involuntary", "辞退", "退休", "Regretted", "eaten"]
    ) == [
        "voluntary",
        "voluntary",
        "involuntary",
        "involuntary",
        "retirement",
        "voluntary-regretted",
        None,
    ]
    assert vocabulary.assessor(["自评", "Self", "Supervisor", "上级评价", "360", "?"]) == [
        "self",
        "self",
        "manager",
        "manager",
        "peer",
        None,
    ]


def test_what_was_said_about_the_next_level_in_the_words_of_other_systems() -> None:
    cells = [
        "Declined",
        "不愿晋升",
        "有意愿",
        "No headcount",
        "无编制",
        "vacancy",
        "文章",
        "gone fishing",
    ]
    assert vocabulary.evidence_kind(cells) == [
        "not-wanted",
        "not-wanted",
        "wanted",
        "no-opening",
        "no-opening",
        "opening",
        "publication",
        None,
    ]


@pytest.mark.parametrize("text", [None, "", " ", "-", "—", "N/A", "#N/A", "NULL", "(none)", "无"])
def test_cells_that_say_that_there_is_nothing(text: str | None) -> None:
    assert vocabulary.blank(text)


def test_words_for_nobody_above() -> None:
    assert all(
        map(vocabulary.root, ("NO_MANAGER", "NO_MGR", "null", "N/A", "-", "none", "Self", "无上级"))
    )
    assert not any(map(vocabulary.root, ("Ana", "007", "张伟")))


def test_no_word_means_two_things_and_every_meaning_is_one_of_ours() -> None:
    ours = {
        "employment": {"active", "leave", "left", "not_started"},
        "worker": set(WORKER_TYPES),
        "goal": set(STATUSES),
        "leaving": set(LEAVING_REASONS),
        "assessor": set(ASSESSORS),
        "evidence": set(EVIDENCE_KINDS),
    }
    for section, states in tomllib.loads(vocabulary.WORDS.read_text("utf-8")).items():
        if "words" in states or section in ("flag", "goal_type"):
            continue
        folded = [
            (vocabulary.folded(word), state)
            for state, lists in states.items()
            for words in lists.values()
            for word in words
        ]
        meanings = dict(folded)
        assert [word for word, state in folded if meanings[word] != state or not word] == []
        assert set(states) == ours.get(section, {"true", "false"})


@given(st.lists(st.one_of(st.none(), st.text(max_size=250))))
def test_no_texts_whatever_stop_the_reading(cells: list[str | None]) -> None:
    for reading in READINGS:
        assert len(reading(cells)) == len(cells)
