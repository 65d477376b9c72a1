"""Stories: findings that share a manager, team or project, said together and ranked by people times
severity times certainty (docs/decisions/0021)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ladder.cards.overview.anchors import Anchored, Lead, anchored, leads
from ladder.cards.overview.findings import Finding
from ladder.cards.view import View
from ladder.privacy.small_groups import SMALLEST, sensitive_rules

PARTS_SAID = 4
"""So many parts stand in the sentence of a story; all stand below it."""

COUNTED = {
    "late_goals": "late",
    "late_goals_behind": "behind",
    "overloaded_manager": "direct_reports",
    "owner_due_on_several": "projects",
    "scope_outside_ladder": "direct_reports",
    "too_many_goals": "goals",
}
"""What decides between singular and plural, where it is not the people."""
LEAST_SHARE = 0.005
"""Less than half a percent is said as none."""


@dataclass(frozen=True)
class Story:
    """One or more findings that belong together, the weightiest first. `said` is the sentence of a
    story of several ('' for a single finding, which is its own), `said_shared` the same without
    what few people were rated or why they left ('' where nothing is left to join)."""

    parts: tuple[Finding, ...]
    lead: Lead | None = None
    said: str = ""
    said_shared: str = ""

    @property
    def rank(self) -> float:
        """People concerned, at least: the most that one part concerns, since the parts are about
        the same people; times the sum of severity times certainty."""
        people = max(part.people for part in self.parts)
        return people * sum(part.severity * part.certainty for part in self.parts)

    @property
    def tone(self) -> str:
        """The most urgent of its parts'."""
        tones = {part.tone for part in self.parts}
        return next(tone for tone in ("act", "watch", "good", "steady") if tone in tones)

    @property
    def open_parts(self) -> tuple[Finding, ...]:
        """Those that may be shared as they are."""
        return tuple(part for part in self.parts if part.rule not in sensitive_rules())

    def question(self, view: View, part: Finding) -> str:
        """What a part of it puts to those who decide; '' where it asks nothing of its own."""
        key = f"stories.decide.{part.rule}"
        if not view.words.has(key):
            return ""
        values = dict(part.values)
        team = where(view, self.lead) if self.lead else view.or_unknown(values.get("team"), "team")
        counted = COUNTED.get(part.rule)
        values |= {"team": team, "count": values[counted] if counted else values["count"]}
        return view.say(key, **values)

    @property
    def is_about_data(self) -> bool:
        """Whether it tells of files and not of the organisation."""
        return all(part.page == "data" for part in self.parts)

    @property
    def is_joined(self) -> bool:
        return len(self.parts) > 1

    @property
    def is_sensitive(self) -> bool:
        """Whether a part of it says scores or reasons for leaving of few people."""
        return any(part.rule in sensitive_rules() for part in self.parts)


def stories(view: View, findings: Sequence[Finding]) -> list[Story]:
    """The findings joined where they belong together, the weightiest story first and those about
    the files last. What is good stands for itself: it is no part of what needs an act."""
    known = leads(view)
    joined: dict[Lead, list[Anchored]] = {}
    alone: list[Anchored] = []
    for each in anchored(view, findings, known):
        if each.lead is not None and each.finding.tone != "good":
            joined.setdefault(each.lead, []).append(each)
        else:
            alone.append(each)
    told = [Story((each.finding,)) for each in alone] + [
        _story(view, lead, parts) for lead, parts in joined.items()
    ]
    return sorted(told, key=lambda story: (story.is_about_data, -story.rank))


def _story(view: View, lead: Lead, parts: list[Anchored]) -> Story:
    parts = sorted(parts, key=lambda part: (-part.finding.consequence, part.finding.rule))
    found = tuple(part.finding for part in parts)
    if len(parts) == 1:
        return Story(found, lead)
    open_parts = [part for part in parts if part.finding.rule not in sensitive_rules()]
    shared = _said(view, lead, open_parts) if len(open_parts) > 1 else ""
    return Story(found, lead, _said(view, lead, parts), shared)


def _said(view: View, lead: Lead, parts: Sequence[Anchored]) -> str:
    """'Checkout: three leavers …, 17 goals late and two projects overdue – all under … since …'."""
    clauses = [clause(view, part.finding) for part in parts[:PARTS_SAID]]
    if more := len(parts) - len(clauses):
        clauses.append(view.say("stories.more", count=more, more=more))
    said = view.say("stories.title", where=where(view, lead), parts=view.words.clauses(clauses))
    return _with_lead(view, lead, parts, said)


def _with_lead(view: View, lead: Lead, parts: Sequence[Anchored], said: str) -> str:
    """Who leads it, where at least five report there: of fewer nobody is named as a cause. That all
    of it is theirs is said, with the month of the first, where nothing in it was before them."""
    if not lead.manager or lead.since is None or lead.direct_reports < SMALLEST:
        return said
    known_from = view.dataset.known_from
    since = max(lead.since, known_from)  # before it the files name only some of those who led
    values = {"said": said, "name": lead.name, "since": since}
    began = min((part.first_on for part in parts if part.first_on is not None), default=None)
    if began is not None and since <= began:
        return view.say("stories.under", **{**values, "since": began})
    return view.say("stories.led_before" if lead.since <= known_from else "stories.led", **values)


def where(view: View, lead: Lead) -> str:
    """The team; of somebody who leads several the teams, or whose they are."""
    if len(lead.teams) == 1:
        return lead.teams[0]
    if lead.direct_reports < SMALLEST:
        return view.words.all_of(list(lead.teams))
    return view.say("stories.teams_of", name=lead.name)


def clause(view: View, finding: Finding) -> str:
    """A finding as part of a story's sentence."""
    values, rule = dict(finding.values), finding.rule
    if rule == "over_budget" and values["projects"] == 1:
        values["over"] = values["spent"] - 1
        rule = "over_budget_past" if values["over"] >= LEAST_SHARE else "over_budget_one"
    if rule == "late_goals":
        rule = "late_goals" if values["late"] else "late_goals_behind"
    if counted := COUNTED.get(rule):
        values["count"] = int(values[counted])
    return view.say(f"stories.part.{rule}", **values)
