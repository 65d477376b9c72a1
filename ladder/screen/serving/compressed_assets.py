"""Sends Streamlit's own scripts and styles compressed: each is packed once, when it is first asked
for, and kept."""

from __future__ import annotations

import gzip
import mimetypes
import pathlib
import threading

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

PACKED = frozenset({".js", ".css", ".svg", ".json", ".wasm"})
LEVEL = 9
FOREVER = "public, immutable, max-age=31536000"
"""Their names hold a hash of their content: under one name they never change."""


class CompressedAssets:
    """`folder` is served under `path`; what is not in the list made at start goes its usual
    way."""

    def __init__(self, app: ASGIApp, folder: pathlib.Path, path: str) -> None:
        self.app = app
        self._files = {
            f"{path}/{found.relative_to(folder).as_posix()}": found
            for found in folder.rglob("*")
            if found.suffix in PACKED and found.is_file()
        }
        self._packed: dict[str, bytes] = {}
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        name = scope["path"]
        takes = "gzip" in headers.get("accept-encoding", "") and "range" not in headers
        if not takes or name not in self._files:
            await self.app(scope, receive, send)
            return
        body = self._packed.get(name)
        if body is None:
            body = await run_in_threadpool(self._pack, name)
        answer = Response(
            body,
            media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            headers={
                "Content-Encoding": "gzip",
                "Cache-Control": FOREVER,
                "Vary": "Accept-Encoding",
            },
        )
        await answer(scope, receive, send)

    def _pack(self, name: str) -> bytes:
        with self._lock:  # many readers open the app at once on a Monday: each file is packed once
            if name not in self._packed:
                self._packed[name] = gzip.compress(self._files[name].read_bytes(), LEVEL, mtime=0)
            return self._packed[name]
