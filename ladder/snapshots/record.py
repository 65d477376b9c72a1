"""What a snapshot is: the cards as they were drawn, and what must be known to list and to close it;
never rows, SQL or files."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


class Damaged(ValueError):
    """A file that is not a whole snapshot."""


@dataclass(frozen=True)
class FrozenCard:
    """One card as it was drawn: texts, a figure for light and for dark screens as JSON, and the
    cells of a table as escaped HTML."""

    title: str
    subtitle: str
    definition: str
    figures: Mapping[str, str] = field(default_factory=dict)
    head: tuple[tuple[str, bool], ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Snapshot:
    """One published view. `told` says what it shows of sensitive cells, by fingerprint: the sizes
    of the groups shown, or none."""

    page: str
    title: str
    language: str
    day: str
    scope: str
    owner: str
    owned_by: str  # the hash of the secret that may close it
    origin: str
    published_at: datetime
    expires_at: datetime
    discreet: bool
    withholding: bool
    cards: tuple[FrozenCard, ...] = ()
    told: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    revoked_at: datetime | None = None

    def is_live(self, now: datetime) -> bool:
        """What has been emptied stays closed, whatever the clock says."""
        is_there = bool(self.title or self.cards)
        return is_there and self.revoked_at is None and now < self.expires_at

    def emptied(self) -> Snapshot:
        """What stays of a closed snapshot: that it was, not what it showed."""
        return dataclasses.replace(self, title="", cards=(), told={})


def to_bytes(snapshot: Snapshot) -> bytes:
    body = json.dumps(
        dataclasses.asdict(snapshot), ensure_ascii=False, default=_written, sort_keys=True
    )
    return json.dumps({"checksum": _sum(body), "body": body}, ensure_ascii=False).encode()


def from_bytes(content: bytes) -> Snapshot:
    """Raises Damaged unless every byte is there as it was written."""
    try:
        outer = json.loads(content)
        body = outer["body"]
        if outer["checksum"] != _sum(body):
            raise Damaged("the checksum is another")
        return _snapshot(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise Damaged(str(fault)) from fault


def _snapshot(said: dict[str, Any]) -> Snapshot:
    days = {
        key: None if said[key] is None else datetime.fromisoformat(said[key])
        for key in ("published_at", "expires_at", "revoked_at")
    }
    told = {cell: tuple(sizes) for cell, sizes in said["told"].items()}
    return Snapshot(
        **{**said, **days, "cards": tuple(_card(card) for card in said["cards"]), "told": told}
    )


def _card(said: dict[str, Any]) -> FrozenCard:
    head = tuple((str(text), bool(number)) for text, number in said["head"])
    cells = tuple(tuple(row) for row in said["cells"])
    return FrozenCard(
        **{
            **said,
            "head": head,
            "cells": cells,
            "lines": tuple(said["lines"]),
            "notes": tuple(said["notes"]),
        }
    )


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a snapshot")


def _sum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
