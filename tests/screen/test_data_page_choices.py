"""Whatever a reader can choose about dropped files on the data page can be chosen, and changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from ladder.words import Words
from tests.pages_opened import opened

ROSTER = (
    "Employee ID,Name,Job Title,Start,End,Department,Employee Status\n"
    "1,Ann Fox,Senior Engineer,03/04/2019,,Ops,Active\n"
    "2,Bo Oak,Chef de cuisine,05/06/2018,07/08/2024,Ops,Gezond\n"
    "3,Cy Elm,Software Engineer II,01/02/2020,,IT,Active\n"
)
REVIEWS = "Employee,Skill,Rating,Reviewer type,Date\n" + "".join(
    f"{1 + n % 3},{skill},{n},{by},0{n}/0{n}/2026\n"
    for n, skill, by in (
        (1, "Delivery", "Manager"),
        (2, "Chess", "Manager"),
        (3, "Mentorring", "Self"),
        (4, "Delivery", "Martian"),
    )
)
FILES = {"staff.csv": ROSTER, "reviews.csv": REVIEWS}


def test_every_choice_about_a_file_can_be_made_and_changed() -> None:
    page = opened("pages/data.py", lang="en")
    dropped = [(name, text.encode(), "text/csv") for name, text in FILES.items()]
    page.file_uploader[0].set_value(dropped).run()
    assert not page.exception
    made: dict[str, list[str]] = {}
    for key in dict.fromkeys(_key(each) for each in _choices(page)):
        for place in (-1, 0):  # it is chosen, and then chosen otherwise
            of = next((each for each in _choices(page) if _key(each) == key), None)
            if of is None:  # what was chosen before has settled it
                continue
            made.setdefault(key, []).append(option := of.options[place])
            _choose(of, option, place).run()
            assert not page.exception, (key, option, made)
    changed = {key for key, options in made.items() if len(options) == 2}
    assert "scales_Rating_reviews.csv" in changed
    assert {
        f"{what}_{file}" for what in ("kind", "encoding", "delimiter") for file in FILES
    } <= changed


def _choices(page: AppTest) -> Iterator[Any]:
    """The menus and switches about files."""
    for each in [*page.segmented_control, *page.selectbox]:
        if any(file in str(each.key) for file in FILES):
            yield each


def _key(of: Any) -> str:
    """Which choice it is; each is a new control after every drop and choice."""
    return str(of.key).rsplit("_", 1)[0]


def _choose(of: Any, option: str, place: int) -> Any:
    if of.type == "selectbox":
        return of.select_index(place % len(of.options))
    words = Words("en")
    scales = ("0-5", "1-4")
    return of.set_value(next(v for v in scales if words.say(f"reading.option.{v}") == option))
