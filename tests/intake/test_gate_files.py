"""The new columns of projects and the risk register, under the headings and in the words of nine
languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ladder.intake.columns.closed_words import word_name
from ladder.intake.fields import FIELDS
from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from ladder.words import LANGUAGES, words

DAY = date(2026, 9, 30)
ROSTER = "person,name,team\np1,Ana,Core\n"


def taken_in(name: str, text: str) -> Intake:
    sources = [Source("roster_2026-09-30.csv", ROSTER.encode(), DAY)]
    return read(
        [*sources, Source(name, text.encode(), DAY)],
        today=DAY,
        levels=set(),
        competencies=set(),
        phases=set(),
        checkpoints=set(),
    )


def only(intake: Intake, kind: str, *fields: str) -> tuple[Any, ...]:
    (row,) = intake.frames[kind][list(fields)].itertuples(index=False)
    return tuple(row)


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        ("Project ID,Project name,Project status,Program,Priority,Predecessors", "On Hold"),
        ("项目编号,项目名称,项目状态,项目群,优先级,前置项目", "暂停"),
        ("Projektnummer,Projektname,Projektstatus,Programm,Priorität,Vorgänger", "pausiert"),
        ("Code projet,Nom du projet,Statut du projet,Programme,Priorité,Prédécesseurs", "Suspendu"),
        ("Código de proyecto,Nombre del proyecto,Estado,Programa,Prioridad,Depende de", "En pausa"),
        ("Codice progetto,Nome progetto,Stato,Programma,Priorità,Dipende da", "Sospeso"),
        ("Código do projeto,Nome do projeto,Situação,Programa,Prioridade,Depende de", "Suspenso"),
        ("プロジェクト番号,プロジェクト名,ステータス,プログラム,優先度,先行プロジェクト", "保留"),
        ("프로젝트 번호,프로젝트명,상태,프로그램,우선순위,선행 프로젝트", "보류"),
    ],
)
def test_status_programme_priority_and_dependencies_are_read_in_nine_languages(
    heads: str, status: str
) -> None:
    intake = taken_in("projects.csv", f"{heads}\nX1,Alpha,{status},Exit,P1,X7; X8\n")
    fields = ("project", "name", "status", "programme", "priority", "depends_on")
    assert only(intake, "projects", *fields) == ("X1", "Alpha", "on-hold", "Exit", "P1", "X7; X8")
    assert intake.problems == []


@pytest.mark.parametrize(
    ("heads", "strategy", "state"),
    [
        ("Risk description,Project ID,Response strategy,Risk response,Status", "Mitigate", "Open"),
        ("风险描述,项目编号,应对策略,应对措施,风险状态", "减轻", "监控中"),
        ("Risiko,Projektnummer,Strategie,Maßnahme,Risikostatus", "mindern", "offen"),
        ("Risque,Code projet,Stratégie,Plan de réponse,Statut du risque", "Atténuer", "Ouvert"),
        ("Riesgo,Código de proyecto,Estrategia,Respuesta,Estado del riesgo", "Mitigar", "Abierto"),
        ("Rischio,Codice progetto,Strategia,Risposta,Stato del rischio", "Mitigare", "Aperto"),
        ("Risco,Código do projeto,Estratégia,Resposta,Situação do risco", "Mitigar", "Aberto"),
        ("リスク内容,プロジェクト番号,対応戦略,対応策,リスク状態", "軽減", "対応中"),
        ("리스크,프로젝트 번호,대응 전략,대응 방안,리스크 상태", "완화", "미해결"),
    ],
)
def test_a_risk_register_is_read_in_nine_languages(heads: str, strategy: str, state: str) -> None:
    intake = taken_in("register.csv", f"{heads}\nFire,X1,{strategy},Sprinklers,{state}\n")
    assert only(intake, "risks", "risk", "project", "strategy", "response", "state") == (
        "Fire",
        "X1",
        "mitigate",
        "Sprinklers",
        "open",
    )
    assert intake.problems == []


def test_a_status_that_nobody_knows_is_unknown_and_said() -> None:
    intake = taken_in("projects.csv", "project,name,status\nX1,Alpha,zombie\n")
    assert intake.frames["projects"]["status"].isna().all()
    assert [(each.code, each.value) for each in intake.problems] == [("status_unknown", "zombie")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_closed_words_are_read_as_the_screen_calls_them(language: str) -> None:
    speaks = words(language)
    for kind, name in (("projects", "status"), ("risks", "strategy"), ("risks", "state")):
        field = next(each for each in FIELDS[kind] if each.name == name)
        rows = [word_name(speaks, name, word) for word in field.words]
        head = ",".join(["risk,project" if kind == "risks" else "project,name", name])
        lines = [f"a{at},b{at},{said}" for at, said in enumerate(rows)]
        intake = taken_in(f"{kind}.csv", "\n".join([head, *lines, ""]))
        assert tuple(intake.frames[kind][name]) == field.words
