"""A number over the quarters."""

import pandas as pd

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import look
from ladder.figures.trend import trend


def drawn(*values: float | None, share: bool = True) -> dict[str, object]:
    frame = pd.DataFrame(
        {
            "label": [f"Q{n}" for n in range(len(values))],
            "value": values,
            "text": [str(value) for value in values],
        }
    )
    return dict(as_plotly(trend(frame, name="Coverage", share=share), look("light")).to_dict())


def line(*values: float | None) -> dict[str, object]:
    return dict(drawn(*values)["data"][0])  # type: ignore[index]


def test_an_unknown_quarter_is_a_gap_and_never_nothing() -> None:
    assert list(line(0.5, None, 0.7)["y"]) == [0.5, None, 0.7]  # type: ignore[call-overload]
    assert line(0.5, None, 0.7)["connectgaps"] is False


def test_the_last_known_value_is_written() -> None:
    assert list(line(0.5, 0.7, None)["text"]) == ["", "0.7", ""]  # type: ignore[call-overload]


def test_many_quarters_are_labelled_every_other_and_the_last_always() -> None:
    axis = drawn(*[1.0] * 11)["layout"]["xaxis"]  # type: ignore[index]
    assert axis["ticktext"] == ["Q0", "Q2", "Q4", "Q6", "Q8", "Q10"]


def test_nothing_known_is_drawn_as_an_empty_plot() -> None:
    assert drawn(None, None)["layout"]["yaxis"]["range"] == [0, 1]  # type: ignore[index]


def test_a_number_that_stands_still_has_air_around_it() -> None:
    low, high = drawn(5, 5, share=False)["layout"]["yaxis"]["range"]  # type: ignore[index]
    assert low < 5 < high
