"""The data page by cause: one line for each, the rows behind it, and what comes next."""

from __future__ import annotations

import pathlib

import pytest

from ladder.cards.markdown import markdown
from ladder.words import LANGUAGES, Words
from tests.pages_opened import folder, opened

ROSTER = [
    {"person": f"p{n}", "name": f"Person {n}", "title": "Engineer", "manager": "zed" if n < 4 else ""}
    for n in range(1, 9)
] + [{"person": "p9", "name": "Person 9", "title": "Chef de cuisine", "manager": ""}]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cause_is_one_line_and_what_is_next_is_said(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    words = Words(language)
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path / "data", {"roster": ROSTER})))
    page = opened("pages/data.py", lang=language)
    assert not page.exception
    first = words.say(
        "problems.manager_not_in_file.text", file="roster.csv", line=2, column="manager", value="zed"
    )  # fmt: skip
    said = words.say("causes.like", count=2, said=first, more=2)
    managers = words.say("causes.people", count=3, people=3, share=words.percent(3 / 9), said=said)
    places = words.say(
        "causes.without_level", count=0, share=words.percent(1 / 9), titles=0, minutes=1
    )
    assert [each.label for each in page.expander][:2] == [markdown(managers), markdown(places)]
    shown = " ".join(str(each.proto.body) for each in page.get("html"))
    assert words.say("causes.waits", page=words.say("causes.pages.goals"), lacks=words.say("causes.lacks.goals")) in shown  # fmt: skip
