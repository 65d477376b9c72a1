"""Before stop 1: invents names and places, Chinese in Hanzi or pinyin, Western; e-mails in ASCII at
an example domain."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from .model import dice

DOMAIN = "harbourline.example"
PARTS = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))
CHINESE_CITIES, WESTERN_CITIES = (
    ["Shanghai", "Shanghai", "Chengdu", "Hangzhou"],
    ["Dublin", "Dublin", "Lisbon", "Manchester"],
)


def ascii_email(*parts: str) -> str:
    return ".".join(part.lower().replace("ü", "v") for part in parts) + "@" + DOMAIN


def _chinese() -> Iterator[tuple[str, str, str]]:
    roll = dice("chinese-names")
    surnames = [part.split() for part in PARTS["chinese_surnames"]]
    given = [part.split() for part in PARTS["chinese_given"]]
    roll.shuffle(given)
    for place, (sign, sound) in enumerate(given):
        family_sign, family_sound = surnames[place % len(surnames)]
        shown = (
            family_sign + sign if roll.random() < 0.6 else f"{family_sound.title()} {sound.title()}"
        )
        city = roll.choice(CHINESE_CITIES) if roll.random() < 0.9 else "Dublin"
        yield shown, ascii_email(family_sound, sound), city


def _western() -> Iterator[tuple[str, str, str]]:
    roll = dice("western-names")
    given, surnames = [*PARTS["western_given"]], [*PARTS["western_surnames"]]
    roll.shuffle(given)
    roll.shuffle(surnames)
    for first, last in zip(given, surnames, strict=False):
        city = roll.choice(WESTERN_CITIES) if roll.random() < 0.94 else "Shanghai"
        yield f"{first} {last}", ascii_email(first, last), city


def names() -> Iterator[tuple[str, str, str]]:
    """(name, e-mail, city), never the same twice; Chinese and Western in turn by chance until one
    list ends."""
    roll, chinese, western = dice("names"), list(_chinese()), list(_western())
    while chinese or western:
        source = chinese if chinese and (not western or roll.random() < 0.53) else western
        yield source.pop(0)
