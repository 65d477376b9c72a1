"""The sheets of a rating round: what a rater finds in theirs, and that filled in they are read as
they are."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import openpyxl
import pandas as pd
import pytest

from ladder.cards.entry_names import Names
from ladder.exports import rating_sheets as sheets
from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from ladder.ladders import catalogue
from ladder.words import LANGUAGES, Words

DAY = datetime.date(2026, 9, 25)
LADDERS = catalogue.shipped()
ENGINEER = LADDERS["engineer"]
SCORES = (2, "not observed", 1.5, None)
UNOBSERVED = {"en": "not observed", "zh": "未观察到"}


def asked(*raters: str, name: str = "Bo Lin") -> pd.DataFrame:
    """The rows of rating_round for one person and four competencies of each rater."""
    return pd.DataFrame(
        [
            {
                "rater": rater,
                "rater_name": f"Rater {rater}",
                "given_by": "self" if rater == "bo" else "manager",
                "person": "bo",
                "name": name,
                "ladder": "engineer",
                "level": "engineer",
                "competency": axis.id,
                "expected": 2,
                "score": 2.5 if nth == 0 else float("nan"),
            }
            for rater in raters
            for nth, axis in enumerate(ENGINEER.competencies[: len(SCORES)])
        ]
    )


def made(language: str, rows: pd.DataFrame) -> dict[str, Any]:
    """The workbooks by name."""
    names = Names(Words(language), LADDERS)
    with zipfile.ZipFile(io.BytesIO(sheets.rating_sheets(names, rows, DAY))) as archive:
        return {
            name: openpyxl.load_workbook(io.BytesIO(archive.read(name)))
            for name in archive.namelist()
        }


def filled(book: Any, language: str) -> bytes:
    """The workbook as a rater gives it back."""
    page = book.active
    heads = [cell.value for cell in page[1]]
    score, note = (
        next(at for at, head in enumerate(heads, 1) if str(head) in (said, f"{said} (0-5)"))
        for said in (Words(language).say("fields.score"), Words(language).say("fields.note"))
    )
    for nth, value in enumerate(SCORES, start=2):
        page.cell(nth, score).value = UNOBSERVED[language] if value == "not observed" else value
    page.cell(2, note).value = "Led the review of the cart"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_back(*workbooks: bytes) -> Intake:
    roster = b"person,name,manager,ladder,level\nann,Ann Fox,,,\nbo,Bo Lin,ann,engineer,engineer\n"
    today = datetime.date(2026, 9, 30)
    files = [Source("roster_2026-09-30.csv", roster, today)]
    files += [
        Source(f"ratings-{nth}.xlsx", content, today) for nth, content in enumerate(workbooks)
    ]
    return read(
        files,
        today=today,
        levels={(each.id, level.id) for each in LADDERS.values() for level in each.levels},
        competencies={axis.id for each in LADDERS.values() for axis in each.competencies},
        phases=set(),
        checkpoints=set(),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_that_are_filled_in_are_read_together_and_with_no_question(language: str) -> None:
    books = made(language, asked("ann", "bo"))
    assert len(books) == 2
    intake = read_back(*(filled(book, language) for book in books.values()))
    rows = intake.frames["assessments"]
    told = rows[["person", "competency", "score", "by", "assessor", "unobserved", "note"]]
    axes = [axis.id for axis in ENGINEER.competencies]
    expected = [
        ("bo", axes[at], score, by, rater, unobserved, note)
        for by, rater in (("manager", "ann"), ("self", "bo"))
        for at, score, unobserved, note in (
            (0, 2.0, None, "Led the review of the cart"),
            (1, None, "not-observed", None),
            (2, 1.5, None, None),
        )
    ]
    assert [
        tuple(None if pd.isna(cell) else cell for cell in row)
        for row in told.itertuples(index=False)
    ] == expected
    assert set(rows["assessed_on"]) == {pd.Timestamp(DAY)}
    # what is left empty is listed, and nothing else is
    assert [problem.code for problem in intake.problems if "ratings" in problem.file] == [
        "value_missing",
        "value_missing",
    ]


def test_a_sheet_says_whom_on_what_with_what_is_expected_and_the_newest_score() -> None:
    (book,) = made("en", asked("ann")).values()
    page = book.active
    assert [cell.value for cell in page[1]] == [
        "Whom", "Their level", "What is rated", "What the level expects", "Newest score",
        "Score (0-5)", "Assessed on", "Note", "Person id", "Competency", "Assessed by", "Assessor",
    ]  # fmt: skip
    first = ENGINEER.competencies[0]
    assert [cell.value for cell in page[2]] == [
        "Bo Lin", "Engineer", ENGINEER.say("en", "competencies", first.id), f"2: {ENGINEER.step('en', first.id, 2)}",
        "2.5", None, pd.Timestamp(DAY), None, "bo", first.id, "manager", "ann",
    ]  # fmt: skip


def test_only_score_day_and_note_can_be_typed_and_a_score_is_chosen_from_a_list() -> None:
    (book,) = made("zh", asked("ann")).values()
    page = book.active
    assert page.protection.sheet
    unlocked = [at for at, cell in enumerate(page[2]) if not cell.protection.locked]
    assert unlocked == [5, 6, 7]
    (rule,) = page.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("list", "F2:F5")
    assert rule.formula1 == '"0,0.5,1,1.5,2,2.5,3,3.5,4,4.5,5,未观察到"'


def test_names_from_files_are_text_in_a_workbook_and_harmless_in_its_name() -> None:
    rows = asked("ann", name='=HYPERLINK("http://x","a")').assign(rater_name="../../Ann: <Fox>/\\")
    ((name, book),) = made("en", rows).items()
    assert name == "ratings-001-Ann-Fox.xlsx"
    assert book.active["A2"].data_type == "s"
    assert str(book.active["A2"].value).endswith('=HYPERLINK("http://x","a")')


def test_the_same_round_is_the_same_file() -> None:
    names = Names(Words("en"), LADDERS)
    once, again = (sheets.rating_sheets(names, asked("ann", "bo"), DAY) for _ in range(2))
    assert once == again


def test_more_raters_than_one_file_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_SHEETS", 1)
    with pytest.raises(sheets.TooManySheets) as refused:
        made("en", asked("ann", "bo"))
    assert refused.value.sheets == 2
