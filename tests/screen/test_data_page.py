"""The data page by cause: one line for each, the rows behind it, and what comes next."""

from __future__ import annotations

import pathlib
from typing import Any

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_be_done_names_the_column_and_the_value(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    words = Words(language)
    nameless = [*ROSTER, {"person": "p10", "name": "", "title": "Engineer", "manager": "p1"}]
    before = [{**each, "team": "Core"} for each in ROSTER]
    after = [{**each, "team": "Kern"} for each in nameless]
    files = {"roster_2026-06-30": before, "roster_2026-09-30": after}
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path / "data", files)))
    page = opened("pages/data.py", lang=language)
    assert not page.exception
    said = [each.value for each in page.caption]
    for code, fields in (
        ("value_missing", {"column": "name"}),
        ("team_renamed", {"value": "Core"}),
    ):
        assert markdown(words.say(f"problems.{code}.mend", **fields)) in said


def test_a_second_download_takes_the_place_of_the_first_after_the_reader_says_so() -> None:
    words = Words("en")
    old, new = b"person,name\np1,Ann\n", b"person,name\np1,Ann\np2,Bo\n"
    page = opened("pages/data.py", lang="en")
    dropped = [("roster.csv", old, "text/csv"), ("roster (1).csv", new, "text/csv")]
    page.file_uploader[0].set_value(dropped).run()
    assert not page.exception

    def people() -> list[str]:
        said = [words.say("reading.understood", file=file, kind=words.say("kinds.roster"), read=count, kept=count, refused=0)
            for file, count in (("roster.csv", 1), ("roster (1).csv", 2))]  # fmt: skip
        return [text for text in said if markdown(text) in [each.label for each in page.expander]]

    assert [text.split(" ·")[0] for text in people()] == ["roster.csv"]
    for file, told in (("roster (1).csv", 1), ("roster.csv", 0), ("roster (1).csv", 1)):
        label = words.say("reading.instead", file=file)
        next(each for each in page.button if each.label == label).click().run()
        assert [text.split(" ·")[0] for text in people()] == [dropped[told][0]]


def test_two_readings_that_fit_stand_side_by_side_and_one_is_chosen() -> None:
    words = Words("en")
    heads = "工号,姓名,生效日期,失效日期,部门,上级\n"
    rows = "1,Ana Fox,2018-01-01,2021-12-31,Ops,\n1,Ana Fox,2022-01-01,9999-12-31,Sales,\n2,Bo Oak,2018-01-01,,Ops,1\n"
    page = opened("pages/data.py", lang="en")
    page.file_uploader[0].set_value([("liste.csv", (heads + rows).encode(), "text/csv")]).run()
    shown = " ".join(str(each.proto.body) for each in page.get("html"))
    for kind, field in (("roster", "effective_on"), ("history", "starts_on")):
        would_be = words.say(
            "reading.would_be", field=words.say(f"fields.{field}"), column="生效日期"
        )
        assert words.say("reading.such_as", said=would_be, sample="2018-01-01") in shown, kind
    button = words.say("reading.read_as", kind=words.say("kinds.roster"))
    next(each for each in page.button if each.label == button).click().run()
    assert not page.exception
    said = words.say(
        "reading.understood",
        file="liste.csv",
        kind=words.say("kinds.roster"),
        read=3,
        kept=3,
        refused=0,
    )
    assert markdown(said) in [each.label for each in page.expander]


def test_a_column_that_waits_is_named_as_readers_know_it_and_picked_in_its_cause() -> None:
    words = Words("en")
    heads, rows = (
        "Employee ID,Name,Start,End,Department\n",
        "1,Ann Fox,2019-01-05,,Ops\n2,Bo Oak,2018-02-03,2024-05-31,Ops\n3,Cy Elm,2020-03-02,,IT\n",
    )
    page = opened("pages/data.py", lang="en")
    page.file_uploader[0].set_value([("staff.csv", (heads + rows).encode(), "text/csv")]).run()
    labels = [each.label for each in page.expander]
    assert any("Hired on: Start" in label.replace("\\", "") for label in labels)
    why = [cell for frame in page.dataframe for cell in frame.value.get("how", [])]
    heading = words.say("inspect.why.heading", value=0.95)
    assert any(heading in cell for cell in why)
    pick = markdown(words.say("reading.pick", field="Left on", file="staff.csv"))
    menu = next(each for each in page.selectbox if each.label == pick)
    menu.set_value("End").run()
    assert not page.exception
    frame = next(frame.value for frame in page.dataframe if "how" in frame.value)
    taken = dict(zip(frame["field"], frame["heading"], strict=True))
    assert taken["Left on"] == "End"


