"""The words of other forms of ladders: scores, headings, tracks; read from vocabulary.toml beside
this file."""

from __future__ import annotations

import functools
import hashlib
import pathlib
import re
import tomllib
import unicodedata
from typing import Any

SCALE = ("not-yet", "aware", "foundational", "working", "practised", "expert")
_SCORED = re.compile(
    r"(?P<score>[0-9]+(?:[.,][0-9]+)?)(?:\s*[:.)\-–—、/]\s*(?P<text>\S.*))?", re.DOTALL
)
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


@functools.cache
def vocabulary() -> dict[str, Any]:
    return tomllib.loads(pathlib.Path(__file__).with_suffix(".toml").read_text("utf-8"))


def plain(text: object) -> str:
    """One line of text without hidden characters and double spaces; '' for None."""
    return " ".join(_HIDDEN.sub("", str(text)).split()) if text is not None else ""


def folded(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing words."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def heading_of(text: str, section: str = "headings") -> str | None:
    """What a heading stands for, such as 'group'; None where it is none of the known ones."""
    return _folded_words(section).get(folded(text))


def score_word(text: str) -> int | None:
    """0-5 for 'Working knowledge' or '精通'; None for any other text."""
    found = _folded_words("scores").get(folded(text))
    return int(found) if found is not None else None


def says_nothing(text: str) -> bool:
    return (
        not text
        or unicodedata.normalize("NFKC", text).casefold() in vocabulary()["nothing"]["cells"]
    )


def scored(text: str) -> tuple[str | None, str]:
    """The number or word for a score at the head of a cell, and the text after it: '3: leads a
    team', '精通', 'leads a team'."""
    found = _SCORED.fullmatch(unicodedata.normalize("NFKC", text))
    if found:
        return found["score"], plain(found["text"])
    head, _, rest = unicodedata.normalize("NFKC", text).partition(":")
    if score_word(head) is not None:
        return str(score_word(head)), plain(rest)
    return None, text


def track_of(name: str) -> str:
    said = unicodedata.normalize("NFKC", name).casefold()
    return next(
        (
            track
            for track, words in vocabulary()["tracks"].items()
            if any(word in said for word in words)
        ),
        "ic",
    )


def slug(name: str) -> str:
    """An id for a name: its latin letters and digits; what has other letters too is told apart by
    six digits made of the name."""
    plain_name = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    latin = (
        re.sub(
            r"[^a-z0-9]+",
            "-",
            "".join(letter for letter in plain_name if not unicodedata.combining(letter)),
        )
        .strip("-")[:60]
        .strip("-")
    )
    if latin and all(letter.isascii() or not letter.isalnum() for letter in plain_name):
        return latin
    return "-".join(
        part
        for part in (latin, hashlib.sha256(plain_name.encode("utf-8", "replace")).hexdigest()[:6])
        if part
    )


@functools.cache
def _folded_words(section: str) -> dict[str, str]:
    return {folded(word): key for key, words in vocabulary()[section].items() for word in words}
