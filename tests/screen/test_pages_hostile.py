"""What people wrote is shown as they wrote it: no sign in a name, a team or a goal acts as
Markdown, HTML or a formula."""

from __future__ import annotations

import pathlib
import re

import pytest

from tests.pages_opened import PAGES, Files, figure_texts, folder, html_of, markdown_of, opened

SIGNS = "**bold** <b>tag</b> $x^2$ :smile: :red[red] [link](http://example.org) `code` <script>act()</script> # | ~~gone~~ {0} %s &amp;"
MANAGER = {
    "name": f"Mal {SIGNS}",
    "team": f"Team {SIGNS}",
    "title": f"Title {SIGNS}",
    "hired_on": "2019-01-07",
}
ROSTER = [
    {"person": "mal", "ladder": "engineering-manager", "level": "engineering-manager", **MANAGER},
    *(
        {
            "person": f"p{n:02}",
            "manager": "mal",
            "ladder": "engineer",
            "level": "engineer",
            **MANAGER,
            "name": f"P{n} {SIGNS}",
        }
        for n in range(14)
    ),
]
GOALS = [
    {
        "goal": f"g{n}",
        "person": "p01",
        "title": f"Goal {SIGNS}",
        "metric": SIGNS,
        "unit": SIGNS,
        "baseline": 0,
        "target": 4,
        "current": 1,
        "starts_on": "2023-01-09",
        "due_on": "2024-03-29",
    }
    for n in range(3)
]
SCORES = [
    {
        "person": f"p{n:02}",
        "competency": "delivery",
        "score": 3 if n == 1 else 1,
        "by": "manager",
        "assessed_on": "2024-05-02",
    }
    for n in range(6)
]
EVIDENCE = [
    {
        "person": "p01",
        "kind": "design-review",
        "title": f"Review {SIGNS}",
        "happened_on": "2024-05-02",
    },
    {
        "person": "p01",
        "kind": "nomination",
        "title": f"Nominated {SIGNS}",
        "happened_on": "2024-06-03",
    },
]
PLANS = [
    {
        "plan": f"plan {SIGNS}",
        "person": person,
        "year": 2024,
        "destination": destination,
        "competency": "delivery",
        "action": f"Action {SIGNS}",
        "way": "mentor",
        "partner": f"Partner {SIGNS}",
        "due_on": "2024-03-29",
        "status": "in-progress",
        "review_on": "2024-04-15",
        "causes": f"Cause {SIGNS}",
        "adjustment": f"Adjustment {SIGNS}",
    }
    for person, destination in (("p01", "engineer/senior-engineer"), ("mal", SIGNS))
]
DECISIONS = [
    {
        "decision": f"Decision {n} {SIGNS}",
        "on": "2024-05-31",
        "about": about,
        "subject": subject,
        "kind": kind,
        "outcome": "agreed",
        "reason": f"Reason {SIGNS}",
        "owner": "mal",
        "due_on": "2024-06-15",
        "by": f"By {SIGNS}",
        "to_level": "senior-engineer" if kind == "promotion" else "",
        "asks": f"Asks {SIGNS}",
    }
    for n, (about, subject, kind) in enumerate(
        [("person", "p01", "promotion"), ("team", f"Team {SIGNS}", "goals")]
    )
]
PROJECTS = [
    {
        "project": f"project {SIGNS}",
        "name": f"Project {SIGNS}",
        "owner": "p01",
        "team": f"Team {SIGNS}",
        "stage": f"Stage {SIGNS}",
        "starts_on": "2024-01-08",
        "due_on": "2024-05-15",
        "budget": 100,
        "spent": 120,
    }
]
ACTS_IN_MARKDOWN = re.compile(
    r"\*\*bold|<b>tag|\$x|:smile:|:red\[|\]\(http|`code|<script|~~gone|\| ~~"
)
ACTS_IN_HTML = re.compile(r"<b>tag|<script|<a ")


@pytest.fixture(autouse=True)
def _hostile_company(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: Files = {
        "roster_2024-06-30": ROSTER,
        "goals_2024-06-30": GOALS,
        "assessments": SCORES,
        "evidence": EVIDENCE,
        "plans": PLANS,
        "decisions": DECISIONS,
        "projects": PROJECTS,
    }
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path, files)))


def acting(text: str) -> str | None:
    """The first sign in a Markdown text that would act: one that no backslash stands before."""
    found = ACTS_IN_MARKDOWN.search(re.sub(r"\\.", "\\\\", text))
    return found.group() if found else None


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("person", ["p01", "mal"])
def test_no_sign_in_a_name_acts_on_any_page(page: str, person: str) -> None:
    test = opened(page, lang="en", person=person)
    assert not test.exception
    assert [text for text in markdown_of(test) if acting(text)] == []
    assert [html for html in html_of(test) if ACTS_IN_HTML.search(html)] == []
    assert [text for text in figure_texts(test) if "<b>tag" in text or "<script" in text] == []


def test_a_name_is_shown_as_it_was_written() -> None:
    title = opened("pages/person.py", lang="en", person="p01").title[0].value
    assert re.sub(r"\\(.)", r"\1", title.replace("\N{WORD JOINER}", "")).find(f"P1 {SIGNS}") >= 0
    assert r"\*\*bold\*\* \<b\>tag\</b\> \$x\^2\$ \:smile\:" in title.replace("\N{WORD JOINER}", "")


def test_a_name_in_a_table_is_escaped() -> None:
    table = "".join(html_of(opened("pages/promotions.py", lang="en")))
    assert "&lt;b&gt;tag&lt;/b&gt;" in table
    assert "&lt;script&gt;act()&lt;/script&gt;" in table


def test_a_name_in_an_address_is_only_looked_up() -> None:
    test = opened("pages/person.py", lang="en", person=SIGNS)
    assert not test.exception
    assert [text for text in markdown_of(test) if acting(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Mal **bold** is here",
        "a <b>tag</b>",
        "costs $x^2$",
        "see [link](http://example.org)",
        "so :smile:",
    ],
)
def test_a_sign_that_acts_is_caught(text: str) -> None:
    assert acting(text)


def test_a_sign_behind_a_backslash_is_not() -> None:
    assert (
        acting(
            r"Mal \*\*bold\*\* \<b\>tag\</b\> \$x\^2\$ \:smile\: \[link\]\(http\://example\.org\)"
        )
        is None
    )
