"""What the inspection of a file found, as lines of text in the reader's language."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from ladder.words import Words

Found = dict[str, Any]


def as_text(found: Found, words: Words) -> str:
    """The heading line of a file, and below it, indented, how it was read, what was left out, what
    is wrong and what it comes to."""
    verdict = "inspect.usable" if found["usable"] else "inspect.refused"
    lines = [
        words.say(verdict, file=found["file"], kind=_kind(found, words), why=_why(found, words))
    ]
    if found["encoding"]:
        lines.append(
            words.say(
                "inspect.read_as" if found["header_line"] else "inspect.read_without_headings",
                encoding=found["encoding"],
                delimiter=_delimiter(found, words),
                line=found["header_line"],
            )
        )
    if found["rows"]["read"]:
        lines.append(words.say("inspect.rows", **found["rows"]))
    if found["columns"]:
        lines.append(
            words.say(
                "inspect.columns",
                columns=", ".join(
                    f"{field} ← {heading}" for field, heading in found["columns"].items()
                ),
            )
        )
    for key in ("ignored", "dropped_sensitive"):
        if found[key]:
            lines.append(words.say(f"inspect.{key}", columns=", ".join(found[key])))
    lines += _numbers(found, words)
    lines += _problems(found, words)
    return "\n  ".join(lines)


def _kind(found: Found, words: Words) -> str:
    return words.say(f"inspect.kinds.{found['kind'] or 'unknown'}")


def _why(found: Found, words: Words) -> str:
    """The sentence of the problem that refused the file."""
    said = next(
        (each["message"] for each in found["problems"] if each["code"] == found["reason"]), None
    )
    if said or not found["reason"]:
        return str(said or "")
    return words.say(f"inspect.reasons.{found['reason']}")


def _delimiter(found: Found, words: Words) -> str:
    delimiter = str(found["delimiter"] or words.say("inspect.no_delimiter"))
    return "TAB" if delimiter == "\t" else delimiter


def _numbers(found: Found, words: Words) -> list[str]:
    """The numbers of the file's own kind, one to a line; what the file cannot say is a dash."""
    if not found["usable"] or found["kind"] not in ("roster", "goals", "assessments", "ladder"):
        return []
    numbers: Found = found[found["kind"]]
    of_kind = (
        f"inspect.numbers.{found['kind']}_"  # people unknown and raters unknown are two things
    )
    return [
        words.say(
            "inspect.number",
            name=words.say(of_kind + key if words.has(of_kind + key) else f"inspect.numbers.{key}"),
            value=_shown(key, value, words),
        )
        for key, value in numbers.items()
    ]


def _shown(key: str, value: Any, words: Words) -> str:
    if key in ("first_day", "last_day"):
        return words.day(date.fromisoformat(value)) if value else words.number(None)
    return words.percent(value) if key == "mean_attainment" else words.number(value)


def _problems(found: Found, words: Words) -> list[str]:
    """Each code once, the most frequent first: how often, and its first sentence."""
    first: dict[str, str] = {}
    for each in found["problems"]:
        first.setdefault(each["code"], each["message"])
    counted = Counter(each["code"] for each in found["problems"]).most_common()
    return [
        words.say("inspect.problem", times=times, sentence=first[code])
        for code, times in counted
        if code != found["reason"]
    ]
