"""Where a reader says who comes, leaves, moves or is promoted, and takes it back again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.person.profile import person_labels
from ladder.cards.view import View
from ladder.cards.whatif.trial import Trial
from ladder.cards.whatif.words import about, sentence
from ladder.datasets.whatif import Change, Hire, Leave, Move, Promote
from ladder.screen.draw.searched_menu import offered
from ladder.screen.frame import address
from ladder.screen.frame.box import box
from ladder.screen.frame.choices import segments
from ladder.screen.whatif import tried_changes as trial
from ladder.screen.whatif.suggestions import suggest
from ladder.words import is_missing
from ladder.words.names import findable, name_order

NOBODY = ""
MAKE: dict[str, Callable[[Mapping[str, str]], Change]] = {
    "leave": lambda said: Leave(said["person"]),
    "move": lambda said: Move(said["person"], said["manager"] or None, said["team"] or None),
    "promote": lambda said: Promote(said["person"], *_pair(said["level"])),
    "hire": lambda said: Hire(
        said["name"], said["manager"] or None, said["team"] or None, *_pair(said["level"])
    ),
}


def plan_a_change(of: Trial) -> None:
    """One change at a time; the menus show the organisation as it stands after those already
    planned."""
    view = of.after
    with box(view.say("whatif.add"), key="whatif_add"):
        kind = segments(
            view,
            "change",
            list(MAKE),
            default="leave",
            shown=lambda kind: view.say(f"whatif.kind.{kind}"),
        )
        people = view.ask("people_on").set_index("person")
        keys: dict[str, str] = {}
        person = NOBODY
        if kind == "hire":
            keys["name"] = "whatif_name"
            st.text_input(view.say("whatif.name"), key=keys["name"], max_chars=80)
        else:
            labels = dict(zip(people.index, person_labels(view, people), strict=True))
            person = _menu(
                view, keys, "person", list(labels), labels.__getitem__, address.get("person")
            )
        if kind in ("hire", "move"):
            now: Any = people.loc[person] if person else {}
            leads = {NOBODY: view.say("whatif.nobody"), **_leaders(of)}
            _menu(
                view,
                keys,
                "manager",
                [id for id in leads if not person or id != person],
                leads.__getitem__,
                _known(now, "reports_to"),
                person,
            )
            teams = [NOBODY, *sorted(people["team"].dropna().unique(), key=name_order)]
            _menu(
                view,
                keys,
                "team",
                teams,
                lambda team: team or view.say("unknown.team"),
                _known(now, "team"),
                person,
            )
        if kind in ("hire", "promote"):
            levels = {
                f"{ladder.id}/{level.id}": (ladder.id, level.id)
                for ladder in view.ladders.values()
                for level in ladder.levels
            }
            nexts = view.ask("next_levels_of", person=person).head(1) if person else people.iloc[:0]
            first = "/".join(nexts[["ladder", "level"]].iloc[0]) if len(nexts) else None
            _menu(
                view,
                keys,
                "level",
                list(levels),
                lambda pair: _level(view, *levels[pair]),
                first,
                person,
            )
        st.button(
            view.say("whatif.try"),
            key="whatif_try",
            type="primary",
            on_click=_add,
            args=(kind, keys),
        )


def list_changes(of: Trial) -> None:
    """What is planned, in order, each with a way back; what cannot be says why. Before the first,
    what is worth trying."""
    view, refused = of.before, {id(fault.change): fault for fault in of.refused}
    asked = trial.planned()
    head = (
        view.say("whatif.planned", count=len(asked), changes=len(asked))
        if asked
        else view.say("whatif.none")
    )
    with box(head, view.say("whatif.in_order" if asked else "whatif.start"), key="whatif_planned"):
        if not asked:
            suggest(of)
        for place, change in enumerate(asked):
            with st.container(horizontal=True, vertical_alignment="center", wrap=False):
                st.markdown(f"{place + 1}\\. {markdown(sentence(of, change))}", width="stretch")
                st.button(
                    view.say("whatif.take_back"),
                    key=f"whatif_back_{place}",
                    icon=":material/close:",
                    type="tertiary",
                    on_click=trial.take_back,
                    args=(place,),
                )
            if (fault := refused.get(id(change))) is not None:
                st.warning(
                    view.md(f"whatif.refused.{fault.reason}", person=about(of, change)),
                    icon=":material/block:",
                )
        if len(asked) > 1:
            st.button(
                view.say("whatif.take_all_back"),
                key="whatif_back_all",
                icon=":material/undo:",
                on_click=trial.take_all_back,
            )


def _add(kind: str, keys: Mapping[str, str]) -> None:
    """Runs before the page: the widgets hold what was typed last."""
    trial.add(MAKE[kind]({name: str(st.session_state.get(key, "")) for name, key in keys.items()}))
    st.session_state.pop("whatif_name", None)


def _menu(
    view: View,
    keys: dict[str, str],
    name: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    default: str | None,
    of: str = "",
) -> str:
    """A menu that begins with the default, and again for another person; `keys` learns where its
    value is kept."""
    key = keys[name] = f"whatif_{name}_{of}" if of else f"whatif_{name}"
    if st.session_state.get(key) not in options:
        st.session_state[key] = default if default in options else options[0] if options else None
    return str(
        st.selectbox(
            view.say(f"whatif.{name}"),
            offered(view.words, key, options, shown, st.session_state[key]),
            key=key,
            format_func=shown,
            placeholder=view.say("choose.placeholder"),
        )
        or ""
    )


def _leaders(of: Trial) -> dict[str, str]:
    """Who can be reported to: everybody who leads people, and everybody on a manager's or project
    track."""
    view, people = of.after, of.after.ask("people_on")
    leading = set(view.ask("span_of_control")["person"])
    ladders = {
        (ladder.id, level.id)
        for ladder in view.ladders.values()
        for level in ladder.levels
        if level.track != "ic"
    }
    found = people[
        people["person"].isin(leading)
        | pd.Series(list(zip(people["ladder"], people["level"], strict=True)), people.index).isin(
            ladders
        )
    ]
    teams = found["team"].fillna(view.say("unknown.team"))
    return dict(zip(found["person"], found["name"].map(findable) + " · " + teams, strict=True))


def _level(view: View, ladder: str, level: str) -> str:
    return f"{view.name_of('levels', ladder, level)} · {view.ladder_name(ladder)}"


def _known(row: Any, key: str) -> str:
    value = row.get(key)
    return NOBODY if is_missing(value) else str(value)


def _pair(text: str) -> tuple[str, str]:
    ladder, _, level = text.partition("/")
    return ladder, level
