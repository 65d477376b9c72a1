"""Verbs without an object, words that say nothing, and the direction of a title."""

from __future__ import annotations

import re
import unicodedata

from ladder.warehouse.goal_titles.goal_vocabulary import both, either, words

EN, ZH = words("en"), words("zh")
CJK = re.compile(r"[\u3400-\u9fff]")
CLAUSE = re.compile(r"[,;，；。.!！?？]\s*(?=\D|$)")
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[%&]")
HAN_EMPTY = re.compile(rf"(?:{either((*ZH['verbs'], *ZH['fillers']))}|\W)+")
HAN_VERB = re.compile(either(ZH["verbs"]))
UP, DOWN = both("up"), both("down")
SPACES = re.compile(r"\s+")


def plain(title: str) -> str:
    """One form of every letter and digit (full-width too), no invisible signs, single spaces."""
    shown = "".join(
        " " if unicodedata.category(sign) == "Cc" else sign
        for sign in unicodedata.normalize("NFKC", title)
        if unicodedata.category(sign) != "Cf"
    )
    return SPACES.sub(" ", shown).strip()


def without_object(text: str) -> str | None:
    """The verb that nothing stands after, in the whole title or in its last clause; None where
    every verb has something to act on."""
    clauses = [clause for clause in CLAUSE.split(text) if clause.strip()]
    return _verb_alone(text) or (_verb_alone(clauses[-1]) if len(clauses) > 1 else None)


def one_word(text: str) -> str | None:
    """A title that is a single Latin word, or at most two Chinese characters."""
    tokens = TOKEN.findall(text)
    return text if len(tokens) == 1 and (len(text) <= 2 or not CJK.search(text)) else None


def vague_in(text: str, has_number: bool) -> list[str]:
    """Words that say nothing; words of degree only where no number says how much."""
    found = [
        each.group()
        for name in ("vague", "degree")[: 1 if has_number else 2]
        for each in both(name).finditer(text)
    ]
    return list(
        dict.fromkeys(
            word for word in found if not any(word != other and word in other for other in found)
        )
    )


def direction(text: str) -> tuple[str, str] | None:
    """('up', 'Raise') or ('down', 'Cut') by the first word that says one."""
    both_ways = [
        (found.start(), code, found.group())
        for code, pattern in (("up", UP), ("down", DOWN))
        if (found := pattern.search(text))
    ]
    return min(both_ways)[1:] if both_ways else None


def _verb_alone(text: str) -> str | None:
    return _han_alone(text) if CJK.search(text) else _latin_alone(text)


def _han_alone(text: str) -> str | None:
    if not HAN_EMPTY.fullmatch(text.strip()):
        return None
    return text.strip() if HAN_VERB.search(text) else None


def _latin_alone(text: str) -> str | None:
    """Verbs joined by 'and' at the beginning, and after them only fillers: a verb that follows a
    verb at once is a noun (improve support)."""
    tokens = TOKEN.findall(text)
    lead = next((at for at, token in enumerate(tokens) if not _is_filler(token)), None)
    if lead is None or not _is_verb(tokens[lead]):
        return None
    said = [tokens[lead]]
    for before, token in zip(tokens[lead:], tokens[lead + 1 :], strict=False):
        if _is_verb(token) and before.casefold() in ("and", "or", "&", "then"):
            said.append(token)
        elif not _is_filler(token) and token not in ("&",):
            return None
    return ", ".join(said)


def _is_filler(token: str) -> bool:
    return token.casefold() in EN["fillers"]


def _is_verb(token: str) -> bool:
    word = token.casefold()
    stems = {
        word,
        word.removesuffix("s"),
        word.removesuffix("ing"),
        word.removesuffix("ing") + "e",
        word.removesuffix("ed"),
        word.removesuffix("d"),
    }
    return not stems.isdisjoint(EN["verbs"])
