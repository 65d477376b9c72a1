"""What a reader may decide about one file; kept as JSON, and remembered for files with the same
headings."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any


@dataclass(frozen=True)
class Choices:
    """Everything that can be chosen for a file; what is None or not named is decided from the file.

    `columns` gives a field the heading that is used for it; "" means that no column is.
    `day_orders` gives a heading 'ymd', 'dmy' or 'mdy'; `scales` gives a heading 'percent' or
    'share'. `levels` gives cells of title, level and ladder, joined as `placing.key_of` joins them,
    'ladder/level'; '' means none. `competencies` gives a competency as the file writes it the id of
    one of the ladders, or '' for none. `words` gives a word of a column, by `word_key`, the word of
    ours that it means. `instead` says that an earlier download of a file is the
    right one."""

    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    sheet: str | None = None
    kind: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    day_orders: dict[str, str] = field(default_factory=dict)
    scales: dict[str, str] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)
    competencies: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    instead: bool = False

    def of_headings(self, header: Collection[str]) -> Choices:
        """What may be remembered for everybody: what the columns with these headings mean, and
        nothing that a cell, a sheet or a file is called."""
        return Choices(
            kind=self.kind,
            columns=dict(self.columns),
            day_orders=dict(self.day_orders),
            scales=dict(self.scales),
            competencies={name: id_ for name, id_ in self.competencies.items() if name in header},
        )

    def with_more(self, what: str, said: Mapping[str, str]) -> Choices:
        """The same with more said of one of the mappings: 'columns', 'levels', 'words' ..."""
        more: dict[str, Any] = {what: {**getattr(self, what), **said}}
        return replace(self, **more)

    def to_json(self) -> str:
        """As text, to be remembered; `from_json` reads it again."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Choices:
        """What `to_json` wrote; anything else, damaged or of another version, gives no choices at
        all."""
        try:
            said = json.loads(text)
            known: dict[str, Any] = {
                each.name: said[each.name] for each in fields(cls) if each.name in said
            }
            for name in ("columns", "day_orders", "scales", "levels", "competencies", "words"):
                known[name] = {
                    str(key): str(value) for key, value in dict(known.get(name) or {}).items()
                }
            return cls(**known)
        except (ValueError, TypeError, AttributeError):
            return cls()


NOTHING_CHOSEN = Choices()


def word_key(heading: str, text: str) -> str:
    """Under which the meaning of a word of a column is kept; case and spaces do not count."""
    return f"{heading}\n{' '.join(text.split()).casefold()}"


def fingerprint(header: Sequence[str]) -> str:
    """The same for files with the same headings in any order; 16 hexadecimal digits."""
    plain = sorted(unicodedata.normalize("NFKC", heading).casefold().strip() for heading in header)
    return hashlib.sha256("\n".join(plain).encode("utf-8", "replace")).hexdigest()[:16]
