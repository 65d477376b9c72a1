"""Colours that everybody reads, and text that Plotly does not take for markup."""

import math

import plotly.graph_objects as go
import plotly.io as pio
import pytest

from ladder.figures.plotly.markup import plain
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import DARK, LIGHT, Look, look, status, tint


def test_markup_entities_and_formulas_are_shown_as_they_were_written() -> None:
    assert plain("<b>A</b> & B") == "&lt;b&gt;A&lt;/b&gt; &amp; B"
    assert plain("$x$") == "&#36;x&#36;"


def test_a_missing_text_is_empty_and_line_breaks_become_spaces() -> None:
    assert [plain(None), plain(math.nan), plain("two\nlines")] == ["", "", "two lines"]


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=lambda of: of.mode)
def test_no_figure_takes_the_default_template_and_every_figure_is_clear(
    of: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pio.templates, "default", "plotly_dark")
    layout = base(go.Figure(), of, 200).layout
    assert layout.template.layout.to_plotly_json() == {}
    assert (layout.paper_bgcolor, layout.plot_bgcolor) == ("rgba(0,0,0,0)", "rgba(0,0,0,0)")
    assert (layout.font.family, layout.font.color, layout.height) == (of.font, of.ink, 200)


def test_both_modes_have_a_look_of_their_own() -> None:
    assert (look("light").mode, look("dark").mode) == ("light", "dark")


def test_a_state_is_known_with_either_dash_and_a_missing_one_is_unknown() -> None:
    assert status("on_track") == status("on-track")
    assert status(None) == status("unknown")
    assert tint(LIGHT, "late") == LIGHT.bad


def test_a_state_without_signs_is_refused() -> None:
    with pytest.raises(ValueError, match="no sign for the state 'sideways'"):
        status("sideways")


def test_states_of_one_chart_differ_by_more_than_their_colour() -> None:
    pipeline = (
        "ready",
        "no_opening",
        "not_wanted",
        "close",
        "further",
        "unknown",
        "too_little_known",
    )
    for together in (pipeline, ("on-track", "at-risk", "late", "cancelled")):
        assert len({status(state).pattern for state in together}) == len(together)
