"""The verdicts of quarter ends, kept because they are slow to compute: on disk from the start, for
an upload once they are asked for."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date
from typing import Any

from ladder.warehouse.warehouse import Warehouse


class KeptVerdicts:
    """Which days' verdicts one dataset keeps. `keep` is the statement that fills the table, None
    where it was filled before."""

    def __init__(self, house: Warehouse, keep: str | None) -> None:
        self._house = house
        self._keep = keep
        self._lock = threading.Lock()
        self.days = self._days()
        self._quarters = frozenset(
            day.date() for day in house.ask("select day from quarters")["day"]
        )

    def hold(self, given: Mapping[str, Any], both: bool = False) -> bool:
        """Whether all days asked are among those kept: the day and the quarter ends before it from
        $since on, or `both`, the day and $since."""
        if given.get("day") not in self.days:
            return False
        between = (
            {given["since"]}
            if both
            else {day for day in self._quarters if given["since"] <= day < given["day"]}
        )
        return between <= self.days

    def wanted(self, given: Mapping[str, Any]) -> None:
        """Verdicts are about to be asked for. Where that is over several days and none are kept
        yet, all are computed, once; a second reader waits for the first. One day alone is computed
        sooner than all of them."""
        if self._keep is None or not given["since"] < given["day"]:
            return
        with self._lock:
            if self._keep is not None:
                self._house.keep(self._keep)
                self.days = self._days()
                self._keep = None

    def _days(self) -> frozenset[date]:
        return frozenset(
            day.date() for day in self._house.ask("select distinct day from kept_verdicts")["day"]
        )
