"""Whatever a company's files say, what came less what went is the change of headcount, shares sum
to one, and spans to the people with a manager."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from ladder.measures import ask
from ladder.warehouse.warehouse import Warehouse
from tests.warehouse.random_companies import PEOPLE, Company, companies
from tests.warehouse.test_positions_property import QUIET

IN, OUT = ("joined", "appeared", "moved_in"), ("people_left", "moved_out")
SCOPES = st.sampled_from(("*", *PEOPLE))
STARTS = st.dates(date(2025, 7, 1), date(2026, 9, 29))
DAYS = st.dates(date(2025, 10, 1), date(2026, 9, 30))


def row(house: Warehouse, name: str, **asked: Any) -> dict[Any, Any]:
    return dict(ask(house, name, **asked).iloc[0])


def headcount(house: Warehouse, day: date, scope: str) -> int:
    return int(ask(house, "headcount", day=day, scope=scope)["value"].sum())


def balanced(house: Warehouse, **asked: Any) -> dict[Any, Any]:
    """The balance of a window; where the data know no day before its last it cannot be drawn up in
    full, and nothing but that may be the reason."""
    balance = row(house, "movement_balance", **asked)
    if any(pd.isna(balance[part]) for part in (*IN, *OUT)):
        assert known_from(house) >= asked["day"]
        reject()
    return balance


def known_from(house: Warehouse) -> date:
    first: date = house.ask("select known_from from known_days")["known_from"].iloc[0].date()
    return first


def change(balance: dict[Any, Any]) -> int:
    return int(sum(balance[part] for part in IN) - sum(balance[part] for part in OUT))


@QUIET
@given(companies(), SCOPES, STARTS, DAYS)
def test_in_less_out_is_the_change_of_headcount_of_every_line_in_every_window(
    company: Company, scope: str, start: date, day: date
) -> None:
    house = company.house()
    start = min(start, day)
    balance = balanced(house, start=start, day=day, scope=scope)
    assert change(balance) == balance["headcount_end"] - balance["headcount_start"]
    assert balance["headcount_end"] == headcount(house, day, scope) - balance["last_day"]
    eve = start - timedelta(days=1)
    before = balanced(house, start=eve, day=eve, scope=scope)
    crossing = ask(house, "movement", start=start, day=start, scope=scope)
    out = int((crossing["kind"] == "moved_out").sum())
    assert balance["headcount_start"] == before["headcount_end"]
    assert headcount(house, eve, scope) == balance["headcount_start"] + before["last_day"]
    assert headcount(house, start, scope) <= headcount(house, eve, scope) - out + int(
        crossing["kind"].isin(IN).sum()
    )
    assert scope != "*" or balance["moved_in"] == balance["moved_out"] == 0
    kinds = ask(house, "movement", start=start, day=day, scope=scope)["kind"].value_counts()
    assert {
        kind: int(kinds.get(kind, 0)) for kind in (*IN, "left", "moved_out", "moved", "promoted")
    } == {
        kind: int(balance["people_left" if kind == "left" else kind])
        for kind in (*IN, "left", "moved_out", "moved", "promoted")
    }


@QUIET
@given(companies(), SCOPES)
def test_the_quarters_together_are_the_window_over_them(company: Company, scope: str) -> None:
    house, day = company.house(), date(2026, 9, 30)
    quarters = ask(house, "movement_by_quarter", day=day, since=date(2025, 7, 1), scope=scope)
    if quarters.empty:
        return
    first = quarters["first_day"].iloc[0].date()
    whole = balanced(house, start=first, day=day, scope=scope)
    for part in (*IN, *OUT, "moved", "promoted"):
        assert int(quarters[part].sum()) == whole[part]
    heads = [whole["headcount_start"], *quarters["headcount_end"]]
    for before, after, quarter in zip(heads, heads[1:], quarters.to_dict("records"), strict=False):
        assert change(quarter) == after - before


@QUIET
@given(companies(), SCOPES, STARTS)
def test_everybody_of_the_start_is_kept_or_gone_and_every_leaver_has_one_reason(
    company: Company, scope: str, start: date
) -> None:
    house, day = company.house(), date(2026, 9, 30)
    asked: dict[str, Any] = {"start": start, "day": day, "scope": scope}
    balance = balanced(house, **asked)
    assert len(ask(house, "retention", **asked)) == balance["headcount_start"]
    for convention in ("two-point", "monthly"):
        rows = ask(house, "attrition", convention=convention, **asked).set_index("kind")["leavers"]
        if rows.isna().all():  # one day of data, which lists nobody who has left
            assert balance["people_left"] == 0
            continue
        assert rows["all"] == rows.drop(["all", "regretted", "transfer"]).sum()
        assert rows["regretted"] <= rows["voluntary"]
        assert rows["all"] == balance["people_left"]
    fills = ask(house, "internal_fill_rate", **asked)
    assert fills["fills"].sum() == len(ask(house, "level_fills", **asked))
    assert (fills["inside"] <= fills["fills"]).all()


@QUIET
@given(companies(), DAYS, st.sampled_from(("1,2,4,8,13,17", "1", "1,3")))
def test_spans_sum_to_the_people_who_have_a_manager_and_shares_to_one(
    company: Company, day: date, bands: str
) -> None:
    house = company.house()
    here = ask(house, "people_on", day=day, scope="*")
    led = here["reports_to"].isin(
        here["person"]
    )  # a manager who is unknown, or not employed, leaves a top
    spans = ask(house, "manager_spans", day=day, scope="*", bands=bands)
    assert spans["direct_reports"].sum() == led.sum() == headcount(house, day, "*") - (~led).sum()
    by_band = ask(house, "spans_by_band", day=day, scope="*", bands=bands)
    assert (by_band["managers"].sum(), by_band["direct_reports"].sum()) == (len(spans), led.sum())
    types = ask(house, "manager_types", day=day, scope="*")
    assert types["managers"].sum() == len(spans)
    for shares in (by_band["share"], types["share"]):
        assert shares.sum() == pytest.approx(1) if len(spans) else shares.isna().all()
    pyramid = ask(house, "level_pyramid", day=day, scope="*")
    assert pyramid["people"].sum() == len(here)
    assert pyramid["share"].sum() == pytest.approx(1) or here.empty
    assert len(ask(house, "level_distance", day=day, scope="*")) == here["reports_to"].notna().sum()


@QUIET
@given(companies(), DAYS, st.sampled_from(PEOPLE))
def test_a_scope_changes_no_manager_s_span_layers_or_scope(
    company: Company, day: date, scope: str
) -> None:
    house = company.house()
    for name, keys in (("manager_spans", ["person"]), ("scope_of_managers", ["person", "part"])):
        whole = ask(house, name, day=day, scope="*", bands="1,2,4").set_index(keys)
        one = ask(house, name, day=day, scope=scope, bands="1,2,4").set_index(keys)
        same = whole.loc[one.index]
        assert_frame_equal(
            one.astype(object).where(one.notna(), None),
            same.astype(object).where(same.notna(), None),
            check_index_type=False,
        )


@QUIET
@given(companies(), DAYS)
def test_time_in_level_is_of_everybody_with_a_level_and_never_negative(
    company: Company, day: date
) -> None:
    house = company.house()
    people = ask(house, "time_in_level", day=day, scope="*")
    assert set(people["person"]) == set(
        ask(house, "people_on", day=day, scope="*").dropna(subset=["level"])["person"]
    )
    assert people["person"].is_unique
    assert (people["months"].dropna() >= 0).all()
    assert (people["at_least_months"] >= 0).all()
    levels = ask(house, "time_in_level_by_level", day=day, scope="*")
    assert levels["people"].sum() == len(people)
    bands = ["first_year", "second_year", "third_year", "to_fifth_year", "longer", "months_unknown"]
    assert (levels[bands].sum(axis=1) == levels["people"]).all()
    assert levels["months_unknown"].sum() == people["months"].isna().sum()
