"""Whatever rosters and histories say, nobody stands in two places on one day, and no stretch runs
backwards."""

from hypothesis import HealthCheck, Phase, given, settings

from tests.warehouse.random_companies import Company, companies
from tests.warehouse.tables import table

QUIET = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)  # a warehouse is built for each example: the same examples every time, and none of them shrunk


@QUIET
@given(companies())
def test_stretches_never_overlap_and_never_run_backwards(company: Company) -> None:
    house = company.house()
    assert table(house, "select * from positions where ends_on < starts_on") == []
    overlapping = """select a.person, a.starts_on, b.starts_on from positions as a join positions as b
                     on b.person = a.person and b.starts_on > a.starts_on and b.starts_on <= coalesce(a.ends_on, b.starts_on)"""
    assert table(house, overlapping) == []
    assert (
        table(house, "select * from positions where level is null and level_since is not null")
        == []
    )


@QUIET
@given(companies())
def test_two_stretches_that_touch_differ_in_something(company: Company) -> None:
    alike = """select a.person, a.starts_on from positions as a join positions as b on b.person = a.person and b.starts_on = a.ends_on + 1
               and (a.manager, a.team, a.title, a.ladder, a.level) is not distinct from (b.manager, b.team, b.title, b.ladder, b.level)"""
    assert table(company.house(), alike) == []


@QUIET
@given(companies(with_leaving=False, with_history=False))
def test_on_the_day_of_a_roster_everybody_it_lists_stands_where_it_says(company: Company) -> None:
    house = company.house()
    there = """select person, manager, team, level from positions
               where starts_on <= cast($day as date) and coalesce(ends_on >= cast($day as date), true)"""
    for day, rows in company.rosters.items():
        listed = {row["person"]: row for row in rows if not row["hired_on"] > day}
        found = {
            person: (manager, team, level)
            for person, manager, team, level in table(house, there, day=day)
        }
        before = {
            row["person"]
            for earlier, others in company.rosters.items()
            if earlier < day
            for row in others
            if not row["hired_on"] > earlier
        }
        assert set(listed) <= set(found)
        assert (
            not (set(found) - set(listed)) & before
        )  # who was listed before and is left out now is not there
        for person, row in listed.items():
            assert found[person][0] in (
                row["manager"] or None,
                None,
            )  # the intake cuts managers that are missing, and circles
            assert found[person][1:] == (row["team"] or None, row.get("level"))
