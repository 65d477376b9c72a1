"""Finds what would not run, or not mean the same, on another engine: each rule is a fault that was
seen on DuckDB, Spark or Postgres, and functions are those of a list that all three have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import sqlglot
from sqlglot import exp

Rule = Callable[[exp.Expr], Iterator[str]]
DIALECTS = ("duckdb", "postgres", "spark")
FUNCTIONS = frozenset(
    [
        "abs",
        "and",
        "avg",
        "case",
        "cast",
        "ceil",
        "coalesce",
        "count",
        "exists",
        "extract",
        "floor",
        "greatest",
        "if",
        "lag",
        "last_value",
        "lead",
        "least",
        "ln",
        "lower",
        "max",
        "min",
        "nullif",
        "or",
        "percentile_cont",
        "replace",
        "row_number",
        "split_part",
        "sqrt",
        "stddev_samp",
        "sum",
        "timestamp_trunc",
        "trim",
        "try_cast",
        "variance",
    ]
)
"""What a question may use, as sqlglot names it: the same on all three engines. `and`, `or`, `case`
and `if` are operators to a reader; Spark's cast is a try_cast to the parser."""
PREPARING = FUNCTIONS | frozenset(
    [
        "any_value",
        "arg_max",
        "arg_max_null",
        "arg_min",
        "arg_min_null",
        "array",
        "array_append",
        "array_contains",
        "exploding_generate_series",
        "first_value",
        "generate_series",
        "last_day",
        "list_append",
        "list_contains",
        "logical_or",
        "range",
    ]
)
"""What the steps that fill the warehouse's own tables may use beside: they run once, in DuckDB, and
a warehouse on another engine fills those tables by its own."""


def faults(sql: str) -> list[str]:
    """Everything in a question's full text that leaves the portable subset; empty = clean. Raises
    ParseError for what is not SQL."""
    statements = sqlglot.parse(sql, read="duckdb")
    if len(statements) != 1 or not isinstance(statements[0], exp.Query):
        return ["is not one query"]
    return [fault for rule in RULES for fault in rule(statements[0])]


def dialect_faults(sql: str, functions: frozenset[str] = FUNCTIONS) -> list[str]:
    """Dialects in which a text cannot be read, and functions that are not of the list."""
    found: set[str] = set()
    for dialect in DIALECTS:
        text = sql if dialect == "duckdb" else re.sub(r"\$([a-z_]+)", r":\1", sql)
        try:
            trees = [tree for tree in sqlglot.parse(text, read=dialect) if tree is not None]
        except sqlglot.errors.ParseError:
            found.add(f"cannot be read as {dialect}")
            continue
        found |= {
            name
            for tree in trees
            for call in tree.find_all(exp.Func)
            if (name := _function(call)) not in functions
        }
    return sorted(found)


def _function(call: exp.Func) -> str:
    return (call.name if isinstance(call, exp.Anonymous) else call.sql_name()).lower()


def _qualify(tree: exp.Expr) -> Iterator[str]:
    """Postgres refuses it; row_number() in a subquery and a plain where do the same."""
    yield from ("qualify" for _ in tree.find_all(exp.Qualify))


def _filter(tree: exp.Expr) -> Iterator[str]:
    """Not portable text; sum(case when ... end) is."""
    yield from ("filter (where ...)" for _ in tree.find_all(exp.Filter))


def _date_diff(tree: exp.Expr) -> Iterator[str]:
    """Engines disagree whether it counts boundaries or whole months."""
    yield from (
        "date_diff" for _ in tree.find_all(exp.DateDiff, exp.TimestampDiff, exp.DatetimeDiff)
    )
    yield from (
        call.name.lower()
        for call in tree.find_all(exp.Anonymous)
        if call.name.lower() in ("date_sub", "datesub", "age")
    )


def _median(tree: exp.Expr) -> Iterator[str]:
    """percentile_cont(p) within group (order by x) runs everywhere; the parser reads
    quantile_cont(x, p) as the same function."""
    yield from ("median" for _ in tree.find_all(exp.Median))
    yield from ("quantile" for _ in tree.find_all(exp.Quantile, exp.ApproxQuantile))
    yield from (
        "quantile_cont"
        for call in tree.find_all(exp.PercentileCont, exp.PercentileDisc)
        if not isinstance(call.parent, exp.WithinGroup)
    )


