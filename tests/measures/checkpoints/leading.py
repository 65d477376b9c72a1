"""What the tests of rules about leaders share: Lea, who leads, and one checkpoint of the level
above hers."""

from __future__ import annotations

from typing import Any

from ladder.ladders.ladder import Checkpoint, Ladder
from ladder.warehouse.warehouse import Warehouse
from tests.given import TODAY, answers, house, ladders

LEA = {"person": "lea", "ladder": "lead", "level": "lead", "hired_on": "2020-01-06"}


def asked_of_lea(rule: dict[str, Any]) -> dict[str, Ladder]:
    """The two small ladders with one checkpoint, 'asked', that stands before Lea's next level."""
    return ladders(lead_checkpoints=[Checkpoint("asked", "head", "computed", "project", rule)])


def stretch(
    person: str, manager: str, starts_on: str, ends_on: str = "", **said: str
) -> dict[str, Any]:
    """A history row; engineers are juniors of the craft ladder unless said."""
    return {
        "person": person,
        "manager": manager,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "ladder": "craft",
        "level": "junior",
        **said,
    }


def led(
    rule: dict[str, Any],
    history: list[dict[str, Any]],
    *,
    left: dict[str, str] | None = None,
    hired: dict[str, str] | None = None,
    catalogue: dict[str, Ladder] | None = None,
    **files: Any,
) -> Warehouse:
    """A house in which Lea has stood since 2020 and `history` tells of the others; those hired
    before 2024 were here when records began."""
    rows = (
        [stretch("lea", "", "2020-01-06", ladder="lead", level="lead"), *history]
        if not _says_lea(history)
        else history
    )
    people = dict.fromkeys(row["person"] for row in rows)
    roster = [
        {
            "person": person,
            "hired_on": (hired or {}).get(person, "2020-01-06"),
            "left_on": (left or {}).get(person, ""),
        }
        for person in people
    ]
    return house(catalogue or asked_of_lea(rule), roster=roster, history=rows, **files)


def verdict(house: Warehouse, *columns: str, day: str = TODAY) -> Any:
    """What the one checkpoint says of Lea: have, state and since unless other columns are named."""
    return answers(
        house, "person_checkpoints", *(columns or ("have", "state", "since")), day=day, person="lea"
    )[0]


def facts(house: Warehouse, *columns: str, day: str = TODAY) -> list[Any]:
    """The rows behind that verdict."""
    return answers(
        house, "checkpoint_rows", *columns, day=day, person="lea", ladder="lead", next_level="head"
    )


def unlocks(house: Warehouse, day: str = TODAY) -> list[Any]:
    """Whose it is to meet the checkpoint, and the earliest day if time alone does."""
    return answers(
        house,
        "unlocks",
        "belongs_to",
        "earliest_on",
        day=day,
        person="lea",
        ladder="lead",
        next_level="head",
    )


def _says_lea(history: list[dict[str, Any]]) -> bool:
    return any(row["person"] == "lea" for row in history)
