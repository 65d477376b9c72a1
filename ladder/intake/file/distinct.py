"""A column of texts as its distinct values and their places, so that each value is looked at
once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa

_LOOKED_AT = 1_000
_LONGEST = 64  # bytes of a text that is made a number
_FIRST_BYTES = np.array([(1 << 8 * held) - 1 for held in range(9)], dtype=np.uint64)
_ODD = np.uint64(0x9E3779B97F4A7C15)


def encoded(texts: Sequence[str | None]) -> pa.DictionaryArray:
    """Texts as distinct values and their places."""
    return pa.array(texts, pa.string()).dictionary_encode(null_encoding="encode")


def row_by_row(column: pa.DictionaryArray) -> list[str]:
    """The text of every row: each distinct text is made once, however many rows it stands in."""
    texts = np.array(column.dictionary.to_pylist(), dtype=object)
    found: list[str] = texts[column.indices.to_numpy(zero_copy_only=False)].tolist()
    return found


def encoded_column(texts: pa.StringArray) -> pa.DictionaryArray:
    """A long column without nulls, as `encoded` has it: where no text comes twice it is its own
    list of distinct values, which is quicker to see than to make."""
    first = texts.slice(0, _LOOKED_AT)
    if len(first.unique()) == len(first) and are_distinct(texts):
        places = pa.array(np.arange(len(texts), dtype=np.int32))
        return pa.DictionaryArray.from_arrays(places, texts)
    return texts.dictionary_encode()


def are_distinct(texts: pa.Array | pa.ChunkedArray) -> bool:
    """Whether no text comes twice. Each is made a number, a third of the work of a table of texts:
    where no number comes twice no text does; else, and where there are nulls, the texts decide."""
    texts = texts.cast(pa.large_string())
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    if not len(texts):
        return True
    if not texts.null_count:
        numbers = _numbers_of(texts)
        if numbers is not None:
            numbers.sort()
            if (numbers[1:] != numbers[:-1]).all():
                return True
    return len(texts.unique()) == len(texts)


def _numbers_of(texts: pa.LargeStringArray) -> np.ndarray | None:
    """The same number for the same text, nearly always another for another: its bytes, mixed eight
    at a time. None where a text is long."""
    _, offsets, content = texts.buffers()
    places = np.frombuffer(offsets, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    starts, lengths = places[:-1], np.diff(places)
    longest = int(lengths.max())
    if longest > _LONGEST:
        return None
    padded = np.zeros(int(places[-1]) + 8, dtype=np.uint8)
    padded[:-8] = np.frombuffer(content or b"", dtype=np.uint8)[: places[-1]]
    words = np.ndarray(len(padded) - 7, dtype="<u8", buffer=padded.data, strides=(1,))
    numbers = lengths.astype(np.uint64) * _ODD
    for at in range(0, longest, 8):
        held = np.clip(lengths - at, 0, 8)
        numbers ^= words[np.minimum(starts + at, len(words) - 1)] & _FIRST_BYTES[held]
        numbers *= _ODD
        numbers ^= numbers >> np.uint64(29)
    return numbers


def each_distinct(
    column: pa.DictionaryArray, change: Callable[[list[str]], list[str | None]]
) -> pa.DictionaryArray:
    """The column with its distinct texts changed, all at once; what becomes None is empty."""
    changed = pa.array([text or "" for text in change(column.dictionary.to_pylist())], pa.string())
    return pa.DictionaryArray.from_arrays(column.indices, changed)
