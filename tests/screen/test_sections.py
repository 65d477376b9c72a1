"""The sections of a page: what is not opened is not drawn, and what the address chooses in one opens
it."""

from __future__ import annotations

from ladder.words import Words
from tests.pages_opened import opened, said

EN = Words("en")


def test_a_section_is_drawn_when_the_address_opens_it() -> None:
    closed = opened("pages/structure.py", lang="en", open="none")
    lines = opened("pages/structure.py", lang="en", open="lines")
    keys = [{str(button.key) for button in test.button} for test in (closed, lines)]
    assert [("open_manager_types" in each, "open_attrition" in each) for each in keys] == [
        (False, False),
        (True, False),
    ]
    labels = [each.label.replace("\\", "") for each in closed.expander]
    heading = EN.say("sections.structure.movement")
    (label,) = (each for each in labels if heading in each)
    assert label.endswith("5 people more: 141 at the end, 1 Oct 2025 to 30 Sept 2026")
    assert all(
        EN.say("sections.structure.movement") in said(test).replace("\\", "")
        for test in (closed, lines)
    )


def test_a_choice_in_the_address_opens_the_section_that_it_belongs_to() -> None:
    chosen = opened("pages/coverage.py", lang="en", open="", competency="reliability")
    assert "open_competency_people" in {str(button.key) for button in chosen.button}


def test_one_click_opens_every_section_and_another_closes_them() -> None:
    test = opened("pages/coverage.py", lang="en", open="none")
    test.button(key="every_section").click().run()
    assert "open_competency_people" in {str(button.key) for button in test.button}
    test.button(key="every_section").click().run()
    assert "open_competency_people" not in {str(button.key) for button in test.button}
