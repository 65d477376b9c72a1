"""A ladder as documents: all levels side by side, a description of each, and what to ask, in its own
words and in both languages."""

from __future__ import annotations

import dataclasses
import io
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT

from ladder.exports.document.document import Bullets, Document, Paragraph, Part, Section, Table
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.levels.ladder_texts import side_by_side
from ladder.exports.levels.level_documents import KINDS, Kind, level_document
from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import LANGUAGES, Checkpoint, Competency, Ladder, Level
from ladder.words import Words

LADDERS = shipped()
SCALE = ("not-yet", "aware", "foundational", "working", "practised", "expert")


def made(kind: Kind, ladder: str, level: str = "", language: str = "en") -> Document:
    return level_document(Words(language), LADDERS, kind, ladder, level)


def section(document: Document, title: str) -> Section:
    return next(each for each in document.sections if each.title == title)


def test_the_guide_puts_the_levels_side_by_side_in_the_rubric_s_words() -> None:
    guide = made("guide", "engineering-director")
    assert [each.title for each in guide.sections] == [
        "The levels",
        "What each level expects",
        "What each level answers for",
        "What each level concentrates on",
        "Before a level is reached",
    ]
    strategy = section(guide, "What each level expects").blocks[1]
    assert isinstance(strategy, Part)
    assert strategy.title == "Strategy"
    table = strategy.blocks[0]
    assert isinstance(table, Table)
    assert table.headings == ("Competency", "Director of Engineering", "VP of Engineering")
    assert table.rows[0] == (
        "SaaS strategy",
        "3 Working: Weighs availability, cost per customer and speed in architecture decisions,"
        " and states the trade in money.",
        "4 Practised: Agrees targets for uptime and gross margin over several years with finance,"
        " and reshapes the architecture accordingly.",
    )


def test_a_level_that_does_not_expect_a_competency_is_said_not_to() -> None:
    people = section(made("guide", "engineering-director"), "What each level expects").blocks[0]
    assert isinstance(people, Part)
    table = people.blocks[0]
    assert isinstance(table, Table)
    said = {row[0]: row[1:] for row in table.rows}["Organisational design"]
    assert said[0] == "not expected"
    assert said[1].startswith("4 Practised: ")


def test_ten_levels_stand_on_three_sheets_and_each_level_once() -> None:
    sheets = [
        each.title
        for each in made("guide", "pmo", language="zh").sections
        if each.title.startswith("各级别的期望")
    ]
    assert sheets == [
        "各级别的期望：初级项目协调员至高级项目协调员",
        "各级别的期望：初级项目经理至高级项目经理",
        "各级别的期望：初级PMO主管至PMO经理",
    ]


@pytest.mark.parametrize(
    ("levels", "blocks"),
    [(0, []), (1, [1]), (4, [4]), (5, [2, 3]), (9, [3, 3, 3]), (13, [3, 3, 3, 4])],
)
def test_sheets_are_about_as_wide_as_one_another(levels: int, blocks: list[int]) -> None:
    ladder = [Level(f"l{rank}", rank, "ic") for rank in range(levels)]
    parted = side_by_side(ladder, 4)
    assert [len(each) for each in parted] == blocks
    assert [level for each in parted for level in each] == ladder


def test_a_job_description_says_where_the_level_stands_and_what_it_expects() -> None:
    job = made("job", "engineering-director", "director")
    assert (job.title, job.subtitle) == (
        "Job description: Director of Engineering",
        f"Engineering director, version {LADDERS['engineering-director'].version}",
    )
    place = section(job, "The position").blocks[0]
    assert isinstance(place, Table)
    assert place.rows == (
        ("Track", "Managers"),
        ("Experience", "15 years"),
        ("Scope", "4–6 teams, 3–4 direct reports and 15–20 people in all"),
        ("Leads to", "VP of Engineering"),
    )
    assert [each.title for each in job.sections] == [
        "The position",
        "What you answer for",
        "What you concentrate on",
        "What you bring",
        "Before somebody is promoted to this level",
    ]
    brought = section(job, "What you bring").blocks[0]
    assert isinstance(brought, Table)
    assert [row[0] for row in brought.rows] == [
        LADDERS["engineering-director"].say("en", "competencies", id)
        for id in LADDERS["engineering-director"].level("director").expects
    ]


