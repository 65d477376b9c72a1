"""Who may see whom: themselves and the plain facts for everybody, their own line for those who
lead, more for those whom access.toml names; and nothing else, whatever is asked."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from ladder import measures
from ladder.datasets import datasets
from ladder.datasets.access import NotAllowed
from ladder.datasets.access_file import WrongAccess, read_access
from ladder.datasets.datasets import Dataset
from ladder.datasets.seen import seen_with
from ladder.datasets.viewers import Unknown, Viewer
from ladder.datasets.whatif import tried
from tests import pages_opened
from tests.access_company import (
    ACCESS,
    EVERYBODY,
    NEWEST,
    NORTH,
    SEEN,
    SOUTH,
    VIEWERS,
    files,
)

BANDS = "3,6,9,12"
DAY, BEFORE_THE_MOVE = date.fromisoformat(NEWEST), date(2026, 6, 30)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    found = pages_opened.folder(tmp_path_factory.mktemp("company"), files())
    (found / "access.toml").write_text(ACCESS, "utf-8")
    return found


@pytest.fixture(scope="module")
def company(place: pathlib.Path) -> Dataset:
    return datasets.read_folder(place, DAY)


@pytest.fixture(scope="module")
def seen(place: pathlib.Path, company: Dataset) -> Mapping[str, Dataset]:
    return {who: seen_with(company, place, address) for who, address in VIEWERS.items()}


def people(dataset: Dataset, name: str, **asked: Any) -> set[str]:
    rows = dataset.ask(name, **{"day": DAY, "scope": "*", **asked})
    return set(rows["person"].dropna())


@pytest.mark.parametrize("who", VIEWERS)
def test_everybody_may_know_who_is_there_in_which_team_under_whom(
    who: str, seen: Mapping[str, Dataset]
) -> None:
    assert people(seen[who], "people_on") == set(EVERYBODY)
    assert set(seen[who].ask("scopes", day=DAY)["scope"]) == {"chief", "north", "south"}


PLAIN = {
    "findings inversion": "person name team people report_name",
    "findings old_roster": "seen_on days people",
    "findings one_to_one": "people managers person name",
    "findings overloaded_manager": "person name team direct_reports",
    "findings scope_outside_ladder": "people managers person name direct_reports low high",
    "findings too_many_layers": "layers needed people person name",
    "findings unplaced_people": "people everyone name",
    "measures changes_of_spans": "person name team reports_before direct_reports change",
    "measures headcount": "day value part whole everyone",
    "measures known_quarters": "day",
    "measures ladders_used": "ladder people",
    "measures layers": "day value part whole",
    "measures level_distance": "person name team ladder level reports_to manager_name ladder_above"
    " level_above distance standing",
    "measures level_pyramid": "track track_rank ladder level people share",
    "measures longest_line": "person name title team ladder level layer",
    "measures manager_spans": "person name title team ladder level reports_to manager_name layer"
    " direct_reports low high people_in_line layers leading leads is_player small",
    "measures manager_types": "leads managers share median_span players players_unknown",
    "measures median_span": "day value part whole",
    "measures next_levels_of": "ladder level rank",
    "measures organisation": "person name parent team title people direct_reports",
    "measures people_known": "person name",
    "measures people_on": "person name title team ladder level reports_to manager_name distance",
    "measures scope_of_managers": "person name team ladder level place part value low high standing",
    "measures scopes": "scope name team title people teams",
    "measures span_of_control": "person name title team ladder level direct_reports people_in_line"
    " layers second_reports",
    "measures spans_by_band": "band low high managers direct_reports share median_span",
    "measures team_leads": "team manager manager_name people direct_reports",
}
"""Every plain question -> what it tells everybody: names, teams, titles, spans, ladders and levels,
and how many there are. A column that is not here is not told of those whom one may not see."""
CLAIM = {"tone", "consequence", "chance", "certainty", "steady"}


def test_a_plain_question_tells_everybody_what_is_plain_and_nothing_else(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    """A new column of a plain question is found here, and is asked about: is it plain?"""
    asked: dict[str, Any] = {"day": DAY, "since": BEFORE_THE_MOVE, "scope": "south", "person": "s1"}
    told = {}
    for folder in measures.FOLDERS:
        for name in measures.names(folder):
            head = measures.head(name, folder)
            if head.access == "plain":
                rows = seen["somebody"].ask(name, folder, **asked, bands=BANDS)
                own = {*head.line_only, *head.person_only, *head.scope_only}
                assert own <= set(rows.columns)
                assert rows[list(own)].isna().all(axis=None)
                kept = [column for column in rows.columns if column not in {*own, *CLAIM}]
                told[f"{folder} {name}"] = " ".join(kept)
    assert told == PLAIN
    every = company.ask("people_on", day=DAY, scope="south")
    assert every[["email", "hired_on", "location"]].notna().all(axis=None)


@pytest.mark.parametrize("who", VIEWERS)
def test_where_somebody_lives_and_since_when_they_are_here_is_told_of_those_whom_one_may_see(
    who: str, seen: Mapping[str, Dataset]
) -> None:
    rows = seen[who].ask("people_on", day=DAY, scope="*").set_index("person")
    told = rows[["email", "hired_on", "location", "level_since"]].notna()
    assert set(told.index[told["email"]]) == SEEN[who] & set(EVERYBODY)
    assert told["email"].equals(told["hired_on"])
    assert told["email"].equals(told["location"])
    assert (told["email"] | ~told["level_since"]).all()
    leads = seen[who].ask("team_leads", day=DAY, scope="*").set_index("manager")["led_since"]
    assert set(leads.index[leads.notna()]) == SEEN[who] & set(leads.index)


def test_of_whoever_moved_in_what_is_theirs_is_told_from_the_day_of_the_move(
    place: pathlib.Path, company: Dataset
) -> None:
    north = seen_with(company, place, "north@firm.example")
    hired = {
        day: north.ask("people_on", day=day, scope="*").set_index("person")["hired_on"]
        for day in (BEFORE_THE_MOVE, DAY)
    }
    assert hired[BEFORE_THE_MOVE].isna()["mover"]
    assert hired[BEFORE_THE_MOVE].notna()["n1"]
    assert hired[DAY].notna()["mover"]


def test_how_many_are_contractors_is_told_of_lines_that_one_may_see_and_of_many(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    """Of a small line it would say of one person what they are."""
    kinds = ["employees", "contractors", "interns", "agency", "fte_unknown", "status_unknown"]
    told = {
        (who, scope): bool(
            seen[who].ask("headcount", day=DAY, scope=scope)[kinds].notna().all(axis=None)
        )
        for who in ("somebody", "manager", "head of all")
        for scope in ("*", "north", "south")
    }
    assert {key for key, known in told.items() if known} == {
        ("somebody", "*"),
        ("manager", "*"),
        ("manager", "north"),
        *(("head of all", scope) for scope in ("north", "south")),
    }
    assert seen["somebody"].ask("headcount", day=DAY, scope="south")["everyone"].iloc[-1] == 7


@pytest.mark.parametrize("who", VIEWERS)
def test_goals_and_scores_of_one_person_are_told_to_those_who_may_see_them_and_to_nobody_else(
    who: str, seen: Mapping[str, Dataset]
) -> None:
    told = set()
    for person in EVERYBODY:
        try:
            told |= (
                {person}
                if len(seen[who].ask("person_goals", day=DAY, scope="*", person=person))
                else set()
            )
        except NotAllowed:
            continue
    assert told == SEEN[who] & set(EVERYBODY)


def test_of_a_line_those_who_lead_it_are_told_and_those_to_whom_it_is_given(
    seen: Mapping[str, Dataset],
) -> None:
    asked = {
        who: [
            line
            for line in ("*", "chief", "north", "south")
            if dataset.may("readiness", day=DAY, scope=line)
        ]
        for who, dataset in seen.items()
    }
    every = ["*", "chief", "north", "south"]
    assert asked == {
        "somebody": [],
        "manager": ["north"],
        "head of all": ["chief", "north", "south"],
        "committee": ["south"],
        "committee and colleague": ["south"],
        "director": every,
        "hr": every,
    }
    assert people(seen["manager"], "readiness", scope="north") == {"north", *NORTH, "mover"}
    assert people(seen["committee"], "readiness", scope="south") == {"south", *SOUTH}


def test_whoever_left_from_a_line_is_told_to_those_who_lead_it(seen: Mapping[str, Dataset]) -> None:
    asked: dict[str, Any] = {"scope": "north", "start": date(2026, 1, 1), "workers": "everyone"}
    rows = seen["manager"].ask("movement", day=DAY, **asked)
    assert set(rows.loc[rows["kind"] == "left", "person"]) == {"gone"}
    with pytest.raises(NotAllowed):
        seen["somebody"].ask("movement", day=DAY, **asked)


def test_every_question_that_is_not_plain_is_refused_to_somebody_who_leads_nobody(
    seen: Mapping[str, Dataset],
) -> None:
    asked: dict[str, Any] = {"day": DAY, "since": BEFORE_THE_MOVE, "scope": "north", "person": "n2"}
    told = {
        (folder, name)
        for folder in measures.FOLDERS
        for name in measures.names(folder)
        if seen["somebody"].may(name, folder, **asked)
    }
    assert told == {
        (folder, name)
        for folder in measures.FOLDERS
        for name in measures.names(folder)
        if measures.head(name, folder).access == "plain"
    }
    assert ("measures", "people_on") in told


def test_a_question_without_a_word_on_who_may_ask_it_is_refused(
    seen: Mapping[str, Dataset], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = measures.head("people_on")
    assert seen["manager"].may("people_on", day=DAY, scope="north")
    unsaid = type(plain)(plain.text)
    monkeypatch.setattr(measures, "head", lambda name, folder="measures": unsaid)
    assert not seen["manager"].may("people_on", day=DAY, scope="north")


def test_a_line_that_came_in_by_a_name_that_is_no_manager_s_is_refused(
    seen: Mapping[str, Dataset],
) -> None:
    for scope in ("", "n1", "NORTH", "north' or '1'='1", "%", None):
        assert not seen["somebody"].may("readiness", day=DAY, scope=scope)
        assert not seen["committee"].may("readiness", day=DAY, scope=scope)


def test_a_person_of_another_line_is_refused_also_inside_one_s_own_line(
    seen: Mapping[str, Dataset],
) -> None:
    with pytest.raises(NotAllowed):
        seen["manager"].ask("if_leaves", day=DAY, scope="north", person="south")
    with pytest.raises(NotAllowed):
        seen["manager"].ask("readiness", day=DAY, scope="*", about="s1")
    assert people(seen["manager"], "readiness", about="n1") == {"n1"}


def test_a_decision_is_told_to_those_who_may_see_both_whom_it_is_about_and_who_acts(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    asked: dict[str, Any] = {"day": DAY, "scope": "north"}
    assert len(company.ask("decisions_on", **asked)) == 3
    assert list(seen["manager"].ask("decisions_on", **asked)["subject"]) == ["n1"]


def test_raters_of_other_lines_are_not_compared_before_the_eyes_of_a_manager(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    every = set(company.ask("rater_scores", day=DAY, scope="north")["manager"])
    assert {"north", "south", "chief"} <= every
    assert set(seen["manager"].ask("rater_scores", day=DAY, scope="north")["manager"]) == {"north"}


def test_after_a_move_the_new_manager_sees_what_was_from_the_day_of_the_move_on(
    place: pathlib.Path, company: Dataset, tmp_path: pathlib.Path
) -> None:
    north, south = (seen_with(company, place, f"{who}@firm.example") for who in ("north", "south"))
    asked: dict[str, Any] = {"scope": "*", "person": "mover"}
    assert north.may("competency_gap", day=date(2026, 7, 1), **asked)
    assert not north.may("competency_gap", day=BEFORE_THE_MOVE, **asked)
    assert not south.may("competency_gap", day=DAY, **asked)
    assert "mover" in people(company, "readiness", scope="south", day=BEFORE_THE_MOVE)
    assert "mover" not in people(south, "readiness", scope="south", day=BEFORE_THE_MOVE)
    (tmp_path / "access.toml").write_text('history_after_move = "all"', "utf-8")
    told_all = seen_with(company, tmp_path, "north@firm.example")
    assert told_all.may("competency_gap", day=BEFORE_THE_MOVE, **asked)
    assert not told_all.may("competency_gap", day=DAY, scope="*", person="s1")


def test_what_happened_before_the_move_is_not_told_to_the_new_manager(
    place: pathlib.Path, company: Dataset, tmp_path: pathlib.Path
) -> None:
    """The mover's reviews are of November 2025 and of August 2026."""
    asked: dict[str, Any] = {"day": DAY, "scope": "*", "person": "mover"}
    north = seen_with(company, place, "north@firm.example")
    own = seen_with(company, place, "mover@firm.example")
    (tmp_path / "access.toml").write_text('history_after_move = "all"', "utf-8")
    told_all = seen_with(company, tmp_path, "north@firm.example")
    days = {
        who: sorted(dataset.ask("person_evidence", **asked)["happened_on"].dt.date)
        for who, dataset in {"north": north, "own": own, "told all": told_all}.items()
    }
    both = [date(2025, 11, 3), date(2026, 8, 3)]
    assert days == {"north": [date(2026, 8, 3)], "own": both, "told all": both}
    assert north.history_from("mover") == date(2026, 7, 1)
    assert [north.history_from("n1"), own.history_from("mover")] == [None, None]


