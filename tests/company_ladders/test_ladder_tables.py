"""A ladder as a table: a matrix of competencies by levels, and a career path with a row per
behaviour."""

from __future__ import annotations

from pathlib import Path

from tests.company_ladders.given import lines_of, of_file


def test_a_matrix_of_scores_is_read_by_rows_and_columns(tmp_path: Path) -> None:
    content = (
        "Competencies of Acme,,,,\n\nTheme,Competency,Description,Engineer,Senior Engineer\n"
        "Craft,Design,Shapes systems,1,3\n,Code,,2,Expert\nPeople,Mentoring,,-,2\n"
    )
    ladder = of_file(tmp_path, "Acme levels.csv", content).ladder
    assert ladder is not None
    assert (ladder.id, ladder.title("en")) == ("acme-levels", "Acme levels")
    assert [(level.id, level.expects) for level in ladder.levels] == [
        ("engineer", {"design": 1, "code": 2}),
        ("senior-engineer", {"design": 3, "code": 5, "mentoring": 2}),
    ]
    assert [(axis.id, axis.group) for axis in ladder.competencies] == [
        ("design", "craft"),
        ("code", "craft"),
        ("mentoring", "people"),
    ]
    assert ladder.say("en", "competencies", "design", "meaning") == "Shapes systems"


def test_a_matrix_of_texts_keeps_the_texts_and_invents_no_scores(tmp_path: Path) -> None:
    imported = of_file(
        tmp_path,
        "ladder.csv",
        "Skill;L1;L2\nDesign;Follows a design;3: Designs a service\nCode;✓;9\nDesign;1;2\n",
    )
    ladder = imported.ladder
    assert ladder is not None
    assert [(level.id, level.expects) for level in ladder.levels] == [
        ("l1", {}),
        ("l2", {"design": 3}),
    ]
    assert [
        (text.id, ladder.say("en", "responsibilities", text.id, "text"))
        for text in ladder.responsibilities
    ] == [
        ("l1-design", "Follows a design"),
        ("l2-design", "Designs a service"),
    ]
    assert lines_of(imported, "language_missing", "order_assumed", "checkpoints_added") == [
        ("3, L1", "score_unreadable", "✓"),
        ("3, L2", "score_out_of_range", "9"),
        ("4", "name_twice", "Design"),
        ("ladder", "scores_missing", "L1"),
    ]


def test_a_chinese_matrix_gives_stable_ids_and_says_that_english_is_missing(tmp_path: Path) -> None:
    content = "能力项,P5 工程师,P6 高级工程师\n代码质量,了解,３\n沟通,2,熟练\n".encode("gb18030")
    imported = of_file(tmp_path, "研发职级.csv", content)
    ladder = imported.ladder
    assert ladder is not None
    assert ladder.title("zh") == ladder.title("en") == "研发职级"
    assert [ladder.say("en", "levels", level.id) for level in ladder.levels] == [
        "P5 工程师",
        "P6 高级工程师",
    ]
    assert [level.id.split("-")[0] for level in ladder.levels] == ["p5", "p6"]
    assert [list(level.expects.values()) for level in ladder.levels] == [[1, 2], [3, 4]]
    assert ("研发职级", "language_missing", "en") in lines_of(imported)
    again = of_file(
        tmp_path, "研发职级.csv", "能力项,P5 工程师,P6 高级工程师\n沟通,2,熟练\n代码质量,了解,３\n"
    ).ladder
    assert again is not None
    assert {axis.id for axis in again.competencies} == {axis.id for axis in ladder.competencies}


def test_a_matrix_with_levels_in_its_rows_is_turned(tmp_path: Path) -> None:
    ladder = of_file(tmp_path, "m.csv", "Level,Design,Code\nJunior,1,1\nSenior,3,2\n").ladder
    assert ladder is not None
    assert [(level.id, level.expects) for level in ladder.levels] == [
        ("junior", {"design": 1, "code": 1}),
        ("senior", {"design": 3, "code": 2}),
    ]


