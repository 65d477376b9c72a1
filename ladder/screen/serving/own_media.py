"""Answers the link of a file only to the browser that was told it, and takes files only from who
has signed in: a link that was copied, or guessed from what a file says, opens nothing."""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Mapping

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ladder.screen.frame import sign_in
from ladder.screen.serving import signed_in
from ladder.screen.serving.browser_cookie import COOKIE

TOLD = re.compile(rb"/media/([0-9A-Za-z_-]{16,128})")
IS_FILE = re.compile(r"(?<!/static)/media/")
"""Its own typefaces lie in static/media, and are everybody's."""
ASKED = re.compile(r"/media/([^/.]*)[^/]*$")
LINKS_KEPT = 50_000
"""The newest that were told, of all readers together; a page that is drawn tells its own anew."""
UPLOADED = "/_stcore/upload_file/"
NOT_FOUND, FORBIDDEN = 404, 403


class OwnMedia:
    """Streamlit names a file by a digest of what it says, and answers whoever asks: who knows the
    rows of a file could ask whether somebody has it open. A link is therefore told, in what the
    server says over a websocket, to one browser and to whoever has signed in there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.told: OrderedDict[tuple[bytes, str], None] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._listened(scope, receive, send)
        elif scope["type"] == "http" and UPLOADED in scope["path"] and not _may_upload(scope):
            await PlainTextResponse("Please sign in.\n", FORBIDDEN)(scope, receive, send)
        elif scope["type"] == "http" and IS_FILE.search(scope["path"]):
            asked = ASKED.search(scope["path"])
            reader = _reader(HTTPConnection(scope).cookies)
            if asked is None or (reader, asked.group(1)) not in self.told:
                await PlainTextResponse("Not found\n", NOT_FOUND)(scope, receive, send)
            else:
                await self.app(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _listened(self, scope: Scope, receive: Receive, send: Send) -> None:
        reader = _reader(HTTPConnection(scope).cookies)

        async def heard(message: Message) -> None:
            for link in TOLD.findall(message.get("bytes") or b""):
                key = (reader, link.decode("ascii"))
                self.told[key] = None
                self.told.move_to_end(key)
            while len(self.told) > LINKS_KEPT:
                self.told.popitem(last=False)
            await send(message)

        await self.app(scope, receive, heard)


def _may_upload(scope: Scope) -> bool:
    """Streamlit takes files into memory for any page that is open, the one that asks to sign in
    too."""
    return not sign_in.is_set_up() or bool(signed_in.mark_of(HTTPConnection(scope).cookies))


def _reader(cookies: Mapping[str, str]) -> bytes:
    """A digest of the browser's secret and of the sign-in that holds in it."""
    parts = (cookies.get(COOKIE, ""), signed_in.mark_of(cookies))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).digest()
