"""Makes text from files safe to stand in Streamlit's Markdown."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def markdown(text: object) -> str:
    """The text with every sign that Markdown, LaTeX, emoji or colour directives could act on made
    plain, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(str(text).split()))
