"""Packs: what each audience is shown of given rows and of the sample company, slide by slide, and
what is left out."""

from __future__ import annotations

import functools
import pathlib
import re
import shutil
from dataclasses import replace
from datetime import date

import pytest

from ladder.cards.packs.packs import AUDIENCES, pack
from ladder.cards.packs.slides import MOST_ROWS, Pack
from ladder.cards.said import Sharing
from ladder.cards.tables import text
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import LANGUAGES, Words
from tests.exports.taken import TODAY, sample_view

INTERFACE = re.compile(r"LADDER_|\bclick|\bRows\b|\bbutton|点击|按钮|LADDER", re.IGNORECASE)


@functools.cache
def made(audience: str, language: str = "en") -> Pack:
    return pack(sample_view(language), audience)


@functools.cache
def roster_alone(language: str = "en") -> View:
    """The sample company's roster and nothing else."""
    folder = pathlib.Path(SCRATCH) / "roster"
    folder.mkdir(exist_ok=True)
    shutil.copy(datasets.SAMPLE / "roster_2026-09-30.csv", folder)
    dataset = datasets.open_folder(folder, TODAY)
    return view_of("overview", Words(language), LIGHT, dataset, dataset.newest_day, "*")


SCRATCH = ""


@pytest.fixture(autouse=True, scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> None:
    global SCRATCH  # one folder for the module
    SCRATCH = str(tmp_path_factory.mktemp("packs"))


def test_the_board_s_slides_are_the_sentences_the_watch_the_stories_and_what_is_asked() -> None:
    assert [slide.title for slide in made("board").slides] == [
        "Checkout needs decisions, and 3 more things to act on",
        "One of 4 numbers moves: Goals on track, 66% to 45%",
        "Checkout: one project overdue and 3 regretted leavers",
        "Lukas Brennecke has 14 direct reports; more than twelve leave little time for each.",
        "Reliability in Ledger depends on one person, Astrid Nyquist; 6 more are within one step.",
        "Nobody is within two checkpoints of the role of VP of Engineering, which Ingrid Halvorsen"
        " holds; the nearest of 3 lacks 3.",
        "4 decisions are asked",
        "4 exhibits, and what each counts",
    ]


def test_the_watch_says_last_this_change_and_verdict_of_each_number() -> None:
    watch = made("board").slides[1].exhibit
    assert watch is not None
    assert watch.table is not None
    assert [[text(cell.html) for cell in row] for row in watch.table.cells()] == [
        ["Headcount", "138", "141", "+3", "■ steady"],
        ["Attrition, 12 months", "6%", "8%", "steady (+1.6 pt)", "■ steady"],
        ["Coverage", "87%", "87%", "steady (−0.1 pt)", "■ steady"],
        ["Goals on track", "57%", "45%", "−21.2 pt since 30 Jun 2024", "▲ moving"],
        ["On-time delivery of projects", "33%", "20%", "–", "? cannot be told"],
    ]


def test_the_appendix_says_where_the_rows_of_each_exhibit_stand() -> None:
    last = made("board").slides[-1].exhibit
    assert last is not None
    assert last.measure == "appendix"
    assert last.table is not None
    assert [[text(cell.html) for cell in row] for row in last.table.cells()][1] == [
        "4",
        "Every manager and their span",
        "Structure",
        "10",
    ]


def test_a_story_is_told_with_what_it_means_what_it_was_and_who_decides_by_when() -> None:
    slide = made("board").slides[3]
    assert slide.beside == (
        ("So what", "One-to-ones, feedback and hiring are what goes first."),
        (
            "Compared",
            "30 Jun 2026: Lukas Brennecke has 13 direct reports; more than twelve leave little time"
            " for each.",
        ),
    )
    assert slide.ask is not None
    assert (slide.ask.text, slide.ask.owner, slide.ask.by) == (
        "Decide who takes on some of the 14 reports of Lukas Brennecke.",
        "Marcus Ellerby",
        date(2026, 10, 14),
    )


def test_a_case_before_the_committee_has_its_checkpoints_what_qualifies_it_and_its_ask() -> None:
    slide = next(each for each in made("promotions").slides if "Kieran" in each.title)
    assert slide.title == (
        "Kieran Stapleton meets 3 of 3 checkpoints for Senior engineer, since 21 Sept 2026"
    )
    assert slide.exhibit is not None
    assert slide.exhibit.table is not None
    assert [[text(cell.html) for cell in row] for row in slide.exhibit.table.cells()] == [
        ["Competencies at level", "✓ met", "7 of 7 competencies"],
        ["Time as engineer", "✓ met", "21 of 18 months"],
        ["Designs reviewed", "✓ met", "2 of 2 pieces"],
    ]
    assert slide.beside == (
        (
            "Before deciding",
            "Lukas Brennecke rates 0.3 above other managers, more than chance (0.1 to 0.5; 14 people"
            " rated). With that taken off, 6 of 7 are reached, and the furthest is 0.3 short: the"
            " verdict does not hold.",
        ),
    )
    assert slide.ask is not None
    assert slide.ask.owner == "Lukas Brennecke"


def test_the_staff_meeting_sees_what_changed_what_is_due_and_who_acts() -> None:
    titles = [slide.title for slide in made("staff").slides]
    assert titles[0] == "Since 30 Jun 2026: 3 joined, 2 promoted, 33 checkpoints changed"
    assert titles[-4:] == [
        "2 decisions are due within thirty days, 2 more open",
        "32 goals are late or due within 30 days, 21 of them late",
        "One project is late or due within 30 days",
        "4 decisions are asked",
    ]


def test_what_is_asked_stands_with_what_became_of_the_last_decision() -> None:
    slide = next(each for each in made("board").slides if "asked" in each.title)
    assert slide.beside[0] == (
        "Decided last time",
        "Checkout closes or re-dates its late goals (31 Mar 2026): from 0% to 70%. It is 0%: not"
        " reached.",
    )


def test_the_succession_review_sees_the_bench_what_breaks_and_what_is_asked() -> None:
    assert [slide.title for slide in made("succession").slides] == [
        "彭晓峰 is on the bench of 8 of the 8 roles that have one; 14 of 22 roles have nobody known"
        " to be ready now",
        "25 things break if Lukas Brennecke leaves, more than with anybody else who leads",
        "3 regretted leavers in a year from Patrick Sorrell's team, the last on 19 Mar 2026.",
        "Reliability in Ledger depends on one person, Astrid Nyquist; 6 more are within one step.",
        "Nobody is within two checkpoints of the role of VP of Engineering, which Ingrid Halvorsen"
        " holds; the nearest of 3 lacks 3.",
        "3 decisions are asked",
    ]


def test_a_roster_alone_gives_four_slides_that_claim_nothing_unknown() -> None:
    assert [slide.title for slide in pack(roster_alone(), "board").slides] == [
        "Cloud Platform needs decisions, and one more thing to act on",
        "Whether anything moves cannot be told yet",
        "Cloud Platform: 14 direct reports to one manager and nobody of 15 assessed",
        "4 questions cannot be answered yet",
    ]


def test_a_roster_alone_says_in_chinese_which_files_would_answer() -> None:
    last = pack(roster_alone("zh"), "board").slides[-1]
    assert last.title == "有4个问题还无法回答"
    assert last.ask is not None
    assert last.ask.text == "下次会议请带上：能力评估文件：人员、能力、分数、日期。"


def test_the_other_packs_of_a_roster_alone_say_so_and_end() -> None:
    view = roster_alone()
    assert pack(view, "staff").slides[0].title == "What has changed cannot be told yet"
    assert all(len(pack(view, audience).slides) >= 1 for audience in AUDIENCES)


def test_no_pack_has_more_than_ten_slides_eight_rows_or_a_word_of_the_interface() -> None:
    faults: list[tuple[object, ...]] = []
    for language in LANGUAGES:
        for audience in AUDIENCES:
            slides = made(audience, language).slides
            if len(slides) > 10:
                faults.append((language, audience, len(slides)))
            for slide in slides:
                table = None if slide.exhibit is None else slide.exhibit.table
                cells = (
                    [] if table is None else [text(c.html) for row in table.cells() for c in row]
                )
                if table is not None and len(table) > MOST_ROWS:
                    faults.append((language, audience, slide.title))
                said = [slide.title, *cells, *(each for pair in slide.beside for each in pair)]
                faults += [(language, audience, each) for each in said if INTERFACE.search(each)]
    assert faults == []


def test_every_ask_names_an_owner_and_a_day() -> None:
    asks = [slide.ask for audience in AUDIENCES for slide in made(audience).slides if slide.ask]
    assert len(asks) > 10
    assert [ask.text for ask in asks if not ask.owner or ask.by <= date(2026, 9, 30)] == []


def test_where_small_groups_are_withheld_no_story_rests_on_one() -> None:
    titles = [
        slide.title for slide in pack(sample_view(), "board", Sharing(withholding=True)).slides
    ]
    assert "3 regretted leavers" not in " ".join(titles)
    assert not any("Astrid Nyquist" in title for title in titles)


def test_a_room_that_is_watching_reads_initials() -> None:
    view = replace(sample_view(), discreet=True)
    said = " ".join(
        part
        for slide in pack(view, "board", Sharing(discreet=True)).slides
        for part in (slide.title, slide.ask.text if slide.ask else "", *sum(slide.beside, ()))
    )
    assert "Brennecke" not in said
    assert "L. B." in said
