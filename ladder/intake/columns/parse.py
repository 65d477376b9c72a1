"""A mapped table into a typed frame; each distinct value is parsed once, each bad one listed for
every row it is in."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns.cell_values import LAST_YEAR, LONGEST_TEXT, Value, limits
from ladder.intake.columns.column_values import Decided, parse_distinct
from ladder.intake.columns.on_arrival import ON_ARRIVAL
from ladder.intake.fields import DATED, FIELDS, Field
from ladder.intake.file.table import Table
from ladder.intake.ledger import Ledger
from ladder.intake.model import Code, Severity
from ladder.intake.reader_choices import NOTHING_CHOSEN, Choices
from ladder.intake.recognition.mapping import Mapping

DAY = "datetime64[us]"
OPEN_END = pd.Timestamp(LAST_YEAR + 1, 1, 1)  # stands for "still so" where days are compared
TEXT = pd.StringDtype("pyarrow", na_value=np.nan)  # what pandas calls "str"
# What a text may hold that is not simply kept; and in words of others a short one may say 'none'.
_NOT_PLAIN = r"[^\x20-\x7e]|^ | $|^$|\d[eE]\+\d|^[=#]"
_GUARDED = """^'|[,;|\\t\\r\\n"]'"""  # as safe_csv.py writes what begins like a formula
_MAY_BE_BLANK = _NOT_PLAIN + r"|^.{0,11}[^0-9]$"


def parse(
    file: str,
    table: Table,
    mapping: Mapping,
    seen_on: date | None,
    ledger: Ledger,
    texts: dict[str, pa.DictionaryArray] | None = None,
    choices: Choices = NOTHING_CHOSEN,
    decided: Decided | None = None,
) -> pd.DataFrame:
    """The rows that can be used, with all columns of the kind, those understood on arrival, `file`,
    `line`, and `seen_on` where dated.

    Days are datetime64[us], numbers float64, texts str; null is NaT or NaN. A required cell that is
    empty or wrong refuses its row; any other wrong cell becomes null with a warning. Both are
    entered in the ledger. `texts` stand in for a field's own cells."""
    count = len(table.lines)
    refused = np.zeros(count, dtype=bool)
    columns: dict[str, pd.Series] = {}
    reading = _Reading(file, table, mapping, ledger, choices, decided or Decided(), refused)
    given = texts or {}
    arriving = tuple(
        each
        for each in ON_ARRIVAL.get(mapping.kind, ())
        if each.name in mapping.places or each.name in given
    )
    for each in arriving + FIELDS[mapping.kind]:
        cells = given.get(each.name)
        if cells is None and each.name in mapping.places:
            cells = table.columns[mapping.places[each.name]]
        instead = columns.get(each.instead or "")
        columns[each.name] = (
            _repeated(each, count)
            if cells is None
            else reading.column(each, cells, None if instead is None else instead.notna())
        )
    columns["file"] = _repeated(Field("file", "text", default=file), count)
    columns["line"] = pd.Series(np.asarray(table.lines, dtype="int64"), dtype="int64")
    if mapping.kind in DATED:
        columns["seen_on"] = pd.Series(np.full(count, seen_on, dtype=DAY))
    frame = pd.DataFrame(columns)
    return frame[~refused].reset_index(drop=True) if refused.any() else frame


def no_rows(kind: str) -> pd.DataFrame:
    """The frame of a kind of file of which there is none: all its columns, typed, and no row."""
    return _no_rows(kind).copy()


@functools.cache
def _no_rows(kind: str) -> pd.DataFrame:
    columns = {each.name: _typed([], each) for each in FIELDS[kind]}
    columns |= {"file": pd.Series([], dtype="str"), "line": pd.Series([], dtype="int64")}
    return pd.DataFrame(columns | ({"seen_on": pd.Series([], dtype=DAY)} if kind in DATED else {}))


