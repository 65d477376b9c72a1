"""metrics_owned: months in which two teams or more of somebody's line had metrics."""

from typing import Any

from tests.measures.checkpoints.leading import facts, led, stretch, unlocks, verdict

THREE = {"kind": "metrics_owned", "months": 3}
LINE = [
    stretch("ana", "lea", "2024-01-08", team="Core"),
    stretch("ben", "ana", "2024-01-08", team="Edge"),
]


def metrics(months: list[str], *teams: str, value: float | str = 0.9) -> list[dict[str, Any]]:
    return [
        {
            "team": team,
            "metric": "on-time-delivery",
            "month": f"{month}-01",
            "value": value,
            "target": 0.95,
        }
        for month in months
        for team in teams
    ]


def owned(rows: list[dict[str, Any]], history: list[dict[str, Any]] = LINE) -> Any:
    early = metrics(["2024-02"], "Core")  # the record reaches far back
    return led(THREE, history, metrics=[*early, *rows])


def test_months_with_two_teams_count_and_need_not_follow_each_other() -> None:
    house = owned(metrics(["2025-01", "2025-03", "2026-05"], "Core", "Edge"))
    assert verdict(house, "have", "need", "state", "since") == (3, 3, "met", "2026-05-31")
    assert verdict(house, day="2026-05-30") == (
        2,
        "not_met",
        None,
    )  # a month counts once it is over


def test_months_with_one_team_or_with_no_value_do_not_count() -> None:
    assert verdict(owned(metrics(["2026-05"], "Core")), "have") == 0
    assert (
        verdict(
            owned([*metrics(["2026-05"], "Core"), *metrics(["2026-05"], "Edge", value="")]), "have"
        )
        == 0
    )


def test_two_metrics_of_one_team_are_one_team() -> None:
    second = [{**row, "metric": "mttr-hours"} for row in metrics(["2026-05"], "Core")]
    assert verdict(owned([*metrics(["2026-05"], "Core"), *second]), "have") == 0


def test_only_months_in_which_the_team_stood_in_the_line_count() -> None:
    late = [LINE[0], stretch("ben", "ana", "2026-06-01", team="Edge")]
    assert verdict(owned(metrics(["2026-05", "2026-06"], "Core", "Edge"), late), "have") == 1


def test_records_shorter_than_the_months_asked_cannot_tell_until_they_are_full() -> None:
    rows = metrics(["2026-07", "2026-08"], "Core", "Edge")
    assert verdict(led(THREE, LINE, metrics=rows), "have", "state", day="2026-08-31") == (
        2,
        "cannot_tell",
    )
    assert verdict(led(THREE, LINE, metrics=rows), "have", "state", day="2026-09-30") == (
        2,
        "not_met",
    )
    assert verdict(led(THREE, LINE), "have", "state") == (0, "cannot_tell")


def test_months_that_go_on_are_met_by_time_alone() -> None:
    assert unlocks(owned(metrics(["2026-08", "2026-09"], "Core", "Edge"))) == [
        ("time", "2026-10-31")
    ]
    assert unlocks(owned(metrics(["2026-07", "2026-08"], "Core", "Edge"))) == [("manager", None)]


def test_the_rows_behind_are_the_months() -> None:
    assert facts(owned(metrics(["2026-08"], "Core", "Edge")), "fact", "value", "happened_on") == [
        ("teams_with_metrics", 2, "2026-08-31")
    ]
