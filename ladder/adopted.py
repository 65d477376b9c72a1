"""Stop 1-2: the proposed checkpoints that a company has switched on, listed in adopted.toml beside its data."""

from __future__ import annotations

import dataclasses
import pathlib
import tomllib
from collections.abc import Mapping

from ladder.catalogue import CatalogueFaults
from ladder.ladders import Ladder

FILE = "adopted.toml"


def adopt(catalogue: Mapping[str, Ladder], folder: pathlib.Path) -> Mapping[str, Ladder]:
    """The ladders with the proposals that `folder`/adopted.toml lists made to count; without the file, the ladders as they are.

    The file holds one list, adopted = ["ladder/checkpoint", ...]. Raises CatalogueFaults, naming every entry that is no proposal.
    """
    path = folder / FILE
    if not path.is_file():
        return catalogue
    listed = _listed(path)
    proposed = {f"{ladder.id}/{entry.id}" for ladder in catalogue.values() for entry in ladder.checkpoints if entry.proposal}
    if unknown := [name for name in listed if name not in proposed]:
        raise CatalogueFaults([f"{FILE}: adopted: {name!r} is no proposed checkpoint of any ladder" for name in unknown])
    return {id: _with(ladder, set(listed)) for id, ladder in catalogue.items()}


def _listed(path: pathlib.Path) -> list[str]:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise CatalogueFaults([f"{FILE}: is not readable as TOML: {fault}"]) from fault
    listed = said.get("adopted")
    if set(said) != {"adopted"} or not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
        raise CatalogueFaults([f"{FILE}: holds one list of texts, adopted = ['ladder/checkpoint', ...], and nothing else"])
    return listed


def _with(ladder: Ladder, listed: set[str]) -> Ladder:
    checkpoints = tuple(
        dataclasses.replace(entry, proposal=entry.proposal and f"{ladder.id}/{entry.id}" not in listed) for entry in ladder.checkpoints
    )
    return dataclasses.replace(ladder, checkpoints=checkpoints)
