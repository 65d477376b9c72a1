"""What the bench page shows: how deep the bench of each role is, its candidates with what they
lack, and what one leaving breaks."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup, escape

from ladder.cards.person.verdicts import progress
from ladder.cards.tables import Column, person_cell, two_lines
from ladder.cards.view import Row, View
from ladder.words import is_missing

READY = {
    "now": ("✓", "good"),
    "year": ("◐", "watch"),
    "unknown": ("?", "unknown"),
    "no": ("○", "unknown"),
}
GAPS_SAID = 3
NAMES_SAID = 6
KINDS = (("own_role", "role"), ("report",), ("competency",), ("manager",))
"""What one leaving can break, each said whether it does or not."""


def bench_columns(view: View) -> list[Column]:
    """Of bench_by_role: the role, how many could follow now and within a year, and the bench with
    each person counted once."""
    return [
        Column(
            "role_name",
            lambda row: two_lines(
                row["role_name"], view.name_of("levels", row["ladder"], row["level"])
            ),
        ),
        Column("role_team", lambda row: view.or_unknown(row["role_team"], "team")),
        Column("ready_now", lambda row: view.words.number(row["ready_now"]), number=True),
        Column("ready_year", lambda row: view.words.number(row["ready_year"]), number=True),
        Column("depth", lambda row: _depth(view, row)),
        Column("net_bench", lambda row: view.words.number(row["net_bench"], 2), number=True),
        Column("cannot_tell", number=True),
    ]


def _depth(view: View, row: Row) -> str | Markup:
    """How many successors; below it the levels that lead to the role, whose people they can be."""
    if not row["feeders"]:
        return view.say("bench.depth.no_feeder")
    if row["is_undefined"]:
        said = view.say("bench.depth.undefined")
    else:
        depth = int(row["depth"])
        said = view.say(
            "bench.depth.none" if depth == 0 else "bench.depth.deep", count=depth, depth=depth
        )
    return two_lines(said, view.say("bench.depth.feeders", levels=_feeders(view, row)))


def _feeders(view: View, row: Row) -> str:
    """The levels that lead to a role's level, by name."""
    target = (str(row["ladder"]), str(row["level"]))
    names = [
        view.name_of("levels", ladder.id, level.id)
        for ladder in view.ladders.values()
        for level in ladder.levels
        if target in level.next
    ]
    return view.words.all_of(names)


def candidate_columns(view: View, gaps: pd.DataFrame) -> list[Column]:
    """Of bench: the candidate, how ready they are, and what is missing in words, from the rows of
    bench_gaps."""
    places = gaps.groupby("person").indices
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column(
            "level_now", lambda row: view.name_of("levels", row["ladder_now"], row["level_now"])
        ),
        Column("ready", lambda row: _ready(view, row)),
        Column(
            "missing", lambda row: _missing(view, row, gaps.iloc[places.get(row["person"], [])])
        ),
        Column("benches", number=True),
    ]


def _ready(view: View, row: Row) -> Markup:
    """Sign and word; that somebody does not want the role, or that there is no post, stands
    below."""
    mark, tone = READY[row["ready"]]
    said = Markup('<span class="state {}">{} {}</span>').format(
        tone, mark, view.say(f"bench.ready.{row['ready']}")
    )
    note = said_of(view, row)
    if not note and row["ready"] == "year" and not is_missing(row["by_on"]):
        note = view.say("bench.by", day=row["by_on"])
    if not note and row["is_undefined"]:
        note = view.say("bench.depth.undefined")
    return two_lines(said, note) if note else said


def said_of(view: View, row: Row) -> str:
    """What was said about the step: not wanted, no opening; nothing where nothing holds."""
    notes = [
        view.say(f"wish.{word}")
        for word in (row["wish"], row["opening"])
        if word in ("not-wanted", "no-opening")
    ]
    return view.words.clauses(notes)


def _missing(view: View, row: Row, gaps: pd.DataFrame) -> Markup:
    lines = [_gap(view, gap) for gap in gaps.head(GAPS_SAID).to_dict("records")]
    if (more := len(gaps) - len(lines)) > 0:
        lines.append(view.say("bench.gap.more", count=more, more=more))
    if row["unrated"]:
        lines.append(
            view.say(
                "bench.gap.unrated",
                count=int(row["unrated"]),
                unrated=int(row["unrated"]),
                of=int(row["competencies"]),
            )
        )
    return Markup("<br>").join(escape(line) for line in lines or [view.say("bench.gap.none")])


def _gap(view: View, gap: Row) -> str:
    """What is missing, and by when it can be expected, with what that rests on."""
    if gap["state"] == "below":
        said = view.say(
            "bench.gap.below",
            competency=view.competency_name(gap["competency"]),
            have=gap["have"],
            need=gap["need"],
        )
    else:
        name = view.name_of("checkpoints", gap["ladder"], gap["checkpoint"])
        said = view.say(f"bench.gap.{gap['state']}", checkpoint=name, progress=progress(view, gap))
    if is_missing(gap["by_on"]):
        return said
    seen = 0 if is_missing(gap["basis_n"]) else int(gap["basis_n"])
    by = view.say(f"bench.gap.by_{gap['basis']}", count=seen, day=gap["by_on"], seen=seen)
    return view.say("bench.gap.with_day", said=said, by=by)


def leaving_lines(view: View, rows: pd.DataFrame) -> list[str]:
    """Of if_leaves: roles, teams, competencies and spans, one sentence or more each; where nothing
    breaks, that is said."""
    lines: list[str] = []
    for kinds in KINDS:
        found = rows[rows["kind"].isin(kinds)]
        if found.empty:
            lines.append(view.say(f"if_leaves.none.{kinds[-1]}"))
        elif kinds == ("report",):
            lines.append(_reports(view, found))
        else:
            lines += [_line(view, row) for row in found.head(NAMES_SAID).to_dict("records")]
            lines += _rest(view, len(found) - NAMES_SAID)
    return lines


def _reports(view: View, rows: pd.DataFrame) -> str:
    """All who would have no manager, in one sentence."""
    names = [view.or_unknown(name, "name") for name in rows["name"].head(NAMES_SAID)] + _rest(
        view, len(rows) - NAMES_SAID
    )
    return view.say(
        "if_leaves.reports", count=len(rows), people=len(rows), names=view.words.all_of(names)
    )


def _rest(view: View, left: int) -> list[str]:
    return [view.say("bench.gap.more", count=left, more=left)] if left > 0 else []


def _line(view: View, row: Row) -> str:
    who = (
        view.competency_name(row["competency"])
        if row["kind"] == "competency"
        else view.or_unknown(row["name"], "name")
    )
    kinds = "kind" if row["is_known"] else "untold"
    what = view.say(f"if_leaves.{kinds}.{row['kind']}", value=row["value"])
    return view.say("titles.breaks", who=who, team=view.or_unknown(row["team"], "team"), what=what)
