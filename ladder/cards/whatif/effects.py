"""All that changes would do, the parts of the sentence that says it, and the cards that show it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.whatif import effect_cards as differing_cards
from ladder.cards.whatif import rows as differing
from ladder.cards.whatif.trial import Trial


@dataclass(frozen=True)
class Effects:
    """All rows that differ; benches and flips are None where the line is too long to ask."""

    places: pd.DataFrame
    spans: pd.DataFrame
    coverage: pd.DataFrame
    team_holders: pd.DataFrame
    benches: pd.DataFrame | None
    flips: pd.DataFrame | None


def effects(of: Trial) -> Effects:
    few = len(of.before.ask("people_on")) <= differing.MOST_PEOPLE
    always = (
        differing.places(of),
        differing.spans(of),
        differing.coverage(of),
        differing.team_holders(of),
    )
    return Effects(
        *always, differing.benches(of) if few else None, differing.flips(of) if few else None
    )


def consequences(of: Trial, found: Effects) -> list[str]:
    """What weighs most, in parts of a sentence: new managers, last holders, ranges left, benches
    emptied, and what else."""
    view, lost = of.before, found.team_holders
    moved = int(found.places["has_new_manager"].sum())
    parts = [view.say("whatif.effect.managers", count=moved, people=moved)] if moved else []
    if len(lost):
        names = (
            view.competency_name(lost["competency"].iloc[0]),
            view.or_unknown(lost["team"].iloc[0], "team"),
        )
        key = "whatif.effect.holder" if len(lost) == 1 else "whatif.effect.holders"
        parts.append(view.say(key, holders=len(lost), competency=names[0], team=names[1]))
    beyond = found.spans[found.spans["goes_beyond"]]
    if len(beyond):
        first = beyond.iloc[0]
        key = "whatif.effect.beyond" if len(beyond) == 1 else "whatif.effect.all_beyond"
        parts.append(
            view.say(
                key,
                managers=len(beyond),
                name=str(first["name"]),
                reports=first["direct_reports_after"],
                low=first["low"],
                high=first["high"],
            )
        )
    emptied = 0 if found.benches is None else int(found.benches["loses_last"].sum())
    if emptied:
        parts.append(view.say("whatif.effect.benches", count=emptied, roles=emptied))
    flipped = 0 if found.flips is None else len(found.flips)
    if flipped and len(parts) < 3:
        parts.append(view.say("whatif.effect.flips", count=flipped, checkpoints=flipped))
    if len(found.coverage) and len(parts) < 3:
        parts.append(
            view.say(
                "whatif.effect.coverage",
                count=len(found.coverage),
                competencies=len(found.coverage),
            )
        )
    return parts


def cards(of: Trial, found: Effects) -> list[Card]:
    """A card for each thing that differs, the people themselves last."""
    drawn = [
        (found.spans, differing_cards.spans_card),
        (
            found.coverage,
            lambda of, rows: differing_cards.coverage_card(of, rows, found.team_holders),
        ),
        (found.benches, differing_cards.benches_card),
        (found.flips, differing_cards.flips_card),
        (found.places, differing_cards.places_card),
    ]
    return [draw(of, rows) for rows, draw in drawn if rows is not None and len(rows)]
