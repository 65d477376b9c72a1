"""Verdicts of quarter ends are kept when a dataset is prepared; they are the ones that would be
computed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from ladder import measures
from ladder.datasets import datasets
from ladder.datasets.datasets import EVERYONE
from ladder.intake.model import Source

QUESTIONS = ("ready_now", "readiness", "checklist", "person_checkpoints")


def test_kept_and_computed_verdicts_are_the_same_on_every_kept_day_and_in_any_scope() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    assert sample.kept.days
    for scope in (EVERYONE, "p-003"):
        for day in sorted(sample.kept.days)[-3:]:
            given: dict[str, Any] = {"day": day, "since": day, "scope": scope, "person": "p-030"}
            for question in QUESTIONS:
                kept = measures.ask(sample.warehouse, question, kept=True, **given)
                computed = measures.ask(sample.warehouse, question, kept=False, **given)
                assert kept.equals(computed), (question, scope, day)


def test_a_day_between_quarter_ends_is_computed() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    between = date(2026, 8, 14)
    assert not sample.is_kept({"day": between, "since": between})
    assert "kept_verdicts" not in sample.sql_of("ready_now", day=between)[1]["verdicts"]
    assert "kept_verdicts" in sample.sql_of("ready_now", day=max(sample.kept.days))[1]["verdicts"]
    assert len(sample.ask("readiness", day=between, scope=EVERYONE)) > 0


def test_a_trend_from_the_day_on_which_the_data_begin_stands_on_what_is_kept() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    assert sample.known_from < min(
        sample.kept.days
    )  # the data begin within a quarter, the first kept day ends it
    assert (
        "kept_verdicts"
        in sample.sql_of("ready_now", day=sample.newest_day, since=sample.known_from)[1]["verdicts"]
    )
    given: dict[str, Any] = {
        "day": sample.newest_day,
        "since": sample.known_from,
        "scope": EVERYONE,
        "convention": "strict",
    }
    assert sample.ask("ready_now", **given).equals(
        measures.ask(sample.warehouse, "ready_now", kept=False, **given)
    )


def upload() -> datasets.Dataset:
    sources = [
        Source(path.name, path.read_bytes(), date(2026, 9, 30))
        for path in sorted(datasets.SAMPLE.glob("*.csv"))
    ]
    opened = datasets.open_upload(sources, date(2026, 9, 30)).dataset
    assert opened is not None
    return opened


def test_an_upload_keeps_its_verdicts_once_a_trend_asks_for_them_and_they_are_the_ones_computed() -> (
    None
):
    dropped = upload()
    newest, earlier = date(2026, 9, 30), date(2026, 3, 31)
    one_day = dropped.ask("readiness", day=newest, scope=EVERYONE)
    assert not dropped.kept.days
    computed = measures.ask(
        dropped.warehouse, "ready_now", day=newest, since=earlier, scope=EVERYONE
    )
    assert dropped.ask("ready_now", day=newest, since=earlier, scope=EVERYONE).equals(computed)
    assert {newest, earlier} <= dropped.kept.days
    assert measures.ask(
        dropped.warehouse, "readiness", kept=True, day=newest, scope=EVERYONE
    ).equals(one_day)


def test_two_readers_at_once_fill_the_verdicts_once() -> None:
    dropped = upload()
    with ThreadPoolExecutor(4) as readers:
        asked = [
            readers.submit(
                dropped.ask, "ready_now", day=date(2026, 9, 30), since=since, scope=EVERYONE
            )
            for since in (
                date(2026, 3, 31),
                date(2026, 6, 30),
                date(2025, 12, 31),
                date(2025, 9, 30),
            )
        ]
    assert [len(each.result()) for each in asked] == [3, 2, 4, 5]
    once = "select count(*) = count(distinct (day, person, ladder, level, checkpoint)) as once from kept_verdicts"
    assert dropped.warehouse.ask(once)["once"].all()
