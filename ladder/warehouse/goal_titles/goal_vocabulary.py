"""The words by which titles of goals are read, from en.toml and zh.toml, as patterns."""

from __future__ import annotations

import functools
import pathlib
import re
import tomllib
from collections.abc import Mapping, Sequence

HERE = pathlib.Path(__file__).parent
Lists = Mapping[str, tuple[str, ...]]


@functools.cache
def words(language: str) -> Lists:
    """The lists of one language by name."""
    read = tomllib.loads((HERE / f"{language}.toml").read_text("utf-8"))
    return {name: tuple(entries) for name, entries in read.items()}


def either(entries: Sequence[str]) -> str:
    """Any of the entries, the longest first, as a group that is not counted."""
    return f"(?:{'|'.join(sorted(entries, key=len, reverse=True))})"


def whole(entries: Sequence[str]) -> str:
    """Any of the entries as whole Latin words."""
    return rf"(?<![A-Za-z0-9-]){either(entries)}(?![A-Za-z0-9-])"


@functools.cache
def both(name: str) -> re.Pattern[str]:
    """A list of both languages: whole words in Latin script, anything within Chinese."""
    return re.compile(f"{whole(words('en')[name])}|{either(words('zh')[name])}", re.IGNORECASE)
