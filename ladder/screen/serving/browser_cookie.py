"""Gives each browser a secret of its own, in a cookie that no script can read: uploads and links
belong to it."""

from __future__ import annotations

import re
import secrets
from http.cookies import SimpleCookie

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "ladder_browser"
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
SECRET_BYTES = 32
KEPT_SECONDS = 90 * 24 * 60 * 60
"""As long as the longest link that a browser may have to close."""
GIVEN_WITH = ("text/html", "text/plain")
"""The page itself, and the probe that Streamlit's page sends before it opens its websocket."""


class BrowserCookie:
    """A cookie that is missing or is none of ours is given anew, before the page opens its
    websocket; one that is there is left as it is, and lives on with every page opened."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        brought = HTTPConnection(scope).cookies.get(COOKIE, "")
        is_ours = SECRET.fullmatch(brought) is not None

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                kind = headers.get("content-type", "")
                if kind.startswith(GIVEN_WITH if not is_ours else GIVEN_WITH[:1]):
                    secret = brought if is_ours else secrets.token_urlsafe(SECRET_BYTES)
                    headers.append("Set-Cookie", _cookie(scope, secret))
            await send(message)

        await self.app(scope, receive, with_cookie)


def _cookie(scope: Scope, secret: str) -> str:
    said = SimpleCookie({COOKIE: secret})
    morsel = said[COOKIE]
    morsel["path"] = scope.get("root_path") or "/"
    morsel["max-age"] = str(KEPT_SECONDS)
    morsel["httponly"] = True
    morsel["samesite"] = "Lax"
    if scope["scheme"] == "https":
        morsel["secure"] = True
    return morsel.OutputString()
