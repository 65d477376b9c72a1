"""The rows of any measure or finding without a browser, as a table, JSON or CSV; what is wrong is
said in one sentence."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NoReturn

import pandas as pd

from ladder.command.acting_as import CannotAct, acting_as
from ladder.command.data_asked import FolderFault, dataset_asked, folder_of
from ladder.command.questions import Question, question_named, questions
from ladder.command.rows_written import as_csv, as_json, as_table
from ladder.datasets.access import NotAllowed
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.measures import promotion_cycles, span_bands
from ladder.measures.rating_rounds import EVERY_LADDER, RATERS
from ladder.warehouse.engines.engine import EngineFault
from ladder.words import LANGUAGES, Words, words

DONE, WRONG = 0, 2
CYCLE = ("cycle_from", "cycle_to")
YEAR = 12
"""Months of the window that nobody has named."""


class WrongQuestion(ValueError):
    """Carries the whole sentence."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with an option in one sentence, without the usage before it."""

    speaks: Words

    def error(self, message: str) -> NoReturn:
        raise WrongQuestion(self.speaks.say("ask.wrong.option", message=message))


def run(arguments: Sequence[str], language: str) -> int:
    """`ask NAME ...` or `ask --list`; 0 where the rows are printed, 2 with one sentence where an
    argument is wrong."""
    try:
        given = _parser(words(language)).parse_intermixed_args(arguments)
        speaks = words(given.lang)
        sys.stdout.write(_listed(given, speaks) if given.list else _answered(given, speaks))
    except WrongQuestion as wrong:
        sys.stderr.write(f"{wrong}\n")
        return WRONG
    except (EngineFault, FolderFault) as fault:
        sys.stderr.write(f"{fault.said(speaks)}\n")
        return WRONG
    return DONE


def _answered(given: argparse.Namespace, speaks: Words) -> str:
    question = question_named(given.name or "", speaks)
    if not isinstance(question, Question):
        raise WrongQuestion(question)
    folder = folder_of(given.data)
    if not folder.is_dir():
        raise WrongQuestion(speaks.say("ask.wrong.folder", value=str(folder)))
    said = _said(given.values, question, speaks)
    dataset = dataset_asked(given.data, date.today(), keeps=False)
    if not dataset.people and not len(dataset.ask("people_known")):
        raise WrongQuestion(speaks.say("deck.wrong.data", value=str(folder)))
    try:
        dataset = acting_as(dataset, folder, given.address, speaks)
    except CannotAct as wrong:
        raise WrongQuestion(str(wrong)) from wrong
    day = _day(given.day, dataset, speaks)
    first = _first(given.first, day, question, dataset, speaks)
    asked = {
        "day": day,
        **_window(question, day, first),
        "scope": _scope(given.scope, dataset, day, speaks),
        **question.defaults(),
        **_cycle(question, day),
        **{key: _value(key, value, question, dataset, speaks) for key, value in said.items()},
    }
    missing = sorted(question.parameters - set(asked))
    if missing:
        raise WrongQuestion(
            speaks.say("ask.wrong.missing", name=question.name, missing=", ".join(missing))
        )
    try:
        return _written(given, dataset.ask(question.name, question.folder, **asked))
    except NotAllowed as refused:
        raise WrongQuestion(
            speaks.say("access.command", name=question.name, address=given.address)
        ) from refused


def _written(given: argparse.Namespace, rows: pd.DataFrame) -> str:
    if given.json:
        return as_json(rows)
    return as_csv(rows) if given.csv else as_table(rows)


def _listed(given: argparse.Namespace, speaks: Words) -> str:
    listed = [each.said(speaks) for each in questions()]
    if given.json:
        return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
    if given.csv:
        return as_csv(pd.DataFrame(listed).map(lambda cell: _flat(cell)))
    return (
        "\n\n".join(
            "\n".join(
                (
                    f"{each['name']}: {each['title']}",
                    f"  {each['meaning']}",
                    f"  {speaks.say('ask.list.unit', unit=each['unit'])}",
                    f"  {speaks.say('ask.list.parameters', parameters=_flat(each['parameters']))}",
                )
            )
            for each in listed
        )
        + "\n"
    )


def _flat(cell: Any) -> str:
    return " ".join(map(str, cell)) if isinstance(cell, list) else str(cell)


def _said(values: Sequence[str], question: Question, speaks: Words) -> dict[str, str]:
    """The words key=value; each must be a parameter that this question has of its own."""
    said = {}
    for each in values:
        key, parted, value = each.partition("=")
        if not parted or key not in question.own:
            known = question.near(key) if parted else sorted(question.own)
            raise WrongQuestion(
                speaks.say(
                    "ask.wrong.parameter" if question.own else "ask.wrong.no_parameter",
                    value=each,
                    name=question.name,
                    known=", ".join(known or sorted(question.own)),
                )
            )
        said[key] = value
    return said


def _day(said: str | None, dataset: Dataset, speaks: Words) -> date:
    """Any day from the first that the files tell anything of to the newest."""
    if said is None:
        return dataset.newest_day
    day = _iso(said, speaks)
    first = dataset.told_from
    if not first <= day <= dataset.newest_day:
        raise WrongQuestion(
            speaks.say("deck.wrong.day", value=said, first=first, last=dataset.newest_day)
        )
    return day


