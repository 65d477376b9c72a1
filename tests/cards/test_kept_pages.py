"""A page is asked for and made once for each view of it, and nobody is shown what was made for
somebody who sees something else."""

from __future__ import annotations

import dataclasses
import gc
import pathlib
import threading
import weakref
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest

from ladder.cards.boards import board, names
from ladder.cards.page import Page
from ladder.cards.shared.kept_pages import kept
from ladder.cards.shared.words import SharedWords
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.datasets.access_file import read_access
from ladder.datasets.datasets import Dataset
from ladder.figures.theme import DARK, LIGHT
from ladder.intake.model import Source
from ladder.warehouse.warehouse import Warehouse
from ladder.words import words
from tests import pages_opened
from tests.access_company import ACCESS, NEWEST, VIEWERS, files

DAY = date.fromisoformat(NEWEST)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    place = pages_opened.folder(tmp_path_factory.mktemp("company"), files())
    (place / "access.toml").write_text(ACCESS, "utf-8")
    return place


@pytest.fixture(scope="module")
def prepared(company: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return datasets.open_folder(company, DAY, tmp_path_factory.mktemp("kept"))


@pytest.fixture
def shared(prepared: Dataset) -> Iterator[Dataset]:
    """The same tables, of which nothing has been asked yet."""
    fresh = dataclasses.replace(prepared, values=type(prepared.values)())
    yield fresh
    fresh.values.end()


def view(dataset: Dataset, page: str = "structure", **differs: Any) -> View:
    usual = view_of(page, words("en"), LIGHT, dataset, DAY, "*")
    return dataclasses.replace(usual, **differs)


def page(of: View, **chosen: str) -> Page:
    return board(of.page)(of, chosen)


def texts(said: Page) -> list[str]:
    return [said.title, *(card.rows.to_csv() for card in said.cards)]


def seen_by(dataset: Dataset, company: pathlib.Path, who: str) -> Dataset:
    file = read_access(company / "access.toml")
    return dataset.seen_by(dataset.viewer(VIEWERS[who], file))


@pytest.mark.parametrize("name", names())
def test_a_page_that_is_opened_again_asks_nothing_and_makes_no_card(
    shared: Dataset, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(view(shared, name))
    again = view(shared, name)
    asked: list[str] = []
    of_dataset, of_warehouse = Dataset.ask, Warehouse.ask

    def ask(self: Dataset, question: str, *rest: Any, **given: Any) -> Any:
        asked.append(question)
        return of_dataset(self, question, *rest, **given)

    def ask_warehouse(self: Warehouse, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return of_warehouse(self, sql, *rest)

    monkeypatch.setattr(Dataset, "ask", ask)
    monkeypatch.setattr(Warehouse, "ask", ask_warehouse)
    second = page(again)
    assert asked == []
    assert [*map(id, second.cards)] == [*map(id, first.cards)]
    assert second.kept_as is not None


@pytest.mark.parametrize("name", ["overview", "person"])
def test_whoever_sees_something_else_is_not_shown_what_was_made_for_another(
    shared: Dataset, prepared: Dataset, company: pathlib.Path, name: str
) -> None:
    for who in (
        "hr",
        "manager",
        "somebody",
        "committee",
    ):  # one after the other from one dataset, all that was said before is kept
        alone = dataclasses.replace(prepared, values=type(prepared.values)())
        after_others = page(view(seen_by(shared, company, who), name))
        by_itself = page(view(seen_by(alone, company, who), name))
        assert texts(after_others) == texts(by_itself), who
        alone.values.end()


def test_two_who_see_the_same_line_by_other_rights_are_told_apart(
    shared: Dataset, company: pathlib.Path
) -> None:
    operator = page(view(shared))
    hr = page(view(seen_by(shared, company, "hr")))
    manager = page(view(seen_by(shared, company, "manager")))
    assert len({each.kept_as for each in (operator, hr, manager)}) == 3


def test_another_language_day_scope_look_room_or_convention_is_another_page(
    shared: Dataset,
) -> None:
    others: list[dict[str, Any]] = [
        {},
        {"words": words("zh")},
        {"words": SharedWords("en")},
        {"look": DARK},
        {"day": date(2026, 6, 30)},
        {"scope": "north"},
        {"before": None},
        {"discreet": True},
        {"conventions": frozenset({"two-point"})},
        {"page": "managers"},
    ]
    kept = [board("structure")(view(shared, **each), {}).kept_as for each in others]
    assert len(set(kept)) == len(others)


def test_a_setting_of_the_server_that_changes_what_is_said_makes_another_page(
    shared: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = page(view(shared))
    for setting, value in {
        "LADDER_SMALLEST_GROUP": "7",
        "LADDER_SPAN_BANDS": "1,3,9",
        "LADDER_READING_DAYS": "40",
        "LADDER_YEAR_STARTS": "4",
    }.items():
        monkeypatch.setenv(setting, value)
        now = page(view(shared))
        assert now.kept_as != before.kept_as, setting
        before = now


def test_choices_that_a_page_does_not_ask_for_make_no_other_page(shared: Dataset) -> None:
    first = page(view(shared))
    assert page(view(shared), person="n1", slide="3").kept_as == first.kept_as
    assert page(view(shared), window="2026-04-01").kept_as != first.kept_as


def test_one_s_own_words_are_kept_nowhere_but_in_the_session(shared: Dataset) -> None:
    own = view(shared, "overview", own_words=(("steady", "We held our own."),))
    assert page(own).kept_as is None
    others = page(view(shared, "overview"))
    assert "We held our own." not in str(texts(others))


def upload() -> Dataset:
    roster = "person,name,manager\nada,Ada,\nbea,Bea,ada\ncem,Cem,ada\n"
    opened = datasets.open_upload([Source("roster.csv", roster.encode(), DAY)], DAY)
    assert opened.dataset is not None
    return opened.dataset


def test_what_was_said_of_an_upload_ends_with_it() -> None:
    dataset = upload()
    said = page(view(dataset))
    left: list[weakref.ref[Any]] = [
        weakref.ref(dataset),
        weakref.ref(said.cards[0]),
        weakref.ref(said.cards[0].rows),
    ]
    assert dataset.values.bytes
    values = dataset.values
    dataset.close()
    assert (len(values), values.bytes) == (0, 0)
    values.put("late", said, 10)  # a run that began before the end
    assert len(values) == 0
    del dataset, said
    gc.collect()
    assert [each() for each in left] == [None] * 3


def test_two_uploads_of_the_same_files_share_nothing() -> None:
    first, second = upload(), upload()
    assert page(view(first)).cards[0] is not page(view(second)).cards[0]
    first.close()
    assert page(view(second)).kept_as is not None
    second.close()


def test_of_what_is_only_tried_out_no_page_is_kept(shared: Dataset) -> None:
    tried = datasets.aside(shared, shared.warehouse)
    assert page(view(tried)).kept_as is None


def test_readers_who_open_the_same_page_at_once_have_it_made_once(shared: Dataset) -> None:
    of, made, at_once = view(shared, "structure"), [], 6
    all_there = threading.Barrier(at_once)

    def make(chosen: Mapping[str, str]) -> Page:
        made.append(threading.get_ident())
        return board("structure")(dataclasses.replace(of, kept_as="elsewhere"), chosen)

    def opened(_: int) -> Page:
        all_there.wait()
        return kept("structure", of, {}, make)

    with ThreadPoolExecutor(at_once) as readers:
        pages = list(readers.map(opened, range(at_once)))
    assert len(made) == 1
    assert len({id(each) for each in pages}) == 1


def test_a_page_that_fails_is_made_by_the_next_reader(shared: Dataset) -> None:
    of = view(shared, "structure")

    def fails(chosen: Mapping[str, str]) -> Page:
        raise LookupError(len(chosen))

    with pytest.raises(LookupError):
        kept("structure", of, {}, fails)
    assert kept("structure", of, {}, lambda _: Page("Made", ())).title == "Made"
