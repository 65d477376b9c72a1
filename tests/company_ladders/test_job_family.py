"""A job family in YAML: what becomes of its levels, themes, proficiencies and texts."""

from __future__ import annotations

from pathlib import Path

from tests.company_ladders.given import lines_of, of_file

FAMILY = """\
name: Engineering
summary: |
  How engineers grow here.
googleSheetId: abc
levels:
  - id: engineer
    name: Engineer
  - id: senior-ic
    name: Senior Engineer (Individual Contributor)
  - id: senior-pm
    name: Senior Engineer (People Manager)
  - id: director
    name: Technology Director
themes:
  - id: delivery
    name: Delivery
    summary: Brings work to its end.
  - id: team-work
    name: Team Work
competencies:
  - id: fb43098c-588c-421c-b87a-92b0bfd2ad7c
    level: engineer
    theme: delivery
    summary: Plans own tasks.
    examples: [Splits a task in two, Asks early]
    proficiency: Awareness
    supportingUrls: []
  - {id: b, level: senior-ic, theme: delivery, summary: Plans for a team., proficiency: Working knowledge}
  - {id: c, level: senior-ic, theme: delivery, summary: Estimates well., proficiency: Practitioner}
  - {id: d, level: senior-pm, theme: team-work, summary: Grows people., proficiency: Superb, colour: red}
  - {id: e, level: wizard, theme: delivery, summary: Casts spells.}
  - {id: f, level: director, theme: magic, summary: Sets direction., proficiency: Expert}
"""


def test_a_job_family_gives_levels_in_order_themes_as_axes_and_proficiency_as_scores(
    tmp_path: Path,
) -> None:
    ladder = of_file(tmp_path, "engineering.yml", FAMILY).ladder
    assert ladder is not None
    assert (ladder.id, ladder.version, ladder.source) == ("engineering", "1.0.0", "engineering.yml")
    assert [(level.id, level.rank, level.track, level.expects) for level in ladder.levels] == [
        ("engineer", 1, "ic", {"delivery": 1}),
        ("senior-engineer-individual-contributor", 2, "ic", {"delivery": 4}),
        ("senior-engineer-people-manager", 3, "manager", {}),
        ("technology-director", 4, "manager", {}),
    ]
    assert [[step for _, step in level.next] for level in ladder.levels] == [
        ["senior-engineer-individual-contributor", "senior-engineer-people-manager"],
        ["technology-director"],
        ["technology-director"],
        [],
    ]
    assert [axis.id for axis in ladder.competencies] == ["delivery", "team-work"]
    assert ladder.say("en", "competencies", "delivery", "meaning") == "Brings work to its end."
    assert [
        (text.level, text.competency, ladder.say("en", "responsibilities", text.id, "text"))
        for text in ladder.responsibilities
    ][:2] == [
        ("engineer", "delivery", "Plans own tasks. (Splits a task in two; Asks early)"),
        ("senior-engineer-individual-contributor", "delivery", "Plans for a team."),
    ]
    assert [entry.id for entry in ladder.checkpoints] == [
        "senior-engineer-individual-contributor-competencies"
    ]


def test_what_a_job_family_says_beyond_its_form_is_listed_by_its_key(tmp_path: Path) -> None:
    assert lines_of(
        of_file(tmp_path, "engineering.yml", FAMILY), "order_assumed", "checkpoints_added"
    ) == [
        ("competencies.c", "scores_differ", "3, 4"),
        (None, "entry_dropped", "competencies.d.colour"),
        ("competencies.d", "score_unreadable", "Superb"),
        ("competencies.e", "level_unknown", "wizard"),
        ("competencies.f", "competency_unknown", "magic"),
        ("Engineering", "language_missing", "zh"),
        ("Engineering", "scores_missing", "Senior Engineer (People Manager), Technology Director"),
    ]


def test_the_older_list_of_competencies_names_its_levels_and_areas_itself(tmp_path: Path) -> None:
    content = (
        "- {id: a, summary: Writes tests, examples: [], description: null, level: junior-to-mid, area: technical, domain: null}\n"
        "- {id: b, summary: Knows accessibility, level: mid-to-senior1, area: technical, domain: frontend-engineer}\n"
    )
    ladder = of_file(tmp_path, "competencies.yml", content).ladder
    assert ladder is not None
    assert [ladder.say("en", "levels", level.id) for level in ladder.levels] == [
        "Junior to mid",
        "Mid to senior1",
    ]
    assert [
        ladder.say("en", "responsibilities", text.id, "text") for text in ladder.responsibilities
    ] == [
        "Writes tests",
        "[frontend-engineer] Knows accessibility",
    ]
