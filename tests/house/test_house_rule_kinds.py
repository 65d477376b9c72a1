"""Every rule kind that a ladder may name is a file with one contract, and every file is a rule
kind."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ladder import measures
from ladder.ladders.format import RULES
from ladder.ladders.ladder import Checkpoint
from ladder.measures.formulas import written_out
from ladder.warehouse.warehouse import Warehouse
from tests.given import TODAY, house, ladders
from tests.house.source import ROOT

PARAMETERS = (ROOT / "ladder/measures/parts/rule_parameters.sql").read_text("utf-8")
CONTRACT = ["day", "person", "ladder", "level", "checkpoint", "have", "need", "state", "since"]
STATES = {"met", "not_met", "cannot_tell"}
GIVEN: dict[str, dict[str, object]] = {  # a rule of each kind, with parameters it accepts
    "competency": {},
    "evidence": {"evidence_kind": "talk", "pieces": 1, "months": 12},
    "time_in_level": {"months": 18},
    "years_experience": {"years": 5},
    "attested": {},
    "reports_promoted": {"reports": 1, "days_managed": 90},
    "scope": {"at_least_people": 1, "quarters": 1},
    "time_at_rank": {"track": "ic", "rank": 1, "months": 12},
    "goals_met": {"goals": 1, "months": 12},
    "hires": {"hires": 1, "track": "ic", "rank": 1, "months": 12},
    "reorganisation": {"people": 5, "days": 30},
    "metrics_owned": {"months": 6},
}


@pytest.fixture(scope="module")
def company() -> Warehouse:
    """One junior whose next level asks a checkpoint of every kind, one that is left open among
    them."""
    asked = [
        Checkpoint(kind.replace("_", "-"), "senior", "computed", "project", {"kind": kind, **given})
        for kind, given in GIVEN.items()
    ]
    catalogue = ladders([*asked, Checkpoint("undefined", "senior", "undefined", "source")])
    return house(
        catalogue,
        roster=[{"person": "ana", "ladder": "craft", "level": "junior", "hired_on": "2024-01-08"}],
    )


def rows_of(company: Warehouse, rule: str) -> pd.DataFrame:
    """The rows of one rule kind by itself, over the very parts that it stands on in a question."""
    parts, _, _ = measures.full_sql("checklist").partition("verdicts as (")
    day = date.fromisoformat(TODAY)
    return company.ask(
        f"{parts}asked_rule as (\n{written_out(measures.rules()[rule])}\n)\nselect * from asked_rule",
        {"day": day, "since": day, "scope": "*"},
    )


def test_the_rule_kinds_of_the_ladders_are_the_files_of_the_folder() -> None:
    assert set(measures.rules()) == {
        *RULES,
        "undefined",
    }  # undefined is what a checkpoint without a rule is judged by


def test_every_parameter_of_a_rule_kind_is_read_from_its_own_row(company: Warehouse) -> None:
    """What the shipped format knows of, the part rule_parameters reads, and as it was given."""
    rows = company.ask(PARAMETERS, {})
    read = rows.set_index("checkpoint").drop(columns="ladder")
    known = {name for needed, allowed in RULES.values() for name in (*needed, *allowed)}
    assert set(read.columns) == known
    assert {
        (str(checkpoint).replace("-", "_"), name): value
        for checkpoint, row in read.to_dict("index").items()
        for name, value in row.items()
        if not pd.isna(value)
    } == {(kind, name): value for kind, given in GIVEN.items() for name, value in given.items()}


def test_a_rule_of_every_kind_is_tried_here() -> None:
    assert set(GIVEN) == set(RULES)


@pytest.mark.parametrize("rule", measures.rules())
def test_a_rule_kind_gives_one_row_per_person_and_checkpoint_in_the_columns_of_the_contract(
    company: Warehouse, rule: str
) -> None:
    rows = rows_of(company, rule)
    assert list(rows.columns) == CONTRACT
    assert list(
        rows[["person", "ladder", "level", "checkpoint"]].itertuples(index=False, name=None)
    ) == [("ana", "craft", "senior", rule.replace("_", "-"))]
    assert set(rows["state"]) <= STATES


def test_every_checkpoint_gets_a_verdict_from_exactly_one_rule_kind(company: Warehouse) -> None:
    every = pd.concat([rows_of(company, rule) for rule in measures.rules()])
    assert sorted(every["checkpoint"]) == sorted(
        [*(kind.replace("_", "-") for kind in RULES), "undefined"]
    )
