"""A ladder on screen: two levels side by side with what differs marked and signed, and each part it
has."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.charts import level_radar
from ladder.cards.tables import Column, bullets, table
from ladder.cards.view import Row, View
from ladder.figures.plotly.writer import drawn
from ladder.ladders.ladder import Ladder, Level
from ladder.screen.draw.card import draw_card
from ladder.screen.draw.figure import PLAIN_CHART
from ladder.screen.frame.box import box
from ladder.screen.frame.choices import choose
from ladder.screen.ladders.ladder_tabs import level_name
from ladder.words import is_missing


def ladder_title(view: View, ladder: Ladder) -> str:
    """What kind of ladder it is, in numbers."""
    return view.say(
        "titles.ladders",
        ladder=ladder.title(view.language),
        levels=len(ladder.levels),
        competencies=len(ladder.competencies),
    )


def compare_levels(view: View, ladder: Ladder) -> None:
    """Two levels: their expectations as shapes and as signed differences; one level is shown
    alone."""
    st.markdown(
        view.md(
            "ladders.summary",
            summary=ladder.title(view.language, "summary"),
            version=ladder.version,
        )
    )
    ids = [level.id for level in ladder.levels]
    left, right = st.columns(2)
    with left:
        one = ladder.level(
            str(choose(view, "level", ids, shown=lambda id: level_name(view, ladder, id)))
        )
    with right:
        second = ids[min(ids.index(one.id) + 1, len(ids) - 1)]
        other = (
            ladder.level(
                str(
                    choose(
                        view,
                        "other",
                        ids,
                        shown=lambda id: level_name(view, ladder, id),
                        default=second,
                    )
                )
            )
            if len(ids) > 1
            else one
        )
    rows = _expectations(view, ladder, one, other)
    names = (
        level_name(view, ladder, one.id),
        "" if other is one else level_name(view, ladder, other.id),
    )
    left, right = st.columns(2)
    with (
        left,
        box(_finding(view, rows, *names), view.say("ladders.expects"), key="levels_radar"),
    ):
        for group in _groups(ladder, rows):
            st.plotly_chart(
                drawn(level_radar(view, rows[rows["group"].isin(group)], *names), view.look),
                theme=None,
                config=PLAIN_CHART,
                key=f"levels_{group[0]}",
                alt=_finding(view, rows, *names),
            )
    with (
        right,
        box(view.say("ladders.side_by_side"), view.say("ladders.steps"), key="levels_table"),
    ):
        columns = [
            Column("label", head=view.say("columns.competency")),
            Column("one", number=True, head=names[0]),
        ]
        if names[1]:
            columns += [
                Column("other", number=True, head=names[1]),
                Column(
                    "change",
                    lambda row: _signed(view, row),
                    number=True,
                    head=view.say("ladders.change"),
                ),
            ]
        st.html(table(view, rows, columns))
        _scopes(view, ladder, one, other)
    if names[1]:
        _responsibilities(view, ladder, one, other, names)


def _expectations(view: View, ladder: Ladder, one: Level, other: Level) -> pd.DataFrame:
    rows = [
        {
            "label": view.competency_name(axis.id),
            "group": axis.group,
            "one": one.expects.get(axis.id),
            "other": other.expects.get(axis.id),
        }
        for axis in ladder.competencies
        if axis.id in one.expects or axis.id in other.expects
    ]
    frame = pd.DataFrame(rows, columns=["label", "group", "one", "other"]).astype(
        {"one": "float64", "other": "float64"}
    )
    return frame.assign(change=frame["other"] - frame["one"])


def _groups(ladder: Ladder, rows: pd.DataFrame) -> list[list[str]]:
    """Up to nine axes share one radar; above that, each theme has its own."""
    themes = list(dict.fromkeys(rows["group"]))
    return [themes] if len(rows) <= 9 else [[theme] for theme in themes]


def _finding(view: View, rows: pd.DataFrame, one: str, other: str) -> str:
    if not other:
        return view.say(
            "titles.levels.alone",
            level=one,
            most=rows["one"].max(),
            count=int((rows["one"] == rows["one"].max()).sum()),
            competencies=int((rows["one"] == rows["one"].max()).sum()),
        )
    rises, new = (
        int((rows["change"] > 0).sum()),
        int((rows["one"].isna() & rows["other"].notna()).sum()),
    )
    return view.say(
        "titles.levels.rises", one=one, other=other, count=rises, rises=rises, new=new, of=len(rows)
    )


def _signed(view: View, row: Row) -> str | Markup:
    """The step from one level to the other, signed; a competency that only one of them expects is
    said in words."""
    if pd.isna(row["one"]) or pd.isna(row["other"]):
        return view.say("ladders.added" if pd.isna(row["one"]) else "ladders.dropped")
    if not row["change"]:
        return view.say("ladders.same")
    tone, mark = ("good", "▲") if row["change"] > 0 else ("watch", "▼")
    return Markup('<span class="state {}">{} {}</span>').format(
        tone, mark, view.words.signed(row["change"])
    )


def _scopes(view: View, ladder: Ladder, *levels: Level) -> None:
    """The range of teams, reports and people that each level is meant to hold, where the ladder
    says so."""
    lines = []
    for level in dict.fromkeys(level.id for level in levels):
        spans = [
            view.say(f"ladders.scope.{name}", low=low, high=high)
            for name, (low, high) in ladder.level(level).scope.items()
        ]
        if spans:
            lines.append(
                view.say(
                    "ladders.scope.line",
                    level=level_name(view, ladder, level),
                    spans=view.words.all_of(spans),
                )
            )
    if lines:
        st.html(bullets(view, lines))


def _responsibilities(
    view: View, ladder: Ladder, one: Level, other: Level, names: tuple[str, str]
) -> None:
    """What each of the two levels answers for, side by side."""
    if not ladder.responsibilities:
        return
    with box(view.say("ladders.answers_for"), key="levels_responsibilities"):
        for column, level, name in zip(st.columns(2), (one, other), names, strict=True):
            with column:
                st.markdown(f"**{view.md('ladders.plain', text=name)}**")
                st.html(
                    bullets(
                        view,
                        [
                            view.of(ladder, "responsibilities", entry.id, "text")
                            for entry in ladder.of_level("responsibilities", level.id)
                        ],
                    )
                )


def health(view: View, ladder: Ladder) -> None:
    """What the ladder's own data say of it: axes that do not rise, checkpoints that nobody meets,
    competencies that nobody is rated on."""
    rows = view.ask("ladder_health", ladder=ladder.id)
    lines = [_ailing(view, ladder, row) for row in rows.to_dict("records")]
    draw_card(view, Card("ladder_health", rows, lines=lines, asked={"ladder": ladder.id}))


def _ailing(view: View, ladder: Ladder, row: Row) -> str:
    names = {
        key: "" if is_missing(row[key]) else view.name_of("levels", ladder.id, row[key])
        for key in ("level", "next_level")
    }
    checkpoint = (
        ""
        if is_missing(row["checkpoint"])
        else view.name_of("checkpoints", ladder.id, row["checkpoint"])
    )
    people = 0 if is_missing(row["people"]) else int(row["people"])
    return view.say(
        f"ladder_health.kind.{row['kind']}",
        competency=view.competency_name(row["competency"]),
        checkpoint=checkpoint,
        count=people,
        people=people,
        **names,
    )
