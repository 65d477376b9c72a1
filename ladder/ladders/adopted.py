"""The proposed checkpoints that a company has switched on, listed in adopted.toml beside its
data."""

from __future__ import annotations

import dataclasses
import pathlib
import tomllib
from collections.abc import Mapping

from ladder.ladders.catalogue import CatalogueFaults
from ladder.ladders.ladder import Ladder

FILE = "adopted.toml"


class NotAdopted(CatalogueFaults):
    """Why the file switches nothing on: `reason` is 'unreadable', 'no_list' or 'unknown' (words:
    adopted), `names` the entries that are wrong."""

    def __init__(self, reason: str, faults: list[str], names: tuple[str, ...] = ()) -> None:
        self.reason, self.names = reason, names
        super().__init__([f"{FILE}: {fault}" for fault in faults])


def in_force(
    catalogue: Mapping[str, Ladder], folder: pathlib.Path
) -> tuple[Mapping[str, Ladder], NotAdopted | None]:
    """The ladders that count, and why the file was not followed: with one wrong entry nothing is
    adopted, so that nobody is half judged."""
    try:
        return adopt(catalogue, folder), None
    except NotAdopted as fault:
        return catalogue, fault


def adopt(catalogue: Mapping[str, Ladder], folder: pathlib.Path) -> Mapping[str, Ladder]:
    """The ladders with the proposals that `folder`/adopted.toml lists made to count; without the
    file, the ladders as they are.

    The file holds one list, adopted = ["ladder/checkpoint", ...]. Raises NotAdopted, naming every
    entry that is no proposal."""
    path = folder / FILE
    if not path.is_file():
        return catalogue
    listed = _listed(path)
    proposed = {
        f"{ladder.id}/{entry.id}"
        for ladder in catalogue.values()
        for entry in ladder.checkpoints
        if entry.proposal
    }
    if unknown := [name for name in listed if name not in proposed]:
        raise NotAdopted(
            "unknown",
            [f"adopted: {name!r} is no proposed checkpoint of any ladder" for name in unknown],
            tuple(unknown),
        )
    return {id: _with(ladder, set(listed)) for id, ladder in catalogue.items()}


def _listed(path: pathlib.Path) -> list[str]:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise NotAdopted("unreadable", [f"is not readable as TOML: {fault}"]) from fault
    listed = said.get("adopted")
    if (
        set(said) != {"adopted"}
        or not isinstance(listed, list)
        or not all(isinstance(name, str) for name in listed)
    ):
        raise NotAdopted(
            "no_list",
            ["holds one list of texts, adopted = ['ladder/checkpoint', ...], and nothing else"],
        )
    return listed


def _with(ladder: Ladder, listed: set[str]) -> Ladder:
    checkpoints = tuple(
        dataclasses.replace(
            entry, proposal=entry.proposal and f"{ladder.id}/{entry.id}" not in listed
        )
        for entry in ladder.checkpoints
    )
    return dataclasses.replace(ladder, checkpoints=checkpoints)
