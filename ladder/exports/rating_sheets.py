"""The workbooks of a round of ratings: one a rater, with what is known filled in and nothing else
to type than a score, its day and a line of evidence; dropped again, they read with no question."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence

import pandas as pd
import xlsxwriter

from ladder.cards.entry_names import Names
from ladder.cards.view import Row
from ladder.exports.workbook import AS_WRITTEN, text
from ladder.ladders.ladder import STEPS
from ladder.words import Words, is_missing

MOST_SHEETS = 3000
HALVES = tuple(half / 2 for half in range(11))
"""What can be chosen: 0 to 5 in steps of a half."""
KEYS = ("person", "competency", "by", "assessor")
TYPED = ("score", "assessed_on", "note")
MADE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 -- the same round is the same file
WIDTHS = {"name": 24, "level_name": 22, "competency_name": 26, "expects": 46, "newest": 12,
          "score": 14, "assessed_on": 13, "note": 60}  # fmt: skip
NOT_IN_A_FILE_NAME = re.compile(r"[^\w.-]+")


class TooManySheets(ValueError):
    """More raters than one file holds; says how many."""

    def __init__(self, sheets: int) -> None:
        super().__init__(sheets)
        self.sheets = sheets


def rating_sheets(names: Names, asked: pd.DataFrame, rated_on: datetime.date) -> bytes:
    """A ZIP of XLSX, one for each rater of the rows of rating_round, in the language of `names`;
    the same rows give the same bytes. Raises TooManySheets."""
    raters = list(asked.groupby("rater", sort=False))
    if len(raters) > MOST_SHEETS:
        raise TooManySheets(len(raters))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for nth, (_, rows) in enumerate(raters, start=1):
            records = rows.to_dict("records")
            member = zipfile.ZipInfo(_file_name(names.words, nth, records[0]), MADE.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, rating_sheet(names, records, rated_on))
    return out.getvalue()


def rating_sheet(names: Names, rows: Sequence[Row], rated_on: datetime.date) -> bytes:
    """The workbook of one rater."""
    file = io.BytesIO()
    words = names.words
    with xlsxwriter.Workbook(file, AS_WRITTEN) as book:
        book.set_properties({"created": MADE})
        page = book.add_worksheet(words.say("rounds.sheets.sheet"))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        fixed = book.add_format({"text_wrap": True, "valign": "top"})
        key = book.add_format({"font_color": "#8a94a0", "valign": "top"})
        typed = book.add_format(
            {
                "locked": False,
                "valign": "top",
                "text_wrap": True,
                "bg_color": "#fff8e1",
                "border": 1,
            }
        )
        day = book.add_format(
            {"locked": False, "valign": "top", "num_format": "yyyy-mm-dd", "bg_color": "#fff8e1",
             "border": 1}
        )  # fmt: skip
        columns = [*WIDTHS, *KEYS]
        for at, name in enumerate(columns):
            page.write_string(0, at, text(_heading(words, name)), bold)
            page.set_column(at, at, WIDTHS.get(name, 14))
        for nth, row in enumerate(rows, start=1):
            said = {
                "name": words.say("unknown.name") if is_missing(row["name"]) else row["name"],
                "level_name": names.entry("levels", row["ladder"], row["level"]),
                "competency_name": names.competency(row["competency"]),
                "expects": _expects(names, row),
                "newest": "" if is_missing(row["score"]) else words.number(row["score"]),
                "person": row["person"],
                "competency": row["competency"],
                "by": row["given_by"],
                "assessor": row["rater"],
                "score": "",
                "note": "",
            }
            for at, name in enumerate(columns):
                if name == "assessed_on":
                    page.write_datetime(nth, at, _moment(rated_on), day)
                elif name in TYPED:
                    page.write_blank(nth, at, None, typed)
                else:
                    page.write_string(nth, at, text(said[name]), key if name in KEYS else fixed)
            if rubric := _rubric(names, row):
                size = {"x_scale": 4, "y_scale": 3}
                page.write_comment(nth, columns.index("expects"), text(rubric), size)
        score = columns.index("score")
        page.data_validation(1, score, len(rows), score, _allowed(words))
        page.freeze_panes(1, 3)
        page.autofilter(0, 0, len(rows), len(columns) - 1)
        page.protect(options={"autofilter": True, "sort": True, "format_columns": True,
                              "format_rows": True})  # fmt: skip
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
    return file.getvalue()


def _heading(words: Words, name: str) -> str:
    """Our own heading of what is read back; of what is only shown, words that no file has."""
    if name == "score":  # the scale is said: of a few scores it could not be told
        return f"{words.say('fields.score')} (0-5)"
    if name in KEYS or name in TYPED:
        return words.say(f"fields.{name}")
    return words.say(f"rounds.sheets.{name}")


def _expects(names: Names, row: Row) -> str:
    """The step that the level expects: its number and what it looks like in the work, or its name
    where the ladder does not say that."""
    ladder = names.ladders.get(str(row["ladder"]))
    looks = ladder and ladder.step(names.words.language, row["competency"], row["expected"])
    name = looks or names.words.say(f"scale.{int(row['expected'])}")
    return names.words.say(
        "rounds.sheets.step", step=names.words.number(row["expected"]), name=name
    )


def _rubric(names: Names, row: Row) -> str:
    """What each step looks like, a line each; empty where the ladder does not say it."""
    ladder = names.ladders.get(str(row["ladder"]))
    if ladder is None:
        return ""
    said = {
        step: ladder.step(names.words.language, row["competency"], step) for step in map(int, STEPS)
    }
    return "\n".join(
        names.words.say("rounds.sheets.step", step=names.words.number(step), name=looks)
        for step, looks in said.items()
        if looks is not None
    )


def _allowed(words: Words) -> dict[str, object]:
    unobserved = words.say("rounds.sheets.unobserved")
    return {
        "validate": "list",
        "source": [*(f"{step:g}" for step in HALVES), unobserved],
        "input_title": words.say("fields.score"),
        "input_message": words.say("rounds.sheets.answers"),
        "error_title": words.say("fields.score"),
        "error_message": words.say("rounds.sheets.wrong"),
    }


def _file_name(words: Words, nth: int, row: Row) -> str:
    """Words of the rater's name that every file system takes, and a number that tells apart."""
    name = "" if is_missing(row["rater_name"]) else str(row["rater_name"])
    plain = NOT_IN_A_FILE_NAME.sub("-", name).strip("-.")[:60]
    return f"{words.say('rounds.sheets.file')}-{nth:03d}{'-' + plain if plain else ''}.xlsx"


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time())
