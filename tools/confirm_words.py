"""Which Chinese was written for which English: lists texts whose English has changed alone since it
was confirmed, and with --yes confirms that all of them have been read."""

from __future__ import annotations

import hashlib
import json
import pathlib
import sys
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = ROOT / "ladder" / "words"
FILE = ROOT / "tools" / "confirmed_words.toml"
HEAD = """\
# Of each text, the beginnings of the SHA-256 of its English and of its Chinese when somebody last
# confirmed that both say the same. Written by `make words-confirmed`; where the English alone has
# changed since, tests/words/test_stale.py says so.
"""


def main() -> int:
    """1 where something is stale and is not confirmed by --yes, else 0."""
    waiting = stale() if FILE.exists() else []
    for place, english, chinese in waiting:
        print(f"{place}\n  en: {english}\n  zh: {chinese}")
    if "--yes" not in sys.argv[1:]:
        return bool(waiting)
    FILE.write_text(written(now()), "utf-8", newline="\n")
    print(f"{len(waiting)} confirmed, of {len(now())} texts")
    return 0


def now() -> dict[str, str]:
    """Place -> the marks of its English and its Chinese as they are, of the catalogue and of the
    ladders that we ship."""
    return {place: f"{_mark(en)} {_mark(zh)}" for place, (en, zh) in sorted(_both().items())}


def stale(confirmed: Mapping[str, str] | None = None) -> list[tuple[str, str, str]]:
    """Place, English and Chinese of every text whose English has changed since it was confirmed,
    while its Chinese has not."""
    known = tomllib.loads(FILE.read_text("utf-8")) if confirmed is None else confirmed
    both = _both()
    return [
        (place, *both[place])
        for place, marks in now().items()
        if place in known and known[place] != marks and known[place].endswith(marks[-8:])
    ]


def written(marks: Mapping[str, str]) -> str:
    """The file as it is kept."""
    return HEAD + "".join(f'"{place}" = "{marks[place]}"\n' for place in sorted(marks))


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def _both() -> dict[str, tuple[str, str]]:
    folders = {"": WORDS.glob("en/*.toml"), "ladder ": (ROOT / "data/ladders").glob("*/en.toml")}
    found: dict[str, tuple[str, str]] = {}
    for kind, files in folders.items():
        for path in files:
            name = path.parent.name if kind else path.stem
            other = path.with_name("zh.toml") if kind else WORDS / "zh" / path.name
            chinese = dict(_texts("", _read(other)))
            found |= {
                f"{kind}{name}: {key}": (text, chinese.get(key, ""))
                for key, text in _texts("", _read(path))
            }
    return found


def _read(path: pathlib.Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _texts(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key and text; of one with plural forms all of them as one text, since languages have other
    forms."""
    for key, value in table.items():
        if isinstance(value, dict) and "other" not in value:
            yield from _texts(f"{prefix}{key}.", value)
        else:
            yield (
                prefix + key,
                value
                if isinstance(value, str)
                else json.dumps(value, sort_keys=True, ensure_ascii=False),
            )


if __name__ == "__main__":
    sys.exit(main())
