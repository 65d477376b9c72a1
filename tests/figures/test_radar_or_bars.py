"""The choice between a radar and bars."""

from collections.abc import Sequence

import pandas as pd

from ladder.figures.plotly.writer import drawn
from ladder.figures.radar import Shape, radar_or_bars, share_radar_or_bars
from ladder.figures.theme import LIGHT

STEPS = ["Not yet", "Aware", "Foundational", "Working", "Practised", "Expert"]
PERSON, EXPECTED = Shape("ana", "Ana", "person"), Shape("now", "Director", "expected")


def form(ana: Sequence[float | None], shapes: Sequence[Shape] = (PERSON, EXPECTED)) -> str:
    frame = pd.DataFrame({"label": list("abcde"), "ana": ana, "now": [3, 3, 3, 3, 3]}, dtype=object)
    return str(
        drawn(radar_or_bars(frame, shapes=shapes, steps=STEPS, not_rated="not rated"), LIGHT)
        .data[0]
        .type
    )


def test_four_rated_axes_make_a_radar() -> None:
    assert form([1, 2, 3, 4, None]) == "scatterpolar"


def test_three_rated_axes_make_bars_however_much_is_expected() -> None:
    assert form([1, 2, 3, None, None]) == "bar"


def test_levels_without_a_person_are_a_radar_of_what_they_expect() -> None:
    assert form([None] * 5, shapes=(EXPECTED,)) == "scatterpolar"


def test_shares_follow_the_same_rule() -> None:
    def kind(shares: list[float | None]) -> str:
        frame = pd.DataFrame(
            {"label": list("abcd"), "share": shares, "met": [1] * 4, "rated": [2] * 4}
        )
        return str(
            drawn(share_radar_or_bars(frame, name="Share", not_rated="not rated"), LIGHT)
            .data[0]
            .type
        )

    assert [kind([0.5, 0.5, 0.5, 0.5]), kind([0.5, 0.5, 0.5, None])] == ["scatterpolar", "bar"]
