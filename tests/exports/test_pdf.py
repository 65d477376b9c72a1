"""A document as PDF: it says what the HTML says, at the foot of every page of what and of which day,
and asks for nothing from outside."""

from __future__ import annotations

import dataclasses
import functools
import io
import pathlib

import pypdf
import pytest
from markupsafe import Markup

from ladder.__main__ import main
from ladder.exports.document import pdf as setting
from ladder.exports.document.document import Document, Paragraph, Picture, Section
from ladder.exports.document.html import html
from ladder.words import Words

FOOT = "Goals · As of 30 Sept 2026"


@functools.cache
def made() -> Document:
    """A document that fills more than a page, with a name that is hostile to style sheets."""
    blocks = [Paragraph(f"Finding {nth}: 冯振宇 leads a team") for nth in range(90)]
    return Document(
        "en", "Goals", "As of 30 Sept 2026", "What to know", (Section("All", tuple(blocks)),), "End"
    )


def pages_of(document: Document) -> list[str]:
    return [
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(setting.pdf(document))).pages
    ]


def test_every_page_says_of_what_and_of_which_day_and_which_page_it_is() -> None:
    said = pages_of(made())
    assert len(said) > 1
    for nth, text in enumerate(said, start=1):
        assert FOOT in text
        assert f"{nth} / {len(said)}" in text
    assert "Finding 0: 冯振宇 leads a team" in said[0]
    assert "Finding 89" in said[-1]


def test_a_title_from_a_file_cannot_leave_the_foot_of_a_page() -> None:
    hostile = '"; } body { display: none } </style><script>alert(1)</script> \\22'
    document = dataclasses.replace(made(), title=hostile)
    style = html(document).partition("<style>")[2].partition("</style>")[0]
    assert "display: none }" not in style
    assert "script" in style  # it stands there, as text
    assert "Finding 0" in pages_of(document)[0]


def test_a_document_that_would_fetch_something_is_not_made() -> None:
    outside = Picture(Markup('<img src="http://127.0.0.1:9/x.png">'), "a picture")
    document = dataclasses.replace(made(), sections=(Section("All", (outside,)),))
    with pytest.raises(ValueError, match="Error fetching"):
        setting.pdf(document)


def test_the_command_line_writes_a_pdf_by_its_name(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "report.pdf"
    assert main(["document", "--pages", "decisions", "--lang", "zh", "--out", str(out)]) == 0
    assert len(pypdf.PdfReader(out).pages) >= 1


@pytest.mark.parametrize("lacking", [setting.PACKAGE, setting.PANGO])
def test_what_is_missing_on_the_machine_is_said_in_one_sentence(
    lacking: str,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("ladder.exports.document.pdf.missing", lambda: lacking)
    out = tmp_path / "report.pdf"
    assert main(["document", "--pages", "decisions", "--lang", "en", "--out", str(out)]) == 2
    assert capsys.readouterr().err == Words("en").say(f"take.no_pdf.{lacking}") + "\n"
    assert not out.exists()
