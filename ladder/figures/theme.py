"""Holds every colour, font and sign of status that a figure is drawn with, whoever draws it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Mode = Literal["light", "dark"]

FONT = (
    'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", '
    '"Noto Sans CJK SC", sans-serif'
)


@dataclass(frozen=True)
class Look:
    """The colours of one mode. Blue, amber, deep red and greys stay apart without colour vision;
    all text reaches 4.5 : 1."""

    mode: Mode
    ink: str
    muted: str
    grid: str
    surface: str
    accent: str
    accent_soft: str
    expected: str
    good: str
    watch: str
    bad: str
    unknown: str
    bands: tuple[str, ...]
    scale: tuple[str, ...]  # few to many
    ramp: tuple[str, ...]  # worst to best
    blank: str  # a cell that nobody has rated
    font: str = FONT
    size: int = 13


LIGHT = Look(
    "light",
    ink="#1f2933",
    muted="#5d6775",
    grid="#dfe4ea",
    surface="#ffffff",
    accent="#2a5b8c",
    accent_soft="#9dbad6",
    expected="rgba(100,112,128,0.20)",
    good="#17695f",
    watch="#935600",
    bad="#a3262e",
    unknown="#606a77",
    bands=("#e9f0f7", "#f7efe0", "#e8f3ec", "#f2ecf6"),
    scale=("#e8eff6", "#bdd1e5", "#8fb0d0", "#5a87b3", "#2a5b8c"),
    ramp=("#a8434a", "#e5b978", "#cfdce9", "#7fa5cb", "#2a5b8c"),
    blank="#e3e6ea",
)
DARK = Look(
    "dark",
    ink="#e6eaf0",
    muted="#a7b1be",
    grid="#323b47",
    surface="#161b23",
    accent="#7fb2e5",
    accent_soft="#3f658c",
    expected="rgba(170,182,198,0.22)",
    good="#5cc2b5",
    watch="#e3ad52",
    bad="#f28b90",
    unknown="#98a3b0",
    bands=("#1c2a3a", "#2e2818", "#1a2c24", "#292231"),
    scale=("#1d2b3b", "#2b4762", "#40698f", "#629bcc", "#a3cff5"),
    ramp=("#e07379", "#c99545", "#3c5064", "#5d93c9", "#a3cff5"),
    blank="#2b323c",
)


def look(mode: Mode) -> Look:
    """The look for a page in that mode."""
    return {"light": LIGHT, "dark": DARK}[mode]


@dataclass(frozen=True)
class Status:
    """How one state is drawn: a colour of the look by its name, and two signs that do not need
    colour."""

    colour: Literal["good", "accent", "accent_soft", "watch", "bad", "unknown", "blank"]
    symbol: str
    pattern: str = ""


STATUS: Mapping[str, Status] = MappingProxyType(
    {
        "done": Status("good", "circle"),
        "met": Status("good", "circle"),
        "ready": Status("good", "circle"),
        "on-track": Status("accent", "circle"),
        "in-progress": Status("accent", "circle"),
        "close": Status("accent", "diamond", "/"),
        "behind": Status("watch", "triangle-down", "/"),
        "at-risk": Status("watch", "triangle-down", "/"),
        "late": Status("bad", "x", "x"),
        "not-met": Status("bad", "x", "x"),
        "overdue": Status("bad", "x", "x"),
        "no-opening": Status("good", "circle-dot", "|"),
        "not-wanted": Status("unknown", "line-ew-open", "-"),
        "too-little-known": Status("blank", "circle-open-dot", "+"),
        "further": Status("accent_soft", "circle-open", "."),
        "not-started": Status("accent_soft", "circle-open"),
        "cancelled": Status("unknown", "line-ew-open", "-"),
        "unknown": Status("unknown", "circle-x-open", "\\"),
        "cannot-tell": Status("unknown", "circle-x-open", "\\"),
        "undefined": Status("unknown", "circle-x-open", "\\"),
        "not-known": Status("unknown", "circle-x-open", "\\"),
        "due-unread": Status("watch", "x-open", "x"),
        "no-reading": Status("blank", "circle-open-dot", "+"),
    }
)


def status(state: object) -> Status:
    """The signs of a state, written with - or _; a missing state is `unknown`. ValueError for a
    state without signs."""
    known = state.replace("_", "-") if isinstance(state, str) else "unknown"
    if known not in STATUS:
        raise ValueError(f"no sign for the state {state!r}; known are {', '.join(STATUS)}")
    return STATUS[known]


def tint(of: Look, state: object) -> str:
    """The colour of a state in this look."""
    return str(getattr(of, status(state).colour))


DEEP = -1.5  # a shortfall from which on it is deep red; half a step or a whole one is amber


def shortfall(of: Look, gap: float | None) -> str:
    """The colour of a gap in steps of the scale: deep red, amber, good at or above the expectation,
    grey where there is none."""
    if gap is None:
        return of.muted
    return of.bad if gap <= DEEP else of.watch if gap < 0 else of.good


SCOPE_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "within": "circle",
        "below": "triangle-down",
        "above": "triangle-up",
        "unknown": "circle-open",
    }
)
"""How a scope beside the ladder's range is marked."""


def scope_tint(of: Look, state: str) -> str:
    """The colour of a scope beside the ladder's range."""
    return {"within": of.good, "unknown": of.muted}.get(state, of.watch)


REVIEW_SIGNS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {"quarter": ("diamond", 9), "year": ("star", 14)}
)
"""How reviews are marked on a calendar: the sign, and its size in px."""
