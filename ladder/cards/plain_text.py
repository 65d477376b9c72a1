"""Cells and sentences as plain text: what HTML says to a reader."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

TAG = re.compile(r"<[^>]*>")


def text(written: object) -> str:
    """What HTML says to a reader; its lines are kept apart by a dot. A text that is no HTML stays
    as it is."""
    if not isinstance(written, Markup):
        return str(written)
    return html.unescape(TAG.sub("", re.sub(r"<br\s*/?>", " · ", str(written))))
