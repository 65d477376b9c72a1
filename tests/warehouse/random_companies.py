"""Small random companies: people who come, go, move and change level in four rosters and in
histories."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ladder.warehouse.warehouse import Warehouse
from tests.given import Rows, house

ROSTER_DAYS = ("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30")
PEOPLE = ("ana", "ben", "cyd", "dan", "eve", "fay")
Row = dict[str, Any]


@dataclass(frozen=True)
class Company:
    rosters: dict[str, Rows]
    history: Rows

    def house(self) -> Warehouse:
        return house(roster=self.rosters, history=self.history)


def days(first: date = date(2025, 7, 1), last: date = date(2026, 12, 31)) -> st.SearchStrategy[str]:
    return st.dates(first, last).map(date.isoformat)


LEVELS = st.sampled_from(
    ({}, {"ladder": "craft", "level": "junior"}, {"ladder": "craft", "level": "senior"})
)
PLACES = st.builds(
    lambda manager, team, level: {"manager": manager, "team": team, **level},
    st.sampled_from(("", *PEOPLE)),
    st.sampled_from(("", "Core", "Edge")),
    LEVELS,
)
PERHAPS_A_DAY = st.just("") | days()


@st.composite
def companies(draw: st.DrawFn, with_leaving: bool = True, with_history: bool = True) -> Company:
    """Six people, each in some of four rosters; what they say may contradict itself."""
    rosters: dict[str, list[Row]] = {day: [] for day in ROSTER_DAYS}
    history: list[Row] = []
    for person in PEOPLE:
        hired_on = draw(PERHAPS_A_DAY)
        for day in sorted(draw(st.sets(st.sampled_from(ROSTER_DAYS), min_size=1))):
            said = {
                "person": person,
                **draw(PLACES),
                "hired_on": hired_on,
                "level_since": draw(PERHAPS_A_DAY),
            }
            leaving = (
                {"hired_on": draw(PERHAPS_A_DAY), "left_on": draw(PERHAPS_A_DAY)}
                if with_leaving
                else {}
            )
            rosters[day].append({**said, **leaving})
        if with_history and draw(st.booleans()):
            starts = sorted(draw(st.sets(days(), max_size=3)))
            for day in starts:
                ends_on = draw(st.just("") | days(date.fromisoformat(day)))
                history.append(
                    {"person": person, "starts_on": day, "ends_on": ends_on, **draw(PLACES)}
                )
    return Company({day: rows for day, rows in rosters.items() if rows}, history)
