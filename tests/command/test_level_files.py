"""`python -m ladder levels`: a ladder as a document without a browser, and one clear sentence where
an argument is wrong."""

from __future__ import annotations

import io
import pathlib

import docx
import pytest

from ladder.__main__ import main
from ladder.words import Words


def run(*arguments: str) -> int:
    return main(["levels", "--lang", "en", *arguments])


def test_a_guide_is_written_as_html_and_in_chinese_as_docx(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, file = tmp_path / "guide.html", tmp_path / "jobs.docx"
    assert run("--ladder", "engineer", "--out", str(page)) == 0
    assert "<h1>Level guide: Engineer</h1>" in page.read_text("utf-8")
    assert capsys.readouterr().out.startswith(f"{page}: ")
    asked = ["--ladder", "pmo", "--kind", "job", "--level", "pmo-manager", "--lang", "zh"]
    assert run(*asked, "--out", str(file)) == 0
    text = docx.Document(io.BytesIO(file.read_bytes())).paragraphs[0].text
    assert text == "岗位说明书：PMO经理"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["guide.html", "jobs.docx"]


def test_a_company_s_ladder_among_its_data_is_written_too(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "roster.csv").write_text("person,name,team\np1,Ada,Blue\n", "utf-8")
    (data / "bakery.csv").write_text(
        "Competency,Junior baker,Senior baker,Principal baker\n"
        "Dough,1,3,5\nOven,1,3,4\nSales,0,2,4\n",
        "utf-8",
    )
    out = tmp_path / "guide.md"
    assert run("--data", str(data), "--ladder", "bakery", "--kind", "guide", "--out", str(out)) == 0
    text = out.read_text("utf-8")
    assert "| Dough | 1 Aware | 3 Working | 5 Expert |" in text
    assert "what to ask in an interview" in text


@pytest.mark.parametrize(
    ("arguments", "key", "values"),
    [
        (
            ["--ladder", "engineer", "--out", "guide.txt"],
            "level_documents.command.wrong_form",
            {"value": "guide.txt", "forms": ".html, .docx, .pdf and .md"},
        ),
        (
            ["--ladder", "engineer", "--level", "boss", "--out", "x.html"],
            "level_documents.command.wrong_level",
            {
                "ladder": "engineer",
                "value": "boss",
                "levels": "engineer, senior-engineer, staff-engineer, principal-engineer",
            },
        ),
        (
            ["--ladder", "<b>", "--out", "x.html"],
            "deck.wrong.ladder",
            {
                "value": "<b>",
                "ladders": "cto, engineer, engineering-director, engineering-manager, "
                "it-project-director, pmo",
            },
        ),
        (
            ["--ladder", "engineer", "--out", "absent-folder/x.html"],
            "deck.wrong.out",
            {"value": "absent-folder/x.html", "why": "No such file or directory"},
        ),
    ],
)
def test_a_wrong_argument_is_one_sentence_and_code_2(
    arguments: list[str],
    key: str,
    values: dict[str, str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == 2
    assert capsys.readouterr().err == Words("en").say(key, **values) + "\n"
