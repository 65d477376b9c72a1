"""What the steps of a competency look like in the work, which levels are expected on which of them,
and what an interviewer may ask."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup, escape

from ladder.cards.card import Card
from ladder.cards.ladders.levels import level_name
from ladder.cards.page import Choices, Part, choice, row
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.ladders.ladder import STEPS, Ladder, Level


def rubric_parts(
    view: View, ladder: Ladder, levels: tuple[Level, Level], chosen: Mapping[str, str]
) -> list[Part]:
    """A competency to be chosen, opened to its five steps and its questions; nothing where the
    ladder has neither of any competency."""
    told = [
        axis.id
        for axis in ladder.competencies
        if describes(view, ladder, axis.id) or ladder.questions(view.language, axis.id)
    ]
    if not told:
        return []
    competency = choice(chosen, "competency", told, lambda id: _name(view, ladder, id))
    one, other = levels
    looked_at = (one,) if one is other else (one, other)
    parts: list[Part] = [Choices((competency,))]
    if any(describes(view, ladder, axis.id) for axis in ladder.competencies):
        parts.append(row(rubric(view, ladder, competency.value, looked_at)))
    if any(ladder.questions(view.language, axis.id) for axis in ladder.competencies):
        parts.append(row(questions(view, ladder, competency.value)))
    return parts


def describes(view: View, ladder: Ladder, competency: str) -> bool:
    """Whether the ladder says what any step of a competency looks like."""
    return any(ladder.step(view.language, competency, int(step)) for step in STEPS)


def questions(view: View, ladder: Ladder, competency: str) -> Card:
    """What an interviewer may ask about the competency; the steps above are what an answer is held
    against."""
    asked = list(ladder.questions(view.language, competency))
    return Card(
        "ladder",
        pd.DataFrame({"question": asked}),
        columns=[Column("question", head=view.say("ladders.questions"))],
        said=view.say(
            "titles.interview.some" if asked else "titles.interview.none",
            competency=_name(view, ladder, competency),
            count=len(asked),
            questions=len(asked),
        ),
        about=view.say("ladders.questions_why"),
        key="_questions",
    )


def rubric(view: View, ladder: Ladder, competency: str, levels: tuple[Level, ...]) -> Card:
    """The five steps, each with what one sees and the levels that are expected on it; the levels
    that are looked at stand out."""
    rows = pd.DataFrame(
        {
            "step": view.say("rubric.bare", score=int(step), step=view.say(f"scale.{step}")),
            "text": ladder.step(view.language, competency, int(step)) or view.say("rubric.unsaid"),
            "levels": view.words.all_of(
                [
                    level_name(view, ladder, level.id)
                    for level in ladder.levels
                    if level.expects.get(competency) == int(step)
                ]
            ),
            "score": int(step),
        }
        for step in STEPS
    )
    columns = [
        Column("step", lambda row: _step(row, levels, competency), head=view.say("rubric.head")),
        Column("text", head=view.say("rubric.seen")),
        Column(
            "levels",
            lambda row: _levels(view, ladder, row, levels, competency),
            head=view.say("rubric.expected_of"),
        ),
    ]
    return Card(
        "ladder",
        rows,
        columns=columns,
        said=_finding(view, ladder, competency, levels),
        about=view.of(ladder, "competencies", competency, "meaning"),
        key="_rubric",
    )


def _name(view: View, ladder: Ladder, competency: str) -> str:
    return view.of(ladder, "competencies", competency, "name")


def _step(row: Row, levels: tuple[Level, ...], competency: str) -> str | Markup:
    """The step, strong where a level that is looked at is expected on it."""
    if any(level.expects.get(competency) == row["score"] for level in levels):
        return Markup("<strong>{}</strong>").format(row["step"])
    return str(row["step"])


def _levels(
    view: View, ladder: Ladder, row: Row, levels: tuple[Level, ...], competency: str
) -> Markup:
    """Who is expected on the step, one under the other, those that are looked at marked."""
    names = {
        level.id: level_name(view, ladder, level.id)
        for level in ladder.levels
        if level.expects.get(competency) == row["score"]
    }
    looked_at = {level.id for level in levels}
    written = [
        Markup("<strong>▸ {}</strong>").format(name) if id in looked_at else escape(name)
        for id, name in names.items()
    ]
    return Markup("<br>").join(written)


def _finding(view: View, ladder: Ladder, competency: str, levels: tuple[Level, ...]) -> str:
    """Where the levels that are looked at are expected; of a level without an expectation
    nothing."""
    expected = [
        (level_name(view, ladder, level.id), level.expects[competency])
        for level in levels
        if competency in level.expects
    ]
    name = _name(view, ladder, competency)
    if not expected:
        return view.say("titles.rubric.none", competency=name)
    (one, low), (other, high) = expected[0], expected[-1]
    if len(expected) == 1:
        return view.say("titles.rubric.one", competency=name, level=one, step=low)
    return view.say(
        "titles.rubric.same" if low == high else "titles.rubric.two",
        competency=name,
        one=one,
        other=other,
        low=low,
        high=high,
    )
