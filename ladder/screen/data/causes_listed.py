"""What is wrong with the data by its cause, one line each with what mends it and the rows behind
it, and what comes next until every page can be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.shared.said_of_problems import mended_by
from ladder.cards.tables import bullets, sign
from ladder.cards.view import View
from ladder.datasets.causes import TITLES, Cause, causes, lacking, titles_waiting
from ladder.intake.model import FileReport
from ladder.screen.data.column_questions import (
    COLUMNS_TO_PICK,
    DAY_ORDERS,
    SCALES,
    asked,
    columns_to_pick,
)
from ladder.screen.data.competency_placements import competency_placements
from ladder.screen.data.kind_questions import kind_menu, two_readings
from ladder.screen.data.placements import placements
from ladder.screen.data.problems import (
    MOST_PROBLEMS,
    download_refused,
    download_rows,
    problem_table,
    problems_of,
    sentence,
)
from ladder.screen.data.word_meanings import OF_WORDS, word_meanings
from ladder.screen.frame import session
from ladder.screen.frame.box import box

MOST_WAYS = 3
FEW_ROWS, ROWS_HEIGHT = 4, 260  # pixels; more rows scroll, so that the next cause is in sight
ASKED = {
    "date_ambiguous": ("day_orders", DAY_ORDERS),
    "progress_ambiguous": ("scales", SCALES),
    "score_ambiguous": ("scales", SCALES),
}

COMPETENCIES = (
    "competencies_unknown",
    "competencies_unplaced",
    "competency_not_known",
    "competency_left_out",
)


class PlacedAbove(NamedTuple):
    """The files whose titles, and whose competencies, are placed by cause and not once more."""

    titles: frozenset[str]
    competencies: frozenset[str]


def causes_listed(view: View) -> PlacedAbove:
    """The first cause is open, and what is next is said, until coverage, promotions and goals can
    be shown. Returns what is placed here."""
    reports = session.reports() if session.rejected() is None else ()
    problems = [each for each in problems_of(view) if each.code != "roster_missing"]
    pyramid, files = view.ask("level_pyramid"), view.ask("files_read")
    people = int(pyramid["people"].sum())
    nowhere = int(pyramid.loc[pyramid["level"].isna(), "people"].sum())
    kinds = dict(zip(files["file"], files["kind"], strict=True))
    waiting = titles_waiting(reports)
    rows_of = dict(zip(files["file"], files["rows_read"].astype(int), strict=True))
    found = causes(problems, kinds, nowhere, len(waiting), rows_of, people)
    missing = _missing(view, people - nowhere, files)
    placed_here = frozenset(file for file, *_ in waiting) if nowhere else frozenset()
    with box(_title(view, found, missing, people), view.say("causes.why"), key="problems"):
        if people:
            st.html(bullets(view, [_page(view, page, what) for page, what in missing.items()]))
        download_refused(view, problems)
        for nth, cause in enumerate(found):
            is_open = nth == 0 and any(missing.values()) and bool(reports)
            with st.expander(markdown(line(view, cause, people)), expanded=is_open):
                _mend(view, cause, reports, placed_here)
    of_competencies = {file for each in found if each.code in COMPETENCIES for file in each.files}
    return PlacedAbove(placed_here, frozenset(of_competencies))


def line(view: View, cause: Cause, people: int) -> str:
    """One cause in one line: how many it holds back, and how many rows or files it is found in."""
    of = people if cause.of is None else cause.of
    share = view.words.percent(cause.people / of) if cause.people and of else None
    if cause.code == TITLES:
        key = "causes.titles" if cause.titles else "causes.without_level"
        return view.say(
            key, count=cause.titles, share=share, titles=cause.titles, minutes=cause.minutes
        )
    of_all = cause.problems[0].line is None and any(each.line for each in cause.problems)
    more = 0 if of_all else cause.rows - 1
    said = sentence(view, cause.problems[0])
    said = view.say("causes.like", count=more, said=said, more=more) if more else said
    if cause.people:
        return view.say(
            "causes.people", count=cause.people, people=cause.people, share=share, said=said
        )
    return said


def _title(view: View, found: Sequence[Cause], missing: dict[str, list[str]], people: int) -> str:
    """What is next: the first cause, else what a file would add."""
    if found and (found[0].people or found[0].is_refusal):
        return view.say("causes.next", next=line(view, found[0], people))
    lacks = dict.fromkeys(what for each in missing.values() for what in each)
    if people and lacks:
        what = next(iter(lacks))
        waits = next((each for each in found if _keeps(each, what)), None)
        said = line(view, waits, people) if waits else view.say(f"causes.add.{what}")
        return view.say("causes.next", next=said)
    if first := next((each for each in found if each.holds_back), None):
        return view.say("causes.next", next=line(view, first, people))
    return view.say("causes.some" if found else "titles.problems.none")


def _keeps(cause: Cause, what: str) -> bool:
    """Whether what is lacking has been dropped, and this keeps rows of it from being used."""
    kinds = {each.file: each.kind for each in session.reports()}
    return any(
        each.severity == "refused" and kinds.get(each.file) == what for each in cause.problems
    )


def _missing(view: View, placed: int, files: pd.DataFrame) -> dict[str, list[str]]:
    coverage = view.ask("coverage")
    rated = coverage["whole"].sum() if len(coverage) else 0
    goals = int(files.loc[files["kind"] == "goals", "rows_kept"].sum())
    return lacking(placed=placed, rated=rated, goals=goals)


def _page(view: View, page: str, what: Sequence[str]) -> str:
    """A page with a sign: it can be shown, or what it waits for."""
    name = view.say(f"causes.pages.{page}")
    if not what:
        return sign(view, "met", "shown") + f" {name}"
    lacks = view.words.all_of([view.say(f"causes.lacks.{each}") for each in what])
    return sign(view, "undecided", "waits") + " " + view.say("causes.waits", page=name, lacks=lacks)


def _mend(
    view: View, cause: Cause, reports: Sequence[FileReport], placed_here: frozenset[str]
) -> None:
    """What mends it, and the rows behind it."""
    if cause.code != TITLES:
        st.caption(markdown(view.words.sentences(_ways_to_mend(view, cause))))
    if cause.code == TITLES:
        for report in reports:
            if report.file in placed_here:
                placements(view, report)
    elif cause.code in ASKED:
        what, options = ASKED[cause.code]
        for report in reports:
            if report.file in cause.files:
                asked(view, report, what, options, chosen=False)
    else:
        _control(view, cause, [each for each in reports if each.file in cause.files])
    if any(each.source_row for each in cause.problems):
        download_rows(view, cause.problems, f"rows_{cause.code}")
    if cause.problems:
        tall = len(cause.problems) > FEW_ROWS
        with st.container(height=ROWS_HEIGHT if tall else "content", border=False):
            problem_table(view, list(cause.problems))


def _ways_to_mend(view: View, cause: Cause) -> list[str]:
    """What is to be done: once, or a few times where columns or values differ."""
    shown = cause.problems[:MOST_PROBLEMS]
    return list(dict.fromkeys(mended_by(view.words, each) for each in shown))[:MOST_WAYS]


def _control(view: View, cause: Cause, reports: Sequence[FileReport]) -> None:
    """What the reader can choose about it, where it is about columns or the kind of a file."""
    for report in reports:
        if cause.code == "kind_undecided":
            two_readings(view, report, "cause")
        elif cause.code == "kind_unknown":
            kind_menu(view, report, "cause")
        elif cause.code in OF_WORDS:
            word_meanings(view, report, cause.problems)
        elif cause.code in COMPETENCIES:
            competency_placements(view, report, f"cause_{cause.code}")
        elif cause.code in COLUMNS_TO_PICK:
            columns_to_pick(view, report, cause.code)
