"""The axes that forms share."""

from ladder.figures.plotly.axes import beside, instead, rows, steps_across
from ladder.figures.theme import LIGHT


def test_the_first_row_is_on_top() -> None:
    axis = rows(["a", "b", "c"], LIGHT)
    assert (axis["tickvals"], axis["range"]) == ([0, 1, 2], [2.5, -0.5])


def test_long_names_of_steps_stand_on_two_heights_and_short_ones_on_one() -> None:
    assert steps_across(["Not yet", "Aware", "Foundational"], LIGHT)["ticktext"] == [
        "Not yet",
        "<br>Aware",
        "Foundational",
    ]
    assert steps_across(["尚未涉及", "了解"], LIGHT)["ticktext"] == ["尚未涉及", "了解"]


def test_words_beside_and_instead_of_bars_are_safe() -> None:
    assert beside(["<b>"], ["#000000"], LIGHT)[0]["text"] == "&lt;b&gt;"
    assert [(note["y"], note["text"]) for note in instead([True, False], ["", "<b>"], LIGHT)] == [
        (1, "<i>&lt;b&gt;</i>")
    ]
