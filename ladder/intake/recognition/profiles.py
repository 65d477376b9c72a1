"""What the values of one column look like, seen on its distinct texts and never row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns import days, scales, vocabulary

LOOKED_AT = 400
_FEW = 60  # of a column's texts are enough to know days and numbers
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_ADDRESSED = re.compile(r"[^@<>]*<?[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+>?")
_CODE = re.compile(r"(?=.*\d)[\w.\-/]{1,40}")
_WHOLE = re.compile(r"[+-]?\d{1,18}(?:\.0+)?")
_PARTED = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b")
_DAY_SIGNS = re.compile(r"\d.*[-/.年月]|[A-Za-zÀ-ÿ]{3}.*\d{4}|\d{8}|\d{4}")
_NAME = re.compile(r"[^\W\d_][^\d@_|<>]*[ ,·][^\d@_|<>]*|[\u4e00-\u9fff]{2,4}|[\u3040-\u9fff]{2,8}")
_LATIN_NAME_WORDS = 5


@dataclass(frozen=True)
class Profile:
    """One column: how many of its rows are filled, how many texts are distinct, and shares of the
    looked-at texts that have a shape. A share of a column without texts is 0."""

    column: pa.DictionaryArray

    @cached_property
    def counts(self) -> np.ndarray:
        """Rows of each distinct text."""
        codes = self.column.indices.to_numpy(zero_copy_only=False)
        counts: np.ndarray = np.bincount(codes, minlength=len(self.column.dictionary))
        return counts

    @cached_property
    def _is_filled(self) -> np.ndarray:
        texts = pc.utf8_trim_whitespace(self.column.dictionary)
        empty = pc.equal(texts, "").to_numpy(zero_copy_only=False).copy()
        if len(texts) <= LOOKED_AT:
            empty |= np.array([vocabulary.blank(text) for text in texts.to_pylist()], dtype=bool)
        filled: np.ndarray = ~empty & (self.counts > 0)
        return filled

    @cached_property
    def codes_of_rows(self) -> np.ndarray:
        """Of each row the place of its text in the dictionary."""
        codes: np.ndarray = self.column.indices.to_numpy(zero_copy_only=False)
        return codes

    @cached_property
    def filled_rows(self) -> np.ndarray:
        """Of each row whether it has a text."""
        filled: np.ndarray = self._is_filled[self.codes_of_rows]
        return filled

    @cached_property
    def rows(self) -> int:
        """Rows of the table."""
        return len(self.column)

    @cached_property
    def filled(self) -> int:
        """Rows with a text."""
        return int(self.counts[self._is_filled].sum())

    @cached_property
    def distinct(self) -> int:
        """Different texts."""
        return int(self._is_filled.sum())

    @cached_property
    def share_filled(self) -> float:
        """Of all rows those with a text."""
        return self.filled / self.rows if self.rows else 0.0

    @cached_property
    def uniqueness(self) -> float:
        """Different texts for each filled row: 1 = no text twice."""
        return self.distinct / self.filled if self.filled else 0.0

    @cached_property
    def texts(self) -> list[str]:
        """The first distinct texts, at most LOOKED_AT of them."""
        at = np.flatnonzero(self._is_filled)[:LOOKED_AT]
        return [text.strip() for text in self.column.dictionary.take(pa.array(at)).to_pylist()]

    def share(self, fits: Callable[[str], object]) -> float:
        """Of the looked-at texts those that fit."""
        return sum(1 for text in self.texts if fits(text)) / len(self.texts) if self.texts else 0.0

    def share_of_rows(self, known: Callable[[list[str | None]], Sequence[object]]) -> float:
        """Of the rows with a text those whose text is known, looked up all at once."""
        at = np.flatnonzero(self._is_filled)[:LOOKED_AT]
        said = [word is not None for word in known(list(self.texts))]
        rows = self.counts[at]
        return float(rows[said].sum() / rows.sum()) if len(rows) else 0.0

    @cached_property
    def emails(self) -> float:
        """Share of addresses."""
        return self.share(_EMAIL.fullmatch)

    @cached_property
    def addressed(self) -> float:
        """Share of addresses, alone or behind a name: Ann Fox <ann@example.org>."""
        return self.share(_ADDRESSED.fullmatch)

    @cached_property
    def whole(self) -> float:
        """Share of whole numbers."""
        return self.share(_WHOLE.fullmatch)

    @cached_property
    def codes(self) -> float:
        """Share of texts of one word that hold a digit."""
        return self.share(_CODE.fullmatch)

    @cached_property
    def names(self) -> float:
        """Share of texts that could be the names of people."""
        return self.share(
            lambda text: _NAME.fullmatch(text) and len(text.split()) <= _LATIN_NAME_WORDS
        )

    @cached_property
    def letters(self) -> float:
        """Share of texts that hold a letter."""
        return self.share(lambda text: any(map(str.isalpha, text)))

    @cached_property
    def single_words(self) -> float:
        """Share of texts without a space, a digit or a sign: Ann, Fox, Müller-Lüdenscheidt."""
        return self.share(lambda text: text.replace("-", "").replace("'", "").isalpha())

    @cached_property
    def flags(self) -> float:
        """Share of texts that say yes or no, in a column of no more than three."""
        if not 0 < self.distinct <= 3:
            return 0.0
        said = vocabulary.truth(list(self.texts))
        return sum(1 for word in said if word) / len(said) if False not in said else 1.0

    @cached_property
    def numbers(self) -> float:
        """Share of numbers, with or without signs of money, percent and thousands."""
        cells: list[str | None] = list(self.texts[:_FEW])
        values, _ = scales.read(cells, scales.decide_number(cells))
        ambiguous = sum(1 for text in cells if text and re.fullmatch(r"\d+[.,]\d{3}", text))
        found = sum(value is not None for value in values)
        return max(found, ambiguous) / len(cells) if cells else 0.0

    @cached_property
    def parted(self) -> bool:
        """Whether days are written 03/04/2026 or 3-4-26: which is the day is not to be seen."""
        return any(map(_PARTED.match, self.texts[:_FEW]))

    @cached_property
    def days(self) -> float:
        """Share of days in any form; open ends do not count, a number of months is no day."""
        cells: list[str | None] = [
            text for text in self.texts[:_FEW] if not vocabulary.open_end(text)
        ]
        if not cells:
            return 0.0
        if not any(_DAY_SIGNS.search(text or "") for text in cells) and self.whole < 0.8:
            return 0.0
        if self.whole >= 0.8 and not all(_is_day_number(text or "") for text in cells):
            return 0.0
        _, bad = days.read(cells, days.decide(cells), False)
        strange = sum(code == "date_unreadable" for code in bad.values())
        return 1 - strange / len(cells)

    @cached_property
    def surely_days(self) -> float:
        """Share of days that no number of a person or goal could be: 21001 may be either, and its
        heading tells which."""
        return 0.0 if self.whole >= 0.9 else self.days

    @cached_property
    def are_sentences(self) -> bool:
        """Whether the texts are of several words, hardly any of them twice, as goals are."""
        spoken = self.share(lambda text: " " in text or (not text.isascii() and len(text) > 5))
        return (
            spoken >= 0.8
            and self.uniqueness >= 0.6
            and self.length >= (12 if self.share(str.isascii) > 0.2 else 7)
            and self.days < 0.5
            and self.names < 0.8
        )

    @cached_property
    def length(self) -> float:
        """Letters of a usual text."""
        return sum(map(len, self.texts)) / len(self.texts) if self.texts else 0.0

    @cached_property
    def is_counted(self) -> bool:
        """Whether it numbers the lines: 1, 2, 3 ... or 0, 1, 2 ... in the order of the rows."""
        if self.uniqueness < 1 or self.share_filled < 1 or self.rows < 2 or self.whole < 1:
            return False
        codes = self.column.indices.to_numpy(zero_copy_only=False)[:50]
        texts = self.column.dictionary.take(pa.array(codes)).to_pylist()
        numbers = [int(float(text.strip())) for text in texts]
        return numbers[0] in (0, 1) and numbers == list(
            range(numbers[0], numbers[0] + len(numbers))
        )

    def same_as(self, other: Profile) -> bool:
        """Whether two columns say the same in every row."""
        return self is other or bool(
            pc.all(
                pc.equal(
                    self.column.dictionary.take(self.column.indices),
                    other.column.dictionary.take(other.column.indices),
                ),
                min_count=0,
            ).as_py()
        )


def agreement(ids: Profile, names: Profile) -> float:
    """Of the texts of `ids` that stand in several rows those with one name; 1 where none does."""
    codes = ids.column.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    others = names.column.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    both = ids._is_filled[codes] & names._is_filled[others]
    pairs = np.unique(codes[both] * (len(names.column.dictionary) + 1) + others[both])
    of_each = np.bincount(pairs // (len(names.column.dictionary) + 1))
    repeated = np.flatnonzero(ids.counts > 1)
    repeated = repeated[(repeated < len(of_each))]
    repeated = repeated[(of_each[repeated] > 0) & ids._is_filled[repeated]]
    return float((of_each[repeated] == 1).mean()) if len(repeated) else 1.0


def _is_day_number(text: str) -> bool:
    """20190131, a year, the days and moments of spreadsheets and systems - no count of months."""
    digits = text.removesuffix(".0")
    if len(digits) == 8:
        return 1900 <= int(digits[:4]) <= 2100 and 1 <= int(digits[4:6]) <= 12
    return len(digits) in (10, 13) or (len(digits) == 5 and 20000 <= int(digits) <= 73050)
