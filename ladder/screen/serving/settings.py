"""What whoever runs the server has said about it, in variables of the environment."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass

LOOPBACK = ("localhost", "127.0.0.1", "::1")
HOSTS, ANCESTORS, BASE = "LADDER_HOSTS", "LADDER_FRAME_ANCESTORS", "LADDER_BASE_PATH"
ADDRESS, PORT = "HOST", "PORT"
USUAL_PORT = 8501


@dataclass(frozen=True)
class Serving:
    """`hosts` are the names under which the app answers, `ancestors` the policy about frames,
    `base` the path before every page, '' for none."""

    address: str
    port: int
    hosts: tuple[str, ...]
    ancestors: str
    base: str

    @property
    def is_for_others(self) -> bool:
        """Whether others than readers on this very machine are meant to come."""
        return not is_loopback(self.address) or not all(map(is_loopback, self.hosts))


def said(environment: Mapping[str, str] = os.environ) -> Serving:
    """Loopback, and no frame, unless something else is said. Raises ValueError where the port is
    no number."""
    hosts = tuple(environment.get(HOSTS, "").replace(",", " ").split())
    ancestors = " ".join(environment.get(ANCESTORS, "").replace(",", " ").replace(";", " ").split())
    base = environment.get(BASE, "").strip("/")
    return Serving(
        environment.get(ADDRESS) or LOOPBACK[1],
        int(environment.get(PORT) or USUAL_PORT),
        hosts or LOOPBACK,
        ancestors or "'none'",
        f"/{base}" if base else "",
    )


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine as it sees itself."""
    plain = host.strip("[]").lower()
    try:
        return ipaddress.ip_address(plain).is_loopback
    except ValueError:
        return plain == LOOPBACK[0]
