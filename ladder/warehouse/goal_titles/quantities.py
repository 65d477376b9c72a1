"""Numbers in a title that measure something, and days in it: a quarter, a year and a name such as
p99 are no measure."""

from __future__ import annotations

import re

from ladder.warehouse.goal_titles.goal_vocabulary import either, whole, words

EN, ZH = words("en"), words("zh")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
HAN_NUMBER = "[一二两三四五六七八九十半]"
LATIN_END = r"(?![A-Za-z0-9])"
LATIN_START = r"(?<![A-Za-z0-9])"
DIGITS = r"\d+(?:[.,]\d+)*"

DAY = re.compile(
    "|".join(
        [
            r"(?<!\d)\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)",
            r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)",
            r"(?<!\d)(?:19|20)?\d{2}\s*年度?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|\s*第?[一二三四1-4]季度|[上下]半年)?(?:[底末初中])?",
            r"(?<!\d)\d{1,2}\s*月(?:份|\s*\d{1,2}\s*[日号])?[底末初中]?",
            r"(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:份)?[底末初中]?",
            r"第?[一二三四1-4]季度[底末初]?",
            r"[本下上][个]?(?:季度|月|年)[底末]?|[上下]半年|年[底末中]|月[底末]|季度末",
            rf"(?:\d+|{HAN_NUMBER}+)\s*个?(?:月|季度|年|周)(?:之|以)?内",
            rf"{LATIN_START}(?:q[1-4]|h[12]|fy ?\d{{2,4}})(?:[ /-]?(?:19|20)\d{{2}})?{LATIN_END}",
            rf"{LATIN_START}\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? (?:19|20)\d{{2}})?",
            rf"{LATIN_START}{MONTH}\.? \d{{1,4}}(?:st|nd|rd|th)?{LATIN_END}(?:, \d{{4}})?",
            rf"(?<=by )(?:end of |late |early |mid-?)?{MONTH}"
            rf"|(?<=before ){MONTH}|(?<=until ){MONTH}|(?<=end of ){MONTH}",
            rf"{LATIN_START}(?:by |before |until )?(?:the )?(?:end of"
            rf" (?:the )?(?:year|quarter|month)|year[- ]end){LATIN_END}",
            rf"{LATIN_START}(?:first|second|third|fourth|next|this) quarter{LATIN_END}",
            rf"{LATIN_START}(?:with)?in (?:the next )?(?:\d+|{either(EN['numbers'])})"
            rf" (?:weeks?|months?|quarters?|years?){LATIN_END}",
            rf"(?<![\w.,$€£¥])(?:19|20)\d{{2}}(?![\d%])(?![.,]\d)"
            rf"(?!\s*{either((*ZH['units'], '%'))})(?!\s*{either(EN['units'])}{LATIN_END})",
        ]
    ),
    re.IGNORECASE,
)
NAME = re.compile(
    "|".join(
        [
            whole(EN["names"]),
            rf"{LATIN_START}{either([re.escape(label) for label in EN['labels']])}"
            rf"[ -]?{DIGITS}{LATIN_END}",
            r"#\d+",
            rf"{LATIN_START}[A-Za-z]+[-_]?\d[\w.]*(?:st|nd|rd|th)?",
            rf"{LATIN_START}\d+(?:st|nd|rd|th){LATIN_END}",
            rf"第\s*(?:\d+|{HAN_NUMBER}+)\w?",
        ]
    ),
    re.IGNORECASE,
)
NOT_UNIT = rf"(?!{either(EN['not_units'])}{LATIN_END})"
LATIN_UNIT = rf"[ -]?{NOT_UNIT}[A-Za-z]+"
UNIT = rf"\s?(?:[%‰°]|{either(ZH['units'])})|{LATIN_UNIT}"
MONEY = r"(?:[$€£¥]|US\$|(?:RMB|USD|EUR|GBP|CNY) ?)"
MEASURED = re.compile(
    "|".join(
        [
            rf"{MONEY}{DIGITS}(?:\s?(?:[kmb]{LATIN_END}|[万亿]))?",
            rf"{DIGITS}(?:{UNIT})",
            rf"{LATIN_START}{either(EN['numbers'])}{LATIN_UNIT}",
            whole(EN["alone"]),
            either(ZH["alone"]),
            rf"{either(ZH['numbers'])}+{either(ZH['units'])}",
        ]
    ),
    re.IGNORECASE,
)
BARE = re.compile(rf"(?<![A-Za-z_\d]){DIGITS}")


def without_days(text: str) -> str:
    """The text with its days left out: a day is no object of a verb."""
    return DAY.sub(_blank, text)


def days_in(text: str) -> list[str]:
    """Every day, quarter, year or span of time to finish in, as written. `text` is plain (see
    wording.plain)."""
    return _found(DAY, text)


def measures_in(text: str) -> tuple[list[str], list[str]]:
    """Numbers with what they count, and numbers with nothing: '65 %', '3 talks', '三次'; '64'."""
    free = NAME.sub(_blank, without_days(text))
    with_unit = _found(MEASURED, free)
    return with_unit, _found(BARE, MEASURED.sub(_blank, free))


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(found.group().strip() for found in pattern.finditer(text)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
