"""Ends what a browser has open once it has signed out, has signed in as somebody else, or has been
signed in for too long: an open page asks again, and is asked who it is."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_server_config import (
    TOKENS_COOKIE_NAME,
    USER_COOKIE_NAME,
)

from ladder.screen.serving import signed_in
from ladder.screen.serving.signed_in import SignIn

POLICY_VIOLATION = 1008
LOGOUT, SHORT_BYTES = b"/auth/logout", 1000
"""In the one message by which a page that signs out is sent there."""


class EndedSignIns:
    """An answer that takes the cookie of a sign-in back, or puts another in its place, ends that
    sign-in. A page that was opened with it is told to load anew, and its websocket is closed: at
    once by the process that is asked, by another one at the next message."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.open: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        brought = signed_in.brought_by(HTTPConnection(scope).cookies)
        if brought is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answered(brought, scope, receive, send)
        elif brought.seconds_left():
            await self._connected(brought, scope, receive, send)
        else:
            await self.app(_of_nobody(scope), receive, send)

    async def _answered(self, brought: SignIn, scope: Scope, receive: Receive, send: Send) -> None:
        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = Headers(raw=message.get("headers", [])).getlist("set-cookie")
                if any(each.split("=", 1)[0].strip() == USER_COOKIE_NAME for each in given):
                    signed_in.end(brought)
                    for event in self.open.get(brought.mark, ()):
                        event.set()
            await send(message)

        await self.app(scope, receive, watched)

    async def _connected(self, brought: SignIn, scope: Scope, receive: Receive, send: Send) -> None:
        event, is_leaving = asyncio.Event(), False
        self.open[brought.mark].add(event)
        ends = asyncio.ensure_future(event.wait())

        async def received() -> Message:
            """The next message, as long as the sign-in holds."""
            incoming: asyncio.Future[Any] = asyncio.ensure_future(receive())
            await asyncio.wait(
                {incoming, ends},
                timeout=brought.seconds_left(),
                return_when=asyncio.FIRST_COMPLETED,
            )
            if incoming.done() and not event.is_set() and brought.seconds_left():
                return incoming.result()  # type: ignore[no-any-return]
            incoming.cancel()
            if not is_leaving:  # else it is on its way out already, and must not be held up
                await send({"type": "websocket.send", "bytes": load_anew()})
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return {"type": "websocket.disconnect", "code": POLICY_VIOLATION}

        async def said(message: Message) -> None:
            nonlocal is_leaving
            told = message.get("bytes") or b""
            is_leaving = is_leaving or (len(told) < SHORT_BYTES and LOGOUT in told)
            await send(message)

        try:
            await self.app(scope, received, said)
        finally:
            ends.cancel()
            self.open[brought.mark].discard(event)
            if not self.open[brought.mark]:
                del self.open[brought.mark]


def load_anew() -> bytes:
    """What makes a page load its own address again: Streamlit sends people to sign in like this."""
    told = ForwardMsg()
    told.auth_redirect.url = ""
    told.auth_redirect.SetInParent()
    return bytes(told.SerializeToString())


def _of_nobody(scope: Scope) -> Scope:
    """The same request without what says who has signed in."""
    own = dict(scope, headers=list(scope["headers"]))
    headers = MutableHeaders(scope=own)
    kept = {
        name: value
        for name, value in HTTPConnection(scope).cookies.items()
        if not name.startswith((USER_COOKIE_NAME, TOKENS_COOKIE_NAME))
    }
    headers["cookie"] = "; ".join(f"{name}={value}" for name, value in kept.items())
    return own
