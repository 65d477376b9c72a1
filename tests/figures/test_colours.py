"""How well the colours of the looks can be read."""

import pytest

from ladder.figures.colours import contrast, faded, mixed, text_on
from ladder.figures.theme import DARK, LIGHT, STATUS, Look, tint

BEHIND = {"light": ["#ffffff", LIGHT.surface, "#f7f8fa"], "dark": ["#0e1117", DARK.surface]}


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#2a5b8c", "#2a5b8c") == 1


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=lambda of: of.mode)
def test_every_colour_of_text_reads_on_the_page_and_on_the_bands(of: Look) -> None:
    texts = {
        name: getattr(of, name)
        for name in ("ink", "muted", "accent", "good", "watch", "bad", "unknown")
    }
    pairs = [
        (name, ink, behind)
        for name, ink in texts.items()
        for behind in [*BEHIND[of.mode], *of.bands]
    ]
    assert [(name, behind) for name, ink, behind in pairs if contrast(ink, behind) < 4.5] == []


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=lambda of: of.mode)
def test_text_on_a_cell_or_a_bar_reads_whatever_its_colour(of: Look) -> None:
    fills = [
        *(mixed(of.scale, i / 50) for i in range(51)),
        *(mixed(of.ramp, i / 50) for i in range(51)),
        *(tint(of, state) for state in STATUS),
        of.blank,
    ]
    assert [fill for fill in fills if contrast(text_on(fill), fill) < 4.5] == []


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=lambda of: of.mode)
def test_the_dash_of_an_unrated_cell_reads_on_its_grey(of: Look) -> None:
    assert contrast(of.muted, of.blank) >= 4.5


def test_a_scale_begins_and_ends_with_its_own_colours() -> None:
    assert [
        mixed(("#000000", "#808080", "#ffffff"), share) for share in (-1, 0, 0.25, 0.5, 1, 2)
    ] == ["#000000", "#000000", "#404040", "#808080", "#ffffff", "#ffffff"]


def test_a_faded_colour_keeps_its_channels() -> None:
    assert faded("#0a141e", 0.5) == "rgba(10,20,30,0.5)"
