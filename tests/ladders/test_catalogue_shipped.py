"""The ladders that ship carry what their sources hold, count by count, and everything on them can
be drawn and decided."""

from __future__ import annotations

from collections import Counter

import pytest

from ladder.intake.fields import EVIDENCE_KINDS
from ladder.ladders.catalogue import shipped
from ladder.ladders.ladder import Ladder

LADDERS = shipped()
DIRECTOR, MANAGER, CTO = (
    LADDERS["engineering-director"],
    LADDERS["engineering-manager"],
    LADDERS["cto"],
)
PROJECTS, PMO, ENGINEER = LADDERS["it-project-director"], LADDERS["pmo"], LADDERS["engineer"]
MOST_AXES = 9
each = pytest.mark.parametrize("ladder", LADDERS.values(), ids=lambda ladder: ladder.id)


def ids(entries: tuple[object, ...]) -> list[str]:
    return [str(getattr(entry, "id", "")) for entry in entries]


def grouped(ladder: Ladder, level: str) -> dict[str, int]:
    return dict(Counter(entry.group for entry in ladder.of_level("responsibilities", level)))


def per_competency(entries: tuple[object, ...]) -> list[int]:
    """How many entries each of the manager's twelve dimensions has, in the ladder's order."""
    counted = Counter(getattr(entry, "competency", "") for entry in entries)
    return [counted[axis] for axis in ids(MANAGER.competencies)]


def test_six_ladders_ship() -> None:
    assert sorted(LADDERS) == [
        "cto",
        "engineer",
        "engineering-director",
        "engineering-manager",
        "it-project-director",
        "pmo",
    ]


def test_the_director_s_ladder_has_two_levels_with_their_scope_and_years() -> None:
    assert [
        (level.id, level.years_experience, len(level.expects)) for level in DIRECTOR.levels
    ] == [("director", 15, 8), ("vp", 15, 9)]
    assert dict(DIRECTOR.level("director").scope) == {
        "teams": (4, 6),
        "direct_reports": (3, 4),
        "people": (15, 20),
    }
    assert set(DIRECTOR.level("vp").expects) - set(DIRECTOR.level("director").expects) == {
        "organisational-design"
    }


def test_the_director_s_ladder_has_its_responsibilities_and_focus() -> None:
    assert grouped(DIRECTOR, "director") == {"responsibilities": 7, "communication": 3}
    assert grouped(DIRECTOR, "vp") == {"responsibilities": 5, "communication": 4}
    assert [len(DIRECTOR.of_level("focus", level)) for level in ("director", "vp")] == [2, 2]


def test_a_director_is_reached_by_three_checkpoints_of_the_source() -> None:
    assert [
        (entry.authored, dict(entry.rule)) for entry in DIRECTOR.of_level("checkpoints", "director")
    ] == [
        ("source", {"kind": "reports_promoted", "reports": 4, "days_managed": 90, "track": "ic"}),
        (
            "source",
            {
                "kind": "evidence",
                "evidence_kind": "publication",
                "pieces": 4,
                "months": 12,
                "largest_gap_days": 150,
            },
        ),
        ("source", {"kind": "evidence", "evidence_kind": "talk", "pieces": 1, "months": 36}),
    ]


def test_a_vp_s_checkpoints_are_left_open_and_what_is_proposed_does_not_count() -> None:
    vp = DIRECTOR.of_level("checkpoints", "vp")
    assert [entry.kind for entry in vp if not entry.proposal] == ["undefined"]
    assert {entry.authored for entry in vp if entry.proposal} == {"project"}


def test_the_manager_s_ladder_has_three_phases_of_four_dimensions() -> None:
    assert [(phase.id, phase.from_year, phase.to_year) for phase in MANAGER.phases] == [
        ("foundation", 0, 3),
        ("expansion", 3, 7),
        ("leading-change", 7, None),
    ]
    assert [axis.group for axis in MANAGER.competencies] == ["foundation"] * 4 + [
        "expansion"
    ] * 4 + ["leading-change"] * 4
    phase_of = {axis.id: axis.group for axis in MANAGER.competencies}
    assert [entry.id for entry in MANAGER.goals if entry.phase != phase_of[entry.competency]] == []
    assert [
        entry.id for entry in MANAGER.actions if entry.phase != phase_of[entry.competency]
    ] == []


