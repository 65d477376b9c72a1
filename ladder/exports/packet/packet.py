"""The promotion packet of one person: a draft made of what the data says, gaps included, that opens
with how much it can say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

import pandas as pd

from ladder.cards.entry_names import Names
from ladder.exports.document.document import Document
from ladder.exports.packet import parts
from ladder.exports.packet.gaps import gaps
from ladder.exports.packet.rows import QUARTERS_BACK, Packet
from ladder.ladders.ladder import Ladder
from ladder.words import Words, is_missing


class Ask(Protocol):
    """The rows of a measure for a day and a scope that are already settled; `since` asks for the
    quarter ends before the day as well."""

    def __call__(self, name: str, **given: Any) -> pd.DataFrame: ...


class NobodyHere(LookupError):
    """The person is not employed in the scope on the day."""


def packet(
    ask: Ask,
    words: Words,
    ladders: Mapping[str, Ladder],
    *,
    person: str,
    ladder: str,
    level: str,
    day: date,
) -> Document:
    """The packet of `person` for `level` of `ladder`, as of `day`. Raises NobodyHere; whom `ask`
    does not show, this does not show."""
    rows = _rows(ask, words, ladders, person, ladder, level, day)
    name, target = rows.name, rows.target
    return Document(
        language=words.language,
        title=words.say("packet.title", name=name),
        subtitle=words.say(
            "packet.subtitle", level=target, ladder=_title(ladders, ladder, words), day=day
        ),
        opening=opening(rows),
        sections=(
            parts.role(rows),
            parts.scope(rows),
            parts.checkpoints(rows),
            parts.competencies(rows),
            parts.evidence(rows),
            parts.goals(rows),
            gaps(rows),
        ),
        colophon=words.say("packet.colophon", day=day),
    )


def opening(rows: Packet) -> str:
    """How much evidence there is, how recent it is, and how much of what the level expects has been
    rated."""
    words, pieces, axes = rows.words, rows.evidence, rows.asked_axes
    recent, without = int(pieces["is_recent"].sum()), len(rows.without_evidence)
    counts = [
        words.say("packet.pieces", count=len(pieces), pieces=len(pieces)),
        words.say("packet.recent", count=recent, recent=recent),
        words.say("packet.without", count=without, without=without),
    ]
    rated = axes["score"].notna()
    said = [words.say("packet.opening", counts=words.say("packet.between").join(counts))]
    if len(axes):
        said.append(
            words.say(
                "packet.rated",
                count=len(axes),
                rated=int(rated.sum()),
                asked=len(axes),
                level=rows.target,
            )
        )
    if rated.any():
        said.append(words.say("packet.newest", day=axes["assessed_on"].max().date()))
    return words.sentences(said)


def _rows(
    ask: Ask,
    words: Words,
    ladders: Mapping[str, Ladder],
    person: str,
    ladder: str,
    level: str,
    day: date,
) -> Packet:
    here = ask("people_on").set_index("person")
    if person not in here.index:
        raise NobodyHere(person)
    asked: dict[str, Any] = {"person": person, "ladder": ladder, "next_level": level}
    back = (pd.Timestamp(day) - pd.DateOffset(months=3 * QUARTERS_BACK, days=3)).date()
    checks, notes = ask("person_checkpoints", **asked), ask("case_notes", about=person)
    return Packet(
        names=Names(words, ladders),
        ladder=ladder,
        level=level,
        day=day,
        person=here.loc[person].to_dict(),
        positions=ask("position_history", **asked),
        scope=ask("scope_over_time", **asked, since=back),
        checks=checks[(checks["ladder"] == ladder) & (checks["level"] == level)].reset_index(
            drop=True
        ),
        facts=ask("checkpoint_rows", **asked),
        axes=ask("competency_gap", **asked),
        evidence=ask("person_evidence", **asked),
        goals=ask("person_goals", **asked),
        notes=notes[(notes["ladder"] == ladder) & (notes["level"] == level)],
    )


def _title(ladders: Mapping[str, Ladder], ladder: str, words: Words) -> str:
    known = None if is_missing(ladder) else ladders.get(ladder)
    return known.title(words.language) if known else words.say("unknown.ladder")
