"""Fields of other systems that are understood on arrival and become fields of ours."""

from __future__ import annotations

from ladder.intake.fields import Field

# Columns that are understood on arrival and become columns of ours: never in the frames that leave
# the intake.
ON_ARRIVAL: dict[str, tuple[Field, ...]] = {
    "roster": (
        Field("status", "text"),
        Field("resigned", "text"),
        Field("primary", "text"),
        Field("effective_on", "date"),
        Field("snapshot_on", "month"),
    ),
    "goals": (Field("progress", "number"),),
}
