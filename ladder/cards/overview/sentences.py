"""The three sentences for whoever asks: what is steady, what moves most, what to decide; made from
the numbers and the stories, or said in the reader's own words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.headlines import OF_MONTHS, OF_PEOPLE, SHARES, Headline
from ladder.cards.overview.stories import Story
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.privacy.discreet_text import discreet
from ladder.privacy.small_groups import group_of, sensitive_rules

KINDS = ("steady", "moving", "decide")
QUARTERS = 4
"""From so many known quarter ends on a number can be steady."""
BAND_OF_SHARE, BAND_OF_NUMBER = 0.05, 0.05
"""How far apart the values of a steady number may lie: points of a share, or a part of the largest
value."""
DECISIONS, OF_THE_FIRST = 3, 2
"""Questions in all, and of the story that ranks first."""
LONGEST = 600
"""Characters of a sentence in the reader's own words."""


@dataclass(frozen=True)
class Told:
    """One of the sentences; `shared` is it without what may not be shared of small groups, `rests`
    are the rules and measures because of which the two differ."""

    kind: str
    said: str
    shared: str
    rests: tuple[str, ...] = ()


def three_sentences(view: View, numbers: Sequence[Headline], told: Sequence[Story]) -> Card:
    """The sentences as one card; `values` of the card holds them as the data say them. The
    reader's own words stand in their place; where small groups are withheld, not in place of one
    that rests on a small group."""
    sentences = (
        _steady(view, numbers),
        _moving(view, numbers, told),
        _decide(view, numbers, told),
    )
    own = _own_words(view)
    rows = pd.DataFrame(
        [
            (each.kind, own.get(each.kind, each.said), " ".join(each.rests), each.kind in own)
            for each in sentences
        ],
        columns=["kind", "sentence", "rules", "is_own"],
    )
    shared = {each.kind: each.shared for each in sentences}

    def sentence(row: Row) -> str:
        return str(row["sentence"]) if "sentence" in row else shared[str(row["kind"])]

    return Card(
        "three_sentences",
        rows,
        columns=[
            Column("kind", lambda row: view.say(f"sentences.kind.{row['kind']}"), head=""),
            Column("sentence", sentence, head=view.say("sentences.title")),
        ],
        said=view.say("sentences.title"),
        about=view.say("sentences.about"),
        values={each.kind: each.said for each in sentences},
        drawn="sentences",
    )


def _own_words(view: View) -> Mapping[str, str]:
    """What the reader has put in their own words, by kind; a room that is watching reads initials
    there, too."""
    if not view.own_words:
        return {}
    own = dict(view.own_words)
    if not view.discreet:
        return own
    names = view.dataset.ask("people_known", day=view.day, scope=view.scope)["name"].dropna()
    hide = discreet(str(name) for name in names)
    return {kind: hide(text) for kind, text in own.items()}


def _steady(view: View, numbers: Sequence[Headline]) -> Told:
    known = [(each, each.known) for each in numbers]
    long_known = [(each, values) for each, values in known if len(values) >= QUARTERS]
    found = [
        (each, steady)
        for each, values in long_known
        if _may_be_steady(each) and (steady := _band(each, values))
    ]
    sensitive = tuple(each.measure for each, _ in found if group_of(each.measure))
    if not long_known:
        unknown = view.say("sentences.steady.unknown")
        return Told("steady", unknown, unknown)
    said = [
        _joined(view, "steady", (_held(view, each, values) for each, values in of), "none")
        for of in (found, [pair for pair in found if pair[0].measure not in sensitive])
    ]
    return Told("steady", said[0], said[1], sensitive)


def steady_run(number: Headline) -> list[float]:
    """The longest run of its known values up to the newest that stays within its band; nothing
    where that is shorter than a year."""
    values = number.known
    return _band(number, values) if len(values) >= QUARTERS else []


def _may_be_steady(number: Headline) -> bool:
    """Counts stay where they stay. What has a test is steady where it was tested and did not pass,
    which too few people cannot show; a share without a test is called nothing."""
    if number.measure in OF_PEOPLE or number.measure in OF_MONTHS:
        tested = number.tested
        return tested is not None and not tested.passes and not tested.is_too_small
    return number.measure not in SHARES


