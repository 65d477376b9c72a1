"""The proposed checkpoints that a company has switched on, and the house rules that it has switched
off, listed in adopted.toml beside its data."""

from __future__ import annotations

import dataclasses
import pathlib
import tomllib
from collections.abc import Mapping

from ladder.ladders.catalogue import CatalogueFaults
from ladder.ladders.ladder import Ladder

FILE = "adopted.toml"
KEYS = ("adopted", "switched_off")


class NotAdopted(CatalogueFaults):
    """Why the file switches nothing on or off: `reason` is 'unreadable', 'no_list', 'unknown' or
    'no_house_rule' (words: adopted), `names` the entries that are wrong."""

    def __init__(self, reason: str, faults: list[str], names: tuple[str, ...] = ()) -> None:
        self.reason, self.names = reason, names
        super().__init__([f"{FILE}: {fault}" for fault in faults])


def in_force(
    catalogue: Mapping[str, Ladder], folder: pathlib.Path
) -> tuple[Mapping[str, Ladder], NotAdopted | None]:
    """The ladders that count, and why the file was not followed: with one wrong entry nothing is
    adopted, so that nobody is half judged."""
    path = folder / FILE
    return in_force_of(catalogue, path.read_bytes() if path.is_file() else None)


def in_force_of(
    catalogue: Mapping[str, Ladder], content: bytes | None
) -> tuple[Mapping[str, Ladder], NotAdopted | None]:
    """The same for what a file says that is not in a folder; None where there is none."""
    try:
        return adopt_listed(catalogue, content), None
    except NotAdopted as fault:
        return catalogue, fault


def adopt(catalogue: Mapping[str, Ladder], folder: pathlib.Path) -> Mapping[str, Ladder]:
    """The ladders with the proposals that `folder`/adopted.toml lists made to count, and without
    the house rules that it lists as switched off; without the file, the ladders as they are.

    The file holds adopted = ["ladder/checkpoint", ...], switched_off = ["ladder/checkpoint", ...],
    or both. A house rule is a checkpoint of this project's own that counts without being adopted.
    Raises NotAdopted, naming every entry that is no proposal, or no house rule."""
    path = folder / FILE
    return adopt_listed(catalogue, path.read_bytes() if path.is_file() else None)


def adopt_listed(catalogue: Mapping[str, Ladder], content: bytes | None) -> Mapping[str, Ladder]:
    """The same for what such a file holds. Raises NotAdopted."""
    if content is None:
        return catalogue
    listed, off = _listed(content)
    every = {
        f"{ladder.id}/{entry.id}": entry
        for ladder in catalogue.values()
        for entry in ladder.checkpoints
    }
    proposed = {name for name, entry in every.items() if entry.proposal}
    house_rules = {
        name for name, entry in every.items() if entry.authored == "project" and not entry.proposal
    }
    if wrong := [name for name in off if name not in house_rules]:
        raise NotAdopted(
            "no_house_rule",
            [f"switched_off: {name!r} is no house rule of any ladder" for name in wrong],
            tuple(wrong),
        )
    if unknown := [name for name in listed if name not in proposed]:
        raise NotAdopted(
            "unknown",
            [f"adopted: {name!r} is no proposed checkpoint of any ladder" for name in unknown],
            tuple(unknown),
        )
    return {id: _with(ladder, set(listed), set(off)) for id, ladder in catalogue.items()}


def _listed(content: bytes) -> tuple[list[str], list[str]]:
    """What is adopted, and what is switched off."""
    try:
        said = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise NotAdopted("unreadable", [f"is not readable as TOML: {fault}"]) from fault
    lists = [said.get(key, []) for key in KEYS]
    are_lists = all(
        isinstance(names, list) and all(isinstance(name, str) for name in names) for names in lists
    )
    if not said or not set(said) <= set(KEYS) or not are_lists:
        raise NotAdopted(
            "no_list",
            [
                "holds lists of texts, adopted = ['ladder/checkpoint', ...] and "
                "switched_off = ['ladder/checkpoint', ...], and nothing else"
            ],
        )
    return lists[0], lists[1]


def _with(ladder: Ladder, listed: set[str], off: set[str]) -> Ladder:
    checkpoints = tuple(
        dataclasses.replace(
            entry, proposal=entry.proposal and f"{ladder.id}/{entry.id}" not in listed
        )
        for entry in ladder.checkpoints
        if f"{ladder.id}/{entry.id}" not in off
    )
    return dataclasses.replace(ladder, checkpoints=checkpoints)
