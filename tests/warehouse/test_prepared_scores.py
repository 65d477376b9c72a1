"""Which score holds on which day, which one counts, and since when a step has been held without a
break."""

from typing import Any

from tests.given import house
from tests.warehouse.tables import table

JANUARY, MARCH, JUNE, SEPTEMBER = "2026-01-15", "2026-03-16", "2026-06-15", "2026-09-15"


def rating(score: float, day: str, by: str = "manager", **said: str) -> dict[str, Any]:
    return {
        "person": "ana",
        "competency": "delivery",
        "score": score,
        "by": by,
        "assessed_on": day,
        **said,
    }


def scores(*ratings: dict[str, Any], where: str = "true") -> list[Any]:
    company = house(roster=[{"person": "ana"}], assessments=list(ratings))
    return table(
        company,
        f"select score, assessed_on, superseded_on from scores where {where} order by assessed_on, score",
    )


def held(step: int, *ratings: dict[str, Any]) -> list[Any]:
    company = house(roster=[{"person": "ana"}], assessments=list(ratings))
    return table(
        company,
        "select starts_on, until_on from held_steps where step = $step order by 1",
        step=step,
    )


def test_a_score_holds_until_the_next_one_of_the_same_kind() -> None:
    assert scores(rating(2, JANUARY), rating(3, JUNE)) == [(2, JANUARY, JUNE), (3, JUNE, None)]


def test_a_score_of_another_kind_or_competency_does_not_supersede() -> None:
    others = [rating(4, MARCH, "self"), {**rating(5, MARCH), "competency": "design"}]
    assert scores(
        rating(2, JANUARY), *others, where="given_by = 'manager' and competency = 'delivery'"
    ) == [(2, JANUARY, None)]


def test_scores_of_one_kind_on_one_day_are_averaged() -> None:
    given = [
        rating(score, JANUARY, "peer", assessor=by)
        for score, by in ((2, "bob"), (4, "cat"), (3, ""))
    ]
    assert scores(*given) == [(3, JANUARY, None)]


def test_a_manager_s_score_counts_and_one_s_own_never_does() -> None:
    given = (rating(2, JANUARY), rating(5, MARCH, "self"))
    assert scores(*given, where="counts") == [(2, JANUARY, None)]
    assert scores(*given, where="not counts") == [(5, MARCH, None)]


def test_a_peer_s_score_counts_until_the_day_a_manager_rates_and_is_shown_after_it() -> None:
    given = (rating(4, JANUARY, "peer"), rating(2, JUNE))
    assert scores(*given, where="counts") == [(4, JANUARY, JUNE), (2, JUNE, None)]
    assert scores(*given, where="not counts") == [(4, JUNE, None)]


def test_a_peer_s_score_of_the_manager_s_day_or_later_never_counts() -> None:
    given = (rating(4, JUNE, "peer"), rating(2, JUNE), rating(5, SEPTEMBER, "peer"))
    assert scores(*given, where="counts") == [(2, JUNE, None)]
    assert scores(*given, where="not counts") == [(4, JUNE, SEPTEMBER), (5, SEPTEMBER, None)]


def test_a_peer_s_score_that_was_superseded_before_the_manager_rated_is_not_shown_after() -> None:
    given = (rating(4, JANUARY, "peer"), rating(3, MARCH, "peer"), rating(2, JUNE))
    assert scores(*given, where="counts") == [
        (4, JANUARY, MARCH),
        (3, MARCH, JUNE),
        (2, JUNE, None),
    ]
    assert scores(*given, where="not counts") == [(3, JUNE, None)]


def test_on_any_day_one_score_of_a_competency_counts() -> None:
    company = house(
        roster=[{"person": "ana"}],
        assessments=[
            rating(value, day, by)
            for value, day, by in [
                (1, JANUARY, "peer"),
                (2, JANUARY, "peer"),
                (3, MARCH, "peer"),
                (2, JUNE, "manager"),
                (4, JUNE, "peer"),
                (5, SEPTEMBER, "self"),
                (1, SEPTEMBER, "manager"),
            ]
        ],
    )
    on_day = (
        "assessed_on <= cast($day as date) and coalesce(superseded_on > cast($day as date), true)"
    )
    for day, value in {
        "2026-01-14": None,
        JANUARY: 1.5,
        MARCH: 3,
        "2026-06-14": 3,
        JUNE: 2,
        "2026-09-14": 2,
        SEPTEMBER: 1,
    }.items():
        assert table(company, f"select score from scores where counts and {on_day}", day=day) == (
            [value] if value else []
        )


def test_a_step_is_held_from_the_first_score_at_it_to_the_first_below() -> None:
    given = (rating(2, JANUARY), rating(3, MARCH), rating(4, JUNE), rating(2, SEPTEMBER))
    assert held(2, *given) == [(JANUARY, None)]
    assert held(3, *given) == [(MARCH, SEPTEMBER)]
    assert held(4, *given) == [(JUNE, SEPTEMBER)]
    assert held(5, *given) == []


def test_a_step_that_is_lost_and_regained_is_held_twice() -> None:
    assert held(3, rating(3, JANUARY), rating(2.5, MARCH), rating(3.5, JUNE)) == [
        (JANUARY, MARCH),
        (JUNE, None),
    ]


def test_a_step_is_held_on_when_the_manager_confirms_the_peer_and_lost_when_not() -> None:
    assert held(3, rating(4, JANUARY, "peer"), rating(3, JUNE), rating(1, SEPTEMBER, "peer")) == [
        (JANUARY, None)
    ]
    assert held(3, rating(4, JANUARY, "peer"), rating(2, JUNE)) == [(JANUARY, JUNE)]


def test_one_s_own_score_holds_no_step() -> None:
    assert held(3, rating(5, JANUARY, "self")) == []
