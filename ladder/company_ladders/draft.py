"""What an importer has understood of a ladder, by the file's own names; `build` makes a ladder of
it."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_LEVELS, MOST_COMPETENCIES, MOST_TEXTS, LONGEST_TEXT = 60, 150, 3000, 2000


@dataclass
class DraftLevel:
    """A level, lowest first. `expects` gives a score 0-5 by the key of a competency."""

    name: str
    summary: str = ""
    expects: dict[str, int] = field(default_factory=dict)


@dataclass
class DraftCompetency:
    """`steps` says, by the number of a step from '1' to '5', what it looks like."""

    name: str
    meaning: str = ""
    group: str = ""
    steps: dict[str, str] = field(default_factory=dict)


@dataclass
class DraftText:
    """What a level does: its key, the key of the competency it belongs to, if any, and the text."""

    level: str
    competency: str | None
    text: str


@dataclass
class Draft:
    """One ladder, its levels and competencies by the keys that the file uses for them, in the
    file's order; `is_named` where the file itself speaks of competencies or levels."""

    name: str
    summary: str = ""
    levels: dict[str, DraftLevel] = field(default_factory=dict)
    competencies: dict[str, DraftCompetency] = field(default_factory=dict)
    texts: list[DraftText] = field(default_factory=list)
    is_named: bool = True

    @property
    def language(self) -> str:
        """'zh' where a Chinese character stands in most of its names, else 'en'."""
        names = [
            *(level.name for level in self.levels.values()),
            *(each.name for each in self.competencies.values()),
        ]
        chinese = sum(any("\u3400" <= letter <= "\u9fff" for letter in name) for name in names)
        return "zh" if 2 * chinese > len(names) else "en"


def is_too_large(draft: Draft) -> bool:
    """Whether it holds more than a ladder can."""
    return (
        len(draft.levels) > MOST_LEVELS
        or len(draft.competencies) > MOST_COMPETENCIES
        or len(draft.texts) > MOST_TEXTS
    )
