"""Who gave a score, where a file names the rater and not what they are to the person: the person
themselves, or the manager whom a roster gives them."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa

from ladder.intake.ledger import Ledger
from ladder.intake.people import managers

UNKNOWN = "unknown"


def raters_known(scores: pd.DataFrame, roster: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """Assessments whose raters are told by their names: `by` is 'self' where the rater is the
    person, 'manager' where the roster of the day (the newest up to it, else the first) names them
    as the person's manager. Anybody else stays unknown: a colleague, or somebody further up.

    `scores` has the columns person, by, assessor, assessed_on and file; `roster` has person, email,
    name, manager and seen_on, with managers as ids. What is told, and what stays unknown, is said
    of each file."""
    unnamed = scores["by"] == UNKNOWN
    told = unnamed & scores["assessor"].notna()
    if told.any() and len(roster):
        by = _by_name(scores[told], roster)
        scores = scores.assign(by=scores["by"].where(~told, by.reindex(scores.index)))
        for file, rows in by[by != UNKNOWN].groupby(scores.loc[told, "file"]):
            said = f"{int((rows == 'self').sum()):,} / {int((rows == 'manager').sum()):,}"
            ledger.file(str(file), "rater_by_name", "warning", said)
    for file, count in scores.loc[scores["by"] == UNKNOWN, "file"].value_counts().items():
        ledger.file(str(file), "rater_unknown", "warning", f"{count:,}")
    return scores


def _by_name(scores: pd.DataFrame, roster: pd.DataFrame) -> pd.Series:
    """self, manager or unknown, by the index of `scores`."""
    people = roster.sort_values("seen_on", kind="stable").drop_duplicates("person", keep="last")
    written = list(dict.fromkeys(scores["assessor"]))
    found = managers.resolve(
        written, *(pa.array(people[name]).to_pylist() for name in ("person", "email", "name"))
    )
    rater = scores["assessor"].map(dict(zip(written, found.person, strict=True)))
    by = pd.Series(UNKNOWN, index=scores.index, dtype="str")
    by = by.where(rater.isna() | (rater != _manager_of(scores, roster)), "manager")
    return by.where(rater.isna() | (rater != scores["person"]), "self")


def _manager_of(scores: pd.DataFrame, roster: pd.DataFrame) -> pd.Series:
    """The manager of each rated person in the roster of the day of the score."""
    rows = roster[["person", "manager", "seen_on"]].sort_values("seen_on", kind="stable")
    asked = (
        scores[["person", "assessed_on"]].reset_index().sort_values("assessed_on", kind="stable")
    )
    up_to = pd.merge_asof(
        asked, rows, left_on="assessed_on", right_on="seen_on", by="person"
    ).set_index("index")
    first = rows.drop_duplicates("person").set_index("person")["manager"]
    listed = up_to["seen_on"].notna()
    return up_to["manager"].where(listed, up_to["person"].map(first)).reindex(scores.index)
