"""The lint of the portable subset catches what it is there for, and lets pass what is meant."""

from __future__ import annotations

import pytest

from tests.house.portable import dialect_faults, faults


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("select a from t qualify row_number() over (order by a) = 1", ["qualify"]),
        ("select count(*) filter (where a > 1) as n from t", ["filter (where ...)"]),
        ("select date_diff('month', a, b) as months from t", ["date_diff"]),
        ("select datediff('day', a, b) as days from t", ["date_diff"]),
        ("select median(a) as m from t", ["median"]),
        ("select quantile_cont(a, 0.5) as m from t", ["quantile_cont"]),
        ("select quantile(a, 5e-1) as m from t", ["quantile"]),
        ("select avg(1.0 * a) as m from t", ["the decimal literal 1.0"]),
        ("select a from t where a > .5", ["the decimal literal 0.5"]),
        ("with recursive c as (select 1 as a) select a from c", ["recursion"]),
        ("select * from t", ["a bare star in the last select"]),
        ("with t as (select a from u) select * from t", ["a bare star in the last select"]),
        ("select a from t union all select * from u", ["a bare star in the last select"]),
        ("select t.*, 1 as b from t", ["t.* of something whose columns are not named"]),
        (
            "select s.* from (select * from t) as s",
            ["s.* of something whose columns are not named"],
        ),
        (
            "select s.* from (select a from t union all select * from u) as s",
            ["s.* of something whose columns are not named"],
        ),
        ("select median(a) as m, 1.5 as n from t", ["median", "the decimal literal 1.5"]),
        ("select cast(null as text) as a from t", ["a cast to text"]),
        ("select cast(a as varchar) as a from t", ["a cast to text"]),
        ("select 1 + (t.ends_on - day) as days from t", ["t.ends_on - day is not cast to integer"]),
        (
            "select least(a_on, day) - t.b_on as days from t",
            ["LEAST(a_on, day) - t.b_on is not cast to integer"],
        ),
        (
            "select a, count(*) as n from t group by a having count(*) > 1 order by min(b), a",
            ["order by MIN(b) behind a having"],
        ),
        ("select a from t; drop table t", ["is not one query"]),
        ("drop table t", ["is not one query"]),
    ],
)
def test_what_leaves_the_portable_subset_is_caught(sql: str, found: list[str]) -> None:
    assert faults(sql) == found


@pytest.mark.parametrize(
    "sql",
    [
        "select 1e0 * a / nullif(b, 0) as share, 0.7e0 as edge from t",
        "select percentile_cont(0.5) within group (order by a) as m from t",
        "select count(*) as n, count(distinct case when a > 1 then b end) as m from t",
        "select a from (select a, row_number() over (order by a nulls last) as nth from t) as s where nth = 1",
        "with t as (select * from u) select a from t",
        "select cast(ends_on - starts_on as integer) + 1 as days, day - 1 as eve from t",
        "select s.*, s.a + 1 as b from (select a from t) as s",
        "select extract(year from d) * 12 + extract(month from d) as months from t",
        "select '1.0' as version, a -- not 1.0, and no qualify\nfrom t",
    ],
)
def test_what_is_portable_passes(sql: str) -> None:
    assert faults(sql) == []


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        (
            "select a // 2 as half from t",
            ["cannot be read as postgres", "cannot be read as spark"],
        ),
        ("select list_sum(a) as n from t", ["list_sum"]),
        ("select strftime(d, '%Y') as y from t where a = $day", ["strftime", "time_to_str"]),
        ("select coalesce(a, 0) as a from t where d <= $day and p = $person", []),
    ],
)
def test_what_another_engine_could_not_read_is_caught(sql: str, found: list[str]) -> None:
    assert dialect_faults(sql) == found
