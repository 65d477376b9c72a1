"""What a finding claims is tested: whether its head says that it is counted, or stands out from the
rest of the lines that are watched."""

from __future__ import annotations

import pandas as pd

from ladder.measures.signal import chance

CLAIMS = ("fact", "more", "fewer", "months")
"""What the head of a finding may say after 'Signal:'.

fact: what is said is counted in the rows and compared with nothing. more, fewer: so many `hits` of
`tries` people, beside `hits_elsewhere` of `tries_elsewhere`. months: in so many pairs the later of
`months_now` and `months_before` is higher (`pairs_higher`). `lines` are all that were watched."""


def judged(rows: pd.DataFrame, claim: str) -> pd.DataFrame:
    """The rows with three columns more: chance (0..1, corrected for the lines watched; missing for
    a fact and for what is too small to test), certainty (0..1: 1 for a fact unless the rows say
    it, else 1 - chance, 0 where it cannot be tested), steady (whether it does not stand out)."""
    if claim == "fact":
        known = rows.get("certainty", 1.0)
        tested = rows.drop(columns="certainty", errors="ignore")
        return tested.assign(chance=pd.Series(dtype=float), certainty=known, steady=False)
    rows = rows.reset_index(drop=True)
    found = pd.Series(_chances(rows, claim), index=rows.index, dtype=float)
    return rows.assign(
        chance=found,
        certainty=(1 - found).fillna(0.0),
        steady=[not chance.passes(each) for each in found],
    )


def _chances(rows: pd.DataFrame, claim: str) -> list[float]:
    if rows.empty:
        return []
    each = rows.to_dict("records")
    if claim == "months":
        raw = [
            chance.of_pairs(
                int(row["pairs_higher"]), int(row["months_now"]), int(row["months_before"])
            )
            for row in each
        ]
    else:
        raw = [
            chance.beside_the_rest(
                int(row["hits"]),
                int(row["tries"]),
                int(row["hits_elsewhere"]),
                int(row["tries_elsewhere"]),
                "more" if claim == "more" else "fewer",
            )
            for row in each
        ]
    return chance.holm(raw, int(rows["lines"].iloc[0]))
