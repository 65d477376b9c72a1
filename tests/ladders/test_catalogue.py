"""A folder of ladders is read whole, or everything that is wrong with it is said at once, each
fault with its file and key."""

from __future__ import annotations

import pathlib

import pytest

from ladder.ladders.catalogue import CatalogueFaults, read

LADDER = """
version = "1.0.0"
source = "project"
scale = ["not-yet", "aware", "foundational", "working", "practised", "expert"]
[[competencies]]
id = "delivery"
group = "results"
[[levels]]
id = "junior"
rank = 1
track = "ic"
next = ["senior"]
expects = { delivery = 2 }
[[levels]]
id = "senior"
rank = 2
track = "ic"
scope = { teams = [1, 2] }
expects = { delivery = 3 }
[[checkpoints]]
id = "enough-time"
level = "senior"
kind = "computed"
authored = "project"
rule = { kind = "time_in_level", months = 18 }
[[phases]]
id = "early"
from_year = 0
to_year = 3
"""
WORDS = """
name = "Craft"
summary = "A small ladder."
groups.results.name = "Results"
competencies.delivery.name = "Delivery"
competencies.delivery.meaning = "Ships what was promised."
levels.junior = { name = "Junior", summary = "Begins." }
levels.senior = { name = "Senior", summary = "Goes on." }
checkpoints.enough-time = { name = "Time", text = "Has been here long enough." }
phases.early = { name = "Early", objective = "Arrives." }
competencies.delivery.questions = ["Which date did you miss?", "A date is in danger: what now?"]
competencies.delivery.steps.1 = "Finishes what others have cut small."
competencies.delivery.steps.2 = "Finishes work of a few days near the estimate."
competencies.delivery.steps.3 = "Cuts a feature into releases."
competencies.delivery.steps.4 = "Lands initiatives of several teams."
competencies.delivery.steps.5 = "Gets stuck programmes moving."
"""
TIME = 'rule = { kind = "time_in_level", months = 18 }'


def folder(
    place: pathlib.Path, ladder: str = LADDER, en: str = WORDS, zh: str = WORDS, name: str = "craft"
) -> pathlib.Path:
    """A folder of ladders that holds one of them."""
    (place / name).mkdir(exist_ok=True)
    for file, text in {"ladder.toml": ladder, "en.toml": en, "zh.toml": zh}.items():
        (place / name / file).write_text(text, "utf-8")
    return place


def faults(place: pathlib.Path) -> list[str]:
    with pytest.raises(CatalogueFaults) as refusal:
        read(place)
    assert str(refusal.value) == "\n".join(
        [f"{len(refusal.value.faults)} faults in the ladders:", *refusal.value.faults]
    )
    return refusal.value.faults


def test_a_sound_ladder_is_read(tmp_path: pathlib.Path) -> None:
    craft = read(folder(tmp_path))["craft"]
    assert [(level.id, level.next, dict(level.expects)) for level in craft.levels] == [
        ("junior", (("craft", "senior"),), {"delivery": 2}),
        ("senior", (), {"delivery": 3}),
    ]
    assert dict(craft.level("senior").scope) == {"teams": (1, 2)}
    assert craft.say("zh", "levels", "senior") == "Senior"


