"""One reader's session with a running server, without a browser: cookies, redirects, and what the
page says over its websocket."""

from __future__ import annotations

import contextlib
import http.client
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urljoin, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

MOST_REDIRECTS = 6
WITHIN_S = 60
XSRF = "_streamlit_xsrf"
"""The server believes no cookie of a page that does not name this one, too."""
LOGIN = re.compile(r"/auth/login\?provider=[\w.-]+")


class CountingSocket(socket.socket):
    """A connection that counts what comes over it."""

    bytes_received = 0

    @classmethod
    def to(cls, host: str, port: int) -> CountingSocket:
        plain = socket.create_connection((host, port), timeout=WITHIN_S)
        counting = cls(plain.family, plain.type, plain.proto, fileno=plain.detach())
        counting.settimeout(WITHIN_S)
        return counting

    def recv(self, *given: int) -> bytes:
        found = super().recv(*given)
        self.bytes_received += len(found)
        return found


@dataclass
class Session:
    """`url` is the app's origin; cookies of every host are kept apart. `bytes_received`: what came
    over websockets, as it came over the wire."""

    url: str
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    bytes_received: int = 0

    def get(self, url: str) -> tuple[int, str]:
        """Status and Location of one request."""
        parts = urlsplit(url)
        connection = http.client.HTTPConnection(parts.netloc, timeout=WITHIN_S)
        own = self.cookies.setdefault(parts.netloc, {})
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in own.items())}
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", target or "/", headers=headers if own else {})
        answer = connection.getresponse()
        answer.read()
        for said in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(said).items():
                if morsel["max-age"] == "0" or not morsel.value:
                    own.pop(name, None)
                else:
                    own[name] = morsel.coded_value
        connection.close()
        return answer.status, answer.headers.get("Location") or ""

    def send(self, path: str, name: str, content: bytes) -> int:
        """Status of a file that is sent as a page's drop zone sends it."""
        parts, bound = urlsplit(self.url), "bound-of-a-part"
        own = self.cookies.setdefault(parts.netloc, {})
        head = (
            f'--{bound}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        )
        connection = http.client.HTTPConnection(parts.netloc, timeout=WITHIN_S)
        connection.request(
            "PUT",
            path,
            head.encode() + content + f"\r\n--{bound}--\r\n".encode(),
            {
                "Content-Type": f"multipart/form-data; boundary={bound}",
                "Cookie": "; ".join(f"{each}={value}" for each, value in own.items()),
                "X-Xsrftoken": own.get(XSRF, ""),
                "Origin": self.url,
            },
        )
        status = connection.getresponse().status
        connection.close()
        return status

    def follow(self, url: str) -> str:
        """The address at the end of all redirects."""
        for _ in range(MOST_REDIRECTS):
            status, onward = self.get(url)
            if status not in (302, 303, 307):
                return url
            url = urljoin(url, onward)
        raise AssertionError(f"too many redirects: {url}")

    def page(self, page: str = "", query: str = "", press: str = "") -> str:
        """All that a page says to this session, its sections opened: texts, labels and addresses,
        one after another. `press`: the label of a button that is pressed when the page stands."""
        with self.connected() as messages:
            said = told(messages, page, query)
            if press:
                again = BackMsg()
                again.rerun_script.query_string = query
                again.rerun_script.page_name = page
                button = re.search(rf'button \{{\s*id: "([^"]+)"\s*label: "{press}"', said)
                if button is None:
                    raise AssertionError(f"there is no button {press}")
                widget = again.rerun_script.widget_states.widgets.add()
                widget.id, widget.trigger_value = button.group(1), True
                messages.send(again.SerializeToString())
                said = _said(messages)
        return said

    @contextlib.contextmanager
    def connected(self) -> Iterator[ClientConnection]:
        """A websocket as a page of this browser opens it."""
        own = self.cookies.setdefault(urlsplit(self.url).netloc, {})
        if XSRF not in own:
            self.get(f"{self.url}/_stcore/health")
        cookies = "; ".join(f"{name}={value}" for name, value in own.items())
        parts = urlsplit(self.url)
        wire = CountingSocket.to(str(parts.hostname), int(parts.port or 80))
        with connect(
            self.url.replace("http://", "ws://") + "/_stcore/stream",
            sock=wire,
            origin=Origin(self.url),
            additional_headers={"Cookie": cookies},
            subprotocols=[Subprotocol("streamlit"), Subprotocol(own[XSRF])],
            max_size=None,
        ) as messages:
            yield messages
            self.bytes_received += wire.bytes_received

    def sign_in(self) -> str:
        """Presses the button, goes to the provider and comes back; the address where it ends."""
        return self.follow(self.url + self.login_path())

    def login_path(self) -> str:
        """Where the button of the sign-in page leads."""
        found = LOGIN.search(self.page(press="Sign in"))
        if found is None:
            raise AssertionError("the button leads nowhere")
        return found.group(0)


def told(messages: ClientConnection, page: str = "", query: str = "") -> str:
    """All that a page says when a websocket that is open asks for it."""
    ask = BackMsg()
    ask.rerun_script.query_string = "&".join(filter(None, [query, "open=all"]))
    ask.rerun_script.page_name = page
    return answer_to(messages, ask)


def answer_to(messages: ClientConnection, ask: BackMsg) -> str:
    """All that is said until the script has run for a message."""
    messages.send(ask.SerializeToString())
    return _said(messages)


def closed_with(messages: ClientConnection) -> int | None:
    """Waits until the server closes a websocket; the code that it gives."""
    try:
        while True:  # what was on its way still arrives
            messages.recv(timeout=WITHIN_S)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd is not None else None


def _said(messages: ClientConnection) -> str:
    """Every message until the script has run, as text."""
    parts: list[str] = []
    while True:
        message = ForwardMsg()
        received = messages.recv(timeout=WITHIN_S)
        message.ParseFromString(received if isinstance(received, bytes) else received.encode())
        parts.append(str(message))
        if message.WhichOneof("type") == "script_finished":
            return "\n".join(parts)
