"""A title or level as the words it is made of, and the alias file that says which words mean the
same."""

from __future__ import annotations

import functools
import pathlib
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

ALIASES = pathlib.Path(__file__).with_name("placing.toml")

_NO_LETTERS = re.compile(r"[\W_]+")
_HAN = "\u3400-\u9fff\uf900-\ufaff"

Words = frozenset[str]


def folded(text: str) -> str:
    """A text without what people vary: case, full-width letters, punctuation, spaces at the
    ends."""
    return _NO_LETTERS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


@dataclass(frozen=True)
class Aliases:
    """The alias file: words to words, and texts (folded) to 'ladder/level', where '' means that
    there is none."""

    silent: Words = frozenset()
    unsaid: Words = frozenset()
    seniority: Words = frozenset()
    parts: Words = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    likely: Mapping[str, str] = field(default_factory=dict)
    likely_levels: Mapping[str, str] = field(default_factory=dict)

    def words_in(self, text: str) -> Words:
        """What a title says, in any order: "Sr. Manager, Engineering" is {senior, manager,
        engineering}."""
        found = (self.same.get(word, word) for word in self._cut.findall(folded(text)))
        return frozenset(
            word for words in found for word in words.split() if word not in self.silent
        )

    @functools.cached_property
    def _cut(self) -> re.Pattern[str]:
        """Latin words at their ends, Chinese ones by the known words, the longest first; what lies
        between is a word as well."""
        chinese = {
            word
            for word in (*self.parts, *self.seniority, *self.silent, *self.unsaid, *self.same)
            if re.match(f"[{_HAN}]", word)
        }
        known = (
            "|".join(map(re.escape, sorted(chinese, key=lambda word: (-len(word), word))))
            or r"(?!)"
        )
        return re.compile(rf"{known}|(?:(?!{known})[{_HAN}])+|[^\s{_HAN}]+")


def aliases_of(*tables: Mapping[str, object]) -> Aliases:
    """One from several files of this form; an earlier file goes before a later one. What has
    another form than expected is left out."""
    lists: dict[str, set[str]] = {
        name: set() for name in ("silent", "unsaid", "seniority", "parts")
    }
    texts: dict[str, dict[str, str]] = {
        name: {} for name in ("same", "titles", "levels", "likely", "likely_levels")
    }
    for table in reversed(tables):
        for name, words in lists.items():
            given = table.get(name, [])
            words |= (
                {folded(word) for word in given if isinstance(word, str)}
                if isinstance(given, list)
                else set()
            )
        for name, entries in texts.items():
            given = table.get(name, {})
            if isinstance(given, dict):
                entries |= {
                    folded(key): value.strip()
                    for key, value in given.items()
                    if isinstance(value, str)
                }
    return Aliases(**{name: frozenset(words) for name, words in lists.items()}, **texts)  # type: ignore[arg-type]  # by name


@functools.cache
def read_aliases(own: pathlib.Path | None = None) -> Aliases:
    """The shipped alias file, behind a company's own. Raises tomllib.TOMLDecodeError and OSError
    for a file that cannot be read."""
    paths = [path for path in (own, ALIASES) if path is not None]
    return aliases_of(*(tomllib.loads(path.read_text("utf-8")) for path in paths))