@pytest.mark.parametrize(
    ("sound", "broken", "fault"),
    [
        (
            'version = "1.0.0"',
            'version = "1"',
            "version: '1' is not a semantic version such as 1.0.0",
        ),
        ('source = "project"', "", "source: is missing"),
        (', "expert"]', "]", "scale: has 5 steps, not 6"),
        (
            'source = "project"',
            'source = "project"\nskills = []',
            "skills: is not a part of a ladder",
        ),
        ('track = "ic"\nnext', 'trakc = "ic"\nnext', "levels.junior: trakc is not known here"),
        ('track = "ic"\nnext', "next", "levels.junior: track is missing"),
        ("rank = 1", 'rank = "first"', "levels.junior: rank = 'first' is not of the type int"),
        ("rank = 1", "rank = true", "levels.junior: rank = True is not of the type int"),
        (
            'next = ["senior"]',
            'next = "senior"',
            "levels.junior: next = 'senior' is not of the type tuple[tuple[str, str], ...]",
        ),
        ("rank = 2", "rank = 1", "levels: 2 levels have the rank 1"),
        ('id = "early"', 'id = "Early Years"', "phases.Early Years: the id is not a slug"),
        (
            'next = ["senior"]',
            'next = ["staff"]',
            "levels.junior: next names the unknown level craft/staff",
        ),
        (
            'next = ["senior"]',
            'next = ["lead/head"]',
            "levels.junior: next names the unknown level lead/head",
        ),
        (
            'level = "senior"',
            'level = "staff"',
            "checkpoints.enough-time: level names the unknown levels.staff",
        ),
        (
            "{ delivery = 2 }",
            "{ design = 2 }",
            "levels.junior: expects names the unknown competencies.design",
        ),
        (
            "{ delivery = 2 }",
            "{ delivery = 6 }",
            "levels.junior: expects.delivery = 6 is not a score from 0 to 5",
        ),
        (
            "{ delivery = 2 }",
            "{ delivery = -1 }",
            "levels.junior: expects.delivery = -1 is not a score from 0 to 5",
        ),
        (
            "{ delivery = 2 }",
            "{ delivery = 2.5 }",
            "levels.junior: expects.delivery = 2.5 is not a score from 0 to 5",
        ),
        ("teams = [1, 2]", "teams = [2, 1]", "levels.senior: scope.teams = 2-1 is upside down"),
        (
            "teams = [1, 2]",
            "teams = [1]",
            "levels.senior: scope.teams = (1,) is not a pair of whole numbers",
        ),
        ("to_year = 3", "to_year = 0", "phases.early: 0-0 is upside down"),
        (
            'kind = "computed"',
            'kind = "guessed"',
            "checkpoints.enough-time: kind = 'guessed' is none of computed, counted, attested, undefined",
        ),
        (
            'authored = "project"',
            'authored = "me"',
            "checkpoints.enough-time: authored = 'me' is none of source, project",
        ),
        (TIME, "", "checkpoints.enough-time: has a rule exactly when its kind is not 'undefined'"),
        (
            'kind = "computed"',
            'kind = "undefined"',
            "checkpoints.enough-time: has a rule exactly when its kind is not 'undefined'",
        ),
        (", months = 18", "", "checkpoints.enough-time: rule.months is missing"),
        (
            "months = 18",
            "months = 0",
            "checkpoints.enough-time: rule.months = 0 is not a positive number",
        ),
        (
            "months = 18",
            'months = "18"',
            "checkpoints.enough-time: rule.months = '18' is not a positive number",
        ),
        (
            "months = 18",
            "months = 18, years = 1",
            "checkpoints.enough-time: rule.years is not known to the rule time_in_level",
        ),
    ],
)
def test_a_fault_in_a_ladder_is_said_with_its_file_and_key(
    tmp_path: pathlib.Path, sound: str, broken: str, fault: str
) -> None:
    assert sound in LADDER
    assert f"craft/ladder.toml: {fault}" in faults(
        folder(tmp_path, LADDER.replace(sound, broken, 1))
    )


def test_an_unknown_rule_kind_is_said_with_those_there_are(tmp_path: pathlib.Path) -> None:
    found = faults(folder(tmp_path, LADDER.replace(TIME, 'rule = { kind = "luck" }')))
    assert found == [
        "craft/ladder.toml: checkpoints.enough-time: rule.kind = 'luck' is none of competency, evidence, time_in_level, "
        "years_experience, attested, reports_promoted, scope, time_at_rank, goals_met, hires, reorganisation, "
        "metrics_owned"
    ]


def test_an_id_that_stands_twice_is_said(tmp_path: pathlib.Path) -> None:
    again = '[[competencies]]\nid = "delivery"\ngroup = "results"\n'
    assert faults(folder(tmp_path, LADDER + again)) == [
        "craft/ladder.toml: competencies.delivery: the id stands 2 times"
    ]
