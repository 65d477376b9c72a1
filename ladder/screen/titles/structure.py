"""Stop 5: what the cards about how the organisation is built have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.screen.titles.finder import finder
from ladder.screen.view import View


@finder
def organisation(view: View, rows: pd.DataFrame, *, coloured: str = "coverage") -> str:
    known = rows[rows[coloured].notna() & rows["parent"].notna()]
    if known.empty:
        return view.say("measures.organisation.title")
    at = known.iloc[int(known[coloured].argmax() if coloured == "direct_reports" else known[coloured].argmin())]
    return view.say(f"titles.organisation.{coloured}", name=str(at["name"]), team=view.or_unknown(at["team"], "team"), value=at[coloured])
