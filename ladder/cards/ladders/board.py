"""The ladders page: a ladder, two of its levels side by side, each part it has, and what its own
data say of it."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.ladders.levels import chosen_levels, level_parts
from ladder.cards.ladders.parts import parts_of
from ladder.cards.ladders.rubrics import describes, rubric_parts
from ladder.cards.page import Notice, Page, Part, choice, row, section
from ladder.cards.view import Row, View
from ladder.ladders.ladder import Ladder
from ladder.words import is_missing

USUAL = "engineering-director"


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: ladder, level, other, competency; without a choice the first level beside the one
    above it, and the first competency of which the ladder describes steps."""
    stands = standing(view)
    default = next((ladder for ladder in stands if ladder in view.ladders), USUAL)
    which = choice(chosen, "ladder", list(view.ladders), view.ladder_name, default=default)
    ladder = view.ladders[which.value]
    tabs, absent = parts_of(view, ladder)
    choices, levels = chosen_levels(view, ladder, chosen)
    rubrics = rubric_parts(view, ladder, levels, chosen)
    parts: list[Part] = [*level_parts(view, ladder, choices, levels)]
    parts += [section(view, "ladders.rubrics"), *rubrics] if rubrics else []
    parts += [section(view, "ladders.parts"), tabs]
    absent += _untold(view, ladder)
    if absent:
        said = view.say("ladders.silent", parts=view.words.all_of(absent))
        parts.append(Notice(said, icon=""))
    if view.dataset.people and view.may("ladder_health", ladder=ladder.id):
        parts += [section(view, "ladders.health"), row(health(view, ladder))]
    title = headline(view, ladder, stands.get(ladder.id, 0))
    summary = ladder.title(view.language, "summary")
    lead = view.say("ladders.summary", summary=summary, version=ladder.version)
    return Page(title, tuple(parts), lead=lead, first=(which,))


def _untold(view: View, ladder: Ladder) -> list[str]:
    """What the ladder says of none of its competencies: what steps look like, what to ask."""
    axes = [axis.id for axis in ladder.competencies]
    told = {
        "steps": any(describes(view, ladder, axis) for axis in axes),
        "questions": any(ladder.questions(view.language, axis) for axis in axes),
    }
    return [view.say(f"ladders.absent.{part}") for part, there in told.items() if not there]


def standing(view: View) -> dict[str, int]:
    """The ladders that people of the scope stand on, most people first, and how many do."""
    if not view.dataset.people or not view.may("ladders_used"):
        return {}
    rows = view.ask("ladders_used")
    known = rows[rows["ladder"].notna()]
    return {str(row["ladder"]): int(row["people"]) for row in known.to_dict("records")}


def headline(view: View, ladder: Ladder, people: int) -> str:
    """How many people stand on the ladder; of one that nobody stands on, what it is made of."""
    values = {
        "ladder": ladder.title(view.language),
        "levels": len(ladder.levels),
        "competencies": len(ladder.competencies),
    }
    if not people:
        return view.say("titles.ladders", **values)
    return view.say("titles.ladders_stand", count=people, people=people, **values)


def health(view: View, ladder: Ladder) -> Card:
    """What the ladder's own data say of it: axes that do not rise, checkpoints that nobody meets,
    competencies that nobody is rated on."""
    rows = view.ask("ladder_health", ladder=ladder.id)
    lines = [_ailing(view, ladder, row) for row in rows.to_dict("records")]
    return Card("ladder_health", rows, lines=lines, asked={"ladder": ladder.id})


def _ailing(view: View, ladder: Ladder, row: Row) -> str:
    names = {
        key: "" if is_missing(row[key]) else view.name_of("levels", ladder.id, row[key])
        for key in ("level", "next_level")
    }
    checkpoint = (
        ""
        if is_missing(row["checkpoint"])
        else view.name_of("checkpoints", ladder.id, row["checkpoint"])
    )
    people = 0 if is_missing(row["people"]) else int(row["people"])
    return view.say(
        f"ladder_health.kind.{row['kind']}",
        competency=view.competency_name(row["competency"]),
        checkpoint=checkpoint,
        count=people,
        people=people,
        **names,
    )
