"""The plan of a person as its page says it: where the ladders lead, which gaps count, what is done
in which quarter, and the file that is filled in and comes back."""

from __future__ import annotations

from datetime import date

import pytest

from ladder.cards.boards import board
from ladder.cards.page import Notice, Page
from ladder.cards.plan.destinations import beyond, offered, path
from ladder.cards.plan.gaps import gaps_to
from ladder.cards.plan.planned import plan_of
from ladder.cards.said import SaidCard, said
from ladder.cards.tables import text
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.report import report
from ladder.exports.talk import talk
from ladder.figures.theme import LIGHT
from ladder.intake.model import Source
from ladder.ladders.catalogue import shipped
from ladder.screen.plan.taken_along import template_of
from ladder.words import LANGUAGES, Words

DAY = date(2026, 9, 30)
ROSTER = (
    "person,name,manager,team,ladder,level,level_since\n"
    "cho,Cho Top,,Top,engineering-manager,engineering-manager,2022-01-03\n"
    "ann,Ann Fox,cho,Blue,engineer,engineer,2023-01-02\n"
    "bo,Bo New,cho,Blue,engineer,engineer,2026-01-05\n"
)
ASSESSMENTS = (
    "person,competency,score,by,assessed_on\n"
    "ann,delivery,1,manager,2026-03-02\nann,mentoring,1,manager,2026-03-02\n"
    "ann,collaboration,5,manager,2026-03-02\nann,code-quality,1.5,manager,2026-03-02\n"
)
PLANS = (
    "plan,person,year,destination,competency,from,to,action,way,partner,due_on,status,review_on,causes,adjustment\n"
    "P7,ann,2026,engineer/senior-engineer,delivery,1,3,=Ships <b>one</b> thing,project,cho,2026-06-30,in-progress,2026-07-15,No time,\n"
    "P7,ann,2026,,delivery,,,Reads,reading,,2026-11-02,,2026-10-15,,\n"
    "P7,ann,2026,,,,,Asks,,An outsider,,not-started,,,\n"
    "P7,ann,2026,,mentoring,2,3,,,,,,,,\n"
    "P8,cho,2026,Chief happiness officer,,,,Dreams,,,2027-02-01,,,,\n"
)


def company(plans: str = PLANS) -> datasets.Dataset:
    files = {"roster.csv": ROSTER, "assessments.csv": ASSESSMENTS, "plans.csv": plans}
    opened = datasets.open_upload(
        [Source(name, said.encode(), DAY) for name, said in files.items()], DAY
    )
    assert opened.dataset is not None
    return opened.dataset


@pytest.fixture(scope="module")
def here() -> datasets.Dataset:
    return company()


def seen(dataset: datasets.Dataset, language: str = "en") -> View:
    return view_of("plan", Words(language), LIGHT, dataset, DAY, "*")


def card(view: View, page: Page, id: str) -> SaidCard:
    return said(view, next(each for each in page.cards if each.id == id))


def test_a_managers_path_does_not_end_short_of_what_the_source_names() -> None:
    ladders = shipped()
    head = ("engineering-manager", "head-of-engineering")
    ends = [
        ("cto", "cto"),
        ("engineering-manager", "business-leader"),
        ("engineering-manager", "thought-leader"),
        ("engineering-manager", "entrepreneur"),
    ]
    assert beyond(ladders, head) == ends
    assert beyond(ladders, ("engineering-director", "vp")) == ends
    assert beyond(ladders, ("cto", "cto")) == ends[1:]
    start = ("engineer", "senior-engineer")
    reached = offered(ladders, start)
    assert set(ends) <= set(reached)
    assert ("engineer", "engineer") not in reached
    assert start not in reached
    assert path(ladders, start, ends[0]) == [
        start,
        ("engineering-manager", "engineering-manager"),
        ("engineering-manager", "senior-engineering-manager"),
        head,
        ends[0],
    ]
    assert path(ladders, start, ("pmo", "pmo-manager")) == [start, ("pmo", "pmo-manager")]
    assert path(ladders, None, head) == [head]


