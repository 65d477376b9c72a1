"""A company switches proposed checkpoints on in adopted.toml; a wrong entry is said, not
skipped."""

from __future__ import annotations

import pathlib
from datetime import date

import pytest

from ladder.datasets import datasets
from ladder.ladders.adopted import adopt
from ladder.ladders.catalogue import CatalogueFaults, shipped
from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders
from tests.pages_opened import opened

PROPOSED = Checkpoint("tried", "senior", "attested", "project", {"kind": "attested"}, proposal=True)
ANA = {"person": "ana", "ladder": "craft", "level": "junior"}


def adopting(folder: pathlib.Path, text: str) -> list[str]:
    (folder / "adopted.toml").write_text(text, "utf-8")
    return answers(
        house(dict(adopt(ladders([PROPOSED]), folder)), roster=[ANA]),
        "person_checkpoints",
        "checkpoint",
        person="ana",
    )


def test_a_proposal_counts_for_nobody_until_it_is_adopted(tmp_path: pathlib.Path) -> None:
    assert (
        answers(
            house(dict(adopt(ladders([PROPOSED]), tmp_path)), roster=[ANA]),
            "person_checkpoints",
            "checkpoint",
            person="ana",
        )
        == []
    )
    assert adopting(tmp_path, "adopted = []") == []
    assert adopting(tmp_path, 'adopted = ["craft/tried"]') == ["tried"]


HOUSE_RULE = Checkpoint(
    "months", "senior", "computed", "project", {"kind": "time_in_level", "months": 18}
)
SOURCE = Checkpoint("asked", "senior", "attested", "source", {"kind": "attested"})


def test_a_house_rule_that_a_company_switches_off_is_asked_of_nobody(
    tmp_path: pathlib.Path,
) -> None:
    def asked(text: str) -> list[str]:
        (tmp_path / "adopted.toml").write_text(text, "utf-8")
        given = ladders([HOUSE_RULE, SOURCE, PROPOSED])
        home = house(dict(adopt(given, tmp_path)), roster=[ANA])
        return answers(home, "person_checkpoints", "checkpoint", person="ana")

    assert asked("switched_off = []") == ["months", "asked"]
    assert asked('switched_off = ["craft/months"]') == ["asked"]
    assert asked('adopted = ["craft/tried"]\nswitched_off = ["craft/months"]') == [
        "asked",
        "tried",
    ]


@pytest.mark.parametrize(
    "text",
    [
        'switched_off = ["craft/asked"]',
        'switched_off = ["craft/tried"]',
        "switched_off = 1",
        'adopted = ["craft/other"]',
        'adopted = "craft/tried"',
        "adopt = []",
        "adopted = [1]",
        "not toml",
    ],
)
def test_what_is_no_proposal_or_not_readable_is_said(tmp_path: pathlib.Path, text: str) -> None:
    with pytest.raises(CatalogueFaults, match=r"adopted\.toml"):
        adopting(tmp_path, text)


def test_a_checkpoint_that_counts_anyway_is_no_proposal(tmp_path: pathlib.Path) -> None:
    (tmp_path / "adopted.toml").write_text(
        'adopted = ["engineering-director/external-talk"]', "utf-8"
    )
    with pytest.raises(CatalogueFaults, match="external-talk"):
        adopt(shipped(), tmp_path)


def test_the_ladders_that_ship_keep_their_proposals_marked(tmp_path: pathlib.Path) -> None:
    (tmp_path / "adopted.toml").write_text('adopted = ["engineering-director/vp-scope"]', "utf-8")
    adopted = {
        entry.id
        for entry in adopt(shipped(), tmp_path)["engineering-director"].checkpoints
        if not entry.proposal
    }
    still = {
        entry.id for entry in shipped()["engineering-director"].checkpoints if not entry.proposal
    }
    assert adopted - still == {"vp-scope"}


def test_a_change_of_the_file_makes_another_dataset(tmp_path: pathlib.Path) -> None:
    data, kept = tmp_path / "data", tmp_path / "kept"
    data.mkdir()
    (data / "roster_2026-09-30.csv").write_text(
        "person,name,ladder,level\nana,Ana,engineering-director,director\n", "utf-8"
    )
    before, prints = datasets.open_folder(data, date(2026, 9, 30), kept), datasets.fingerprint(data)
    (data / "adopted.toml").write_text('adopted = ["engineering-director/vp-scope"]', "utf-8")
    after = datasets.open_folder(data, date(2026, 9, 30), kept)
    assert datasets.fingerprint(data) != prints
    found = [
        answers(each.warehouse, "person_checkpoints", "checkpoint", person="ana")
        for each in (before, after)
    ]
    assert found == [["not-yet-defined"], ["not-yet-defined", "vp-scope"]]


@pytest.mark.parametrize(
    ("text", "language", "sentence"),
    [
        (
            'adopted = ["engineering-director/vp-scope", "engineering-director/vp-wish"]',
            "en",
            "engineering-director/vp-wish",
        ),
        ("adopt = []", "zh", "只应包含列表"),
        ('switched_off = ["engineering-director/external-talk"]', "en", "is no house rule"),
        ("not toml", "zh", "不是可读的TOML文件"),
    ],
)
def test_a_wrong_file_is_one_sentence_on_screen_and_nothing_is_adopted(
    text: str,
    language: str,
    sentence: str,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "roster_2026-09-30.csv").write_text(
        "person,name,ladder,level\nana,Ana,engineering-director,director\n", "utf-8"
    )
    (tmp_path / "adopted.toml").write_text(text, "utf-8")
    monkeypatch.setenv("LADDER_DATA", str(tmp_path))
    test = opened("pages/person.py", lang=language)
    assert not test.exception
    assert [sentence in warning.value.replace("\\", "") for warning in test.warning] == [True]
    found = answers(
        datasets.open_folder(tmp_path, date(2026, 9, 30), tmp_path / "kept").warehouse,
        "person_checkpoints",
        "checkpoint",
        person="ana",
    )
    assert found == ["not-yet-defined"]
