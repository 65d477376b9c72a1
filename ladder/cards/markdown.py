"""Makes text from files safe to stand in Streamlit's Markdown."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")
JOINER = "\N{WORD JOINER}"
"""Has no width and breaks no line, but two signs with it between them are no longer one."""
ACTS_LATE = re.compile(
    r"(?<=:)(?=\S)"  # :material/home:, :smile:, https://
    r"|(?<=www)(?=\.)"  # www.example.org
    r"|(?<=@)(?=\S)"  # somebody@example.org
    r"|(?<=[<>~=-])(?=[<>=-])",  # arrows, dashes and comparisons
    re.IGNORECASE,
)
"""Streamlit looks for these in the text once it is parsed, when no backslash helps any longer."""


def markdown(text: object) -> str:
    """The text with every sign that Markdown, LaTeX, links, icons, emoji, arrows or colour
    directives could act on made plain, on one line."""
    return SPECIAL.sub(r"\\\1", ACTS_LATE.sub(JOINER, " ".join(str(text).split())))
