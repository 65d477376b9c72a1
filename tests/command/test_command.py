"""`python -m ladder deck|document`: the same files without a browser, and one clear sentence where
an argument is wrong."""

from __future__ import annotations

import io
import pathlib

import pytest
from pptx import Presentation

from ladder.__main__ import main
from ladder.words import Words
from tests.exports.taken import sample_view


def run(*arguments: str) -> int:
    return main(list(arguments))


def test_a_deck_is_written_for_a_day_a_scope_and_pages(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "deck.pptx"
    view = sample_view()
    line = view.dataset.ask("scopes", day=view.day).iloc[1]
    asked = ["--day", "2026-06-30", "--scope", line["name"], "--pages", "coverage"]
    assert run("deck", *asked, "--by", "Ana Lee", "--lang", "en", "--out", str(out)) == 0
    deck = Presentation(io.BytesIO(out.read_bytes()))
    cover = "\n".join(
        shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame
    )
    assert f"As of 30 Jun 2026 · {line['name']}'s line · made by Ana Lee" in cover
    assert capsys.readouterr().out.startswith(f"{out}: 4 cards, ")
    assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_document_is_written_in_chinese_about_one_person(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "document.html"
    person = sample_view().ask("people_on").iloc[5]
    assert (
        run(
            "document",
            "--pages",
            "person",
            "--person",
            person["name"],
            "--lang",
            "zh",
            "--out",
            str(out),
        )
        == 0
    )
    assert '<html lang="zh">' in out.read_text("utf-8")
    assert person["name"] in out.read_text("utf-8")


WRONG = {
    "day": ("deck.wrong.day", ["--day", "1990-01-01"]),
    "day_text": ("deck.wrong.day", ["--day", "soon"]),
    "scope": ("deck.wrong.scope", ["--scope", "nobody"]),
    "page": ("deck.wrong.page", ["--pages", "coverage,nowhere"]),
    "pages": ("deck.pages_none", ["--pages", " , "]),
    "person": ("deck.wrong.person", ["--person", "nobody"]),
    "ladder": ("deck.wrong.ladder", ["--ladder", "snakes"]),
    "template": ("deck.wrong.template", ["--template", __file__]),
    "file": ("deck.wrong.file", ["--template", "no-such-file.pptx"]),
    "data": ("deck.wrong.data", ["--data", "no-such-folder"]),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_argument_is_one_sentence_and_code_2(
    wrong: str, language: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, arguments = WRONG[wrong]
    out = tmp_path / "x.pptx"
    assert (
        run("deck", "--pages", "coverage", *arguments, "--lang", language, "--out", str(out)) == 2
    )
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    pieces = [
        piece
        for piece in Words(language).text(key).replace("}", "{").split("{")[::2]
        if piece.strip()
    ]
    assert [piece for piece in pieces if piece not in said] == []
    assert not out.exists()


def test_a_level_that_cannot_come_next_is_said(tmp_path: pathlib.Path) -> None:
    person = sample_view().ask("people_on")["person"].iloc[5]
    assert (
        run(
            "document",
            "--pages",
            "person",
            "--person",
            person,
            "--level",
            "moon/walker",
            "--out",
            str(tmp_path / "x.html"),
        )
        == 2
    )


def test_a_file_that_cannot_be_written_is_said(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(
            "document",
            "--pages",
            "coverage",
            "--lang",
            "en",
            "--out",
            str(tmp_path / "gone" / "x.html"),
        )
        == 2
    )
    assert "cannot be written" in capsys.readouterr().err


def test_the_company_s_template_comes_from_the_environment(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck = Presentation()
    deck.save(str(tmp_path / "template.pptx"))
    monkeypatch.setenv("LADDER_TEMPLATE", str(tmp_path / "template.pptx"))
    assert run("deck", "--pages", "coverage", "--out", str(tmp_path / "x.pptx")) == 0
    assert Presentation(str(tmp_path / "x.pptx")).slide_width == deck.slide_width
