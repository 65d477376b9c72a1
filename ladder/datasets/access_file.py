"""What access.toml says: who sees more than their own line, other addresses of the same people, and
how far back a new manager sees."""

from __future__ import annotations

import os
import pathlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FILE, SETTING = "access.toml", "LADDER_ACCESS"
HR, DIRECTOR, COMMITTEE = "hr", "director", "committee"
ROLES = (HR, DIRECTOR, COMMITTEE)
ALL = "everyone"
HISTORY = {"from the move": False, "all": True}
MOST_BYTES = 1_000_000


class WrongAccess(ValueError):
    """The file cannot be followed, so nobody may see anything. `reason` names the sentence, `value`
    what it is about."""

    def __init__(self, reason: str, value: str) -> None:
        super().__init__(reason, value)
        self.reason, self.value = reason, value


@dataclass(frozen=True)
class Role:
    """`line` is the manager whose line is seen, by address or by id, or '*' for everyone."""

    name: str
    addresses: frozenset[str]
    line: str


@dataclass(frozen=True)
class AccessFile:
    """Without a file nobody has a role. `aliases` is address -> the same person's address in the
    roster, both as `same_address` writes them."""

    roles: tuple[Role, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    whole_history: bool = False


def place_of(folder: pathlib.Path) -> pathlib.Path:
    """LADDER_ACCESS where it is set, else access.toml beside the data."""
    return pathlib.Path(os.environ.get(SETTING) or folder / FILE)


def read_access(path: pathlib.Path) -> AccessFile:
    """What the file says; nothing where there is none, unless LADDER_ACCESS names it. Raises
    WrongAccess."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WrongAccess("large", path.name)
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as fault:
        if os.environ.get(SETTING):
            raise WrongAccess("absent", path.name) from fault
        return AccessFile()
    except (OSError, UnicodeDecodeError) as fault:
        raise WrongAccess("unreadable", path.name) from fault
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise WrongAccess("toml", str(fault)[:120]) from fault
    unknown = sorted(set(said) - {*ROLES, "aliases", "history_after_move"})
    if unknown:
        raise WrongAccess("key", unknown[0])
    return AccessFile(
        tuple(role for name in ROLES for role in _roles(name, said.get(name, []))),
        _aliases(said.get("aliases", {})),
        _history(said.get("history_after_move", "from the move")),
    )


def same_address(address: str) -> str:
    """An address as it is compared: without spaces around it, and ASCII letters small. Other
    letters are left alone, since two that look alike, or fold alike, are two mailboxes."""
    return "".join(each.lower() if each.isascii() else each for each in address.strip())


def _roles(name: str, said: Any) -> list[Role]:
    """[[director]] addresses = [...], line = 'everyone' or a manager; hr sees everyone."""
    if not isinstance(said, list) or not all(isinstance(each, dict) for each in said):
        raise WrongAccess("role", name)
    return [_role(name, each) for each in said]


def _role(name: str, said: Mapping[str, Any]) -> Role:
    addresses, line = said.get("addresses"), said.get("line", ALL if name == HR else None)
    if unknown := sorted(set(said) - {"addresses", "line"}):
        raise WrongAccess("key", unknown[0])
    if not isinstance(addresses, list) or not all(_is_address(each) for each in addresses):
        raise WrongAccess("addresses", name)
    if not isinstance(line, str) or not line.strip() or line.strip() == "*":
        raise WrongAccess("line", name)
    return Role(
        name,
        frozenset(map(same_address, addresses)),
        "*" if line.strip() == ALL else line.strip(),
    )


def _aliases(said: Any) -> dict[str, str]:
    if not isinstance(said, dict) or not all(
        _is_address(each) for pair in said.items() for each in pair
    ):
        raise WrongAccess("aliases", "aliases")
    return {same_address(alias): same_address(address) for alias, address in said.items()}


def _is_address(said: Any) -> bool:
    return isinstance(said, str) and "@" in said.strip("@ ")


def _history(said: Any) -> bool:
    if not isinstance(said, str) or said not in HISTORY:
        raise WrongAccess("history", str(said)[:60])
    return HISTORY[said]