def test_a_proposal_that_nobody_has_adopted_is_no_condition_of_a_job() -> None:
    ladder = LADDERS["engineering-director"]
    proposals = [entry for entry in ladder.checkpoints if entry.proposal and entry.level == "vp"]
    assert proposals
    job = html(made("job", "engineering-director", "vp"))
    guide = html(made("guide", "engineering-director"))
    for entry in proposals:
        text = ladder.say("en", "checkpoints", entry.id, "text").split(".")[0]
        assert (text in job, text in guide) == (False, True)


def test_all_levels_are_one_document_with_a_sheet_for_each() -> None:
    jobs = made("job", "pmo", language="zh")
    assert jobs.opening == "共10个级别，均按发展通道的描述编写。"
    assert [each.title for each in jobs.sections] == [
        LADDERS["pmo"].say("zh", "levels", level.id) for level in LADDERS["pmo"].levels
    ]
    assert {each.begins_sheet for each in jobs.sections} == {True}


def test_an_interview_asks_about_what_the_level_expects_and_says_what_is_expected() -> None:
    guide = made("interview", "engineering-director", "director")
    assert guide.title == "Interview questions: Director of Engineering"
    assert guide.opening == (
        "16 questions about 8 competencies. Ask everybody the same, write down what was said before"
        " you judge it, and hold it against the steps below."
    )
    assert "Organisational design" not in [each.title for each in guide.sections]
    blocks = section(guide, "Engineering metrics").blocks
    assert blocks[1] == Bullets(
        (
            "Which measure have you given up, and what had it made people do?",
            "The lead time of one team has doubled. Which three questions do you ask before you"
            " judge?",
        )
    )
    assert blocks[2] == Paragraph(
        "Expected here: 4 Practised: Balances measures of speed, quality and people, and notices"
        " when a team works to the number."
    )
    steps = blocks[3]
    assert isinstance(steps, Table)
    assert [row[2] for row in steps.rows] == [
        "", "", "", "Director of Engineering", "VP of Engineering",
    ]  # fmt: skip


def own(**words: Any) -> dict[str, Ladder]:
    """A company's ladder of one level that says as little as a ladder can."""
    said = {
        "name": "Baking",
        "summary": "Bread.",
        "levels": {"baker": {"name": "Baker <b>", "summary": "Bakes."}},
        "competencies": {"dough": {"name": "Dough", "meaning": "Kneads.", **words}},
        "groups": {"work": {"name": "Work"}},
    }
    ladder = Ladder(
        "baking",
        "1.0.0",
        "file",
        SCALE,
        (Competency("dough", "work"),),
        (Level("baker", 1, "ic", expects={"dough": 3}),),
        words=dict.fromkeys(LANGUAGES, said),
    )
    return {**LADDERS, "baking": ladder}


def test_a_company_s_ladder_without_questions_is_said_to_have_none() -> None:
    none = level_document(Words("en"), own(), "interview", "baking")
    assert (none.opening, none.sections) == ("This ladder has no interview questions.", ())
    guide = level_document(Words("zh"), own(), "guide", "baking")
    assert guide.sections[-1].title == "本通道未说明的内容"
    assert guide.sections[-1].blocks == (
        Paragraph(
            "该发展通道的原始资料未提及各能力项分值的表现、职责、能力重点、晋升条件和面试问题。"
        ),
    )
    job = level_document(Words("en"), own(), "job", "baking", "baker")
    assert job.sections[-1].blocks == (
        Paragraph(
            "For this level the ladder says nothing about responsibilities, focus and checkpoints."
        ),
    )


