"""Every level of every ladder can be decided by this data, and every rule kind is in use."""

from __future__ import annotations

import dataclasses

import pytest

from ladder import measures
from ladder.ladders.catalogue import shipped
from ladder.ladders.format import RULES
from ladder.ladders.ladder import Checkpoint
from ladder.ladders.rules import faults_within
from tests.given import ladders

EVERY_LEVEL = [(ladder.id, level.id) for ladder in shipped().values() for level in ladder.levels]


@pytest.mark.parametrize(("ladder", "level"), EVERY_LEVEL)
def test_a_level_has_two_checkpoints_that_the_data_can_decide(ladder: str, level: str) -> None:
    found = shipped()[ladder].of_level("checkpoints", level)
    assert sum(entry.rule.get("kind") not in (None, "attested") for entry in found) >= 2


def test_all_three_checkpoints_of_director_compute_or_count() -> None:
    assert [
        entry.kind
        for entry in shipped()["engineering-director"].of_level("checkpoints", "director")
    ] == ["computed", "counted", "counted"]


def test_vp_stays_undefined_in_the_source_and_all_else_there_is_a_proposal_of_this_project() -> (
    None
):
    source, *proposals = shipped()["engineering-director"].of_level("checkpoints", "vp")
    assert (source.kind, source.authored, source.proposal) == ("undefined", "source", False)
    assert all(entry.proposal and entry.authored == "project" for entry in proposals)


def test_every_rule_kind_is_a_file_and_is_used_by_some_ladder() -> None:
    used = {
        entry.rule["kind"]
        for ladder in shipped().values()
        for entry in ladder.checkpoints
        if entry.rule
    }
    assert set(RULES) == used == set(measures.rules()) - {"undefined"}


def test_a_scope_rule_without_a_bound_and_a_flag_that_is_no_flag_are_faults() -> None:
    scope = Checkpoint("wide", "senior", "computed", "project", {"kind": "scope", "quarters": 4})
    grown = Checkpoint(
        "grown",
        "senior",
        "computed",
        "project",
        {"kind": "reports_promoted", "reports": 1, "days_managed": 90, "still_here": "no"},
    )
    craft = dataclasses.replace(ladders([scope, grown])["craft"], words={"en": {}, "zh": {}})
    found = [fault for fault in faults_within(craft) if "rule." in fault]
    assert [fault.split("checkpoints.")[1] for fault in found] == [
        "wide: rule.scope names no bound: at_least_teams, at_least_direct_reports or at_least_people",
        "grown: rule.still_here = 'no' is not true or false",
    ]
