"""Words of other systems: what they mean, and that what is not known stays unknown."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.columns import language_files, vocabulary
from ladder.intake.columns.language_files import languages
from ladder.intake.columns.on_arrival import ON_ARRIVAL
from ladder.intake.fields import (
    ASSESSORS,
    EVIDENCE_KINDS,
    FIELDS,
    LEAVING_REASONS,
    STATUSES,
    WORKER_TYPES,
)
from ladder.intake.recognition.headings import fits

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


def test_why_people_left_and_who_rates_in_nine_languages() -> None:
    reasons = {
        "voluntary": "Resignation, 辞职, Eigenkündigung, Démission, Renuncia, Pedido de demissão, Dimissioni, 自己都合, 사직",
        "involuntary": "redundancy, 裁员, Entlassung, Licenciement, Despido, Dispensa, Licenziamento, 解雇, 권고사직",
        "retirement": "Retired, 退休, Ruhestand, Retraite, Jubilación, Aposentadoria, Pensionamento, 定年退職, 정년퇴직",
        "death": "death, 去世, Tod, Décès, Fallecimiento, Óbito, Decesso, 死亡, 사망",
        "end_of_contract": "end of contract, 合同到期, Vertragsende, Fin de contrat, Fin de contrato, Término de contrato, Fine contratto, 契約満了, 계약만료",
        "transfer": "internal transfer to group company, 集团内调动, Konzernwechsel, Mutation, Traslado, Transferência, Trasferimento, 転籍, 전출",
    }
    said = {reason: vocabulary.leaving(words.split(", ")) for reason, words in reasons.items()}
    assert said == {reason: [reason] * 9 for reason in reasons}
    raters = {
        "self": "self, 自评, Selbstbild, auto-évaluation, Autoevaluación, Autoavaliação, Autovalutazione, 本人, 자기평가",
        "manager": "Manager, 上级, Führungskraft, N+1, Jefe, Gestor, Responsabile, 上司, 상사",
        "peer": "peers, 同事, Kollegin, collègue, compañero, colega, colleghi, 同僚, 동료",
    }
    said_of = {rater: vocabulary.assessor(words.split(", ")) for rater, words in raters.items()}
    assert said_of == {rater: [rater] * 9 for rater in raters}


def test_no_word_means_two_things_and_every_meaning_is_one_of_ours() -> None:
    ours = {
        "employment": {"active", "leave", "left", "not_started"},
        "worker": set(WORKER_TYPES),
        "goal": set(STATUSES),
        "leaving": set(LEAVING_REASONS),
        "assessor": set(ASSESSORS),
        "evidence": set(EVIDENCE_KINDS),
        "truth": {"true", "false"},
    }
    said = ["employment", "worker", "goal", "truth", "leaving", "assessor", "evidence"]
    two = [
        (section, word)
        for section in said
        for meaning, lists in language_files.cell_words(section).items()
        for words in lists.values()
        for word in words
        if vocabulary.meanings(section)[vocabulary.folded(word)] != meaning
    ]
    assert two == []
    assert {section: set(language_files.cell_words(section)) for section in said} == ours


def test_every_language_says_what_the_others_say() -> None:
    files = {
        language: tomllib.loads((language_files.SHIPPED / f"{language}.toml").read_text("utf-8"))
        for language in language_files.languages()
    }
    assert sorted(files) == ["de", "en", "es", "fr", "it", "ja", "ko", "pt", "zh"]
    wanting = []
    for language, file in files.items():
        for kind in ("roster", "goals", "assessments"):
            wanting += [(language, kind)] * (kind not in file["headings"])
        for field in ("person", "name", "manager", "team", "title", "hired_on", "left_on"):
            wanting += [(language, field)] * (field not in file["headings"]["roster"])
        for section, meanings in (
            ("employment", ("active", "leave", "left")),
            ("leaving", ("voluntary", "involuntary", "retirement", "death")),
            ("leaving", ("end_of_contract", "transfer")),
            ("assessor", ("self", "manager", "peer")),
        ):
            there = file["cells"][section]
            wanting += [(language, each) for each in meanings if each not in there]
        about = ("pay", "birth", "sex", "origin", "health", "religion", "identity", "bank")
        wanting += [
            (language, each)
            for each in (*about, "home", "family", "secret")
            if each not in file["sensitive"]
        ]
        wanting += [(language, "months")] * (len(file["dates"]["months"]) != 12)
    assert wanting == []


@given(st.lists(st.one_of(st.none(), st.text(max_size=250))))
def test_no_texts_whatever_stop_the_reading(cells: list[str | None]) -> None:
    for reading in READINGS:
        assert len(reading(cells)) == len(cells)


def test_a_reason_is_found_within_a_longer_text_and_taken_back_by_a_word_that_says_no() -> None:
    said = {
        "Terminate Employee > Voluntary > Career Opportunities": "voluntary",
        "Transferred to Ladder Ltd": "transfer",
        "Voluntary early retirement": "retirement",
        "Termination - retirement": "retirement",
        "Regretted resignation": "voluntary-regretted",
        "因个人原因申请离职": "voluntary",
        "Ende der Befristung zum 31.3.": "end_of_contract",
        "not voluntary": None,
        "非主动离职": None,
        "Voluntary or involuntary": None,
        "Mutual agreement": None,
        "Rifle range closed": None,
    }
    assert dict(zip(said, vocabulary.leaving(list(said)), strict=True)) == said


def test_no_heading_names_two_days_of_one_file_that_no_value_could_tell_apart() -> None:
    faults = []
    for language in languages():
        path = language_files.SHIPPED / f"{language}.toml"
        for kind, fields in tomllib.loads(path.read_text("utf-8"))["headings"].items():
            every = (*FIELDS[kind], *ON_ARRIVAL.get(kind, ()))
            days = [field.name for field in every if field.type == "date"]
            named = Counter(
                word
                for name in days
                for word in {word for words in fields.get(name, ()) for word in words}
            )
            faults += [(language, kind, word) for word, times in named.items() if times > 1]
    assert faults == []


@pytest.mark.parametrize("sign", [" ", "_", "-"])
def test_a_heading_says_the_same_whatever_parts_its_words(sign: str) -> None:
    spoken = {
        "ID salarié": "person",
        "Número del empleado": "person",
        "Staff code": "person",
        "Codice del dipendente": "person",
        "Data de admissão do funcionário": "hired_on",
        "Nom du salarié": "name",
        "Nome do colaborador": "name",
    }
    found = {each: fits("roster", [each.replace(" ", sign)])[0] for each in spoken}
    best = {each: max(fit, key=lambda field: fit[field]) for each, fit in found.items()}
    assert best == spoken
    assert {each for each, fit in found.items() if max(fit.values()) < 0.9} == set()
