"""The command line as somebody else: what an address may see, and what is said where it may not."""

from __future__ import annotations

import pathlib

from ladder.datasets.access_file import WrongAccess
from ladder.datasets.datasets import Dataset
from ladder.datasets.seen import seen_with
from ladder.datasets.viewers import Unknown
from ladder.words import Words


class CannotAct(ValueError):
    """Carries the whole sentence."""


def acting_as(dataset: Dataset, folder: pathlib.Path, address: str | None, said: Words) -> Dataset:
    """The dataset as the address sees it; without one as the operator, who sees everyone. Raises
    CannotAct."""
    if address is None:
        return dataset
    try:
        return seen_with(dataset, folder, address)
    except WrongAccess as wrong:
        raise CannotAct(said.say(f"access.wrong.{wrong.reason}", value=wrong.value)) from wrong
    except Unknown as unknown:
        raise CannotAct(said.say("access.nobody", address=address)) from unknown