@dataclass
class _Reading:
    file: str
    table: Table
    mapping: Mapping
    ledger: Ledger
    choices: Choices
    decided: Decided
    refused: np.ndarray

    def column(
        self, each: Field, cells: pa.DictionaryArray, spared: pd.Series | None = None
    ) -> pd.Series:
        """One column, typed; marks in `refused` the rows that this column makes unusable. An empty
        cell of the rows `spared` says what another column holds."""
        distinct = cells.dictionary
        looked_at = self._not_plain(each, distinct)
        texts = distinct.filter(looked_at).to_pylist()
        parsed = parse_distinct(texts, each, self.mapping, self.choices, self.decided)
        codes = cells.indices.to_numpy(zero_copy_only=False)
        places = np.flatnonzero(looked_at.to_numpy(zero_copy_only=False))
        wrong = {
            int(at): (value, code)
            for at, (value, code) in zip(places, parsed, strict=True)
            if code is not None or (value is None and each.required)
        }
        if wrong:
            self._list(each, cells, codes, wrong, spared)
        values = [value for value, _ in parsed]
        if each.type in ("date", "month", "number", "score"):
            return _typed(values, each).take(codes).reset_index(drop=True)
        changed = pc.replace_with_mask(distinct, looked_at, pa.array(values, pa.string()))
        return _texts(pa.DictionaryArray.from_arrays(cells.indices, changed))

    def _not_plain(self, each: Field, distinct: pa.StringArray) -> pa.BooleanArray:
        """Which texts are to be looked at one by one; any other is kept as it stands."""
        if each.type not in ("text", "id"):
            return pa.array(np.ones(len(distinct), dtype=bool))
        ours = self.mapping.is_our_own or each.name in ("name", "title")
        odd = pc.match_substring_regex(distinct, _NOT_PLAIN if ours else _MAY_BE_BLANK)
        odd = pc.or_(odd, pc.match_substring_regex(distinct, _GUARDED))
        return pc.or_(odd, pc.greater(pc.utf8_length(distinct), LONGEST_TEXT))

    def _list(
        self,
        each: Field,
        cells: pa.DictionaryArray,
        codes: np.ndarray,
        wrong: dict[int, tuple[Value, Code | None]],
        spared: pd.Series | None,
    ) -> None:
        at_wrong = np.zeros(len(cells.dictionary), dtype=bool)
        at_wrong[list(wrong)] = True
        rows = at_wrong[codes] if spared is None else at_wrong[codes] & ~spared.to_numpy()
        for row in map(int, np.flatnonzero(rows)):
            value, code = wrong[int(codes[row])]
            unusable = value is None and each.required
            self.refused[row] |= unusable
            detail = limits(code, each) if code else None
            severity: Severity = "refused" if unusable else "warning"
            text = cells.dictionary[int(codes[row])].as_py()
            self.ledger.cell(
                self.file,
                self.table.lines[row],
                each.name,
                code or "value_missing",
                severity,
                detail,
                text,
            )


def _repeated(each: Field, count: int) -> pd.Series:
    """A column that says the same in every row: the default of its field, or nothing."""
    if each.default is None and each.type in ("date", "month", "number", "score"):
        return _typed([None], each).take(np.zeros(count, dtype=np.intp)).reset_index(drop=True)
    everywhere = pa.array(np.zeros(count, dtype=np.int32))
    said = pa.array([each.default or ""], pa.string())
    return _texts(pa.DictionaryArray.from_arrays(everywhere, said))


def _texts(cells: pa.DictionaryArray) -> pd.Series:
    """Texts as pandas holds them; an empty one is null."""
    distinct = cells.dictionary.cast(pa.large_string())
    distinct = pc.if_else(pc.equal(distinct, ""), None, distinct)
    return pd.Series(pd.array(distinct.take(cells.indices), dtype=TEXT))


def _typed(values: Sequence[Value], each: Field) -> pd.Series:
    if each.type in ("date", "month"):
        return pd.Series(np.array(values, dtype=DAY))
    if each.type in ("number", "score"):
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="str")
