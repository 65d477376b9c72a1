"""The process that reads untrusted files: it has everything imported, and for each request splits
off a copy of itself with an end of memory and time.

Started by `calls.py` as `python -m ladder.intake.confined.reading_process FD MODULE...`; ends when
its socket does."""

from __future__ import annotations

import importlib
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable

import ladder.intake.read  # noqa: F401  # imported once, for every copy
from ladder.intake.confined.messages import receive, send

MEMORY_BYTES = 2_000_000_000


def serve(control: socket.socket) -> None:
    """Split off one copy for each socket that comes in over `control`, until that ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # copies that have ended need not be asked for
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # a key pressed in a terminal ends the server first
    while True:
        _, given, _, _ = socket.recv_fds(control, 1, 1)
        if not given:
            return
        if os.fork() == 0:
            control.close()
            answer(socket.socket(fileno=given[0]))
            os._exit(0)
        os.close(given[0])


def answer(asked: socket.socket) -> None:
    """Do what is asked over a socket: (function, arguments, named arguments, whether it tells how
    far it is, seconds of computing).

    What is said: ('pid', n), ('told', what) ..., then one of ('done', result), ('memory', None),
    ('raised', exception)."""
    send(asked, ("pid", os.getpid()))
    function, args, named, tells, seconds = receive(asked)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _more_time(seconds)
    try:
        if tells:
            named["told"] = _teller(asked, seconds)
        result = function(*args, **named)
        send(asked, ("done", result))
    except MemoryError:
        function = args = named = result = None
        send(asked, ("memory", None))
    except Exception as fault:  # noqa: BLE001  # raised again where it was asked
        send(asked, ("raised", fault))


def _teller(asked: socket.socket, seconds: int) -> Callable[..., None]:
    def told(*what: object) -> None:
        _more_time(seconds)
        send(asked, ("told", what))

    return told


def _more_time(seconds: int) -> None:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(spent.ru_utime + spent.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


if __name__ == "__main__":
    for module in sys.argv[2:]:
        importlib.import_module(module)
    serve(socket.socket(fileno=int(sys.argv[1])))
