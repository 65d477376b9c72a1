"""What a reader can choose; every choice lives in the address and is checked against what
exists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.page import PEOPLE, Choice
from ladder.cards.view import View
from ladder.datasets.access import allowed_scopes, first_scope
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.privacy.discreet import discreet
from ladder.screen.draw.searched_menu import offered, place
from ladder.screen.frame import address
from ladder.words import LANGUAGES, Words, language_for, words
from ladder.words.names import findable

MENU_WIDTH = 285
LONGEST_SAID = 60
STANDING = frozenset({"day", "scope", "ladder"})
"""Choices of what a whole page is about: where the address names what is not there, that is said
until the reader goes on with what is shown instead."""
UNKNOWN, ABSENT = "unknown_choices", "absent_person"
OWN_NAMES = {"en": "EN", "zh": "中文"}


def language() -> Words:
    """The address's language, else the browser's, else English."""
    asked = address.get("lang")
    return words(asked if asked in LANGUAGES else language_for(st.context.locale))


def choose(
    view: View,
    key: str,
    options: Sequence[str],
    *,
    shown: Callable[[str], str],
    default: str | None = None,
) -> str:
    """One of the options by a menu named after the key; an unknown value in the address is said.
    Raises IndexError without options."""
    value = _select(
        view.words,
        key,
        options,
        shown,
        default if default is not None and default in options else options[0],
        None,
    )
    say_unknown(view.words)
    return value


def _menu_without_choice(view: View, of: Choice, asked: str) -> None:
    """The menu waits: nobody by the name that the address says is here."""
    widget = f"{of.key}_menu"
    st.session_state[widget] = None
    with place(of.options, MENU_WIDTH):
        st.selectbox(
            view.say(f"choose.{of.key}"),
            offered(view.words, of.key, of.options, of.shown, None),
            index=None,
            key=widget,
            format_func=of.shown,
            placeholder=view.say("choose.placeholder"),
            width=MENU_WIDTH,
            on_change=address.put_widget,
            args=(of.key, widget, ""),
        )
    st.session_state[ABSENT] = (of.key, asked[:LONGEST_SAID])


def stop_without_person(view: View, *, titled: bool) -> None:
    """Below a choice of somebody who is not here: that is said, and the page ends there until
    somebody is chosen. Nobody else is shown instead."""
    absent = st.session_state.pop(ABSENT, None)
    if absent is None:
        return
    if not titled:
        st.title(view.say(f"pages.{view.page}.name"), anchor=False)
    key, asked = absent
    st.warning(view.md(f"notice.{key}", value=asked), icon=":material/person_off:")
    st.stop()


def say_unknown(words: Words) -> None:
    """What the address names and does not exist, and what is shown instead, each until the reader
    goes on with that."""
    for key, said in st.session_state.pop(UNKNOWN, {}).items():
        with st.container(key=f"unknown_{key}", horizontal=True, vertical_alignment="center"):
            st.warning(markdown(said), icon=":material/info:")
            st.button(
                words.say("choose.go_on"),
                key=f"go_on_{key}",
                on_click=address.drop,
                args=(key,),
            )


def draw_choice(view: View, of: Choice) -> None:
    """A choice of a page: a menu, segments, or a menu of days that takes other days, too."""
    shown, asked = of.shown, address.get(of.key)
    if of.key in PEOPLE and asked is not None and asked not in of.options:
        _menu_without_choice(view, of, asked)
        return
    if of.form == "segments":
        segments(view, of.key, of.options, shown=shown, default=of.default)
        return
    typing = of.form == "day"
    help = view.say("choose.day_help") if typing else None
    _select(view.words, of.key, of.options, shown, of.default, help, typing=typing)


def segments(
    view: View, key: str, options: Sequence[str], *, shown: Callable[[str], str], default: str
) -> str:
    """One of a few options, all visible at once."""
    value = _valid(view.words, key, options, default)
    widget = f"{key}_segments"
    st.session_state[widget] = value
    st.segmented_control(
        view.say(f"choose.{key}"),
        options,
        key=widget,
        format_func=shown,
        label_visibility="collapsed",
        required=True,
        on_change=address.put_widget,
        args=(key, widget, default),
    )
    return value


def choose_language(words: Words) -> None:
    """English or Chinese; the choice stays in the address and moves along to every page."""
    address.note("lang", words.language)
    widget = "lang_segments"
    st.session_state[widget] = words.language
    st.segmented_control(
        words.say("choose.lang"),
        LANGUAGES,
        key=widget,
        format_func=OWN_NAMES.__getitem__,
        label_visibility="collapsed",
        required=True,
        on_change=address.put_widget,
        args=("lang", widget, ""),
    )


def choose_scope(words: Words, dataset: Dataset, day: date, *, hide_names: bool = False) -> str:
    """A manager whose whole line is looked at, or everyone."""
    lines = dataset.ask("scopes", day=day)
    lines = discreet(lines) if hide_names else lines
    parts = zip(
        lines["scope"],
        lines["name"],
        lines["team"].fillna(words.say("unknown.team")),
        lines["people"] + 1,
        strict=True,
    )
    shown = {
        EVERYONE: words.say("scope.everyone"),
        **{scope: f"{findable(name)} · {team} · {people}" for scope, name, team, people in parts},
    }
    scopes = allowed_scopes(dataset, day)
    first = first_scope(dataset.looks, scopes)
    return _select(words, "scope", scopes, shown.__getitem__, first, None)


def choose_day(words: Words, dataset: Dataset) -> date:
    """The newest day, a quarter end, or any known day that the address names or the reader types as
    2026-08-15."""
    known = [day.date() for day in dataset.ask("known_quarters")["day"]]
    days = [
        day.isoformat()
        for day in sorted({*known, dataset.newest_day}, reverse=True)
        if day <= dataset.newest_day
    ]
    return _pick_day(words, dataset, "day", days, days[0], dataset.newest_day)


def _pick_day(
    words: Words, dataset: Dataset, key: str, days: list[str], default: str, last: date
) -> date:
    """One of the days, or any other up to the last that the address names or the reader types."""
    asked = address.get(key)
    if asked and asked not in days and (typed := _day_within(asked, dataset, last)):
        days.append(typed)
    shown = lambda day: words.day(date.fromisoformat(day)) if _is_day(day) else day  # noqa: E731
    return date.fromisoformat(
        _select(words, key, days, shown, default, words.say("choose.day_help"), typing=True)
    )


def _select(
    words: Words,
    key: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    default: str,
    help: str | None,
    typing: bool = False,
) -> str:
    value = _valid(words, key, options, default)
    widget = f"{key}_menu"
    st.session_state[widget] = value
    with place(options, MENU_WIDTH):
        st.selectbox(
            words.say(f"choose.{key}"),
            offered(words, key, options, shown, value),
            key=widget,
            format_func=shown,
            help=help,
            accept_new_options=typing,
            placeholder=words.say("choose.placeholder"),
            width=MENU_WIDTH,
            on_change=address.put_widget,
            args=(key, widget, default),
        )
    return value


def _valid(words: Words, key: str, options: Sequence[str], default: str) -> str:
    """The address's value where it exists; where it does not, the default and a sentence that says
    so."""
    asked = address.get(key)
    if asked is None or asked in options:
        address.note(key, asked or default)
        return asked or default
    said = words.say(f"notice.{key}", value=asked[:LONGEST_SAID])
    if key in STANDING:
        st.session_state.setdefault(UNKNOWN, {})[key] = said
    else:
        st.toast(markdown(said), icon=":material/info:")
        address.put(key, default, default)
    address.note(key, default)
    return default


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _day_within(text: str, dataset: Dataset, last: date) -> str | None:
    """The day as the address writes it, if it is one that the data can be asked about."""
    if not _is_day(text):
        return None
    day = date.fromisoformat(text)
    return day.isoformat() if dataset.known_from <= day <= last else None
