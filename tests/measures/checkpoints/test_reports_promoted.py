"""reports_promoted: whom a manager has grown, strictly and leniently."""

import dataclasses
from typing import Any

from ladder.ladders.ladder import Checkpoint, Ladder, Level
from tests.given import answers, house, ladders
from tests.measures.checkpoints.leading import asked_of_lea, facts, led, stretch, unlocks, verdict

ONE = {"kind": "reports_promoted", "reports": 1, "days_managed": 90}
BELOW = stretch("ana", "lea", "2024-01-08", "2025-03-31")


def promoted(day: str, manager: str = "lea", **said: str) -> dict[str, Any]:
    return stretch("ana", manager, day, **{"level": "senior", **said})


def test_a_promotion_while_managed_is_strict() -> None:
    house = led(ONE, [BELOW, promoted("2025-04-01")])
    assert facts(
        house, "fact", "subject", "value", "asked", "happened_on", "is_strict", "shared_with"
    ) == [("report", "Ana", 997, 90, "2025-04-01", 1, 0)]


def test_a_promotion_within_half_a_year_after_is_strict_and_a_later_one_counts_leniently_only() -> (
    None
):
    for first_day, is_strict in (
        ("2025-09-30", 1),
        ("2025-10-01", 0),
    ):  # 183 and 184 days after the last day together
        between = stretch(
            "ana",
            "",
            "2025-04-01",
            {"2025-09-30": "2025-09-29", "2025-10-01": "2025-09-30"}[first_day],
        )
        house = led(ONE, [BELOW, between, promoted(first_day, manager="")])
        assert verdict(house) == (1, "met", first_day)
        assert facts(house, "is_strict") == [is_strict]


def test_ninety_days_that_lie_mostly_after_the_promotion_count_leniently_only() -> None:
    house = led(ONE, [stretch("ana", "lea", "2025-01-01", "2025-03-30"), promoted("2025-03-31")])
    assert verdict(house, "have") == 1
    assert facts(house, "is_strict") == [0]


def test_two_managers_who_shared_the_growth_are_said_to() -> None:
    other = stretch("max", "", "2023-01-09", level="senior")
    shared = [
        other,
        stretch("ana", "max", "2023-01-09", "2024-01-07"),
        BELOW,
        promoted("2025-04-01"),
    ]
    assert facts(led(ONE, shared), "shared_with") == [1]
    passing = [
        other,
        stretch("ana", "max", "2023-11-01", "2024-01-07"),
        BELOW,
        promoted("2025-04-01"),
    ]
    assert facts(led(ONE, passing), "shared_with") == [0]


def test_leavers_count_for_have_been_promoted_and_not_for_are_now() -> None:
    history = [BELOW, promoted("2025-04-01")]
    assert verdict(led({**ONE, "still_here": False}, history, left={"ana": "2026-01-30"})) == (
        1,
        "met",
        "2025-04-01",
    )
    assert verdict(led({**ONE, "still_here": True}, history, left={"ana": "2026-01-30"})) == (
        0,
        "not_met",
        None,
    )
    assert verdict(led(ONE, history, left={"ana": "2026-01-30"}), day="2026-01-30") == (
        1,
        "met",
        "2025-04-01",
    )


def test_somebody_who_stepped_back_down_was_promoted_and_is_not_there_now() -> None:
    history = [
        BELOW,
        promoted("2025-04-01", ends_on="2025-12-31"),
        stretch("ana", "lea", "2026-01-01"),
    ]
    assert verdict(led({**ONE, "still_here": False}, history), "have") == 1
    assert verdict(led(ONE, history), "have") == 0


def test_somebody_hired_in_at_senior_does_not_count_until_they_rise_further() -> None:
    hired = stretch("ana", "lea", "2024-01-08", "2025-03-31", level="senior")
    assert verdict(led(ONE, [{**hired, "ends_on": ""}]), "have") == 0
    assert (
        verdict(led(ONE, [hired, promoted("2025-04-01", ladder="lead", level="lead")]), "have") == 1
    )


def test_a_level_renamed_in_another_ladder_maps_by_its_rank() -> None:
    catalogue = asked_of_lea(ONE)
    craft = catalogue["craft"]
    renamed = Ladder(
        "guild",
        "2.0.0",
        "project",
        craft.scale,
        levels=(Level("apprentice", 1, "ic"), Level("journeyman", 2, "ic")),
    )
    for level, have in (("apprentice", 0), ("journeyman", 1)):
        history = [BELOW, promoted("2025-04-01", ladder="guild", level=level)]
        assert verdict(led(ONE, history, catalogue={**catalogue, "guild": renamed}), "have") == have


def test_a_rank_asks_how_far_they_have_risen() -> None:
    second = {**ONE, "rank": 2}
    assert verdict(led(second, [BELOW, promoted("2025-04-01")]), "have") == 1
    assert (
        verdict(led(second, [BELOW, promoted("2025-04-01", ladder="lead", level="lead")]), "have")
        == 0
    )  # rank 1 of the other track


def test_a_track_asks_where_they_were_managed() -> None:
    up = [
        stretch("ana", "lea", "2024-01-08", "2025-03-31", ladder="lead", level="lead"),
        promoted("2025-04-01", ladder="lead", level="head"),
    ]
    assert verdict(led(ONE, up), "have") == 1
    assert verdict(led({**ONE, "track": "ic"}, up), "have") == 0


