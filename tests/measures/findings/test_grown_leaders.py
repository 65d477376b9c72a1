"""A manager who has grown several people."""

from datetime import date, timedelta
from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house


def found(grown: int, until: str = "2024-12-31") -> list[Any]:
    """Lea manages each of them from October 2024 to a day; from the day after they are seniors,
    without a manager."""
    since = (date.fromisoformat(until) + timedelta(days=1)).isoformat()
    people = [f"p{n}" for n in range(grown)]
    below = {
        "starts_on": "2024-10-01",
        "ends_on": until,
        "manager": "lea",
        "ladder": "craft",
        "level": "junior",
    }
    above = {"starts_on": since, "ladder": "craft", "level": "senior"}
    history = [{"person": person, **stretch} for person in people for stretch in (below, above)]
    roster = [{"person": person, "hired_on": "2020-01-06"} for person in ("lea", *people)]
    return answers(
        house(roster=roster, history=history),
        "grown_leaders",
        "tone",
        "name",
        "people",
        folder="findings",
    )


def test_four_grown_are_found_and_three_are_not() -> None:
    assert found(4) == [("good", "Lea", 4)]
    assert found(3) == []


def test_ninety_days_of_managing_count_and_eighty_nine_do_not() -> None:
    assert found(4, until="2024-12-29") == [("good", "Lea", 4)]
    assert found(4, until="2024-12-28") == []


def test_in_the_sample_company_shen_ruolan_is_the_one_director_who_grew_four() -> None:
    rows = answers(sample_house(), "grown_leaders", "name", "people", folder="findings")
    assert ("沈若兰", 4) in rows
    assert not {name for name, _ in rows} & {"Marcus Ellerby", "Su Wenbo"}
