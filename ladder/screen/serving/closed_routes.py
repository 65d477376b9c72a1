"""Answers "not found" for what Streamlit opens to everybody and Ladder does not need: its metrics,
its doors for programs, and trials of the script."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
NOT_FOUND = 404


class ClosedRoutes:
    """Matched anywhere in the path: Streamlit serves the same under the path of a page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and any(closed in scope["path"] for closed in CLOSED):
            await PlainTextResponse("Not found\n", NOT_FOUND)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
