"""The sections of a promotion packet, each from its rows: role, scope, checkpoints, competencies,
evidence, goals."""

from __future__ import annotations

from ladder.cards.person.profile import is_placed
from ladder.cards.person.verdicts import said_fact
from ladder.exports.document.document import Block, Paragraph, Section
from ladder.exports.packet.rows import Column, Packet, Row
from ladder.words import is_missing


def role(rows: Packet) -> Section:
    """Who, since when, under whom; and every place before."""
    words, me = rows.words, rows.person

    def level(row: Row) -> str:
        return rows.names.entry("levels", row["ladder"], row["level"])

    said = [
        words.say(
            "packet.role.is", name=rows.name, level=level(me), team=_or(rows, me["team"], "team")
        )
    ]
    for key, sentence in (("level_since", "since"), ("hired_on", "hired")):
        if not is_missing(me[key]):
            said.append(words.say(f"packet.role.{sentence}", day=me[key].date()))
    said.append(
        words.say(
            "packet.role.reports_to" if not is_missing(me["manager_name"]) else "packet.role.top",
            manager=me["manager_name"],
        )
    )
    places = rows.table(
        rows.positions,
        [
            rows.plain("starts_on"),
            (
                "ends_on",
                lambda row: (
                    words.say("person.now")
                    if is_missing(row["ends_on"])
                    else rows.cell(row["ends_on"])
                ),
            ),
            (
                "title",
                lambda row: (
                    rows.cell(row["title"]) if is_placed(row) else words.say("unknown.place")
                ),
            ),
            ("level", level),
            ("team", lambda row: _or(rows, row["team"], "team") if is_placed(row) else ""),
            rows.plain("manager_name"),
        ],
    )
    return _section(rows, "role", Paragraph(words.sentences(said)), places)


def scope(rows: Packet) -> Section:
    """What they led at each quarter end, beside the range of the level held then."""
    if rows.scope.empty or not rows.scope["value"].any():
        return _section(
            rows, "scope", Paragraph(rows.words.say("packet.scope_none", name=rows.name))
        )
    by_day = rows.scope.pivot_table(
        index="day", columns="part", values="value", aggfunc="max"
    ).reset_index()
    ranges = {
        (day, part): _against(rows, low, high, standing)
        for day, part, low, high, standing in zip(
            *(rows.scope[key] for key in ("day", "part", "low", "high", "standing")), strict=True
        )
    }

    def led(part: str) -> Column:
        return part, lambda row: rows.words.number(row[part]) + ranges[(row["day"], part)]

    columns = [
        rows.plain("day"),
        *(led(part) for part in ("teams", "direct_reports", "people_in_line")),
    ]
    return _section(rows, "scope", rows.table(by_day, columns))


def checkpoints(rows: Packet) -> Section:
    """Each checkpoint with its verdict, and the rows that made the verdicts."""
    words, names = rows.words, rows.names
    if rows.checks.empty:
        return _section(
            rows, "checkpoints", Paragraph(words.say("packet.no_checkpoints", level=rows.target))
        )

    def checkpoint(row: Row) -> str:
        return names.entry("checkpoints", row["ladder"], row["checkpoint"])

    verdicts = rows.table(
        rows.checks,
        [
            ("checkpoint", checkpoint),
            ("state", lambda row: words.say(f"states.{row['state']}")),
            ("have", rows.progress),
            rows.plain("since"),
            ("authored", lambda row: words.say(f"states.by_{row['authored']}")),
        ],
    )
    if rows.facts.empty:
        return _section(rows, "checkpoints", verdicts, Paragraph(words.say("packet.no_facts")))
    facts = rows.table(
        rows.facts,
        [
            ("checkpoint", checkpoint),
            ("fact", lambda row: said_fact(rows.words, rows.names.competency, row)),
            rows.number("value"),
            rows.number("asked"),
            rows.plain("happened_on"),
        ],
    )
    return _section(rows, "checkpoints", verdicts, Paragraph(words.say("packet.facts")), facts)


