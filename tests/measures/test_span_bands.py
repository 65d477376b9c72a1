"""A company's own span bands: rising whole numbers from 1 on, or the usual ones, and that they were
refused."""

import pytest

from ladder.measures import span_bands


@pytest.mark.parametrize(
    ("said", "used", "refused"),
    [
        ("", span_bands.USUAL, False),
        ("1,6,11", "1,6,11", False),
        (" 1 , 6 ", "1,6", False),
        ("1", "1", False),
        ("2,4", span_bands.USUAL, True),
        ("1,4,4", span_bands.USUAL, True),
        ("1,9,3", span_bands.USUAL, True),
        ("1,x", span_bands.USUAL, True),
        ("1,,3", span_bands.USUAL, True),
        ("1,-2", span_bands.USUAL, True),
        (",".join(map(str, range(1, 14))), span_bands.USUAL, True),
    ],
)
def test_bands_are_read_from_the_environment_or_are_the_usual_ones(
    said: str, used: str, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(span_bands.VARIABLE, said)
    assert (span_bands.bands(), span_bands.is_refused()) == (used, refused)
