"""What the person page shows of one person: who, in words, gaps in words, checkpoints and
history."""

from __future__ import annotations

import pandas as pd

from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View
from ladder.words import is_missing
from ladder.words.names import findable, in_order

ORDER = {
    "ready": 0,
    "no_opening": 1,
    "not_wanted": 2,
    "close": 3,
    "further": 4,
    "unknown": 5,
    "too_little_known": 6,
}


def first_person(view: View) -> str:
    """The person nearest to their next level, else the first by name; for a reader who may not see
    the whole scope themselves. Raises IndexError where the scope has nobody."""
    viewer = view.dataset.looks
    if viewer is not None and not view.sees_line:
        return str(viewer.person)
    near = view.ask("readiness")
    near = near.assign(rank_of=near["standing"].map(ORDER)).sort_values(
        ["rank_of", "name"], key=in_order
    )
    return str(near["person"].iloc[0] if len(near) else view.ask("people_on")["person"].iloc[0])


def person_labels(view: View, people: pd.DataFrame) -> list[str]:
    """Name as it is looked for, title (or the level where there is none) and team; a whole
    organisation at a time, so each word is looked up once."""
    levels = {
        pair: view.name_of("levels", *pair)
        for pair in set(zip(people["ladder"], people["level"], strict=True))
    }
    titles = people["title"].where(
        people["title"].notna(),
        pd.Series(list(zip(people["ladder"], people["level"], strict=True)), people.index).map(
            levels
        ),
    )
    teams = people["team"].fillna(view.say("unknown.team"))
    return list(people["name"].map(findable) + " · " + titles + " · " + teams)


def those_seen(view: View, people: pd.DataFrame) -> pd.DataFrame:
    """Of people, by id, those whom the reader may see."""
    seen: pd.DataFrame = people[[view.sees(str(person)) for person in people.index]]
    return seen


def targets_of(view: View, person: str) -> list[str]:
    """The levels that the person could reach next, each as 'ladder/level'."""
    nexts = view.ask("next_levels_of", person=person)
    return [
        f"{ladder}/{level}" for ladder, level in zip(nexts["ladder"], nexts["level"], strict=True)
    ]


def places(view: View, person: str, target: str) -> tuple[str, str, str]:
    """The ladder whose axes are shown, the level held on it now ('' where it is another ladder's),
    and the next level ('' for none)."""
    row = view.ask("people_on").set_index("person").loc[person]
    ladder, level = ("" if is_missing(row[key]) else str(row[key]) for key in ("ladder", "level"))
    if not target:
        return ladder, level, ""
    target_ladder, _, target_level = target.partition("/")
    return target_ladder, level if target_ladder == ladder else "", target_level


def person_title(view: View, person: str, checks: pd.DataFrame, target: str) -> str:
    """How many checkpoints stand between this person and the next level."""
    name = str(view.ask("people_on").set_index("person").loc[person, "name"])
    left = int((checks["state"] != "met").sum())
    if checks.empty:
        return view.say("titles.person.no_next", name=name)
    near = view.ask("readiness", about=person)
    near = near[
        (near["ladder"] == checks["ladder"].iloc[0]) & (near["level"] == checks["level"].iloc[0])
    ]
    if len(near) and (row := near.iloc[0])["standing"] in (
        "too_little_known",
        "not_wanted",
        "no_opening",
    ):
        values = {
            "name": name,
            "target": target,
            "rated": int(row["rated"]),
            "of": int(row["competencies"]),
        }
        return view.say(f"titles.person.{row['standing']}", **values)
    return view.say(
        "titles.person.open" if left else "titles.person.ready",
        count=left,
        left=left,
        name=name,
        target=target,
    )


def facts_line(view: View, person: str) -> str:
    """One line: level, since when, team, whom they report to, how many report to them."""
    row = view.ask("people_on").set_index("person").loc[person]
    spans = view.ask("span_of_control").set_index("person")
    parts = [
        view.name_of("levels", row["ladder"], row["level"])
        if not is_missing(row["level"])
        else view.say("unknown.ladder")
    ]
    if not is_missing(row["level_since"]):
        parts.append(view.say("person.since", day=row["level_since"].date()))
    parts.append(view.or_unknown(row["team"], "team"))
    parts.append(
        view.say("person.reports_to", name=row["manager_name"])
        if not is_missing(row["manager_name"])
        else view.say("person.top")
    )
    if person in spans.index:
        direct, line = (
            int(str(spans.loc[person, key])) for key in ("direct_reports", "people_in_line")
        )
        parts.append(view.say("person.leads", count=direct, direct=direct, people=line))
    return " · ".join(parts)


PLACE = ("title", "ladder", "level", "team", "reports_to")


def is_placed(row: Row) -> bool:
    """Of position_history: whether anything is known of where they stood in that stretch."""
    return not all(is_missing(row[part]) for part in PLACE)


def history_columns(view: View) -> list[Column]:
    """Of position_history: from when to when, as what, on which team and under whom; of a stretch
    of which only the employment is known, one sentence that says so."""
    return [
        Column("starts_on"),
        Column(
            "ends_on",
            lambda row: view.say("person.now") if is_missing(row["ends_on"]) else row["ends_on"],
        ),
        Column(
            "title",
            lambda row: (
                two_lines(
                    view.or_unknown(row["title"], "title"),
                    view.name_of("levels", row["ladder"], row["level"]),
                )
                if is_placed(row)
                else view.say("unknown.place")
            ),
        ),
        Column("team", lambda row: view.or_unknown(row["team"], "team") if is_placed(row) else ""),
        Column("manager_name"),
    ]


def gap_lines(view: View, rows: pd.DataFrame, against: str, ladder: str) -> list[str]:
    """Each shortfall in words: where the person is, which step is asked and, as far as the ladder
    says, what that looks like; and what is not rated."""
    asked = (
        rows[rows[against].notna()].assign(short=rows["score"] - rows[against]).sort_values("short")
    )
    lines = [
        _gap_sentence(view, row, against, ladder)
        for row in asked[asked["short"] < 0].head(3).to_dict("records")
    ]
    unrated = [view.competency_name(id) for id in asked.loc[asked["score"].isna(), "competency"]]
    if unrated:
        lines.append(
            view.say("person.unrated", count=len(unrated), competencies=view.words.all_of(unrated))
        )
    return lines


def _gap_sentence(view: View, row: Row, against: str, ladder: str) -> str:
    said = view.say(
        "person.gap",
        competency=view.competency_name(row["competency"]),
        score=float(row["score"]),
        now=view.step(row["score"]),
        asked=float(row[against]),
        step=view.step(row[against]),
        gap=float(-row["short"]),
        day=row["assessed_on"].date(),
    )
    looks = view.looks(ladder, row["competency"], row[against])
    return said if looks is None else view.words.sentences([said, looks])
