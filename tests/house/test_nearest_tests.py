"""Which tests are nearest to a changed file: its own, those that name it, those of its room."""

from __future__ import annotations

from tools.nearest_tests import nearest


def test_a_module_is_nearest_to_the_tests_of_its_name() -> None:
    assert (
        nearest(["ladder/intake/recognition/mapping.py"])[0]
        == "tests/intake/columns/test_mapping.py"
    )


def test_a_question_is_near_to_the_tests_that_ask_it() -> None:
    assert "tests/measures/test_team_metrics.py" in nearest(["ladder/measures/incident_mttr.sql"])


def test_a_part_is_near_to_the_tests_of_the_questions_that_name_it() -> None:
    assert "tests/measures/test_team_metrics.py" in nearest(
        ["ladder/measures/parts/metric_quarters.sql"]
    )


def test_a_test_is_nearest_to_itself_and_a_picture_to_none() -> None:
    assert nearest(["docs/overview.png", "tests/words/test_words_numbers.py"]) == [
        "tests/words/test_words_numbers.py"
    ]
