"""What a reader sees: every language says all that English says, and the code asks only for what is
there."""

from __future__ import annotations

import ast
import pathlib
import re
import string
from collections.abc import Iterator
from typing import Any

import pytest

from ladder.words import AGREEING, LANGUAGES, PLURAL_FORMS, REFERENCE, Words, texts

ROOT = pathlib.Path(__file__).parent.parent.parent
ENGLISH = texts(REFERENCE)
SPOKEN = [(language, key) for language in LANGUAGES for key in texts(language)]
PLURALS = [(language, key) for language, key in SPOKEN if isinstance(texts(language)[key], dict)]
CODE = [
    ROOT / "app.py",
    *sorted((ROOT / "pages").glob("*.py")),
    *sorted((ROOT / "ladder").rglob("*.py")),
]
SPEAKING = ("say", "md", "has")


def placeholders(entry: Any) -> set[tuple[str, str]]:
    """Name and form, such as ('share', 'percent'), of every value that an entry puts in, over all
    its plural forms."""
    forms = entry.values() if isinstance(entry, dict) else [entry]
    return {
        (name, "" if str(spec).startswith(AGREEING) else str(spec))
        for form in forms
        for _, name, spec, _ in string.Formatter().parse(form)
        if name is not None
    }


def spoken_in_code() -> Iterator[tuple[str, ast.Call, ast.expr]]:
    """Place, call and key of every sentence that the code asks for; of an if-else both keys."""
    for path in CODE:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr in SPEAKING
                and call.args
            ):
                key = call.args[0]
                for each in (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,):
                    yield f"{path.relative_to(ROOT)}:{call.lineno}", call, each


LITERAL = [
    (place, call, str(key.value))
    for place, call, key in spoken_in_code()
    if isinstance(key, ast.Constant) and isinstance(key.value, str)
]
LITERAL = [
    (place, call, key) for place, call, key in LITERAL if "." in key
]  # a ladder's own say() takes a part and an id
BUILT = [(place, key) for place, _, key in spoken_in_code() if isinstance(key, ast.JoinedStr)]


def pattern(built: ast.JoinedStr) -> str:
    """A key put together from pieces, as a pattern: 'pages.{name}.question' is pages, anything,
    question."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
        for part in built.values
    )


def test_every_language_has_the_keys_of_english_and_no_others() -> None:
    assert [
        (language, key)
        for language in LANGUAGES
        for key in sorted(set(ENGLISH) ^ set(texts(language)))
    ] == []


def test_every_language_puts_in_the_values_that_english_puts_in() -> None:
    """A language without a form for one has nowhere to put what English says only of one."""
    wrong = []
    for language, key in SPOKEN:
        english, said = ENGLISH.get(key, ""), placeholders(texts(language)[key])
        needed = placeholders(english["other"] if isinstance(english, dict) else english)
        if not needed <= said <= placeholders(english):
            wrong.append((language, key, sorted(needed ^ said)))
    assert sorted(wrong) == []


def test_no_entry_is_empty() -> None:
    empty = [
        key
        for language, key in SPOKEN
        for entry in [texts(language)[key]]
        if not (all(entry.values()) if isinstance(entry, dict) else entry)
    ]
    assert set(empty) <= {"list.sentences"}  # Chinese puts nothing between two sentences


def test_a_plural_entry_has_its_language_s_forms_and_speaks_of_none_one_and_two() -> None:
    wrong = []
    for language in LANGUAGES:
        words = Words(language)
        forms = {words.locale.plural_form(count) for count in range(200)} & PLURAL_FORMS
        for key in (key for spoken, key in PLURALS if spoken == language):
            entry = texts(language)[key]
            given = {name for name, _ in placeholders(entry)} - {"count"}
            said = [
                words.say(key, count=count, **dict.fromkeys(given, count)) for count in range(3)
            ]
            if not {"other"} <= set(entry) <= forms or not all(said) or "{" in "".join(said):
                wrong.append((language, key, said))
    assert wrong == []


def test_the_plural_form_follows_the_count() -> None:
    key, says = "card.rows", Words("en").say
    assert [says(key, count=count, rows=count) for count in (0, 1, 2, 1000)] == [
        "0 rows",
        "1 row",
        "2 rows",
        "1,000 rows",
    ]


def test_every_sentence_that_the_code_names_exists() -> None:
    assert [(place, key) for place, _, key in LITERAL if key not in ENGLISH] == []


def test_every_sentence_that_the_code_puts_together_can_exist() -> None:
    assert [
        (place, pattern(key))
        for place, key in BUILT
        if not any(re.fullmatch(pattern(key), english) for english in ENGLISH)
    ] == []


AWAITED: tuple[str, ...] = ()
"""The beginnings of keys that are worded, but not on a screen yet."""


def test_no_sentence_is_left_over() -> None:
    """A key is named in the code, or can be put together there."""
    code = [node for path in CODE for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    named = {node.value for node in code if isinstance(node, ast.Constant)}
    forms = {
        pattern(node)
        for node in code
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
    }
    left = [
        key
        for key in ENGLISH
        if key not in named and not any(re.fullmatch(form, key) for form in forms)
    ]
    assert [key for key in left if not key.startswith(AWAITED)] == []


def test_a_sentence_is_given_every_value_it_puts_in() -> None:
    wrong = []
    for place, call, key in LITERAL:
        given = {keyword.arg for keyword in call.keywords}
        if not isinstance(call.func, ast.Attribute) or call.func.attr == "has" or None in given:
            continue  # None: **values
        entry = ENGLISH.get(key, "")
        wanted = {name for name, _ in placeholders(entry)} | (
            {"count"} if isinstance(entry, dict) else set()
        )
        if wanted - given:
            wrong.append((place, key, sorted(wanted - given)))
    assert wrong == []


def test_a_key_or_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        Words("en").say("no.such.key")
    with pytest.raises(KeyError):
        Words("en").say("card.rows", count=1)
