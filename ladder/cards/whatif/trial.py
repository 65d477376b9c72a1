"""An organisation as it is and as it would be after changes that are tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ladder.cards.view import View
from ladder.datasets.changes import Change
from ladder.datasets.datasets import EVERYONE
from ladder.datasets.whatif import ImpossibleChange


@dataclass(frozen=True)
class Trial:
    """The organisation as it is and as it would be; `refused` are the changes that cannot be,
    `names` says who is meant."""

    before: View
    after: View
    applied: tuple[Change, ...]
    refused: tuple[ImpossibleChange, ...]
    names: Mapping[str, str]

    @property
    def is_headless(self) -> bool:
        """Whether the line looked at has lost the one who leads it."""
        return self.before.scope != EVERYONE and self.after.ask("people_on").empty

    def both(self, measure: str, **asked: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The rows of one question before and after."""
        return self.before.ask(measure, **asked), self.after.ask(measure, **asked)
