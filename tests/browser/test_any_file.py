"""A file as a company exports it: read at the first drop, asked where it is not sure, and
remembered by its headings."""

from __future__ import annotations

import pathlib
import uuid

import pytest
from playwright.sync_api import expect

from ladder.words import Words
from tests.browser.chromium import Open
from tests.browser.screen import card, drop, settled

pytestmark = pytest.mark.browser

EN = Words("en")


def export(place: pathlib.Path, name: str, note: str) -> pathlib.Path:
    """What an HR system gives, in UTF-16 with a title above; `note` makes the headings unlike those
    of any other run."""
    rows = [
        "Team report;;;;;;;",
        f"Employee ID;First Name;Last Name;Email - Primary Work;Manager;Job Title;Hire Date;{note}",
        "007;Ada;Lovelace;ada@x.example;;VP of Engineering;03/04/2020;",
        "008;Bob;Smith;bob@x.example;ada@x.example;Senior Software Engineer;05/06/2021;",
        "009;Cyd;Jones;cyd@x.example;Smith, Bob;P6;07/08/2022;",
    ]
    path = place / name
    path.write_text("\n".join(rows), "utf-16")
    return path


def test_an_export_is_read_asked_about_and_remembered(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    note = f"Note {uuid.uuid4().hex}"
    page = open_page("data")
    drop(page, [export(tmp_path, "export.csv", note)])
    expect(card(page, "files_read")).to_contain_text("utf-16")
    question = EN.say("reading.ask.day_orders", column="Hire Date", sample="03/04/2020")
    causes = card(page, "problems")
    if not causes.get_by_text(question).is_visible():
        causes.locator("summary").filter(has_text="Hire Date").click()
    expect(causes).to_contain_text(question)
    causes.get_by_text(EN.say("reading.option.dmy"), exact=True).click()
    settled(page)
    expect(card(page, "problems")).not_to_contain_text("Hire Date")
    understood = card(page, "understanding")
    remember = understood.get_by_role("button", name=EN.say("reading.remember"))
    if not remember.is_visible():
        understood.locator("summary").first.click()
    remember.click()
    expect(settled(page).get_by_text(EN.say("reading.remembered"))).to_be_visible()
    page.context.clear_cookies()  # another reader
    again = open_page("data")
    drop(again, [export(tmp_path, "next month.csv", note)])
    summary = EN.say(
        "reading.understood",
        file="next month.csv",
        kind=EN.say("kinds.roster"),
        read=3,
        kept=3,
        refused=0,
    )
    expect(card(again, "understanding")).to_contain_text(summary)
    expect(card(again, "understanding")).not_to_contain_text(EN.say("reading.asks", said=""))
