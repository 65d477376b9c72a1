"""Calls a function in a process of its own, which has an end of memory and time and takes nobody
with it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from ladder.intake.confined.messages import receive, send

CPU_SECONDS = 20  # for each file, and once more for what all files are compared for
LONGEST_SILENCE_S = 120.0  # by the clock, on a machine that has much else to do

Result = TypeVar("Result")


class EndedError(Exception):
    """The process was ended before it had a result: it wanted more memory or time than there is
    for it."""


class _Process:
    """The warm process that splits off a copy for each call; started at the first call, and again
    where it has ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._started: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def connected(self) -> socket.socket:
        """A socket to a new copy."""
        here, there = socket.socketpair()
        with self._lock, there:
            for fresh in (False, True):
                try:
                    socket.send_fds(self._running(fresh=fresh), [b"."], [there.fileno()])
                    break
                except OSError:
                    if fresh:
                        raise
        return here

    def _running(self, *, fresh: bool) -> socket.socket:
        if (
            self._control is None
            or fresh
            or self._started is None
            or self._started.poll() is not None
        ):
            here, there = socket.socketpair()
            few_threads = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
            module = "ladder.intake.confined.reading_process"
            with there:
                self._started = subprocess.Popen(  # noqa: S603  # this very program
                    [sys.executable, "-m", module, str(there.fileno()), *_IMPORTED],
                    pass_fds=[there.fileno()],
                    stdin=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, **few_threads, "PYTHONPATH": os.pathsep.join(sys.path)},
                )
            self._control = here
        return self._control


_PROCESS = _Process()
_IMPORTED: list[str] = []


def keep_imported(module: str) -> None:
    """Have the reading process import a module of a later room when it starts, so that no call of
    its functions has to wait for that."""
    _IMPORTED.append(module)


def call(
    function: Callable[..., Result],
    *args: Any,
    told: Callable[..., object] | None = None,
    cpu_seconds: int = CPU_SECONDS,
    **named: Any,
) -> Result:
    """The result of a function of a module, with arguments that can be pickled; with `told` the
    function is given a `told` of its own, whose words arrive here and start the time anew.

    Raises EndedError where its process wanted too much, and what the function raises."""
    with _PROCESS.connected() as asked:
        asked.settimeout(LONGEST_SILENCE_S)
        pid = 0
        try:
            _, pid = receive(asked)
            send(asked, (function, args, named, told is not None, cpu_seconds))
            while True:
                said, what = receive(asked)
                if said != "told":
                    break
                if told is not None:
                    told(*what)
        except (EOFError, OSError) as fault:  # OSError: silent for too long, or gone while asked
            raise EndedError from fault
        finally:
            if pid:
                _end(pid, asked)
    if said == "memory":
        raise EndedError
    if said == "raised":
        raise what
    result: Result = what
    return result


def _end(pid: int, asked: socket.socket) -> None:
    """End a copy that may still be at work: nobody waits for it any more."""
    asked.close()
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
