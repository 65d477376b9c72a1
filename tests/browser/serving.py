"""Starts the real server on a free port and stops it again; its log explains an exception
box, which says nothing itself."""

from __future__ import annotations

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).parents[2]
PORTS_TRIED = 3
ANSWERS_WITHIN_S = 60
ASKED_EVERY_S = 0.1
LINES_OF_LOG = 25
BY_ITSELF = ("server.py",)
BY_STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.port", "PORT")


@dataclass(frozen=True)
class Server:
    """A running app: where it answers, the file that its output goes to, and the id of its
    process."""

    url: str
    log: pathlib.Path
    process: int

    def said(self) -> str:
        """The end of its log."""
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-LINES_OF_LOG:])


@contextlib.contextmanager
def serving(
    log: pathlib.Path,
    *,
    by: Sequence[str] = BY_ITSELF,
    python: str = sys.executable,
    where: pathlib.Path = ROOT,
    **environment: str,
) -> Iterator[Server]:
    """The app on the sample company, on a port of its own, started as `make run` does or by another
    command. Raises RuntimeError with the log where it does not come up."""
    for _ in range(PORTS_TRIED):  # another process may take the port between finding and using it
        port = environment.get("PORT") or str(free_port())
        command = [python, *(part.replace("PORT", port) for part in by)]
        process = _start(log, command, where, {**environment, "PORT": port})
        server = Server(f"http://127.0.0.1:{port}", log, process.pid)
        try:
            if _answers(process, server.url):
                yield server
                return
        finally:
            process.terminate()
            process.wait(10)
    raise RuntimeError(f"the server did not come up; its log ends:\n{server.said()}")


def _start(
    log: pathlib.Path, command: Sequence[str], where: pathlib.Path, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    shared = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LADDER_DATA", "LADDER_HOSTS", "HOST")
    }  # the sample company at loopback, whatever the shell says
    shared.setdefault("LADDER_SNAPSHOTS", str(log.parent / "snapshots"))
    with log.open("wb") as out:
        return subprocess.Popen(
            command,
            cwd=where,
            env={**shared, **environment},
            stdout=out,
            stderr=subprocess.STDOUT,
        )


def _answers(process: subprocess.Popen[bytes], url: str) -> bool:
    """Whether the server says that it is well before it ends or the time is up. No page is asked
    for."""
    for _ in range(round(ANSWERS_WITHIN_S / ASKED_EVERY_S)):
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=1),
        ):
            return True
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(ASKED_EVERY_S)  # ends at once where the server has ended
            return False
    return False


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
