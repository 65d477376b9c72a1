"""Columns about people that this dashboard has no use for and must not keep: named, and their
values forgotten."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORDS = re.compile(
    r"""
    \b(ssn|sin|nino|iban|bic|passport|passwor[dt]|passwd|pwd|secret|token|salary|salaries|wage|wages|payroll\s*amount|compensation|comp
      |remuneration|bonus|birth(day|date)?|dob|gender|sex|ethnic(ity)?|race|religion|nationality|citizenship|disability|veteran|marital
      |medical|health|gehalt|lohn|geburts\w*|geschlecht|staatsangeh\w*|konfession|familienstand|steuer\w*|sozialversicherung\w*
      |bankverbindung|kontonummer)\b
    |(base|full|annual|gross|net|hourly|monthly|current|total)\s*pay\b|\bpay\s*rate\b|\bpay$
    |national\s*id|tax\s*id|tax\s*(file\s*)?number|social\s*(security|insurance)|bank\s*(account|card|name|details)?\b|account\s*number|credit\s*card
    |home\s*(address|phone|e-?mail)|(street|postal|mailing|permanent|residential|private)\s*address|personal\s*(address|e-?mail|phone|mobile)
    |address\s*(line)?\s*\d|zip\s*code|emergency\s*contact|driver'?s?\s*licen[cs]e|sexual\s*orientation|date\s*of\s*birth
    |身份证|证件|护照|银行|卡号|工资|薪资|薪酬|薪水|月薪|年薪|底薪|奖金|出生|生日|年龄|性别|民族|籍贯|户籍|户口|政治面貌|婚姻|婚否|生育|宗教
    |家庭住址|家庭地址|居住地址|现住址|住址|密码|口令|社保|公积金|健康|病史|紧急联系|手机|电话
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_SENSITIVE = re.compile(
    r"pay\s*grade|payroll\s*name|job|comp(etenc|any|let)|e-?mail\s*-?\s*primary\s*work",
    re.IGNORECASE,
)
# Chinese identity numbers, American social security numbers, account numbers of banks in Europe.
_VALUES = re.compile(
    r"\d{17}[\dXx]|\d{3}-\d{2}-\d{4}|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}[A-Z0-9]{0,4}"
    r"|(?:62|4\d|5[1-5])\d{2}(?: ?\d{4}){3}\d{0,3}"
)
_ENOUGH = 0.5


def is_sensitive_heading(heading: str) -> bool:
    """Whether a heading speaks of what must not be kept: identity numbers, pay, birth, origin,
    health, home, passwords."""
    words = re.sub(
        r"(?<=[a-z])(?=[A-Z])|[_./:#*-]+", " ", unicodedata.normalize("NFKC", heading)
    ).strip()
    return _WORDS.search(words) is not None and _NOT_SENSITIVE.search(words) is None


def has_sensitive_values(texts: Sequence[str]) -> bool:
    """Whether most distinct values look like identity, bank or card numbers, whatever the heading
    says."""
    filled = [text.strip() for text in texts[:500] if text.strip()]
    return bool(filled) and sum(1 for text in filled if _VALUES.fullmatch(text)) > _ENOUGH * len(
        filled
    )
