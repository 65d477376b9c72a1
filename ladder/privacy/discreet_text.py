"""Names as initials, in any text, for views that are shown or shared without saying who somebody
is."""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from ladder.privacy.discreet import EAST_ASIAN, initials

GAP = r"(?:\s|<br\s*/?>|&nbsp;)+"
CUT = re.compile(r"([^\W\d_](?:[^\n<>…]|<br\s*/?>)*)…")
SEVERAL = 2000
"""So many names fit into one pattern; of more, those that stand in the text are looked for
first."""


def discreet(names: Iterable[str]) -> Callable[[str], str]:
    """Turns every one of the names into initials wherever it stands in a text: HTML-escaped, broken
    over lines, or cut with an ellipsis."""
    plain = sorted({" ".join(name.split()) for name in names if name.strip()})
    short = {form: initials(name) for name in plain for form in (name, escape(name))}
    every = _pattern(short) if len(short) <= SEVERAL else None

    def whole(text: str) -> str:
        pattern = every or _pattern(_standing_in(text, short))
        return pattern.sub(lambda found: short[re.sub(GAP, " ", found.group())], text)

    def cut(found: re.Match[str]) -> str:
        begun = re.sub(GAP, " ", found.group(1)).strip()
        at = bisect.bisect_left(plain, begun)
        return (
            initials(plain[at])
            if at < len(plain) and plain[at].startswith(begun)
            else found.group()
        )

    return lambda text: CUT.sub(cut, whole(text))


def discreet_json(text: str, hide: Callable[[str], str]) -> str:
    """The same of every text in a figure's JSON."""
    return json.dumps(_within(json.loads(text), hide), ensure_ascii=False)


def _standing_in(text: str, forms: Iterable[str]) -> list[str]:
    """Those of many names that a text holds, however it breaks its lines."""
    flat = re.sub(GAP, " ", text)
    return [form for form in forms if form in flat]


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """The longest name first. A name stands by itself: 'Ana' is not in 'Analysis'; Chinese is
    written without gaps, so there it is found anywhere."""
    words = [
        (form, GAP.join(re.escape(word) for word in form.split()))
        for form in sorted(forms, key=len, reverse=True)
    ]
    alone = [word if EAST_ASIAN.search(form) else rf"(?<!\w){word}(?!\w)" for form, word in words]
    return re.compile("|".join(alone) or r"(?!)")


def _within(value: Any, hide: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, list):
        return [_within(each, hide) for each in value]
    return (
        {key: _within(each, hide) for key, each in value.items()}
        if isinstance(value, dict)
        else value
    )