def test_of_everyone_somebody_is_told_how_well_large_groups_do_and_of_small_ones_nothing(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    """The three outside north and south are too few; south is withheld with them, or they could be
    worked out from all that are rated."""
    asked: dict[str, Any] = {"day": DAY, "scope": "*", "ladder": "engineer"}
    every = company.ask("coverage_by_team", **asked).query("competency == 'delivery'")
    sizes = dict(zip(every["team"].fillna(""), every["rated"], strict=True))
    assert sizes == {"north": 7, "south": 6, "chief": 2, "": 1}
    rows = seen["somebody"].ask("coverage_by_team", **asked)
    told = rows[rows["share_met"].notna()]
    assert set(told["team"]) == {"north"}
    with pytest.raises(NotAllowed):
        seen["somebody"].ask("coverage_by_team", **{**asked, "scope": "north"})
    with pytest.raises(NotAllowed):
        seen["somebody"].ask("coverage_by_team", **{**asked, "day": BEFORE_THE_MOVE})


def test_what_is_left_when_one_s_own_line_is_taken_away_is_a_group_too(
    company: Dataset, seen: Mapping[str, Dataset]
) -> None:
    """Of all rated, the head of them all knows everybody but one; to tell them how all do would
    tell them of that one."""
    asked: dict[str, Any] = {"day": DAY, "scope": "*"}
    whole = company.ask("coverage", **asked)["value"].iloc[-1]
    assert seen["somebody"].ask("coverage", **asked)["value"].iloc[-1] == whole
    assert seen["manager"].ask("coverage", **asked)["value"].iloc[-1] == whole
    known: dict[str, tuple[str, ...]] = {"chief": ("chief",), "north and south": ("north", "south")}
    told = {
        name: company.seen_by(Viewer(None, lines)).ask("coverage", **asked)["value"].isna().iloc[-1]
        for name, lines in known.items()
    }
    assert told == {"chief": False, "north and south": True}


def test_an_answer_that_was_kept_for_one_is_not_another_s(
    place: pathlib.Path, company: Dataset
) -> None:
    hr, somebody = (seen_with(company, place, VIEWERS[who]) for who in ("hr", "somebody"))
    assert people(hr, "goal_attainment") > {"n2"}
    with pytest.raises(NotAllowed):
        somebody.ask("goal_attainment", day=DAY, scope="*")
    assert people(somebody, "people_on") == people(hr, "people_on")


def test_only_whoever_sees_everyone_may_try_changes(seen: Mapping[str, Dataset]) -> None:
    """Whoever moves somebody into their own line would see them."""
    with pytest.raises(NotAllowed):
        tried(seen["manager"], (), DAY)
    after = tried(seen["hr"], (), DAY).dataset
    assert after.looks == seen["hr"].looks
    after.close()


@pytest.mark.parametrize(
    "address",
    ["", "nobody@firm.example", "gone@firm.example", "ｎ1@firm.example", "n1@firm.example.evil"],
)
def test_an_address_that_nobody_who_is_there_has_is_unknown(
    address: str, place: pathlib.Path, company: Dataset
) -> None:
    with pytest.raises(Unknown):
        seen_with(company, place, address)


def test_an_address_that_two_people_have_is_nobody_s(tmp_path: pathlib.Path) -> None:
    rows = [{"person": who, "name": who, "email": "Same@firm.example"} for who in ("a", "b")]
    pages_opened.folder(tmp_path, {"roster": rows})
    with pytest.raises(Unknown):
        seen_with(datasets.read_folder(tmp_path, DAY), tmp_path, "same@firm.example")


def test_letters_that_fold_alike_are_two_mailboxes(tmp_path: pathlib.Path) -> None:
    pages_opened.folder(
        tmp_path, {"roster": [{"person": "a", "name": "A", "email": "strasse@firm.example"}]}
    )
    company = datasets.read_folder(tmp_path, DAY)
    assert seen_with(company, tmp_path, " STRASSE@firm.example").looks is not None
    with pytest.raises(Unknown):
        seen_with(company, tmp_path, "straße@firm.example")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("[[hr]", "toml"),
        ('[[boss]]\naddresses = ["a@b"]', "key"),
        ('[hr]\naddresses = ["a@b"]', "role"),
        ('[[hr]]\naddresses = "a@b"', "addresses"),
        ("[[hr]]\naddresses = [1]", "addresses"),
        ('[[hr]]\naddresses = ["a@b"]\nscope = "everyone"', "key"),
        ('[[director]]\naddresses = ["a@b"]', "line"),
        ('[[director]]\naddresses = ["a@b"]\nline = "*"', "line"),
        ('aliases = ["a@b"]', "aliases"),
        ('history_after_move = "always"', "history"),
        ("history_after_move = []", "history"),
    ],
)
def test_a_list_that_cannot_be_followed_lets_nobody_in(
    said: str, reason: str, company: Dataset, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "access.toml").write_text(said, "utf-8")
    with pytest.raises(WrongAccess) as wrong:
        seen_with(company, tmp_path, "chief@firm.example")
    assert wrong.value.reason == reason


def test_a_list_that_is_named_and_absent_or_unreadable_lets_nobody_in(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_access(tmp_path / "access.toml").roles == ()
    (tmp_path / "access.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WrongAccess, match="unreadable"):
        read_access(tmp_path / "access.toml")
    monkeypatch.setenv("LADDER_ACCESS", str(tmp_path / "elsewhere.toml"))
    with pytest.raises(WrongAccess, match="absent"):
        read_access(tmp_path / "elsewhere.toml")
