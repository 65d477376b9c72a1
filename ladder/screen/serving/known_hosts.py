"""Refuses requests for a host that is not ours, and those that another origin's page has sent:
DNS rebinding and foreign websockets end here, without anybody being asked."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PROBED = "/healthz"
"""Asked by load balancers under any name; it says nothing but that the process lives."""
POLICY_VIOLATION = 1008
MISDIRECTED, FORBIDDEN = 421, 403


class KnownHosts:
    """`hosts` are names without port, `*.example.org` for all names below one. An origin must be
    the very host that is asked: another port of the same machine is another application."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self.app = app
        self.hosts = tuple(_plain(host) for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or scope["path"] == PROBED:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not self._is_ours(headers.getlist("host")):
            refusal = PlainTextResponse(
                "This host name is not one of ours (LADDER_HOSTS).\n", MISDIRECTED
            )
        elif _matters(scope) and not _is_own_page(scope, headers):
            refusal = PlainTextResponse("Another origin's page may not do this.\n", FORBIDDEN)
        else:
            await self.app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await WebSocketClose(POLICY_VIOLATION)(scope, receive, send)
        else:
            await refusal(scope, receive, send)

    def _is_ours(self, said: list[str]) -> bool:
        if len(said) != 1 or (name := _name(said[0])) is None:
            return False
        return any(
            name.endswith(host[1:]) if host.startswith("*.") else name == host
            for host in self.hosts
        )


def _matters(scope: Scope) -> bool:
    """Reading is safe from other origins, since none of them gets to see the answer."""
    return scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS


def _is_own_page(scope: Scope, headers: Headers) -> bool:
    """Browsers always name the origin; what names none is a program of somebody's own."""
    origins = headers.getlist("origin")
    if not origins:
        return True
    if len(origins) > 1:
        return False
    try:
        origin = urlsplit(origins[0])
    except ValueError:
        return False
    encrypted = scope["scheme"] in ("https", "wss")
    return (
        origin.netloc.lower() == headers["host"].lower()
        and origin.scheme in (("https",) if encrypted else ("http", "https"))
        and not (origin.path or origin.query or origin.fragment)
    )


def _name(host: str) -> str | None:
    """The name in a Host header, without its port; None where that is no name."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # raises where it is none
    except ValueError:
        return None
    if parts.hostname is None or parts.netloc != host or "@" in host:
        return None
    return _plain(parts.hostname)


def _plain(host: str) -> str:
    return host.strip().lower().rstrip(".").removeprefix("[").removesuffix("]")
