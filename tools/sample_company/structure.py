"""Before stop 1: the company's teams, who stands above whom, who leads each when, and the
reorganisation of July 2025."""

from datetime import date

from .days import change_day

ALWAYS = date(2000, 1, 1)
REORGANISATION = change_day(2025, 7)
ACQUISITION = change_day(2025, 2)

# Team -> (since, the team above it). The reorganisation moved two teams; Infrastructure was merged
# into Cloud Platform.
ABOVE: dict[str, list[tuple[date, str]]] = {
    "Technology": [],
    "Engineering": [(ALWAYS, "Technology")],
    "IT Projects": [(ALWAYS, "Technology")],
    "PMO": [(ALWAYS, "IT Projects")],
    "Delivery Coordination": [(ALWAYS, "PMO")],
    "Commerce": [(ALWAYS, "Engineering")],
    "Platform": [(ALWAYS, "Engineering")],
    "Product Experience": [(ALWAYS, "Engineering")],
    "Data": [(ALWAYS, "Engineering")],
    "Payments": [(ALWAYS, "Commerce")],
    "Ledger": [(ALWAYS, "Commerce")],
    "Checkout": [(ALWAYS, "Commerce")],
    "Billing": [(ALWAYS, "Commerce")],
    "Partner Integrations": [(ALWAYS, "Commerce"), (REORGANISATION, "Product Experience")],
    "Cloud Platform": [(ALWAYS, "Platform")],
    "Infrastructure": [(ALWAYS, "Platform")],
    "Developer Experience": [(ALWAYS, "Platform")],
    "Security": [(ALWAYS, "Platform")],
    "Observability": [(ALWAYS, "Data"), (REORGANISATION, "Platform")],
    "Search": [(ALWAYS, "Product Experience")],
    "Mobile": [(ALWAYS, "Product Experience")],
    "Web": [(ALWAYS, "Product Experience")],
    "Insights": [(ACQUISITION, "Data")],
}

# Team -> (since, the key of its lead in the cast). Before the first entry the lead of the team
# above stands in.
LEADS: dict[str, list[tuple[date, str]]] = {
    "Technology": [(ALWAYS, "cto")],
    "Engineering": [(ALWAYS, "vp")],
    "IT Projects": [(ALWAYS, "it-director")],
    "PMO": [(ALWAYS, "pmo-manager")],
    "Delivery Coordination": [(ALWAYS, "pmo-lead")],
    "Commerce": [(ALWAYS, "retiring-director"), (change_day(2025, 2), "grower")],
    "Platform": [(ALWAYS, "platform-director")],
    "Product Experience": [(ALWAYS, "product-director")],
    "Data": [(ALWAYS, "head")],
    "Payments": [(ALWAYS, "grower"), (change_day(2025, 2), "payments-manager")],
    "Ledger": [(ALWAYS, "ledger-manager")],
    "Checkout": [(change_day(2023, 11), "checkout-manager")],
    "Billing": [(ALWAYS, "billing-manager"), (change_day(2026, 5), "grown-manager")],
    "Partner Integrations": [(ALWAYS, "partner-manager")],
    "Cloud Platform": [(ALWAYS, "overloaded")],
    "Infrastructure": [(ALWAYS, "infrastructure-manager")],
    "Developer Experience": [(ALWAYS, "devex-manager")],
    "Security": [(ALWAYS, "security-manager")],
    "Observability": [(ALWAYS, "observability-manager")],
    "Search": [(ALWAYS, "search-manager")],
    "Mobile": [(ALWAYS, "mobile-manager")],
    "Web": [(ALWAYS, "web-manager"), (change_day(2024, 8), "web-successor")],
    "Insights": [(ACQUISITION, "insights-manager")],
}

_AREAS = {"Commerce", "Platform", "Product Experience", "Data"}
ENGINEERING_TEAMS = [
    team for team, above in ABOVE.items() if team == "Data" or (above and above[0][1] in _AREAS)
]


def at(steps: list[tuple[date, str]], day: date) -> str | None:
    """What a list of dated steps says on a day."""
    return max((step for step in steps if step[0] <= day), default=(day, None))[1]


def lead_above(team: str, key: str, day: date) -> str | None:
    """The key of the manager of whoever is `key` and belongs to `team` on a day; nobody stands
    above the CTO."""
    place: str | None = team
    while place is not None:
        lead = at(LEADS[place], day)
        if lead is not None and lead != key:
            return lead
        place = at(ABOVE[place], day)
    return None


def turning_days() -> set[date]:
    """Every day on which somebody's manager may change without a step of their own."""
    return {
        since
        for steps in (*LEADS.values(), *ABOVE.values())
        for since, _ in steps
        if since > ALWAYS
    }
