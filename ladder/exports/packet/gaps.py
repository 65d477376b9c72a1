"""The last section of a promotion packet: what is missing, too low, too old or unknown, said
plainly."""

from __future__ import annotations

import pandas as pd

from ladder.cards.person.case_notes import notes
from ladder.exports.document.document import Bullets, Paragraph, Section
from ladder.exports.packet.rows import Packet

OLD_MONTHS = 12
"""A score older than this says little of today."""


def gaps(rows: Packet) -> Section:
    """One line per gap and for what qualifies the verdicts; without any, what that does not
    mean; then what a checklist is."""
    items = [*_qualified(rows), *_checkpoints(rows), *_short(rows), *_unknown(rows), *_goals(rows)]
    block = Bullets(tuple(items)) if items else Paragraph(rows.words.say("packet.gaps.none"))
    informs = Paragraph(rows.words.say("case_notes.informs"))
    return Section(rows.words.say("packet.section.gaps"), (block, informs))


def _qualified(rows: Packet) -> list[str]:
    """What qualifies the verdict that every checkpoint is met; evidence and old scores are gaps of
    their own below."""
    return [
        note
        for row in rows.notes.to_dict("records")
        for note in notes(rows.words, {**row, "oldest_rated_on": None}, rows.day)
    ]


def _checkpoints(rows: Packet) -> list[str]:
    """Checkpoints not met, then those nobody can tell."""
    said = []
    for state in ("not_met", "cannot_tell"):
        for row in rows.checks[rows.checks["state"] == state].to_dict("records"):
            name = rows.names.entry("checkpoints", row["ladder"], row["checkpoint"])
            said.append(
                rows.words.say(f"packet.gaps.{state}", checkpoint=name, progress=rows.progress(row))
            )
    return said


def _short(rows: Packet) -> list[str]:
    """Competencies rated below what the next level expects, the furthest first."""
    short = rows.asked_axes[rows.asked_axes["next_gap"] < 0].sort_values("next_gap", kind="stable")
    return [
        rows.words.say(
            "packet.gaps.short",
            competency=rows.names.competency(row["competency"]),
            score=row["score"],
            asked=row["next_expected"],
        )
        for row in short.to_dict("records")
    ]


def _unknown(rows: Packet) -> list[str]:
    """Competencies that nobody has rated, that no evidence names, and scores too old to lean on."""
    axes = rows.asked_axes
    old = axes["assessed_on"] < pd.Timestamp(rows.day) - pd.DateOffset(months=OLD_MONTHS)
    lists = {
        "unrated": list(axes.loc[axes["score"].isna(), "competency"]),
        "without_evidence": rows.without_evidence,
        "old": list(axes.loc[old, "competency"]),
    }
    return [
        rows.words.say(
            f"packet.gaps.{key}",
            count=len(found),
            competencies=rows.words.all_of([rows.names.competency(axis) for axis in found]),
        )
        for key, found in lists.items()
        if found
    ]


def _goals(rows: Packet) -> list[str]:
    late = rows.goals[rows.goals["state"].isin(["late", "behind"])]
    return [
        rows.words.say(
            "packet.gaps.goal",
            goal=row["title"],
            state=rows.words.say(f"states.{row['state']}"),
            due=rows.cell(row["due_on"]),
        )
        for row in late.to_dict("records")
    ]
