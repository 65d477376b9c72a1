"""The company's own template, where the environment names one."""

from __future__ import annotations

import os
import pathlib

TEMPLATE = "LADDER_TEMPLATE"


def company_template() -> bytes | None:
    """The file that LADDER_TEMPLATE names; one that cannot be read is as good as a wrong one."""
    path = os.environ.get(TEMPLATE)
    try:
        return pathlib.Path(path).read_bytes() if path else None
    except OSError:
        return b""
