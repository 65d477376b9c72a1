"""What the cards about succession, growth of people and ratings have found, one function per
measure, named like it."""

from __future__ import annotations

import math

import pandas as pd

from ladder.cards.managers import ratings
from ladder.cards.managers.alike import alike
from ladder.cards.managers.growth import step_name
from ladder.cards.titles import PROOFS, finder, proof_of_extreme
from ladder.cards.view import View
from ladder.measures.signal import chance
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import Extreme, Line, highest


@finder
def bench_by_role(view: View, rows: pd.DataFrame) -> str:
    """How many different people stand on all benches together: the sum of the net benches."""
    people = round(float(rows["net_bench"].sum()))
    return view.say(
        "titles.bench_by_role.some" if people else "titles.bench_by_role.none",
        count=people or len(rows),
        people=people,
        roles=len(rows),
    )


@finder
def bench(view: View, rows: pd.DataFrame) -> str:
    role = view.or_unknown(rows["role_name"].iloc[0], "name")
    counts = {
        ready: int((rows["ready"] == ready).sum()) for ready in ("now", "year", "unknown", "no")
    }
    key = "some" if counts["now"] or counts["year"] else "none" if counts["unknown"] else "nobody"
    return view.say(f"titles.bench_of.{key}", role=role, count=counts["unknown"], **counts)


