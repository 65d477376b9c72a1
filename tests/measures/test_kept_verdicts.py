"""Verdicts of quarter ends are kept when a dataset is prepared; they are the ones that would be computed."""

from __future__ import annotations

from datetime import date
from typing import Any

from ladder import datasets, measures
from ladder.datasets import EVERYONE

QUESTIONS = ("ready_now", "readiness", "checklist", "person_checkpoints")


def test_kept_and_computed_verdicts_are_the_same_on_every_kept_day_and_in_any_scope() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    assert sample.kept.days
    for scope in (EVERYONE, "p-003"):
        for day in sorted(sample.kept.days)[-3:]:
            given: dict[str, Any] = {"day": day, "since": day, "scope": scope, "person": "p-030"}
            for question in QUESTIONS:
                kept = measures.ask(sample.warehouse, question, kept=True, **given)
                computed = measures.ask(sample.warehouse, question, kept=False, **given)
                assert kept.equals(computed), (question, scope, day)


def test_a_day_between_quarter_ends_is_computed() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    between = date(2026, 8, 14)
    assert not sample.is_kept({"day": between, "since": between})
    assert "kept_verdicts" not in sample.sql_of("ready_now", day=between)
    assert "kept_verdicts" in sample.sql_of("ready_now", day=max(sample.kept.days))
    assert len(sample.ask("readiness", day=between, scope=EVERYONE)) > 0
