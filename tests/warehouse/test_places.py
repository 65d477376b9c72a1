"""The reporting lines over time: one row per scope, person and day, whoever moves, leaves or
reports in a circle."""

from hypothesis import HealthCheck, Phase, given, settings

from tests.given import Rows, answers, house
from tests.warehouse.random_companies import ROSTER_DAYS, Company, companies
from tests.warehouse.tables import table

FEW = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)  # a warehouse is built for each example: the same examples every time, and none of them shrunk
ON_DAY = "starts_on <= cast($day as date) and coalesce(ends_on >= cast($day as date), true)"


def here(*people: str, **left: str) -> Rows:
    return [
        {"person": person, "hired_on": "2024-01-01", "left_on": left.get(person, "")}
        for person in people
    ]


def stretch(person: str, manager: str, starts: str, ends: str = "") -> dict[str, str]:
    return {"person": person, "manager": manager, "starts_on": starts, "ends_on": ends}


def line(rows: Rows, history: Rows, scope: str) -> list[tuple[object, ...]]:
    company = house(roster=rows, history=history)
    return table(
        company,
        "select distance, person, starts_on, ends_on from places where scope = $scope order by all",
        scope=scope,
    )


def test_a_line_holds_the_manager_and_everyone_below_with_their_distance() -> None:
    history = [
        stretch("ada", "", "2024-01-01"),
        stretch("bea", "ada", "2024-01-01"),
        stretch("cal", "bea", "2024-01-01"),
    ]
    assert line(here("ada", "bea", "cal"), history, "ada") == [
        (0, "ada", "2024-01-01", None),
        (1, "bea", "2024-01-01", None),
        (2, "cal", "2024-01-01", None),
    ]


def test_a_change_of_manager_anywhere_above_splits_the_time_in_the_line() -> None:
    history = [
        stretch("ada", "", "2024-01-01"),
        stretch("bea", "ada", "2024-01-01", "2025-06-30"),
        stretch("bea", "", "2025-07-01"),
        stretch("cal", "bea", "2024-03-01"),
    ]
    company = here("ada", "bea", "cal")
    assert line(company, history, "ada") == [
        (0, "ada", "2024-01-01", None),
        (1, "bea", "2024-01-01", "2025-06-30"),
        (2, "cal", "2024-03-01", "2025-06-30"),
    ]
    assert line(company, history, "bea") == [
        (0, "bea", "2024-01-01", "2025-06-30"),
        (0, "bea", "2025-07-01", None),
        (1, "cal", "2024-03-01", None),
    ]


def test_people_of_a_manager_who_has_left_stand_in_the_line_above_one_layer_below_it() -> None:
    rows = here("ada", "bea", "cal", bea="2026-06-30")
    history = [
        stretch("ada", "", "2024-01-01"),
        stretch("bea", "ada", "2024-01-01"),
        stretch("cal", "bea", "2024-01-01"),
    ]
    assert line(rows, history, "bea") == [
        (0, "bea", "2024-01-01", "2026-06-30"),
        (1, "cal", "2024-01-01", "2026-06-30"),
    ]
    assert line(rows, history, "ada")[-2:] == [
        (2, "cal", "2024-01-01", "2026-06-30"),
        (2, "cal", "2026-07-01", None),
    ]
    company = house(roster=rows, history=history)
    assert answers(company, "headcount", "value") == [2]
    assert answers(company, "people_on", "person", "reports_to") == [("ada", None), ("cal", "bea")]
    assert answers(company, "scopes", "scope") == ["ada"]
    assert answers(company, "people_on", "person", scope="ada") == ["ada", "cal"]
    assert answers(company, "span_of_control", "person") == []
    assert (
        answers(company, "layers", "value", day="2026-06-30"),
        answers(company, "layers", "value"),
    ) == ([3], [2])
    assert answers(company, "median_span", "value") == [None]


def test_a_manager_who_is_hired_again_has_the_line_again() -> None:
    rows = [{"person": "bea", "hired_on": "2025-07-01"}, *here("cal")]
    history = [
        stretch("bea", "", "2024-01-01", "2024-12-31"),
        stretch("bea", "", "2025-07-01"),
        stretch("cal", "bea", "2024-01-01"),
    ]
    assert line(rows, history, "bea")[2:] == [
        (1, "cal", "2024-01-01", "2024-12-31"),
        (1, "cal", "2025-07-01", None),
    ]


def test_a_circle_that_closes_between_history_and_roster_neither_loops_nor_doubles() -> None:
    rows = [
        {"person": "ada", "hired_on": "2024-01-01"},
        {"person": "bea", "manager": "ada", "hired_on": "2024-01-01"},
    ]
    history = [stretch("ada", "bea", "2024-01-01")]
    assert line(rows, history, "ada") == [
        (0, "ada", "2024-01-01", None),
        (1, "bea", "2024-01-01", None),
    ]
    assert line(rows, history, "bea") == [
        (0, "bea", "2024-01-01", None),
        (1, "ada", "2024-01-01", None),
    ]
    assert answers(house(roster=rows, history=history), "headcount", "value", scope="ada") == [2]


def test_two_who_swap_places_over_time_are_no_circle() -> None:
    history = [
        stretch("ada", "", "2024-01-01", "2024-12-31"),
        stretch("bea", "ada", "2024-01-01", "2024-12-31"),
        stretch("bea", "", "2025-01-01"),
        stretch("ada", "bea", "2025-01-01"),
    ]
    assert line(here("ada", "bea"), history, "ada") == [
        (0, "ada", "2024-01-01", "2024-12-31"),
        (0, "ada", "2025-01-01", None),
        (1, "bea", "2024-01-01", "2024-12-31"),
    ]


@FEW
@given(companies())
def test_on_any_day_a_line_holds_a_person_once_and_the_organisation_everybody_employed(
    company: Company,
) -> None:
    house = company.house()
    assert table(house, "select 1 from places where ends_on < starts_on") == []
    for day in (*ROSTER_DAYS, "2025-10-15", "2026-02-14", "2026-08-01", "2026-12-31"):
        assert (
            table(
                house,
                f"select scope, person from places where {ON_DAY} group by all having count(*) > 1",
                day=day,
            )
            == []
        )
        employed = table(house, f"select person from positions where {ON_DAY} order by 1", day=day)
        assert (
            table(
                house,
                f"select person from places where scope = '*' and {ON_DAY} order by 1",
                day=day,
            )
            == employed
        )
        managed = table(
            house, f"select person, manager from positions where {ON_DAY} order by 1", day=day
        )
        with_manager = [(manager, person) for person, manager in managed if manager in employed]
        assert (
            table(
                house,
                f"select scope, person from places where distance = 1 and {ON_DAY} order by 2",
                day=day,
            )
            == with_manager
        )