def _band(number: Headline, values: Sequence[float]) -> list[float]:
    """The longest run up to the newest value that stays within its band; nothing where that is
    shorter than a year."""
    for first in range(len(values) - QUARTERS + 1):
        run = list(values[first:])
        if not any(run):  # nothing that stays nothing holds no steadier than what nobody counts
            return []
        wide = BAND_OF_SHARE if number.measure in SHARES else BAND_OF_NUMBER * max(map(abs, run))
        if max(run) - min(run) <= wide + 1e-9:
            return run
    return []


def _held(view: View, number: Headline, values: Sequence[float]) -> str:
    is_share = number.measure in SHARES
    low, high = (
        (view.words.percent(end) if is_share else view.words.number(end))
        for end in (min(values), max(values))
    )
    key = ("share" if is_share else "number") + ("_same" if low == high else "")
    return view.say(
        f"sentences.steady.{key}",
        name=view.say(f"measures.{number.measure}.title"),
        low=min(values),
        high=max(values),
        count=len(values),
        quarters=len(values),
    )


def _moving(view: View, numbers: Sequence[Headline], told: Sequence[Story]) -> Told:
    """The first story, and the first without what may not be shared; files move nothing."""
    moves = [story for story in told if story.tone != "good" and not story.is_about_data]
    if not moves:
        return _nothing(view, "moving", numbers)
    first = moves[0]
    said = first.said or first.parts[0].text
    open_ones = (_shared(story) for story in moves)
    shared = next((text for text in open_ones if text), view.say("sentences.moving.none"))
    rests = tuple(part.rule for part in first.parts) if first.is_sensitive else ()
    return Told("moving", _ended(view, said), _ended(view, shared), rests)


def _shared(story: Story) -> str:
    """A story as it may be shared; '' where nothing of it may."""
    if not story.is_sensitive:
        return story.said or story.parts[0].text
    return story.said_shared or next((part.text for part in story.open_parts), "")


def _decide(view: View, numbers: Sequence[Headline], told: Sequence[Story]) -> Told:
    """What the first stories to act on ask: the first story twice at most, the others once."""
    if not any(story.tone == "act" for story in told):
        return _nothing(view, "decide", numbers)
    said, rests = _questions(view, told, frozenset())
    shared, _ = _questions(view, told, sensitive_rules())
    return Told(
        "decide",
        _joined(view, "decide", said, "none"),
        _joined(view, "decide", shared, "none"),
        tuple(rule for rule in rests if rule in sensitive_rules()),
    )


def _questions(
    view: View, told: Sequence[Story], without: Container[str]
) -> tuple[list[str], list[str]]:
    """The questions, and the rules that ask them."""
    asked: list[tuple[str, str]] = []
    for place, story in enumerate(story for story in told if story.tone == "act"):
        own = [
            (part.rule, question)
            for part in story.parts
            if part.tone == "act" and part.rule not in without
            for question in [story.question(view, part)]
            if question
        ]
        asked += own[: 1 if place else OF_THE_FIRST]
    asked = asked[:DECISIONS]
    return [question for _, question in asked], [rule for rule, _ in asked]


def _nothing(view: View, kind: str, numbers: Sequence[Headline]) -> Told:
    """That nothing was found; of what nobody knows, that it cannot be told."""
    judged = [each for each in numbers if each.measure in SHARES]
    known = any(each.rows["value"].notna().any() for each in judged)
    said = view.say(f"sentences.{kind}.{'none' if known else 'unknown'}")
    return Told(kind, said, said)


def _joined(view: View, kind: str, clauses: Iterable[str], nothing: str) -> str:
    parts = view.say("sentences.also").join(clauses)
    return (
        view.say(f"sentences.{kind}.said", parts=parts[:1].upper() + parts[1:])
        if parts
        else view.say(f"sentences.{kind}.{nothing}")
    )


def _ended(view: View, text: str) -> str:
    """With the full stop of the language, once."""
    return text if text[-1:] in ".。" else view.say("sentences.moving.said", story=text)
