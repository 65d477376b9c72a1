"""Which column is which field: as chosen, by alias, by what the values look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from ladder.intake.choices import NOTHING_CHOSEN, Choices
from ladder.intake.columns.aliases import fields_of, folded
from ladder.intake.columns.kinds import STANDS_IN
from ladder.intake.columns.profile import by_values, settled
from ladder.intake.fields import FIELDS, required_columns
from ladder.intake.model import FileRefusedError


@dataclass(frozen=True)
class Mapping:
    """`places` gives each field its place in the row, `headings` its heading as written; the rest
    is `ignored`.

    `repeated` names headings that stand for a field already found: (heading, the heading that is
    used). `recognised` says how each was found, `ambiguous` which headings fit a field equally
    well."""

    kind: str
    places: dict[str, int]
    headings: dict[str, str]
    ignored: list[str]
    repeated: list[tuple[str, str]]
    recognised: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_our_own(self) -> bool:
        """Whether every column that is used has our own heading."""
        return set(self.recognised.values()) <= {"name"}


def map_columns(
    kind: str,
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray] = (),
    choices: Choices = NOTHING_CHOSEN,
) -> Mapping:
    """Headings to fields: as chosen, then by alias, then by what the values look like.

    Raises FileRefusedError naming all required columns that are missing or fit twice.
    """
    places: dict[str, int] = {}
    how: dict[str, str] = {}
    for name, heading in choices.columns.items():
        if heading in header:
            places[name], how[name] = header.index(heading), "chosen"
    refused = {name for name, heading in choices.columns.items() if not heading}
    candidates = _candidates(kind, header, set(places.values()))
    repeated: list[tuple[str, str]] = []
    own = {each.name for each in FIELDS[kind]}
    ambiguous: dict[str, list[str]] = {}
    for name, found in settled(kind, candidates, header, columns).items():
        if name in places or name in refused:
            continue
        first = found.used[0]
        distinct = {folded(header[place]): place for place in reversed(found.used)}
        if len(distinct) > 1:
            ambiguous[name] = [header[place] for place in found.used]
            continue
        places[name], how[name] = first, "name" if found.rank == 0 and name in own else "alias"
        repeated += [(header[place], header[first]) for place in found.used[1:]]
    required = set(required_columns(kind)) <= places.keys()
    if columns and not (required and set(how.values()) == {"name"}):
        free = [
            at
            for at in range(len(header))
            if at not in places.values()
            and not any(header[at] in each for each in ambiguous.values())
        ]
        by_values(kind, header, columns, free, places, how, ambiguous, refused)
    _stand_in(kind, places, how, ambiguous)
    missing = [
        name
        for name in required_columns(kind)
        if name not in places and name not in ("goal",) * (kind == "goals" and "title" in places)
    ]
    if missing:
        asked = {name: ambiguous[name] for name in missing if name in ambiguous}
        code = "column_ambiguous" if len(asked) == len(missing) else "columns_missing"
        raise UnmappedError(
            code,
            ", ".join(
                f"{name}: {' / '.join(asked[name])}" if name in asked else name for name in missing
            ),
            ambiguous,
        )
    used = set(places.values()) | {
        at for at, heading in enumerate(header) if heading in {twice for twice, _ in repeated}
    }
    order = [each.name for each in FIELDS[kind]]
    places = dict(
        sorted(
            places.items(),
            key=lambda item: order.index(item[0]) if item[0] in order else len(order),
        )
    )
    ignored = [heading for at, heading in enumerate(header) if heading and at not in used]
    return Mapping(
        kind,
        places,
        {name: header[place] for name, place in places.items()},
        ignored,
        repeated,
        how,
        ambiguous,
    )


class UnmappedError(FileRefusedError):
    """Required columns are missing or fit twice; `ambiguous` gives the headings to choose from."""

    def __init__(self, code: str, detail: str, ambiguous: dict[str, list[str]]) -> None:
        super().__init__(
            "column_ambiguous" if code == "column_ambiguous" else "columns_missing", detail
        )
        self.ambiguous = ambiguous


def _candidates(kind: str, header: Sequence[str], taken: set[int]) -> dict[str, dict[int, int]]:
    """Field -> place -> rank of the heading there (0 = our own name)."""
    found: dict[str, dict[int, int]] = {}
    for place, heading in enumerate(header):
        if place not in taken and heading:
            for name, rank in fields_of(kind, heading).items():
                found.setdefault(name, {})[place] = rank
    return found


def _stand_in(
    kind: str, places: dict[str, int], how: dict[str, str], ambiguous: dict[str, list[str]]
) -> None:
    """What is required and has no column of its own is taken from others: a name from its parts, an
    id from the address."""
    for name, others in STANDS_IN.get(kind, {}).items():
        there = [other for other in others if other in places]
        if name not in places and name not in ambiguous and there and name != "goal":
            places[name], how[name] = places[there[0]], "joined"
