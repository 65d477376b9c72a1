"""Before stop 1: the projects of portfolio.csv: finished, running, late, and one owner with too
much at once."""

import csv
from datetime import date
from pathlib import Path

from .days import TODAY
from .positions import Company


def _owner(company: Company, post: str) -> str:
    """The id of the holder of a post today, such as the first senior project manager of a team."""
    team, level, place = post.split("/")
    held = sorted(p.id for p in company.team_on(team, TODAY) if p.level_on(TODAY) == level)
    if not held:  # the post moved with a promotion: anybody at the level
        held = sorted(p.id for p in company.current() if p.level_on(TODAY) == level)
    return held[int(place) % len(held)]


STAGES = {
    "identification": (
        "strategy-discussion", "proposal-assessment", "portfolio-decision", "success-criteria",
    ),
    "initiation": (
        "project-manager-appointed", "kick-off-meeting", "charter-and-key-documents",
        "core-team-formed", "governance-structure", "stakeholder-plan",
    ),
    "execution": (
        "progress-review", "risk-and-issue-review", "conflict-settlement", "change-control",
        "executive-report",
    ),
    "delivery": ("acceptance", "go-live-decision", "handover", "closing-review"),
    "operations-support": (
        "support-agreement", "service-follow-up", "benefit-review", "lessons-into-practice",
    ),
}  # fmt: skip
"""The stages of the IT project director ladder and the activities of each."""
RISKS = (
    ("Card schemes certify late", "prj-12", "mitigate", "Certification slots booked twice", "p-042", "2026-10-30", "open", 2, 5),
    ("Old checkout cannot be switched off", "prj-09", "escalate", "Sponsor decides what may be dropped", "p-047", "2026-08-31", "open", 4, 5),
    ("Two releases share one test environment", "prj-09", "avoid", "A second environment", "p-047", "2026-07-31", "closed", 3, 3),
    ("Voucher supplier ends support", "prj-10", "accept", "", "p-047", "2027-01-29", "occurred", 3, 4),
    ("The lease ends before the last racks are empty", "prj-11", "transfer", "Landlord extends the lease month by month", "p-047", "2026-11-30", "open", 4, 4),
    ("No engineer left who knows the old index", "prj-14", "mitigate", "Two people work through it together", "p-060", "2026-10-16", "open", 2, 3),
    ("Alert rules move without their owners", "prj-16", "", "", "", "", "open", 3, 2),
    ("Offline prices go stale", "prj-15", "mitigate", "Prices carry the day until which they hold", "p-060", "2026-12-04", "", 2, ""),
)  # fmt: skip
RISK_COLUMNS = (
    "risk", "project", "strategy", "response", "owner", "due_on", "state", "probability", "impact",
)  # fmt: skip


def risk_rows() -> list[dict[str, object]]:
    """One row per risk of the register; probability and impact from 1 to 5."""
    return [dict(zip(RISK_COLUMNS, row, strict=True)) for row in RISKS]


def _done(plan: dict[str, str]) -> str:
    """The activities of the stages up to the present one, but for those that are not done."""
    if plan["not_done"] == "unknown":
        return ""
    reached = list(STAGES)[: list(STAGES).index(plan["stage"]) + 1]
    missing = plan["not_done"].split("; ")
    return "; ".join(each for stage in reached for each in STAGES[stage] if each not in missing)


def project_rows(company: Company) -> list[dict[str, object]]:
    """One row per project; money in euros (thousands in the plan), risk 0 (none) to 5, quality 0 to
    5 (5 = as agreed)."""
    with (Path(__file__).parent / "portfolio.csv").open(encoding="utf-8", newline="") as file:
        return [
            _row(company, number, plan) for number, plan in enumerate(csv.DictReader(file), start=1)
        ]


def _row(company: Company, number: int, plan: dict[str, str]) -> dict[str, object]:
    kept = {
        name: plan[name]
        for name in (
            "name",
            "team",
            "stage",
            "starts_on",
            "due_on",
            "risk",
            "quality",
            "status",
            "programme",
            "priority",
            "depends_on",
        )
    }
    ends = "finished_on" if date.fromisoformat(plan["ends_on"]) <= TODAY else "forecast_on"
    return {
        **kept,
        "project": f"prj-{number:02d}",
        "owner": _owner(company, plan["owner"]),
        ends: plan["ends_on"],
        "budget": f"{plan['budget']}000",
        "spent": f"{plan['spent']}000",
        **{
            name: f"{plan[name]}000" if plan[name] else ""
            for name in ("benefit_promised", "benefit_obtained")
        },
        "activities_done": _done(plan),
    }
