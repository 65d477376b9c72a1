"""A column of texts as its distinct values and their places, so that each value is looked at
once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyarrow as pa


def encoded(texts: Sequence[str | None]) -> pa.DictionaryArray:
    """Texts as distinct values and their places."""
    return pa.array(texts, pa.string()).dictionary_encode(null_encoding="encode")


def each_distinct(
    column: pa.DictionaryArray, change: Callable[[list[str]], list[str | None]]
) -> pa.DictionaryArray:
    """The column with its distinct texts changed, all at once; what becomes None is empty."""
    changed = pa.array([text or "" for text in change(column.dictionary.to_pylist())], pa.string())
    return pa.DictionaryArray.from_arrays(column.indices, changed)