def test_the_manager_s_ladder_has_its_goals_actions_visions_and_practices() -> None:
    assert per_competency(MANAGER.goals) == [2, 1, 2, 1, 2, 2, 2, 1, 2, 1, 1, 1]
    assert per_competency(MANAGER.actions) == [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2]
    assert (len(MANAGER.goals), len(MANAGER.actions), len(MANAGER.visions)) == (18, 35, 3)
    assert [
        (entry.kind, entry.every_months) for entry in MANAGER.practices if entry.kind == "review"
    ] == [("review", 3), ("review", 12)]
    assert {entry.kind for entry in MANAGER.practices} == {"planning", "learning", "review"}


def test_the_cto_has_41_responsibilities_in_three_groups_each_on_an_axis() -> None:
    assert list(grouped(CTO, "cto").values()) == [10, 22, 9]
    assert ids(CTO.levels) == ["cto"]
    assert {entry.competency for entry in CTO.responsibilities} == set(ids(CTO.competencies))


def test_the_project_director_has_eight_axes_and_says_which_stages_this_project_wrote() -> None:
    assert len(PROJECTS.competencies) == 8
    activities = Counter(entry.stage for entry in PROJECTS.activities)
    assert [(stage.authored, activities[stage.id]) for stage in PROJECTS.stages][:2] == [
        ("source", 4),
        ("source", 6),
    ]
    assert {stage.authored for stage in PROJECTS.stages[2:]} == {"project"}
    assert all(activities[stage.id] for stage in PROJECTS.stages)


def test_the_pmo_has_ten_levels_of_five_responsibilities_in_one_line() -> None:
    roles = [
        f"{step}-{role}"
        for role in ("project-coordinator", "project-manager", "pmo-lead")
        for step in ("junior", "intermediate", "senior")
    ]
    assert ids(PMO.levels) == [*roles, "pmo-manager"]
    assert [level.rank for level in PMO.levels] == list(range(1, 11))
    assert [level.next for level in PMO.levels] == [
        *((("pmo", following),) for following in [*roles[1:], "pmo-manager"]),
        (),
    ]
    assert [len(PMO.of_level("responsibilities", level.id)) for level in PMO.levels] == [5] * 10
    assert [len(PMO.duties(level.id)) for level in PMO.levels] == [3] + [4] * 9
    assert [entry.id for entry in PMO.requirements()][:4] == [
        "process-and-tool-knowledge",
        "communication-skill",
        "strong-project-skill",
        "team-leadership-skill",
    ]
    assert len(PMO.requirements()) == 11
    assert all(entry.competency for entry in PMO.responsibilities)
    assert Counter(entry.kind for entry in PMO.practices) == {"build-path": 5, "walk-path": 4}


def test_an_engineer_rises_and_may_turn_to_management_as_a_senior() -> None:
    assert [(level.id, level.track) for level in ENGINEER.levels] == [
        ("engineer", "ic"),
        ("senior-engineer", "ic"),
        ("staff-engineer", "ic"),
        ("principal-engineer", "ic"),
    ]
    assert ("engineering-manager", "engineering-manager") in ENGINEER.level("senior-engineer").next
    assert 5 <= len(ENGINEER.competencies) <= 7


@each
def test_a_ladder_s_radar_has_at_most_nine_axes_or_is_drawn_by_theme(ladder: Ladder) -> None:
    themes = Counter(axis.group for axis in ladder.competencies)
    assert len(ladder.competencies) <= MOST_AXES or max(themes.values()) <= MOST_AXES


@each
def test_expectations_never_fall_from_a_level_to_the_next_of_its_ladder(ladder: Ladder) -> None:
    steps = [
        (level, ladder.level(to))
        for level in ladder.levels
        for other, to in level.next
        if other == ladder.id
    ]
    assert [
        (low.id, axis)
        for low, high in steps
        for axis, score in low.expects.items()
        if high.expects.get(axis, 0) < score
    ] == []


@each
def test_every_level_somebody_can_be_promoted_into_has_checkpoints(ladder: Ladder) -> None:
    reached = {
        to
        for other in LADDERS.values()
        for level in other.levels
        for into, to in level.next
        if into == ladder.id
    }
    assert [level for level in reached if len(ladder.of_level("checkpoints", level)) < 2] == []


@each
def test_evidence_is_of_a_kind_that_files_may_name(ladder: Ladder) -> None:
    asked = {
        entry.rule["evidence_kind"] for entry in ladder.checkpoints if "evidence_kind" in entry.rule
    }
    assert asked | {
        entry.evidence_kind for entry in ladder.practices if entry.evidence_kind
    } <= set(EVIDENCE_KINDS)
