"""Before stop 1: puts the invented company together in the order of its life, then writes every
file."""

from pathlib import Path

from . import (
    assessments,
    cast,
    decisions,
    development,
    evidence,
    goal_progress,
    metrics,
    positions,
    projects,
    promotions,
    staffing,
)
from .days import TODAY
from .tables import write


def company() -> positions.Company:
    people = staffing.staff(cast.cast())
    promotions.promote_by_quarter(people)
    promotions.set_readiness(people)
    return positions.Company(people)


def write_all(folder: Path) -> None:
    """Writes every CSV file of the sample company into a folder; the same bytes each time."""
    folder.mkdir(parents=True, exist_ok=True)
    harbourline = company()
    write(folder, "roster", positions.roster_rows(harbourline), f"_{TODAY}")
    write(folder, "history", (stretch._asdict() for stretch in positions.history_rows(harbourline)))
    for day, rows in goal_progress.goal_files(harbourline):
        write(folder, "goals", rows, f"_{day}")
    rated = assessments.assessment_rows(harbourline)
    write(folder, "assessments", rated)
    write(folder, "evidence", evidence.evidence_rows(harbourline))
    write(folder, "metrics", metrics.metric_rows(harbourline))
    write(folder, "projects", projects.project_rows(harbourline))
    write(folder, "risks", projects.risk_rows())
    write(folder, "decisions", decisions.decision_rows())
    write(folder, "plans", development.plan_rows(harbourline, rated))
