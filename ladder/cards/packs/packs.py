"""The packs there are: who is in the room decides what is shown and what is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ladder.cards.packs.for_board import board_pack
from ladder.cards.packs.for_promotions import promotions_pack
from ladder.cards.packs.for_staff import staff_pack
from ladder.cards.packs.for_succession import succession_pack
from ladder.cards.packs.slides import Pack, PackSlide
from ladder.cards.said import HERE, Sharing
from ladder.cards.view import View

MADE: Mapping[str, Callable[[View, Sharing], list[PackSlide]]] = {
    "board": board_pack,
    "staff": staff_pack,
    "promotions": promotions_pack,
    "succession": succession_pack,
}
AUDIENCES = tuple(MADE)


def pack(view: View, audience: str, sharing: Sharing = HERE) -> Pack:
    """The slides for an audience on this day and scope. Raises KeyError for one there is no pack
    for."""
    return Pack(audience, tuple(MADE[audience](view, sharing)))
