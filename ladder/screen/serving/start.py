"""What the server is started with, and what whoever starts it is warned of."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ladder.screen.frame import sign_in
from ladder.screen.serving.settings import Serving, is_loopback
from ladder.words import language_of_machine, words


def options(serving: Serving) -> dict[str, Any]:
    """Streamlit's options for the address, the port and the path before every page."""
    given: dict[str, Any] = {"server.address": serving.address, "server.port": serving.port}
    return {**given, "server.baseUrlPath": serving.base} if serving.base else given


def warnings(serving: Serving, environment: Mapping[str, str] = os.environ) -> list[str]:
    """One sentence each, in the language of the machine."""
    speaks = words(language_of_machine(environment))
    said = []
    if serving.is_for_others and not sign_in.is_set_up():
        said.append(speaks.say("serving.no_sign_in"))
    if not is_loopback(serving.address) and all(map(is_loopback, serving.hosts)):
        said.append(speaks.say("serving.no_hosts"))
    return said
