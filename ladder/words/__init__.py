"""What a reader sees: sentences by key, numbers and days in the reader's form; one folder per
language, English is the reference."""

from __future__ import annotations

import functools
import pathlib
import re
import string
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from ladder.words.spacing import tight

HERE = pathlib.Path(__file__).parent
LANGUAGES = tuple(
    sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_"))
)
REFERENCE = "en"
LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN"}
UNKNOWN = "–"
MINUS = "−"
WITH_WORD = re.compile(r"\{(\w+):n\|[^|}]*\|([^}]*)\}")
VERB = re.compile(r"\{\w+:v\|[^|}]*\|([^}]*)\}")
AGREEING = ("n|", "v|")
"""What a placeholder's form begins with where words agree with its number: n|<word for one>|<word
for others> says both, v|<word for one>|<word for others> the word alone."""
PLURAL_FORMS = {"zero", "one", "two", "few", "many", "other"}


def language_for(locale: str | None) -> str:
    """The language for a browser's locale such as 'zh-CN': ours if we have it, else English."""
    prefix = (locale or "").replace("_", "-").split("-")[0].lower()
    return prefix if prefix in LANGUAGES else REFERENCE


def language_of_machine(environment: Mapping[str, str]) -> str:
    """The language of the machine's locale, where we speak it, else English."""
    said = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language_for(next(filter(None, said), "").partition(".")[0])


@functools.cache
def texts(language: str) -> Mapping[str, Any]:
    """All entries of a language by dotted key, such as 'pages.person.title'; an entry is a text, or
    one text per plural form. Chinese is spaced by one rule, whoever wrote it.

    Raises ValueError for a key that two files hold: which of them counts would depend on their
    names."""
    found: dict[str, Any] = {}
    for path in sorted((HERE / language).glob("*.toml")):
        _flatten("", tomllib.loads(path.read_text("utf-8")), found)
    return {key: _spaced(entry) for key, entry in found.items()} if language == "zh" else found


def _spaced(entry: Any) -> Any:
    if isinstance(entry, dict):
        return {form: tight(text) for form, text in entry.items()}
    return tight(entry) if isinstance(entry, str) else entry


def _flatten(prefix: str, table: Mapping[str, Any], found: dict[str, Any]) -> None:
    for key, value in table.items():
        if isinstance(value, dict) and not set(value) <= PLURAL_FORMS:
            _flatten(f"{prefix}{key}.", value, found)
        elif prefix + key in found:
            raise ValueError(f"the key {prefix + key} stands in two files")
        else:
            found[prefix + key] = value


class Words(string.Formatter):
    """Speaks one language. Placeholders may say how a value is written: {share:percent},
    {gap:signed}, {day:day}, {day:month}; and what is counted, so that every number of a sentence
    agrees with its words: {people:n|person|people} says "1 person" and "2 people",
    {people:v|has|have} the verb alone."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(LOCALES[language])
        self._texts = texts(language)

    def has(self, key: str) -> bool:
        return key in self._texts

    def say(self, key: str, **values: Any) -> str:
        """The sentence for a key as plain text. The plural form follows `count`. Raises KeyError
        for a key or a value that is missing."""
        text = self._texts[key]
        if isinstance(text, dict):
            count = values.get("count", 0)
            form = self.locale.plural_form(int(count)) if not is_missing(count) else "other"
            text = text.get(form, text["other"])
        return self.vformat(str(text), (), values)

    def text(self, key: str) -> str:
        """The entry itself with its placeholders, for callers that fill them; no plural forms, and
        what a number counts as of several."""
        return WITH_WORD.sub(r"{\1} \2", VERB.sub(r"\1", str(self._texts[key])))

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec.startswith(AGREEING):
            one, other = format_spec[2:].split("|")
            said = self.format_field(value, "")
            word = one if said == "1" else other
            return f"{said} {word}" if format_spec.startswith("n") else word
        if isinstance(value, str):
            return value
        if is_missing(value):
            return UNKNOWN
        if format_spec == "percent":
            return self.percent(value)
        if format_spec == "signed":
            return self.signed(value)
        if format_spec == "month":
            return format_date(
                value, "LLLL y" if self.language == "en" else "y年M月", locale=self.locale
            )
        if isinstance(value, date):
            return self.day(value)
        return self.number(value)

    def number(self, value: Any, digits: int = 1) -> str:
        """A number with at most `digits` decimals."""
        if is_missing(value):
            return UNKNOWN
        rounded = round(value, digits) or 0  # never "-0"
        return format_decimal(rounded, format="#,##0." + "#" * digits, locale=self.locale).replace(
            "-", MINUS
        )

    def signed(self, value: Any) -> str:
        """A number with its sign; one that rounds to nothing has none."""
        if is_missing(value):
            return UNKNOWN
        return (
            format_decimal(value, format="+#,##0.#;−#,##0.#", locale=self.locale)
            if abs(value) >= 0.05
            else "0"
        )

    def percent(self, value: Any) -> str:
        """A share 0-1 as whole percent."""
        if is_missing(value):
            return UNKNOWN
        shown = value if abs(value) >= 0.005 else 0  # never "-0%"
        return format_percent(shown, format="#,##0%", locale=self.locale).replace("-", MINUS)

    def day(self, value: Any) -> str:
        return (
            UNKNOWN
            if is_missing(value)
            else format_date(
                value, "d MMM y" if self.language == "en" else "y年M月d日", locale=self.locale
            )
        )

    def all_of(self, items: list[str]) -> str:
        """Names, one after another: A, B and C."""
        if len(items) < 2:
            return "".join(items)
        return self.say("list.last", head=self.say("list.between").join(items[:-1]), tail=items[-1])

    def clauses(self, items: list[str]) -> str:
        """Clauses and counts, one after another: Chinese joins these otherwise than names."""
        if len(items) < 2:
            return "".join(items)
        head = self.say("list.clause_between").join(items[:-1])
        return self.say("list.clause_last", head=head, tail=items[-1])

    def sentences(self, items: list[str]) -> str:
        """Whole sentences one after another."""
        return self.say("list.sentences").join(items)


@functools.cache
def words(language: str) -> Words:
    return Words(language)


def is_missing(value: object) -> bool:
    """None, NaN, NaT and NA alike: what nobody has said."""
    return value is None or bool(pd.isna(value))  # type: ignore[call-overload]  # any cell of a frame
