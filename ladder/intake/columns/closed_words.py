"""The closed words of a field by the names that the screen shows: named so in every language, and
read so wherever a file holds such a name."""

from __future__ import annotations

import functools

from ladder.intake.columns.vocabulary import folded
from ladder.intake.fields import Field
from ladder.words import LANGUAGES, Words, words

_NAMED_UNDER = {
    "leaving_reason": "growth.reason",
    "kind": "packet.kind",
    "about": "decisions.about",
    "outcome": "decisions.outcome",
    "way": "plans.way_name",
}
"""Fields whose closed words are named with what is said of them; the others under cell_words."""


def word_name(speaks: Words, field: str, word: str) -> str:
    """One of the closed words of a field, in the reader's language."""
    return speaks.say(f"{_NAMED_UNDER.get(field, f'cell_words.{field}')}.{word}")


def by_its_name(text: str, field: Field) -> str | None:
    """The closed word that the screen calls so, in any language; None for any other text."""
    return _named(field).get(folded(text))


@functools.cache
def _named(field: Field) -> dict[str, str]:
    """Folded name -> word; a name of two words is neither's."""
    found: dict[str, str | None] = {}
    for language in LANGUAGES:
        speaks = words(language)
        for word in field.words:
            name = folded(word_name(speaks, field.name, word))
            found[name] = word if found.get(name, word) == word else None
    return {name: word for name, word in found.items() if word}
