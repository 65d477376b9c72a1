"""Every number of a sentence agrees with the word it counts: "1 direct report", "2 direct
reports"."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from datetime import date
from typing import Any

from ladder.words import Words, texts

FORMS = re.compile(r"[nv]\|([^|]*)\|([^|]*)")
ENGLISH = texts("en")
COUNTED_WORDS = {
    (one, other)
    for entry in ENGLISH.values()
    for form in (entry.values() if isinstance(entry, dict) else [entry])
    for _, _, spec, _ in string.Formatter().parse(str(form))
    if spec and spec.startswith("n|") and (found := FORMS.fullmatch(spec))
    for one, other in [found.groups()]
}
"""What is counted anywhere, as one and as several: 'open goal', 'open goals'."""

TEXTS_OF_FILES = ("problems.", "ask.", "whatif.move")
"""What these put in are texts: of files, of a command line, and names."""


def said_of(count: int) -> Iterator[tuple[str, str]]:
    """Every English sentence, in which every number is this one."""
    words = Words("en")
    for key, entry in ENGLISH.items():
        if key.startswith(TEXTS_OF_FILES):
            continue
        form = entry.get("one" if count == 1 else "other") if isinstance(entry, dict) else entry
        values: dict[str, Any] = {
            name: date(2026, 9, 30) if spec in ("day", "month") else count
            for _, name, spec, _ in string.Formatter().parse(str(form))
            if name
        }
        yield key, words.vformat(str(form), (), values)


def faults(count: int, wrong: set[str]) -> list[tuple[str, str]]:
    """The sentences in which this number stands before a word that does not go with it."""
    after = re.compile(
        rf"(?<![\w.,–-]){count} ({'|'.join(sorted(map(re.escape, wrong)))})(?![\w-])"
    )
    return [(key, said) for key, said in said_of(count) if after.search(said)]


def test_one_of_a_thing_is_said_as_one() -> None:
    assert len(COUNTED_WORDS) > 40
    assert faults(1, {other for one, other in COUNTED_WORDS if one != other}) == []


def test_two_of_a_thing_are_said_as_several() -> None:
    assert faults(2, {one for one, other in COUNTED_WORDS if one != other}) == []


def test_a_number_is_followed_by_its_word_and_a_verb_can_stand_alone() -> None:
    words = Words("en")
    text = "{late:n|goal|goals} {late:v|is|are} late"
    said = [words.vformat(text, (), {"late": late}) for late in (0, 1, 2, 1.5, None)]
    assert said == [
        "0 goals are late",
        "1 goal is late",
        "2 goals are late",
        "1.5 goals are late",
        "– goals are late",
    ]


def test_an_entry_as_it_stands_shows_its_numbers_with_the_words_of_several() -> None:
    told = Words("en").text("findings.attrition_cluster.why")
    assert "{remaining} people still report there" in told
