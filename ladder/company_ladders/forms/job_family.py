"""A job family as the Financial Times publishes its own: YAML with levels, themes and competencies;
also its older plain list."""

from __future__ import annotations

from typing import Any

import yaml

from ladder.company_ladders.draft import Draft, DraftCompetency, DraftLevel, DraftText
from ladder.company_ladders.import_report import NotALadder, Notes
from ladder.company_ladders.ladder_vocabulary import plain, score_word

DEEPEST = 40
FAMILY_KEYS = {"name", "summary", "levels", "themes", "competencies"}
LEVEL_KEYS = {"id", "name", "summary"}
ENTRY_KEYS = {
    "id",
    "summary",
    "examples",
    "description",
    "level",
    "theme",
    "area",
    "domain",
    "proficiency",
    "supportingUrls",
}


def read_yaml(text: str) -> Any:
    """Plain values only. Raises NotALadder for what is no YAML, and for aliases: a few lines of
    them unfold into gigabytes."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent):
                raise NotALadder("yaml_aliases", plain(event.anchor))
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(
                event, yaml.CollectionEndEvent
            )
            # the loader calls itself for each depth, and a deep file would end the whole process
            if depth > DEEPEST:
                raise NotALadder("nested_too_deeply")
        return yaml.load(text, Loader=loader)  # noqa: S506  # one of the safe loaders
    except (
        yaml.YAMLError,
        ValueError,
        TypeError,
        RecursionError,
    ) as fault:  # ValueError: a day such as 2026-02-30
        said = plain(fault).split(";")[0]  # behind it Python is told how to lift its limits
        raise NotALadder("yaml_unreadable", said[:300]) from fault


def is_job_family(content: Any) -> bool:
    """A mapping with competencies that each name a level, or a list of entries that have a summary
    and a level."""
    if isinstance(content, dict):
        entries = content.get("competencies")
        return isinstance(entries, list) and (
            not entries or any(isinstance(each, dict) and "level" in each for each in entries)
        )
    return isinstance(content, list) and any(
        isinstance(entry, dict) and {"summary", "level"} <= set(entry) for entry in content
    )


def from_job_family(content: Any, name: str, notes: Notes) -> Draft:
    """Themes (in the list: areas) become competencies; what a level does in one is its text;
    proficiency is the expected score.

    Of several entries of a level and theme the highest proficiency counts, and differing ones are
    reported."""
    family = content if isinstance(content, dict) else {"competencies": content}
    notes.warn_of_all(
        "entry_dropped",
        (str(key) for key in family if key not in FAMILY_KEYS | {"googleSheetId", "isLegacy"}),
    )
    draft = Draft(plain(family.get("name")) or name, plain(family.get("summary")))
    entries = _tables(family.get("competencies"), "competencies", notes)
    _levels(draft, family.get("levels"), entries, notes)
    for theme in _tables(family.get("themes"), "themes", notes):
        draft.competencies[plain(theme.get("id"))] = DraftCompetency(
            _name(theme), plain(theme.get("summary"))
        )
    for number, entry in enumerate(entries, 1):
        _entry(
            draft,
            entry,
            f"competencies.{plain(entry.get('id')) or number}",
            "themes" in family,
            notes,
        )
    return draft


def _tables(value: Any, key: str, notes: Notes) -> list[dict[str, Any]]:
    rows = value if isinstance(value, list) else []
    notes.warn_of_all(
        "entry_dropped",
        (f"{key}.{number}" for number, row in enumerate(rows, 1) if not isinstance(row, dict)),
    )
    if value is not None and not isinstance(value, list):
        notes.warn("entry_dropped", key, plain(value)[:100])
    return [row for row in rows if isinstance(row, dict)]


def _name(entry: dict[str, Any]) -> str:
    return plain(entry.get("name")) or plain(entry.get("id")).replace("-", " ").capitalize()


def _levels(draft: Draft, given: Any, entries: list[dict[str, Any]], notes: Notes) -> None:
    for level in _tables(given, "levels", notes):
        draft.levels[plain(level.get("id")) or _name(level)] = DraftLevel(
            _name(level), plain(level.get("summary"))
        )
        notes.warn_of_all(
            "entry_dropped",
            (f"levels.{level.get('id')}.{key}" for key in level if key not in LEVEL_KEYS),
        )
    if given is None:  # the older list: levels are named by their entries only, in their order
        for id in dict.fromkeys(plain(entry.get("level")) for entry in entries):
            draft.levels |= {id: DraftLevel(_name({"id": id}))} if id else {}


def _entry(
    draft: Draft, entry: dict[str, Any], place: str, themes_are_listed: bool, notes: Notes
) -> None:
    level, theme = plain(entry.get("level")), plain(entry.get("theme") or entry.get("area"))
    notes.warn_of_all("entry_dropped", (f"{place}.{key}" for key in entry if key not in ENTRY_KEYS))
    if level not in draft.levels:
        notes.drop("level_unknown", place, level)
        return
    if theme and theme not in draft.competencies and not themes_are_listed:
        draft.competencies[theme] = DraftCompetency(_name({"id": theme}))
    if theme not in draft.competencies:
        notes.warn("competency_unknown", place, theme)
    text = _text(entry)
    if text:
        draft.texts.append(DraftText(level, theme if theme in draft.competencies else None, text))
    else:
        notes.warn("text_missing", place)
    if entry.get("proficiency") is not None and theme in draft.competencies:
        _score(draft.levels[level].expects, theme, plain(entry["proficiency"]), place, notes)


def _text(entry: dict[str, Any]) -> str:
    """The summary, for whom it holds, and its examples, as one text."""
    examples = entry.get("examples")
    listed = (
        [plain(example) for example in examples if plain(example)]
        if isinstance(examples, list)
        else []
    )
    domain = f"[{plain(entry['domain'])}]" if entry.get("domain") else ""
    said = " ".join(
        filter(None, [domain, plain(entry.get("summary")), plain(entry.get("description"))])
    )
    return f"{said} ({'; '.join(listed)})" if said and listed else said


def _score(expects: dict[str, int], theme: str, proficiency: str, place: str, notes: Notes) -> None:
    score = score_word(proficiency)
    if score is None:
        notes.warn("score_unreadable", place, proficiency)
        return
    if expects.get(theme, score) != score:
        notes.warn("scores_differ", place, f"{expects[theme]}, {score}")
    expects[theme] = max(score, expects.get(theme, score))
