"""What belongs together is said together: findings that share a manager, a team or a project, and
the three sentences made from them, word for word."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from ladder.cards.boards import board
from ladder.cards.overview.board import attention
from ladder.cards.overview.findings import finding_of, found
from ladder.cards.overview.stories import Story, stories
from ladder.cards.said import Sharing, said
from ladder.cards.tables import text
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.figures.theme import LIGHT
from ladder.words import words
from tests.exports.taken import sample_view

DAY = date(2026, 9, 30)
Files = Mapping[str, Sequence[Mapping[str, Any]]]
Company = Callable[..., View]
HIRED = {"hired_on": "2020-01-06", "ladder": "engineer", "level": "engineer"}
PAT = {
    "person": "pat",
    "name": "Pat Reed",
    "team": "Checkout",
    "manager": "top",
    **HIRED,
    "ladder": "engineering-manager",
    "level": "engineering-manager",
}
TOP = {**PAT, "person": "top", "name": "Tina Top", "team": "Head", "manager": ""}


def team(name: str, manager: str, people: int) -> list[dict[str, Any]]:
    return [
        {"person": f"{name}{n}", "name": f"{name} {n}", "team": name, "manager": manager, **HIRED}
        for n in range(1, people + 1)
    ]


def late(owners: Sequence[str], due: str = "2026-06-30") -> list[dict[str, Any]]:
    """One goal each, open and short, past its day."""
    return [
        {
            "goal": f"g-{owner}",
            "person": owner,
            "title": "A goal",
            "baseline": 0,
            "target": 10,
            "current": 2,
            "starts_on": "2026-01-01",
            "due_on": due,
        }
        for owner in owners
    ]


def project(name: str, **said: Any) -> dict[str, Any]:
    return {
        "project": name.lower(),
        "name": name,
        "owner": "top",
        "team": "Checkout",
        "starts_on": "2026-01-05",
        **said,
    }


OVERDUE = {"due_on": "2026-06-30"}
SPENT = {"due_on": "2026-12-31", "budget": 100, "spent": 120}
CHECKOUT = [TOP, PAT, *team("Checkout", "pat", 6)]
RATED = [
    {
        "person": f"{team}1",
        "competency": "delivery",
        "score": 3,
        "by": "manager",
        "assessed_on": "2026-09-01",
    }
    for team in ("Checkout", "Search")
]
"""One score a team, so that no rule says that it has none."""
GOALS = late(["Checkout1", "Checkout2", "Checkout3"])


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    """A company of given files, as the overview sees it."""

    def of(files: Files, language: str = "en") -> View:
        folder = tmp_path_factory.mktemp("company")
        for name, rows in files.items():
            heads = list(dict.fromkeys(key for row in rows for key in row))
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                table = csv.DictWriter(file, heads)
                table.writeheader()
                table.writerows(rows)
        dataset = datasets.read_folder(folder, DAY)
        return view_of("overview", words(language), LIGHT, dataset, DAY, "*")

    return of


def told(view: View) -> list[Story]:
    """The stories of the rules about goals and projects."""
    findings = [
        finding_of(view, rule, row)
        for rule in ("late_goals", "overdue_projects", "over_budget", "owner_due_on_several")
        for row in view.ask(rule, "findings").to_dict("records")
    ]
    return stories(view, sorted(findings, key=lambda finding: -finding.consequence))


def first(view: View) -> str:
    return told(view)[0].said


def files(**more: Sequence[Mapping[str, Any]]) -> Files:
    return {
        "roster_2026-09-30": CHECKOUT,
        "goals_2026-09-30": GOALS,
        "assessments": RATED,
        **more,
    }


def in_chinese(view: View) -> View:
    return dataclasses.replace(view, words=words("zh"))


def test_goals_and_projects_of_one_team_are_one_story_under_who_leads_it(company: Company) -> None:
    view = company(files(projects=[project("Basket", **OVERDUE), project("Cart", **SPENT)]))
    assert first(view) == (
        "Checkout: one project overdue, 3 goals late and Cart 20% over budget; "
        "led by Pat Reed since September 2026 or before"
    )
    assert first(in_chinese(view)) == (
        "Checkout：1个项目逾期，3个目标逾期，Cart超预算20%；Pat Reed自2026年9月或更早起负责"
    )


def test_all_is_said_to_be_theirs_only_where_nothing_began_before_them(company: Company) -> None:
    history = [
        {"person": f"Checkout{n}", "starts_on": "2025-03-01", "manager": "pat", "team": "Checkout"}
        for n in range(1, 7)
    ]
    begun = company(files(history=history, projects=[project("Basket", **OVERDUE)]))
    assert first(begun) == (
        "Checkout: one project overdue and 3 goals late – all under Pat Reed since June 2026"
    )
    led = [{**row, "starts_on": "2026-08-03"} for row in history]
    inherited = company(
        files(
            history=led + [{**row, "manager": "top", "ends_on": "2026-08-02"} for row in history],
            projects=[project("Basket", **OVERDUE)],
        )
    )
    assert first(inherited) == (
        "Checkout: one project overdue and 3 goals late; led by Pat Reed since August 2026"
    )


def test_of_fewer_than_five_reports_no_manager_is_named(company: Company) -> None:
    few = {
        "roster_2026-09-30": [TOP, PAT, *team("Checkout", "pat", 4)],
        "goals_2026-09-30": GOALS,
        "assessments": RATED,
        "projects": [project("Basket", **OVERDUE)],
    }
    assert first(company(few)) == "Checkout: one project overdue and 3 goals late"


def test_a_team_that_nobody_leads_is_joined_by_its_name(company: Company) -> None:
    split = [
        TOP,
        PAT,
        *team("Checkout", "pat", 3),
        *(
            {**row, "person": f"x{n}", "manager": "top"}
            for n, row in enumerate(team("Checkout", "", 3))
        ),
    ]
    view = company(
        {
            "roster_2026-09-30": split,
            "goals_2026-09-30": GOALS,
            "assessments": RATED,
            "projects": [project("Basket", **OVERDUE)],
        }
    )
    assert first(view) == "Checkout: one project overdue and 3 goals late"


def test_projects_of_several_teams_are_told_where_they_belong_and_the_rest_apart(
    company: Company,
) -> None:
    view = company(
        {
            "roster_2026-09-30": [*CHECKOUT, *team("Search", "top", 6)],
            "goals_2026-09-30": GOALS,
            "assessments": RATED,
            "projects": [
                project("Basket", **OVERDUE),
                project("Index", **OVERDUE, team="Search"),
                project("Ranking", due_on="2026-09-01", team="Search"),
            ],
        }
    )
    overdue = {
        story.said or story.parts[0].text
        for story in told(view)
        if any(part.rule == "overdue_projects" for part in story.parts)
    }
    assert overdue == {
        "Checkout: one project overdue and 3 goals late; led by Pat Reed since September 2026 "
        "or before",
        "2 projects are overdue; Index most, by 92 days; its owner is Tina Top.",
    }


def test_findings_that_share_nothing_stay_as_they_are(company: Company) -> None:
    view = company(
        {
            "roster_2026-09-30": [*CHECKOUT, *team("Search", "top", 6)],
            "goals_2026-09-30": GOALS,
            "assessments": RATED,
            "projects": [project("Index", **OVERDUE, team="Search")],
        }
    )
    assert [story.said for story in told(view)] == [""] * len(told(view))


def test_stories_rank_by_people_times_severity_times_certainty(company: Company) -> None:
    view = company(files(projects=[project("Basket", **OVERDUE), project("Cart", **SPENT)]))
    checkout = told(view)[0]
    assert {(part.rule, part.people, part.severity) for part in checkout.parts} == {
        ("overdue_projects", 8.0, 10),
        ("late_goals", 3.0, 10),
        ("over_budget", 8.0, 1),
    }
    assert checkout.rank == 8 * (10 + 10 + 1)
    parts = tuple(dataclasses.replace(part, certainty=0.5) for part in checkout.parts)
    assert dataclasses.replace(checkout, parts=parts).rank == checkout.rank / 2


def sentences(view: View, sharing: Sharing | None = None) -> list[str]:
    """The three sentences as they are written."""
    (card,) = [
        card for card in board("overview")(view, {}).cards if card.measure == "three_sentences"
    ]
    table = said(view, card, sharing or Sharing()).table
    assert table is not None
    return [text(cells[1].html) for cells in table.cells()]


def test_the_three_sentences_are_made_of_the_numbers_and_the_first_stories(
    company: Company,
) -> None:
    rosters = {f"roster_{day}": CHECKOUT for day in ("2025-12-31", "2026-03-31", "2026-06-30")}
    view = company(
        files(**rosters, projects=[project("Basket", **OVERDUE), project("Cart", **OVERDUE)])
    )
    assert sentences(view) == [
        "Headcount at 8 for 4 quarters; Median span at 3.5 for 4 quarters; "
        "Layers at 3 for 4 quarters.",
        "Checkout: 2 projects overdue, 3 goals late and 2 projects due or overdue with "
        "one owner – all under Pat Reed since June 2026.",
        "Whether Basket and Cart go on, shrink or stop; "
        "which goals of Checkout are closed, re-dated or cancelled.",
    ]
    assert sentences(in_chinese(view)) == [
        "在职人数连续4个季度为8；管理幅度中位数连续4个季度为3.5；汇报层级连续4个季度为3。",
        "Checkout：2个项目逾期，3个目标逾期，2个到期或逾期项目由同一人负责；"
        "自2026年6月起，均发生在Pat Reed任内。",
        "Basket和Cart是继续、缩减还是停止；Checkout的哪些目标该关闭、改期或取消。",
    ]


def test_what_is_wrong_with_files_is_no_story_of_the_organisation_and_comes_last(
    company: Company,
) -> None:
    unread = [{**RATED[0], "score": "?"} for _ in range(200)]
    given = files(projects=[project("Basket", **OVERDUE)])
    view = company({**given, "assessments": [RATED[0], *unread]})
    ranked = stories(view, found(view))
    assert [story.parts[0].rule for story in ranked if story.is_about_data] == ["refused_rows"]
    assert ranked[-1].parts[0].people == 200  # more than anything else concerns
    assert ranked[0].rank < ranked[-1].rank
    assert sentences(view)[1].startswith("Checkout: one project overdue")
    alone = company({"roster_2026-09-30": [TOP], "assessments": unread})
    assert [story.is_about_data for story in stories(alone, found(alone))] == [True]
    assert sentences(alone)[1] == (
        "What moves cannot be told: no scores are known, and no goals that can be measured."
    )


def test_of_what_nobody_knows_the_sentences_say_that_it_cannot_be_told(company: Company) -> None:
    view = company({"roster_2026-09-30": [TOP]})
    assert sentences(view) == [
        "What is steady cannot be told: no number is known for four quarters.",
        "What moves cannot be told: no scores are known, and no goals that can be measured.",
        "What to decide cannot be told from what is known.",
    ]


def test_own_words_stand_in_place_of_a_sentence_with_initials_where_a_room_watches(
    company: Company,
) -> None:
    own = (("moving", "Pat Reed <b>needs</b> a hand."),)
    view = dataclasses.replace(company(files()), own_words=own)
    assert sentences(view)[1] == "Pat Reed <b>needs</b> a hand."
    watched = dataclasses.replace(view, discreet=True)
    assert sentences(watched)[1] == "P. R. <b>needs</b> a hand."


def test_every_finding_to_act_on_is_shown() -> None:
    view = sample_view("en")
    card = attention(view, stories(view, found(view)))
    urgent = card.rows[card.rows["tone"] == view.say("findings.tone.act")]
    assert len(urgent) > 3
    assert set(urgent.index) <= set(card.shown.index)
