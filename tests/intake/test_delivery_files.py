"""Projects and figures of teams as other systems export them."""

from __future__ import annotations

from typing import Any

import pytest

ROSTER = "person,name,team\np1,Ann Fox,Core\np2,Bo Oak,Pay\n"


def days(column: Any) -> list[str]:
    return list(column.dt.strftime("%Y-%m-%d").fillna(""))


@pytest.mark.parametrize(
    "headings",
    [
        "Project ID,Project Name,Project Manager,Phase,Start,Baseline Finish,Forecast Finish,Actual Finish,Approved Budget (k€),Actual Cost (k€)",
        "Projektnr,Projekt,Projektleiter,Phase,Beginn,Ende (Plan),Ende (Prognose),Ende (Ist),Budget,Ist-Kosten",
        "项目编号,项目名称,项目负责人,项目阶段,启动日期,计划完成时间,预计完成时间,实际完成时间,项目预算,实际成本",
        "Code projet,Projet,Chef de projet,Étape,Date de démarrage,Fin prévue,Fin estimée,Fin réelle,Budget,Consommé",
    ],
)  # fmt: skip
def test_a_portfolio_is_read_with_its_days_and_money(
    intake_of: Any, rows: Any, headings: str
) -> None:
    text = (
        f"{headings}\nP-1,Billing rewrite,Ann Fox,Execution,05/01/2026,30/06/2026,15/09/2026,,120,80\n"
        "P-2,Data lake,Bo Oak,Closed,10/01/2025,31/12/2025,20/12/2025,20/12/2025,300,290\n"
    )
    found = intake_of({"roster.csv": ROSTER, "export.csv": text})
    assert found.files[1].kind == "projects"
    projects = found.frames["projects"]
    assert rows(projects, "project", "name", "owner", "budget", "spent") == [
        ("P-1", "Billing rewrite", "p1", 120.0, 80.0),
        ("P-2", "Data lake", "p2", 300.0, 290.0),
    ]
    assert days(projects["starts_on"]) == ["2026-01-05", "2025-01-10"]
    assert days(projects["due_on"]) == ["2026-06-30", "2025-12-31"]
    assert days(projects["forecast_on"]) == ["2026-09-15", "2025-12-20"]
    assert days(projects["finished_on"]) == ["", "2025-12-20"]


def test_projects_without_a_number_are_known_by_their_names(intake_of: Any, rows: Any) -> None:
    text = "Project,Project Manager,Start,Due date,Budget\nBilling rewrite,Ann Fox,2026-01-05,2026-06-30,120000\n"  # fmt: skip
    found = intake_of({"roster.csv": ROSTER, "projects.csv": text})
    assert rows(found.frames["projects"], "project", "name") == [("Billing rewrite",) * 2]


def test_days_and_owners_of_projects_that_no_column_was_taken_for_are_said(intake_of: Any) -> None:
    text = "Project ID,Project Name,Phase,Budget,Responsible party,Due date (firm)\nP-1,Billing,Build,120,Ann Fox,2026-06-30\n"  # fmt: skip
    found = intake_of({"roster.csv": ROSTER, "projects.csv": text})
    assert "due_on" in {*found.files[1].understood.lacking, *found.files[1].columns}


@pytest.mark.parametrize(
    "headings",
    ["Team,Month,On-time delivery,MTTR (h)", "部门,月份,按时交付率,平均恢复时间（小时）"],
)
def test_a_column_for_each_figure_is_a_row_for_each_figure(
    intake_of: Any, rows: Any, headings: str
) -> None:
    text = f"{headings}\nCore,2026-01,92%,2.5\nCore,2026-02,90%,\nPay,2026-01,71%,8\n"
    found = intake_of({"roster.csv": ROSTER, "figures.csv": text})
    on_time, repair = headings.split(",")[2:]
    assert (found.files[1].kind, found.files[1].rows_read, found.files[1].rows_kept) == (
        "metrics",
        3,
        3,
    )
    assert rows(found.frames["metrics"], "team", "metric", "value") == [
        ("Core", on_time, 92.0), ("Core", repair, 2.5), ("Core", on_time, 90.0), ("Core", repair, None),
        ("Pay", on_time, 71.0), ("Pay", repair, 8.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Team,Month,Comment,Figure\nCore,2026-01,good,3\nPay,2026-01,bad,4\n",
        "Department,Period,Value\nCore,7,3\nPay,8,4\n",
    ],
)
def test_a_table_of_teams_with_texts_or_without_months_is_no_table_of_figures(
    intake_of: Any, text: str
) -> None:
    found = intake_of({"roster.csv": ROSTER, "notes.csv": text})
    assert found.files[1].kind != "metrics"
