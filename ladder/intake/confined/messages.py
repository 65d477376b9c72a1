"""Values over a socket between the process that asks and the process that reads: a pickle, with its
large parts beside it."""

from __future__ import annotations

import copyreg
import pickle
import socket
import struct
from types import MappingProxyType
from typing import Any

_COUNT, _LENGTH = struct.Struct("<I"), struct.Struct("<Q")


def _proxied(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)


copyreg.pickle(
    MappingProxyType, lambda proxy: (_proxied, (dict(proxy),))
)  # a catalogue is read-only wherever it goes


def send(to: socket.socket, value: object) -> None:
    """Write one value. Raises OSError where nobody reads any more."""
    beside: list[pickle.PickleBuffer] = []
    parts: list[Any] = [pickle.dumps(value, 5, buffer_callback=beside.append)]
    parts += [each.raw() for each in beside]
    sizes = [_LENGTH.pack(memoryview(part).nbytes) for part in parts]
    to.sendall(_COUNT.pack(len(parts)) + b"".join(sizes))
    for part in parts:
        to.sendall(part)


def receive(of: socket.socket) -> Any:
    """The next value. Raises EOFError where the other side has ended, TimeoutError where it says
    nothing for as long as the socket waits."""
    (count,) = _COUNT.unpack(_read(of, _COUNT.size))
    sizes = _read(of, _LENGTH.size * count)
    parts = [_read(of, size) for (size,) in _LENGTH.iter_unpack(sizes)]
    return pickle.loads(parts[0], buffers=parts[1:])  # noqa: S301  # from a process of our own


def _read(of: socket.socket, size: int) -> bytearray:
    content = bytearray(size)
    view, at = memoryview(content), 0
    while at < size:
        try:
            more = of.recv_into(view[at:], min(size - at, 1 << 22))
        except ConnectionError as fault:
            raise EOFError from fault
        if not more:
            raise EOFError
        at += more
    return content
