"""What is wrong with a file in one sentence, with fields and kinds by the names that readers
know."""

from __future__ import annotations

from ladder.intake.columns.closed_words import word_name
from ladder.intake.fields import FIELDS
from ladder.intake.model import Problem
from ladder.words import Words

OF_FIELDS = ("core_unmapped", "column_ambiguous", "columns_missing")
OF_KINDS = ("kind_unknown", "kind_undecided")


def said(words: Words, problem: Problem, kind: str | None) -> str:
    """The sentence of a problem of a file of this kind, in the language of `words`."""
    detail = problem.detail
    if detail and problem.code in OF_FIELDS:
        detail = ", ".join(_of_a_field(words, kind, part) for part in detail.split(", "))
    elif detail and problem.code == "word_unknown":
        detail = _closed_words(words, detail)
    elif detail and problem.code in OF_KINDS:
        detail = ", ".join(
            words.say(f"kinds.{part}") if words.has(f"kinds.{part}") else part
            for part in detail.split(", ")
        )
    return _filled(words, "text", problem, detail)


def mended_by(words: Words, problem: Problem) -> str:
    """What the reader does about a problem, in the language of `words`."""
    return _filled(words, "mend", problem, problem.detail)


def _filled(words: Words, part: str, problem: Problem, detail: str | None) -> str:
    return words.say(
        f"problems.{problem.code}.{part}",
        file=problem.file,
        line=problem.line,
        column=problem.column,
        value=problem.value,
        detail=detail,
    )


def field_name(words: Words, kind: str | None, name: str) -> str:
    """The name of a field, which may differ between kinds: a goal's title is the goal."""
    keys = (f"fields.{kind}.{name}", f"fields.{name}")
    return next((words.say(key) for key in keys if words.has(key)), name)


def _closed_words(words: Words, detail: str) -> str:
    """The closed words of a field, listed, in the reader's language."""
    for fields in FIELDS.values():
        for field in fields:
            if field.words and detail == ", ".join(field.words):
                return words.all_of([word_name(words, field.name, each) for each in field.words])
    return detail


def _of_a_field(words: Words, kind: str | None, part: str) -> str:
    """'left_on: Exit / Gone' with the field by its name; what is no field stays as it stands."""
    name, colon, headings = part.partition(": ")
    return field_name(words, kind, name) + colon + headings
