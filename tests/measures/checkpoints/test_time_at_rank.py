"""time_at_rank: months in all at or above a rank of a track, on any ladder."""

import dataclasses

from ladder.ladders.ladder import Ladder, Level
from tests.given import house
from tests.measures.checkpoints.leading import (
    LEA,
    asked_of_lea,
    facts,
    led,
    stretch,
    unlocks,
    verdict,
)

YEAR = {"kind": "time_at_rank", "track": "manager", "rank": 1, "months": 12}
AS_LEAD = {"ladder": "lead", "level": "lead"}


def test_one_stretch_is_met_on_the_very_day_the_months_are_full() -> None:
    rows = [
        stretch("lea", "", "2024-01-08", "2025-09-30", level="senior"),
        stretch("lea", "", "2025-10-01", **AS_LEAD),
    ]
    assert verdict(led(YEAR, rows), "have", "need", "state", "since", day="2026-09-30") == (
        11,
        12,
        "not_met",
        None,
    )
    rows[0]["ends_on"], rows[1]["starts_on"] = "2025-09-29", "2025-09-30"
    assert verdict(led(YEAR, rows), "have", "need", "state", "since") == (
        12,
        12,
        "met",
        "2026-09-30",
    )


def test_stretches_apart_are_summed() -> None:
    rows = [
        stretch("lea", "", "2024-01-01", "2024-06-30", **AS_LEAD),
        stretch("lea", "", "2024-07-01", "2026-03-30", level="senior"),
        stretch("lea", "", "2026-03-31", **AS_LEAD),
    ]
    house = led(
        YEAR, rows, hired={"lea": "2024-01-01"}
    )  # 182 days before, which end as a year would on 2026-09-30
    assert verdict(house, day="2026-09-29") == (11, "not_met", None)
    assert verdict(house, day="2026-09-30") == (12, "met", "2026-09-30")
    assert facts(house, "fact", "value", "happened_on") == [
        ("at_rank", 182, "2024-01-01"),
        ("at_rank", 184, "2026-03-31"),
    ]


def test_months_that_were_full_before_a_step_aside_stay_full() -> None:
    rows = [
        stretch("lea", "", "2023-01-02", "2025-01-31", **AS_LEAD),
        stretch("lea", "", "2025-02-01", "2026-03-31", level="senior"),
        stretch("lea", "", "2026-04-01", **AS_LEAD),
    ]
    assert verdict(led(YEAR, rows), "state", "since") == ("met", "2024-01-02")


def test_moving_between_teams_does_not_break_a_stretch() -> None:
    rows = [
        stretch("lea", "", "2025-01-06", "2025-12-31", team="Core", **AS_LEAD),
        stretch("lea", "", "2026-01-01", team="Edge", **AS_LEAD),
    ]
    assert verdict(led(YEAR, rows), "have", "since") == (20, "2026-01-06")


def test_levels_of_equal_rank_in_the_track_count_whatever_their_ladder_and_lower_ones_do_not() -> (
    None
):
    asked = {**YEAR, "rank": 3}
    catalogue = asked_of_lea(asked)
    tower = Ladder(
        "tower",
        "1.0.0",
        "project",
        catalogue["lead"].scale,
        levels=(
            Level("chief", 1, "manager", track_rank=3),
            Level("boss", 2, "manager", track_rank=2),
        ),
    )
    lead = dataclasses.replace(catalogue["lead"].level("lead"), track_rank=3)
    catalogue["lead"] = dataclasses.replace(
        catalogue["lead"], levels=(lead, catalogue["lead"].level("head"))
    )
    for before, months in (("chief", 20), ("boss", 5)):
        rows = [
            stretch("lea", "", "2025-01-06", "2026-03-31", ladder="tower", level=before),
            stretch("lea", "", "2026-04-01", **AS_LEAD),
        ]
        assert verdict(led(asked, rows, catalogue={**catalogue, "tower": tower}), "have") == months


def test_a_level_reached_before_the_records_counts_from_the_day_it_was_reached() -> None:
    roster = {**LEA, "level_since": "2024-03-04", "hired_on": "2024-03-04"}
    assert verdict(house(asked_of_lea(YEAR), roster=[roster]), "have", "state", "since") == (
        30,
        "met",
        "2025-03-04",
    )


def test_an_unknown_beginning_cannot_tell_unless_what_is_known_is_enough_or_the_employment_too_short() -> (
    None
):
    catalogue = asked_of_lea({**YEAR, "months": 48})
    assert verdict(
        house(catalogue, roster=[{**LEA, "level_since": "2026-02-02"}]), "have", "state"
    ) == (7, "cannot_tell")
    assert verdict(
        house(catalogue, roster=[{**LEA, "level_since": "2026-02-02", "hired_on": "2024-01-08"}]),
        "have",
        "state",
    ) == (7, "not_met")
    assert (
        verdict(house(catalogue, roster=[{**LEA, "level_since": "2021-02-01"}]), "state") == "met"
    )


def test_whoever_was_known_below_the_rank_before_is_simply_not_there_yet() -> None:
    rows = [
        stretch("lea", "", "2025-01-06", "2026-03-31", level="senior"),
        stretch("lea", "", "2026-04-01", **AS_LEAD),
    ]
    house = led(YEAR, rows)
    assert verdict(house, "have", "state") == (5, "not_met")
    assert unlocks(house) == [("time", "2027-04-01")]


def test_somebody_never_at_the_rank_has_nothing_and_time_alone_does_not_help() -> None:
    house = led({**YEAR, "rank": 2}, [stretch("lea", "", "2025-01-06", **AS_LEAD)])
    assert verdict(house, "have", "state") == (0, "not_met")
    assert unlocks(house) == [("manager", None)]