def competencies(rows: Packet) -> Section:
    """Own score, manager's score, what this level and the next expect, and how many pieces of
    evidence name the competency; then what the scores look like."""
    if rows.axes.empty:
        return _section(
            rows,
            "competencies",
            Paragraph(rows.words.say("packet.no_competencies", level=rows.target)),
        )
    pieces = rows.evidence["competency"].value_counts()
    table = rows.table(
        rows.axes,
        [
            ("competency", lambda row: rows.names.competency(row["competency"])),
            *(
                rows.number(key)
                for key in ("self_score", "manager_score", "expected", "next_expected")
            ),
            ("evidence#", lambda row: rows.words.number(int(pieces.get(row["competency"], 0)))),
        ],
    )
    return _section(rows, "competencies", table, *_in_words(rows))


def _in_words(rows: Packet) -> list[Block]:
    """What each score and each expectation of the next level look like in the work, as far as the
    ladder says it of what is expected."""

    def step(row: Row, key: str) -> str:
        if is_missing(row[key]):
            return rows.words.number(None)
        name = rows.words.say(f"scale.{int(row[key])}")
        text = rows.names.step(rows.ladder, row["competency"], row[key])
        said = {"score": row[key], "step": name}
        return (
            rows.words.say("rubric.bare", **said)
            if text is None
            else rows.words.say("rubric.step", **said, text=text)
        )

    axes = rows.asked_axes
    described = [
        rows.names.step(rows.ladder, row["competency"], row["next_expected"]) is not None
        for row in axes.to_dict("records")
    ]
    if not any(described):
        return []
    table = rows.table(
        axes[described],
        [
            ("competency", lambda row: rows.names.competency(row["competency"])),
            ("score", lambda row: step(row, "score")),
            ("next_expected", lambda row: step(row, "next_expected")),
        ],
    )
    return [Paragraph(rows.words.say("packet.in_words")), table]


def evidence(rows: Packet) -> Section:
    """Every piece, the newest first."""
    if rows.evidence.empty:
        return _section(rows, "evidence", Paragraph(rows.words.say("packet.no_evidence")))
    kind = ("kind", lambda row: _known(rows, f"packet.kind.{row['kind']}", row["kind"]))
    axis = ("competency", lambda row: rows.names.competency(row["competency"]))
    return _section(
        rows,
        "evidence",
        rows.table(rows.evidence, [rows.plain("happened_on"), kind, rows.plain("title"), axis]),
    )


def goals(rows: Packet) -> Section:
    """Closed goals, then those still open, with how far each has come."""
    words, closed = rows.words, rows.goals["state"].isin(["done", "cancelled"])
    attained = ("attained#", lambda row: words.percent(row["attained"]))
    state = ("state", lambda row: words.say(f"states.{row['state']}"))
    blocks: list[Block] = []
    for key, goals, day in (
        ("closed", rows.goals[closed], "closed_on"),
        ("open", rows.goals[~closed], "due_on"),
    ):
        blocks.append(
            Paragraph(words.say(f"packet.goals.{key}", count=len(goals), goals=len(goals)))
        )
        if len(goals):
            blocks.append(
                rows.table(goals, [rows.plain("title"), attained, state, rows.plain(day)])
            )
    return _section(rows, "goals", *blocks)


def _against(rows: Packet, low: object, high: object, standing: str) -> str:
    return (
        ""
        if is_missing(low)
        else rows.words.say(
            "packet.against", low=low, high=high, standing=rows.words.say(f"states.{standing}")
        )
    )


def _section(rows: Packet, key: str, *blocks: Block) -> Section:
    return Section(rows.words.say(f"packet.section.{key}"), blocks)


def _or(rows: Packet, value: object, what: str) -> str:
    return rows.words.say(f"unknown.{what}") if is_missing(value) else str(value)


def _known(rows: Packet, key: str, other: object) -> str:
    return rows.words.say(key) if rows.words.has(key) else str(other)
