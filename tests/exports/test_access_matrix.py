"""Every page for every kind of reader, as pages, files and frozen copies say it: what
docs/access_matrix.csv tells, and nothing of anybody whom the reader may not see."""

from __future__ import annotations

import csv
import io
import pathlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from ladder.cards import boards
from ladder.cards.packs.packs import AUDIENCES
from ladder.cards.page import Notice, Page
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.datasets.access import NotAllowed
from ladder.datasets.datasets import Dataset
from ladder.datasets.seen import seen_with
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.pack_talk import pack_talk
from ladder.exports.packet.committee_sheet import committee_sheet
from ladder.exports.packet.packet import packet
from ladder.exports.slides import Talk
from ladder.exports.talk import slides_of, talk
from ladder.figures.theme import LIGHT
from ladder.snapshots.freeze import Choice, Pages, freeze
from ladder.words import words
from tests import pages_opened
from tests.access_company import ACCESS, EVERYBODY, NEWEST, SEEN, VIEWERS, files, mark, marks_of

MATRIX = pathlib.Path(__file__).parents[2] / "docs" / "access_matrix.csv"
DAY = date.fromisoformat(NEWEST)
SAID = words("en")
READERS = ("somebody", "manager", "committee", "hr")
SCOPES = {"everyone": "*", "north": "north", "south": "south"}
ASKED_FOR = {"person": "s1", "behind": "s1", "leaver": "s1", "grower": "south", "role": "south"}
"""What an address could ask for: somebody of whom the manager of north may see nothing."""
PANEL = """
[[committee]]
addresses = ["panel.of.north@owner.example"]
line = "north@firm.example"
"""
"""A committee for the line of the manager: what was answered for one is not computed again."""
ADDRESSES = {**VIEWERS, "committee": "panel.of.north@owner.example"}
MAY_SEE = {**SEEN, "committee": SEEN["manager"]}
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Seen:
    """What a reader is given: 'all', 'plain' (names, teams, spans, ladders), 'themselves', or
    'nothing'; and every mark in it."""

    state: str
    marks: frozenset[str]


def view(dataset: Dataset, page: str, scope: str) -> View:
    return view_of(page, SAID, LIGHT, dataset, DAY, scope)


def marks_in(text: str) -> frozenset[str]:
    return frozenset(each for each in marks_of((*EVERYBODY, "gone")) if each in text)


def state_of(view: View, page: Page) -> str:
    notices = (
        [page.nothing]
        if page.nothing
        else [part for part in page.parts if isinstance(part, Notice)]
    )
    told = {notice.text for notice in notices if notice is not None}
    if view.say("access.page", scope=view.scope_name) in told:
        return "nothing"
    if view.say("access.plain", scope=view.scope_name) in told:
        return "plain"
    if view.page in ("person", "plan"):
        people = next(each.options for each in page.first if each.key == "person")
        return "themselves" if len(people) == 1 else "all they may see"
    return "all" if view.sees_line else "plain"


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Dataset]:
    place = pages_opened.folder(tmp_path_factory.mktemp("company"), files())
    (place / "access.toml").write_text(ACCESS + PANEL, "utf-8")
    company = datasets.read_folder(place, DAY)
    return {who: seen_with(company, place, ADDRESSES[who]) for who in READERS}


@pytest.fixture(scope="module")
def found(readers: Mapping[str, Dataset]) -> dict[Key, Seen]:
    """Every page as a document says it, cell by cell of the matrix."""
    cells = {}
    for who, page, name in told():
        of = view(readers[who], page, SCOPES[name])
        shown = boards.board(page)(of, {})
        if who == "hr" and page != "goals":  # sees everybody: there is nothing to look for
            cells[who, page, name] = Seen(state_of(of, shown), frozenset())
            continue
        slides = tuple(slides_of(of, shown))
        text = html(report(Talk(SAID, page, DAY, of.scope_name, "", slides)))
        cells[who, page, name] = Seen(state_of(of, shown), marks_in(text))
    return cells


