"""What the managers page shows of growth: how many each manager has grown, person by person, and
how long a step takes."""

from __future__ import annotations

from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View
from ladder.words import is_missing


def growth_columns(view: View) -> list[Column]:
    """Of growth_by_manager: how many grown, in how long against everyone's median, who went on and
    who was lost."""
    return [
        Column("manager_name", head=view.say("growth.manager")),
        Column("people", number=True),
        Column("grown", number=True),
        Column("median_months", lambda row: _median(view, row)),
        Column("exported", number=True),
        Column("regretted_leavers", number=True),
    ]


def _median(view: View, row: Row) -> str:
    if is_missing(row["median_months"]):
        return view.say("growth.unknown" if row["promotions"] else "growth.nobody")
    return view.say(
        "growth.median",
        months=row["median_months"],
        count=int(row["months_known"]),
        everyone=row["median_months_everyone"],
        everyone_count=int(row["months_known_everyone"]),
    )


def ledger_columns(view: View) -> list[Column]:
    """Of growth_ledger: one person a row: managed from and to, the step that is to the manager's
    credit, and what became of them."""
    return [
        Column(
            "name",
            lambda row: two_lines(
                view.or_unknown(row["name"], "name"), view.or_unknown(row["team"], "team")
            ),
        ),
        Column("managed_from", lambda row: _managed(view, row), head=view.say("growth.managed")),
        Column("promotions", lambda row: _step(view, row), head=view.say("growth.credit")),
        Column("left_on", lambda row: _became(view, row), head=view.say("growth.became")),
    ]


def _managed(view: View, row: Row) -> object:
    until = (
        view.say("person.now")
        if is_missing(row["managed_until"])
        else view.words.day(row["managed_until"])
    )
    days = int(row["days_managed"])
    return two_lines(
        view.say("growth.span", first=row["managed_from"].date(), last=until),
        view.say("growth.days", count=days, days=days),
    )


def _step(view: View, row: Row) -> object:
    """From which level to which, when, and how much of it is the manager's; a step that came too
    late is said and not credited."""
    if not row["promotions"]:
        return (
            view.say("growth.none")
            if is_missing(row["later_on"])
            else view.say("growth.later", day=row["later_on"].date())
        )
    levels = (
        view.name_of("levels", row[f"{side}_ladder"], row[f"{side}_level"])
        for side in ("from", "to")
    )
    step = view.say("growth.step", **dict(zip(("from_level", "to_level"), levels, strict=True)))
    notes = [
        view.words.day(row["promoted_on"]),
        view.say("growth.after" if row["promotions_after"] else "growth.inside"),
    ]
    if row["shared_with"]:
        notes.append(
            view.say(
                "checkpoint.credit.shared",
                count=int(row["shared_with"]),
                managers=int(row["shared_with"]),
            )
        )
    return two_lines(step, " · ".join(notes))


def _became(view: View, row: Row) -> object:
    if not is_missing(row["left_on"]):
        why = (
            view.say("unknown.reason")
            if is_missing(row["leaving_reason"])
            else view.say(f"growth.reason.{row['leaving_reason']}")
        )
        return two_lines(view.say("growth.left", day=row["left_on"].date()), why)
    if not is_missing(row["moved_on"]):
        moved = view.say(
            "growth.moved",
            team=view.or_unknown(row["moved_to_team"], "team"),
            day=row["moved_on"].date(),
        )
        return two_lines(moved, view.say("growth.exported"))
    return view.say("growth.reports" if is_missing(row["managed_until"]) else "growth.here")


def step_columns(view: View) -> list[Column]:
    """Of time_to_promotion: each step with its median and the promotions it stands on."""
    return [
        Column("level", lambda row: step_name(view, row), head=view.say("growth.credit")),
        Column("median_months", number=True),
        Column("months_known", lambda row: _known(view, row), number=True),
    ]


def step_name(view: View, row: Row) -> str:
    one, other = (
        view.name_of("levels", row["ladder"], row["level"]),
        view.name_of("levels", row["next_ladder"], row["next_level"]),
    )
    return view.say("growth.step", from_level=one, to_level=other)


def _known(view: View, row: Row) -> str:
    return view.say(
        "growth.known", known=int(row["months_known"]), promotions=int(row["promotions"])
    )
