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
        for name in ("name", "team", "stage", "starts_on", "due_on", "risk", "quality")
    }
    ends = "finished_on" if date.fromisoformat(plan["ends_on"]) <= TODAY else "forecast_on"
    return {
        **kept,
        "project": f"prj-{number:02d}",
        "owner": _owner(company, plan["owner"]),
        ends: plan["ends_on"],
        "budget": f"{plan['budget']}000",
        "spent": f"{plan['spent']}000",
    }
