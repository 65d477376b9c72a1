"""Who did what: one whole line each, of whatever a name holds, in files that end and go."""

from __future__ import annotations

import json
import pathlib
import stat
from datetime import UTC, datetime

import pytest

from ladder.datasets import audit

NOVEMBER = datetime(2026, 11, 27, 21, 5, tzinfo=UTC)


def test_a_line_says_day_who_and_what_and_only_its_owner_may_read_the_file(
    tmp_path: pathlib.Path,
) -> None:
    audit.note(tmp_path / "audit", "person_page", "n1", {"person": "n2"}, NOVEMBER)
    (path,) = (tmp_path / "audit").iterdir()
    assert path.name == "audit-2026-11.000.jsonl"
    assert json.loads(path.read_text("ascii")) == {
        "day": "2026-11-27",
        "at": "2026-11-27T21:05:00+00:00",
        "who": "n1",
        "what": "person_page",
        "person": "n2",
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_line_ends_in_a_name_make_no_second_line(tmp_path: pathlib.Path) -> None:
    hostile = 'x\r\n{"who": "hr"}\u2028\u0085\x00' + "y" * 500
    audit.note(tmp_path, "refusal", hostile, {"page": hostile}, NOVEMBER)
    audit.note(tmp_path, "sign_in", "n1", at=NOVEMBER)
    (path,) = tmp_path.iterdir()
    assert len(path.read_bytes().splitlines()) == len(path.read_text("ascii").splitlines()) == 2
    newest, first = audit.newest(tmp_path, 10)
    assert newest["who"] == "n1"
    assert first["who"] == hostile[: audit.LONGEST]
    assert [row["who"] for row in audit.newest(tmp_path, 1)] == ["n1"]


def test_a_full_file_is_followed_by_another_and_old_months_go(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_AUDIT_MONTHS", "2")
    for month in (8, 9, 10):
        audit.note(tmp_path, "sign_in", f"m{month}", at=NOVEMBER.replace(month=month))
    (tmp_path / "kept.txt").write_text("not ours", "utf-8")
    with (tmp_path / "audit-2026-11.000.jsonl").open("wb") as full:
        full.truncate(audit.LARGEST_BYTES)
    audit.note(tmp_path, "sign_in", "m11", at=NOVEMBER)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "audit-2026-10.000.jsonl",
        "audit-2026-11.000.jsonl",
        "audit-2026-11.001.jsonl",
        "kept.txt",
    ]
    assert [row["who"] for row in audit.newest(tmp_path, 10)] == ["m11", "m10"]


def test_a_line_that_was_cut_off_hides_no_other(tmp_path: pathlib.Path) -> None:
    audit.note(tmp_path, "sign_in", "n1", at=NOVEMBER)
    (path,) = tmp_path.iterdir()
    path.write_text(path.read_text("ascii") + '{"who": "n2', "ascii")
    assert [row["who"] for row in audit.newest(tmp_path, 10)] == ["n1"]


def test_a_place_that_takes_nothing_fails_nobody(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    audit.note(tmp_path / "file" / "below", "export", "n1", at=NOVEMBER)
    assert "a line of export was not kept" in capsys.readouterr().err
