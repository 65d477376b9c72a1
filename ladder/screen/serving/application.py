"""Puts together what stands before Streamlit's own application, in the order in which a request
meets it."""

from __future__ import annotations

import pathlib

from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit import file_util

from ladder.screen.serving.browser_cookie import BrowserCookie
from ladder.screen.serving.closed_routes import ClosedRoutes
from ladder.screen.serving.compressed_assets import CompressedAssets
from ladder.screen.serving.ended_sign_ins import EndedSignIns
from ladder.screen.serving.known_hosts import PROBED, KnownHosts
from ladder.screen.serving.own_media import OwnMedia
from ladder.screen.serving.protective_headers import ProtectiveHeaders
from ladder.screen.serving.settings import Serving, said
from ladder.screen.serving.silence import stay_silent

STATIC = pathlib.Path(file_util.get_static_dir())
UNSEEN = pathlib.Path(__file__).parents[1] / "share" / "unseen.html"
LARGEST_UPLOAD_BYTES = 1024 * 1024 * 1024
"""Above what Streamlit takes, so that no upload is spooled to a file on its way in."""


async def _lives(_: Request) -> PlainTextResponse:
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


def routes() -> list[Route]:
    """Beside Streamlit's own: the answer to a load balancer."""
    return [Route(PROBED, _lives)]


def middleware(serving: Serving | None = None) -> list[Middleware]:
    """The first to meet a request stands first."""
    serving = serving or said()
    stay_silent()
    MultiPartParser.spool_max_size = LARGEST_UPLOAD_BYTES
    return [
        Middleware(
            ProtectiveHeaders, scripts=[STATIC / "index.html", UNSEEN], ancestors=serving.ancestors
        ),
        Middleware(KnownHosts, hosts=serving.hosts),
        Middleware(ClosedRoutes),
        Middleware(BrowserCookie),
        Middleware(EndedSignIns),
        Middleware(OwnMedia),
        Middleware(CompressedAssets, folder=STATIC / "static", path=f"{serving.base}/static"),
    ]