def told() -> dict[Key, str]:
    """What the matrix says."""
    with MATRIX.open(encoding="utf-8", newline="") as file:
        return {
            (row["reader"], row["page"], row["line"]): row["is given"]
            for row in csv.DictReader(file)
        }


def test_the_matrix_says_what_each_reader_is_given(found: dict[Key, Seen]) -> None:
    assert {key: seen.state for key, seen in found.items()} == told()
    lines = {"somebody": ("everyone", "south"), "hr": ("everyone",)}
    every = {
        (who, page, line)
        for who in READERS
        for line in lines.get(who, SCOPES)
        for page in boards.names()
    }
    assert every <= set(found)


def test_nobody_is_told_of_anybody_whom_they_may_not_see(found: dict[Key, Seen]) -> None:
    assert {key: seen.marks - marks_of(MAY_SEE[key[0]]) for key, seen in found.items()} == {
        key: frozenset() for key in found
    }
    assert found["manager", "goals", "north"].marks == marks_of(SEEN["manager"])
    assert found["hr", "goals", "everyone"].marks == marks_of((*EVERYBODY, "gone"))


def test_what_an_address_asks_for_gives_no_more(readers: Mapping[str, Dataset]) -> None:
    told = {
        page: marks_in(
            html(report(talk(view(readers["manager"], page, "north"), [page], ASKED_FOR)))
        )
        for page in boards.names()
    }
    assert {page: marks - marks_of(SEEN["manager"]) for page, marks in told.items()} == {
        page: frozenset() for page in told
    }


def test_a_deck_and_frozen_copies_say_no_more(readers: Mapping[str, Dataset]) -> None:
    of = view(readers["manager"], "goals", "north")
    pages = ["overview", "goals", "person", "portfolio", "since"]
    with zipfile.ZipFile(io.BytesIO(deck_bytes(talk(of, pages, {}), None))) as deck:
        inside = "".join(deck.read(name).decode("utf-8", "replace") for name in deck.namelist())
    frozen = [
        repr(
            freeze(
                view(readers["manager"], page, scope), "", boards_page(page), Choice(False, False)
            )
        )
        for page in ("goals", "person")
        for scope in ("north", "south", "*")
    ]
    for text in (inside, *frozen):
        assert marks_in(text) <= marks_of(SEEN["manager"])
    assert marks_in(inside) >= marks_of(["n1", "mover"])
    assert marks_in(frozen[0]) >= marks_of(["n1", "mover"])


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_pack_says_no_more(audience: str, readers: Mapping[str, Dataset]) -> None:
    of = view(readers["manager"], "overview", "north")
    said = html(report(pack_talk(of, audience)))
    assert marks_in(said) <= marks_of(SEEN["manager"])
    with pytest.raises(NotAllowed):
        pack_talk(view(readers["manager"], "overview", "south"), audience)


def boards_page(page: str) -> Pages:
    return lambda drawn: boards.board(page)(drawn, ASKED_FOR)


def test_a_packet_is_made_of_those_whom_one_may_see_and_of_nobody_else(
    readers: Mapping[str, Dataset],
) -> None:
    of = view(readers["manager"], "person", "*")
    asked: dict[str, Any] = {"ladder": "engineer", "level": "senior-engineer", "day": DAY}
    made = html(packet(of.ask, SAID, of.ladders, person="n1", **asked))
    assert marks_in(made) == {mark("n1")}
    with pytest.raises(NotAllowed):
        packet(of.ask, SAID, of.ladders, person="s1", **asked)


def test_a_committee_sheet_holds_nobody_whom_one_may_not_see(
    readers: Mapping[str, Dataset],
) -> None:
    cycle = {"cycle_from": date(2026, 7, 1), "cycle_to": DAY, "cycle_months": 3}
    made = html(committee_sheet(view(readers["manager"], "promotions", "north"), cycle))
    assert marks_in(made) <= marks_of(SEEN["manager"])
    for scope in ("south", "*"):
        with pytest.raises(NotAllowed):
            committee_sheet(view(readers["manager"], "promotions", scope), cycle)
