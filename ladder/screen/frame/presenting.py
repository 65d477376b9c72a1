"""The page as slides for a projector: one card a slide, large type, keys to move; the cards are the
page's own."""

from __future__ import annotations

import pathlib
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from ladder.cards.view import View
from ladder.figures.form import Form
from ladder.figures.plotly.writer import drawn
from ladder.screen.frame import address

HERE = pathlib.Path(__file__).parent
HTML = """<div class="bar">
<span class="line"></span><button class="back">‹</button><span class="counter"></span>
<button class="on">›</button><button class="full">
<svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor"
stroke-width="1.6"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"/></svg></button>
<button class="leave">✕</button></div>"""
CSS = """.bar { position: fixed; right: 2.2vw; bottom: 1.8vh; left: 5vw; z-index: 1001;
  display: flex; gap: 0.5rem; align-items: center;
  font: 1rem var(--st-font); color: var(--st-text-color); }
.line { flex: 1; opacity: 0.75; } .counter { min-width: 4rem; text-align: center;
  font-variant-numeric: tabular-nums; }
button { font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--st-border-color); border-radius: 0.4rem;
  padding: 0.1rem 0.7rem; cursor: pointer; }
  button:hover, button:focus-visible { border-color: var(--st-primary-color); }"""
LARGER, HIGHER, HEIGHT_PX = 1.45, 1.15, 620

_bar = st.components.v2.component(
    "ladder_slides", html=HTML, css=CSS, js=(HERE / "present.js").read_text("utf-8")
)


def is_on() -> bool:
    """Whether the address asks for slides."""
    return address.flag("present")


def start() -> None:
    """From a button: the page that is shown becomes slides."""
    st.query_params["present"] = "1"


def begin(view: View) -> None:
    """Where slides are asked for: their look, and the bar that moves them; the page then runs as
    always."""
    if not is_on():
        return
    st.html(
        f"<style>:root {{ --ladder-paper: {view.look.surface}; }}\n"
        f"{(HERE / 'present.css').read_text('utf-8')}</style>"
    )
    names = {name: view.say(f"present.{name}") for name in ("back", "on", "full", "leave")}
    _bar(data={**names, "line": _line(view)}, key="slides", on_left_change=_leave)


def on_screen(view: View, form: Form) -> go.Figure:
    """The form as it is drawn in this view; where it is presented, for the back row of a room:
    larger type everywhere, more height."""
    figure = drawn(form, view.look)
    if not is_on():
        return figure
    large = go.Figure(_larger_type(figure.to_dict()))
    if figure.layout.margin.r:  # words beside bars grow, too
        large.update_layout(margin_r=round(figure.layout.margin.r * LARGER))
    return large.update_layout(height=max(HEIGHT_PX, round((figure.layout.height or 0) * HIGHER)))


def _larger_type(part: Any) -> Any:
    """Every font in a figure's description, however deep, by the same factor; what has no size
    follows the figure's own."""
    if isinstance(part, dict):
        return {
            key: _larger_font(value) if key.endswith("font") else _larger_type(value)
            for key, value in part.items()
        }
    return [_larger_type(each) for each in part] if isinstance(part, list | tuple) else part


def _larger_font(font: Any) -> Any:
    if not isinstance(font, dict) or not isinstance(font.get("size"), int | float):
        return font
    return {**font, "size": round(font["size"] * LARGER)}


def _leave() -> None:
    for key in ("present", "slide"):
        st.query_params.pop(key, None)


def _line(view: View) -> str:
    """What stands below every slide: the day, whose line, and that names are hidden where they
    are."""
    parts = [
        view.words.day(view.day),
        view.scope_name,
        *([view.say("present.discreet")] if view.discreet else []),
    ]
    return " · ".join(parts)
