"""The checkpoint engine on the sample company, against what a reader can work out from history.csv
with a pencil."""

from __future__ import annotations

import pathlib
from datetime import date
from typing import Any

import pytest

from ladder.datasets import datasets
from tests.given import answers

TODAY = date(2026, 9, 30)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return datasets.open_folder(
        datasets.SAMPLE, TODAY, pathlib.Path(tmp_path_factory.mktemp("kept"))
    ).warehouse


def test_shen_ruolan_grew_four_engineers_three_of_them_strictly(sample: Any) -> None:
    """沈若兰 (p-005) led Payments from before the records began (2024-04-01) until 2025-02-03, then
    became director; p-009 followed her.

    person  managed as an engineer by her      became senior  after her last day  days managed p-026
    2024-04-01 to 2024-08-05, then on  2024-08-06     while managed       309 + 149 (again from
    2026-05-05) = 458 p-027   2024-04-01 to 2024-11-04, then on  2024-11-05     while managed
    309 p-028   2024-04-01 to 2025-02-03           2025-05-06     92 days             309 p-029
    2024-04-01 to 2025-02-03           2026-02-03     365 days            309

    309 = 30 April + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 + 31 January + 3. All four stand at
    senior or above today: lenient 4. The step of p-029 lies more than half a year after: strict 3.
    p-009 had p-028 for 91 days (2025-02-04 to 2025-05-05) and p-029 for 364 before their steps: two
    shared. On her last day in Payments two had risen, of the four that her step to director asked
    for."""
    assert ("p-005", 4, 3, 2) in answers(
        sample, "grown_leaders", "person", "people", "strict", "shared", folder="findings"
    )
    director = {
        "person": "p-005",
        "ladder": "engineering-director",
        "next_level": "director",
        "day": "2025-02-03",
    }
    verdicts = answers(
        sample,
        "person_checkpoints",
        "checkpoint",
        "have",
        "need",
        "state",
        person="p-005",
        day="2025-02-03",
    )
    assert [row for row in verdicts if row[0] == "reports-promoted"] == [
        ("reports-promoted", 2, 4, "cannot_tell")
    ]  # ten months of records
    rows = answers(
        sample,
        "checkpoint_rows",
        "subject",
        "fact",
        "value",
        "happened_on",
        "is_strict",
        "shared_with",
        **director,
    )
    assert [row for row in rows if row[1] == "report"] == [
        ("Chen Yiran", "report", 309, "2024-08-06", 1, 0),
        ("Maeve Thornhill", "report", 309, "2024-11-05", 1, 0),
    ]


def test_what_unlocks_vp_for_shen_ruolan_has_all_three_groups(sample: Any) -> None:
    """She became director on 2025-02-04: 36 months are full on 2028-02-04. Two teams of hers have
    had metrics in every month since 2025-02, 20 of 24 by 2026-09: the 24th month ends on
    2027-01-31."""
    rows = answers(
        sample,
        "unlocks",
        "checkpoint",
        "belongs_to",
        "earliest_on",
        person="p-005",
        ladder="engineering-director",
        next_level="vp",
    )
    assert {group for _, group, _ in rows} == {"theirs", "manager", "time"}
    assert [row for row in rows if row[1] == "time"] == [
        ("vp-metrics-owned", "time", "2027-01-31"),
        ("vp-time-as-director", "time", "2028-02-04"),
    ]


def test_between_eight_and_fifteen_people_are_one_checkpoint_away(sample: Any) -> None:
    standings = answers(sample, "readiness", "person", "standing")
    assert 8 <= len({person for person, standing in standings if standing == "close"}) <= 15


def test_some_are_kept_from_their_next_level_by_a_score_some_by_evidence_and_some_by_time(
    sample: Any,
) -> None:
    near = [
        row
        for row in answers(sample, "readiness", "person", "ladder", "level", "standing")
        if row[3] == "close"
    ]
    open_rules = [
        answers(sample, "unlocks", "rule", person=person, ladder=ladder, next_level=level)
        for person, ladder, level, _ in near
    ]
    assert {rule for rules in open_rules for rule in rules} == {
        "competency",
        "evidence",
        "time_in_level",
    }


def test_the_sample_company_has_adopted_the_proposals_for_vp(sample: Any) -> None:
    assert len(answers(sample, "person_checkpoints", "checkpoint", person="p-003")) == 10
    assert "cannot_tell" in answers(
        sample, "person_checkpoints", "state", person="p-003"
    )  # what the source leaves open stays open


def test_one_manager_rates_kinder_and_one_stricter_than_the_rest(sample: Any) -> None:
    """Lukas Brennecke since he took over a second team, Lin Xiaotong since the reviews of March
    2026; nobody else leaves 0 out."""
    rows = answers(sample, "calibration", "manager", "leniency")
    assert [row for row in rows if row[1] in ("kinder", "stricter")] == [
        ("p-016", "stricter"),
        ("p-014", "kinder"),
    ]
    before = answers(sample, "calibration", "leniency", day="2025-06-30")
    assert {"kinder", "stricter"} & set(before) == set()


def test_one_is_ready_without_an_opening_and_one_does_not_want_it(sample: Any) -> None:
    rows = answers(sample, "readiness", "person", "standing", "wish", "opening")
    assert [row for row in rows if row[1] in ("no_opening", "not_wanted")] == [
        ("p-126", "not_wanted", "not-wanted", None),
        ("p-030", "no_opening", None, "no-opening"),
    ]
    assert [row[0] for row in rows if row[2] == "not-wanted" and row[1] == "close"] == ["p-018"]
    assert answers(sample, "ready_now", "value") == [5]
