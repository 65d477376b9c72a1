"""What the house rules read: the modules of the app, the names that each imports, and the files
that belong to the project."""

from __future__ import annotations

import ast
import pathlib
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).parent.parent.parent
MADE = {"__pycache__", "build", "node_modules"}
HIDDEN_BUT_OURS = {".ci", ".streamlit", ".github", ".gitignore"}


def modules() -> dict[str, pathlib.Path]:
    """Dotted name -> file, for everything in ladder/; a package is named after its folder."""
    found = {}
    for path in sorted((ROOT / "ladder").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def screens() -> dict[str, pathlib.Path]:
    """File name -> file, for what a reader can open."""
    return {path.name: path for path in [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]}


def project_files() -> Iterator[pathlib.Path]:
    """Every file of the project; what is made by running it is left out."""
    waiting = [ROOT]
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            if (
                path.name in MADE
                or path.suffix == ".egg-info"
                or (path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS)
            ):
                continue
            if path.is_dir():
                waiting.append(path)
            else:
                yield path


def imports_of(text: str, known: frozenset[str] = frozenset()) -> set[str]:
    """The dotted names a module's text imports, wherever they stand in it. `from ladder import x`
    is ladder.x where that is a module."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                raise ValueError(
                    "an import is written from the top, never from the module's own place"
                )
            base = str(node.module)
            named = {f"{base}.{alias.name}" for alias in node.names}
            found |= (named & known) or {base}
    return found - {"__future__"}


def first_line(text: str) -> str:
    """The first line of a module's docstring; empty where there is none."""
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


def question(text: str) -> str:
    """The first paragraph of a module's docstring on one line."""
    return " ".join((ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0].split())
