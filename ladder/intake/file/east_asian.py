"""Which of the encodings of Chinese, Japanese and Korean some bytes are in: each of them can read
nearly all texts of the others, and only in the right one do the characters make sense."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from ladder.intake.columns.aliases import is_heading
from ladder.intake.columns.language_files import SHIPPED

ENCODINGS = {"gb18030": "zh", "big5": "zh", "cp949": "ko", "cp932": "ja", "euc_jp": "ja"}
_COMMON = 0.7  # of the foreign characters are everyday ones of the language
_LOOKED_AT = 40_000  # characters
_CELLS = re.compile(r"[,;\t|\r\n\"]+")
_RUNS = re.compile(r"([A-Za-z]?)([^\x00-\x7f]+)(?=([A-Za-z]?))")
_KANA = ("\u3041", "\u30ff")
_HANGUL = ("\uac00", "\ud7a3")


def encoding_of(content: bytes) -> str | None:
    """The encoding under which these bytes read like its language, by everyday characters, words of
    its language file and known headings; None where they do so under none."""
    scores = {}
    for encoding, language in ENCODINGS.items():
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        foreign = [letter for letter in text[:_LOOKED_AT] if letter > "\x7f"]
        if not foreign:
            continue
        if _lone_in_latin(text[:_LOOKED_AT]):
            continue
        distinct = set(foreign)
        everyday = sum(1 for each in distinct if _is_everyday(each, encoding)) / len(distinct)
        if everyday < _COMMON:
            continue
        familiar = sum(1 for each in distinct if each in _letters(language)) / len(distinct)
        cells = [cell.strip() for cell in _CELLS.split(text[:2_000])[:40]]
        known = sum(1 for cell in cells if not cell.isascii() and is_heading(cell))
        scores[encoding] = everyday + familiar + 0.5 * min(known, 4)
    return max(scores, key=lambda encoding: scores[encoding], default=None)


def _lone_in_latin(text: str) -> bool:
    """Whether most foreign characters stand alone beside Latin letters, as where an umlaut and the
    letter after it are read as one character: 'F鯨IGKEIT'."""
    runs = _RUNS.findall(text)
    lone = sum(1 for before, run, after in runs if len(run) == 1 and (before or after))
    return lone * 2 > len(runs)


def _is_everyday(letter: str, encoding: str) -> bool:
    """Whether a character is one that people of the language use every day: of the first level of
    its standard, where the standard has levels."""
    if "\uff01" <= letter <= "\uff5e" or "\u3000" <= letter <= "\u3011":
        return True
    if encoding == "cp949":
        return _HANGUL[0] <= letter <= _HANGUL[1] and len(letter.encode("euc_kr", "ignore")) == 2
    if encoding in ("cp932", "euc_jp") and _KANA[0] <= letter <= _KANA[1]:
        return True
    level = {"gb18030": ("gb2312", 0xB0, 0xD7), "big5": ("big5", 0xA4, 0xC6)}
    name, first, last = level.get(encoding, ("euc_jp", 0xB0, 0xCF))
    written = letter.encode(name, "ignore")
    return len(written) == 2 and first <= written[0] <= last


@cache
def _letters(language: str) -> frozenset[str]:
    """The characters of a language's own file; Chinese in both scripts as far as it has them."""
    text = (SHIPPED / f"{language}.toml").read_text("utf-8")
    said = tomllib.loads(text)
    return frozenset(letter for letter in str(said) if letter > "\x7f")
