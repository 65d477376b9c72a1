"""The what-if page, without a browser: each kind of change shows what it would do, and the data
stay as they are."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from ladder.cards.markdown import markdown
from ladder.datasets import datasets
from ladder.screen.frame import session
from ladder.warehouse.warehouse import tables_of
from ladder.words import LANGUAGES
from tests.pages_opened import folder, html_of, opened, said

DAY = "2026-09-30"
LEADS = {"ladder": "engineering-manager", "level": "engineering-manager", "hired_on": "2020-01-06"}
MAKES = {
    "ladder": "engineer",
    "level": "engineer",
    "hired_on": "2022-01-10",
    "level_since": "2022-01-10",
}
ROSTER = [
    {
        "person": "ada",
        "name": "Ada",
        "ladder": "engineering-director",
        "level": "director",
        "team": "All",
        "hired_on": "2019-01-07",
    },
    {"person": "lea", "name": "Lea", "manager": "ada", "team": "Core", **LEADS},
    {"person": "liv", "name": "Liv", "manager": "ada", "team": "Edge", **LEADS},
    *(
        {"person": f"c{n}", "name": f"Cara {n}", "manager": "lea", "team": "Core", **MAKES}
        for n in range(4)
    ),
    {"person": "eli", "name": "Eli", "manager": "liv", "team": "Edge", **MAKES},
]
SCORES = [
    {
        "person": who,
        "competency": "delivery",
        "score": score,
        "by": "manager",
        "assessor": "lea",
        "assessed_on": "2026-06-01",
    }
    for who, score in (("c0", 5), ("c1", 0), ("c2", 0), ("eli", 5))
]


@pytest.fixture(autouse=True)
def _company(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "LADDER_DATA",
        str(folder(tmp_path / "data", {f"roster_{DAY}": ROSTER, "assessments": SCORES})),
    )
    monkeypatch.setattr(datasets, "KEPT", tmp_path / "kept")


def tried(
    kind: str, menus: Mapping[str, str], test: AppTest | None = None, **address: str
) -> AppTest:
    """The page after one change more; `menus` are the choices by the key of their widget."""
    test = test or opened("pages/whatif.py", lang="en", **address)
    test.segmented_control(key="change_segments").set_value(kind).run()
    for key, value in menus.items():
        (test.text_input(key=key) if key == "whatif_name" else test.selectbox(key=key)).set_value(
            value
        ).run()
    test.button(key="whatif_try").click().run()
    assert not test.exception
    return test


def numbers(test: AppTest) -> list[tuple[str, str]]:
    return [(metric.value, metric.delta) for metric in test.metric]


def plain(text: str) -> str:
    return text.replace("\\", "")


def test_if_a_manager_leaves_the_title_says_whom_it_touches() -> None:
    """Cara 0 is the only one in Core at the level for delivery: she stays. Four get Ada, who had
    two and now has five; a director leads 3 to 4."""
    test = tried("leave", {"whatif_person": "lea"})
    assert (
        plain(test.title[0].value)
        == "If Lea leaves, 4 people get a new manager and Ada has 5 direct reports where the ladder gives 3–4"
    )
    assert numbers(test)[0] == ("7", "-1")
    assert any(
        '<td class="number">2 → 5</td>' in html and "above the range" in html
        for html in html_of(test)
    )


def test_if_the_only_holder_leaves_the_team_has_none_left() -> None:
    test = tried("leave", {"whatif_person": "c0"})
    assert "Delivery loses the only person in Core who meets it" in plain(test.title[0].value)
    assert "Delivery: nobody left in Core who meets it" in said(test)
    assert any("2 → 1" in html for html in html_of(test))


def test_if_somebody_moves_both_spans_change() -> None:
    test = tried(
        "move", {"whatif_person": "c3", "whatif_manager_c3": "liv", "whatif_team_c3": "Edge"}
    )
    assert plain(test.title[0].value).startswith(
        "If Cara 3 moves to Edge, reporting to Liv, 1 person gets a new manager"
    )
    spans = next(html for html in html_of(test) if "4 → 3" in html)
    assert "1 → 2" in spans
    assert numbers(test)[0] == ("8", "")


def test_if_somebody_is_promoted_their_next_levels_expectations_count() -> None:
    """Two of four rated meet delivery at their level; a principal engineer is asked for more than
    Cara 1 has, and she was below before."""
    test = tried(
        "promote",
        {"whatif_person": "eli", "whatif_level_eli": "engineering-manager/engineering-manager"},
    )
    assert plain(test.title[0].value).startswith("If Eli becomes Engineering manager")
    assert any("Engineer → Engineering manager" in html for html in html_of(test))


def test_if_somebody_is_hired_they_count_and_can_be_reported_to() -> None:
    hire = {
        "whatif_name": "<b>New</b>",
        "whatif_manager": "ada",
        "whatif_team": "Core",
        "whatif_level": "engineering-manager/engineering-manager",
    }
    test = tried("hire", hire)
    assert numbers(test)[0] == ("9", "+1")
    assert "<b>New</b>" not in "".join(html_of(test))
    test = tried("move", {"whatif_person": "c3", "whatif_manager_c3": "what-if-1"}, test)
    assert plain(test.title[0].value).startswith(
        "With these 2 changes, 1 person gets a new manager"
    )
    assert test.button(key="whatif_back_1")


def test_a_change_taken_back_is_gone_and_all_of_them_at_once() -> None:
    test = tried("leave", {"whatif_person": "c0"}, tried("leave", {"whatif_person": "c1"}))
    assert numbers(test)[0] == ("6", "-2")
    test.button(key="whatif_back_0").click().run()
    assert numbers(test)[0] == ("7", "-1")
    assert plain(test.title[0].value).startswith("If Cara 0 leaves")
    test = tried("leave", {"whatif_person": "c1"}, test)
    test.button(key="whatif_back_all").click().run()
    assert numbers(test)[0] == ("8", "")


def test_what_cannot_be_is_one_sentence_and_changes_nothing() -> None:
    test = tried("move", {"whatif_person": "ada", "whatif_manager_ada": "lea"})
    assert [plain(warning.value) for warning in test.warning] == [
        "Not possible: Ada would report to themselves or to somebody below them."
    ]
    assert numbers(test)[0] == ("8", "")
    test = tried("hire", {"whatif_name": " "}, test)
    assert plain(test.warning[1].value) == "Not possible: somebody new needs a name."


def test_without_their_lead_a_line_is_not_drawn_empty() -> None:
    test = tried("leave", {"whatif_person": "lea"}, scope="lea")
    assert plain(test.title[0].value) == "This line would have nobody at its head"
    assert not test.metric


def test_the_data_and_every_other_page_stay_as_they_are() -> None:
    home = session.shared().warehouse
    before = {name: rows.copy() for name, rows in tables_of(home).items()}
    test = tried("leave", {"whatif_person": "lea"}, tried("promote", {"whatif_person": "c1"}))
    after = tables_of(session.shared().warehouse)
    assert [name for name in before if not before[name].equals(after[name])] == []
    test.switch_page("app.py").run()
    assert test.metric[0].value == "8"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_is_saved_is_said_at_once(language: str) -> None:
    test = opened("pages/whatif.py", lang=language)
    assert (
        markdown({"en": "Nothing is saved.", "zh": "不会保存任何内容。"}[language])
        in test.info[0].value
    )


def test_a_discreet_view_says_initials_for_whoever_a_change_is_about() -> None:
    test = tried("leave", {"whatif_person": "lea"}, discreet="1")
    assert plain(test.title[0].value).startswith("If L. leaves, 4 people get a new manager")
    assert [name for name in ("Cara 0", "Liv", "Ada") if name in plain(said(test))] == []
