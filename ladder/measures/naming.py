"""What a query names: the tables it reads, the values it must be asked with and the columns of its
rows, by parsing it."""

from __future__ import annotations

import functools

import sqlglot
from sqlglot import exp


@functools.cache
def tables_named(query: str) -> frozenset[str]:
    """The tables that a query reads, without those that it defines itself. Raises ParseError for
    what is not SQL."""
    tree = _parsed(query)
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    return frozenset(table.name for table in tree.find_all(exp.Table)) - own


@functools.cache
def defined_in(query: str) -> frozenset[str]:
    """The names that a query gives to its own steps."""
    return frozenset(cte.alias for cte in _parsed(query).find_all(exp.CTE))


@functools.cache
def parameters_named(query: str) -> frozenset[str]:
    """The names behind its dollar signs, without those in comments and texts."""
    return frozenset(found.name for found in _parsed(query).find_all(exp.Placeholder))


@functools.cache
def columns_named(query: str) -> frozenset[str]:
    """The columns of a query's rows."""
    tree = _parsed(query)
    return frozenset(
        column.alias_or_name for column in (tree.selects if isinstance(tree, exp.Query) else ())
    )


@functools.cache
def _parsed(query: str) -> exp.Expr:
    return sqlglot.parse_one(query, read="duckdb")
