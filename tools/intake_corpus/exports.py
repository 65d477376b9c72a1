"""Rows of a known company as somebody's export: renamed, reordered, split, merged, encoded anew,
with columns beside that say nothing."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import xlsxwriter

from tools.intake_corpus.companies import (
    COMPETENCIES,
    RATERS,
    STATES,
    TODAY,
    Person,
    company,
    languages,
)

Row = list[str]
Facts = dict[str, list[Any]]


@dataclass(frozen=True)
class Export:
    """One file of a kind with what it says: field -> the value of each row, in the order of the
    rows; `roster` are the people dropped with it, '' for none."""

    name: str
    content: bytes
    kind: str
    facts: Facts
    roster: str = ""
    how: str = ""


def roster(chance: random.Random) -> Export:
    """People, managers named by id, address, name or both."""
    language = chance.choice(sorted(languages()))
    words = languages()[language]
    people = company(chance, language)
    by_id = {each.id: each for each in people}
    named_by: Callable[[Person], str] = chance.choice(
        (
            lambda each: each.id,
            lambda each: each.email,
            lambda each: each.name,
            lambda each: f"{each.name} ({each.id})",
        )
    )
    write = _days(chance, [day for each in people for day in (each.hired_on, each.left_on)])
    columns: list[tuple[str, Row]] = [
        (chance.choice(words["person"]), [each.id for each in people]),
        (chance.choice(words["email"]), [each.email for each in people]),
        (
            chance.choice(words["manager"]),
            [named_by(by_id[each.manager]) if each.manager else "" for each in people],
        ),
        (chance.choice(words["team"]), [each.team for each in people]),
        (chance.choice(words["title"]), [each.title for each in people]),
        (chance.choice(words["hired_on"]), [write(each.hired_on) for each in people]),
    ]
    if words["first_name"] and chance.random() < 0.35:
        columns += [
            (chance.choice(words["first_name"]), [each.first for each in people]),
            (chance.choice(words["last_name"]), [each.last for each in people]),
        ]
    else:
        columns.append((chance.choice(words["name"]), [each.name for each in people]))
    leaving = chance.random()
    if leaving < 0.7:
        columns.append(
            (
                chance.choice(words["left_on"]),
                [write(each.left_on) if each.left_on else "" for each in people],
            )
        )
    if leaving > 0.4:
        columns.append(
            (
                chance.choice(words["status"]),
                [words["left"] if each.left_on else words["active"] for each in people],
            )
        )
    columns += _decoys(chance, people)
    facts: Facts = {
        "person": [each.id for each in people],
        "name": [each.name for each in people],
        "email": [each.email for each in people],
        "manager": [each.manager for each in people],
        "team": [each.team for each in people],
        "title": [each.title for each in people],
        "hired_on": [each.hired_on for each in people],
        "left": [each.left_on is not None for each in people],
    }
    if leaving < 0.7:
        facts["left_on"] = [each.left_on for each in people]
    several = chance.random()
    if several < 0.12:
        return _file(chance, "roster", _by_month(chance, columns), facts, words)
    if several < 0.24:
        columns = _effective(chance, columns, people, words, write)
        return _file(chance, "roster", columns, facts, words)
    return _file(chance, "roster", columns, facts, words, sheets=[each.team for each in people])


def _by_month(chance: random.Random, columns: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """The same people month after month; the last month is the present."""
    months = ["2026-01", "2026-02", "2026-03"][chance.randrange(2) :]
    form = chance.choice(("{}", "{}-28"))
    count = len(columns[0][1])
    said = [form.format(month) for month in months for _ in range(count)]
    heading = chance.choice(("Snapshot Date", "Reporting Month", "As Of"))
    return [*((name, cells * len(months)) for name, cells in columns), (heading, said)]


def _effective(
    chance: random.Random,
    columns: list[tuple[str, Row]],
    people: list[Person],
    words: dict[str, Any],
    write: Callable[[date], str],
) -> list[tuple[str, Row]]:
    """Rows of earlier titles above the present ones, each from a day on."""
    moved = chance.sample(range(len(people)), len(people) // 3)
    begun = [write(date(2024, 5, 17)) for _ in people]
    titles = words["titles"]
    found: list[tuple[str, Row]] = [
        ("Effective Date", [write(date(2023, 2, 14))] * len(moved) + begun)
    ]
    for name, cells in columns:
        before = [cells[at] for at in moved]
        if set(cells) <= set(titles):
            before = [titles[(titles.index(cell) + 1) % len(titles)] for cell in before]
        found.append((name, before + cells))
    return found


def goals(chance: random.Random) -> Export:
    """Goals of people of a roster that is dropped with them; owners by id, address or name."""
    language = chance.choice(sorted(languages()))
    words = languages()[language]
    people = company(chance, language)
    now = [each for each in people if each.left_on is None]
    named_by: Callable[[Person], str] = chance.choice(
        (
            lambda each: each.id,
            lambda each: each.email,
            lambda each: each.name,
            lambda each: f"{each.name} <{each.email}>",
        )
    )
    count = chance.randint(6, 30)
    texts = [f"{words['texts'][nth % 6]} {2020 + nth // 6}" for nth in range(count)]
    owners = [chance.choice(now) for _ in range(count)]
    due = [date(2026, 1, 31) + timedelta(days=chance.randint(0, 330)) for _ in range(count)]
    states = [chance.randrange(4) for _ in range(count)]
    progress = [100 if state == 3 else chance.randint(1, 19) * 5 for state in states]
    write = _days(chance, due)
    sign = chance.choice(("{}%", "{}"))
    also: list[Person | None] = [None] * count
    if chance.random() < 0.3:  # goals that two people share
        for at in chance.sample(range(count), count // 3):
            also[at] = next(each for each in now if each is not owners[at])
    between = chance.choice(("; ", "\n", " / "))
    owned = [
        named_by(owner) + (between + named_by(second) if second else "")
        for owner, second in zip(owners, also, strict=True)
    ]
    columns: list[tuple[str, Row]] = [
        (chance.choice(words["goal_title"]), texts),
        (chance.choice(words["owner"]), owned),
        (chance.choice(words["due_on"]), [write(day) for day in due]),
        (chance.choice(words["goal_status"]), [words["states"][state] for state in states]),
        (chance.choice(words["progress"]), [sign.format(share) for share in progress]),
    ]
    if chance.random() < 0.6:
        columns.append((chance.choice(words["goal"]), [f"G-{nth + 7}" for nth in range(count)]))
    if chance.random() < 0.4:
        columns.append(("#", [str(nth + 1) for nth in range(count)]))
    if chance.random() < 0.4:
        columns.append(("Updated", ["2026-04-01 10:00"] * count))
    above = ["" if nth < 2 or chance.random() < 0.3 else texts[nth % 2] for nth in range(count)]
    if chance.random() < 0.35:
        columns.append((chance.choice(("Parent Goal", "Parent Objective", "Aligned to")), above))
    else:
        above = [""] * count
    columns = _headed_once(columns)
    facts: Facts = {
        "title": texts,
        "owners": [
            sorted(each.id for each in (owner, second) if each)
            for owner, second in zip(owners, also, strict=True)
        ],
        "parent_title": [text or None for text in above],
        "due_on": due,
        "status": [STATES[state] for state in states],
        "current": [float(share) for share in progress],
    }
    known = "Employee ID,Full Name,Email\n" + "".join(
        f"{each.id},{each.name},{each.email}\n" for each in people
    )
    return _file(chance, "goals", columns, facts, words, roster=known)


def assessments(chance: random.Random) -> Export:
    """Scores of people of a roster that is dropped with them; long, or a column per competency."""
    language = chance.choice(sorted(languages()))
    words = languages()[language]
    people = [each for each in company(chance, language) if each.left_on is None]
    top = chance.choice((5, 5, 10, 10, 100, 0))  # 0: letters
    rater = chance.choice(range(3))
    day = date(2026, 3, chance.randint(13, 28))
    named_by: Callable[[Person], str] = chance.choice(
        (lambda each: each.id, lambda each: each.email)
    )
    scores = {
        (each.id, competency): chance.randint(1, top or 5)
        for each in people
        for competency in COMPETENCIES
    }
    for competency in COMPETENCIES:  # what a scale ends with is seen in every column
        scores[people[0].id, competency], scores[people[1].id, competency] = top or 5, 1
    both = chance.random() < 0.3
    seconds = {key: chance.randint(1, top or 5) for key in scores}
    for competency in COMPETENCIES:
        seconds[people[0].id, competency], seconds[people[1].id, competency] = top or 5, 1

    def said(score: int) -> str:
        return "EDCBA"[score - 1] if not top else f"{score}%" if top == 100 else str(score)

    write = _days(chance, [day])
    known = "Employee ID,Full Name,Email\n" + "".join(
        f"{each.id},{each.name},{each.email}\n" for each in people
    )
    rows = [(each, competency) for each in people for competency in COMPETENCIES]
    share = 5 / (top or 5)
    facts_of = [round(scores[each.id, competency] * share, 4) for each, competency in rows]
    person = (
        chance.choice(words["person"])
        if named_by(people[0]) == people[0].id
        else chance.choice(words["email"])
    )
    facts: Facts = {
        "person": [each.id for each, _ in rows],
        "competency": [competency for _, competency in rows],
        "score": facts_of,
        "assessed_on": [day] * len(rows),
        "by": [RATERS[rater]] * len(rows),
    }
    if both:
        facts = {
            "person": [each.id for each, _ in rows for _ in range(2)],
            "competency": [competency for _, competency in rows for _ in range(2)],
            "score": [
                round(of[each.id, competency] * share, 4)
                for each, competency in rows
                for of in (seconds, scores)
            ],
            "assessed_on": [day] * (2 * len(rows)),
            "by": ["manager", "self"] * len(rows),
        }
        own, others = words["raters"][0], words["raters"][1]
        columns = [
            (person, [named_by(each) for each in people]),
            *(
                (
                    f"{competency.title()} ({who})",
                    [said(of[each.id, competency]) for each in people],
                )
                for competency in COMPETENCIES
                for who, of in ((own, scores), (others, seconds))
            ),
            (chance.choice(words["assessed_on"]), [write(day)] * len(people)),
        ]
    elif chance.random() < 0.4:
        columns = [
            (person, [named_by(each) for each in people]),
            *(
                (competency.title(), [said(scores[each.id, competency]) for each in people])
                for competency in COMPETENCIES
            ),
            (chance.choice(words["assessed_on"]), [write(day)] * len(people)),
            (chance.choice(words["by"]), [words["raters"][rater]] * len(people)),
        ]
    else:
        columns = [
            (person, [named_by(each) for each, _ in rows]),
            (chance.choice(words["competency"]), [competency for _, competency in rows]),
            (
                chance.choice(words["score"]),
                [said(scores[each.id, competency]) for each, competency in rows],
            ),
            (chance.choice(words["assessed_on"]), [write(day)] * len(rows)),
            (chance.choice(words["by"]), [words["raters"][rater]] * len(rows)),
        ]
    return _file(chance, "assessments", columns, facts, words, roster=known)


def _decoys(chance: random.Random, people: list[Person]) -> list[tuple[str, Row]]:
    """Columns that look like needed ones: other ids, indices, flags, days, chains of managers."""
    by_id = {each.id: each for each in people}

    def two_up(each: Person) -> str:
        above = by_id[each.manager].manager if each.manager else None
        return by_id[above].name if above else ""

    managing = {each.manager for each in people}
    every: list[tuple[str, Row]] = [
        ("No.", [str(nth) for nth in range(1, len(people) + 1)]),
        ("Badge", [str(70_000 + 3 * nth) for nth in range(len(people))]),
        ("Is Manager", ["TRUE" if each.id in managing else "FALSE" for each in people]),
        ("Date of Birth", [f"{1960 + nth % 40}-03-1{nth % 9}" for nth in range(len(people))]),
        ("Salary", [str(40_000 + 137 * nth) for nth in range(len(people))]),
        ("Skip-Level Manager", [two_up(each) for each in people]),
        ("Mentor", [chance.choice(people).name for _ in people]),
        ("Cost Center", [f"CC-{nth % 5 + 100}" for nth in range(len(people))]),
        ("Months of Service", [str(3 + nth % 90) for nth in range(len(people))]),
        ("Created At", [f"2026-01-{nth % 28 + 1:02} 08:30:00" for nth in range(len(people))]),
        ("Level in Hierarchy", [str(1 + nth % 4) for nth in range(len(people))]),
        ("Remarks", ["" for _ in people]),
    ]
    return chance.sample(every, chance.randint(0, 5))


def _days(chance: random.Random, days: Sequence[date | None]) -> Callable[[date], str]:
    """One form of days for a file; where a day beyond the twelfth settles the order, also those of
    which the order cannot be seen."""
    forms = ["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"]
    if any(day and day.day > 12 for day in days):
        forms += ["%d/%m/%Y", "%m/%d/%Y"]
    form = chance.choice(forms)
    return lambda day: day.strftime(form)


def _headed_once(columns: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    seen: dict[str, Row] = {}
    for heading, cells in columns:
        seen.setdefault(heading, cells)
    return list(seen.items())


def _file(
    chance: random.Random,
    kind: str,
    columns: list[tuple[str, Row]],
    facts: Facts,
    words: dict[str, Any],
    *,
    sheets: Row | None = None,
    roster: str = "",
) -> Export:
    columns = _headed_once(columns)
    chance.shuffle(columns)
    header = [heading for heading, _ in columns]
    restyle = chance.choice(("plain", "plain", "plain", "snake", "upper", "prefix"))
    if restyle == "snake":
        header = [heading.replace(" ", "_").lower() for heading in header]
    elif restyle == "upper":
        header = [heading.upper() for heading in header]
    elif restyle == "prefix" and kind == "roster":
        header = [f"HR - {heading}" for heading in header]
    rows = [list(row) for row in zip(*(cells for _, cells in columns), strict=True)]
    merged = None
    if kind == "roster" and sheets is not None and chance.random() < 0.1:
        order = sorted(range(len(rows)), key=sheets.__getitem__)
        rows = [rows[at] for at in order]
        facts = {field: [values[at] for at in order] for field, values in facts.items()}
        merged = next(at for at, (_, cells) in enumerate(columns) if cells == sheets)
        content = _workbook(header, rows, None, merged)
        return Export(
            f"merged_{chance.randrange(10_000)}.xlsx", content, kind, facts, roster, restyle
        )
    name = f"export_{chance.randrange(10_000)}"
    if chance.random() < 0.25:
        split = sheets if sheets is not None and chance.random() < 0.5 else None
        if split is not None:
            order = sorted(range(len(rows)), key=split.__getitem__)
            rows = [rows[at] for at in order]
            facts = {field: [values[at] for at in order] for field, values in facts.items()}
            split = [split[at] for at in order]
        content = _workbook(header, rows, split)
        return Export(f"{name}.xlsx", content, kind, facts, roster, f"{restyle} xlsx")
    title = [[f"Report {TODAY.isoformat()}"], []] if chance.random() < 0.15 else []
    encoding = chance.choice(words["encodings"])
    delimiter = chance.choice((",", ",", ";", "\t", "|"))
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=chance.choice(("\n", "\r\n"))).writerows(
        [*title, header, *rows]
    )
    return Export(
        f"{name}.csv",
        out.getvalue().encode(encoding),
        kind,
        facts,
        roster,
        f"{restyle} {encoding} {delimiter!r}",
    )


def _workbook(header: Row, rows: list[Row], split: Row | None, merged: int | None = None) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    names = sorted(set(split)) if split else ["Export"]
    for name in names:
        sheet = book.add_worksheet(name[:31])
        mine = [row for at, row in enumerate(rows) if split is None or split[at] == name]
        for at, row in enumerate([header, *mine]):
            for place, cell in enumerate(row):
                if cell and place != merged:
                    sheet.write_string(at, place, cell)
        if merged is not None:
            _merge(sheet, merged, [header[merged], *(row[merged] for row in rows)])
    book.close()
    return made.getvalue()


def _merge(sheet: Any, place: int, cells: Row) -> None:
    """Equal cells below each other as one cell over all their rows."""
    first = 0
    for at in range(1, len(cells) + 1):
        if at < len(cells) and cells[at] == cells[first]:
            continue
        if at - first > 1:
            sheet.merge_range(first, place, at - 1, place, cells[first])
        else:
            sheet.write_string(first, place, cells[first])
        first = at


MAKERS: dict[str, Callable[[random.Random], Export]] = {
    "roster": roster,
    "goals": goals,
    "assessments": assessments,
}
