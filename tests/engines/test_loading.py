"""A dataset is loaded into an engine whole or not at all, and asked there and nowhere else."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator
from datetime import date

import psycopg
import pytest

from ladder.__main__ import main
from ladder.datasets import datasets
from ladder.datasets.datasets import EVERYONE
from ladder.datasets.shared import on_engine
from ladder.warehouse.engines import postgres as on_postgres
from ladder.warehouse.engines.by_address import engine_at
from ladder.warehouse.engines.engine import EngineFault, Table
from ladder.warehouse.engines.engine_warehouse import EngineWarehouse

DAY = date(2026, 9, 30)
NOBODY_LISTENS = "postgresql://ladder:secret@127.0.0.1:1/postgres"


def versions(address: str) -> set[str]:
    """The datasets that lie in a database."""
    with psycopg.connect(address) as connection:
        rows = connection.execute("select nspname from pg_namespace where nspname ~ '^ladder_'")
        return {str(name).removeprefix("ladder_") for (name,) in rows}


def test_a_new_version_takes_the_place_of_the_old_in_one_step_and_old_readers_end_theirs(
    postgres: str, kept: pathlib.Path
) -> None:
    first = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    on_engine.loaded_in.cache.clear()
    reader = on_engine.open_engine(postgres, on_engine.loaded_in(postgres), DAY)
    second = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    on_engine.loaded_in.cache.clear()
    assert on_engine.loaded_in(postgres).version == second.version != first.version
    assert len(reader.ask("people_on", day=DAY, scope=EVERYONE)) == 141
    third = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    assert versions(postgres) == {second.version, third.version}
    with pytest.raises(EngineFault, match="nothing_loaded"):
        reader.ask("people_on", day=DAY, scope="p-014")


def test_an_interrupted_load_leaves_the_version_that_stands(
    postgres: str, kept: pathlib.Path
) -> None:
    stands = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    there = versions(postgres)

    def broken_off() -> Iterator[Table]:
        for nth, table in enumerate(stands.dataset.warehouse.tables(1000)):
            if nth == 12:
                raise KeyboardInterrupt
            yield table

    with pytest.raises(KeyboardInterrupt):
        engine_at(postgres).load("f" * 24, broken_off())
    on_engine.loaded_in.cache.clear()
    assert versions(postgres) == there
    assert on_engine.loaded_in(postgres).version == stands.version


def test_what_prepared_a_dataset_must_be_this_release(postgres: str, kept: pathlib.Path) -> None:
    on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    with psycopg.connect(postgres) as connection:
        connection.execute("update public.ladder_in_force set code = 'abc'")
    on_engine.loaded_in.cache.clear()
    with pytest.raises(EngineFault, match="other_release"):
        on_engine.loaded_in(postgres)


def test_values_are_bound_whatever_they_say(postgres: str, kept: pathlib.Path) -> None:
    moved = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    house = EngineWarehouse(engine_at(postgres), str(moved.version))
    hostile = "'; drop table people; -- %s $1 \\"
    assert house.ask("select person from people where name = $name", {"name": hostile}).empty
    assert house.ask("select $name || '%' as said", {"name": hostile})["said"][0] == hostile + "%"
    assert len(house.ask("select person from people")) == len(
        moved.dataset.warehouse.ask("select person from people")
    )
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        house.ask("delete from people")


def test_a_question_that_takes_too_long_is_stopped_there(
    postgres: str, kept: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    monkeypatch.setattr(on_postgres, "SETTINGS", "set statement_timeout = '200ms'")
    impatient = on_postgres.Postgres(postgres)
    with pytest.raises(EngineFault, match="too_slow"):
        impatient.query(str(moved.version), "select 1 as one from pg_sleep(30)", {})
    impatient.close()


def test_an_engine_that_is_gone_is_said_without_its_password_and_nothing_takes_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LADDER_ENGINE", NOBODY_LISTENS)
    monkeypatch.setattr(on_postgres, "PATIENCE_SECONDS", 1)
    assert main(["ask", "headcount", "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "The database at postgresql://ladder@127.0.0.1:1/postgres does not answer."
        " Nothing is shown in its place.\n"
    )


def test_a_folder_is_loaded_and_asked_from_the_command_line(
    postgres: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LADDER_ENGINE", postgres)
    assert main(["load", "--data", str(datasets.SAMPLE), "--lang", "en"]) == 0
    assert " of 141 people into " in capsys.readouterr().out
    on_engine.loaded_in.cache.clear()
    asked = ["ask", "median_span", "--day", "2026-09-30", "--csv", "--lang", "en"]
    assert main(asked) == 0
    in_engine = capsys.readouterr().out
    assert main([*asked, "--data", str(datasets.SAMPLE)]) == 0
    assert capsys.readouterr().out == in_engine != ""


def test_a_change_is_tried_out_beside_what_the_engine_holds(
    postgres: str, kept: pathlib.Path
) -> None:
    moved = on_engine.load(postgres, datasets.SAMPLE, DAY, kept)
    house = EngineWarehouse(engine_at(postgres), str(moved.version))
    positions = house.ask("select * from positions")
    positions.loc[positions["ends_on"].isna(), "team"] = "One"
    beside = house.beside({"positions": positions})
    teams = "select distinct team from positions where ends_on is null"
    assert list(beside.ask(teams)["team"]) == ["One"]
    assert len(house.ask(teams)) > 1
    house.close()
