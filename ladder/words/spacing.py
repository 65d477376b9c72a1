"""One rule for the space between Chinese and other letters, so that no author decides: there is
none."""

from __future__ import annotations

import re

CHINESE = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e“”‘’…—"
"""Chinese characters, and the marks that are as wide as they are."""
PLAIN = "A-Za-z0-9\u00c0-\u024f\u0370-\u03ff"
"""Letters and digits that are not Chinese."""
BEFORE = re.compile(rf"(?<=[{CHINESE}]) +(?=[{PLAIN}{{{CHINESE}])")
AFTER = re.compile(rf"(?<![^\s{CHINESE}])(?!-)([^\s{CHINESE}]*[{PLAIN}}}%]) +(?=[{CHINESE}])")
"""What begins with a dash is typed into a command line, and stays a word of its own."""
PERCENT = re.compile(r"(?<=[0-9}]) +%")


def tight(text: str) -> str:
    """A Chinese text without spaces between Chinese and other letters or digits, as most of our
    Chinese was written: '满 18 个月' is '满18个月'. Formulas keep the spaces round their signs."""
    return PERCENT.sub("%", AFTER.sub(r"\1", BEFORE.sub("", text)))
