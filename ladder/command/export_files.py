"""Decks and documents without a browser, for a scheduled job: the same boards, the same files; what
is wrong is said in one sentence."""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from ladder.cards import boards
from ladder.cards.person.profile import targets_of
from ladder.cards.view import View, view_of
from ladder.command.acting_as import CannotAct, acting_as
from ladder.command.data_asked import FolderFault, dataset_asked, folder_of
from ladder.command.export_options import parser_of
from ladder.datasets.access import NotAllowed
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.deck.deck_template import WrongTemplate
from ladder.exports.document.html import html
from ladder.exports.document.pdf import CannotSetError, pdf
from ladder.exports.document.report import report
from ladder.exports.pack_talk import pack_talk
from ladder.exports.talk import talk
from ladder.figures.theme import LIGHT
from ladder.warehouse.engines.engine import EngineFault
from ladder.words import Words, words

DONE, WRONG = 0, 2
PDF = ".pdf"


class WrongArgument(ValueError):
    """Carries the whole sentence."""


def run(arguments: Sequence[str], language: str) -> int:
    """`deck` or `document` with its options; 0 where the file is written, 2 with one sentence where
    an argument is wrong."""
    return written(parser_of(words(language)).parse_args(arguments), _write)


def written(given: argparse.Namespace, write: Callable[[argparse.Namespace, Words], None]) -> int:
    """0 where what was asked for is written, else 2 with one sentence in the language that was
    asked for."""
    speaks = words(given.lang)
    try:
        write(given, speaks)
    except WrongArgument as wrong:
        sys.stderr.write(f"{wrong}\n")
        return WRONG
    except (EngineFault, FolderFault) as fault:  # an engine may go while it is asked
        sys.stderr.write(f"{fault.said(speaks)}\n")
        return WRONG
    return DONE


def put(place: str, make: Callable[[], bytes], speaks: Words) -> float:
    """The content into the file at this place; its size in thousands of bytes. Raises
    WrongArgument."""
    out = pathlib.Path(place)
    try:
        content = make()
    except CannotSetError as lacking:
        raise WrongArgument(speaks.say(f"take.no_pdf.{lacking.missing}")) from lacking
    try:
        beside = out.with_name(f".{out.name}.part")  # nobody opens a half-written file
        beside.write_bytes(content)
        beside.replace(out)
    except OSError as failed:
        raise WrongArgument(
            speaks.say("deck.wrong.out", value=place, why=failed.strerror or "")
        ) from failed
    return len(content) / 1000


def _write(given: argparse.Namespace, speaks: Words) -> None:
    pages, out = _pages(given, speaks), pathlib.Path(given.out)
    template = _read(given.template, speaks) if given.command == "deck" and given.template else None
    view = _view(given, speaks, pages[0])
    try:
        taken = (
            pack_talk(view, given.audience, given.by, withholding=given.withhold)
            if given.audience
            else talk(view, pages, _chosen(given, view), given.by, withholding=given.withhold)
        )
    except NotAllowed as refused:
        name = given.audience or ", ".join(pages)
        raise WrongArgument(
            speaks.say("access.command", name=name, address=given.address)
        ) from refused

    def make() -> bytes:
        if given.command == "deck":
            return deck_bytes(taken, template)
        made = report(taken)
        return pdf(made) if out.suffix.lower() == PDF else html(made).encode()

    try:
        size = put(given.out, make, speaks)
    except WrongTemplate as wrong:
        raise WrongArgument(speaks.say("deck.wrong.template", value=given.template)) from wrong
    said = speaks.say("deck.written", file=given.out, findings=taken.findings, size=size)
    sys.stdout.write(f"{said}\n")


def _view(given: argparse.Namespace, speaks: Words, page: str) -> View:
    folder = folder_of(given.data)
    dataset = dataset_asked(given.data, date.today(), keeps=True)
    if not dataset.people:
        raise WrongArgument(speaks.say("deck.wrong.data", value=str(folder)))
    try:
        dataset = acting_as(dataset, folder, given.address, speaks)
    except CannotAct as wrong:
        raise WrongArgument(str(wrong)) from wrong
    day = _day(given.day, dataset, speaks)
    return view_of(
        page,
        speaks,
        LIGHT,
        dataset,
        day,
        _scope(given.scope, dataset, day, speaks),
        discreet=given.discreet,
    )


def _pages(given: argparse.Namespace, speaks: Words) -> list[str]:
    """Those named, all where none are; a pack chooses its own."""
    known = boards.names()
    if given.audience:
        if given.pages is not None:
            raise WrongArgument(speaks.say("deck.for_or_pages"))
        return ["overview"]
    said = ",".join(known) if given.pages is None else given.pages
    pages = list(dict.fromkeys(filter(None, (page.strip() for page in said.split(",")))))
    if not pages:
        raise WrongArgument(speaks.say("deck.pages_none", pages=", ".join(known)))
    for page in pages:
        if page not in known:
            raise WrongArgument(speaks.say("deck.wrong.page", value=page, pages=", ".join(known)))
    return pages


def _day(said: str | None, dataset: Dataset, speaks: Words) -> date:
    if said is None:
        return dataset.newest_day
    try:
        day = date.fromisoformat(said)
    except ValueError:
        day = date.min
    if not dataset.known_from <= day <= dataset.newest_day:
        raise WrongArgument(
            speaks.say(
                "deck.wrong.day", value=said, first=dataset.known_from, last=dataset.newest_day
            )
        )
    return day


def _scope(said: str, dataset: Dataset, day: date, speaks: Words) -> str:
    lines = dataset.ask("scopes", day=day)
    found = EVERYONE if said == EVERYONE else _one(lines, "scope", said)
    if found is None:
        raise WrongArgument(speaks.say("deck.wrong.scope", value=said))
    return found


def _one(rows: Any, key: str, said: str) -> str | None:
    """By id, else by a name that only one has."""
    if said in set(rows[key]):
        return said
    named = rows.loc[rows["name"].str.casefold() == said.casefold(), key]
    return str(named.iloc[0]) if len(named) == 1 else None


def _chosen(given: argparse.Namespace, view: View) -> dict[str, str]:
    """The choices as the address of a page would hold them."""
    chosen: dict[str, str] = {}
    if given.person:
        person = _one(view.ask("people_on"), "person", given.person)
        if person is None:
            raise WrongArgument(view.say("deck.wrong.person", value=given.person))
        chosen["person"] = person
    if given.ladder:
        if given.ladder not in view.ladders:
            raise WrongArgument(
                view.say("deck.wrong.ladder", value=given.ladder, ladders=", ".join(view.ladders))
            )
        chosen["ladder"] = given.ladder
    if given.level:
        if "person" in chosen and given.level not in targets_of(view, chosen["person"]):
            raise WrongArgument(view.say("deck.wrong.level", value=given.level))
        chosen["target"] = chosen["level"] = given.level
    return chosen


def _read(path: str, speaks: Words) -> bytes:
    try:
        return pathlib.Path(path).read_bytes()
    except OSError as failed:
        raise WrongArgument(
            speaks.say("deck.wrong.file", value=path, why=failed.strerror or "")
        ) from failed
