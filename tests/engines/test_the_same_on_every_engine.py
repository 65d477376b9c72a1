"""Every measure, checkpoint and finding gives the same rows in the same order on PostgreSQL and on
Spark as on DuckDB, over the sample and over a made-up company."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from benchmarks.company import write
from ladder import measures
from ladder.datasets import datasets
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.datasets.shared import on_engine
from tests.engines.answers_compared import differences, every_question

DAY = date(2026, 9, 30)
PEOPLE = 120


@pytest.fixture(scope="session")
def companies(tmp_path_factory: pytest.TempPathFactory) -> list[pathlib.Path]:
    """The sample, and a made-up company."""
    made_up = tmp_path_factory.mktemp("company")
    write(made_up, PEOPLE)
    return [datasets.SAMPLE, made_up]


def loaded(address: str, folder: pathlib.Path, kept: pathlib.Path) -> tuple[Dataset, Dataset]:
    """The dataset of a folder here, and the same one as the engine holds it."""
    moved = on_engine.load(address, folder, DAY, kept)
    on_engine.loaded_in.cache.clear()
    return moved.dataset, on_engine.open_engine(address, on_engine.loaded_in(address), DAY)


def test_every_question_has_the_same_rows_in_postgres(
    postgres: str, companies: list[pathlib.Path], kept: pathlib.Path
) -> None:
    found = []
    for folder in companies:
        here, there = loaded(postgres, folder, kept)
        leads = here.warehouse.ask(
            "select manager from positions where ends_on is null and manager is not null"
            " group by manager order by count(*) desc, manager limit 1"
        )["manager"].iloc[0]
        for scope in (EVERYONE, str(leads)):
            found += differences(here, there, every_question(here, scope), threads=2)
    assert found == []


def test_every_checkpoint_is_computed_to_the_same_in_postgres(
    postgres: str, companies: list[pathlib.Path], kept: pathlib.Path
) -> None:
    for folder in companies:
        here, there = loaded(postgres, folder, kept)
        assert verdicts(there) == verdicts(here) != []


def test_every_question_has_the_same_rows_in_spark(
    spark: str, companies: list[pathlib.Path], kept: pathlib.Path
) -> None:
    """Of the sample alone: planning costs Spark the same for few people as for many."""
    here, there = loaded(spark, companies[0], kept)
    assert differences(here, there, every_question(here, EVERYONE), threads=2) == []


def test_every_checkpoint_is_computed_to_the_same_in_spark(
    spark: str, companies: list[pathlib.Path], kept: pathlib.Path
) -> None:
    here, there = loaded(spark, companies[0], kept)
    assert verdicts(there) == verdicts(here) != []


def verdicts(dataset: Dataset) -> list[tuple[object, ...]]:
    """What every rule says of everybody on the newest day, computed and not as it was kept."""
    select = measures.keeping().split("insert into", 1)[1]
    query = "with" + select.split("with", 1)[1]
    rows = dataset.warehouse.ask(
        query, {"day": dataset.newest_day, "since": dataset.newest_day, "scope": EVERYONE}
    )
    numbers = rows.select_dtypes("number")
    rows = rows.assign(**numbers.round(9)).astype(object).where(rows.notna(), None)
    return sorted(rows.itertuples(index=False, name=None), key=repr)