def test_levels_that_expect_less_than_the_one_before_are_pointed_out(tmp_path: Path) -> None:
    imported = of_file(tmp_path, "m.csv", "Competency,Junior,Principal\nDesign,5,1\n")
    assert ("m", "scores_fall", "Junior > Principal") in lines_of(imported)


def test_levels_written_highest_first_are_put_in_order_and_that_is_said(tmp_path: Path) -> None:
    imported = of_file(tmp_path, "m.csv", "Competency,Principal,Senior,Junior\nDesign,5,3,1\n")
    assert ("m", "order_turned", "Junior < Senior < Principal") in lines_of(imported)
    assert imported.ladder is not None
    assert [level.expects["design"] for level in imported.ladder.levels] == [1, 3, 5]


def test_a_career_path_gives_a_ladder_per_path_and_no_scores(tmp_path: Path) -> None:
    content = (
        "Path,Job title,Competency,Skill,Key behavior\n"
        "Engineering,Engineer,Delivery,Planning,Plans own work\n"
        ",,Delivery,,Ships weekly\n"
        ",Senior Engineer,,Mentoring,Grows others\n"
        "Engineering,Senior Engineer,,,Speaks up\n"
        "Design,Designer,Craft,,\n"
    )
    imported = of_file(tmp_path, "paths.csv", content)
    assert [ladder.id for ladder in imported.ladders] == ["engineering", "design"]
    first = imported.ladders[0]
    assert [level.id for level in first.levels] == ["engineer", "senior-engineer"]
    assert [axis.id for axis in first.competencies] == ["delivery", "mentoring"]
    assert [
        (text.level, text.competency, first.say("en", "responsibilities", text.id, "text"))
        for text in first.responsibilities
    ] == [
        ("engineer", "delivery", "Planning: Plans own work"),
        ("engineer", "delivery", "Ships weekly"),
        ("senior-engineer", "mentoring", "Grows others"),
        ("senior-engineer", None, "Speaks up"),
    ]
    assert lines_of(imported, "language_missing", "order_assumed") == [
        ("6", "text_missing", "Craft"),
        ("Engineering", "scores_missing", "Engineer, Senior Engineer"),
        ("Design", "scores_missing", "Designer"),
    ]


def test_columns_that_describe_steps_are_rubrics_and_the_levels_beside_them_stay_levels(
    tmp_path: Path,
) -> None:
    content = (
        "Competency,Step 1,3 Working,5分,Engineer,Senior Engineer\n"
        "Design,Reads a design.,Designs a service.,-,1,3\nCode,,Tests edge cases.,Sets standards.,2,4\n"
    )
    imported = of_file(tmp_path, "ladder.csv", content)
    ladder = imported.ladder
    assert ladder is not None
    assert [(level.id, level.expects) for level in ladder.levels] == [
        ("engineer", {"design": 1, "code": 2}),
        ("senior-engineer", {"design": 3, "code": 4}),
    ]
    assert [
        [ladder.step(language, id, step) for step in (1, 2, 3, 4, 5)]
        for language in ("en", "zh")
        for id in ("design", "code")
    ] == [
        ["Reads a design.", None, "Designs a service.", None, None],
        [None, None, "Tests edge cases.", None, "Sets standards."],
    ] * 2
    assert lines_of(imported, "language_missing", "order_assumed", "checkpoints_added") == []


def test_steps_alone_are_the_levels_of_a_matrix_as_they_were(tmp_path: Path) -> None:
    for content, first in (
        (
            "Competency,Step 1,Step 2,Step 3\nDesign,Reads,Draws,Leads\nCode,Fixes,Writes,Rules\n",
            "Step 1",
        ),
        (
            "Competency,Level 1,Level 2,Senior\nDesign,Reads,Draws,Leads\nCode,Fixes,Writes,Rules\n",
            "Level 1",
        ),
        ("Competency,Step 1,Step 2,Engineer,Senior\nDesign,1,2,2,3\nCode,1,2,3,4\n", "Step 1"),
    ):
        ladder = of_file(tmp_path, "ladder.csv", content).ladder
        assert ladder is not None
        assert ladder.say("en", "levels", ladder.levels[0].id) == first
        assert ladder.step("en", ladder.competencies[0].id, 1) is None
