"""Before stop 1: who sits where when the records begin, and every hire, leaver and move since,
month by month."""

# Seats of 2024-04-01 without those of the cast (see cast.py); a letter is a level (see
# model.LEVELS).
SEATS = {
    "Payments": "T S S E",
    "Ledger": "S S E E E",
    "Checkout": "T S S E E E E",
    "Billing": "S S E E E",
    "Partner Integrations": "S S E E E",
    "Cloud Platform": "T S S S E E E",
    "Infrastructure": "S S E E E",
    "Developer Experience": "T S S E E",
    "Security": "S S E E",
    "Observability": "S S E E",
    "Search": "T S S E E E",
    "Mobile": "T S S E E E E",
    "Web": "S S E E E",
    "Data": "T S E E E",
    "IT Projects": "SPM SPM",
    "PMO": "IPM JPM JPM SPC",
    "Delivery Coordination": "IPC JPC",
}

# Hires by month. After the first quarter of 2026, in which five people left who were missed, hiring
# makes up for them.
HIRES = {
    "2024-05": "Cloud Platform E",
    "2024-06": "Developer Experience E",
    "2024-07": "Billing E, Search E",
    "2024-08": "Infrastructure E, Observability E",
    "2024-09": "Ledger E, Mobile E",
    "2024-10": "Checkout E, Security E, Web S, Delivery Coordination JPC",
    "2024-11": "Partner Integrations E",
    "2024-12": "Cloud Platform E",
    "2025-01": "Web E",
    "2025-03": "Payments E, Search E",
    "2025-04": "Checkout S",
    "2025-05": "Billing E",
    "2025-06": "Developer Experience E, Delivery Coordination JPC, PMO JPM",
    "2025-07": "Web E",
    "2025-08": "Security E, Data E",
    "2025-09": "Partner Integrations S",
    "2025-10": "Ledger E",
    "2025-11": "Observability E",
    "2026-01": "Cloud Platform E, Insights E",
    "2026-02": "Search E, PMO IPC",
    "2026-03": "Partner Integrations E",
    "2026-04": "Checkout S, Web E",
    "2026-05": "Checkout E, Mobile E",
    "2026-06": "Checkout E, Payments S",
    "2026-07": "Billing E, Developer Experience E",
    "2026-08": "Cloud Platform E",
}

# One engineering team came in whole with an acquisition in February 2025 (its manager is in
# cast.py).
ACQUIRED = ("Insights", "T S S E E E")

# Who leaves in ordinary months; the quarter of regretted leavers is a story (stories.REGRETTED).
LEAVERS = {
    "2024-08": "Security E voluntary",
    "2024-09": "Cloud Platform S retirement",
    "2024-12": "Mobile E involuntary",
    "2025-02": "Partner Integrations E voluntary",
    "2025-03": "Infrastructure E involuntary",
    "2025-04": "PMO JPM voluntary",
    "2025-05": "Data E voluntary",
    "2025-09": "Payments S voluntary",
    "2025-10": "Search E voluntary-regretted",
    "2025-11": "Insights E voluntary",
    "2025-12": "Cloud Platform E voluntary",
    "2026-04": "Delivery Coordination JPC voluntary",
    "2026-05": "Developer Experience E voluntary",
}

MOVES = {  # month: team left, team joined, level
    "2024-11": ("Cloud Platform", "Security", "S"),
    "2025-09": ("Checkout", "Mobile", "E"),
    "2026-01": ("Web", "Cloud Platform", "S"),
    "2026-02": ("Ledger", "Data", "S"),
}

# Promotions per quarter beyond those of the cast: (from, to) -> how many in each of the ten
# quarters.
PROMOTIONS = {
    ("E", "S"): (2, 1, 3, 1, 3, 2, 3, 2, 3, 2),
    ("S", "T"): (0, 1, 0, 1, 0, 1, 1, 0, 1, 0),
    ("JPC", "IPC"): (0, 0, 1, 0, 0, 0, 0, 1, 0, 0),
    ("IPC", "SPC"): (0, 0, 0, 0, 1, 0, 0, 0, 0, 0),
    ("SPC", "JPM"): (1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ("JPM", "IPM"): (0, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    ("IPM", "SPM"): (0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
}
MISS_ONE = 0.4  # share of the promoted who miss one expectation by half a step on the day
SETTLED = 0.25  # share of people content at their level


def by_month(table: dict[str, str]) -> list[tuple[int, int, list[str]]]:
    """(year, month, words) for every item of a month, the last word or two being level and
    reason."""
    return [
        (int(month[:4]), int(month[5:]), item.strip().split())
        for month, items in table.items()
        for item in items.split(",")
    ]