def _decimals(tree: exp.Expr) -> Iterator[str]:
    """A decimal literal makes Spark round an average to five digits; 1e0 is a double. The share of
    a percentile is no arithmetic."""
    for literal in tree.find_all(exp.Literal):
        written = "" if literal.is_string else str(literal.this).lower()
        if (
            "." in written
            and "e" not in written
            and not isinstance(literal.parent, exp.PercentileCont)
        ):
            yield f"the decimal literal {written}"


def _recursion(tree: exp.Expr) -> Iterator[str]:
    """Reporting lines are prepared once as a table: engines limit recursion."""
    yield from ("recursion" for clause in tree.find_all(exp.With) if clause.args.get("recursive"))


def _last_select(tree: exp.Expr) -> Iterator[str]:
    """The last select is the contract with the figure: its columns are named there, or in the
    subquery that a star takes them from."""
    for select in _selects(tree):
        for star in (each for each in select.expressions if each.is_star):
            if not isinstance(star, exp.Column):
                yield "a bare star in the last select"
            elif not _named_below(select, star.table):
                yield f"{star.table}.* of something whose columns are not named"


def _selects(query: exp.Expr) -> Iterator[exp.Select]:
    """The last select, or each of those that a union puts together."""
    if isinstance(query, exp.SetOperation):
        yield from _selects(query.left)
        yield from _selects(query.right)
    elif isinstance(query, exp.Select):
        yield query


def _named_below(select: exp.Select, alias: str) -> bool:
    sources = [select.args.get("from_"), *(select.args.get("joins") or [])]
    inner = [
        source.this
        for source in sources
        if source is not None and isinstance(source.this, exp.Subquery)
    ]
    return any(
        query.alias == alias
        and not any(each.is_star for part in _selects(query.this) for each in part.expressions)
        for query in inner
    )


def _text_casts(tree: exp.Expr) -> Iterator[str]:
    """Spark has no type `text`, and its varchar wants a length; a null takes its type from the
    other branch of a union."""
    yield from (
        "a cast to text"
        for cast in tree.find_all(exp.Cast)
        if cast.to.this in (exp.DataType.Type.TEXT, exp.DataType.Type.VARCHAR)
        and not cast.to.expressions
    )


def _days_between(tree: exp.Expr) -> Iterator[str]:
    """Spark's difference of two days is an interval; cast(a - b as integer) is a number of days
    everywhere."""
    for minus in tree.find_all(exp.Sub):
        is_of_days = _is_day(minus.this) and _is_day(minus.expression)
        cast = minus.parent
        if is_of_days and not (
            isinstance(cast, exp.Cast) and cast.to.this == exp.DataType.Type.INT
        ):
            yield f"{minus.sql()} is not cast to integer"


def _order_of_groups(tree: exp.Expr) -> Iterator[str]:
    """Behind a having Spark orders by what is selected or grouped by, and by no other aggregate."""
    for select in tree.find_all(exp.Select):
        order = select.args.get("order")
        if order is not None and select.args.get("having") is not None:
            yield from (
                f"order by {each.sql()} behind a having" for each in order.find_all(exp.AggFunc)
            )


def _is_day(side: exp.Expr) -> bool:
    """Whether one side of a minus is a day, as far as its name tells."""
    inner: exp.Expr | None = side
    while isinstance(
        inner,
        (exp.Paren, exp.Least, exp.Greatest, exp.Coalesce, exp.Max, exp.Min, exp.Window, exp.Lag),
    ):
        inner = inner.this
    return isinstance(inner, exp.Column) and (inner.name == "day" or inner.name.endswith("_on"))


RULES: tuple[Rule, ...] = (
    _qualify,
    _filter,
    _date_diff,
    _median,
    _decimals,
    _recursion,
    _text_casts,
    _days_between,
    _order_of_groups,
    _last_select,
)