def test_the_three_largest_gaps_to_the_destination_lead_and_say_what_is_planned(
    here: datasets.Dataset,
) -> None:
    view = seen(here)
    page = board("plan")(view, {"person": "ann"})
    assert page.title == "Ann Fox: one of 3 actions planned for 2026 is overdue"
    gaps = [each for each in page.cards if each.id.startswith("competency_gap")]
    assert [(said(view, each).title, said(view, each).lines[-1]) for each in gaps] == [
        ("Delivery: 1 where 3 is expected", "2 actions planned, none done yet"),
        ("Code quality: 1.5 where 3 is expected", "nothing planned"),
        ("Mentoring: 1 where 2 is expected", "nothing planned"),
    ]
    shown = card(view, page, "plan_actions_of").table
    assert shown is not None
    assert [head for head, _ in shown.head] == [
        "Gap", "Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026", "No day named",
    ]  # fmt: skip
    assert [[text(each.html) for each in row] for row in shown.cells()] == [
        ["Delivery", "–", "=Ships <b>one</b> thing · ✕ overdue · project · with Cho Top · 30 Jun 2026",
         "–", "Reads · ? state not said · reading · 2 Nov 2026", "–"],
        ["Code quality · nothing planned", "–", "–", "–", "–", "–"],
        ["Mentoring · nothing planned", "–", "–", "–", "–", "–"],
        ["Not for one competency", "–", "–", "–", "–", "Asks · ○ not started · with An outsider"],
    ]  # fmt: skip
    assert card(view, page, "plan_reviews_of").title == "The next review is in 15 days"


def test_who_has_no_plan_is_told_how_to_begin_one(here: datasets.Dataset) -> None:
    view = seen(here)
    page = board("plan")(view, {"person": "bo"})
    assert page.title == "Bo New has no plan for 2026 that is known here"
    notices = [part.text for part in page.parts if isinstance(part, Notice)]
    assert notices == [view.say("plans.how_to_begin", name="Bo New")]
    assert card(view, page, "competency_gap_none").title == (
        "Which gaps matter cannot be told: nobody has rated what the destination expects"
    )


def test_a_destination_in_somebodys_own_words_is_kept_and_no_gap_is_claimed(
    here: datasets.Dataset,
) -> None:
    view = seen(here)
    page = board("plan")(view, {"person": "cho"})
    notices = [part.text for part in page.parts if isinstance(part, Notice)]
    assert notices == [view.say("plans.own_words", destination="Chief happiness officer")]
    assert not [each for each in page.cards if each.id.startswith("competency_gap")]
    towards = board("plan")(view, {"person": "cho", "destination": "cto/cto"})
    assert card(view, towards, "plan_path").title == "Destination: Chief technology officer"


def test_of_everyone_those_without_a_plan_come_first(here: datasets.Dataset) -> None:
    page = board("plan")(seen(here), {"whose": "everyone"})
    assert page.title == "2 of 3 people have a plan for 2026; 0 of 4 actions done"
    assert (
        card(seen(here), page, "plans_of_year").title == "One of 3 people has no plan for the year"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_holds_plan_and_gaps_and_comes_back_as_it_was(
    language: str, here: datasets.Dataset
) -> None:
    view = seen(here, language)
    people = view.ask("people_on").set_index("person")
    plan, _ = plan_of(view, people, {"person": "ann"})
    written = template_of(view, plan).decode("utf-8-sig")
    assert "code-quality" in written
    assert "'=Ships" in written
    other, _ = plan_of(view, people, {"person": "cho"})
    again = company(written + template_of(view, other).decode("utf-8-sig").partition("\n")[2])
    back, _ = plan_of(seen(again, language), people, {"person": "ann"})
    new = back.actions["competency"] == "code-quality"
    assert back.actions[~new].drop(columns="place").to_csv(index=False) == plan.actions.drop(
        columns="place"
    ).to_csv(index=False)
    assert back.actions.loc[new, ["from_score", "to_score"]].to_numpy().tolist() == [[1.5, 3.0]]
    told = ["review_on", "causes", "adjustment", "state"]
    assert back.reviews[told].to_csv() == plan.reviews[told].to_csv()
    fresh, _ = plan_of(view, people, {"person": "bo"})
    begun = company(template_of(view, fresh).decode("utf-8-sig"))
    states = begun.ask("plan_actions_of", person="bo", day=DAY, scope="*")["state"]
    assert list(states) == ["unplanned"] * 3
    again.close()
    begun.close()


def test_the_plan_for_the_one_to_one_is_a_document(here: datasets.Dataset) -> None:
    view = seen(here)
    made = docx_bytes(report(talk(view, ["plan"], {"person": "ann"})))
    assert made[:2] == b"PK"
    assert gaps_to(view, "ann", None).largest.empty
