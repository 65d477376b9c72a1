"""Whatever a query says: no file, no network, no extension, no change of settings, no endless
question; and right answers to many at once."""

import pathlib
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import duckdb
import pytest

from ladder import measures
from ladder.ladders.ladder import Checkpoint
from ladder.warehouse import warehouse
from ladder.warehouse.kept_files import seal
from tests.given import answers, house, ladders

REPORTS = [
    {"person": f"p{n}", "manager": "ada", "team": f"T{n % 3}", "hired_on": "2021-03-01"}
    for n in range(1, 31)
]
TEAM = [{"person": "ada", "hired_on": "2020-01-06"}, *REPORTS]


def small(folder: pathlib.Path) -> warehouse.Warehouse:
    """A prepared file with one person."""
    with duckdb.connect(str(folder / "draft")) as writing:
        writing.execute("create table people as select 'ana' as person")
    seal(folder / "draft", folder, "v1")
    return warehouse.opened(folder, "v1")


@pytest.fixture(scope="module", params=["in memory", "on disk"])
def company(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> warehouse.Warehouse:
    if request.param == "in memory":
        return house(roster=TEAM)
    folder = tmp_path_factory.mktemp("kept")
    (folder / "secret.csv").write_text("kept apart")
    return small(folder)


FORBIDDEN = {
    "read a file": "select * from read_csv('{folder}/secret.csv')",
    "read a file by its name": "select * from '{folder}/secret.csv'",
    "read any text": "select * from read_text('{folder}/secret.csv')",
    "list a folder": "select * from glob('{folder}/*')",
    "write a file": "copy (select 1) to '{folder}/taken.csv'",
    "export everything": "export database '{folder}/taken'",
    "attach another file": "attach '{folder}/other.duckdb'",
    "read a Python variable": "select * from TEAM",
    "fetch from the network": "select * from read_csv('https://example.invalid/rows.csv')",
    "install an extension": "install httpfs",
    "load an extension": "load httpfs",
    "lift the limit of memory": "set memory_limit = '64GB'",
    "use more threads": "set threads = 64",
    "open files again": "set enable_external_access = true",
    "unlock the settings": "set lock_configuration = false",
    "turn the optimiser on": "set disabled_optimizers = ''",
    "reset a setting": "reset memory_limit",
}


@pytest.mark.parametrize("wish", FORBIDDEN)
def test_a_query_may_not(wish: str, company: warehouse.Warehouse, tmp_path: pathlib.Path) -> None:
    (tmp_path / "secret.csv").write_text("kept apart")
    with pytest.raises(duckdb.Error):
        company.ask(FORBIDDEN[wish].format(folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_a_prepared_file_is_read_only(tmp_path: pathlib.Path) -> None:
    with pytest.raises(duckdb.Error):
        small(tmp_path).ask("delete from people")


def test_a_question_that_takes_too_long_is_stopped_and_the_next_one_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    company = house(roster=TEAM)
    monkeypatch.setattr(warehouse, "QUESTION_SECONDS", 1)
    begun = time.monotonic()
    with pytest.raises(duckdb.InterruptException):
        company.ask(
            "select count(*) from range(10000000) as a, range(10000000) as b where a.range * b.range = 7"
        )
    assert 0.9 < time.monotonic() - begun < 10
    assert answers(company, "headcount", "value") == [31]


def test_eight_threads_that_ask_at_once_get_each_its_own_answer() -> None:
    company = house(roster=TEAM)
    day = date(2026, 9, 30)
    asked = [
        ("headcount", {"scope": "*"}),
        ("headcount", {"scope": "p1"}),
        ("people_on", {"scope": "ada"}),
        ("scopes", {}),
    ] * 40
    with ThreadPoolExecutor(8) as threads:
        found = list(
            threads.map(
                lambda question: measures.ask(company, question[0], day=day, **question[1]), asked
            )
        )
    counts = [
        len(rows) if name in ("people_on", "scopes") else rows["value"][0]
        for (name, _), rows in zip(asked, found, strict=True)
    ]
    assert counts == [31, 1, 31, 1] * 40


def test_what_nobody_has_rated_cannot_be_told_whatever_the_optimiser_concludes_from_an_empty_table() -> (
    None
):
    """DuckDB 2.0 by itself says 'met' here: see docs/decisions/0003-optimizer.md, whose minimal
    query is the second half."""
    catalogue = ladders(
        [Checkpoint("asked", "senior", "computed", "project", {"kind": "competency"})]
    )
    ana = {"person": "ana", "ladder": "craft", "level": "junior"}
    company = house(catalogue, roster=[ana])
    assert answers(company, "person_checkpoints", "have", "need", "state", person="ana") == [
        (0, 2, "cannot_tell")
    ]
    minimal = """select p.person, case when sum(case when s.score is null then 1 else 0 end) > 0 then 'cannot tell' else 'met' end as state
                 from people as p left join scores as s on s.person = p.person and s.counts group by p.person"""
    assert list(company.ask(minimal)["state"]) == ["cannot tell"]