def _first(
    said: str | None, day: date, question: Question, dataset: Dataset, speaks: Words
) -> date | None:
    """The first day of the window; None for a question without one that nobody has named."""
    if said is not None:
        if not question.takes_first_day:
            raise WrongQuestion(speaks.say("ask.wrong.no_window", name=question.name))
        first = _iso(said, speaks)
        if first > day:
            raise WrongQuestion(speaks.say("ask.wrong.window", first=first, last=day))
        return first
    if not question.has_window:
        return None
    after = pd.Timestamp(day) + pd.DateOffset(days=1) - pd.DateOffset(months=YEAR)
    return max(after.date(), min(dataset.known_from + timedelta(days=1), day))


def _window(question: Question, day: date, first: date | None) -> dict[str, date]:
    """How a question takes a window whose first and last day are both included: what compares two
    ends of days begins at the end of the day before."""
    if first is None:
        return {"since": day}
    before = first - timedelta(days=1)
    return {"start": first, "since": before if question.has_window else first}


def _cycle(question: Question, day: date) -> dict[str, date]:
    """The quarter of the day, for a question about a cycle of promotions."""
    return {
        key: value
        for key, value in zip(CYCLE, promotion_cycles.days_of_quarter(day), strict=True)
        if key in question.parameters
    }


def _iso(said: str, speaks: Words) -> date:
    try:
        day = date.fromisoformat(said)
    except ValueError as failed:
        raise WrongQuestion(speaks.say("ask.wrong.iso", value=said)) from failed
    if not 1900 <= day.year <= 2200:
        raise WrongQuestion(speaks.say("ask.wrong.iso", value=said))
    return day


def _scope(said: str, dataset: Dataset, day: date, speaks: Words) -> str:
    if said == EVERYONE:
        return said
    lines = dataset.ask("scopes", day=day)
    return _one(lines, "scope", said) or _unknown("scope", said, lines["name"], speaks)


def _one(rows: pd.DataFrame, key: str, said: str) -> str | None:
    """By id, else by a name that only one has."""
    if said in set(rows[key]):
        return said
    named = rows.loc[rows["name"].str.casefold() == said.casefold(), key]
    return str(named.iloc[0]) if len(named) == 1 else None


def _unknown(what: str, said: str, names: Any, speaks: Words) -> NoReturn:
    near = Question.nearest(said, [str(name) for name in names])
    sentence = speaks.say(f"ask.wrong.{what}", value=said)
    raise WrongQuestion(
        speaks.say("ask.wrong.near", sentence=sentence, near=", ".join(near)) if near else sentence
    )


def _value(key: str, said: str, question: Question, dataset: Dataset, speaks: Words) -> Any:
    """A parameter as the measure takes it."""
    if key in question.choices:
        if said not in question.choices[key]:
            ways = ", ".join(question.choices[key])
            raise WrongQuestion(speaks.say("ask.wrong.choice", name=key, value=said, known=ways))
        return said
    if key in ("person", "role"):
        people = dataset.ask("people_known").rename(columns={"person": key})
        return _one(people, key, said) or _unknown("person", said, people["name"], speaks)
    if key == "ladder":
        return said if said in dataset.ladders else _unknown(key, said, dataset.ladders, speaks)
    if key == "ladders" and said != EVERY_LADDER:
        for each in said.split(","):
            if each not in dataset.ladders:
                _unknown("ladder", each, dataset.ladders, speaks)
    if key == "raters":
        known = RATERS.split(",")
        if not set(said.split(",")) <= set(known):
            ways = ", ".join(known)
            raise WrongQuestion(speaks.say("ask.wrong.choice", name=key, value=said, known=ways))
        return said
    if key in CYCLE:
        return _iso(said, speaks)
    if key in ("days", "peers", "cycle_months"):
        fits = said.isdecimal() and said.isascii() and len(said) < 6
        if not fits or (key == "cycle_months" and not int(said)):
            raise WrongQuestion(speaks.say("ask.wrong.number", name=key, value=said))
        return int(said)
    if key == "bands" and not span_bands.read(said):
        raise WrongQuestion(speaks.say("ask.wrong.bands", value=said))
    return said


def _parser(speaks: Words) -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m ladder", description=speaks.say("ask.about"))
    parser.speaks = speaks
    parser.add_argument("command", choices=["ask"])
    parser.add_argument("name", nargs="?", metavar="NAME", help=speaks.say("ask.options.name"))
    parser.add_argument(
        "values", nargs="*", metavar="key=value", help=speaks.say("ask.options.values")
    )
    options: Mapping[str, Mapping[str, Any]] = {
        "data": {"metavar": "DIR"},
        "day": {"metavar": "YYYY-MM-DD"},
        "from": {"metavar": "YYYY-MM-DD", "dest": "first"},
        "scope": {"metavar": "ID", "default": EVERYONE},
        "as": {"metavar": "ADDRESS", "dest": "address"},
        "lang": {"choices": LANGUAGES, "default": speaks.language},
        "list": {"action": "store_true"},
        "json": {"action": "store_true"},
        "csv": {"action": "store_true"},
    }
    for name, how in options.items():
        parser.add_argument(f"--{name}", help=speaks.say(f"ask.options.{name}"), **how)
    return parser
