"""What is recommended of a case: one line that follows from its checkpoints, and decides
nothing."""

from __future__ import annotations

from ladder.cards.view import Row
from ladder.words import Words, is_missing

WAITING = 2
"""From so many cycles on somebody who is ready is said to wait."""


def recommended(words: Words, case: Row, *, is_qualified: bool) -> str:
    """Of a row of committee_cases; `is_qualified`: something that is known qualifies the verdict
    that every checkpoint is met (case_notes)."""
    if case["standing"] == "ready":
        return words.say(f"committee.recommended.{'discuss' if is_qualified else 'approve'}")
    if case["standing"] in ("no_opening", "not_wanted"):
        return words.say(f"committee.recommended.{case['standing']}")
    if case["standing"] == "too_little_known":
        return words.say(
            "committee.recommended.rate",
            rated=int(case["rated"]),
            of=int(case["competencies"]),
            count=int(case["competencies"]),
        )
    if not is_missing(case["earliest_on"]):
        return words.say("committee.recommended.wait", day=case["earliest_on"].date())
    left = int(case["checkpoints"] - case["met"])
    return words.say("committee.recommended.not_yet", count=left, left=left)


def is_waiting(case: Row) -> bool:
    """Ready for two cycles or more, and nothing was decided in this one."""
    return (
        case["standing"] == "ready"
        and case["brought_by"] != "decided"
        and not is_missing(case["cycles"])
        and int(case["cycles"]) >= WAITING
    )


def decision_said(words: Words, case: Row) -> list[str]:
    """What was decided, when and by whom, with votes, why, and what is asked by when; empty where
    nothing was."""
    if is_missing(case["outcome"]):
        return []
    said = [
        words.say(
            "committee.decided" if is_missing(case["decided_by"]) else "committee.decided_by",
            outcome=words.say(f"decisions.outcome.{case['outcome']}"),
            day=case["decided_on"].date(),
            by=case["decided_by"],
        )
    ]
    if votes := votes_said(words, case):
        said.append(votes)
    if not is_missing(case["reason"]):
        said.append(words.say("committee.reason", reason=case["reason"]))
    if not is_missing(case["asks"]):
        said.append(
            words.say(
                "committee.asks" if is_missing(case["due_on"]) else "committee.asks_by",
                asks=case["asks"],
                day=None if is_missing(case["due_on"]) else case["due_on"].date(),
            )
        )
    elif case["outcome"] == "deferred" and not is_missing(case["due_on"]):
        said.append(words.say("committee.again_on", day=case["due_on"].date()))
    return said


def votes_said(words: Words, case: Row) -> str:
    """Those for, against and abstained, as far as each is known; empty where none is."""
    return words.all_of(
        [
            words.say(f"committee.votes.{side}", count=int(case[f"votes_{side}"]),
                      votes=int(case[f"votes_{side}"]))
            for side in ("for", "against", "abstained")
            if not is_missing(case[f"votes_{side}"])
        ]
    )  # fmt: skip
