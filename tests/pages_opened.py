"""Opens pages without a browser, over folders of given rows, and says all that a reader would read
on them."""

from __future__ import annotations

import csv
import json
import pathlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from streamlit.testing.v1 import AppTest

ROOT = pathlib.Path(__file__).parent.parent
UNSEEN = ROOT / "ladder" / "screen" / "share" / "unseen.html"
PAGES = ["app.py", *sorted(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))]
SECONDS = 120
"""A test that takes longer hangs; how fast a page is belongs to the benchmarks."""
Files = Mapping[str, Sequence[Mapping[str, Any]]]
MARKDOWN = (
    "title",
    "header",
    "subheader",
    "markdown",
    "caption",
    "info",
    "error",
    "warning",
    "success",
    "toast",
)


def opened(page: str, **address: str) -> AppTest:
    """The page as it stands after its first run, with the address's choices and every section
    open."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    for key, value in {"open": "all", **address}.items():
        test.query_params[key] = value
    return (test if page == "app.py" else test.switch_page(page)).run()


def folder(place: pathlib.Path, files: Files) -> pathlib.Path:
    """A folder of CSV files by name, such as {"roster_2024-06-30": rows}."""
    place.mkdir(parents=True, exist_ok=True)
    for name, rows in files.items():
        with (place / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(
                file, list(dict.fromkeys(key for row in rows for key in row)), restval=""
            )
            writer.writeheader()
            writer.writerows(rows)
    return place


def markdown_of(test: AppTest) -> list[str]:
    """Every text that Streamlit reads as Markdown; labels and help texts hold the app's own words
    only."""
    return [str(getattr(element, "value", "")) for kind in MARKDOWN for element in test.get(kind)]


def html_of(test: AppTest) -> list[str]:
    """Every piece of HTML on the page, the project's own stylesheet and script left out."""
    bodies = [str(element.proto.body) for element in test.get("html")]
    return [
        body
        for body in bodies
        if "<style" not in body and body.strip() != UNSEEN.read_text("utf-8").strip()
    ]


def figure_texts(test: AppTest) -> list[str]:
    """Every text in every figure: Plotly acts on some tags in them."""
    return [
        text
        for element in test.get("plotly_chart")
        for text in _strings(json.loads(element.proto.spec))
    ]


def said(test: AppTest) -> str:
    """All that a reader would read, line by line."""
    labels = [
        str(element.label)
        for kind in ("metric", "selectbox", "button", "expander")
        for element in test.get(kind)
        if hasattr(element, "label")
    ]
    links = [str(element.proto.label) for element in test.get("page_link")]
    return "\n".join([*markdown_of(test), *html_of(test), *labels, *links])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
