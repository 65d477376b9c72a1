"""Columns and rows that are told by what stands in them, where a heading alone would mislead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.inspecting import object_of

PEOPLE = [f"{100 + nth},{name}" for nth, name in enumerate(
    ["Anna Adler", "Bert Hahn", "Cleo Ortel", "Dirk Busch", "Elsa Imhof", "Finn Pabst", "Gina Cohn",
     "Hugo Jung", "Iris Quast", "Jonas Dietz", "Klara Kern", "Lutz Raabe", "Mona Engel", "Nils Lenz",
     "Olga Stoll", "Paul Falk", "Rosa Menke", "Sven Thoma", "Tina Groth", "Udo Nolte", "Vera Voss"]
)]  # fmt: skip


def test_one_mistyped_number_does_not_undo_the_numbers_of_all(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    head = "Employee ID,Name,Manager ID,Department\n"
    people = [f"{each},{'' if nth == 0 else 100},Ops" for nth, each in enumerate(PEOPLE)]
    people[7] = people[7].replace("107,", "106,")
    intake = intake_of({"staff.csv": head + "\n".join(people) + "\n"})
    assert rows(intake.frames["roster"], "person", "manager")[5:9] == [
        ("105", "100"),
        ("106", "100"),
        ("106~2", "100"),
        ("108", "100"),
    ]
    assert [fault[1:3] for fault in faults(intake)] == [(8, "id_two_people"), (9, "id_two_people")]


def test_managers_named_by_the_number_of_a_position_are_those_who_stand_in_it(
    tmp_path: Path, intake_of: Any, rows: Any
) -> None:
    for head in (
        "Position ID,Employee ID,Name,Parent Position ID,Department",
        "Planstelle,Personalnummer,Name,Vorgesetzte Planstelle,Abteilung",
    ):
        lines = [
            f"{7000 + nth},{each},{7000 + (nth - 1) // 4 if nth else ''},Ops"
            for nth, each in enumerate(PEOPLE)
        ]
        text = "\n".join([head, *lines]) + "\n"
        intake = intake_of({"staff.csv": text})
        assert rows(intake.frames["roster"], "person", "manager")[:6] == [
            ("100", None),
            *((str(person), "100") for person in range(101, 105)),
            ("105", "101"),
        ], head
        said = object_of(tmp_path / "staff.csv", text)
        assert (said["usable"], said["roster"]["max_depth"]) == (True, 3)


def test_a_history_goes_by_the_number_before_the_name(intake_of: Any, rows: Any) -> None:
    for head in ("Staff No,Name,From,To,Job Title,Department", "Payroll number,Employee name,Start date,End date,Job title,Department"):  # fmt: skip
        text = f"{head}\n1,Per Holm,2018-01-01,2020-12-31,Junior,Ops\n2,Per Holm,2019-01-01,,Senior,Ops\n"
        history = intake_of({"history.csv": text}).frames["history"]
        assert rows(history, "person") == [("1",), ("2",)], head


def test_goals_of_one_word_are_titles_and_a_code_is_none(intake_of: Any, rows: Any) -> None:
    words = ["Onboarding", "Relocation", "Automation", "Recruiting"]
    for head, cells in (
        ("Goal,Owner,Due Date,Status", [f"{word},Ann,2026-12-01,Open" for word in words]),
        ("Goal,Title,Owner,Due Date", [f"G-{nth},{word},Ann,2026-12-01" for nth, word in enumerate(words)]),
    ):  # fmt: skip
        intake = intake_of({"okr.csv": "\n".join([head, *cells]) + "\n"})
        assert [title for (title,) in rows(intake.frames["goals"], "title")] == words, head


def test_of_targets_of_several_years_the_year_of_the_file_is_read(
    intake_of: Any, rows: Any
) -> None:
    for head, other in (
        ("KPI,Owner,Unit,Target 2025,Actual 2025,Target 2026,Actual 2026", 2),
        ("Key performance indicator,Owner,Unit,FY2027 target,Actual 2025,FY2026 target,Actual 2026", 2),
        ("KPI,Verantwortlich,Einheit,Ziel 2025,Ist 2025,Ziel 2026,Ist 2026", 2),
    ):  # fmt: skip
        text = f"{head}\nLost hours,Ann Fell,h,400,420,350,200\nReturns,Bob Lind,%,4,3.5,3,2\n"
        intake = intake_of({"kpis.csv": text})
        assert rows(intake.frames["goals"], "title", "target", "current") == [
            ("Lost hours", 350.0, 200.0),
            ("Returns", 3.0, 2.0),
        ], head
        said = [each.detail for each in intake.problems if each.code == "other_years"]
        assert len(said[0].split(", ")) == other


def test_an_objective_on_every_row_of_its_key_results_is_one_whoever_owns_them(
    intake_of: Any, rows: Any
) -> None:
    head = "Objective,Owner,Key result,Progress\n"
    one = "Open the depot,Eva Nord,Sign lease,100%\nOpen the depot,Siv Lund,Hire six,50%\n"
    goals = intake_of({"okr.csv": head + one}).frames["goals"]
    parent = goals["goal"].iloc[0]
    assert rows(goals, "title", "person", "parent", "status") == [
        ("Open the depot", None, None, None),
        ("Sign lease", "Eva Nord", parent, "done"),
        ("Hire six", "Siv Lund", parent, None),
    ]
    two = one.replace("Sign lease", "Paint it") + one
    two = "".join(sorted(two.splitlines(keepends=True)))
    goals = intake_of({"okr.csv": head + two}).frames["goals"]
    assert (goals["title"] == "Open the depot").sum() == 2  # two of each: theirs may be two goals


def test_health_of_goals_is_how_they_stand(intake_of: Any, rows: Any) -> None:
    text = "Goal,Owner,Health,Due\nGrow tea,Ann,Green,2026-12-31\nGrow mint,Bob,Red,2026-12-31\n"
    assert rows(intake_of({"okr.csv": text}).frames["goals"], "title", "status") == [
        ("Grow tea", "in-progress"),
        ("Grow mint", "at-risk"),
    ]
    ill = text.replace("Green", "asthma").replace("Red", "back pain")
    intake = intake_of({"okr.csv": ill})
    assert intake.files[0].understood.dropped_sensitive == ["Health"]


def test_the_head_of_all_on_every_row_is_not_whom_each_reports_to(
    intake_of: Any, rows: Any
) -> None:
    names = [each.split(",")[1] for each in PEOPLE]
    lines = [
        f"{name},Clerk,{names[0]},{names[(nth - 1) // 4] if nth else ''},Ops"
        for nth, name in enumerate(names)
    ]
    for head in ("Name,Job title,Reports up to,Line,Area", "Name,Job title,Head,Line manager,Area"):
        intake = intake_of({"staff.csv": "\n".join([head, *lines]) + "\n"})
        managers = [manager for (manager,) in rows(intake.frames["roster"], "manager")]
        assert managers[:7] == [None, *[names[0]] * 4, *[names[1]] * 2], head


def test_names_are_found_without_their_accents_and_strokes(intake_of: Any, rows: Any) -> None:
    names = ["Łukasz Żak", "Søren Ågård", "Đorđe Šimić", "Müller Jörg", "Per Holm"]
    plain = ["", "Lukasz Zak", "Soren Agard", "Dorde Simic", "Mueller Joerg"]
    people = [f"{nth},{name},{plain[nth - 1]},Ops" for nth, name in enumerate(names, 1)]
    intake = intake_of({"staff.csv": "\n".join(["ID,Name,Manager,Team", *people]) + "\n"})
    managers = [manager for (manager,) in rows(intake.frames["roster"], "manager")]
    assert managers == [None, "1", "2", "3", "4"]


def test_days_that_only_leavers_have_are_those_of_leaving(intake_of: Any, rows: Any) -> None:
    people = [
        f"{each},Ops,{'Terminated,2021-05-15' if nth in (3, 9) else 'Active,'}"
        for nth, each in enumerate(PEOPLE)
    ]
    for heading in ("End", "Datum X", "Final"):
        head = f"Employee ID,Name,Department,Status,{heading}"
        intake = intake_of({"staff.csv": "\n".join([head, *people]) + "\n"})
        left = rows(intake.frames["roster"], "person", "left_on")
        gone = [each for each in left if each[1]]
        assert gone == [("103", "2021-05-15"), ("109", "2021-05-15")], heading
        assert "left_without_day" not in [each.code for each in intake.problems]


def test_the_one_column_of_names_beside_goals_is_who_owns_them(intake_of: Any, rows: Any) -> None:
    text = "OKR,Wer,Bis wann,Stand\nOpen a shop in Ulm,Ann Fox,2026-12-31,offen\nHire three people,Bo Oak,2026-12-31,erledigt\n"  # fmt: skip
    goals = intake_of({"okr.csv": text}).frames["goals"]
    assert rows(goals, "person", "status") == [("Ann Fox", "not-started"), ("Bo Oak", "done")]
