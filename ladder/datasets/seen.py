"""A dataset as somebody sees it who has signed in with an address."""

from __future__ import annotations

import pathlib

from ladder.datasets.access_file import place_of, read_access
from ladder.datasets.datasets import Dataset


def seen_with(dataset: Dataset, folder: pathlib.Path, address: str) -> Dataset:
    """The dataset of a folder with the rights that the roster and access.toml give an address.
    Raises WrongAccess where access.toml cannot be followed, and Unknown."""
    return dataset.seen_by(dataset.viewer(address, read_access(place_of(folder))))
