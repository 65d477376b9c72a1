"""Scores: who gave them is never made up, and one scale holds for a whole column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ladder.intake.model import Intake
from ladder.intake.reader_choices import Choices
from ladder.intake.summary import assessments_summary
from ladder.ladders import catalogue

ROSTER = "person,name\np1,Ann\np2,Bo\n"
Read = Callable[..., Intake]


def codes(read: Intake) -> list[tuple[str, str | None]]:
    return [(each.code, each.detail) for each in read.problems]


def test_a_rater_that_is_not_named_is_unknown_and_asked_for(intake_of: Read, rows: Any) -> None:
    wide = "Person id,Delivery,Mentoring,Assessed on\np1,3,4,2026-03-01\n"
    long = (
        "person,competency,score,assessed_on\np1,delivery,3,2026-03-01\np1,mentoring,4,2026-03-01\n"
    )
    for content in (wide, long):
        read = intake_of({"roster.csv": ROSTER, "assessments.csv": content})
        assert rows(read.frames["assessments"], "competency", "score", "by") == [
            ("delivery", 3.0, "unknown"),
            ("mentoring", 4.0, "unknown"),
        ]
        assert codes(read) == [("rater_unknown", "2")]


def test_a_matrix_says_in_a_column_who_gave_its_scores(intake_of: Read, rows: Any) -> None:
    for heading, said, by in (
        ("Assessed by", "self", "self"),
        ("By", "Manager", "manager"),
        ("Relationship", "Direct report", None),
        ("Relation", "自评", "self"),
    ):
        content = f"Person id,Delivery,Mentoring,{heading},Assessed on\np2,5,4,{said},2026-05-01\n"
        read = intake_of({"roster.csv": ROSTER, "assessments.csv": content})
        given = {row[0] for row in rows(read.frames["assessments"], "by")}
        assert given == ({by} if by else {"peer"})


def test_own_and_managers_scores_stand_in_two_columns_of_one_row(intake_of: Read) -> None:
    content = (
        "Person id,Delivery (self),Delivery (manager),Mentoring (self),Mentoring (manager),Assessed on\n"
        "p1,5,3,4,2,2026-05-01\np2,4,,,1,2026-06-01\n"
    )
    read = intake_of({"roster.csv": ROSTER, "assessments.csv": content})
    assert assessments_summary(read.frames["assessments"]) == {
        "scores": 6,
        "self": 3,
        "manager": 3,
        "peer": 0,
        "unknown": 0,
        "first_day": "2026-05-01",
        "last_day": "2026-06-01",
    }


def test_own_and_managers_scores_of_one_row_are_told_apart_in_nine_languages(
    intake_of: Read,
) -> None:
    for heading in (
        "Employee,Competency,Self score (1-5),Score by manager,Date",
        "Mitarbeiter,Kompetenz,Selbsteinschätzung,Fremdeinschätzung,Datum",
        "Mitarbeiter,Kompetenz,Selbst,Fremdbild (Vorgesetzter),Datum",
        "Mitarbeiter,Kompetenz,Mitarbeiterbewertung,Vorgesetztenbewertung,Datum",
        "Salarié,Compétence,Auto-évaluation,Évaluation du responsable,Date",
        "Empleado,Competencia,Autoevaluación,Evaluación del jefe,Fecha",
        "Colaborador,Competência,Autoavaliação,Avaliação pelo gestor,Data",
        "Dipendente,Competenza,Autovalutazione,Valutazione del responsabile,Data",
        "氏名,能力,自己評価,上司評価,評価日",
        "성명,역량,자기평가,상사평가,평가일",
        "姓名,能力,自评,上级评分,评估日期",
    ):
        cells = "p1,delivery,5,3,2026-03-01\np2,mentoring,4,4,2026-03-13\n"
        read = intake_of({"roster.csv": ROSTER, "skills.csv": heading + "\n" + cells})
        found = assessments_summary(read.frames["assessments"])
        assert {by: found[by] for by in ("self", "manager", "unknown")} == {
            "self": 2,
            "manager": 2,
            "unknown": 0,
        }, heading
        said = [each.code for each in read.problems]
        assert said == (["rater_taken"] if "Fremdeinsch" in heading else []), heading


def test_scores_without_a_day_are_of_the_day_of_their_file_and_that_is_said(
    intake_of: Read, rows: Any
) -> None:
    long = "Employee ID,Competency,Score,Reviewer\np1,delivery,3,Bo\np1,mentoring,4,Bo\n"
    wide = "Employee ID,Delivery (1-10),Mentoring (1-10),Rater type\np1,6,8,Manager\n"
    for name, content, day in (
        ("skills.csv", long, "2026-04-10"),
        ("skills 2026-03-31.csv", long, "2026-03-31"),
        ("skills.csv", wide, "2026-04-10"),
    ):
        read = intake_of({"roster.csv": ROSTER, name: content})
        assert rows(read.frames["assessments"], "competency", "score", "assessed_on") == [
            ("delivery", 3.0, day),
            ("mentoring", 4.0, day),
        ]
        assert ("scores_undated", day) in codes(read)


def test_a_column_of_another_scale_is_brought_to_ours_as_a_whole_and_said(
    intake_of: Read, rows: Any
) -> None:
    def read(*scores: str) -> Intake:
        lines = "".join(
            f"p{at % 2 + 1},delivery,{score},manager,2026-0{at + 1}-01\n"
            for at, score in enumerate(scores)
        )
        heads = "person,competency,score,by,assessed_on\n"
        return intake_of({"roster.csv": ROSTER, "assessments.csv": heads + lines})

    ten = read("2", "3", "8", "10", "5", "7")
    assert rows(ten.frames["assessments"], "score") == [
        (1.0,), (1.5,), (4.0,), (5.0,), (2.5,), (3.5,)
    ]  # fmt: skip
    assert codes(ten) == [("scores_scaled", "0-10 × 0.5")]
    hundred = read("20", "90", "60%", "100")
    assert rows(hundred.frames["assessments"], "score") == [(1.0,), (4.5,), (3.0,), (5.0,)]
    assert codes(hundred) == [("scores_scaled", "0-100 × 0.05")]
    ours = read("1", "2", "3", "4", "5", "0", "50")
    assert rows(ours.frames["assessments"], "score") == [
        (1.0,), (2.0,), (3.0,), (4.0,), (5.0,), (0.0,)
    ]  # fmt: skip
    assert codes(ours) == [("score_out_of_range", "0-5")]


def test_each_column_of_a_matrix_has_a_scale_of_its_own_and_is_asked_where_it_does_not_tell(
    intake_of: Read, rows: Any
) -> None:
    def read(*pairs: tuple[str, str], **chosen: str) -> Intake:
        lines = "".join(f"p{at},{one},{two},2026-03-01\n" for at, (one, two) in enumerate(pairs, 1))
        heads = "Person id,Delivery (self),Mentoring (self),Assessed on\n"
        choices = {"matrix.csv": Choices(scales={f"{name} (self)": said for name, said in chosen.items()})}  # fmt: skip
        return intake_of({"roster.csv": ROSTER, "matrix.csv": heads + lines}, choices=choices)

    def scores(read: Intake) -> list[tuple[Any, ...]]:
        return sorted(rows(read.frames["assessments"], "person", "competency", "score"))

    letters = read(("7", "A"), ("9", "E"))
    assert scores(letters) == [
        ("p1", "delivery", 3.5), ("p1", "mentoring", 5.0), ("p2", "delivery", 4.5), ("p2", "mentoring", 1.0)
    ]  # fmt: skip
    assert letters.files[1].understood.scale_rules == {
        "Delivery (self)": "0-10 × 0.5",
        "Mentoring (self)": "A = 5, B = 4, C = 3, D = 2, E = 1",
    }
    small = read(("7", "4"), ("9", "2"))
    assert scores(small) == [("p1", "delivery", 3.5), ("p2", "delivery", 4.5)]
    assert small.files[1].understood.scale_options == {"Mentoring (self)": ["0-5", "0-10"]}
    said = read(("7", "4"), ("9", "2"), Mentoring="0-5")
    assert scores(said) == [
        ("p1", "delivery", 3.5), ("p1", "mentoring", 4.0), ("p2", "delivery", 4.5), ("p2", "mentoring", 2.0)
    ]  # fmt: skip
    assert {score for _, _, score in scores(read(("5", "4"), ("1", "2")))} == {1.0, 2.0, 4.0, 5.0}


def test_competencies_are_read_by_the_names_that_the_screen_shows(
    intake_of: Read, rows: Any
) -> None:
    shipped = catalogue.shipped()
    ladder = shipped["engineer"]
    ids = [each.id for each in ladder.competencies[:2]]
    first, second = ladder.say("en", "competencies", ids[0]), ladder.say("zh", "competencies", ids[1])  # fmt: skip
    chinese = f"被评估人,评估人,关系,能力项,评分,评估日期\nAnn,Bo,上级,{first},3,2026-03-01\nAnn,Ann,自评,{second},4,2026-03-01\nAnn,Ann,自评,{ids[0]},2,2026-03-01\n"
    read = intake_of(
        {"roster.csv": ROSTER, "360.csv": chinese}, catalogue=shipped, competencies=set(ids)
    )
    assert rows(read.frames["assessments"], "person", "competency", "score", "by") == [
        ("p1", ids[0], 3.0, "manager"),
        ("p1", ids[1], 4.0, "self"),
        ("p1", ids[0], 2.0, "self"),
    ]


@pytest.mark.parametrize("item", ["Question", "Criterion", "Kriterium", "考核项目", "設問"])
def test_reviews_that_name_raters_are_no_roster(intake_of: Any, rows: Any, item: str) -> None:
    text = (
        f"Reviewee,Reviewee Email,Review Cycle,Reviewer,Relationship,{item},Rating,Submitted\n"
        "Cy Day,cy@x.example,H1 2026,Bo Oak,Manager,Delivery,4 - Exceeds,2026-03-30\n"
        "Cy Day,cy@x.example,H1 2026,Cy Day,Self,Delivery,3 - Meets,2026-03-29\n"
        "Cy Day,cy@x.example,H1 2026,Di Poe,Peer,Mentoring,2 - Partly,2026-03-28\n"
    )
    found = intake_of({"export.csv": text})
    assert found.files[0].kind == "assessments"
    given = rows(found.frames["assessments"], "competency", "score", "by")
    assert given == [
        ("delivery", 4.0, "manager"), ("delivery", 3.0, "self"), ("mentoring", 2.0, "peer")
    ]  # fmt: skip


def test_a_roster_with_a_rating_and_its_reviewer_stays_a_roster(intake_of: Any) -> None:
    text = (
        "Employee ID,Name,Manager,Team,Job Title,Rating,Reviewer\n1,Ann Fox,,Ops,Director,4,\n"
        "2,Bo Oak,1,Ops,Engineer,3,Ann Fox\n3,Cy Day,1,Ops,Engineer,5,Ann Fox\n"
    )
    assert intake_of({"export.csv": text}).files[0].kind == "roster"
