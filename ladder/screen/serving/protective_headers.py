"""Tells browsers with every answer what a page of ours may do, who may frame it, and what may be
kept of it."""

from __future__ import annotations

import base64
import hashlib
import pathlib
import re
from collections.abc import Iterable, Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
YEAR_SECONDS = 365 * 24 * 60 * 60
NOT_ALLOWED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "usb"),
)
PRIVATE = re.compile(r"(^|/)(shared$|media/)")
"""What a link opens for whoever has it, and files made for one reader: told to nobody, kept
nowhere."""


def hashes_of(texts: Iterable[str]) -> list[str]:
    """The inline scripts of HTML as a policy names them."""
    return [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for text in texts
        for script in INLINE.findall(text)
    ]


def policy(scripts: Iterable[pathlib.Path], ancestors: str) -> str:
    """No other host is asked for anything. Streamlit writes styles into the page and reads the
    scripts of components from blobs; the inline scripts of these files are allowed by their
    hash."""
    allowed = " ".join(hashes_of(path.read_text("utf-8") for path in scripts))
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' blob: {allowed}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' data: blob:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
        ]
    )


class ProtectiveHeaders:
    """`ancestors` as in frame-ancestors: 'none', or the origins that may show us in a frame."""

    def __init__(self, app: ASGIApp, scripts: Iterable[pathlib.Path], ancestors: str) -> None:
        self.app = app
        framed = {} if ancestors != "'none'" else {"X-Frame-Options": "DENY"}
        self.always: Mapping[str, str] = {
            "Content-Security-Policy": policy(scripts, ancestors),
            "X-Content-Type-Options": "nosniff",
            "Permissions-Policy": ", ".join(f"{name}=()" for name in NOT_ALLOWED),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Robots-Tag": "noindex, nofollow, noarchive",
            **framed,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        private = PRIVATE.search(scope["path"]) is not None

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.always.items():
                    headers[name] = value
                headers["Referrer-Policy"] = "no-referrer" if private else "same-origin"
                if private:
                    headers["Cache-Control"] = "no-store"
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = f"max-age={YEAR_SECONDS}"
            await send(message)

        await self.app(scope, receive, with_headers)
