"""Who a request says has signed in, and which sign-ins have ended: a cookie that was copied before
its owner signed out opens nothing any more."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pathlib
import time
from collections.abc import Mapping
from dataclasses import dataclass

from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

from ladder.datasets import datasets
from ladder.screen.frame import sign_in

FOLDER = "signed_out"
_ended: set[str] = set()
"""Of this process; the files of the folder are for the others, and for after a restart."""


@dataclass(frozen=True)
class SignIn:
    """One sign-in: a mark that says nothing of the person, and when it was issued, in seconds since
    1970."""

    mark: str
    issued: float

    def seconds_left(self) -> float:
        """Until it ends by itself; nothing where it has ended or was issued in time to come."""
        if self.mark in _ended or _place(self.mark).exists():
            return 0.0
        age = time.time() - self.issued
        return max(sign_in.hours() * 3600 - age, 0.0) if age >= -sign_in.EARLY_SECONDS else 0.0


def brought_by(cookies: Mapping[str, str]) -> SignIn | None:
    """What the cookies of a request stand for, ended or not; None for nobody's, and for a cookie
    that the server has not signed."""
    if USER_COOKIE_NAME not in cookies or not sign_in.is_set_up():
        return None
    said = _get_signed_cookie_with_chunks(dict(cookies), USER_COOKIE_NAME)
    if said is None:
        return None
    try:
        issued = float(json.loads(said)["iat"])
    except (ValueError, KeyError, TypeError):
        issued = 0.0  # one that does not say when is one that has ended
    return SignIn(hashlib.sha256(said).hexdigest(), issued)


def mark_of(cookies: Mapping[str, str]) -> str:
    """The mark of a sign-in that holds; '' for nobody."""
    found = brought_by(cookies)
    return found.mark if found is not None and found.seconds_left() else ""


def end(ended: SignIn) -> None:
    """Whoever brings this sign-in from now on has none. Where nothing can be written, that holds
    for this process only."""
    _ended.add(ended.mark)
    folder = _place(ended.mark).parent
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _forget_old(folder)
        os.close(os.open(_place(ended.mark), os.O_CREAT | os.O_WRONLY, 0o600))


def _place(mark: str) -> pathlib.Path:
    return datasets.KEPT / FOLDER / mark


def _forget_old(folder: pathlib.Path) -> None:
    """What would have ended by itself long ago is no longer needed."""
    for path in folder.iterdir():
        if time.time() - path.stat().st_mtime > 2 * sign_in.MOST_HOURS * 3600:
            path.unlink(missing_ok=True)
