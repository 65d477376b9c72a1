"""Fields of other systems that are understood on arrival and become fields of ours."""

from __future__ import annotations

from ladder.intake.fields import Field

UNOBSERVED = "not-observed"
"""What a rater answers who has seen no work that shows a competency: an answer, and no score."""

SNAPSHOT = "snapshot_on"
"""The day, or the month, that a row of several dated rosters, or of several readings of goals, in
one file speaks of."""

# Columns that are understood on arrival and become columns of ours: they leave the intake only
# where a row says nothing else.
ON_ARRIVAL: dict[str, tuple[Field, ...]] = {
    "roster": (
        Field("status", "text"),
        Field("resigned", "text"),
        Field("primary", "text"),
        Field("effective_on", "date"),
        Field("effective_to", "date"),
        Field(SNAPSHOT, "date"),
    ),
    "goals": (Field("progress", "number"), Field(SNAPSHOT, "date")),
    "assessments": (Field("unobserved", "word", words=(UNOBSERVED,)),),
}
