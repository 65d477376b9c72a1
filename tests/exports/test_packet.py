"""The promotion packet: what it opens with, what stands in its sections, and the gaps it admits."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd
import pytest

from ladder import measures
from ladder.exports.document.document import Bullets, Document, Paragraph, Section, Table
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.packet.packet import NobodyHere, packet
from ladder.ladders import catalogue
from ladder.ladders.ladder import Ladder
from ladder.warehouse.warehouse import Warehouse
from ladder.words import LANGUAGES, words
from tests.given import house

DAY = date(2026, 9, 30)
HOSTILE = (
    '<script>alert(1)</script> [x](javascript:alert(1)) | "O\'Neil" & `co` \u202egnp.exe\x07 {name}'
)
ANA = {
    "person": "ana",
    "name": HOSTILE,
    "manager": "lea",
    "team": "Core",
    "ladder": "engineer",
    "level": "engineer",
    "level_since": "2024-01-08",
    "hired_on": "2024-01-08",
}
LEA = {
    "person": "lea",
    "name": "Lea",
    "ladder": "engineering-manager",
    "level": "engineering-manager",
    "hired_on": "2020-01-06",
}


def score(axis: str, value: float, by: str = "manager", day: str = "2026-07-01") -> dict[str, Any]:
    return {
        "person": "ana",
        "competency": axis,
        "score": value,
        "by": by,
        "assessor": "lea" if by == "manager" else "ana",
        "assessed_on": day,
    }


def piece(
    axis: str, day: str, kind: str = "design-review", title: str = "A review"
) -> dict[str, Any]:
    return {"person": "ana", "competency": axis, "kind": kind, "title": title, "happened_on": day}


SCORES = [
    score("software-design", 3),
    score("delivery", 2),
    score("delivery", 4, "self"),
    score("code-quality", 3, day="2025-01-15"),
]
PIECES = [
    piece("software-design", "2026-08-01", title=HOSTILE),
    piece("software-design", "2026-03-31"),
    piece("delivery", "2026-04-01", "talk"),
]
GOALS = [
    {
        "goal": "g1",
        "person": "ana",
        "title": "Ship *it*",
        "baseline": 0,
        "target": 4,
        "current": 4,
        "starts_on": "2026-01-05",
        "due_on": "2026-06-30",
        "closed_on": "2026-06-01",
        "status": "done",
    },
    {
        "goal": "g2",
        "person": "ana",
        "title": HOSTILE,
        "baseline": 0,
        "target": 4,
        "current": 1,
        "starts_on": "2026-01-05",
        "due_on": "2026-06-30",
        "status": "in-progress",
    },
]


@pytest.fixture(name="home", scope="module")
def _home() -> Iterator[Warehouse]:
    home = house(
        dict(catalogue.shipped()),
        roster=[LEA, ANA],
        assessments=SCORES,
        evidence=PIECES,
        goals=GOALS,
    )
    yield home
    home.close()


def made(
    home: Warehouse,
    language: str = "en",
    *,
    person: str = "ana",
    ladder: str = "engineer",
    level: str = "senior-engineer",
    scope: str = "*",
    ladders: Mapping[str, Ladder] | None = None,
) -> Document:
    def ask(name: str, **given: Any) -> pd.DataFrame:
        return measures.ask(home, name, **{"since": DAY, **given, "day": DAY, "scope": scope})

    return packet(
        ask,
        words(language),
        catalogue.shipped() if ladders is None else ladders,
        person=person,
        ladder=ladder,
        level=level,
        day=DAY,
    )


def section(document: Document, title: str) -> Section:
    return next(each for each in document.sections if each.title == title)


def tables(document: Document, title: str) -> list[Table]:
    return [block for block in section(document, title).blocks if isinstance(block, Table)]


def test_it_opens_with_how_much_it_can_say(home: Warehouse) -> None:
    """Three pieces, of which one of 31 March lies before the two quarters that end on 30 September.
    Seven axes, three rated, two with evidence."""
    assert made(home).opening == (
        "3 pieces of evidence, 2 from the last two quarters, 5 competencies without any. "
        "3 of the 7 competencies that Senior engineer expects are rated. The newest score is of 1 Jul 2026."
    )


def test_competencies_show_self_manager_both_expectations_and_the_pieces_that_name_them(
    home: Warehouse,
) -> None:
    table = tables(made(home), "Competencies")[0]
    assert table.headings == (
        "Competency",
        "Self",
        "Manager",
        "Expected",
        "Next level expects",
        "Evidence",
    )
    assert table.rows[0][1:] == ("–", "3", "2", "3", "2")
    assert next(row for row in table.rows if row[0] == "Delivery")[1:] == ("4", "2", "2", "3", "1")


def test_what_a_score_and_an_expectation_look_like_stands_below_the_competencies(
    home: Warehouse,
) -> None:
    table = tables(made(home), "Competencies")[1]
    assert table.headings == ("Competency", "Score", "Next level expects")
    assert [row for row in table.rows if row[0] in ("Delivery", "Reliability")] == [
        (
            "Delivery",
            "2 Foundational: Completes work of a few days close to the estimate and reports a blocker the same day.",
            "3 Working: Slices a feature into releases that users can have one by one, and renegotiates scope before "
            "dates slip.",
        ),
        (
            "Reliability",
            "–",
            "2 Foundational: Watches each release after it goes out, rolls back a faulty one promptly and writes up "
            "the cause.",
        ),
    ]
    assert [row[2] for row in tables(made(home, "zh"), "能力项")[1].rows if row[0] == "交付"] == [
        "3分，胜任：把功能拆成可逐个发布的部分，在工期出现风险之前协商调整范围。"
    ]


def test_of_a_ladder_that_describes_no_steps_the_packet_says_only_the_scores(
    home: Warehouse,
) -> None:
    known = catalogue.shipped()["engineer"]
    bare = {
        language: {
            **words_of,
            "competencies": {
                id: {"name": entry["name"], "meaning": entry["meaning"]}
                for id, entry in words_of["competencies"].items()
            },
        }
        for language, words_of in known.words.items()
    }
    ladders = {**catalogue.shipped(), "engineer": dataclasses.replace(known, words=bare)}
    blocks = section(made(home, ladders=ladders), "Competencies").blocks
    assert [type(block) for block in blocks] == [Table]


def test_every_gap_is_stated(home: Warehouse) -> None:
    bullets = section(made(home), "Gaps").blocks[0]
    assert isinstance(bullets, Bullets)
    text = "\n".join(bullets.items)
    assert "Delivery: 2 where 3 is expected." in text
    assert re.search(r"Not rated by a manager or peer: .*Reliability", text)
    assert re.search(r"No piece of evidence names Code quality, Reliability", text)
    assert "Rated more than a year ago: Code quality." in text
    assert re.search(r"^Not met: ", text, re.MULTILINE)
    assert re.search(r"^Goal late: ", text, re.MULTILINE)


def test_checkpoints_stand_with_the_rows_behind_them(home: Warehouse) -> None:
    verdicts, facts = tables(made(home), "Checkpoints")
    assert {row[1] for row in verdicts.rows} <= {"met", "not met", "cannot tell"}
    assert any(row[1:] == ("Delivery", "2", "3", "1 Jul 2026") for row in facts.rows)


def test_goals_are_closed_or_open(home: Warehouse) -> None:
    blocks = section(made(home), "Goals").blocks
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "1 goal closed.",
        "1 goal open.",
    ]
    assert [len(table.rows) for table in tables(made(home), "Goals")] == [1, 1]


def test_someone_who_leads_shows_their_scope_and_someone_who_does_not_says_so(
    home: Warehouse,
) -> None:
    lead = made(home, person="lea", ladder="engineering-director", level="director")
    assert tables(lead, "Scope over time")[0].rows[-1][0:3] == ("30 Sept 2026", "1", "1")
    assert "nobody who reports" in str(section(made(home), "Scope over time").blocks)


def test_someone_of_whom_nothing_is_known_still_has_a_packet() -> None:
    home = house(dict(catalogue.shipped()), roster=[{"person": "eve", "name": "Eve"}])
    document = made(home, person="eve")
    assert document.opening.startswith(
        "0 pieces of evidence, 0 from the last two quarters, 7 competencies without any. 0 of the 7"
    )
    assert "no level" in str(section(document, "Role and dates"))
    assert html(document)
    assert docx_bytes(document)


def test_somebody_outside_the_scope_has_none(home: Warehouse) -> None:
    with pytest.raises(NobodyHere):
        made(home, person="lea", scope="ana")
    with pytest.raises(NobodyHere):
        made(home, person="nobody")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(home: Warehouse, language: str) -> None:
    text = html(made(home, language))
    assert f'<html lang="{language}">' in text
    assert "{" not in re.sub(r"<style>.*</style>|\{name\}", "", text, flags=re.DOTALL)


def test_no_name_or_title_in_it_acts_and_the_same_packet_is_the_same_file(home: Warehouse) -> None:
    text = html(made(home))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script" not in text
    assert html(made(home)) == text
