"""What one row behind a verdict is, in words."""

from __future__ import annotations

from ladder.exports.packet.rows import Packet, Row

NAMED_FACTS = ("evidence", "report", "goal", "hire", "moved")
"""Facts of which the subject says what they are; of the others it is the kind of fact."""


def fact(rows: Packet, row: Row) -> str:
    """What one row behind a verdict is: a competency's name, the subject's own words, or the kind
    of day or count."""
    if row["fact"] == "competency":
        return rows.names.competency(row["subject"])
    if row["fact"] == "report":
        return _credit(rows, row)
    return (
        str(row["subject"])
        if row["fact"] in NAMED_FACTS
        else rows.words.say(f"checkpoint.fact.{row['fact']}")
    )


def _credit(rows: Packet, row: Row) -> str:
    """Somebody grown, by name, with what qualifies the credit."""
    words = rows.words
    notes = [] if row["is_strict"] else [words.say("checkpoint.credit.lenient")]
    notes += (
        [
            words.say(
                "checkpoint.credit.shared", count=row["shared_with"], managers=row["shared_with"]
            )
        ]
        if row["shared_with"]
        else []
    )
    return (
        words.say("checkpoint.credit.noted", name=row["subject"], notes=words.all_of(notes))
        if notes
        else str(row["subject"])
    )
