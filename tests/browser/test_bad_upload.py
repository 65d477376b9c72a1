"""Files that cannot be used are refused in a sentence, rows are listed with their place, and
hostile text is only text."""

from __future__ import annotations

import csv
import pathlib
import re

import pytest
from playwright.sync_api import Page, expect

from ladder.intake.file.safe_csv import FORMULA_STARTS
from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Open
from tests.browser.screen import (
    card,
    drop,
    go,
    heading,
    open_sections,
    pick,
    settled,
    whose_data,
)

pytestmark = pytest.mark.browser

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "**bold** _under_",
    "$x$ :red[loud] :smile:",
    "=cmd()",
    "[link](javascript:alert(1))",
)


def listed(page: Page, place: str) -> list[list[str]]:
    """The rows of a table of problems: use, file, line, column, value, reason with what mends
    it."""
    rows = page.locator(f"{place} table.rows tbody tr").all()
    return [row.locator("td").all_inner_texts() for row in rows]


@pytest.mark.parametrize(
    ("content", "code", "detail", "language"),
    [(PNG, "file_not_text", "PNG", "en"), (b"", "file_empty", None, "zh")],
    ids=["picture-en", "empty-zh"],
)
def test_a_file_that_is_no_table_is_refused_in_one_sentence(
    open_page: Open,
    tmp_path: pathlib.Path,
    content: bytes,
    code: str,
    detail: str | None,
    language: str,
) -> None:
    words = Words(language)
    page = open_page(f"data?lang={language}")
    shared = whose_data(page)
    drop(page, company.write(tmp_path, roster=content))
    expect(page.get_by_test_id("stAlert")).to_contain_text(words.say("reading.no_roster"))
    reason = (
        words.say(f"problems.{code}.text", file="roster.csv", detail=detail),
        words.say(f"problems.{code}.mend"),
    )
    assert reason in [tuple(row[5].splitlines()) for row in listed(page, ".st-key-card_drop")]
    assert whose_data(page) == shared


def test_rows_that_contradict_are_listed_with_their_place_and_can_be_taken_away(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    words = Words("zh")
    page = open_page("data?lang=zh")
    rows = [
        "person,name,manager,team",
        "a,Ada,c,Quay",
        "b,Ben,a,Quay",
        "c,Cleo,b,Quay",
        "d,Dora,,Quay",
        "=d(),Dan,d,Quay",
        "=d(),=cmd(),d,Quay",
    ]
    drop(page, company.write(tmp_path, roster="\n".join(rows)))
    closed = page.locator(".st-key-card_problems details:not([open]) > summary")
    for _ in range(closed.count()):
        closed.first.click()
    settled(page)
    found = [row[1:5] + row[5].splitlines()[:1] for row in listed(page, ".st-key-card_problems")]
    cycle = words.say(
        "problems.manager_cycle.text", file="roster.csv", line=2, detail="a -> c -> b -> a"
    )
    double = words.say(
        "problems.id_duplicate.text",
        file="roster.csv",
        line=7,
        column="person",
        value="=d()",
        detail="roster.csv:6",
    )
    assert ["roster.csv", "2", "manager", "c", cycle] in found
    assert ["roster.csv", "7", "person", "=d()", double] in found

    with page.expect_download() as taken:
        page.locator(".st-key-download_refused button").click()
    content = pathlib.Path(taken.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    cells = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert cells[1][:4] == ["roster.csv", "7", "person", "'=d()"]
    assert cells[1][4] == double
    assert not [cell for row in cells for cell in row if cell.startswith(FORMULA_STARTS)]


def as_seen(name: str) -> re.Pattern[str]:
    """The name with what has no width between its signs, which keeps them from acting."""
    return re.compile("\N{WORD JOINER}?".join(map(re.escape, name)))


def test_hostile_names_appear_as_they_are_written(open_page: Open, tmp_path: pathlib.Path) -> None:
    rows = [
        f'h-{at},"{name}",m-1,"{name}","{name}",engineer,engineer,2024-01-08,2024-01-08'
        for at, name in enumerate(HOSTILE)
    ]
    led = [
        "m-2,<b>Boss</b>,m-1,<script>alert(2)</script>,`x`,engineering-manager,engineering-manager,2024-01-08,2024-01-08",
        "e-9,Nia,m-2,*Quay*,Engineer,engineer,engineer,2024-01-08,2024-01-08",
    ]
    goals = company.goals().replace(company.GOAL, '"<img src=x onerror=alert(3)>"')
    page = open_page("data")
    drop(
        page,
        company.write(
            tmp_path,
            roster="\n".join([*company.roster().splitlines()[:2], *rows, *led]),
            goals=goals,
        ),
    )
    words = Words("en")

    go(page, "coverage", words)
    people = card(open_sections(page, words), "competency_people")
    for name in HOSTILE:
        expect(people.get_by_text(name).first).to_be_visible()
    go(page, "person", words)
    for name in HOSTILE[:3]:
        pick(page, "person", name)
        expect(heading(page)).to_contain_text(as_seen(name))
    for elsewhere in ("overview", "goals", "roadmap", "promotions"):
        go(page, elsewhere, words)
        assert not page.locator("img[src='x'], a[href^='javascript']").count()