@finder
def growth_by_manager(view: View, rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    if not first["grown"]:
        return view.say("titles.growth_by_manager.nobody")
    found = _grown_most(rows)
    if found.kind != "signal":
        grown = int((rows["grown"] > 0).sum())
        return view.say(
            f"titles.growth_by_manager.{found.kind}",
            count=grown,
            managers=grown,
            of=len(rows),
            least=LEAST,
        )
    at = rows.iloc[found.place]
    return view.say(
        "titles.growth_by_manager.most",
        count=int(at["grown"]),
        name=view.or_unknown(at["manager_name"], "name"),
        grown=int(at["grown"]),
        of=found.people,
        without=found.without,
        one_in=found.one_in,
    )


def _grown_most(rows: pd.DataFrame) -> Extreme:
    """The manager with the largest share of people grown, of all managed long enough."""
    return highest(
        [
            Line(grown / people if people else None, int(people))
            for grown, people in zip(rows["grown"], rows["people"], strict=True)
        ]
    )


def _test_of_growth(view: View, rows: pd.DataFrame) -> str:
    return proof_of_extreme(view, _grown_most(rows)) if rows["grown"].any() else ""


PROOFS["growth_by_manager"] = _test_of_growth


@finder
def growth_ledger(view: View, rows: pd.DataFrame) -> str:
    if not (rows["promotions"] > 0).any():
        name = view.or_unknown(rows["manager_name"].iloc[0], "name")
        return view.say(
            "titles.growth_ledger.unknown", count=len(rows), name=name, people=len(rows)
        )
    grown, name = (
        int((rows["promotions"] > 0).sum()),
        view.or_unknown(rows["manager_name"].iloc[0], "name"),
    )
    went, lost = int(rows["moved_on"].notna().sum()), int(rows["is_regretted"].sum())
    said = view.say(
        "titles.growth_ledger.grown", count=grown, name=name, grown=grown, people=len(rows)
    )
    more = [view.say("titles.growth_ledger.exported", count=went, exported=went)] if went else []
    more += [view.say("titles.growth_ledger.lost", count=lost, lost=lost)] if lost else []
    return view.say("titles.with_more", said=said, more=view.words.clauses(more)) if more else said


@finder
def time_to_promotion(view: View, rows: pd.DataFrame) -> str:
    known = rows[rows["median_months"].notna()]
    if known.empty:
        return view.say("titles.time_to_promotion.unknown")
    most = known.sort_values("months_known", ascending=False).iloc[0]
    step = step_name(view, most.to_dict())
    return view.say(
        "titles.time_to_promotion.median",
        count=int(most["months_known"]),
        step=step,
        months=float(most["median_months"]),
        promotions=int(most["months_known"]),
    )


@finder
def calibration(view: View, rows: pd.DataFrame) -> str:
    parts = []
    apart = ratings.by_another_measure(rows)
    for side in ("kinder", "stricter"):
        names = [
            view.or_unknown(name, "name")
            for name in apart.loc[apart["leniency"] == side, "manager_name"]
        ]
        if names:
            parts.append(
                view.say(
                    f"titles.calibration.{side}",
                    count=len(names),
                    name=names[0],
                    managers=len(names),
                )
            )
    if parts:
        return view.words.clauses(parts)
    return view.say(
        "titles.calibration.silent" if rows["is_silent"].all() else "titles.calibration.none"
    )


def _test_of_raters(view: View, rows: pd.DataFrame) -> str:
    chances = [each for each in ratings.chances(rows) if not math.isnan(each)]
    if not chances:
        return ""
    return view.say(
        "signal.raters",
        count=len(chances),
        managers=len(chances),
        one_in=chance.one_in(min(chances)),
        least=LEAST,
    )


PROOFS["calibration"] = _test_of_raters


@finder
def calibration_apart(view: View, rows: pd.DataFrame) -> str:
    seen = alike(view, rows)
    if seen.lines == 0:
        return view.say("titles.calibration.silent")
    parts = [
        view.say(f"titles.calibration_apart.{kind}", count=len(who), managers=len(who))
        for kind, who in seen.found.items()
        if who
    ]
    return view.words.clauses(parts) if parts else view.say("titles.calibration_apart.none")


def _test_of_alike(view: View, rows: pd.DataFrame) -> str:
    """Of narrow spreads the surest; nothing is narrow by the margin, and there is nothing to
    test."""
    seen = alike(view, rows)
    if not seen.chances:
        return ""
    return view.say(
        "signal.alike", count=seen.lines, lines=seen.lines, one_in=chance.one_in(min(seen.chances))
    )


PROOFS["calibration_apart"] = _test_of_alike


@finder
def self_against_manager(view: View, rows: pd.DataFrame) -> str:
    spoken = rows[~rows["is_silent"].astype(bool)]
    if spoken.empty:
        return view.say("titles.self_against_manager.silent")
    chances = _chances_of_sides(spoken)
    first = spoken.iloc[0]
    if not chance.passes(chances[0]):
        return view.say("titles.self_against_manager.same")
    return view.say(
        f"titles.self_against_manager.{'higher' if first['difference'] > 0 else 'lower'}",
        competency=view.competency_name(first["competency"]),
        steps=abs(float(first["difference"])),
        one_in=chance.one_in(chances[0]),
    )


def _chances_of_sides(spoken: pd.DataFrame) -> list[float]:
    """Of each competency how often so many people rate themselves to one side of their manager, if
    each could as well have gone the other way; corrected for the competencies."""
    raw = [
        chance.of_turned([1] * int(higher) + [-1] * int(lower) + [0] * int(people - higher - lower))
        for higher, lower, people in zip(
            spoken["higher"], spoken["lower"], spoken["people"], strict=True
        )
    ]
    return chance.holm(raw, len(raw))


def _test_of_sides(view: View, rows: pd.DataFrame) -> str:
    spoken = rows[~rows["is_silent"].astype(bool)]
    if spoken.empty:
        return ""
    first = spoken.iloc[0]
    return view.say(
        "signal.sides",
        higher=int(first["higher"]),
        lower=int(first["lower"]),
        people=int(first["people"]),
        one_in=chance.one_in(_chances_of_sides(spoken)[0]),
        count=len(spoken),
        lines=len(spoken),
    )


PROOFS["self_against_manager"] = _test_of_sides


@finder
def exposure(view: View, rows: pd.DataFrame) -> str:
    """Who stands highest and who next, and how many stand above nothing."""
    if not (rows["exposure"] > 0).any():
        return view.say("titles.exposure.none")
    first, second = rows.iloc[0], rows.iloc[min(1, len(rows) - 1)]
    people = int((rows["exposure"] > 0).sum())
    return view.say(
        "titles.exposure.some" if people > 1 else "titles.exposure.only",
        count=people,
        people=people,
        name=view.or_unknown(first["name"], "name"),
        exposure=round(float(first["exposure"])),
        second=view.or_unknown(second["name"], "name"),
        next=round(float(second["exposure"])),
    )


@finder
def effects_of_leaving(view: View, rows: pd.DataFrame) -> str:
    """With whom most would break; several with equally many are not told apart."""
    broken = rows[rows["effects"] > 0]
    if broken.empty:
        return view.say("titles.effects_of_leaving.none")
    most = int(broken["effects"].max())
    alike = broken[broken["effects"] == most]
    return view.say(
        f"titles.effects_of_leaving.{'most' if len(alike) == 1 else 'alike'}",
        count=len(broken),
        people=len(broken),
        name=view.or_unknown(alike["name"].iloc[0], "name"),
        alike=len(alike),
        effects=most,
    )