@pytest.mark.parametrize("language", LANGUAGES)
def test_competencies_of_ones_own_words_are_placed_after_the_reader_has_seen_as_what(
    language: str,
) -> None:
    words = Words(language)
    roster = b"person,name,title\np1,Ann Fox,Engineer\np2,Bo Oak,Engineer\n"
    reviews = (
        b"Employee,Skill,Rating,Reviewer type,Date\n"
        b"p1,Mentorring,3,Manager,2026-03-01\np2,Chess,4,Manager,2026-03-01\n"
    )
    page = opened("pages/data.py", lang=language)
    files = [("roster.csv", roster, "text/csv"), ("reviews.csv", reviews, "text/csv")]
    page.file_uploader[0].set_value(files).run()
    will = words.say(
        "reading.will_read",
        count=1,
        name="Mentorring",
        competency={"en": "Mentoring", "zh": "带教"}[language],
        scores=1,
    )
    assert will in " ".join(str(each.proto.body) for each in page.get("html"))
    label = words.say("reading.read_scores", count=1, scores=1)
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception
    read = words.say(
        "reading.understood", file="reviews.csv", kind=words.say("kinds.assessments"), read=2, kept=1, refused=1
    )  # fmt: skip
    assert markdown(read) in [each.label for each in page.expander]


def test_what_holds_most_back_is_next_where_every_page_can_be_shown(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = Words("en")
    files: dict[str, list[dict[str, Any]]] = {
        "roster": [{**each, "manager": ""} for each in ROSTER],
        "goals": [{"goal": "g1", "title": "Ship it", "person": "p1", "due_on": "2030-01-31"}],
        "assessments": [
            {"person": "p1", "competency": "delivery", "score": score, "assessed_on": day, "by": by}
            for score, day, by in ((3, "2026-03-01", "manager"), ("x", "2026-03-02", "self"))
        ],
    }
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path / "data", files)))
    page = opened("pages/data.py", lang="en")
    assert not page.exception
    line = words.say(
        "causes.without_level", count=0, share=words.percent(1 / 9), titles=0, minutes=1
    )
    titles = [each.value for each in page.subheader]
    assert markdown(words.say("causes.next", next=line)) not in titles  # half of the scores is more
    first = words.say(
        "problems.number_unreadable.text", value="x", column="score", line=3, file="assessments.csv"
    )
    assert markdown(words.say("causes.next", next=first)) in titles


def test_scores_that_wait_for_their_scale_are_what_is_next_and_no_new_file() -> None:
    words = Words("en")
    roster = b"person,name,title\np1,Ann Fox,Senior Engineer\np2,Bo Oak,Senior Engineer\n"
    head, row = (
        "Employee,Competency,Rating,Reviewer type,Date\n",
        "p{},Delivery,{},Manager,2026-03-0{}\n",
    )
    reviews = head + "".join(row.format(1 + n % 2, n, n) for n in (1, 2, 3, 4))
    page = opened("pages/data.py", lang="en")
    files = [("roster.csv", roster, "text/csv"), ("reviews.csv", reviews.encode(), "text/csv")]
    page.file_uploader[0].set_value(files).run()

    def shown() -> tuple[list[str], list[str]]:
        """What the title of the causes says is next, and the steps."""
        said = [each.value for each in page.subheader if each.value.startswith("Next")]
        keys = [str(each.key) for each in page.button]
        return said, [key[10:] for key in keys if key.startswith("leave_out_")]

    first = words.say(
        "problems.score_ambiguous.text", value="1", column="Rating", line=2, file="reviews.csv"
    )
    line = words.say("causes.like", count=3, said=first, more=3)
    assert shown() == (
        [markdown(words.say("causes.next", next=line))],
        ["columns", "goals", "plans"],
    )
    of_rating = next(each for each in page.segmented_control if "Rating" in each.label)
    of_rating.set_value("1-4").run()
    assert not page.exception
    added = markdown(words.say("causes.next", next=words.say("causes.add.goals")))
    assert shown() == ([added], ["goals", "plans"])


def test_the_steps_that_are_next_stand_above_and_each_can_be_left_out(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = Words("en")
    monkeypatch.setenv("LADDER_DATA", str(folder(tmp_path / "data", {"roster": ROSTER})))
    page = opened("pages/data.py", lang="en")

    def offered() -> list[str]:
        keys = [str(each.key) for each in page.button]
        return [key.removeprefix("leave_out_") for key in keys if key.startswith("leave_out_")]

    assert offered() == ["levels", "managers", "scores", "goals"]
    opens = words.say("next.levels.opens", count=1, people=1, items=0)
    assert markdown(opens) in [each.value for each in page.caption]
    page.button(key="leave_out_levels").click().run()
    assert offered() == ["managers", "scores", "goals", "plans"]
    page.button(key="steps_back").click().run()
    assert offered() == ["levels", "managers", "scores", "goals"]
    assert not page.exception
