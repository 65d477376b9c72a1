"""Where a person came from and may go, and what the whole rests on: the days known, the files read,
the faults found."""

from tests.given import answers, house

LEA = {"person": "lea", "hired_on": "2020-01-06"}


def stretch(starts: str, ends: str = "", level: str = "", **said: str) -> dict[str, str]:
    ladder = {"junior": "craft", "senior": "craft", "lead": "lead", "head": "lead"}.get(level, "")
    return {
        "person": "lea",
        "starts_on": starts,
        "ends_on": ends,
        "ladder": ladder,
        "level": level,
        **said,
    }


def track_start(*history: dict[str, str], day: str = "2026-09-30", **said: str) -> list[object]:
    return answers(
        house(roster=[{**LEA, **said}], history=history),
        "track_start",
        "track",
        "starts_on",
        person="lea",
        day=day,
    )


def test_a_track_begins_with_the_first_of_an_unbroken_run_of_its_levels() -> None:
    history = [
        stretch("2022-01-01", "2023-12-31", "senior"),
        stretch("2024-01-01", "2024-12-31", "lead"),
        stretch("2025-01-01", "", "head"),
    ]
    assert track_start(*history) == [("manager", "2024-01-01")]
    assert track_start(*history, day="2023-06-30") == [("ic", "2022-01-01")]


def test_a_track_that_was_left_begins_again_with_the_return() -> None:
    history = [
        stretch("2022-01-01", "2022-12-31", "lead"),
        stretch("2023-01-01", "2023-12-31", "senior"),
        stretch("2024-01-01", "", "lead"),
    ]
    assert track_start(*history) == [("manager", "2024-01-01")]


def test_a_track_may_begin_before_the_history_where_the_level_s_day_is_known() -> None:
    assert track_start(stretch("2024-01-01", "", "lead"), level_since="2021-05-03") == [
        ("manager", "2021-05-03")
    ]
    assert track_start(ladder="lead", level="lead", level_since="2021-05-03") == [
        ("manager", "2021-05-03")
    ]


def test_who_stands_on_no_ladder_is_on_no_track() -> None:
    assert track_start(stretch("2024-01-01")) == []
    assert track_start(stretch("2024-01-01", "2024-12-31", "lead"), stretch("2025-01-01")) == []


def test_next_levels_stand_within_one_s_own_ladder_first_and_the_top_has_none() -> None:
    roster = [
        {"person": "ana", "ladder": "craft", "level": "junior"},
        {"person": "ben", "ladder": "craft", "level": "senior"},
        {"person": "cyd", "ladder": "lead", "level": "head"},
        {"person": "dan"},
    ]
    company = house(roster=roster)
    found = {
        person: answers(company, "next_levels_of", "ladder", "level", "rank", person=person)
        for person in ("ana", "ben", "cyd", "dan")
    }
    assert found == {
        "ana": [("craft", "senior", 2)],
        "ben": [("lead", "lead", 1)],
        "cyd": [],
        "dan": [],
    }


def test_a_person_s_history_tells_no_end_that_still_lies_ahead_and_no_stretch_to_come() -> None:
    history = [
        stretch("2024-01-01", "2024-12-31", "lead", manager="bob"),
        stretch("2025-01-01", "", "head"),
    ]
    company = house(roster=[LEA, {"person": "bob"}], history=history)
    rows = answers(
        company,
        "position_history",
        "starts_on",
        "ends_on",
        "manager_name",
        person="lea",
        day="2024-06-30",
    )
    assert rows == [("2024-01-01", None, "Bob"), ("2020-01-06", "2023-12-31", None)]


def test_a_person_s_goals_are_seen_in_their_own_line_only() -> None:
    goal = {
        "goal": "g",
        "title": "Goal",
        "person": "lea",
        "baseline": 0,
        "target": 10,
        "current": 9,
        "starts_on": "2026-01-01",
        "due_on": "2026-12-31",
    }
    company = house(
        roster=[LEA, {"person": "bob", "hired_on": "2020-01-06"}],
        goals=[goal, {**goal, "goal": "h", "due_on": "", "current": ""}],
    )
    assert answers(company, "person_goals", "goal", "attained", "state", person="lea") == [
        ("g", 0.9, "on_track"),
        ("h", None, "undefined"),
    ]
    assert answers(company, "person_goals", "goal", person="lea", scope="bob") == []
    assert answers(company, "person_goals", "goal", person="bob") == []


def test_the_days_known_are_the_quarter_ends_and_the_newest_day_the_data_speaks_of() -> None:
    company = house(roster=[LEA], history=[stretch("2025-11-17")], today="2026-08-15")
    assert answers(company, "known_quarters", "day", day="2026-08-15") == [
        "2026-08-15",
        "2026-06-30",
        "2026-03-31",
        "2025-12-31",
    ]
    assert answers(house(), "known_quarters", "day") == ["2026-09-30"]


def test_a_goals_file_newer_than_the_roster_is_the_newest_day_and_a_plan_is_not() -> None:
    goal = {"goal": "g", "title": "Goal", "person": "lea"}
    company = house(
        roster={"2026-06-30": [LEA, {"person": "bob", "hired_on": "2026-11-02"}]},
        goals={"2026-08-31": [goal]},
        today="2026-09-30",
    )
    assert answers(company, "known_quarters", "day") == ["2026-08-31", "2026-06-30"]


def test_files_say_how_many_rows_were_read_kept_and_refused() -> None:
    talk = {"person": "lea", "kind": "talk", "title": "A talk", "happened_on": "2026-05-05"}
    company = house(roster=[LEA, {"person": "", "name": "Nobody"}], evidence=[talk])
    assert answers(
        company, "files_read", "file", "kind", "seen_on", "rows_read", "rows_kept", "rows_refused"
    ) == [
        ("evidence.csv", "evidence", None, 1, 1, 0),
        ("roster_2026-09-30.csv", "roster", "2026-09-30", 2, 1, 1),
    ]


def test_problems_stand_with_the_refused_rows_first() -> None:
    company = house(roster=[{**LEA, "hired_on": "soon"}, {"person": "", "name": "Nobody"}])
    assert answers(company, "problems_found", "line", "column_name", "code", "severity") == [
        (3, "person", "value_missing", "refused"),
        (2, "hired_on", "date_unreadable", "warning"),
    ]
    assert answers(house(roster=[LEA]), "problems_found", "code") == []
