"""What stands in a prepared table, as tuples of plain values: nulls are None, days are text."""

from typing import Any

import pandas as pd

from ladder.warehouse.warehouse import Warehouse


def table(company: Warehouse, sql: str, **parameters: Any) -> list[Any]:
    """The rows of one query (one column: plain values)."""
    rows = [
        tuple(plain(value) for value in row)
        for row in company.ask(sql, parameters).itertuples(index=False)
    ]
    return [row[0] for row in rows] if rows and len(rows[0]) == 1 else rows


def stretches(company: Warehouse, person: str, *columns: str) -> list[Any]:
    """A person's stretches in time: first day, last day, and the named columns of `positions`."""
    return table(
        company,
        f"select {', '.join(('starts_on', 'ends_on', *columns))} from positions where person = $person order by 1",
        person=person,
    )


def plain(value: Any) -> Any:
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value
