"""Read by the server under test when it starts: writes down every name it looks up and every
address it connects to, loopback left out, and lets none of them happen."""

import os
import sys

LOOPBACK = ("127.0.0.1", "::1", "localhost", "0.0.0.0", b"127.0.0.1", b"localhost", "", None)
LOOKED_AT = {
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
}


def watch(event: str, given: tuple[object, ...]) -> None:
    if event not in LOOKED_AT:
        return
    asked = given[LOOKED_AT[event]]
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if not isinstance(asked, tuple):  # a socket of the machine itself, or one connected before
            return
        asked = asked[0]
    if asked not in LOOPBACK:
        with open(os.environ["ASKED_OUTSIDE"], "a", encoding="utf-8") as file:
            file.write(f"{event} {asked}\n")
        raise OSError("refused by the test")


sys.addaudithook(watch)
