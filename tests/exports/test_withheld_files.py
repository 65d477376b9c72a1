"""Decks and documents made to be shared: nothing of a small group is in them and why is said;
discreet ones name nobody."""

from __future__ import annotations

import dataclasses
import io
import pathlib
import re
import zipfile

import pytest

from ladder.__main__ import main
from ladder.cards import boards
from ladder.cards.overview.board import attention
from ladder.cards.overview.findings import found
from ladder.cards.overview.stories import stories
from ladder.cards.said import Sharing, said
from ladder.cards.tables import text
from ladder.cards.view import View
from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.talk import talk
from ladder.privacy.withheld import Withheld
from ladder.screen.share.export_buttons import deck
from tests.exports.taken import sample_view

VIEW = sample_view()


def all_text(content: bytes) -> str:
    """Everything a deck says: slides, notes, and charts."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return "\n".join(
            file.read(name).decode()
            for name in file.namelist()
            if re.search(r"ppt/(slides|notesSlides|charts)/[^/]+\.xml$", name)
        )


def small_cells(view: View) -> list[str]:
    """What the heatmap of the engineers would say of teams of fewer than five rated people: how
    many meet their expectation, between the marks of a cell."""
    rows = view.ask("coverage_by_team", ladder="engineer")
    few = rows[(rows["rated"] > 0) & (rows["rated"] < 5)].to_dict("records")
    return sorted({f">{row['holders']}/{row['rated']}<" for row in few})


def test_a_deck_to_be_shared_has_no_value_of_a_small_team_and_says_why() -> None:
    whole, shared = (
        all_text(deck(VIEW, ["coverage"], {"ladder": "engineer"}, None, withholding=on))
        for on in (False, True)
    )
    small = small_cells(VIEW)
    assert small
    assert [cell for cell in small if cell not in whole] == []
    assert [cell for cell in small if cell in shared] == []
    assert VIEW.say("export.withheld_why", why=VIEW.say("withheld.small")) in shared


def test_a_document_to_be_shared_marks_its_withheld_cells() -> None:
    whole = html(report(talk(VIEW, ["coverage"], {"ladder": "engineer"}, withholding=True)))
    assert [cell for cell in small_cells(VIEW) if cell in whole] == []
    assert f">{VIEW.say('export.withheld')}<" in whole
    assert VIEW.say("withheld.small") in whole


@pytest.mark.parametrize("page", boards.names())
def test_every_page_can_be_taken_to_be_shared_and_discreet(page: str) -> None:
    view = dataclasses.replace(VIEW, page=page, discreet=True)
    names = set(VIEW.ask("people_known")["name"].dropna())
    told = talk(view, [page], {}, withholding=True)
    said = all_text(deck(view, [page], {}, None, withholding=True)) + html(report(told))
    assert "Withheld(" not in said
    assert sorted(name for name in names if name in said) == []
    assert sorted(email for email in VIEW.ask("people_on")["email"].dropna() if email in said) == []


def test_a_finding_about_few_people_is_withheld_with_its_reasons_and_another_one_stays() -> None:
    findings = found(VIEW)
    card = said(VIEW, attention(VIEW, stories(VIEW, findings)), Sharing(withholding=True))
    rules = {"single_holder", "attrition_cluster", "competency_nobody", "gap_without_goal"}
    assert rules & {each.rule for each in findings}
    rows = [row for row in card.rows.to_dict("records") if not row["rule"].startswith("story")]
    assert sorted(row["rule"] for row in rows) == sorted(each.rule for each in findings)
    for row in rows:
        hidden = [isinstance(row[column], Withheld) for column in ("text", "why", "do", "place")]
        assert hidden == [row["rule"] in rules] * 4


def test_neither_a_story_nor_a_sentence_says_what_is_withheld_of_its_parts() -> None:
    card = attention(VIEW, stories(VIEW, found(VIEW)))
    table = said(VIEW, card, Sharing(withholding=True)).table
    assert table is not None
    cells = [text(cell.html) for row in table.cells() for cell in row]
    leavers = "3 regretted leavers"
    assert [cell for cell in cells if leavers in cell or "Reliability in" in cell] == []
    whole, shared = (
        all_text(deck(VIEW, ["overview"], {}, None, withholding=on)) for on in (False, True)
    )
    secrets = (leavers, "those who left Checkout", "Reliability in Ledger", "Coverage between")
    assert [secret in whole for secret in secrets] == [True] * 4
    assert [secret in shared for secret in secrets] == [False] * 4
    assert "one project overdue, 17 goals late" in shared


def test_a_finding_that_is_withheld_does_not_stand_where_its_team_does() -> None:
    card = attention(VIEW, stories(VIEW, found(VIEW)))
    table = said(VIEW, card, Sharing(withholding=True)).table
    assert table is not None
    withheld = [any(cell.withheld for cell in row) for row in table.cells()]
    assert withheld == sorted(withheld)


def test_the_overview_does_not_repeat_what_the_page_of_changes_withholds() -> None:
    (changed,) = [
        card
        for card in boards.board("since")(VIEW, {}).cards
        if card.measure == "changes_of_coverage"
    ]
    whole, shared = (
        all_text(deck(VIEW, ["overview"], {}, None, withholding=on)) for on in (False, True)
    )
    assert changed.title(VIEW) in whole
    assert changed.title(VIEW) not in shared


def test_the_command_line_makes_both_discreet_and_for_sharing(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "x.pptx"
    asked = ["--pages", "coverage", "--ladder", "engineer", "--lang", "en", "--out", str(out)]
    assert main(["deck", *asked, "--withhold", "--discreet"]) == 0
    said = all_text(out.read_bytes())
    assert [cell for cell in small_cells(VIEW) if cell in said] == []
    assert [name for name in VIEW.ask("people_on")["name"] if name in said] == []
