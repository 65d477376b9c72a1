"""Two levels of a ladder side by side: what each expects as shapes and as signed differences, and
what each answers for."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.charts import level_radar
from ladder.cards.page import Choice, Choices, Columns, Part, choice, row
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.ladders.ladder import Ladder, Level

MOST_AXES = 9
"""Up to as many axes share one radar; above that, each theme has its own."""


def chosen_levels(
    view: View, ladder: Ladder, chosen: Mapping[str, str]
) -> tuple[tuple[Choice, ...], tuple[Level, Level]]:
    """The two levels that are looked at, and how they are chosen; a ladder of one level has it
    twice, and one choice."""
    ids = [level.id for level in ladder.levels]

    def shown(id: str) -> str:
        return level_name(view, ladder, id)

    first = choice(chosen, "level", ids, shown)
    one = ladder.level(first.value)
    if len(ids) == 1:
        return (first,), (one, one)
    above = ids[min(ids.index(one.id) + 1, len(ids) - 1)]
    second = choice(chosen, "other", ids, shown, default=above)
    return (first, second), (one, ladder.level(second.value))


def level_parts(
    view: View, ladder: Ladder, choices: tuple[Choice, ...], levels: tuple[Level, Level]
) -> list[Part]:
    """The two levels to be chosen and their cards; a ladder of one level shows it alone."""
    one, other = levels
    names = (
        level_name(view, ladder, one.id),
        "" if other is one else level_name(view, ladder, other.id),
    )
    rows = expectations(view, ladder, one, other)
    shapes = shapes_of(view, ladder, rows, *names)
    beside = (side_by_side(view, ladder, rows, (one, other), names),)
    parts: list[Part] = [Choices(choices), Columns((tuple(shapes), beside))]
    if names[1] and ladder.responsibilities:
        parts.append(row(answers_for(view, ladder, (one, other), names)))
    return parts


def level_name(view: View, ladder: Ladder, id: str) -> str:
    return ladder.say(view.language, "levels", id)


def expectations(view: View, ladder: Ladder, one: Level, other: Level) -> pd.DataFrame:
    """What either level expects, competency by competency, and the change from one to the other."""
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


def shapes_of(view: View, ladder: Ladder, rows: pd.DataFrame, one: str, other: str) -> list[Card]:
    """A radar, or one for each theme where there are many axes; the first says the finding, the
    others their theme."""
    themes = list(dict.fromkeys(rows["group"]))
    groups = [themes] if len(rows) <= MOST_AXES else [[theme] for theme in themes]
    finding = _finding(view, rows, one, other)
    return [
        Card(
            "ladder",
            part,
            level_radar(view, part, one, other),
            said=view.of(ladder, "groups", group[0], "name") if at else finding,
            about=view.say("ladders.expects"),
            key=f"_levels_{group[0]}",
        )
        for at, group in enumerate(groups)
        for part in [rows[rows["group"].isin(group)]]
    ]


def side_by_side(
    view: View,
    ladder: Ladder,
    rows: pd.DataFrame,
    levels: tuple[Level, Level],
    names: tuple[str, str],
) -> Card:
    """Level by level, and the range of teams, reports and people that each is meant to hold."""
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
    return Card(
        "ladder",
        rows,
        columns=columns,
        lines=_scopes(view, ladder, *levels),
        said=view.say("ladders.side_by_side"),
        about=view.say("ladders.steps"),
        key="_side_by_side",
    )


def answers_for(
    view: View, ladder: Ladder, levels: tuple[Level, Level], names: tuple[str, str]
) -> Card:
    """What each of the two levels answers for, side by side."""
    texts = [
        [
            *(view.of(ladder, "responsibilities", each.id) for each in ladder.duties(level.id)),
            *(
                view.say("ladders.required", text=view.of(ladder, "responsibilities", each.id))
                for each in ladder.requirements(level.id)
            ),
        ]
        for level in levels
    ]
    rows = pd.DataFrame(list(itertools.zip_longest(*texts, fillvalue="")), columns=["one", "other"])
    columns = [Column("one", head=names[0]), Column("other", head=names[1])]
    return Card(
        "ladder",
        rows,
        columns=columns,
        said=view.say("ladders.answers_for"),
        about="",
        key="_answers_for",
    )


def _finding(view: View, rows: pd.DataFrame, one: str, other: str) -> str:
    if not other:
        most = int((rows["one"] == rows["one"].max()).sum())
        return view.say(
            "titles.levels.alone",
            level=one,
            most=rows["one"].max(),
            count=most,
            competencies=most,
        )
    rises = int((rows["change"] > 0).sum())
    new = int((rows["one"].isna() & rows["other"].notna()).sum())
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


def _scopes(view: View, ladder: Ladder, *levels: Level) -> list[str]:
    """The range of teams, reports and people that each level is meant to hold, where the ladder
    says so."""
    lines = []
    for level in dict.fromkeys(level.id for level in levels):
        spans = [
            view.say(f"ladders.scope.{name}", low=low, high=high)
            for name, (low, high) in ladder.level(level).scope.items()
        ]
        if spans:
            name = level_name(view, ladder, level)
            lines.append(
                view.say("ladders.scope.line", level=name, spans=view.words.clauses(spans))
            )
    return lines
