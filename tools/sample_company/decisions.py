"""Before stop 1: what the leaders of the invented company decided: some due, some open, and some
whose day has passed, reached or not."""

ABOUT = ("decision", "on", "about", "subject", "kind", "outcome", "reason", "owner", "due_on", "by")
PROMOTIONS = ("to_level", "votes_for", "votes_against", "votes_abstained", "asks")
COLUMNS = (*ABOUT, "measure", "expected", *PROMOTIONS)
ROWS = (
    (
        "Checkout closes or re-dates its late goals", "2026-03-31", "team", "Checkout", "goals", "agreed",
        "Ten goals were late, and no new one was to wait for them", "p-011", "2026-06-30",
        "Ingrid Halvorsen", "goals_on_track", "0.7",
    ),
    (
        "Every newcomer gets a mentor, so that coverage holds", "2025-06-30", "organisation", "", "coverage", "agreed",
        "Ten people were to join within the year", "p-002", "2026-06-30", "Gu Mingzhe", "coverage", "0.85",
    ),
    (
        "Promote 冯振宇", "2026-06-30", "person", "p-112", "promotion", "approved",
        "Every checkpoint met, two raters", "p-018", "2026-08-31", "Promotion committee", "", "",
        "senior-engineer", "5", "0", "1", "",
    ),
    (
        "Guest checkout goes on with a smaller scope", "2026-06-30", "project", "prj-09", "gate", "go",
        "Half of the money was spent on what customers asked for", "p-047", "2026-09-15", "沈若兰", "", "",
    ),
    (
        "Voucher engine replacement waits until Guest checkout ships", "2026-09-23", "project", "prj-10",
        "gate", "hold", "One owner cannot land both", "p-047", "2026-10-15", "Ingrid Halvorsen", "", "",
    ),
    (
        "Insights is assessed once", "2026-09-15", "team", "Insights", "coverage", "agreed",
        "Nobody there has ever been rated", "p-023", "2026-10-20", "Ingrid Halvorsen", "coverage", "0.75",
    ),
    (
        "Defer 叶知秋 to the next opening", "2026-09-15", "person", "p-030", "promotion", "deferred",
        "No opening for a principal engineer before the new year", "p-018", "2027-01-31",
        "Promotion committee", "", "", "principal-engineer", "3", "1", "1",
        "One design that a team outside Observability builds on",
    ),
    (
        "A senior leads four of Lukas Brennecke's reports", "2026-09-23", "role", "p-014", "structure", "agreed",
        "Fourteen direct reports leave little time for each", "p-003", "2026-11-30", "Ingrid Halvorsen", "", "",
    ),
)  # fmt: skip


def decision_rows() -> list[dict[str, str]]:
    """One row per decision, in the order of the file's columns; those of promotions say more."""
    return [
        dict(zip(COLUMNS, (*row, *[""] * (len(COLUMNS) - len(row))), strict=True)) for row in ROWS
    ]
