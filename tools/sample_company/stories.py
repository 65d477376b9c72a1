"""Before stop 1: the stories a reader can find in the sample company; each a constant or a
function, each held by a test."""

from datetime import date

from .days import change_day, last_cycle_before
from .expectations import expects
from .model import Person

# 1 One person alone carries a competency: in Ledger nobody but the sole holder reaches what their
# level expects.
LONE_TEAM, LONE_COMPETENCY, LONE_HOLDER = "Ledger", "reliability", "sole-holder"
LONE_CAP = 0.6  # everybody else stays this far below

# 2 An overloaded manager: when Infrastructure lost its manager in July 2025, its people came to
# Cloud Platform.
OVERLOADED, MERGED_TEAM, MERGED_INTO, OVERLOADED_REPORTS = (
    "overloaded",
    "Infrastructure",
    "Cloud Platform",
    14,
)

# 3 A director who grew four people from engineer, managed directly in Payments until she became
# director.
GROWER, GROWN = "grower", ("grown-manager", "grown-2", "grown-3", "grown-4")

# 4 A staff engineer who has met all of principal since the reviews of March 2025, while both posts
# are taken.
WAITING, WAITING_LEVEL, WAITING_SINCE = "waiting", "P", date(2025, 2, 3)

# 5 Checkout's goals drift: work started in each quarter from spring 2025 on would take this many
# times the planned time,
# and lies still once it is overdue, since newer promises come first.
DRIFTING_TEAM = "Checkout"
DRIFT = {
    date(2025, 4, 1): 1.4,
    date(2025, 7, 1): 1.9,
    date(2025, 10, 1): 3.0,
    date(2026, 1, 1): 5.0,
    date(2026, 4, 1): 12.0,
}

# 6 A team that nobody has ever assessed: Insights came in by acquisition and has not joined the
# reviews.
UNASSESSED_TEAM = "Insights"

# 7 The quarter in which five people left who are missed, three of them from Checkout: (month, team,
# level).
REGRETTED_QUARTER = date(2026, 3, 31)
REGRETTED = [
    (1, "Checkout", "S"),
    (2, "Checkout", "S"),
    (2, "Billing", "S"),
    (3, "Checkout", "E"),
    (3, "Mobile", "S"),
]

# 8 Normal life: engineers who will be put forward in November 2026, and people who practise for
# another ladder.
READY_NOW = 4
READY_SINCE = date(2026, 8, 3)

# 9 One checkpoint away of the next level on the day: level -> what each of the first few lacks,
# either half a step in one
# competency ("score"), the pieces of one kind of evidence ("evidence"), or no more than half a year
# in the level ("time").
ONE_AWAY = {
    "E": ("score", "evidence", "score", "evidence", "time"),
    "S": ("evidence", "score", "time"),
    "T": ("evidence",),
    "EM": ("evidence", "score"),
    "JPM": ("score",),
    "SPM": ("evidence",),
}
# key: (level on another ladder, practised since, ready on); the first two have made the step
PRACTISING = {
    "grower": ("DIR", date(2023, 8, 1), last_cycle_before(change_day(2025, 2))),
    "grown-manager": ("EM", date(2025, 1, 6), last_cycle_before(change_day(2026, 5))),
    "web-successor": ("EM", date(2023, 2, 1), last_cycle_before(change_day(2024, 8))),
    "ledger-manager": ("DIR", date(2025, 1, 6), date(2027, 2, 1)),
    "search-manager": ("DIR", date(2025, 8, 4), date(2028, 2, 1)),
}
TRIAL_LEADS = [
    ("Search", date(2026, 8, 3)),
    ("Cloud Platform", date(2027, 5, 3)),
]  # a senior who practises: (team, ready on)

# 10 Two managers whose measure is another than everybody else's: one has been kind since he took
# over a second team, one strict since
# the reviews of March 2026: key: (since, how many steps).
LENSES = {"overloaded": (date(2025, 9, 1), 0.45), "devex-manager": (date(2026, 3, 1), -0.45)}

# 11 What people said about the step before them, dated: (who, kind, day, title). A key of the cast,
# or the team of the engineer in READY_NOW.
SAID = [
    (
        "waiting",
        "no-opening",
        date(2025, 3, 10),
        "Both principal posts are taken; to be seen again when one opens",
    ),
    (
        "Checkout",
        "not-wanted",
        date(2026, 9, 10),
        "Asks to stay an engineer until the part-time degree is done",
    ),
    (
        "observability-manager",
        "not-wanted",
        date(2026, 6, 15),
        "Wants to lead one team well; does not want a second one",
    ),
]


def held_back(person: Person, competency: str, day: date, score: float) -> float:
    """Story 1: keeps every other member of the team below the expectation of the lone
    competency."""
    if (
        competency != LONE_COMPETENCY
        or person.key == LONE_HOLDER
        or person.place_on(day) != LONE_TEAM
    ):
        return score
    wanted = expects(person.level_on(day)).get(competency)
    return score if wanted is None else min(score, wanted - LONE_CAP)


def pace(team: str, starts_on: date) -> float | None:
    """Story 5: how many times the planned time a goal of a team takes; None = the usual."""
    if team != DRIFTING_TEAM:
        return None
    return max(
        ((since, times) for since, times in DRIFT.items() if since <= starts_on),
        default=(None, None),
    )[1]
