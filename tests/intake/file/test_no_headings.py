"""Files without a heading row: recognised, said, and read by what their values prove."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.intake.file.table import tabulate

PEOPLE = (
    "1|Ann|Fox|ann@example.org|Director|2015-02-03|\n"
    "2|Ben|Oak|ben@example.org|Manager|2018-09-15|1\n"
    "3|Cal|Elm|cal@example.org|Engineer|2020-01-20|2\n"
)


def test_the_first_person_is_no_heading_row(intake_of: Any, rows: Any, faults: Any) -> None:
    intake = intake_of({"emp.csv": PEOPLE})
    assert rows(
        intake.frames["roster"], "person", "name", "email", "title", "hired_on", "manager"
    ) == [
        ("1", "Ann Fox", "ann@example.org", "Director", "2015-02-03", None),
        ("2", "Ben Oak", "ben@example.org", "Manager", "2018-09-15", "1"),
        ("3", "Cal Elm", "cal@example.org", "Engineer", "2020-01-20", "2"),
    ]
    assert faults(intake) == [("emp.csv", None, "no_heading_row", "warning")]
    understood = intake.files[0].understood
    assert (intake.files[0].header_line, intake.files[0].rows_read) == (0, 3)
    assert understood.samples["(2)"] == "Ann"
    assert set(understood.samples) == set(understood.header)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Fox;Sales;Head of Sales;\nBen Oak;Sales;Account Manager;Ann Fox\n"
            "Cal Elm;Finance;Accountant;Ann Fox\nDan Ash;Sales;Account Manager;Ben Oak\n",
            {"name": "(1)", "team": "(2)", "title": "(3)", "manager": "(4)"},
        ),
        (
            "E01,3,王小明,研发部,总监,2015-02-03,在职\nE02,1,李娜,研发部,工程师,2018-09-15,在职\n"
            "E03,2,张伟,销售部,经理,2020-01-20,离职\nE04,3,赵敏,销售部,专员,2021-01-20,在职\n",
            {
                "person": "(1)",
                "name": "(3)",
                "team": "(4)",
                "title": "(5)",
                "hired_on": "(6)",
                "status": "(7)",
            },
        ),
        (
            "1978-05-06,a1001,Dupont,Anne,anne.dupont@x.fr,2009-01-05,,P4\n"
            "1985-11-16,a1002,Petit,Luc,luc.petit@x.fr,2011-03-01,2020-06-30,P5\n"
            "1990-01-26,a1003,Roux,Zoé,zoe.roux@x.fr,2019-09-01,,P4\n",
            {
                "person": "(2)",
                "last_name": "(3)",
                "first_name": "(4)",
                "email": "(5)",
                "hired_on": "(6)",
                "left_on": "(7)",
                "level": "(8)",
            },
        ),
    ],
)
def test_columns_are_found_by_what_their_values_prove(
    intake_of: Any, text: str, expected: dict[str, str]
) -> None:
    (report,) = intake_of({"export.csv": text}).files
    made = {"name"} if "first_name" in expected else set()
    made |= {"person"} if "person" not in expected else set()
    assert {
        field: heading for field, heading in report.columns.items() if field not in made
    } == expected
    assert report.kind == "roster"


def test_goals_without_headings_are_found_by_their_texts_and_states(intake_of: Any) -> None:
    text = (
        "Open three new shops in the south,ann@x.org,2026-01-01,2026-06-30,In progress,40%\n"
        "Hire ten people for the shops,ben@x.org,2026-02-01,2026-09-30,Done,100%\n"
    )
    (report,) = intake_of({"export.csv": text}).files
    assert report.kind == "goals"
    assert {name: report.columns[name] for name in ("title", "person", "due_on", "status")} == {
        "title": "(1)",
        "person": "(2)",
        "due_on": "(4)",
        "status": "(5)",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Name,2024,2025\nAna,3,4\nBo,5,6\n",
        "Wer,Was,Wo\nAna,Kodex,Ulm\nBo,Regeln,Rom\n",
        "Mitarbeiter,Team\nAna,Core\nMitarbeiter,Team\nBo,Core\n",
        "a,b\n1,2\n",
        "Employee,Manager,Title\nAna,,Manager\nBo,Ana,Engineer\n",
    ],
)
def test_headings_nobody_knows_are_headings_nevertheless(text: str) -> None:
    assert tabulate(text).header_line == 1


def test_the_reader_says_that_there_are_no_headings_or_that_there_are() -> None:
    assert tabulate("Name,Team\nAna,Core\n", header_line=0).header == ["(1)", "(2)"]
    assert tabulate(PEOPLE, header_line=1).header[1] == "Ann"