def test_one_person_with_two_promotions_counts_once_since_the_first() -> None:
    history = [
        BELOW,
        promoted("2025-04-01", ends_on="2026-03-31"),
        promoted("2026-04-01", ladder="lead", level="lead"),
    ]
    assert verdict(led(ONE, history)) == (1, "met", "2025-04-01")


def test_a_history_shorter_than_a_year_cannot_tell_until_it_is_met() -> None:
    lea = stretch("lea", "", "2026-01-05", ladder="lead", level="lead")
    below = stretch("ana", "lea", "2026-01-05", "2026-06-30")
    assert verdict(led(ONE, [lea, {**below, "ends_on": ""}]), "state") == "cannot_tell"
    assert verdict(led(ONE, [lea, below, promoted("2026-07-01")]), "state") == "met"


def test_growing_people_is_hers_to_do() -> None:
    assert unlocks(led(ONE, [{**BELOW, "ends_on": ""}])) == [("theirs", None)]


def test_levels_of_the_same_track_rank_are_no_step() -> None:
    catalogue = asked_of_lea(ONE)
    flat = tuple(dataclasses.replace(level, track_rank=1) for level in catalogue["craft"].levels)
    catalogue["craft"] = dataclasses.replace(catalogue["craft"], levels=flat)
    assert verdict(led(ONE, [BELOW, promoted("2025-04-01")], catalogue=catalogue), "have") == 0


def grown(
    *stretches: tuple[str, str, str, str | None, str],
    reports: int = 1,
    day: str = "2026-09-30",
    **left: str,
) -> list[Any]:
    """Lea leads; each stretch is (person, manager, starts, ends, level) on the craft ladder."""
    rule = {"kind": "reports_promoted", "reports": reports, "days_managed": 90}
    catalogue = ladders(lead_checkpoints=[Checkpoint("grown", "head", "computed", "source", rule)])
    people = dict.fromkeys(person for person, *_ in stretches)
    roster = [{"person": "lea", "ladder": "lead", "level": "lead", "hired_on": "2020-01-06"}]
    roster += [
        {"person": person, "hired_on": "2020-01-06", "left_on": left.get(person, "")}
        for person in people
    ]
    history = [{"person": "lea", "starts_on": "2020-01-06", "ladder": "lead", "level": "lead"}]
    history += [
        {
            "person": person,
            "manager": manager,
            "starts_on": starts,
            "ends_on": ends or "",
            "ladder": "craft",
            "level": level,
        }
        for person, manager, starts, ends, level in stretches
    ]
    return answers(
        house(catalogue, roster=roster, history=history),
        "person_checkpoints",
        "have",
        "state",
        "since",
        day=day,
        person="lea",
    )


def test_a_report_who_rose_after_ninety_days_counts() -> None:
    assert grown(
        ("ana", "lea", "2024-01-08", "2025-03-31", "junior"),
        ("ana", "lea", "2025-04-01", None, "senior"),
    ) == [(1, "met", "2025-04-01")]


def test_a_report_managed_for_too_short_a_time_does_not_count() -> None:
    short = [
        ("ana", "lea", "2025-01-01", "2025-03-30", "junior"),
        ("ana", "lea", "2025-03-31", "2025-03-31", "senior"),
        ("ana", "", "2025-04-01", None, "senior"),
    ]
    assert grown(*short) == [(1, "met", "2025-03-31")]  # 89 days below and one above make ninety
    assert grown(short[0], ("ana", "", "2025-03-31", None, "senior")) == [(0, "not_met", None)]


def test_somebody_hired_in_at_the_higher_level_does_not_count() -> None:
    assert grown(("ana", "lea", "2024-01-08", None, "senior")) == [(0, "not_met", None)]


def test_somebody_who_has_left_does_not_count_for_are_now() -> None:
    assert grown(
        ("ana", "lea", "2024-01-08", "2025-03-31", "junior"),
        ("ana", "lea", "2025-04-01", None, "senior"),
        ana="2026-06-30",
    ) == [(0, "not_met", None)]


def test_two_needed_and_one_grown_is_not_met_with_the_count_shown() -> None:
    one = [
        ("ana", "lea", "2024-01-08", "2025-03-31", "junior"),
        ("ana", "lea", "2025-04-01", None, "senior"),
    ]
    assert grown(*one, reports=2) == [(1, "not_met", None)]


def test_a_rise_below_senior_does_not_count_where_seniors_are_asked_on_a_ladder_of_more_steps() -> (
    None
):
    """Trainee, junior, senior: the manager's path opens at senior, so a trainee who has become a
    junior is not yet grown; a junior who has become a senior is."""
    asked = {**ONE, "track": "ic"}
    catalogue = asked_of_lea(asked)
    craft = catalogue["craft"]
    trainee = Level("trainee", 1, "ic", next=(("craft", "junior"),), expects={"delivery": 1})
    higher = [dataclasses.replace(level, rank=level.rank + 1) for level in craft.levels]
    catalogue["craft"] = dataclasses.replace(craft, levels=(trainee, *higher))
    first = {**BELOW, "level": "trainee"}
    assert (
        verdict(
            led(asked, [first, promoted("2025-04-01", level="junior")], catalogue=catalogue), "have"
        )
        == 0
    )
    assert verdict(led(asked, [BELOW, promoted("2025-04-01")], catalogue=catalogue), "have") == 1
    managing = promoted("2025-04-01", ladder="lead", level="lead")
    assert verdict(led(asked, [first, managing], catalogue=catalogue), "have") == 1
