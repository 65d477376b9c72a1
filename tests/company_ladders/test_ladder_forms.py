"""Ladders in the forms in which other companies keep them: each comes to the same two things, what
its levels expect and what they do."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ladder.company_ladders.import_report import Imported
from tests.company_ladders.given import lines_of, of_file, zipped

ASKED = {
    "Junior": {"Delivery": 1, "Craft": 1},
    "Mid": {"Delivery": 2, "Craft": 3},
    "Senior": {"Delivery": 4, "Craft": 4},
}
DONE = {
    "Junior": {"Delivery": "Ships small tasks", "Craft": "Writes readable code"},
    "Senior": {"Delivery": "Plans whole projects", "Craft": "Sets the standard"},
}


def scores(imported: Imported) -> dict[str, dict[str, int]]:
    ladder = imported.ladder
    assert ladder is not None, lines_of(imported)
    return {
        ladder.say("en", "levels", level.id): {
            ladder.say("en", "competencies", axis): score for axis, score in level.expects.items()
        }
        for level in ladder.levels
    }


def texts(imported: Imported) -> dict[str, dict[str, str]]:
    """Level -> competency -> its texts, joined by ' + '."""
    ladder = imported.ladder
    assert ladder is not None, lines_of(imported)
    found: dict[str, dict[str, str]] = {
        ladder.say("en", "levels", level.id): {} for level in ladder.levels
    }
    for each in ladder.responsibilities:
        level = found[ladder.say("en", "levels", each.level)]
        axis = ladder.say("en", "competencies", each.competency) if each.competency else ""
        said = ladder.say("en", "responsibilities", each.id, "text")
        level[axis] = f"{level[axis]} + {said}" if axis in level else said
    return found


def groups(imported: Imported) -> dict[str, str]:
    ladder = imported.ladder
    assert ladder is not None, lines_of(imported)
    return {
        ladder.say("en", "competencies", axis.id): ladder.say("en", "groups", axis.group)
        for axis in ladder.competencies
    }


def workbook(sheets: dict[str, list[list[Any]]]) -> bytes:
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return kept.getvalue()


MATRIX: list[list[Any]] = [
    ["Competency", "Junior", "Mid", "Senior"],
    ["Delivery", 1, 2, 4],
    ["Craft", 1, 3, 4],
]
LONG: list[list[Any]] = [["job_level", "skill", "expected_score"]] + [
    [level, axis, score] for level, axes in ASKED.items() for axis, score in axes.items()
]


def as_csv(rows: list[list[Any]]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in rows)


def as_markdown(rows: list[list[Any]]) -> str:
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("matrix.csv", as_csv(MATRIX)),
        ("turned.csv", as_csv([list(row) for row in zip(*MATRIX, strict=True)])),
        ("highest-first.csv", as_csv([[row[0], *reversed(row[1:])] for row in MATRIX])),
        ("level-above.csv", as_csv([["Level", *MATRIX[0][1:]], *MATRIX[1:]])),
        ("no-words.csv", as_csv([["Was zählt", *MATRIX[0][1:]], *MATRIX[1:]])),
        ("long.csv", as_csv(LONG)),
        ("long-with-an-id.csv", as_csv([[*row, "org"] for row in LONG])),
        ("long-in-german.csv", as_csv([["Stufe", "Kompetenz", "Soll"], *LONG[1:]])),
        ("long-in-chinese.csv", as_csv([["职级", "能力项", "期望分"], *LONG[1:]])),
        ("matrix.xlsx", workbook({"Engineering": MATRIX})),
        ("long.xlsx", workbook({"Read me": [["Version", 3]], "Engineering": LONG})),
        ("nested.json", json.dumps(ASKED)),
        (
            "by-axis.json",
            json.dumps({axis: {level: ASKED[level][axis] for level in ASKED} for axis in ("Delivery", "Craft")}),
        ),
        ("rows.json", json.dumps([dict(zip(LONG[0], row, strict=True)) for row in LONG[1:]])),
        (
            "named.json",
            json.dumps(
                {
                    "name": "Engineering",
                    "levels": [{"id": "j", "name": "Junior"}, {"id": "m", "name": "Mid"}, {"id": "s", "name": "Senior"}],
                    "competencies": [
                        {"name": axis, "levels": {key: ASKED[level][axis] for key, level in (("j", "Junior"), ("m", "Mid"), ("s", "Senior"))}}
                        for axis in ("Delivery", "Craft")
                    ],
                }
            ),
        ),
        (
            "lists.json",
            json.dumps(
                {"levels": [{"title": level, "competencies": [{"name": axis, "expected": score} for axis, score in axes.items()]} for level, axes in ASKED.items()]}
            ),
        ),
        ("table.md", "# Engineering\n\nHow we grow.\n\n" + as_markdown(MATRIX)),
        ("bold-table.md", as_markdown([["Level", *MATRIX[0][1:]], *([f"**{row[0]}**", *row[1:]] for row in MATRIX[1:])])),
    ],
)  # fmt: skip
def test_scores_are_the_same_in_whatever_form_they_are_kept(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    assert scores(of_file(tmp_path, name, content)) == ASKED


HEADINGS = "# Engineering ladder\n\nHow to read this.\n\n" + "".join(
    f"## {level}\n\n" + "".join(f"### {axis}\n\n- {said}\n\n" for axis, said in axes.items())
    for level, axes in DONE.items()
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("headings.md", HEADINGS),
        ("front.md", "---\ntitle: Engineering\nlayout: page\n---\n" + HEADINGS),
        ("numbered.md", HEADINGS.replace("## Junior", "## 1. Junior").replace("## Senior", "## 2. Senior")),
        (
            "labels.md",
            "".join(f"### {level}\n\n" + "".join(f"**{axis}:** {said}\n\n" for axis, said in axes.items()) for level, axes in DONE.items()),
        ),
        (
            "bold-items.md",
            "# Ladder\n" + "".join(f"## {level}\n" + "".join(f"- **{axis}**: {said}\n" for axis, said in axes.items()) for level, axes in DONE.items()),
        ),
        (
            "plain-items.md",
            "".join(f"## {level}\n" + "".join(f"* {axis}: {said}\n" for axis, said in axes.items()) for level, axes in DONE.items()),
        ),
        (
            "label-then-list.md",
            "".join(f"## {level}\n" + "".join(f"**{axis}**\n\n- {said}\n\n" for axis, said in axes.items()) for level, axes in DONE.items()),
        ),
        (
            "by-axis.md",
            "".join(f"## {axis}\n\n" + "".join(f"### {level}\n{DONE[level][axis]}\n\n" for level in DONE) for axis in ("Delivery", "Craft")),
        ),
        (
            "by-axis-labels.md",
            "# Skills\n" + "".join(f"## {axis}\n\n" + "".join(f"- **{level}**: {DONE[level][axis]}\n" for level in DONE) for axis in ("Delivery", "Craft")),
        ),
        (
            "table-a-level.md",
            "".join(f"## {level}\n\n" + as_markdown([["Area", "Expectation"], *map(list, axes.items())]) + "\n" for level, axes in DONE.items()),
        ),
        ("nested.yaml", "".join(f"{level}:\n" + "".join(f"  {axis}: {said}\n" for axis, said in axes.items()) for level, axes in DONE.items())),
        (
            "topics.json",
            json.dumps({"title": "Engineering", "topics": [{"title": axis, "summary": "", "levels": [{"title": level, "criteria": [DONE[level][axis]]} for level in DONE]} for axis in ("Delivery", "Craft")]}),
        ),
        (
            "two-sheets.xlsx",
            workbook({level: [["Area", "Expectation"], *map(list, axes.items())] for level, axes in DONE.items()}),
        ),
    ],
)  # fmt: skip
def test_texts_are_the_same_in_whatever_form_they_are_kept(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    assert texts(of_file(tmp_path, name, content)) == DONE


def test_two_heading_columns_are_a_group_and_its_competencies(tmp_path: Path) -> None:
    rows = "Function,Objective,Core Competencies,Sub competencies,Basic,Advanced\n"
    rows += "Sales,Sells,Deals,Negotiation,2,4\n,,,Closing,1,3\nSales,Sells,Care,Renewals,1,2\n"
    imported = of_file(tmp_path, "m.csv", rows)
    assert groups(imported) == {"Negotiation": "Deals", "Closing": "Deals", "Renewals": "Care"}
    assert scores(imported) == {
        "Basic": {"Negotiation": 2, "Closing": 1, "Renewals": 1},
        "Advanced": {"Negotiation": 4, "Closing": 3, "Renewals": 2},
    }


def test_two_heading_rows_are_one_name_and_a_track_stands_behind_it(tmp_path: Path) -> None:
    codes = of_file(tmp_path, "m.csv", "Competency,L1,L2\n,Junior,Senior\nCraft,1,3\nCare,1,2\n")
    assert list(scores(codes)) == ["L1 Junior", "L2 Senior"]
    tracks = of_file(
        tmp_path, "m.csv", ",IC,,Manager,\n,Senior,Staff,Lead,Head\nCraft,1,3,2,2\nCare,1,2,3,4\n"
    )
    assert list(scores(tracks)) == [
        "Senior (IC)",
        "Staff (IC)",
        "Lead (Manager)",
        "Head (Manager)",
    ]


def test_more_texts_of_a_competency_may_stand_in_rows_below_it(tmp_path: Path) -> None:
    rows = "Competency,Junior,Senior\nCraft,Reads code,Sets standards\n,Asks early,Reviews\nCare,Listens,Coaches\n"
    assert texts(of_file(tmp_path, "m.csv", rows)) == {
        "Junior": {"Craft": "Reads code + Asks early", "Care": "Listens"},
        "Senior": {"Craft": "Sets standards + Reviews", "Care": "Coaches"},
    }


def test_scores_of_ten_are_brought_to_ours_all_of_them_and_it_is_said(tmp_path: Path) -> None:
    imported = of_file(
        tmp_path, "m.csv", "Competency,Junior,Mid,Senior\nCraft,2,6,9\nCare,4,7,10\n"
    )
    assert scores(imported) == {
        "Junior": {"Craft": 1, "Care": 2},
        "Mid": {"Craft": 3, "Care": 4},
        "Senior": {"Craft": 5, "Care": 5},
    }
    assert (None, "scores_scaled", "0-10 → 0-5") in lines_of(imported)


def test_a_document_per_level_in_an_archive_is_one_ladder(tmp_path: Path) -> None:
    imported = zipped(
        tmp_path,
        {
            f"levels/{level}.md": f"---\ntitle: {level}\n---\n"
            + "".join(f"## {axis}\n{said}\n\n" for axis, said in axes.items())
            for level, axes in DONE.items()
        },
    )
    assert texts(imported) == DONE


def test_each_sheet_and_each_track_of_a_document_is_a_ladder_of_its_own(tmp_path: Path) -> None:
    book = workbook({"Engineers": MATRIX, "Managers": MATRIX, "Notes": [["To do", "Who"]]})
    imported = of_file(tmp_path, "all.xlsx", book)
    assert [ladder.title("en") for ladder in imported.ladders] == ["Engineers", "Managers"]
    document = "".join(
        f"# {track}\n\n" + "".join(f"## {level}\n### Craft\n- Reads {track} {level}\n### Care\n- Asks\n" for level in levels)
        for track, levels in (("Individual contributors", ["Engineer", "Staff Engineer"]), ("Managers", ["Manager", "Director"]))
    )  # fmt: skip
    imported = of_file(tmp_path, "all.md", document)
    assert {
        ladder.title("en"): [ladder.say("en", "levels", level.id) for level in ladder.levels]
        for ladder in imported.ladders
    } == {
        "Individual contributors": ["Engineer", "Staff Engineer"],
        "Managers": ["Manager", "Director"],
    }


def test_milestones_without_names_are_numbered_levels(tmp_path: Path) -> None:
    tracks = {
        key: {"displayName": name, "category": "A", "description": f"What {name} is", "milestones": [{"summary": f"{name} step {n}", "signals": [f"Does {n}"]} for n in (1, 2, 3)]}
        for key, name in (("WEB", "Web"), ("OPS", "Operations"))
    }  # fmt: skip
    imported = of_file(tmp_path, "tracks.json", json.dumps(tracks))
    assert texts(imported) == {
        n: {axis: f"{axis} step {n} + Does {n}" for axis in ("Web", "Operations")} for n in "123"
    }


def test_levels_of_any_profession_are_the_headings_that_hold_the_same_things(
    tmp_path: Path,
) -> None:
    kitchen = {
        "Commis": {"Taste": "Follows a recipe to the letter", "Pace": "Keeps one station going"},
        "Sous": {"Taste": "Corrects the sauces of others", "Pace": "Holds the whole pass together"},
    }
    document = "# Kitchen\n\n" + "".join(
        f"## {level}\n\n" + "".join(f"- **{axis}**: {said}\n" for axis, said in axes.items())
        for level, axes in kitchen.items()
    )
    assert texts(of_file(tmp_path, "kitchen.md", document)) == kitchen


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("readme.md", "# Project\n\nSome words.\n\n## Install\n\nRun it.\n\n## Use\n\nLike so.\n", "levels_missing"),
        ("job.md", "# Senior Engineer\n\n## Tasks\n- Ships\n\n## We offer\n- Tea\n", "levels_missing"),
        ("one.csv", "Competency,Senior\nCraft,3\nCare,2\n", "levels_too_few"),
        ("people.csv", "Skill,Ana Fox,Ben Li,Cy Roe\nPython,3,1,3\nSQL,1,3,2\nGo,2,2,1\n", "levels_unlike"),
        ("list.csv", "Skill,Owner,Status,Due\nMove the data to the new place,Ana Fox the owner of this,Nearly done but late,Some day in the spring\n", "levels_unlike"),
        ("empty.csv", "Competency,L1,L2,L3,L4\nCraft,2,,,\nCare,,,,\nPlan,,,,\nTalk,,,,\n", "cells_mostly_empty"),
        ("twice.csv", "Competency,L1,L2\nCraft,1,2\nCraft,1,3\nCraft,2,3\nCare,1,1\n", "rows_mostly_dropped"),
        ("package.json", json.dumps({"name": "app", "scripts": {"build": "x", "test": "y"}}), "levels_missing"),
        ("broken.json", '{"levels": [', "json_unreadable"),
        ("deep.json", "[" * 100_000, "json_unreadable"),
        ("list.json", json.dumps(["a", "b"]), "levels_missing"),
        ("null.json", "null", "file_not_a_ladder"),
        ("front.md", "---\na: [\n---\n# x\n", "yaml_unreadable"),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "workbook_unreadable"),
        ("headings.xlsx", workbook({"A": [["person", "name"], ["p1", "Ana"]]}), "file_not_a_ladder"),
    ],
)  # fmt: skip
def test_what_does_not_look_like_a_ladder_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: str | bytes, code: str
) -> None:
    imported = of_file(tmp_path, name, content)
    refused = [line.code for line in imported.report.lines if line.severity == "refused"]
    assert (imported.ladders, refused) == ((), [code])


def test_a_list_that_speaks_of_levels_and_competencies_may_say_few_words(tmp_path: Path) -> None:
    said = "B1,Dough,Mixes by recipe\nB2,Dough,Adjusts to weather\nB3,Dough,Designs new doughs\n"
    said += "B1,Oven,Loads the oven\nB2,Oven,Runs one alone\nB3,Oven,Plans all ovens\n"
    for heading in ("Level,Competency,Description", "Level,Dimension,Expectation"):
        imported = of_file(tmp_path, "bakers.csv", f"{heading}\n{said}")
        assert [len(each.levels) for each in imported.ladders] == [3], heading
