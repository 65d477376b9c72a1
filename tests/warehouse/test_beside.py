"""A second dataset beside a first: other rows in a few tables, all others read where they are, gone
when nobody holds it."""

from __future__ import annotations

import pathlib
from datetime import date

import pandas as pd
import pytest

from ladder.datasets import datasets
from ladder.warehouse.warehouse import Closed, Warehouse, tables_of
from tests.given import house

ROSTER = [{"person": "ada"}, {"person": "ana", "manager": "ada"}]
DATABASES = "select count(*) as n from duckdb_databases() where database_name like 'beside%'"


def others(home: Warehouse) -> int:
    return int(home.ask(DATABASES)["n"].iloc[0])


def without_a_manager(home: Warehouse) -> Warehouse:
    return home.beside({"positions": home.ask("select * from positions").assign(manager=None)})


def test_what_is_given_is_other_what_stands_on_it_is_made_again_and_the_rest_is_the_same() -> None:
    home = house(roster=ROSTER)
    second = without_a_manager(home)
    line = "select person from places where scope = 'ada' and distance > 0"
    assert (list(home.ask(line)["person"]), list(second.ask(line)["person"])) == (["ana"], [])
    changed = {"positions", "places"}
    for table, rows in tables_of(second).items():
        if table not in changed:
            pd.testing.assert_frame_equal(rows, tables_of(home)[table])


def test_it_is_gone_when_it_is_closed_and_closing_twice_is_no_fault() -> None:
    home = house(roster=ROSTER)
    second = without_a_manager(home)
    assert others(home) == 1
    second.close()
    second.close()
    assert others(home) == 0
    assert len(home.ask("select person from people")) == 2


def test_it_is_gone_when_nobody_holds_it_any_longer() -> None:
    home = house(roster=ROSTER)
    second = without_a_manager(home)
    del second
    assert others(home) == 0


def test_two_at_a_time_and_one_beside_another_do_not_see_each_other() -> None:
    home = house(roster=ROSTER)
    one, other = without_a_manager(home), home.beside({})
    third = one.beside({"people": one.ask("select * from people").assign(name="Nobody")})
    managers = "select count(manager) as n from positions"
    assert [int(each.ask(managers)["n"].iloc[0]) for each in (home, one, other, third)] == [
        1,
        0,
        1,
        0,
    ]
    assert set(third.ask("select name from people")["name"]) == {"Nobody"}
    assert set(one.ask("select name from people")["name"]) == {"Ada", "Ana"}


def test_a_dataset_on_disk_is_read_only_and_can_still_have_one_beside_it(
    tmp_path: pathlib.Path,
) -> None:
    (tmp_path / "roster_2026-09-30.csv").write_text("person,name\nana,Ana\n", "utf-8")
    home = datasets.open_folder(tmp_path, date(2026, 9, 30), tmp_path / "kept").warehouse
    second = home.beside({"people": home.ask("select * from people").assign(name="Other")})
    assert (
        list(home.ask("select name from people")["name"]),
        list(second.ask("select name from people")["name"]),
    ) == (["Ana"], ["Other"])


def test_it_is_as_locked_as_the_first() -> None:
    second = house(roster=ROSTER).beside({})
    for act in (
        "set memory_limit = '9GB'",
        "install httpfs",
        "attach 'elsewhere.db'",
        "select * from read_csv('a.csv')",
    ):
        with pytest.raises(Exception, match=r"(?i)(cannot|disabled|locked|not allowed|permission)"):
            second.ask(act)


def test_closing_the_first_ends_what_lies_beside_it() -> None:
    home = house(roster=ROSTER)
    second = without_a_manager(home)
    home.close()
    second.close()
    with pytest.raises(Closed):
        second.ask("select person from people")


def test_more_rows_than_a_row_group_are_all_there() -> None:
    home, many = house(roster=ROSTER), 130_000
    ids = [f"p{number}" for number in range(many)]
    people = home.ask("select * from people limit 1")
    stretches = home.ask("select * from positions limit 1").assign(manager=None)
    times = home.ask("select * from employments limit 1")
    second = home.beside(
        {
            "people": people.loc[[0] * many].reset_index(drop=True).assign(person=ids),
            "employments": times.loc[[0] * many].reset_index(drop=True).assign(person=ids),
            "positions": stretches.loc[[0] * many].reset_index(drop=True).assign(person=ids),
        }
    )
    assert [
        int(second.ask(f"select count(*) as n from {table}")["n"].iloc[0])
        for table in ("people", "positions", "places")
    ] == [
        many,
        many,
        2 * many,
    ]
