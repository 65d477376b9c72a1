"""Ends every call that Streamlit would make to another host: nothing leaves the machine by
itself."""

from __future__ import annotations

from streamlit import net_util

NOWHERE = "127.0.0.1"
"""What Streamlit takes for its own address: it is compared with origins, and no other is added."""


def stay_silent() -> None:
    """Streamlit asks an outside service for its own address, blocking the event loop, unless it
    believes to know it."""
    net_util._external_ip = net_util._internal_ip = NOWHERE
