"""Breaks what the cards say in small ways, one at a time, and tells which breaks no test notices.

A rank is reversed, an extreme swapped, a bound moved, a sign lost, a label exchanged: each is a
fault that a director would read as a fact. Run `python tools/mutate_cards.py --help`.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import multiprocessing
import os
import pathlib
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]
CARDS = ROOT / "ladder" / "cards"
SWAPPED_CALLS = {
    "idxmax": "idxmin",
    "idxmin": "idxmax",
    "argmax": "argmin",
    "argmin": "argmax",
    "max": "min",
    "min": "max",
    "head": "tail",
    "any": "all",
    "all": "any",
}
SWAPPED_BOUNDS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}
SECONDS = 300
LARGE = (
    "pandas",
    "plotly.graph_objects",
    "streamlit",
    "duckdb",
    "babel",
    "pyarrow",
    "pptx",
    "docx",
)
Change = Callable[[Any], object]


@dataclass(frozen=True)
class Mutation:
    """One break: the file, the line, what was done, and the whole text with it."""

    path: pathlib.Path
    line: int
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.what}"


def mutations(path: pathlib.Path) -> Iterator[Mutation]:
    """Every break of one file, in the order of its lines."""
    tree = ast.parse(path.read_text("utf-8"))
    for at, node in enumerate(ast.walk(tree)):
        for what, change in _changes(node):
            broken = copy.deepcopy(tree)
            change(next(found for nth, found in enumerate(ast.walk(broken)) if nth == at))
            text = ast.unparse(ast.fix_missing_locations(broken))
            yield Mutation(path, getattr(node, "lineno", 0), what, text)


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What can be broken at one place of the code: (what is done, the function that does it)."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        if name in SWAPPED_CALLS:
            other = SWAPPED_CALLS[name]
            yield f"{name} becomes {other}", lambda found: setattr(found.func, "attr", other)
        if name == "sort_values":
            yield "the order is reversed", _reverse
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPPED_BOUNDS:
        bound = SWAPPED_BOUNDS[type(node.ops[0])]
        yield f"a bound becomes {bound.__name__}", lambda found: found.ops.__setitem__(0, bound())
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        yield "a difference becomes a sum", lambda found: setattr(found, "op", ast.Add())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "a sign is lost", lambda found: setattr(found, "op", ast.UAdd())
    if isinstance(node, ast.IfExp):
        yield "two labels are swapped", _swap
    if isinstance(node, ast.If) and not node.orelse:
        yield "a condition is never met", lambda found: setattr(found, "test", ast.Constant(False))
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        value = node.slice.value
        if value == 0 and isinstance(value, int):
            yield "the first becomes the last", lambda found: setattr(found.slice, "value", -1)


def _reverse(call: ast.Call) -> None:
    given = next((each for each in call.keywords if each.arg == "ascending"), None)
    if given is None:
        call.keywords.append(ast.keyword("ascending", ast.Constant(value=False)))
    elif isinstance(given.value, ast.List):
        given.value.elts = [ast.UnaryOp(ast.Not(), each) for each in given.value.elts]
    else:
        given.value = ast.UnaryOp(ast.Not(), given.value)


def _swap(chosen: ast.IfExp) -> None:
    chosen.body, chosen.orelse = chosen.orelse, chosen.body


def is_caught(mutation: Mutation, house: pathlib.Path, tests: list[str]) -> bool:
    """Whether a test fails, or the tests no longer end, once the break is in place in a copy of
    the house. The tests run in a fork of this process, which has the large libraries already."""
    place = house / mutation.path.relative_to(ROOT)
    whole = place.read_text("utf-8")
    place.write_text(mutation.text, "utf-8")
    try:
        child = multiprocessing.get_context("fork").Process(target=_run, args=(house, tests))
        child.start()
        child.join(SECONDS)
        if child.is_alive():
            child.kill()
            child.join()
        return child.exitcode != 0
    finally:
        place.write_text(whole, "utf-8")


def _run(house: pathlib.Path, tests: list[str]) -> None:
    os.chdir(house)
    sys.path.insert(0, str(house))
    sys.dont_write_bytecode = True  # a break must not be read from a file that was compiled before
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
    os._exit(code)


def main() -> int:
    """Prints each break with whether it was caught; 1 where fewer than --least were."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", default="*/titles*.py", help="files below ladder/cards, a glob")
    options.add_argument("--tests", nargs="+", default=["tests/cards"], help="tests that must fail")
    options.add_argument("--most", type=int, default=60, help="how many breaks, drawn by the seed")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--least", type=float, default=0.95, help="share that must be caught")
    given = options.parse_args()
    every = [found for path in sorted(CARDS.glob(given.only)) for found in mutations(path)]
    chosen = random.Random(given.seed).sample(every, min(given.most, len(every)))
    survivors = []
    for library in LARGE:
        importlib.import_module(library)
    with tempfile.TemporaryDirectory() as folder:
        house = pathlib.Path(folder) / "house"
        ignored = shutil.ignore_patterns(".venv", ".git", ".ladder", "__pycache__", "node_modules")
        shutil.copytree(ROOT, house, ignore=ignored, symlinks=True)
        for mutation in sorted(chosen, key=str):
            caught = is_caught(mutation, house, given.tests)
            print(f"{'caught  ' if caught else 'SURVIVED'} {mutation}", flush=True)
            survivors += [] if caught else [mutation]
    share = 1 - len(survivors) / len(chosen) if chosen else 0
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} caught ({share:.0%}), of {len(every)}")
    return 0 if share >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
