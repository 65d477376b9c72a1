"""Whom a cell means: managers and owners by id, e-mail or name become ids; where two people fit,
both are listed."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa

from ladder.intake.fields import FIELDS
from ladder.intake.ledger import Ledger
from ladder.intake.people import managers
from ladder.intake.people.named_rows import NOBODY, named_rows

Frames = dict[str, pd.DataFrame]


def settle_people(frames: Frames, ledger: Ledger) -> Frames:
    """The frames with every reference to a person as an id of the roster, where exactly one person
    fits; others stay as written."""
    roster = frames["roster"]
    if roster.empty:
        return frames
    days = roster["seen_on"].nunique()
    parts = _by_day(roster, days)
    for above in ("manager", "manager2"):
        parts = [_settled(part, above, part, ledger, "manager_ambiguous") for part in parts]
    roster = pd.concat(parts).sort_index() if len(parts) > 1 else parts[0]
    newest = (
        roster
        if days == 1
        else roster.sort_values("seen_on", kind="stable").drop_duplicates("person", keep="last")
    )
    settled = {"roster": roster}
    for kind, frame in frames.items():
        if kind == "roster":
            continue
        for each in FIELDS[kind]:
            if each.refers in ("person", "manager"):
                code = "manager_ambiguous" if each.refers == "manager" else "person_ambiguous"
                frame = _settled(frame, each.name, newest, ledger, code, each.required)
        settled[kind] = frame
    return {kind: settled[kind] for kind in frames}


def _settled(
    frame: pd.DataFrame,
    field: str,
    people: pd.DataFrame,
    ledger: Ledger,
    code: str,
    required: bool = False,
) -> pd.DataFrame:
    """`field` as ids of `people`; nobody ('NO_MANAGER') becomes null; of two who fit, none is taken
    and the cell is listed."""
    if frame.empty:
        return frame
    unknown = frame[field].notna() & (named_rows(frame[field], people["person"]) == NOBODY)
    if not unknown.any():
        return frame
    refs = frame.loc[unknown, field]
    distinct = list(dict.fromkeys(refs))
    found = managers.resolve(
        distinct, _listed(people["person"]), _listed(people["email"]), _listed(people["name"])
    )
    meant = {
        ref: (who, how) for ref, who, how in zip(distinct, found.person, found.kind, strict=True)
    }
    candidates = {distinct[at]: ", ".join(who[:5]) for at, who in found.candidates.items()}
    changed = frame[field].to_numpy(object)
    for at in np.flatnonzero(unknown):
        who, how = meant[changed[at]]
        if who is not None or how == "root":
            changed[at] = who
    frame = frame.assign(**{field: pd.Series(changed, index=frame.index, dtype="str")})
    twofold = unknown & frame[field].isin(set(candidates)) & frame[field].notna()
    details = [candidates[ref] for ref in frame.loc[twofold, field]]
    if required:
        return ledger.refuse(frame, twofold, field, code, details)  # type: ignore[arg-type]
    return ledger.blank(frame, twofold, [field], code, details)  # type: ignore[arg-type]


def _by_day(roster: pd.DataFrame, days: int) -> list[pd.DataFrame]:
    return [roster] if days == 1 else [part for _, part in roster.groupby("seen_on", sort=False)]


def _listed(column: pd.Series) -> list[str | None]:
    listed: list[str | None] = pa.array(column).to_pylist()
    return listed