def test_a_company_s_questions_are_asked_in_its_own_words() -> None:
    ladders = own(questions=["How do you know that it is done? <script>alert(1)</script>"])
    guide = level_document(Words("en"), ladders, "interview", "baking")
    assert guide.opening.startswith("One question about 1 competency. Ask ")
    text = html(guide)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script" not in text


def test_a_step_that_a_company_does_not_describe_is_its_bare_score() -> None:
    job = level_document(Words("en"), own(), "job", "baking", "baker")
    table = section(job, "What you bring").blocks[0]
    assert isinstance(table, Table)
    assert table.rows == (("Dough", "Kneads.", "3 Working"),)


def test_a_level_that_leads_to_another_ladder_names_it() -> None:
    job = made("job", "engineer", "principal-engineer")
    ladders = dict(LADDERS)
    levels = tuple(
        dataclasses.replace(level, next=(("cto", "cto"),)) for level in LADDERS["engineer"].levels
    )
    ladders["engineer"] = dataclasses.replace(LADDERS["engineer"], levels=levels)
    other = level_document(Words("en"), ladders, "job", "engineer", "principal-engineer")

    def leads(document: Document) -> str:
        table = section(document, "The position").blocks[0]
        assert isinstance(table, Table)
        return table.rows[-1][1]

    assert leads(job) == "the last level of this ladder"
    cto = LADDERS["cto"]
    assert leads(other) == f"{cto.say('en', 'levels', 'cto')} ({cto.title('en')})"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_ladder_is_every_document_in_either_language(kind: Kind, language: str) -> None:
    for name in LADDERS:
        document = made(kind, name, language=language)
        text = html(document)
        assert f'<html lang="{language}">' in text
        assert "None" not in text
        assert "{" not in text.partition("</style>")[2]


def test_a_guide_is_a_file_to_go_on_editing_on_its_side() -> None:
    file = docx.Document(io.BytesIO(docx_bytes(made("guide", "engineer", language="zh"))))
    assert file.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert file.paragraphs[0].text == "级别指南：工程师"
    assert [cell.text for cell in file.tables[0].rows[0].cells] == [
        "级别", "概述", "经验", "管理范围", "下一级别",
    ]  # fmt: skip


def test_a_checkpoint_of_a_company_is_named_with_whose_it_is() -> None:
    ladders = own()
    words = {
        language: {**said, "checkpoints": {"oven": {"name": "Oven", "text": "Has lit it."}}}
        for language, said in ladders["baking"].words.items()
    }
    entry = Checkpoint("oven", "baker", "attested", "source", {"kind": "attested"})
    ladders["baking"] = dataclasses.replace(ladders["baking"], checkpoints=(entry,), words=words)
    job = level_document(Words("en"), ladders, "job", "baking", "baker")
    assert section(job, "Before somebody is promoted to this level").blocks == (
        Bullets(("Oven: Has lit it. (from the source)",)),
    )


def test_what_a_level_requires_is_no_duty_in_either_document() -> None:
    job = made("job", "pmo", "junior-project-coordinator")
    duties = section(job, "What you answer for").blocks
    assert duties == (
        Bullets(
            (
                "Helps the project manager to plan the project and look after its resources.",
                "Collects and orders project data and prepares reports and documents from it.",
                "Keeps the members of the project team in touch and working together.",
            )
        ),
    )
    assert section(job, "What you bring").blocks[0] == Bullets(
        (
            "Knows the processes and tools of project management.",
            "Communicates and coordinates well.",
        )
    )
    guide = made("guide", "pmo", language="zh")
    answers = section(guide, "各级别的职责：初级项目协调员至高级项目协调员").blocks[0]
    assert isinstance(answers, Table)
    assert [row[0] for row in answers.rows][2:] == [
        "让项目组成员保持联络、相互配合。",
        "任职要求：了解项目管理的流程，会用相关工具。",
        "任职要求：具备良好的沟通与协调能力。",
    ]
