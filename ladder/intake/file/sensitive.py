"""Columns about people that this dashboard has no use for and must not keep: named, and their
values forgotten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ladder.intake.columns.language_files import sensitive_words, spellings, unaccented
from ladder.intake.columns.vocabulary import blank, meanings, words_of
from ladder.intake.columns.vocabulary import folded as folded_cell

# Numbers that say by their shape who somebody is or where their money lies: identity cards of
# China and Korea, social security of America, France and Britain, tax numbers of Brazil, Italy and
# Mexico, accounts and cards of banks, telephones of the world.
_VALUES = re.compile(
    r"\d{17}[\dXx]|\d{6}-[1-8]\d{6}|\d{3}-\d{2}-\d{4}"
    r"|[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?"
    r"|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]"
    r"|\d{3}\.\d{3}\.\d{3}-\d{2}|[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]"
    r"|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d"
    r"|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?"
    r"|(?:62|4\d|5[1-5])\d{2}(?: ?\d{4}){3}\d{0,3}"
    r"|\+\d{1,3}[\d ().-]{7,}"
)
_SPANISH = re.compile(r"([XYZ]?\d{7,8})-?([A-Z])")  # DNI and NIE, with the letter that checks them
_CHECKS = "TRWAGMYFPDXBNJZSQVHLCKE"
_ENOUGH = 0.5
_FEW = 8  # forms of address in one column
_SHORT = 2  # letters: a lone Sr may be a level
_WORDLESS = re.compile(r"[぀-ヿ㐀-鿿가-힣]")  # scripts whose words stand without spaces


@lru_cache(maxsize=4096)
def is_sensitive_heading(heading: str) -> bool:
    """Whether a heading speaks of what must not be kept: identity numbers, pay, birth, origin,
    health, religion, family, bank, home, passwords, in every language there is a file for."""
    said = _said(heading)
    words, harmless = _patterns()
    return words.search(harmless.sub(" ", said)) is not None


def has_sensitive_values(texts: Sequence[str], *, may_address: bool = True) -> bool:
    """Whether most distinct values look like identity, bank, card or telephone numbers, or all are
    forms of address that tell the sex (Mr, Frau), whatever the heading says;
    `may_address` is False below a heading of ids, where M is somebody and no Monsieur."""
    filled = [text.strip() for text in texts[:500] if text.strip()]
    if not filled:
        return False
    if (
        may_address
        and len(filled) <= _FEW
        and (len(filled) > 1 or len(filled[0]) > _SHORT)
        and all(folded_cell(text[:20]) in words_of("salutation") for text in filled)
    ):
        return True
    return sum(map(_is_number_of_a_person, filled)) > _ENOUGH * len(filled)


def are_states(texts: Sequence[str]) -> bool:
    """Whether nearly all distinct values say how a goal or project stands: 'Health: Green' is no
    medical fact."""
    filled = [text for text in texts[:500] if not blank(text)]
    known = sum(1 for text in filled if folded_cell(text[:200]) in meanings("goal"))
    return bool(filled) and known * 10 >= len(filled) * 9


def _is_number_of_a_person(text: str) -> bool:
    if _VALUES.fullmatch(text):
        return True
    spanish = _SPANISH.fullmatch(text)
    if not spanish:
        return False
    digits = spanish[1].translate(str.maketrans("XYZ", "012"))
    return len(digits) == 8 and _CHECKS[int(digits) % 23] == spanish[2]


def _said(heading: str) -> str:
    """The words of a heading between spaces, 'homeAddress' and 'HOME_ADDRESS' alike."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading[:400])
    words = re.findall(r"[^\W_]+", unaccented(apart).casefold())
    return f" {' '.join(words)} "


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is sensitive, and what only sounds like it."""
    words = sensitive_words()
    meant = [word for about, said in words.items() if about != "not" for word in said]
    return _pattern(meant), _pattern(words.get("not", []))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    found = {_one(spelling) for word in words for spelling in spellings(word)}
    return re.compile("|".join(sorted(found, key=lambda each: (-len(each), each))))


def _one(word: str) -> str:
    bare = _said(word).strip()
    if _WORDLESS.search(word):
        return " ?".join(map(re.escape, bare.replace(" ", "")))
    return rf"(?<= ){re.escape(bare)}" + ("" if word.endswith("*") else "(?= )")
