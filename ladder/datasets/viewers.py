"""Who looks at an organisation: somebody whom the roster or access.toml knows, with the lines that
they may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ladder.datasets.access_file import HR, AccessFile, Role, same_address

EVERYONE = "*"


class Unknown(LookupError):
    """An address that neither the roster nor access.toml knows, or that several people have."""


@dataclass(frozen=True)
class Viewer:
    """`person` is who they are in the roster, None for somebody whom only access.toml knows.
    `lines` are the managers whose whole line they may see, EVERYONE among them for all;
    `whole_history`: also what lies before somebody came into the line."""

    person: str | None
    lines: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    whole_history: bool = False

    @property
    def sees_everyone(self) -> bool:
        return EVERYONE in self.lines

    @property
    def is_hr(self) -> bool:
        return HR in self.roles


def viewer_of(
    address: str, people: pd.DataFrame, managers: Sequence[str], file: AccessFile
) -> Viewer:
    """Whoever signed in with an address. `people`: person and email of those employed on the newest
    day; `managers`: those of them who lead somebody. Raises Unknown: also where two people have the
    address, since nobody can tell which of them it is."""
    address = same_address(file.aliases.get(same_address(address), address))
    person = _person(address, people)
    held = [role for role in file.roles if address in role.addresses]
    if person is None and not held:
        raise Unknown(address)
    return _viewer(person, held, people, managers, file)


def viewer_of_person(
    person: str, people: pd.DataFrame, managers: Sequence[str], file: AccessFile
) -> Viewer:
    """The same by who they are in the roster. Raises Unknown where they are not there."""
    found = people.loc[people["person"] == person, "email"]
    if found.empty:
        raise Unknown(person)
    address = "" if pd.isna(found.iloc[0]) else same_address(str(found.iloc[0]))
    held = [role for role in file.roles if address and address in role.addresses]
    return _viewer(person, held, people, managers, file)


def _viewer(
    person: str | None,
    held: Sequence[Role],
    people: pd.DataFrame,
    managers: Sequence[str],
    file: AccessFile,
) -> Viewer:
    lines = [line for role in held if (line := _line(role, people, file.aliases)) is not None]
    lines += [person] if person is not None and person in managers else []
    return Viewer(
        person,
        (EVERYONE,) if EVERYONE in lines else tuple(dict.fromkeys(lines)),
        frozenset(role.name for role in held),
        file.whole_history,
    )


def _person(address: str, people: pd.DataFrame) -> str | None:
    """The one person with the address. Raises Unknown where several have it."""
    if not address:
        return None
    found = people.loc[people["email"].fillna("").map(same_address) == address, "person"]
    if len(found) > 1:
        raise Unknown(address)
    return str(found.iloc[0]) if len(found) else None


def _line(role: Role, people: pd.DataFrame, aliases: Mapping[str, str]) -> str | None:
    """Whose line a role may see; None where nobody is meant whom the roster knows."""
    if role.line == EVERYONE:
        return EVERYONE
    if role.line in set(people["person"]):
        return role.line
    address = same_address(role.line)
    try:
        return _person(same_address(aliases.get(address, address)), people)
    except Unknown:
        return None
