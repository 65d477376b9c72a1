"""Which row of a table each text of a column names."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

NOBODY = -1


def named_rows(refs: pd.Series, ids: pd.Series) -> np.ndarray:
    """Of each text of `refs` the first row of `ids` that is the same, -1 = none. Usually few ids
    are named, by many: those few are looked for among all, not all among all."""
    named, codes = _distinct(refs)
    which = pc.index_in(pa.array(ids), value_set=named).fill_null(NOBODY).to_numpy()
    there = np.flatnonzero(which != NOBODY)[::-1]
    row_of = np.full(len(named) + 1, NOBODY, dtype=np.int64)
    row_of[which[there]] = there
    rows: np.ndarray = row_of[codes]
    return rows


def among(column: pd.Series, ids: AbstractSet[str]) -> pd.Series:
    """Which texts are ids that are known; none where there is no text."""
    texts, codes = _distinct(column)
    known = np.array([*(text in ids for text in texts.to_pylist()), False])
    return pd.Series(known[codes], index=column.index)


def _distinct(column: pd.Series) -> tuple[pa.Array, np.ndarray]:
    """The distinct texts, and of each row the place of its own; null stands behind the last."""
    texts = pa.array(column)
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    encoded = texts.dictionary_encode()
    codes = encoded.indices.fill_null(len(encoded.dictionary)).to_numpy()
    return encoded.dictionary, codes
