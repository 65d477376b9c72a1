"""Asks a running server as a browser, a proxy or a stranger would, and reads the bare answer."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
WITHIN_S = 20


@dataclass(frozen=True)
class Answer:
    """Status, headers by their name in small letters, and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def asked(url: str, path: str, *, method: str = "GET", **headers: str) -> Answer:
    """One request; `Host` may be anything. Of an accepted websocket only the status is read."""
    host = urlsplit(url)
    connection = http.client.HTTPConnection(str(host.hostname), host.port, timeout=WITHIN_S)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.putrequest(method, path, skip_host="Host" in given, skip_accept_encoding=True)
    for name, value in given.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = b"" if answer.status == 101 else answer.read()
    connection.close()
    return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, body)


def websocket(url: str, **headers: str) -> int:
    """The status that a page gets when it opens Streamlit's websocket: 101 is accepted."""
    upgrade = {name.replace("-", "_"): value for name, value in UPGRADE.items()}
    return asked(url, "/_stcore/stream", **upgrade, **headers).status
